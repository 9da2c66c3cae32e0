package plot

import (
	"image/color"
	"math"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
)

// drawSquare is the mark of then: a hollow square of the given half side.
func drawSquare(s draw.Surface, p draw.Point, half, width float64, edge, inside color.NRGBA) {
	box := draw.RoundRect(draw.Rect{X0: p.X - half, Y0: p.Y - half, X1: p.X + half, Y1: p.Y + half}, 0)
	s.Fill(box, inside)
	s.Stroke(box, draw.Stroke{Color: edge, Width: width})
}

// drawTriangle is the mark of a target: a hollow triangle, point up, of the given
// circumradius.
func drawTriangle(s draw.Surface, p draw.Point, radius, width float64, edge, inside color.NRGBA) {
	path := regular(p, 3, radius, -math.Pi/2)
	s.Fill(path, inside)
	s.Stroke(path, draw.Stroke{Color: edge, Width: width, Join: draw.JoinRound})
}

// regular is a polygon of n equal sides whose first corner lies at the angle.
func regular(p draw.Point, n int, radius, angle float64) *draw.Path {
	pts := make([]draw.Point, n)
	for i := range pts {
		sin, cos := math.Sincos(angle + 2*math.Pi*float64(i)/float64(n))
		pts[i] = draw.Point{X: p.X + radius*cos, Y: p.Y + radius*sin}
	}
	return draw.Polygon(pts...)
}

// A bar is a ceiling bar: a short thick line across an axis, just outside the
// dot under it. It is a ceiling on a head.
type bar struct{ a, b draw.Point }

// bar is that of a level, gap beyond its vertex, half long on each side.
func (g Geometry) bar(c model.Ceiling, level, gap, half float64) bar {
	mid := g.Out(c, g.R*level/model.LevelMax+gap)
	sin, cos := math.Sincos(angle(c))
	return bar{
		a: draw.Point{X: mid.X + half*sin, Y: mid.Y - half*cos},
		b: draw.Point{X: mid.X - half*sin, Y: mid.Y + half*cos},
	}
}

// hull is the box around a stroke of the given width along the bar, turned with
// it.
func (b bar) hull(width float64) []draw.Point {
	dx, dy := b.b.X-b.a.X, b.b.Y-b.a.Y
	n := math.Hypot(dx, dy)
	if n == 0 {
		return []draw.Point{b.a}
	}
	ux, uy := dx/n*width/2, dy/n*width/2
	return []draw.Point{
		{X: b.a.X - ux - uy, Y: b.a.Y - uy + ux},
		{X: b.b.X + ux - uy, Y: b.b.Y + uy + ux},
		{X: b.b.X + ux + uy, Y: b.b.Y + uy - ux},
		{X: b.a.X - ux + uy, Y: b.a.Y - uy - ux},
	}
}

// drawBar draws a ceiling bar of the given width with a halo around it.
func drawBar(s draw.Surface, b bar, width, halo float64, c, paper color.NRGBA) {
	b.stroke(s, width+2*halo, paper)
	b.stroke(s, width, c)
}

func (b bar) stroke(s draw.Surface, width float64, c color.NRGBA) {
	s.Stroke(draw.Polyline(b.a, b.b), draw.Stroke{Color: c, Width: width, Cap: draw.CapRound})
}

// cardBars are the ceilings that a card marks as lowest: one or two. From three up
// a mark says nothing any more. In the window and on the wall Barred is the rule.
func cardBars(r model.Ratings) []model.Ceiling {
	at := insight.Binding(r)
	if len(at) > 2 {
		return nil
	}
	return at
}
