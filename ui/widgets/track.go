package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
)

var _ fyne.Widget = (*Track)(nil)

// A Track shows a rating as five blocks over its whole width. It is not set by
// hand, and says nothing in words.
type Track struct {
	widget.BaseWidget
	rating model.Rating
}

// NewTrack is an empty track.
func NewTrack() *Track {
	t := &Track{}
	t.ExtendBaseWidget(t)
	return t
}

// Set shows another rating.
func (t *Track) Set(r model.Rating) {
	if r != t.rating {
		t.rating = r
		t.Refresh()
	}
}

// CreateRenderer is for the toolkit.
func (t *Track) CreateRenderer() fyne.WidgetRenderer {
	r := &trackRenderer{t: t}
	for i := range r.empty {
		r.empty[i], r.full[i] = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	}
	r.Refresh()
	return r
}

type trackRenderer struct {
	t           *Track
	empty, full [model.LevelMax]*canvas.Rectangle
}

func (r *trackRenderer) Destroy()           {}
func (r *trackRenderer) MinSize() fyne.Size { return fyne.NewSize(80, IconSide(r.t, blockHeight)) }

func (r *trackRenderer) Objects() []fyne.CanvasObject {
	var objects []fyne.CanvasObject
	for i := range r.empty {
		objects = append(objects, r.empty[i], r.full[i])
	}
	return objects
}

func (r *trackRenderer) Layout(s fyne.Size) {
	w, high := (s.Width-(model.LevelMax-1)*blockGap)/model.LevelMax, IconSide(r.t, blockHeight)
	for i := range r.empty {
		x, share := float32(i)*(w+blockGap), min(max(r.t.rating.Level()-float64(i), 0), 1)
		place(r.empty[i], x, 0, w, high)
		place(r.full[i], x, 0, w*float32(share), high)
		r.full[i].Hidden = share == 0
	}
}

func (r *trackRenderer) Refresh() {
	for i := range r.empty {
		r.empty[i].CornerRadius, r.full[i].CornerRadius = radiusBlock, radiusBlock
		r.empty[i].FillColor, r.empty[i].StrokeColor, r.empty[i].StrokeWidth = paint(r.t, ColorSunken), paint(r.t, ColorBorder), 1
		r.full[i].FillColor = paint(r.t, ColorAccent)
	}
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
