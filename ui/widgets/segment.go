package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Segment)(nil)
	_ fyne.Tappable      = (*Segment)(nil)
	_ fyne.Focusable     = (*Segment)(nil)
	_ desktop.Hoverable  = (*Segment)(nil)
	_ desktop.Mouseable  = (*Segment)(nil)
	_ desktop.Cursorable = (*Segment)(nil)
)

// A Segment is a few choices in one trough, one of them chosen: one Tab stop,
// the arrows go from one to the next. 36 high.
type Segment struct {
	control
	// Tight leaves less air beside the words, where there is little room for them.
	Tight bool
	// Keys are the caps of the keys that choose, one an option; nil where none do.
	Keys []string
	// NextKey is the cap of the key that goes on to the next one, and from the last to
	// the first; empty for none.
	NextKey string
	// Breaks lets them stand in two rows where they have too little room in one.
	Breaks bool

	options  []string
	selected int
	over     int
	changed  func(int)
}

// NewSegment calls changed with the index that was chosen, not where it is the
// chosen one already, nor on Select.
func NewSegment(options []string, selected int, changed func(int)) *Segment {
	s := &Segment{options: options, selected: selected, over: -1, changed: changed}
	s.extend(s)
	return s
}

// Options are the words of the choices.
func (s *Segment) Options() []string { return s.options }

// Selected is the index of the chosen one.
func (s *Segment) Selected() int { return s.selected }

// Select shows another as chosen without calling changed.
func (s *Segment) Select(i int) {
	if i != s.selected && i >= 0 && i < len(s.options) {
		s.selected = i
		s.Refresh()
	}
}

func (s *Segment) choose(i int) {
	if s.Disabled() || i == s.selected || i < 0 || i >= len(s.options) {
		return
	}
	s.Select(i)
	if s.changed != nil {
		s.changed(i)
	}
}

const segmentPad, segmentInner, segmentTight = 3, 14, 6

func (s *Segment) cell(option string) float32 {
	return widthOf(s, option, SizeBody, strong) + 2*s.inner()
}

// inner is the air beside a word.
func (s *Segment) inner() float32 {
	if s.Tight {
		return segmentTight
	}
	return segmentInner
}

// A segmentShape is where the options stand, each in a cell: in one row, or in two where
// they are broken.
type segmentShape struct {
	cells []box
	// broken tells that there are two rows.
	broken bool
	size   fyne.Size
}

// shape is that within a width.
func (s *Segment) shape(width float32) segmentShape {
	high := 36 * s.Theme().Size(SizeBody) / 14
	one := segmentShape{size: fyne.NewSize(2*segmentPad, high)}
	for _, o := range s.options {
		w := s.cell(o)
		one.cells = append(one.cells, box{one.size.Width - segmentPad, 0, w, high})
		one.size.Width += w
	}
	if !s.Breaks || one.size.Width <= width {
		return one
	}
	return s.brokenShape(width, high-2*segmentPad)
}

// brokenShape has the first half of the options over the rest, each row as wide as all
// of it: what it needs not is shared out among its words.
func (s *Segment) brokenShape(width, high float32) segmentShape {
	half := (len(s.options) + 1) / 2
	rows := [2][]string{s.options[:half], s.options[half:]}
	own := func(o string) float32 { return widthOf(s, o, SizeBody, strong) + 2*segmentTight }
	var needs [2]float32
	for i, row := range rows {
		for _, o := range row {
			needs[i] += own(o)
		}
	}
	inner := max(needs[0], needs[1], width-2*segmentPad)
	two := segmentShape{broken: true, size: fyne.NewSize(inner+2*segmentPad, 2*high+2*segmentPad)}
	for i, row := range rows {
		x := float32(segmentPad)
		for _, o := range row {
			w := own(o) + (inner-needs[i])/float32(len(row))
			two.cells = append(two.cells, box{x, segmentPad + float32(i)*high, w, high})
			x += w
		}
	}
	return two
}

// at is the option under the point, -1 for none.
func (s *Segment) at(p fyne.Position) int {
	shape := s.shape(s.Size().Width)
	p.Y -= (s.Size().Height - shape.size.Height) / 2
	for i, c := range shape.cells {
		beside := !shape.broken // the whole height counts
		if p.X >= c.x && p.X < c.x+c.w && (beside || p.Y >= c.y && p.Y < c.y+c.h) {
			return i
		}
	}
	return -1
}

// HeightFor is the height within a width.
func (s *Segment) HeightFor(width float32) float32 { return s.shape(width).size.Height }

