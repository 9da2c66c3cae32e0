package plot

import (
	"math"

	"headroom/model"
	"headroom/ui/draw"
)

// A Geometry is where a radar lies: its middle and the radius of ring 5, in
// pixels. Level 0 is the middle; ceilings go clockwise from twelve o'clock.
type Geometry struct{ CX, CY, R float64 }

// angle of a ceiling's axis, clockwise from three o'clock.
func angle(c model.Ceiling) float64 {
	return (float64(c)/model.CeilingCount)*2*math.Pi - math.Pi/2
}

// edge is a hexagon's inner radius for an outer radius of 1.
const edge = 0.8660254037844386

// Vertex is where a level lies on a ceiling's axis.
func (g Geometry) Vertex(c model.Ceiling, level float64) draw.Point {
	return g.Out(c, g.R*level/model.LevelMax)
}

// Out is the point d pixels from the middle on a ceiling's axis.
func (g Geometry) Out(c model.Ceiling, d float64) draw.Point {
	sin, cos := math.Sincos(angle(c))
	return draw.Point{X: g.CX + d*cos, Y: g.CY + d*sin}
}

// Nearest is the ceiling whose axis is nearest to the point by angle, and the
// level of the point's projection on that axis, held to 1 to 5. The middle
// itself belongs to the first ceiling.
func (g Geometry) Nearest(x, y float64) (model.Ceiling, float64) {
	dx, dy := x-g.CX, y-g.CY
	if dx == 0 && dy == 0 || math.IsNaN(dx+dy) {
		return model.Bandwidth, model.LevelMin
	}
	turn := (math.Atan2(dy, dx) + math.Pi/2) / (2 * math.Pi) * model.CeilingCount
	c := model.Ceiling((int(math.Round(turn)) + model.CeilingCount) % model.CeilingCount)
	return c, g.Level(c, x, y)
}

// Level is the level of a point's projection on a ceiling's axis, held to 1 to 5.
func (g Geometry) Level(c model.Ceiling, x, y float64) float64 {
	sin, cos := math.Sincos(angle(c))
	level := ((x-g.CX)*cos + (y-g.CY)*sin) / g.R * model.LevelMax
	if !(level > model.LevelMin) {
		return model.LevelMin
	}
	return math.Min(level, model.LevelMax)
}

// levels are six levels that need not be ratings, as between two months; 0 is
// not rated.
type levels [model.CeilingCount]float64

func levelsOf(r model.Ratings) (l levels) {
	for c, v := range r {
		l[c] = v.Level()
	}
	return l
}

func (l levels) rated(c model.Ceiling) bool { return l[c] > 0 }

func (l levels) complete() bool {
	for _, v := range l {
		if v == 0 {
			return false
		}
	}
	return true
}

// Hexagon is the ring of a level, a closed path.
func (g Geometry) Hexagon(level float64) *draw.Path { return g.AddHexagon(&draw.Path{}, level) }

// AddHexagon adds the ring of a level to an empty path, whose memory it takes.
func (g Geometry) AddHexagon(p *draw.Path, level float64) *draw.Path {
	for _, c := range model.Ceilings() {
		v := g.Vertex(c, level)
		p.LineTo(v.X, v.Y)
	}
	return p.Close()
}

func (g Geometry) corners(level float64) []draw.Point {
	pts := make([]draw.Point, 0, model.CeilingCount)
	for _, c := range model.Ceilings() {
		pts = append(pts, g.Vertex(c, level))
	}
	return pts
}

// Spoke is a ceiling's axis.
func (g Geometry) Spoke(c model.Ceiling) *draw.Path {
	return draw.Polyline(draw.Point{X: g.CX, Y: g.CY}, g.Vertex(c, model.LevelMax))
}

// Inside is what the ratings enclose: the polygon of six, or the wedges between
// neighbours that are both rated, since an edge to an unrated axis would be an
// invention.
func (g Geometry) Inside(r model.Ratings) *draw.Path { return g.inside(levelsOf(r)) }

func (g Geometry) inside(l levels) *draw.Path { return g.addInside(&draw.Path{}, l) }

func (g Geometry) addInside(p *draw.Path, l levels) *draw.Path {
	if l.complete() {
		return g.addOutline(p, l)
	}
	g.neighbours(l, func(a, b draw.Point) {
		p.MoveTo(g.CX, g.CY).LineTo(a.X, a.Y).LineTo(b.X, b.Y).Close()
	})
	return p
}

// Outline is the edge of Inside without the edges that go to the middle.
func (g Geometry) Outline(r model.Ratings) *draw.Path { return g.outline(levelsOf(r)) }

func (g Geometry) outline(l levels) *draw.Path { return g.addOutline(&draw.Path{}, l) }

func (g Geometry) addOutline(p *draw.Path, l levels) *draw.Path {
	if l.complete() {
		for _, c := range model.Ceilings() {
			v := g.Vertex(c, l[c])
			p.LineTo(v.X, v.Y)
		}
		return p.Close()
	}
	g.runs(l, func(run []draw.Point) {
		p.MoveTo(run[0].X, run[0].Y)
		for _, q := range run[1:] {
			p.LineTo(q.X, q.Y)
		}
	})
	return p
}

// neighbours calls f for each edge between two rated neighbours.
func (g Geometry) neighbours(l levels, f func(a, b draw.Point)) {
	for _, c := range model.Ceilings() {
		d := (c + 1) % model.CeilingCount
		if l.rated(c) && l.rated(d) {
			f(g.Vertex(c, l[c]), g.Vertex(d, l[d]))
		}
	}
}

// runs calls f for each unbroken run of two or more rated neighbours, so that a
// line along them has joins. At least one ceiling is not rated.
func (g Geometry) runs(l levels, f func([]draw.Point)) {
	start := model.Ceiling(0)
	for l.rated(start) {
		start++
	}
	var run []draw.Point
	for i := model.Ceiling(1); i <= model.CeilingCount; i++ {
		c := (start + i) % model.CeilingCount
		if l.rated(c) {
			run = append(run, g.Vertex(c, l[c]))
			continue
		}
		if len(run) > 1 {
			f(run)
		}
		run = nil
	}
}
