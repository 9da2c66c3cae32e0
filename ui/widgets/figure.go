package widgets

import (
	"image"
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/draw"
)

var _ fyne.Widget = (*Figure)(nil)

// A Surface is what a Figure is drawn on, in device pixels. It has this name for
// the screens, which hand it on to a plot and draw nothing themselves.
type Surface = draw.Surface

// A Figure shows a drawing at the pixels of the screen. Small ones are drawn at
// once, and so is the first picture unless it is a large one; others beside the
// interface's thread, the old picture standing until the new one is there, and the
// panel colour until the first.
//
// The drawing function itself is called on the interface's thread, so it may
// read what the screen holds; only its operations become pixels elsewhere.
type Figure struct {
	widget.BaseWidget

	draw func(s Surface, scale float64)
	min  fyne.Size

	raster *canvas.Raster
	stale  bool

	// mu guards what the drawing goroutine and the interface share: front is
	// what is shown, back what the goroutine draws on, next waits for it.
	mu            sync.Mutex
	idle          *sync.Cond
	front, back   *buffer
	shown, busy   bool
	drawing, next *sketch
}

// atOnce is how many pixels are drawn on the interface's thread: a list's
// thumbnail, far under a frame.
const atOnce = 160 * 160

// What a first picture may have to be drawn at once, so that a screen comes with
// its figures: pixels and steps that take a fifth of a frame.
const (
	firstAtOnce = 1200 * 1200
	firstSteps  = 600
)

// NewFigure draws on a surface as large as the widget in device pixels; scale is
// device pixels a logical pixel.
func NewFigure(draw func(s Surface, scale float64)) *Figure {
	f := &Figure{draw: draw, min: fyne.NewSize(32, 32), front: &buffer{}, back: &buffer{}, stale: true}
	f.idle = sync.NewCond(&f.mu)
	f.ExtendBaseWidget(f)
	return f
}

// SetMinSize is the least room it asks for, in logical pixels.
func (f *Figure) SetMinSize(s fyne.Size) {
	f.min = s
	f.Refresh()
}

// entire tells that each figure is to be drawn to its end when it is painted.
var entire bool

// EntireFigures paints with every figure drawn to its end first, however large: for a
// picture of the window. It is called on the interface's thread.
func EntireFigures(paint func()) {
	entire = true
	defer func() { entire = false }()
	paint()
}

// Wait returns when nothing is being drawn: for tests, which look at one picture.
func (f *Figure) Wait() {
	f.mu.Lock()
	defer f.mu.Unlock()
	for f.busy {
		f.idle.Wait()
	}
}

// CreateRenderer is for the toolkit.
func (f *Figure) CreateRenderer() fyne.WidgetRenderer {
	f.raster = canvas.NewRaster(f.pixels)
	return &figureRenderer{f}
}

type figureRenderer struct{ f *Figure }

func (r *figureRenderer) Destroy()                     {}
func (r *figureRenderer) MinSize() fyne.Size           { return r.f.min }
func (r *figureRenderer) Layout(s fyne.Size)           { r.f.raster.Resize(s) }
func (r *figureRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.f.raster} }

// Refresh draws anew: the figure's values or the theme are others.
func (r *figureRenderer) Refresh() {
	r.f.stale = true
	r.f.raster.Refresh()
}

// pixels is called by the painter whenever it uploads the raster.
func (f *Figure) pixels(w, h int) image.Image {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.stale || !f.fits(w, h) || entire && f.busy {
		f.stale = false
		f.start(f.sketch(w, h))
	}
	if !f.shown {
		return f.blank(w, h)
	}
	return f.front.img
}

// fits tells whether the picture that was asked for last is of that size.
func (f *Figure) fits(w, h int) bool {
	for _, k := range []*sketch{f.next, f.drawing} {
		if k != nil {
			return int(k.w) == w && int(k.h) == h
		}
	}
	return f.shown && f.front.img.Rect.Dx() == w && f.front.img.Rect.Dy() == h
}

// sketch is the drawing as it is now.
func (f *Figure) sketch(w, h int) *sketch {
	k := &sketch{w: float64(w), h: float64(h)}
	scale := 1.0
	if width := f.raster.Size().Width; width > 0 {
		scale = k.w / float64(width)
	}
	f.draw(k, scale)
	return k
}

// blank is the panel colour, on the front buffer that nothing is shown from yet.
func (f *Figure) blank(w, h int) image.Image {
	f.front.surfaceOf(w, h).Clear(color.NRGBAModel.Convert(paint(f, ColorPanel)).(color.NRGBA))
	return f.front.img
}

// start draws a small sketch at once, and hands a large one to the goroutine, in
// place of one that still waits there.
func (f *Figure) start(k *sketch) {
	switch {
	case entire:
		k.drawOn(f.front.surfaceOf(int(k.w), int(k.h)))
		f.shown = true
		if f.busy { // what is being drawn comes in the place of this
			f.next = k
		}
	case f.busy:
		f.next = k
	case k.w*k.h <= atOnce, !f.shown && k.w*k.h <= firstAtOnce && len(k.steps) <= firstSteps:
		k.drawOn(f.front.surfaceOf(int(k.w), int(k.h)))
		f.shown = true
	default:
		f.busy, f.drawing = true, k
		go f.work(k)
	}
}

// work draws until nothing waits. The interface takes each picture before the
// next is begun, so there are never more than two.
func (f *Figure) work(k *sketch) {
	for k != nil {
		k.drawOn(f.back.surfaceOf(int(k.w), int(k.h)))
		fyne.DoAndWait(func() { k = f.swap() })
	}
}

// swap shows what was drawn and is what is to be drawn next, nil for nothing.
func (f *Figure) swap() *sketch {
	f.mu.Lock()
	f.front, f.back = f.back, f.front
	f.shown = true
	f.drawing, f.next = f.next, nil
	k := f.drawing
	f.busy = k != nil
	if !f.busy {
		f.idle.Broadcast()
	}
	f.mu.Unlock()
	f.raster.Refresh()
	return k
}
