package widgets

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/plot"
)

// CreateRenderer is for the toolkit.
func (l *Lanes) CreateRenderer() fyne.WidgetRenderer {
	r := &lanesRenderer{l: l}
	r.from.raster = canvas.NewRaster(func(w, h int) image.Image { return r.pixels(&r.from, w, h, true) })
	r.to.raster = canvas.NewRaster(func(w, h int) image.Image { return r.pixels(&r.to, w, h, false) })
	r.objects = []fyne.CanvasObject{l.figure, r.from.raster, r.to.raster}
	for i := range r.values {
		r.values[i] = newLine(fyne.TextAlignLeading)
		r.objects = append(r.objects, r.values[i])
	}
	l.renderer = r
	r.Refresh()
	return r
}

// lanesRenderer keeps the figure as it is drawn, and moves two narrow pictures over
// it.
type lanesRenderer struct {
	l        *Lanes
	from, to laneHead
	values   [model.CeilingCount]*canvas.Text
	objects  []fyne.CanvasObject
	// layout is where the lanes lie, in logical pixels, and look the palette.
	layout plot.TimelineLayout
	look   plot.Style
	// written is what is written beside the lanes.
	written lanesValues
}

// A laneHead is the picture of the line at a month; at is where the line is in it.
type laneHead struct {
	raster *canvas.Raster
	front  buffer
	at     float64
}

func (r *lanesRenderer) Destroy()                     { r.l.renderer = nil }
func (r *lanesRenderer) MinSize() fyne.Size           { return fyne.NewSize(260, 160) }
func (r *lanesRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *lanesRenderer) Layout(size fyne.Size) {
	place(r.l.figure, 0, 0, size.Width, size.Height)
	if size.Width >= 1 && size.Height >= 1 {
		t := r.l.timeline(int(size.Width), int(size.Height), 1)
		r.layout, r.look = t.Layout(), t.Style
	}
	r.written = lanesValues{} // they may stand elsewhere, or in other colours
	r.point()
}

// Refresh draws everything anew: the months or the theme may be others.
func (r *lanesRenderer) Refresh() {
	r.Layout(r.l.Size())
	r.l.figure.Refresh()
	canvas.Refresh(r.l)
}

// point moves the two lines and writes the levels.
func (r *lanesRenderer) point() {
	l, size := r.l, r.l.Size()
	r.from.raster.Hidden = l.state.Then.Count() == 0
	r.put(&r.from, l.axis.X(float64(l.state.From), size.Width))
	r.put(&r.to, l.axis.X(l.state.To, size.Width))
	if these := (lanesValues{l.state.Values, lowestOf(l.state.Lowest)}); these != r.written {
		r.written = these
		r.writeValues()
	}
}

// A lanesValues is what is written beside the lanes: a text costs a picture of its
// own each time it is written.
type lanesValues struct {
	values [model.CeilingCount]string
	lowest [model.CeilingCount]bool
}

func lowestOf(ceilings []model.Ceiling) (is [model.CeilingCount]bool) {
	for _, c := range ceilings {
		is[c] = true
	}
	return is
}

// writeValues writes the levels beside the lanes.
func (r *lanesRenderer) writeValues() {
	l, size := r.l, r.l.Size()
	k := l.Theme().Size(SizeBody) / 14
	x := size.Width - l.axis.Right + plot.LaneHeadHalf + 4
	for _, c := range model.Ceilings() {
		lane, ink := r.layout.Lanes[c], fyne.ThemeColorName(ColorText)
		if r.written.lowest[c] {
			ink = ColorBindingInk
		}
		write(l, r.values[c], l.state.Values[c], SizeBody, strong, ink)
		place(r.values[c], x, float32(lane.Y0+lane.Y1)/2-nameHeight*k/2, max(0, size.Width-x), nameHeight*k)
		r.values[c].Refresh()
	}
}

// put lays a picture so that its line is at x: its own place is whole pixels, so
// that it is not blurred.
func (r *lanesRenderer) put(h *laneHead, x float32) {
	left := float32(math.Floor(float64(x))) - plot.LaneHeadHalf
	h.at = float64(x - left)
	place(h.raster, left, 0, 2*plot.LaneHeadHalf+1, r.l.Size().Height)
	h.raster.Refresh()
}

func (r *lanesRenderer) pixels(h *laneHead, width, height int, then bool) image.Image {
	s, l := h.front.surfaceOf(width, height), r.l
	scale := 1.0
	if w := h.raster.Size().Width; w > 0 {
		scale = float64(width) / float64(w)
	}
	head := plot.LaneHead{
		X: h.at * scale, Top: max(0, r.layout.Plot.Y0-14) * scale, Bottom: float64(height), Layout: seenFrom(float64(h.raster.Position().X), r.layout, scale), Scale: scale, Style: r.look, Then: then, Moment: l.state.Now,
	}
	if then {
		head.Moment = plot.MomentOf(l.state.Then)
	}
	head.Draw(s)
	return h.front.img
}

// seenFrom are the lanes and their words in the pixels of a picture that begins at left;
// the rest of a layout is left out.
func seenFrom(left float64, l plot.TimelineLayout, k float64) (out plot.TimelineLayout) {
	times := func(b draw.Rect) draw.Rect {
		return draw.Rect{X0: (b.X0 - left) * k, Y0: b.Y0 * k, X1: (b.X1 - left) * k, Y1: b.Y1 * k}
	}
	for i, b := range l.Lanes {
		out.Lanes[i] = times(b)
	}
	for _, b := range l.Words {
		out.Words = append(out.Words, times(b))
	}
	return out
}
