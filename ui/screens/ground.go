package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

// A ground is a filled rectangle behind something, of a colour of the theme.
type ground struct {
	widget.BaseWidget
	color  fyne.ThemeColorName
	radius float32
	// edge draws the border's colour along the top, outline all around.
	edge, outline bool
	// ring draws that of the focus within it.
	ring bool
}

func newGround(c fyne.ThemeColorName, radius float32) *ground {
	g := &ground{color: c, radius: radius}
	g.ExtendBaseWidget(g)
	return g
}

// bar is a strip at a screen's foot, as high as its content is in the width.
func bar(content fyne.CanvasObject) fyne.CanvasObject {
	g := newGround(widgets.ColorPanel, 0)
	g.edge = true
	return container.New(&cover{inset{gapCard, gapWithin, gapCard, gapWithin}}, g, content)
}

// CreateRenderer draws the ground.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{ground: g, fill: &canvas.Rectangle{CornerRadius: g.radius}, edge: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type groundRenderer struct {
	ground     *ground
	fill, edge *canvas.Rectangle
}

func (r *groundRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.fill, r.edge} }
func (r *groundRenderer) Destroy()                     {}

func (r *groundRenderer) Layout(size fyne.Size) {
	r.fill.Resize(size)
	r.edge.Resize(fyne.NewSize(size.Width, widgets.EdgeWidth(r.ground)))
}

func (r *groundRenderer) Refresh() {
	r.fill.FillColor = themed(r.ground, r.ground.color)
	r.fill.StrokeColor, r.fill.StrokeWidth = color.Transparent, 0
	if r.ground.outline {
		r.fill.StrokeColor, r.fill.StrokeWidth = themed(r.ground, widgets.ColorBorder), widgets.EdgeWidth(r.ground)
	}
	if r.ground.ring {
		r.fill.StrokeColor, r.fill.StrokeWidth = themed(r.ground, widgets.ColorFocus), widgets.RingWidth(r.ground)
	}
	r.edge.FillColor = themed(r.ground, widgets.ColorBorder)
	r.edge.Hidden = !r.ground.edge
	r.fill.Refresh()
	r.edge.Refresh()
}
