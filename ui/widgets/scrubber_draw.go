package widgets

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/ui/draw"
)

// Sizes of a scrubber: the disc and where its middle and the line lie, before the
// text scale; the words under the line; the knobs.
const (
	scrubberDisc  = 40
	scrubberEdge  = 20 // from the left edge to the disc
	scrubberMid   = 22
	scrubberWords = 36 // from the top to the words under the line
	scrubberHigh  = 72
	trackHigh     = 4
	knobRest      = 10
	knobOver      = 11
	knobHalo      = 3
	knobRing      = 15
	knobFrom      = 7
	monthDot      = 3
	dotsApart     = 7 // months nearer than this have no dots
)

// CreateRenderer is for the toolkit.
func (s *Scrubber) CreateRenderer() fyne.WidgetRenderer {
	r := &scrubberRenderer{
		s: s, disc: canvas.NewCircle(color.Transparent), sign: canvas.NewImageFromResource(nil), key: newLine(fyne.TextAlignLeading), speed: newLine(fyne.TextAlignCenter),
		rest: canvas.NewRectangle(color.Transparent), part: canvas.NewRectangle(color.Transparent), stem: canvas.NewRectangle(color.Transparent),
		ring: canvas.NewCircle(color.Transparent), halo: canvas.NewCircle(color.Transparent), to: canvas.NewCircle(color.Transparent), from: canvas.NewRectangle(color.Transparent),
		month: newLine(fyne.TextAlignCenter),
	}
	r.dots = canvas.NewRaster(r.drawDots)
	r.sign.FillMode = canvas.ImageFillContain
	s.renderer = r
	r.Refresh()
	return r
}

type scrubberRenderer struct {
	s    *Scrubber
	disc *canvas.Circle
	sign *canvas.Image
	// playing is the name of the sign's icon.
	playing string
	// key is the cap of the key that plays, speed how fast that goes.
	key, speed *canvas.Text
	// rest is the line, part what of it lies between the two months, and dots the
	// months on it; stem goes up from the later knob to what stands above.
	rest, part, stem *canvas.Rectangle
	dots             *canvas.Raster
	pixels           buffer
	dotted           bool
	ring, halo, to   *canvas.Circle
	from             *canvas.Rectangle
	// month names where the later knob is; labels name the others.
	month  *canvas.Text
	labels []scrubberLabel
}

func (r *scrubberRenderer) Destroy() { r.s.renderer = nil }

func (r *scrubberRenderer) scale() float32 { return r.s.Theme().Size(SizeBody) / 14 }

func (r *scrubberRenderer) MinSize() fyne.Size {
	return fyne.NewSize(260, scrubberHigh*r.scale())
}

func (r *scrubberRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.disc, r.sign, r.key, r.speed, r.rest, r.part, r.dots, r.stem}
	for _, l := range r.labels {
		objects = append(objects, l.text, l.year)
	}
	return append(objects, r.month, r.from, r.ring, r.halo, r.to)
}

func (r *scrubberRenderer) Layout(size fyne.Size) {
	k, a := r.scale(), r.s.axis
	mid, disc := scrubberMid*k, scrubberDisc*k
	place(r.disc, scrubberEdge, mid-disc/2, disc, disc)
	place(r.sign, scrubberEdge+disc*.28, mid-disc*.22, disc*.44, disc*.44)
	x := scrubberEdge + disc + 10
	room := a.Left - x - knobRing + 5
	r.key.Hidden = widthOf(r.s, r.s.key, SizeCaption, regular) > room
	place(r.key, x, mid-wordHeight*k/2, max(0, room), wordHeight*k)
	place(r.speed, scrubberEdge, mid+disc/2+2, disc, wordHeight*k)
	left, right := a.X(float64(a.First), size.Width), a.X(float64(a.Last), size.Width)
	place(r.rest, left, mid-trackHigh/2, max(0, right-left), trackHigh)
	place(r.dots, left-monthDot-1, mid-monthDot-1, max(0, right-left)+2*monthDot+2, 2*monthDot+2)
	r.dotted = false
	r.layoutLabels(size)
	r.move()
}

