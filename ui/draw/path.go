package draw

import "math"

// A Point is a place on a surface.
type Point struct{ X, Y float64 }

// A Rect is a box: X0 ≤ X1, Y0 ≤ Y1.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// Width and Height of the box.
func (r Rect) Width() float64  { return r.X1 - r.X0 }
func (r Rect) Height() float64 { return r.Y1 - r.Y0 }

// Grow is the box with d more on each side.
func (r Rect) Grow(d float64) Rect { return Rect{r.X0 - d, r.Y0 - d, r.X1 + d, r.Y1 + d} }

// Overlaps tells whether the boxes share more than an edge.
func (r Rect) Overlaps(o Rect) bool {
	return r.X0 < o.X1 && o.X0 < r.X1 && r.Y0 < o.Y1 && o.Y0 < r.Y1
}

// In tells whether r lies within o.
func (r Rect) In(o Rect) bool {
	return r.X0 >= o.X0 && r.X1 <= o.X1 && r.Y0 >= o.Y0 && r.Y1 <= o.Y1
}

// Union is the smallest box around both.
func (r Rect) Union(o Rect) Rect {
	return Rect{math.Min(r.X0, o.X0), math.Min(r.Y0, o.Y0), math.Max(r.X1, o.X1), math.Max(r.Y1, o.Y1)}
}

// A Verb is one step of a path.
type Verb uint8

// The verbs, with how many points each takes.
const (
	MoveVerb  Verb = iota // 1
	LineVerb              // 1
	CubicVerb             // 3: two controls, the end
	CloseVerb             // 0
)

// A Path is a run of verbs and the points they take, in order. The zero Path is
// empty and ready.
type Path struct {
	Verbs  []Verb
	Points []Point
}

// Reset empties the path and keeps its memory.
func (p *Path) Reset() { p.Verbs, p.Points = p.Verbs[:0], p.Points[:0] }

// MoveTo starts a new part.
func (p *Path) MoveTo(x, y float64) *Path { return p.add(MoveVerb, Point{x, y}) }

// LineTo goes straight; on an empty path it is a MoveTo.
func (p *Path) LineTo(x, y float64) *Path {
	if len(p.Verbs) == 0 {
		return p.MoveTo(x, y)
	}
	return p.add(LineVerb, Point{x, y})
}

// CubicTo follows a cubic Bézier.
func (p *Path) CubicTo(x1, y1, x2, y2, x, y float64) *Path {
	if len(p.Verbs) == 0 {
		p.MoveTo(x1, y1)
	}
	return p.add(CubicVerb, Point{x1, y1}, Point{x2, y2}, Point{x, y})
}

// Close goes straight back to the start of the part.
func (p *Path) Close() *Path { return p.add(CloseVerb) }

func (p *Path) add(v Verb, pts ...Point) *Path {
	if p.Verbs == nil && p.Points == nil {
		first := &struct {
			verbs  [8]Verb
			points [8]Point
		}{} // most paths of a figure have no more, and take their memory in one piece
		p.Verbs, p.Points = first.verbs[:0], first.points[:0]
	}
	p.Verbs = append(p.Verbs, v)
	p.Points = append(p.Points, pts...)
	return p
}

// Polyline is an open run of straight lines.
func Polyline(pts ...Point) *Path {
	p := &Path{}
	for _, q := range pts {
		p.LineTo(q.X, q.Y)
	}
	return p
}

// Polygon is a closed run of straight lines.
func Polygon(pts ...Point) *Path { return Polyline(pts...).Close() }

// kappa places the controls of a cubic that follows a quarter circle, wrong by
// no more than .03 % of the radius.
const kappa = 0.5522847498307936

// Circle is a full circle.
func Circle(cx, cy, r float64) *Path {
	return RoundRect(Rect{cx - r, cy - r, cx + r, cy + r}, r)
}

// RoundRect is a box with round corners of radius r, at most half a side.
func RoundRect(b Rect, r float64) *Path {
	r = math.Min(r, math.Min(b.Width(), b.Height())/2)
	if r <= 0 {
		return Polygon(Point{b.X0, b.Y0}, Point{b.X1, b.Y0}, Point{b.X1, b.Y1}, Point{b.X0, b.Y1})
	}
	k := r * (1 - kappa)
	p := &Path{make([]Verb, 0, 10), make([]Point, 0, 17)}
	p.MoveTo(b.X0+r, b.Y0).LineTo(b.X1-r, b.Y0)
	p.CubicTo(b.X1-k, b.Y0, b.X1, b.Y0+k, b.X1, b.Y0+r).LineTo(b.X1, b.Y1-r)
	p.CubicTo(b.X1, b.Y1-k, b.X1-k, b.Y1, b.X1-r, b.Y1).LineTo(b.X0+r, b.Y1)
	p.CubicTo(b.X0+k, b.Y1, b.X0, b.Y1-k, b.X0, b.Y1-r).LineTo(b.X0, b.Y0+r)
	p.CubicTo(b.X0, b.Y0+k, b.X0+k, b.Y0, b.X0+r, b.Y0)
	return p.Close()
}
