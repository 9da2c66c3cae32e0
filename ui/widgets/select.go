package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget    = (*Select)(nil)
	_ fyne.Focusable = (*Select)(nil)
)

// A Select offers a few words, one of them chosen, in a list that drops down.
// Framed gives it its edge.
type Select struct {
	widget.Select
	ShiftKey
	edge *selectEdge
	// list is what was dropped down last.
	list *Menu
}

// NewSelect calls changed when another is chosen, also by SetSelected.
func NewSelect(changed func(string)) *Select {
	s := &Select{edge: newSelectEdge()}
	s.OnChanged = changed
	s.ExtendBaseWidget(s)
	return s
}

// Tapped drops the list down.
func (s *Select) Tapped(*fyne.PointEvent) {
	if on := canvasOf(s); on != nil && !s.Disabled() {
		on.Focus(s)
		s.Drop()
	}
}

// Drop shows the list below, in place of the toolkit's, which has no edge in high
// contrast and holds a line for each option however many there are.
func (s *Select) Drop() {
	on := canvasOf(s)
	if on == nil || len(s.Options) == 0 {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
	items := make([]MenuItem, len(s.Options))
	for i, option := range s.Options {
		items[i] = MenuItem{Label: option, Chosen: option == s.Selected, Act: func() { s.SetSelected(option) }}
	}
	s.list = ShowMenu(on, at.AddXY(0, s.Size().Height+4), s.Size().Width, items...)
}

// Shut takes the list away, and tells whether it was there: its options may be others now.
func (s *Select) Shut() bool {
	if s.list == nil || !s.list.open() {
		return false
	}
	s.list.close()
	return true
}

// FocusGained shows the edge and brings it into sight.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	s.edge.focus(true)
	Reveal(s)
}

// FocusLost shows the edge as at rest.
func (s *Select) FocusLost() {
	s.Select.FocusLost()
	s.edge.focus(false)
}

// TypedKey passes on what a select has no use for, so that the window's own keys
// work wherever the focus is.
func (s *Select) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeySpace, fyne.KeyUp, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		s.Drop()
	default:
		if on := KeysOf(s); on != nil && on.OnTypedKey() != nil {
			on.OnTypedKey()(e)
		}
	}
}

// TypedRune passes letters on.
func (s *Select) TypedRune(r rune) {
	if on := KeysOf(s); on != nil && on.OnTypedRune() != nil && r != ' ' {
		on.OnTypedRune()(r)
	}
}

// Framed is the select with its edge, to be laid out. A theme of its own would do it
// too, but the toolkit reads all fonts anew for each of those.
func (s *Select) Framed() fyne.CanvasObject { return container.NewStack(s, s.edge) }

// A selectEdge is the outline of an entry: heavier and in the colour of the focus
// while it has that.
type selectEdge struct {
	widget.BaseWidget
	focused bool
}

func newSelectEdge() *selectEdge {
	e := &selectEdge{}
	e.ExtendBaseWidget(e)
	return e
}

func (e *selectEdge) focus(on bool) {
	e.focused = on
	e.Refresh()
}

// CreateRenderer is for the toolkit.
func (e *selectEdge) CreateRenderer() fyne.WidgetRenderer {
	r := &edgeRenderer{e, canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type edgeRenderer struct {
	e   *selectEdge
	box *canvas.Rectangle
}

func (r *edgeRenderer) Destroy()                     {}
func (r *edgeRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *edgeRenderer) Layout(s fyne.Size)           { r.box.Resize(s) }
func (r *edgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

func (r *edgeRenderer) Refresh() {
	r.box.CornerRadius = radiusSmall
	r.box.StrokeWidth, r.box.StrokeColor = r.e.Theme().Size(theme.SizeNameInputBorder), paint(r.e, ColorControl)
	if r.e.focused {
		r.box.StrokeWidth, r.box.StrokeColor = RingWidth(r.e), paint(r.e, ColorFocus)
	}
	canvas.Refresh(r.e)
}
