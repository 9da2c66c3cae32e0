package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Panel)(nil)

// A Panel is a sheet with a border and a soft shadow, its content 16 from the
// edge.
type Panel struct {
	widget.BaseWidget

	// Dense is 14 above and below.
	Dense bool
	// Bare is no distance at all: the content lays itself out to the border.
	Bare bool

	content fyne.CanvasObject
}

// NewPanel puts the content on a panel.
func NewPanel(content fyne.CanvasObject) *Panel {
	p := &Panel{content: content}
	p.ExtendBaseWidget(p)
	return p
}

// Content is what lies on the panel.
func (p *Panel) Content() fyne.CanvasObject { return p.content }

// Pads are the distances of the content from the left and right, and from the top and
// bottom.
func (p *Panel) Pads() (x, y float32) {
	switch {
	case p.Bare:
		return 0, 0
	case p.Dense:
		return 16, 14
	}
	return 16, 16
}

// CreateRenderer is for the toolkit.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	r := &panelRenderer{p: p, box: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type panelRenderer struct {
	p   *Panel
	box *canvas.Rectangle
}

func (r *panelRenderer) Destroy() {}

func (r *panelRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.p.content}
}

func (r *panelRenderer) MinSize() fyne.Size {
	x, y := r.p.Pads()
	return r.p.content.MinSize().AddWidthHeight(2*x, 2*y)
}

func (r *panelRenderer) Layout(s fyne.Size) {
	x, y := r.p.Pads()
	place(r.box, 0, 0, s.Width, s.Height)
	place(r.p.content, x, y, s.Width-2*x, s.Height-2*y)
}

func (r *panelRenderer) Refresh() {
	r.box.CornerRadius, r.box.StrokeWidth = radiusPanel, EdgeWidth(r.p)
	r.box.FillColor, r.box.StrokeColor = paint(r.p, ColorPanel), paint(r.p, ColorBorder)
	r.box.Shadow = dropShadow(paint(r.p, ColorShadowPanel), 1, 2)
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
