package draw

import "math"

// miterLimit is how many widths a miter may be long; the same as SVG's default.
const miterLimit = 4

// A stroker turns a path into polygons that cover what a pen of some width
// would, to be filled with non-zero winding. All pieces run in one direction:
// an open part is one polygon, there and back; a closed part is two, its outer
// and its inner side. On the inner side of a corner the two offset lines are
// joined where they cross; where a segment is too short for that they go by way
// of the corner itself, which covers some pixels twice but never leaves a hole.
type stroker struct {
	out, dashed lines
	pts         []Point   // the part, no two neighbours equal
	dirs        []Point   // unit direction of each segment
	lens        []float64 // length of each segment
	a, b        []Point   // the two sides
	half        float64
	join        Join
	cap         Cap
}

// outline is the stroke of src within seen, as closed parts; it is the
// stroker's own and good until the next call.
func (s *stroker) outline(src *lines, o Stroke, seen Rect) *lines {
	s.out.reset()
	if !(o.Width > 0) || !finite(o.Width) {
		return &s.out
	}
	s.half, s.join, s.cap = min(o.Width, far)/2, o.Join, o.Cap
	if period := dashPeriod(o.Dash); period > 0 {
		s.dash(src, o.Dash, period, seen.Grow(s.half*miterLimit+1))
		src = &s.dashed
	}
	for i := range src.parts {
		s.part(src.of(i), src.parts[i].closed)
	}
	return &s.out
}

func (s *stroker) part(pts []Point, closed bool) {
	s.measure(pts, closed)
	switch n := len(s.pts); {
	case n == 1:
		s.dot(s.pts[0])
	case closed && n > 2:
		s.ring()
	default: // a closed part of two points is a line there and back
		s.line()
	}
}

// measure leaves out points that do not move the pen and finds directions.
func (s *stroker) measure(pts []Point, closed bool) {
	const still = 1e-6
	s.pts, s.dirs, s.lens = append(s.pts[:0], pts[0]), s.dirs[:0], s.lens[:0]
	for _, p := range pts[1:] {
		if apart(s.pts[len(s.pts)-1], p) > still {
			s.pts = append(s.pts, p)
		}
	}
	if closed && len(s.pts) > 1 && apart(s.pts[len(s.pts)-1], s.pts[0]) <= still {
		s.pts = s.pts[:len(s.pts)-1]
	}
	for i, p := range s.pts {
		q := s.pts[(i+1)%len(s.pts)]
		d := apart(p, q)
		s.lens = append(s.lens, d)
		s.dirs = append(s.dirs, Point{(q.X - p.X) / d, (q.Y - p.Y) / d})
	}
}

// ring is a closed part: both sides, the second against the direction.
func (s *stroker) ring() {
	n := len(s.pts)
	s.a, s.b = s.a[:0], s.b[:0]
	for i := range n {
		s.corner((i+n-1)%n, i, true)
	}
	s.emit(s.a, nil)
	s.emit(nil, s.b)
}

// line is an open part: along one side, round the end, back along the other.
func (s *stroker) line() {
	last := len(s.pts) - 1
	n := s.normal(s.dirs[0])
	s.a = append(s.a[:0], plus(s.pts[0], n, 1))
	s.b = append(s.b[:0], plus(s.pts[0], n, -1))
	for i := 1; i < last; i++ {
		s.corner(i-1, i, false)
	}
	n = s.normal(s.dirs[last-1])
	s.a = append(s.a, plus(s.pts[last], n, 1))
	s.b = append(s.b, plus(s.pts[last], n, -1))
	s.a = s.end(s.a, s.pts[last], s.dirs[last-1])
	back := s.dirs[0]
	s.b = reversed(s.end(reversed(s.b), s.pts[0], Point{-back.X, -back.Y}))
	s.emit(s.a, s.b)
}

// end adds the cap at p, where the pen leaves in direction d; side ends at p on
// the side of d's normal.
func (s *stroker) end(side []Point, p, d Point) []Point {
	n := s.normal(d)
	switch s.cap {
	case CapRound:
		side = s.arc(side, p, n, Point{-n.X, -n.Y}, -math.Pi)
	case CapSquare:
		ahead := plus(p, d, s.half)
		side = append(side, plus(ahead, n, 1), plus(ahead, n, -1))
	}
	return side
}

// dot is a part without length: a disc or a square, or nothing under butt caps.
func (s *stroker) dot(p Point) {
	s.a = s.a[:0]
	switch h := s.half; s.cap {
	case CapRound:
		s.a = append(s.a, Point{p.X + h, p.Y})
		s.a = s.arc(s.a, p, Point{h, 0}, Point{h, 0}, 2*math.Pi)
	case CapSquare:
		s.a = append(s.a, Point{p.X - h, p.Y - h}, Point{p.X + h, p.Y - h}, Point{p.X + h, p.Y + h}, Point{p.X - h, p.Y + h})
	}
	s.emit(s.a, nil)
}

