package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*LevelScale)(nil)

// A LevelScale stands over rows of one width and says what the levels of their blocks are
// called: all of them where a line has room for that, or else the lowest and the highest.
type LevelScale struct {
	widget.BaseWidget

	row    *LevelRow
	levels []string
}

// NewLevelScale says over rows like that one what the levels are called, from 1 up.
func NewLevelScale(row *LevelRow, levels []string) *LevelScale {
	s := &LevelScale{row: row, levels: levels}
	s.ExtendBaseWidget(s)
	return s
}

// Distances of a scale: over and under it, and between two levels on a line.
const (
	scaleAir   = 2
	scaleApart = "   "
)

// A scalePart is what stands on a line of a scale, from there on or up to there.
type scalePart struct {
	words    string
	line     int
	from, to float32
	end      bool // up to there
}

// parts are what a scale of that width says. The highest level stands beside the lowest,
// over the blocks where they have the room, or else under it.
func (s *LevelScale) parts(width float32) []scalePart {
	wide := func(words string) float32 { return widthOf(s, words, SizeCaption, regular) }
	all, room := strings.Join(s.levels, scaleApart), width-2*rowPad
	if wide(all) <= room {
		return []scalePart{{words: all, from: rowPad, to: width - rowPad}}
	}
	low, high := s.levels[0], s.levels[len(s.levels)-1]
	from, least := s.row.blocksWithin(width).x, wide(low)+rowGap+wide(high)
	if least > width-rowPad-from {
		from = rowPad
	}
	last := scalePart{words: high, from: from, to: width - rowPad, end: true}
	if least > room {
		last.line, last.end = 1, false
	}
	return []scalePart{{words: low, from: from, to: width - rowPad}, last}
}

// HeightFor is the height of its lines at a width.
func (s *LevelScale) HeightFor(width float32) float32 {
	parts := s.parts(width)
	return float32(1+parts[len(parts)-1].line)*lineHeight(s, SizeCaption) + 2*scaleAir
}

// CreateRenderer is for the toolkit.
func (s *LevelScale) CreateRenderer() fyne.WidgetRenderer {
	r := &levelScaleRenderer{s: s}
	r.Refresh()
	return r
}

type levelScaleRenderer struct {
	s     *LevelScale
	words []*canvas.Text
}

func (r *levelScaleRenderer) Destroy() {}

func (r *levelScaleRenderer) Objects() (objects []fyne.CanvasObject) {
	for _, w := range r.words {
		objects = append(objects, w)
	}
	return objects
}

func (r *levelScaleRenderer) MinSize() fyne.Size {
	var widest float32
	for _, level := range r.s.levels {
		widest = max(widest, widthOf(r.s, level, SizeCaption, regular))
	}
	return fyne.NewSize(widest+2*rowPad, r.s.HeightFor(r.s.Size().Width))
}

// Layout says what has room.
func (r *levelScaleRenderer) Layout(size fyne.Size) {
	parts, step := r.s.parts(size.Width), lineHeight(r.s, SizeCaption)
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = p.words
	}
	r.words = linesOf(r.words, words)
	for i, p := range parts {
		w := r.words[i]
		write(r.s, w, p.words, SizeCaption, regular, ColorMuted)
		if w.Alignment = fyne.TextAlignLeading; p.end {
			w.Alignment = fyne.TextAlignTrailing
		}
		place(w, p.from, scaleAir+float32(p.line)*step, p.to-p.from, step)
	}
}

func (r *levelScaleRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}