// Tapped chooses what is under the pointer.
func (s *Segment) Tapped(e *fyne.PointEvent) { s.choose(s.at(e.Position)) }

// MouseMoved follows the pointer from one to the next.
func (s *Segment) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position); i != s.over {
		s.over = i
		s.Refresh()
		s.rest()
	}
}

// Over is the option under the pointer, -1 for none.
func (s *Segment) Over() int { return s.over }

// Tip tells the key of what is under the pointer, else of what is chosen.
func (s *Segment) Tip() Tip {
	i := s.over
	if i < 0 {
		i = s.selected
	}
	key := ""
	switch {
	case i < len(s.Keys):
		key = s.Keys[i]
	case i == (s.selected+1)%len(s.options):
		key = s.NextKey
	}
	if key == "" {
		return Tip{}
	}
	x := float32(segmentPad)
	for _, o := range s.options[:i] {
		x += s.cell(o)
	}
	return s.beyond(Tip{Words: s.options[i], Key: key, X: x, Width: s.cell(s.options[i])}, s.options[i])
}

// MouseIn finds what the pointer came in over.
func (s *Segment) MouseIn(e *desktop.MouseEvent) {
	s.over = s.at(e.Position)
	s.control.MouseIn(e)
}

// MouseOut forgets the pointer.
func (s *Segment) MouseOut() {
	s.over = -1
	s.control.MouseOut()
}

// TypedKey goes to the one before or after.
func (s *Segment) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyUp:
		s.keyed()
		s.choose(s.selected - 1)
	case fyne.KeyRight, fyne.KeyDown:
		s.keyed()
		s.choose(s.selected + 1)
	default:
		s.control.TypedKey(e)
	}
}

// CreateRenderer is for the toolkit.
func (s *Segment) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentRenderer{
		s: s, ring: newFocusRing(s),
		trough: canvas.NewRectangle(color.Transparent), thumb: canvas.NewRectangle(color.Transparent),
	}
	for range s.options {
		t := canvas.NewText("", color.Black)
		t.Alignment = fyne.TextAlignCenter
		r.words = append(r.words, t)
	}
	r.Refresh()
	return r
}

type segmentRenderer struct {
	s             *Segment
	ring          focusRing
	trough, thumb *canvas.Rectangle
	words         []*canvas.Text
}

func (r *segmentRenderer) Destroy() {}

func (r *segmentRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring.Rectangle, r.trough, r.thumb}
	for _, w := range r.words {
		objects = append(objects, w)
	}
	return objects
}

// MinSize is as wide as the options at their narrowest, and as high as they are in the
// width that the segment has.
func (r *segmentRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.s.shape(0).size.Width, r.s.HeightFor(r.s.Size().Width))
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	shape := r.s.shape(size.Width)
	y := (size.Height - shape.size.Height) / 2
	place(r.trough, 0, y, shape.size.Width, shape.size.Height)
	r.ring.around(0, y, shape.size.Width, shape.size.Height, radiusTrough)
	inset := float32(0) // of the thumb within a cell as high as the trough
	if !shape.broken {
		inset = segmentPad + 1
	}
	for i, c := range shape.cells {
		place(r.words[i], c.x, y+c.y, c.w, c.h)
		if i == r.s.selected {
			place(r.thumb, c.x, y+c.y+inset, c.w, c.h-2*inset)
		}
	}
}

func (r *segmentRenderer) Refresh() {
	s := r.s
	r.trough.CornerRadius, r.trough.StrokeWidth = radiusTrough, EdgeWidth(s)
	r.trough.FillColor, r.trough.StrokeColor = paint(s, ColorSunken), paint(s, ColorBorder)
	thumb, chosen := fyne.ThemeColorName(ColorPanel), fyne.ThemeColorName(ColorText)
	if paint(s, ColorPanel) == paint(s, ColorSunken) { // in high contrast it would not be seen
		thumb, chosen = ColorAccent, ColorOnAccent
	}
	r.thumb.CornerRadius, r.thumb.FillColor = radiusThumb, paint(s, thumb)
	r.thumb.Shadow = dropShadow(paint(s, ColorShadowPanel), 1, 2)
	for i, o := range s.options {
		switch {
		case i == s.selected:
			write(s, r.words[i], o, SizeBody, strong, chosen)
		case i == s.over:
			write(s, r.words[i], o, SizeBody, regular, ColorText)
		default:
			write(s, r.words[i], o, SizeBody, regular, ColorMuted)
		}
	}
	r.ring.show(s.ring, s)
	r.Layout(s.Size())
	canvas.Refresh(s)
}
