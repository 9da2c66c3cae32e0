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

// at is the option under x, -1 for none.
func (s *Segment) at(x float32) int {
	x -= segmentPad
	for i, o := range s.options {
		w := s.cell(o)
		if x >= 0 && x < w {
			return i
		}
		x -= w
	}
	return -1
}

// Tapped chooses what is under the pointer.
func (s *Segment) Tapped(e *fyne.PointEvent) { s.choose(s.at(e.Position.X)) }

// MouseMoved follows the pointer from one to the next.
func (s *Segment) MouseMoved(e *desktop.MouseEvent) {
	if i := s.at(e.Position.X); i != s.over {
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
	return Tip{Words: s.options[i], Key: key, X: x, Width: s.cell(s.options[i])}
}

// MouseIn finds what the pointer came in over.
func (s *Segment) MouseIn(e *desktop.MouseEvent) {
	s.over = s.at(e.Position.X)
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
		s: s, ring: newFocusRing(),
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

func (r *segmentRenderer) MinSize() fyne.Size {
	width := float32(2 * segmentPad)
	for _, o := range r.s.options {
		width += r.s.cell(o)
	}
	return fyne.NewSize(width, 36*r.s.Theme().Size(SizeBody)/14)
}

func (r *segmentRenderer) Layout(size fyne.Size) {
	want := r.MinSize()
	y := (size.Height - want.Height) / 2
	place(r.trough, 0, y, want.Width, want.Height)
	r.ring.around(0, y, want.Width, want.Height, radiusTrough)
	x := float32(segmentPad)
	for i, o := range r.s.options {
		w := r.s.cell(o)
		place(r.words[i], x, y, w, want.Height)
		if i == r.s.selected {
			place(r.thumb, x, y+segmentPad+1, w, want.Height-2*segmentPad-2)
		}
		x += w
	}
}

func (r *segmentRenderer) Refresh() {
	s := r.s
	r.trough.CornerRadius, r.trough.StrokeWidth = radiusTrough, 1
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
	r.ring.show(s.ring, paint(s, ColorFocus))
	r.Layout(s.Size())
	canvas.Refresh(s)
}
