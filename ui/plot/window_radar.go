package plot

import (
	"image/color"

	"headroom/model"
	"headroom/ui/draw"
)

// WindowColours are the window theme's colours for a radar.
type WindowColours struct {
	// Sheet fills the hexagon, Grid draws rings and spokes, Muted the ring
	// numbers, Panel the inside of hollow marks.
	Sheet, Grid, Muted, Panel color.NRGBA
	Now, Then, Binding        color.NRGBA
	// Target is for what the person aims at.
	Target color.NRGBA
	// Ink is for the line of the hard ceiling.
	Ink color.NRGBA
	// Control edges the hollow dots of an unset axis, Accent those of the
	// active one.
	Control, Accent color.NRGBA
}

// A WindowRadar is the radar as the window shows it: the same geometry and forms
// as Radar, thinner, without bands and names. It is drawn in two layers, so that
// a drag redraws only what moves.
type WindowRadar struct {
	// Geometry is in pixels of the surface.
	Geometry
	// Scale is surface pixels a logical pixel; 0 is 1. Lengths below are logical.
	Scale   float64
	Colours WindowColours
	// Now moves; Then stands still, each rating of it only where it is rated.
	Now, Then model.Ratings
	// Target is dotted with triangles, each rating of it where it is rated.
	Target model.Ratings
	// FillAlpha is how much of Now fills its inside, 0 to 1; 0 is .18.
	FillAlpha float64
	// LineWidth of the now line; 0 is 2.5.
	LineWidth float64
	// RingNumbers writes 1 to 5 between the first two axes, Text times as large as
	// usual; 0 is 1.
	RingNumbers bool
	Text        float64
	// Handle is the radius of what stands on the vertices of Now; a ring number that
	// it would cover is left out.
	Handle float64
	// Unset puts five hollow dots on each axis of Now that is not rated; no
	// handle waits at a level that nobody chose. Active is the ceiling whose
	// hollow dots take the accent, -1 for none.
	Unset  bool
	Active int
	// Path is kept memory for the lines that move; nil takes new memory.
	Path *draw.Path
	// HardTag draws the line from the hard ceiling to its tag, which stands left of
	// the radar at the height of its middle.
	HardTag bool
}

// Sizes of the window's look in logical pixels (look/window.md, "Radar").
const (
	windowRing      = 1.0
	windowOuterRing = 1.6
	windowDash      = 2.0
	thenFill        = 0.06
	windowSquare    = 5.0
	windowDot       = 5.0
	windowTriangle  = 6.5
	windowHard      = 1.5
)

func (w WindowRadar) px(v float64) float64 {
	if w.Scale > 0 {
		return v * w.Scale
	}
	return v
}

// DrawStill draws sheet, rings, spokes, then, ring numbers, and hollow dots.
func (w WindowRadar) DrawStill(s draw.Surface) {
	w.drawSheet(s, w.px(windowRing), w.px(windowOuterRing))
	w.drawThen(s)
	w.drawTarget(s)
	w.drawRingNumbers(s, func(float64) (float64, bool) { return 0, true })
	if w.Unset {
		w.drawUnset(s)
	}
}

// DrawMoving draws the now polygon, or its wedges while axes are unset, and the ring
// numbers that it meets once more.
func (w WindowRadar) DrawMoving(s draw.Surface) {
	alpha, width := w.look()
	now, p := levelsOf(w.Now), w.Path
	if p == nil {
		p = &draw.Path{}
	}
	p.Reset()
	s.Fill(w.addInside(p, now), fade(w.Colours.Now, alpha))
	p.Reset()
	s.Stroke(w.addOutline(p, now), draw.Stroke{Color: w.Colours.Now, Width: w.px(width), Join: draw.JoinRound, Cap: draw.CapRound})
	w.drawNumbersOver(s, now, 0, 1)
}

// look is how much fills the shape, and the width of its line.
func (w WindowRadar) look() (alpha, width float64) {
	alpha, width = w.FillAlpha, w.LineWidth
	if alpha == 0 {
		alpha = 0.18
	}
	if width == 0 {
		width = 2.5
	}
	return alpha, width
}

func (w WindowRadar) drawSheet(s draw.Surface, ring, outer float64) {
	s.Fill(w.Hexagon(model.LevelMax), w.Colours.Sheet)
	for level := 1; level < model.LevelMax; level++ {
		s.Stroke(w.Hexagon(float64(level)), draw.Stroke{Color: w.Colours.Grid, Width: ring})
	}
	for _, c := range model.Ceilings() {
		s.Stroke(w.Spoke(c), draw.Stroke{Color: w.Colours.Grid, Width: ring})
	}
	s.Stroke(w.Hexagon(model.LevelMax), draw.Stroke{Color: w.Colours.Grid, Width: outer})
}

