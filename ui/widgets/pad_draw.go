package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/plot"
)

// CreateRenderer is for the toolkit.
func (p *RadarPad) CreateRenderer() fyne.WidgetRenderer {
	r := &padRenderer{p: p}
	r.still = canvas.NewRaster(r.drawStill)
	r.moving = canvas.NewRaster(r.drawMoving)
	r.focus = newFocusRing(p)
	r.ring = canvas.NewCircle(color.Transparent)
	r.objects = []fyne.CanvasObject{r.still, r.moving}
	for i := range r.handles {
		r.handles[i] = newHandle()
		r.objects = append(r.objects, r.handles[i].halo, r.handles[i].disc, r.handles[i].value)
	}
	r.objects = append(r.objects, r.ring, r.focus.Rectangle)
	r.labels = newRadarTexts()
	for i := range r.labels {
		for _, t := range r.labels[i] {
			r.objects = append(r.objects, t)
		}
	}
	p.renderer = r
	r.Refresh()
	return r
}

// padRenderer keeps the radar in two rasters: what stands still is drawn once for
// a size and a theme, what moves is redrawn in the small box that it covers.
type padRenderer struct {
	p             *RadarPad
	still, moving *canvas.Raster
	back, front   buffer
	handles       [model.CeilingCount]handle
	labels        radarTexts
	// ring is the focus about a handle, focus about the label of an unset axis.
	ring    *canvas.Circle
	focus   focusRing
	objects []fyne.CanvasObject
	// look is the theme's colours, and line the memory of what moves, so that a
	// frame of a drag takes none.
	look padLook
	line draw.Path
	// drawn tells that back holds the still layer as it is to be shown.
	drawn bool
}

// A padLook is the colours of the theme that the rasters are drawn with.
type padLook struct {
	plot.WindowColours
	bar  color.NRGBA
	held color.NRGBA // the ring of a held handle's level
}

// A handle is the disc on a rated axis with its value.
type handle struct {
	halo, disc *canvas.Circle
	value      *canvas.Text
}

func newHandle() handle {
	return handle{canvas.NewCircle(color.Transparent), canvas.NewCircle(color.Transparent), newLine(fyne.TextAlignCenter)}
}

// Radii of a handle, of its halo beyond that, of the focus ring about it, and the
// bar above a binding one.
const (
	handleRest  = 14.5
	handleOver  = 16.5
	handleHeld  = 18.5
	handleHalo  = 3
	handleRing  = 23
	barDistance = 24
	barHalf     = 12
	barWidth    = 5
)

func (r *padRenderer) Destroy()                     { r.p.renderer = nil }
func (r *padRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *padRenderer) MinSize() fyne.Size           { return fyne.NewSize(300, 280) }

func (r *padRenderer) Layout(size fyne.Size) {
	p := r.p
	p.fit(p, size)
	box := r.stillBox()
	r.drawn = false
	place(r.still, float32(box.X0), float32(box.Y0), float32(box.Width()), float32(box.Height()))
	r.showLabels()
	r.layoutMarks()
}

// stillBox is the hexagon with room for the dots at its corners, in whole pixels
// so that the raster is not scaled.
func (r *padRenderer) stillBox() draw.Rect {
	g := r.p.geo
	half := g.R*math.Cos(math.Pi/6) + 8
	return whole(draw.Rect{X0: g.CX - half, Y0: g.CY - g.R - 8, X1: g.CX + half, Y1: g.CY + g.R + 8})
}

func whole(b draw.Rect) draw.Rect {
	return draw.Rect{X0: math.Floor(b.X0), Y0: math.Floor(b.Y0), X1: math.Ceil(b.X1), Y1: math.Ceil(b.Y1)}
}

