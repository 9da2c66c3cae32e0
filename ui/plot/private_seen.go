package plot

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"headroom/ui/draw"
)

// What a reader sees as one text may be drawn as several: a headline in two
// colours, a name broken into two lines, a sentence in three. Here they are put
// together again by where they stand.

// Visible are the texts that a figure of w×h pixels shows: each as it is drawn,
// and then those that stand beside or under each other, joined.
func Visible(figure func(s draw.Surface), w, h float64) []string {
	var seen []string
	add := func(s string) {
		if s != "" && !slices.Contains(seen, s) {
			seen = append(seen, s)
		}
	}
	runs := drawnRuns(figure, w, h)
	for _, r := range runs {
		add(r.text.String)
	}
	for _, p := range passages(runs) {
		add(p.text)
	}
	return seen
}

// A Mark is where a private word is seen.
type Mark struct {
	Word string
	Box  draw.Rect // pixels of the figure
}

// Marks are the boxes of private words in a figure of w×h pixels; a word that is
// drawn in two parts has two.
func (p Private) Marks(figure func(s draw.Surface), w, h float64) []Mark {
	if len(p.patterns) == 0 {
		return nil
	}
	var marks []Mark
	runs := drawnRuns(figure, w, h)
	texts := passages(runs)
	for i := range runs {
		texts = append(texts, passageOf(runs[i]))
	}
	for _, t := range texts {
		for _, hit := range p.Find(t.text) {
			for _, box := range t.boxes(hit.At, hit.End) {
				if m := (Mark{hit.Word, box}); !slices.Contains(marks, m) {
					marks = append(marks, m)
				}
			}
		}
	}
	return marks
}

// A run is one text operation, from left to right on the baseline y.
type run struct {
	text        draw.Text
	ink         draw.Rect
	left, right float64
	y, size     float64
}

func drawnRuns(figure func(s draw.Surface), w, h float64) []run {
	rec := draw.NewRecorder(w, h)
	figure(rec)
	var runs []run
	for _, op := range rec.Ops {
		if op.Kind != draw.TextOp || op.Text.String == "" {
			continue
		}
		t := op.Text
		width := rec.Measure(t.String, t.Font).Width
		left := t.X
		switch t.Anchor {
		case draw.AnchorMiddle:
			left -= width / 2
		case draw.AnchorEnd:
			left -= width
		}
		runs = append(runs, run{text: t, ink: op.Ink, left: left, right: left + width, y: t.Y, size: t.Font.Size})
	}
	return runs
}

// A row is runs beside each other, left to right.
type row []run

func (r row) left() float64  { return r[0].left }
func (r row) right() float64 { return r[len(r)-1].right }
func (r row) y() float64     { return r[0].y }

func (r row) size() float64 {
	size := 0.0
	for _, x := range r {
		size = max(size, x.size)
	}
	return size
}

// rows puts runs on one baseline together where they nearly touch.
func rows(runs []run) []row {
	sorted := slices.Clone(runs)
	slices.SortStableFunc(sorted, func(a, b run) int {
		switch {
		case a.left < b.left:
			return -1
		case a.left > b.left:
			return 1
		}
		return 0
	})
	var rows []row
next:
	for _, r := range sorted {
		for i, other := range rows {
			if follows(other, r) {
				rows[i] = append(other, r)
				continue next
			}
		}
		rows = append(rows, row{r})
	}
	return rows
}

// The widest gap between runs of one row, and between two letters of a word, in
// ems.
const (
	rowGap  = .7
	wordGap = .14
)

// follows tells whether the run reads on from the row: large figures beside a
// small word do not.
func follows(r row, next run) bool {
	large, small := max(r.size(), next.size), min(r.size(), next.size)
	gap := next.left - r.right()
	return small >= sameSize*large && math.Abs(next.y-r.y()) <= .08*large && gap >= -.4*small && gap <= rowGap*small
}

// sameSize is the least ratio of two sizes that read as one text.
const sameSize = .6

