package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Plate)(nil)
	_ fyne.Tappable      = (*Plate)(nil)
	_ fyne.Focusable     = (*Plate)(nil)
	_ desktop.Hoverable  = (*Plate)(nil)
	_ desktop.Cursorable = (*Plate)(nil)
	_ fyne.Accessible    = (*Plate)(nil)
)

// A Plate is a panel that can be pressed as a whole, its content 16 from the edge.
type Plate struct {
	control

	// OnHover is told that the pointer or the keyboard's focus comes, or goes.
	OnHover func(on bool)

	label   string
	content fyne.CanvasObject
	tapped  func()
}

// NewPlate calls tapped when it is clicked, or gets Enter or Space.
func NewPlate(content fyne.CanvasObject, tapped func()) *Plate {
	p := &Plate{content: content, tapped: tapped}
	p.extend(p)
	return p
}

// SetContent puts something else on it; label is what screen readers call it.
func (p *Plate) SetContent(label string, content fyne.CanvasObject) {
	p.label, p.content = label, content
	p.Refresh()
}

// MouseIn, MouseOut, FocusGained and FocusLost tell OnHover.
func (p *Plate) MouseIn(e *desktop.MouseEvent) { p.control.MouseIn(e); call(p.OnHover, true) }
func (p *Plate) MouseOut()                     { p.control.MouseOut(); call(p.OnHover, false) }
func (p *Plate) FocusGained()                  { p.control.FocusGained(); call(p.OnHover, true) }
func (p *Plate) FocusLost()                    { p.control.FocusLost(); call(p.OnHover, false) }

// Tapped is a click.
func (p *Plate) Tapped(*fyne.PointEvent) { p.tapped() }

// TypedKey presses it with Enter or Space.
func (p *Plate) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.keyed()
		p.tapped()
	default:
		p.control.TypedKey(e)
	}
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (p *Plate) AccessibilityLabel() string             { return p.label }
func (p *Plate) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for the toolkit.
func (p *Plate) CreateRenderer() fyne.WidgetRenderer {
	r := &plateRenderer{p, newFocusRing(p), canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type plateRenderer struct {
	p    *Plate
	ring focusRing
	box  *canvas.Rectangle
}

const platePad = 16

func (r *plateRenderer) Destroy() {}

func (r *plateRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring.Rectangle, r.box, r.p.content}
}

func (r *plateRenderer) MinSize() fyne.Size {
	return r.p.content.MinSize().AddWidthHeight(2*platePad, 2*platePad)
}

func (r *plateRenderer) Layout(s fyne.Size) {
	place(r.box, 0, 0, s.Width, s.Height)
	r.ring.around(0, 0, s.Width, s.Height, radiusPanel)
	place(r.p.content, platePad, platePad, s.Width-2*platePad, s.Height-2*platePad)
}

func (r *plateRenderer) Refresh() {
	p := r.p
	r.box.CornerRadius, r.box.StrokeWidth = radiusPanel, EdgeWidth(p)
	r.box.FillColor = paint(p, pick(p.pressed && p.hovered, ColorAccentSoft, ColorPanel))
	r.box.StrokeColor = paint(p, pick(p.hovered, ColorControl, ColorBorder))
	r.box.Shadow = dropShadow(paint(p, ColorShadowPanel), 1, 2)
	r.ring.show(p.ring, p)
	r.Layout(p.Size())
	canvas.Refresh(p)
}