// Refresh draws everything anew: the theme or the focus may be another.
func (r *padRenderer) Refresh() {
	r.look = padLook{
		WindowColours(r.p), color.NRGBAModel.Convert(paint(r.p, ColorBindingInk)).(color.NRGBA), faded(paint(r.p, ColorAccent), .6),
	}
	r.Layout(r.p.Size())
	r.paintMarks()
	r.still.Refresh()
	r.moving.Refresh()
	canvas.Refresh(r.p)
}

// change redraws what differs between two states.
func (r *padRenderer) change(old, now PadState) {
	if old.Names != now.Names {
		r.Refresh()
		return
	}
	if old.Then != now.Then || rated(old.Now) != rated(now.Now) || r.numbers(old.Now) != r.numbers(now.Now) || old.Active != now.Active && !now.Now.Complete() {
		r.drawn = false
		r.still.Refresh()
	}
	if old.Words != now.Words || !sameCeilings(old.Coloured, now.Coloured) || old.Active != now.Active || old.Lit != now.Lit {
		r.showLabels()
	}
	r.paintMarks()
	r.moving.Refresh()
}

func rated(r model.Ratings) (set [model.CeilingCount]bool) {
	for i, v := range r {
		set[i] = v.Rated()
	}
	return set
}

// numbers are the ring numbers that are shown beside the ratings.
func (r *padRenderer) numbers(now model.Ratings) [model.LevelMax]bool {
	radar := r.radar(draw.Rect{}, 1)
	radar.Now = now
	return radar.NumbersShown()
}

func sameCeilings(a, b []model.Ceiling) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// radar is what plot draws, on a surface that shows the box at that scale.
func (r *padRenderer) radar(box draw.Rect, scale float64) plot.WindowRadar {
	p := r.p
	return plot.WindowRadar{
		Geometry:    plot.Geometry{CX: (p.geo.CX - box.X0) * scale, CY: (p.geo.CY - box.Y0) * scale, R: p.geo.R * scale},
		Scale:       scale,
		Colours:     r.look.WindowColours,
		Path:        &r.line,
		Now:         p.state.Now,
		Then:        p.state.Then,
		LineWidth:   lineWidth(p, 2.5),
		RingNumbers: true,
		Text:        float64(p.Theme().Size(SizeCaption) / 12),
		Handle:      float64(p.handleRest() + handleHalo),
		Unset:       true,
		Active:      p.state.Active,
	}
}

// WindowColours are the colours of the theme that a widget is drawn with, for
// figures in the window.
func WindowColours(w fyne.Widget) plot.WindowColours {
	t, ok := w.(themed)
	if !ok {
		return plot.WindowColours{}
	}
	c := func(n fyne.ThemeColorName) color.NRGBA { return color.NRGBAModel.Convert(paint(t, n)).(color.NRGBA) }
	return plot.WindowColours{
		Sheet: c(ColorSheet), Grid: c(ColorGrid), Muted: c(ColorMuted), Panel: c(ColorPanel),
		Now: c(ColorAccent), Then: c(ColorThen), Binding: c(ColorBinding), Target: c(ColorTarget),
		Control: c(ColorControl), Accent: c(ColorAccent), Ink: c(ColorText),
	}
}

func (r *padRenderer) drawStill(w, h int) image.Image {
	if r.drawn && r.back.img != nil && r.back.img.Rect.Dx() == w && r.back.img.Rect.Dy() == h {
		return r.back.img
	}
	r.radar(r.stillBox(), r.scaleOf(w, r.still)).DrawStill(r.back.surfaceOf(w, h))
	r.drawn = true
	return r.back.img
}

// scaleOf is device pixels a logical pixel.
func (r *padRenderer) scaleOf(w int, o fyne.CanvasObject) float64 {
	if o.Size().Width <= 0 {
		return 1
	}
	return float64(w) / float64(o.Size().Width)
}