func (w WindowRadar) drawThen(s draw.Surface) {
	if w.Then.Count() == 0 {
		return
	}
	s.Fill(w.Inside(w.Then), fade(w.Colours.Then, thenFill))
	dash := []float64{w.px(7), w.px(5)}
	s.Stroke(w.Outline(w.Then), draw.Stroke{Color: w.Colours.Then, Width: w.px(windowDash), Join: draw.JoinMiter, Dash: dash})
	for _, c := range model.Ceilings() {
		if w.Then[c].Rated() {
			drawSquare(s, w.Vertex(c, w.Then[c].Level()), w.px(windowSquare), w.px(2), w.Colours.Then, w.Colours.Panel)
		}
	}
}

func (w WindowRadar) drawTarget(s draw.Surface) {
	if w.Target.Count() == 0 {
		return
	}
	s.Stroke(w.Outline(w.Target), draw.Stroke{
		Color: w.Colours.Target, Width: w.px(windowDash), Join: draw.JoinRound, Cap: draw.CapRound, Dash: []float64{w.px(.1), w.px(5)},
	})
	for _, c := range model.Ceilings() {
		if w.Target[c].Rated() {
			drawTriangle(s, w.Vertex(c, w.Target[c].Level()), w.px(windowTriangle), w.px(1.6), w.Colours.Target, w.Colours.Panel)
		}
	}
}

func (w WindowRadar) drawUnset(s draw.Surface) {
	for _, c := range model.Ceilings() {
		if w.Now[c].Rated() {
			continue
		}
		edge := draw.Stroke{Color: w.Colours.Control, Width: w.px(1.5)}
		if int(c) == w.Active {
			edge = draw.Stroke{Color: w.Colours.Accent, Width: w.px(2)}
		}
		for level := 1; level <= model.LevelMax; level++ {
			p := w.Vertex(c, float64(level))
			dot := draw.Circle(p.X, p.Y, w.px(windowDot))
			s.Fill(dot, w.Colours.Panel)
			s.Stroke(dot, edge)
		}
	}
}

// dot is the radius of a vertex's dot and of the halo around it, in pixels.
func (w WindowRadar) dot() (radius, halo float64) {
	if w.R <= w.px(80) {
		return w.px(2.8), w.px(1.2)
	}
	return w.px(6), w.px(2.5)
}

// Thumbnail draws a radar for a list row in a square of the given side whose top
// left corner is x, y, all in surface pixels: ring 5, spokes and the shape of the
// ratings; numbers stand in text beside it.
func Thumbnail(s draw.Surface, x, y, side float64, colours WindowColours, now model.Ratings) {
	k := side / 44
	w := WindowRadar{
		Geometry: Geometry{CX: x + side/2, CY: y + side/2, R: side/2 - k},
		Scale:    k, Colours: colours, Now: now, LineWidth: 1.8,
	}
	s.Fill(w.Hexagon(model.LevelMax), colours.Sheet)
	for _, c := range model.Ceilings() {
		s.Stroke(w.Spoke(c), draw.Stroke{Color: colours.Grid, Width: 0.8 * k})
	}
	s.Stroke(w.Hexagon(model.LevelMax), draw.Stroke{Color: colours.Grid, Width: 1.2 * k})
	w.DrawMoving(s)
	w.drawLoneDots(s)
}

// drawLoneDots shows ratings that no edge reaches, which would be invisible.
func (w WindowRadar) drawLoneDots(s draw.Surface) {
	for _, c := range model.Ceilings() {
		before, after := (c+5)%model.CeilingCount, (c+1)%model.CeilingCount
		if w.Now[c].Rated() && !w.Now[before].Rated() && !w.Now[after].Rated() {
			p := w.Vertex(c, w.Now[c].Level())
			s.Fill(draw.Circle(p.X, p.Y, w.px(2)), w.Colours.Now)
		}
	}
}

// DashedFrame draws the empty place of a tile over the whole surface: filled, with a
// dashed edge and corners of that radius, in surface pixels.
func DashedFrame(s draw.Surface, radius, scale float64, fill, edge color.NRGBA) {
	w, h := s.Size()
	in := draw.RoundRect(draw.Rect{X0: scale, Y0: scale, X1: w - scale, Y1: h - scale}, radius)
	s.Fill(draw.RoundRect(draw.Rect{X1: w, Y1: h}, 0), fill)
	s.Stroke(in, draw.Stroke{Color: edge, Width: 1.25 * scale, Dash: []float64{4 * scale, 4 * scale}})
}
