package draw

import (
	"image/color"
	"math"
	"slices"
)

// A Gradient is colours that run from one point to another, and stay on beyond
// both ends; across that line they do not change.
type Gradient struct {
	From, To Point
	// Stops rise in At: one that does not counts as being where the one before
	// is, and the colour leaps there. One stop is a flat colour; none paints
	// nothing.
	Stops []Stop
}

// A Stop is a colour at a part of the way, from 0 to 1.
type Stop struct {
	At    float64
	Color color.NRGBA
}

// clean is the gradient with its stops in order and within 0 and 1; false where
// there is nothing to paint with. Where From and To are one point all is painted
// in the last colour, as SVG has it. The stops are the caller's own.
func (g Gradient) clean() (Gradient, bool) {
	stops := slices.Clone(g.Stops)
	seen, least := false, 0.0
	for i, s := range stops {
		if !finite(s.At) {
			return g, false
		}
		least = min(max(s.At, least), 1)
		stops[i].At = least
		seen = seen || s.Color.A > 0
	}
	g.Stops = stops
	if !seen || !g.From.finite() || !g.To.finite() {
		return g, false
	}
	g.From, g.To = cut(g.From), cut(g.To)
	if len(stops) > 1 && g.length() < 1e-6 {
		last := stops[len(stops)-1]
		if g.Stops = []Stop{last}; last.Color.A == 0 {
			return g, false
		}
	}
	return g, true
}

func (p Point) finite() bool { return finite(p.X) && finite(p.Y) }

// length of the line the colours run along.
func (g Gradient) length() float64 { return math.Hypot(g.To.X-g.From.X, g.To.Y-g.From.Y) }

// along is how far on the way from From to To the point lies: t = a·x + b·y + c.
func (g Gradient) along() (a, b, c float64) {
	dx, dy := g.To.X-g.From.X, g.To.Y-g.From.Y
	n := dx*dx + dy*dy
	if n == 0 {
		return 0, 0, 0
	}
	a, b = dx/n, dy/n
	return a, b, -a*g.From.X - b*g.From.Y
}

// at is the colour at t of the way; of two stops in one place the later one
// counts from there on. The gradient is clean.
func (g Gradient) at(t float64) color.NRGBA {
	next := 0
	for next < len(g.Stops) && g.Stops[next].At <= t {
		next++
	}
	if next == 0 {
		return g.Stops[0].Color
	}
	a := g.Stops[next-1]
	if next == len(g.Stops) {
		return a.Color
	}
	b := g.Stops[next]
	return blend(a.Color, b.Color, (t-a.At)/(b.At-a.At))
}

// blend is the colour at t of the way from a to b, each channel and the alpha on
// its own, as SVG has it.
func blend(a, b color.NRGBA, t float64) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + (float64(y)-float64(x))*t)) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), mix(a.A, b.A)}
}

// mean is the one colour that stands for the gradient where none can be drawn.
func (g Gradient) mean() color.NRGBA {
	const n = 64
	var r, gr, b, al float64
	for i := range n {
		c := g.at((float64(i) + .5) / n)
		a := float64(c.A)
		r, gr, b, al = r+float64(c.R)*a, gr+float64(c.G)*a, b+float64(c.B)*a, al+a
	}
	if al == 0 {
		return color.NRGBA{}
	}
	return color.NRGBA{uint8(math.Round(r / al)), uint8(math.Round(gr / al)), uint8(math.Round(b / al)), uint8(math.Round(al / n))}
}

// FillGradient paints the inside of the path.
func (r *Raster) FillGradient(p *Path, g Gradient) {
	g, ok := g.clean()
	if !ok {
		return
	}
	k := r.clip()
	r.lines.flatten(p)
	box := r.pixels(&r.lines, k.box)
	if box.Empty() {
		return
	}
	r.coverage.begin(box, r.band)
	r.coverage.add(&r.lines)
	r.ramp = g.ramp(r.ramp)
	last := float64(len(r.ramp) - 1)
	a, b, c := g.along()
	for y := r.coverage.first; y < r.coverage.end; y++ {
		pix := r.pix(box, y)
		from := a*(float64(box.Min.X)+.5) + b*(float64(box.Min.Y+y)+.5) + c
		for x, v := range r.covered(box, y, &k) {
			if v == 0 {
				continue
			}
			t := min(max(from+a*float64(x), 0), 1)
			paintOver(pix[4*x:4*x+4], r.ramp[int(t*last+.5)], v)
		}
	}
}

// ramp is the colours along the gradient, in steps finer than a pixel of the
// largest picture.
func (g Gradient) ramp(to []color.NRGBA) []color.NRGBA {
	const steps = 4096
	to = grow(to, steps+1)
	for i := range to {
		to[i] = g.at(float64(i) / steps)
	}
	return to
}

// paintOver blends a colour over one pixel, covered being 0 … one.
func paintOver(pix []uint8, c color.NRGBA, covered uint32) {
	if covered == one && c.A == 255 {
		pix[0], pix[1], pix[2], pix[3] = c.R, c.G, c.B, 255
		return
	}
	ink := newInk(c)
	ink.dot((*[4]uint8)(pix), int32(covered))
}
