package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Meter)(nil)

// A Meter is a length on a trough: how much of something there is beside others
// of its kind. Its words stand beside it.
type Meter struct {
	widget.BaseWidget

	share float32
	color fyne.ThemeColorName
}

// NewMeter fills a share of the trough, 0 to 1, in a colour of the theme.
func NewMeter(share float32, c fyne.ThemeColorName) *Meter {
	m := &Meter{share: min(max(share, 0), 1), color: c}
	m.ExtendBaseWidget(m)
	return m
}

const meterHeight = 10

// CreateRenderer is for the toolkit.
func (m *Meter) CreateRenderer() fyne.WidgetRenderer {
	r := &meterRenderer{m: m, trough: canvas.NewRectangle(color.Transparent), fill: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type meterRenderer struct {
	m            *Meter
	trough, fill *canvas.Rectangle
}

func (r *meterRenderer) Destroy()                     {}
func (r *meterRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.trough, r.fill} }
func (r *meterRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, meterHeight) }

func (r *meterRenderer) Layout(s fyne.Size) {
	y := (s.Height - meterHeight) / 2
	place(r.trough, 0, y, s.Width, meterHeight)
	place(r.fill, 0, y, s.Width*r.m.share, meterHeight)
}

func (r *meterRenderer) Refresh() {
	r.trough.CornerRadius, r.fill.CornerRadius = radiusBlock, radiusBlock
	r.trough.FillColor, r.fill.FillColor = paint(r.m, ColorSunken), paint(r.m, r.m.color)
	// The trough of the high contrast themes is its edge alone.
	r.trough.StrokeColor, r.trough.StrokeWidth = paint(r.m, ColorBorder), 1
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}
