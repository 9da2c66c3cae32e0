package draw

import "math"

// tolerance is how far, in pixels, a flattened curve may lie from the true one.
const tolerance = .025

// far is the distance in pixels beyond which coordinates are cut: past it the
// shape of a path is no longer kept, and nothing there can be seen.
const far = 1e9

// lines are the flattened parts of a path: runs of points joined by straight
// lines. Its memory is kept from one path to the next.
type lines struct {
	pts   []Point
	parts []part
}

// A part is the run pts[from:to] of lines.
type part struct {
	from, to int
	closed   bool
}

func (l *lines) reset() { l.pts, l.parts = l.pts[:0], l.parts[:0] }

func (l *lines) of(i int) []Point { return l.pts[l.parts[i].from:l.parts[i].to] }

// begin starts a part; point adds to it; end finishes it.
func (l *lines) begin() {
	l.parts = append(l.parts, part{from: len(l.pts), to: len(l.pts)})
}

func (l *lines) point(p Point) { l.pts = append(l.pts, p) }

func (l *lines) end(closed bool) {
	last := &l.parts[len(l.parts)-1]
	last.to, last.closed = len(l.pts), closed
	if last.to == last.from {
		l.parts = l.parts[:len(l.parts)-1]
	}
}

// bounds is the box around all points, and whether there are any.
func (l *lines) bounds() (Rect, bool) {
	if len(l.pts) == 0 {
		return Rect{}, false
	}
	b := Rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range l.pts {
		b.X0, b.Y0 = min(b.X0, p.X), min(b.Y0, p.Y)
		b.X1, b.Y1 = max(b.X1, p.X), max(b.Y1, p.Y)
	}
	return b, true
}

// flatten replaces l by the path in straight lines. A path that is malformed or
// has a coordinate that is not finite gives no lines at all.
func (l *lines) flatten(p *Path) {
	l.reset()
	if !p.sound() {
		return
	}
	var start, at Point
	open := false
	next := 0
	for _, v := range p.Verbs {
		pts := p.Points[next : next+v.points()]
		next += v.points()
		if v == MoveVerb || v == CloseVerb {
			if open {
				l.end(v == CloseVerb)
				open = false
			}
			if v == MoveVerb {
				start, at = cut(pts[0]), cut(pts[0])
				l.begin()
				l.point(at)
				open = true
			} else {
				at = start
			}
			continue
		}
		if !open { // after a Close the pen stands at the part's start
			l.begin()
			l.point(at)
			start, open = at, true
		}
		if v == LineVerb {
			at = cut(pts[0])
			l.point(at)
			continue
		}
		end := cut(pts[2])
		l.cubic(at, cut(pts[0]), cut(pts[1]), end)
		at = end
	}
	if open {
		l.end(false)
	}
}

// cubic adds the curve from a to d, a being there already. The number of steps
// is Wang's bound on the second difference (Goldman, "Pyramid Algorithms", 2003,
// 5.6.3), which holds the tolerance for every cubic.
func (l *lines) cubic(a, b, c, d Point) {
	bend := max(
		math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y),
		math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
	n := int(math.Ceil(math.Sqrt(min(.75*bend/tolerance, 1e6))))
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		k0, k1, k2, k3 := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		l.point(Point{
			k0*a.X + k1*b.X + k2*c.X + k3*d.X,
			k0*a.Y + k1*b.Y + k2*c.Y + k3*d.Y,
		})
	}
	l.point(d)
}

// points is how many points the verb takes.
func (v Verb) points() int {
	switch v {
	case CubicVerb:
		return 3
	case CloseVerb:
		return 0
	}
	return 1
}

// sound tells whether the verbs have just their points, start with a MoveTo and
// every coordinate is finite.
func (p *Path) sound() bool {
	if p == nil || len(p.Verbs) == 0 || p.Verbs[0] != MoveVerb {
		return false
	}
	n := 0
	for _, v := range p.Verbs {
		if v > CloseVerb {
			return false
		}
		n += v.points()
	}
	if n != len(p.Points) {
		return false
	}
	for _, q := range p.Points {
		if !finite(q.X) || !finite(q.Y) {
			return false
		}
	}
	return true
}

func finite(v float64) bool { return v-v == 0 }

func cut(p Point) Point {
	return Point{min(max(p.X, -far), far), min(max(p.Y, -far), far)}
}
