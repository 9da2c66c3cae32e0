package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Progress)(nil)

// A Progress is a thin line that fills from the left. It says nothing in words:
// the number stands beside it.
type Progress struct {
	widget.BaseWidget
	share float32
}

// NewProgress is an empty line.
func NewProgress() *Progress {
	p := &Progress{}
	p.ExtendBaseWidget(p)
	return p
}

// SetShare fills that share of the line, 0 to 1.
func (p *Progress) SetShare(share float32) {
	if share = min(max(share, 0), 1); share != p.share {
		p.share = share
		p.Refresh()
	}
}

// CreateRenderer is for the toolkit.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{p, canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type progressRenderer struct {
	p           *Progress
	track, done *canvas.Rectangle
}

const progressHeight = 4

func (r *progressRenderer) Destroy()                     {}
func (r *progressRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, progressHeight) }
func (r *progressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.track, r.done} }

func (r *progressRenderer) Layout(s fyne.Size) {
	place(r.track, 0, 0, s.Width, s.Height)
	place(r.done, 0, 0, s.Width*r.p.share, s.Height)
}

func (r *progressRenderer) Refresh() {
	for _, x := range []struct {
		o *canvas.Rectangle
		c fyne.ThemeColorName
	}{{r.track, ColorSunken}, {r.done, ColorAccent}} {
		x.o.CornerRadius, x.o.FillColor = progressHeight/2, paint(r.p, x.c)
	}
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
