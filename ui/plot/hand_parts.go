package plot

import (
	"iter"
	"math"
	"slices"

	"headroom/ui/draw"
)

// A pathPart is one unbroken run of a path.
type pathPart struct {
	verbs          []draw.Verb
	points         []draw.Point
	curved, closed bool
}

// partsOf goes through the runs of a path.
func partsOf(p *draw.Path) iter.Seq[pathPart] {
	return func(yield func(pathPart) bool) {
		var run pathPart
		rest := p.Points
		for _, verb := range p.Verbs {
			if verb == draw.MoveVerb && len(run.verbs) > 0 {
				if !yield(run) {
					return
				}
				run = pathPart{}
			}
			n := 1
			switch verb {
			case draw.CubicVerb:
				n, run.curved = 3, true
			case draw.CloseVerb:
				n, run.closed = 0, true
			}
			run.verbs, run.points, rest = append(run.verbs, verb), append(run.points, rest[:n]...), rest[n:]
		}
		if len(run.verbs) > 0 {
			yield(run)
		}
	}
}

func (p pathPart) box() draw.Rect {
	box := draw.Rect{X0: math.Inf(1), Y0: math.Inf(1), X1: math.Inf(-1), Y1: math.Inf(-1)}
	for _, q := range p.points {
		box = box.Union(draw.Rect{X0: q.X, Y0: q.Y, X1: q.X, Y1: q.Y})
	}
	return box
}

// circle tells whether the part is one: draw.Circle makes four curves whose box
// is square, with no way between them.
func (p pathPart) circle() bool {
	box := p.box()
	curves := 0
	for _, verb := range p.verbs {
		if verb == draw.CubicVerb {
			curves++
		}
	}
	if curves != 4 || !p.closed || math.Abs(box.Width()-box.Height()) > 1e-6 {
		return false
	}
	mid := (box.X0 + box.X1) / 2
	return math.Abs(p.points[0].X-mid) < 1e-6
}

func round(p *draw.Path) bool {
	for part := range partsOf(p) {
		return part.circle()
	}
	return false
}

// addCircle adds a circle of nine points, each up to a twentieth of the radius
// off; a hand leaves small ones rounder than that would look.
func (p pathPart) addCircle(out *draw.Path, r *random) {
	const points = 9
	box := p.box()
	x, y, radius := (box.X0+box.X1)/2, (box.Y0+box.Y1)/2, box.Width()/2
	pts := make([]held, points)
	start := r.next()
	for i := range pts {
		d := radius + r.around(math.Min(.05*radius, 1.6))
		sin, cos := math.Sincos(2 * math.Pi * (float64(i) + start) / points)
		pts[i] = held{at: draw.Point{X: x + d*cos, Y: y + d*sin}}
	}
	addLoose(out, pts, true)
}

// Hatching: the slope of its lines, how far apart and how thick they are, how
// far they may end short.
const (
	hatchSlope = -47 * math.Pi / 180
	hatchGap   = 13.0
	hatchWidth = 2.4
	hatchShort = 5.0
)

// hatched are lines across the inside of a path of straight edges. They lie where
// they lie on the page whatever the path is, so that the ground stays in its place
// under edges that move.
func hatched(p *draw.Path, r *random) *draw.Path {
	out := &draw.Path{}
	sin, cos := math.Sincos(hatchSlope)
	// Turned by the slope, the lines lie level: u runs along them, v across.
	turn := func(q draw.Point) draw.Point { return draw.Point{X: q.X*cos + q.Y*sin, Y: q.Y*cos - q.X*sin} }
	back := func(u, v float64) draw.Point { return draw.Point{X: u*cos - v*sin, Y: u*sin + v*cos} }
	for part := range partsOf(p) {
		var pts []draw.Point
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, q := range part.points {
			t := turn(q)
			pts = append(pts, t)
			lo, hi = math.Min(lo, t.Y), math.Max(hi, t.Y)
		}
		if hi-lo > 1e5 {
			continue
		}
		for k := math.Floor(lo / hatchGap); k*hatchGap < hi; k++ {
			r := r.own(int(k))
			v := hatchGap * (k + .5 + r.around(.1))
			cuts := crossings(pts, v)
			for i := 0; i+1 < len(cuts); i += 2 {
				from, to := cuts[i]+r.next()*hatchShort, cuts[i+1]-r.next()*hatchShort
				if to-from > hatchWidth {
					a, b := back(from, v), back(to, v)
					out.MoveTo(a.X, a.Y).LineTo(b.X, b.Y)
				}
			}
		}
	}
	return out
}

// crossings are where the edges of a polygon meet the level v, in order.
func crossings(pts []draw.Point, v float64) []float64 {
	var at []float64
	for i, a := range pts {
		b := pts[(i+1)%len(pts)]
		if (a.Y <= v) != (b.Y <= v) {
			at = append(at, a.X+(b.X-a.X)*(v-a.Y)/(b.Y-a.Y))
		}
	}
	slices.Sort(at)
	return at
}
