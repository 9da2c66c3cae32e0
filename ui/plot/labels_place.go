package plot

import (
	"math"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// leading is the distance of two lines of a label, in ems.
const leading = 1.1

// tagSize is the tag's size in parts of the name's.
const tagSize = 32.0 / 38

// A block is a measured label before it has a place: its lines from the top.
type block struct {
	rows [][]piece
}

// piece is a run of one font; the pieces of a row stand side by side.
type piece struct {
	text   string
	font   draw.Font
	extent draw.Extent
	tag    bool
	gap    float64 // before it
	says   bool    // what the months say
	trend  Trend   // its mark, which stands in the lead before the text
	lead   float64 // a part of the extent, as is slack: room for other words
	slack  float64
}

func (b block) empty() bool { return len(b.rows) == 0 }

// height is from the capitals of the first row to the baseline of the last.
func (b block) height() float64 {
	if b.empty() {
		return 0
	}
	h := b.rows[0][0].extent.CapHeight
	for i := range b.rows[1:] {
		h += b.step(i + 1)
	}
	return h
}

// step is from the baseline of the row before to that of row i.
func (b block) step(i int) float64 {
	return math.Max(b.rows[i-1][0].font.Size, b.rows[i][0].font.Size) * leading
}

func (b block) width() float64 {
	w := 0.0
	for _, row := range b.rows {
		w = math.Max(w, rowWidth(row))
	}
	return w
}

func rowWidth(row []piece) float64 {
	w := 0.0
	for _, p := range row {
		w += p.gap + p.extent.Width
	}
	return w
}

// block measures a ceiling's label; fits is false where a line is too long for
// the attempt.
func (l labelling) block(c model.Ceiling, name draw.Font, a attempt) (b block, fits bool) {
	if l.names[c] == "" {
		return block{}, true
	}
	width := func(s string) float64 { return l.measure(s, name).Width }
	limit := a.widths[c] * l.size
	lines := []string{l.names[c]}
	if a.split && width(l.names[c]) > limit {
		lines = inTwo(l.names[c], width)
	}
	for _, s := range lines {
		if a.cut {
			s = shortened(s, limit, width)
		}
		p := piece{text: s, font: name, extent: l.measure(s, name)}
		if p.extent.Width > limit && !a.cut {
			return b, false
		}
		b.rows = append(b.rows, []piece{p})
	}
	names := len(b.rows)
	b.trend(l.trends.pieces(l, c, name, a), name, l.trends.markOnly || pole(c) && !a.split && !a.under && len(l.steady) == 0)
	if l.tag != "" && slices.Contains(l.tagged, c) {
		b.tag(l, c, name, names, a.split, limit)
	}
	return b, true
}

// trend adds what the months say: after the name where it may stand inline, else
// on lines under it.
func (b *block) trend(pieces []piece, name draw.Font, inline bool) {
	last := len(b.rows) - 1
	if len(pieces) == 1 && inline {
		pieces[0].gap = .4 * name.Size
		b.rows[last] = append(b.rows[last], pieces[0])
		return
	}
	for _, p := range pieces {
		b.rows = append(b.rows, []piece{p})
	}
}

// tag adds the word that says lowest: on the name's own line at the poles, where
// there is room, else on a line of its own on the side away from the vertex.
func (b *block) tag(l labelling, c model.Ceiling, name draw.Font, names int, split bool, limit float64) {
	font := draw.Font{Face: draw.SemiBold, Size: name.Size * tagSize}
	p := piece{text: l.tag, font: font, extent: l.measure(l.tag, font), tag: true}
	gap := .35 * name.Size
	switch {
	case pole(c) && names == 1 && (!split || b.rows[0][0].extent.Width+gap+p.extent.Width <= limit):
		p.gap = gap
		b.rows[0] = slices.Insert(b.rows[0], 1, p)
	case upper(c):
		b.rows = slices.Insert(b.rows, 0, []piece{p})
	default:
		b.rows = append(b.rows, []piece{p})
	}
}

func pole(c model.Ceiling) bool { return c == model.Bandwidth || c == model.Learning }

func upper(c model.Ceiling) bool {
	return c == model.Bandwidth || c == model.Network || c == model.Opportunity
}

func onRight(c model.Ceiling) bool { return c == model.Network || c == model.Mentorship }

// pole centres a name over or under its vertex, within the limits.
func (l labelling) pole(out RadarLayout, b block, c model.Ceiling) Label {
	if b.empty() {
		return Label{Ceiling: c}
	}
	w := b.width()
	centred := w
	if len(l.steady) > 0 && len(b.rows) == 1 { // the tag comes and goes beside the name
		centred = b.rows[0][0].extent.Width
	}
	x := math.Min(math.Max(out.CX-centred/2, l.limits.X0), l.limits.X1-w)
	v, pad := out.Vertex(c, model.LevelMax), l.polePad(c, out.R)
	baseline := v.Y + pad + b.rows[0][0].extent.CapHeight
	if upper(c) {
		baseline = v.Y - pad - (b.height() - b.rows[0][0].extent.CapHeight)
	}
	return b.place(c, x, w, baseline, .5)
}

// pair places the two names of one height, left and right: at the same distance
// from their vertices, or each at its own.
func (l labelling) pair(out *RadarLayout, blocks [model.CeilingCount]block, right, left model.Ceiling, blocked obstacles, alone bool) {
	a, b := l.lift(*out, blocks[right], right), l.lift(*out, blocks[left], left)
	if alone {
		l.climb(out, blocks, a, blocked, right)
		l.climb(out, blocks, b, blocked, left)
		return
	}
	l.climb(out, blocks, math.Max(a, b), blocked, right, left)
}

// climb moves names away from the hexagon's middle, from dy on, until all are
// clear or one has left the limits.
func (l labelling) climb(out *RadarLayout, blocks [model.CeilingCount]block, dy float64, blocked obstacles, ceilings ...model.Ceiling) {
	for range 80 {
		met, lost := false, false
		for _, c := range ceilings {
			out.Labels[c] = l.side(*out, blocks[c], c, dy)
			met = met || blocked.meetAny(out.Labels[c])
			lost = lost || l.left(out.Labels[c])
		}
		if !met || lost {
			return
		}
		dy += 3 * l.unit
	}
}

// left tells whether a name has climbed out of the limits, where it cannot stand.
func (l labelling) left(label Label) bool {
	return slices.ContainsFunc(label.Lines, func(line Line) bool { return line.Box.Y0 < l.limits.Y0 || line.Box.Y1 > l.limits.Y1 })
}

// sideX is where a side label starts: running outward from its vertex, held
// within the limits.
func (l labelling) sideX(out RadarLayout, b block, c model.Ceiling) float64 {
	w, v := b.width(), out.Vertex(c, model.LevelMax)
	if onRight(c) {
		return math.Min(v.X+20*l.unit, l.limits.X1-w)
	}
	return math.Max(v.X-20*l.unit-w, l.limits.X0)
}

// lift is how far a side label's nearest line stands above or below the height
// of its vertex, middle of the capitals to vertex.
func (l labelling) lift(out RadarLayout, b block, c model.Ceiling) float64 {
	if b.empty() {
		return 0
	}
	near := b.near(c)
	cap, v := near.extent.CapHeight, out.Vertex(c, model.LevelMax)
	dy := .35 * near.font.Size
	x0 := l.sideX(out, b, c)
	inside := v.X - x0
	if !onRight(c) {
		inside = x0 + b.width() - v.X
	}
	// A name that has less than its air beside the vertex starts to go above it,
	// and is over the edge, whose slope is .577, where it has none.
	air := 20 * l.unit
	over := 16*l.unit + cap/2 + .55*out.Badge
	switch {
	case inside > 0:
		dy = math.Max(dy, .577*inside+over)
	case inside > -air:
		dy += math.Max(0, over-dy) * (1 + inside/air)
	}
	for _, now := range l.all() {
		if !now[c].Rated() {
			continue
		}
		at := out.Vertex(c, now[c].Level())
		reach := out.Badge + 12*l.unit
		dx := math.Max(0, math.Max(x0-at.X, at.X-x0-b.width()))
		if dx < reach {
			dy = math.Max(dy, math.Sqrt(reach*reach-dx*dx)+cap/2-math.Abs(v.Y-at.Y))
		}
	}
	return dy
}

// near is a piece of the line next to the vertex.
func (b block) near(c model.Ceiling) piece {
	if upper(c) {
		return b.rows[len(b.rows)-1][0]
	}
	return b.rows[0][0]
}

func (l labelling) side(out RadarLayout, b block, c model.Ceiling, dy float64) Label {
	if b.empty() {
		return Label{Ceiling: c}
	}
	cap, v := b.near(c).extent.CapHeight, out.Vertex(c, model.LevelMax)
	baseline := v.Y + dy + cap/2
	if upper(c) {
		baseline = v.Y - dy + cap/2 - (b.height() - b.rows[0][0].extent.CapHeight)
	}
	align := 0.0
	if !onRight(c) {
		align = 1
	}
	return b.place(c, l.sideX(out, b, c), b.width(), baseline, align)
}

// place sets the rows into a column of the given left edge and width, the first
// row on the baseline; align is 0 for left, .5 for middle, 1 for right.
func (b block) place(c model.Ceiling, x, width, baseline, align float64) Label {
	label := Label{Ceiling: c}
	for i, row := range b.rows {
		if i > 0 {
			baseline += b.step(i)
		}
		at := x + (width-rowWidth(row))*align
		for _, p := range row {
			at += p.gap
			label.Lines = append(label.Lines, Line{
				Text: p.text, X: at + p.slack*align + p.lead, Y: baseline, Font: p.font, Tag: p.tag, Says: p.says, Trend: p.trend, lead: p.lead,
				Box: draw.Rect{X0: at, Y0: baseline - p.extent.Ascent, X1: at + p.extent.Width, Y1: baseline + p.extent.Descent},
			})
			at += p.extent.Width
		}
	}
	return label
}