// under tells whether the lower row reads on from the upper one: about a line
// further down, with an edge or the middle in common, or one over the other.
func under(upper, lower row) bool {
	em := max(upper.size(), lower.size())
	down := lower.y() - upper.y()
	if min(upper.size(), lower.size()) < sameSize*em {
		return false
	}
	if down < .6*em || down > 1.9*em {
		return false
	}
	return lower.left() <= upper.right()+.5*em && upper.left() <= lower.right()+.5*em
}

// A passage is runs that read as one text.
type passage struct {
	text  string
	parts []part
}

// A part is where a run stands in the passage's text.
type part struct {
	at  int
	run run
}

func passageOf(r run) passage { return passage{r.text.String, []part{{0, r}}} }

func (p *passage) add(r run, space bool) {
	if space && p.text != "" && !openEnd(p.text) {
		p.text += " "
	}
	p.parts = append(p.parts, part{len(p.text), r})
	p.text += r.text.String
}

// openEnd tells whether a text ends so that the next part goes on without a
// space.
func openEnd(s string) bool {
	return strings.HasSuffix(s, "-") || strings.HasSuffix(s, "‐") || strings.HasSuffix(s, "\u00ad") || strings.HasSuffix(s, " ")
}

// passages are the texts that more than one run makes: each row, each row with
// each that may go on below it, and the columns that follow from row to row.
func passages(runs []run) []passage {
	lines := rows(runs)
	next := make([]int, len(lines))
	continued := make([]bool, len(lines))
	var all []passage
	add := func(of ...row) {
		var p passage
		for _, r := range of {
			p.addRow(r)
		}
		if len(p.parts) > 1 {
			all = append(all, p)
		}
	}
	for i, upper := range lines {
		next[i] = -1
		add(upper)
		for j, lower := range lines {
			if !under(upper, lower) {
				continue
			}
			add(upper, lower)
			if next[i] < 0 || unlike(upper, lower) < unlike(upper, lines[next[i]]) {
				next[i] = j
			}
		}
		if next[i] >= 0 {
			continued[next[i]] = true
		}
	}
	for i := range lines {
		if !continued[i] && next[i] >= 0 {
			add(column(lines, next, i)...)
		}
	}
	return all
}

// column is the rows that follow each other from row i on.
func column(lines []row, next []int, i int) []row {
	var rows []row
	for ; i >= 0; i = next[i] {
		rows = append(rows, lines[i])
	}
	return rows
}

// unlike is how little a lower row looks like the next line of an upper one: by
// its size, its distance, and its nearest edge.
func unlike(upper, lower row) float64 {
	em := max(upper.size(), lower.size())
	edge := min(math.Abs(upper.left()-lower.left()), math.Abs(upper.right()-lower.right()),
		math.Abs(upper.left()+upper.right()-lower.left()-lower.right())/2)
	return 10*(1-min(upper.size(), lower.size())/em) + (lower.y()-upper.y()+edge)/em
}

func (p *passage) addRow(r row) {
	for i, x := range r {
		apart := i == 0 || x.left-r[i-1].right > wordGap*max(x.size, r[i-1].size)
		p.add(x, apart)
	}
}

// boxes are where the bytes from at to end are drawn.
func (p passage) boxes(at, end int) []draw.Rect {
	var boxes []draw.Rect
	for _, part := range p.parts {
		s := part.run.text.String
		from, to := max(at-part.at, 0), min(end-part.at, len(s))
		if from < to {
			boxes = append(boxes, part.run.box(from, to))
		}
	}
	return boxes
}

// box is around some bytes of the run; around all of it where it may run from
// right to left.
func (r run) box(from, to int) draw.Rect {
	s := r.text.String
	box := r.ink
	if box == (draw.Rect{}) {
		box = draw.Rect{X0: r.left, Y0: r.y - r.size, X1: r.right, Y1: r.y}
	}
	if strings.ContainsFunc(s, func(c rune) bool {
		return unicode.In(c, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko)
	}) {
		return box
	}
	box.X0 = r.left + draw.Measure(s[:from], r.text.Font).Width
	box.X1 = box.X0 + draw.Measure(s[from:to], r.text.Font).Width
	return box
}
