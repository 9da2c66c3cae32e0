package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

// fitted makes its objects as large as fits with the aspect width : height, but
// no wider than most where that is set.
type fitted struct{ aspect, most float32 }

// MinSize is small: a preview can be any size.
func (f *fitted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 120) }

// Layout centres the objects.
func (f *fitted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if f.aspect <= 0 {
		return
	}
	w, h := size.Width, size.Width/f.aspect
	if f.most > 0 && w > f.most {
		w, h = f.most, f.most/f.aspect
	}
	if h > size.Height {
		w, h = size.Height*f.aspect, size.Height
	}
	for _, o := range objects {
		put(o, (size.Width-w)/2, (size.Height-h)/2, w, h)
	}
}

// A cardShadow is the soft shadow of the card on its mat, in high contrast an edge instead.
type cardShadow struct{ widget.BaseWidget }

func newCardShadow() *cardShadow {
	s := &cardShadow{}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer draws the shadow.
func (s *cardShadow) CreateRenderer() fyne.WidgetRenderer {
	r := &cardShadowRenderer{s, &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type cardShadowRenderer struct {
	shadow *cardShadow
	box    *canvas.Rectangle
}

func (r *cardShadowRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *cardShadowRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }
func (r *cardShadowRenderer) Destroy()                     {}

// Layout lets the edge stand out all around.
func (r *cardShadowRenderer) Layout(size fyne.Size) {
	out := r.box.StrokeWidth
	put(r.box, -out, -out, size.Width+2*out, size.Height+2*out)
}

func (r *cardShadowRenderer) Refresh() {
	r.box.FillColor = themed(r.shadow, widgets.ColorPanel)
	r.box.StrokeColor, r.box.StrokeWidth = themed(r.shadow, widgets.ColorBorder), 0
	if edge := widgets.EdgeWidth(r.shadow); edge > 1 {
		r.box.StrokeWidth = edge
	}
	r.Layout(r.shadow.Size())
	r.box.Shadow = canvas.Shadow{Color: themed(r.shadow, widgets.ColorShadowPop), BlurRadius: 24, Offset: fyne.NewPos(0, 8)}
	r.box.Refresh()
}