func (r *padRenderer) drawMoving(w, h int) image.Image {
	s := r.front.surfaceOf(w, h)
	if r.p.state.Now.Count() == 0 {
		return r.front.img
	}
	scale := r.scaleOf(w, r.moving)
	at := r.moving.Position()
	radar := r.radar(draw.Rect{X0: float64(at.X), Y0: float64(at.Y)}, scale)
	if c := r.p.held; c != noCeiling && r.p.state.Now[c].Rated() {
		r.line.Reset()
		s.Stroke(radar.AddHexagon(&r.line, r.p.state.Now[c].Level()), draw.Stroke{Color: r.look.held, Width: 2 * scale})
	}
	radar.DrawMoving(s)
	r.drawLit(s, radar, scale)
	for _, c := range r.p.state.Binding {
		r.drawBar(s, radar, c, scale)
	}
	return r.front.img
}

// litWidth is that of an axis which is pointed at.
const litWidth = 3

// drawLit draws the axes that are pointed at, from the middle to the outer ring.
func (r *padRenderer) drawLit(s draw.Surface, radar plot.WindowRadar, scale float64) {
	for _, c := range model.Ceilings() {
		if !r.p.state.Lit[c] {
			continue
		}
		end := radar.Vertex(c, model.LevelMax)
		r.line.Reset()
		r.line.MoveTo(radar.CX, radar.CY).LineTo(end.X, end.Y)
		s.Stroke(&r.line, draw.Stroke{Color: radar.Colours.Accent, Width: litWidth * scale, Cap: draw.CapRound})
	}
}

// drawBar draws the ceiling bar: a short thick bar across the axis, just outside
// the handle.
func (r *padRenderer) drawBar(s draw.Surface, radar plot.WindowRadar, c model.Ceiling, scale float64) {
	v := r.p.state.Now[c]
	if !v.Rated() {
		return
	}
	a, b := r.p.bar(radar, c, v, scale)
	r.line.Reset()
	r.line.MoveTo(a.X, a.Y).LineTo(b.X, b.Y)
	s.Stroke(&r.line, draw.Stroke{Color: radar.Colours.Panel, Width: (barWidth + 5) * scale, Cap: draw.CapRound})
	s.Stroke(&r.line, draw.Stroke{Color: r.look.bar, Width: barWidth * scale, Cap: draw.CapRound})
}

// bar is the two ends of a ceiling bar.
func (p *RadarPad) bar(g plot.WindowRadar, c model.Ceiling, v model.Rating, scale float64) (a, b draw.Point) {
	distance := g.BarGap(c, v.Level(), (barDistance+float64(p.handleRest())-handleRest)*scale, barWidth*scale)
	out := g.Out(c, g.R*v.Level()/model.LevelMax+distance)
	one := g.Out(c, 1)
	dx, dy := (one.X-g.CX)*barHalf*scale, (one.Y-g.CY)*barHalf*scale
	return draw.Point{X: out.X - dy, Y: out.Y + dx}, draw.Point{X: out.X + dy, Y: out.Y - dx}
}

// movingBox is what the polygon, the bars and the ring of a held handle cover.
func (r *padRenderer) movingBox() draw.Rect {
	g, s := r.p.geo, r.p.state
	box := draw.Rect{X0: g.CX, Y0: g.CY, X1: g.CX, Y1: g.CY}
	grow := func(q draw.Point) { box = box.Union(draw.Rect{X0: q.X, Y0: q.Y, X1: q.X, Y1: q.Y}) }
	for _, c := range model.Ceilings() {
		if s.Now[c].Rated() {
			grow(g.Vertex(c, s.Now[c].Level()))
		}
		if h := r.p.held; h != noCeiling {
			grow(g.Vertex(c, s.Now[h].Level()))
		}
	}
	for _, c := range model.Ceilings() {
		if s.Lit[c] {
			grow(g.Vertex(c, model.LevelMax))
		}
	}
	radar := r.radar(draw.Rect{}, 1)
	for _, c := range s.Binding {
		a, b := r.p.bar(radar, c, s.Now[c], 1)
		grow(a)
		grow(b)
	}
	return whole(box.Grow(6))
}