// move puts the knobs and what hangs on them where the months are.
func (r *scrubberRenderer) move() {
	s, size := r.s, r.s.Size()
	mid := scrubberMid * r.scale()
	to, from := s.axis.X(s.state.To, size.Width), s.axis.X(float64(s.state.From), size.Width)
	place(r.part, from, mid-trackHigh/2, max(0, to-from), trackHigh)
	place(r.stem, to-1, 0, 2, max(0, mid-knobRest))
	radius := float32(knobRest)
	if s.over == toKnob || s.held == toKnob {
		radius = knobOver
	}
	circle := func(c *canvas.Circle, radius float32) { place(c, to-radius, mid-radius, 2*radius, 2*radius) }
	circle(r.ring, knobRing)
	circle(r.halo, radius+knobHalo)
	circle(r.to, radius)
	half := float32(knobFrom)
	if s.over == fromKnob || s.held == fromKnob {
		half++
	}
	place(r.from, from-half, mid-half, 2*half, 2*half)
	hide(r.from, !s.compared())
	hide(r.part, !s.compared())
	hide(r.ring, !s.ring)
	r.nameMonth(to)
	r.paintPlay()
}

// paintPlay shows what the disc does and how fast, where that is another.
func (r *scrubberRenderer) paintPlay() {
	s := r.s
	name := IconPlaySolid
	if s.state.Playing {
		name = IconPauseSolid
	}
	fill := paint(s, pick(s.over == playDisc, ColorAccentHover, ColorAccent))
	if r.playing == name && r.disc.FillColor == fill && r.speed.Text == s.state.Speed {
		return
	}
	r.playing, r.disc.FillColor = name, fill
	r.sign.Resource = IconIn(name, ColorOnAccent)
	write(s, r.speed, s.state.Speed, SizeCaption, regular, ColorMuted)
	r.sign.Refresh()
	r.disc.Refresh()
	r.speed.Refresh()
}

// Refresh draws everything anew: the theme or the months may be others.
func (r *scrubberRenderer) Refresh() {
	s := r.s
	write(s, r.key, s.key, SizeCaption, regular, ColorMuted)
	for _, bar := range []*canvas.Rectangle{r.rest, r.part} {
		bar.CornerRadius = trackHigh / 2
	}
	r.rest.FillColor, r.part.FillColor, r.stem.FillColor = paint(s, ColorGrid), paint(s, ColorAccent), paint(s, ColorAccent)
	r.halo.FillColor, r.to.FillColor = paint(s, ColorPanel), paint(s, ColorAccent)
	r.ring.StrokeColor, r.ring.StrokeWidth = paint(s, ColorFocus), 2.5
	r.from.CornerRadius, r.from.FillColor = 3, paint(s, ColorPanel)
	r.from.StrokeColor, r.from.StrokeWidth = paint(s, ColorThen), 2.5
	r.playing = ""
	r.Layout(s.Size())
	r.dots.Refresh()
	canvas.Refresh(s)
}

// drawDots draws the months on the line, hollow where one was not rated.
func (r *scrubberRenderer) drawDots(w, h int) image.Image {
	if r.dotted && r.pixels.img.Rect.Dx() == w && r.pixels.img.Rect.Dy() == h {
		return r.pixels.img
	}
	r.dotted = true
	to := r.pixels.surfaceOf(w, h)
	a, width := r.s.axis, r.dots.Size().Width
	if a.Last <= a.First || (width-2*monthDot-2)/float32(a.Last-a.First) < dotsApart {
		return r.pixels.img
	}
	scale := float64(w) / float64(width)
	dot, hole := solid(r.s, ColorControl), solid(r.s, ColorPanel)
	along := MonthAxis{First: a.First, Last: a.Last, Left: monthDot + 1, Right: monthDot + 1}
	next := 0
	for m := a.First; m <= a.Last; m++ {
		x, y := float64(along.X(float64(m), width))*scale, float64(h)/2
		to.Fill(draw.Circle(x, y, monthDot*scale), dot)
		if next < len(a.Held) && a.Held[next] == m {
			next++
			continue
		}
		to.Fill(draw.Circle(x, y, (monthDot-1.2)*scale), hole)
	}
	return r.pixels.img
}

func solid(w themed, n fyne.ThemeColorName) color.NRGBA {
	return color.NRGBAModel.Convert(paint(w, n)).(color.NRGBA)
}