// corner adds to both sides what joins segment i to segment j at point j.
func (s *stroker) corner(i, j int, closed bool) {
	p, d0, d1 := s.pts[j], s.dirs[i], s.dirs[j]
	n0, n1 := s.normal(d0), s.normal(d1)
	cross, dot := turn(d0, d1), d0.X*d1.X+d0.Y*d1.Y
	// Where the offset lines cross, seen from p, is mx, my times the side's sign.
	miter := Point{(n0.X + n1.X) / (1 + dot), (n0.Y + n1.Y) / (1 + dot)}
	inner, outer, sign := &s.a, &s.b, 1.0
	if cross < 0 {
		inner, outer, sign = &s.b, &s.a, -1
	}
	if s.fits(i, j, closed) {
		*inner = append(*inner, plus(p, miter, sign))
	} else {
		*inner = append(*inner, plus(p, n0, sign), p, plus(p, n1, sign))
	}
	const flat = .05 // px by which a round corner may be drawn as a point
	switch {
	case s.half*(1-dot) < flat, s.join == JoinMiter && 2 <= (1+dot)*miterLimit*miterLimit:
		*outer = append(*outer, plus(p, miter, -sign))
	case s.join == JoinRound:
		from, to := Point{-sign * n0.X, -sign * n0.Y}, Point{-sign * n1.X, -sign * n1.Y}
		*outer = append(*outer, plus(p, from, 1))
		*outer = s.arc(*outer, p, from, to, sign*math.Abs(math.Atan2(cross, dot)))
	default:
		*outer = append(*outer, plus(p, n0, -sign), plus(p, n1, -sign))
	}
}

// fits tells whether the inner offset lines of segments i and j cross within
// both, and clear of the crossings at their other ends.
func (s *stroker) fits(i, j int, closed bool) bool {
	n := len(s.pts)
	here := s.reach(i, j)
	before, after := 0.0, 0.0
	if closed || i > 0 {
		before = s.reach((i+n-1)%n, i)
	}
	if closed || j < n-2 {
		after = s.reach(j, (j+1)%n)
	}
	return sameSide(here, before) <= s.lens[i] && sameSide(here, after) <= s.lens[j]
}

// reach is how far from the corner of segments i and j the inner offset lines
// cross, measured along them; below 0 where it turns the other way.
func (s *stroker) reach(i, j int) float64 {
	d0, d1 := s.dirs[i], s.dirs[j]
	open := 1 + d0.X*d1.X + d0.Y*d1.Y
	if open < 1e-9 { // straight back: they never cross
		return math.MaxFloat64
	}
	return s.half * turn(d0, d1) / open
}

// sameSide is what two corners together take of the segment between them; on
// opposite sides they do not meet.
func sameSide(here, other float64) float64 {
	if (here < 0) != (other < 0) {
		return math.Abs(here)
	}
	return math.Abs(here) + math.Abs(other)
}

// arc adds points on the circle around p from p+from, which is there already,
// to p+to, turning by angle.
func (s *stroker) arc(side []Point, p, from, to Point, angle float64) []Point {
	const coarsest, finest = math.Pi / 14, math.Pi / 360 // small dots stay round, huge ones cheap
	step := min(max(2*math.Acos(1-min(tolerance/s.half, 1)), finest), coarsest)
	n := int(math.Ceil(math.Abs(angle) / step))
	sin, cos := math.Sincos(angle / float64(max(n, 1)))
	v := from
	for range n - 1 {
		v = Point{v.X*cos - v.Y*sin, v.X*sin + v.Y*cos}
		side = append(side, plus(p, v, 1))
	}
	return append(side, plus(p, to, 1))
}

// emit adds the polygon along a and back along b.
func (s *stroker) emit(a, b []Point) {
	s.out.begin()
	s.out.pts = append(s.out.pts, a...)
	for i := len(b) - 1; i >= 0; i-- {
		s.out.point(b[i])
	}
	s.out.end(true)
}

// normal is half the width, at right angles to d.
func (s *stroker) normal(d Point) Point { return Point{-d.Y * s.half, d.X * s.half} }

func plus(p, d Point, k float64) Point { return Point{p.X + d.X*k, p.Y + d.Y*k} }
func apart(p, q Point) float64         { return math.Hypot(q.X-p.X, q.Y-p.Y) }
func turn(d, e Point) float64          { return d.X*e.Y - d.Y*e.X }

func reversed(p []Point) []Point {
	for i, j := 0, len(p)-1; i < j; i, j = i+1, j-1 {
		p[i], p[j] = p[j], p[i]
	}
	return p
}
