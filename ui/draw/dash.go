package draw

import "math"

// dashPeriod is the length after which a dash array repeats, 0 for a solid
// line: an empty array, one with a part that is below 0 or not finite, or one
// too fine to be seen.
func dashPeriod(dash []float64) float64 {
	const finest = .1
	sum := 0.0
	for _, d := range dash {
		if !(d >= 0) || !finite(d) {
			return 0
		}
		sum += d
	}
	if len(dash)%2 == 1 { // an odd array is gone through twice, as in SVG
		sum *= 2
	}
	if !finite(sum) || sum < finest {
		return 0
	}
	return sum
}

// A dasher is where the pen is in the dash array while a part is cut.
type dasher struct {
	out    *lines
	dash   []float64
	period float64
	i      int     // which entry, even ones drawn; up to twice the array's length
	left   float64 // of that entry
	down   bool    // a dash is being drawn
	whole  bool    // and it is the first, not lifted since
}

// dash cuts src into dashes, leaving out what cannot be seen, so that a line of
// any length takes no more than the surface can show.
func (s *stroker) dash(src *lines, dash []float64, period float64, seen Rect) {
	s.dashed.reset()
	for i := range src.parts {
		d := dasher{out: &s.dashed, dash: dash, period: period, left: dash[0]}
		d.part(src.of(i), src.parts[i].closed, seen)
	}
}

func (d *dasher) part(pts []Point, closed bool, seen Rect) {
	first := len(d.out.parts)
	d.lower(pts[0])
	d.whole = true
	for i := range pts[1:] {
		d.segment(pts[i], pts[i+1], seen)
	}
	if closed {
		d.segment(pts[len(pts)-1], pts[0], seen)
	}
	switch {
	case !d.down:
	case d.whole:
		d.out.end(closed)
	default:
		d.out.end(false)
		if closed {
			d.joinSeam(first, pts[0])
		}
	}
}

// segment goes straight from p, where the pen is, to q.
func (d *dasher) segment(p, q Point, seen Rect) {
	length := apart(p, q)
	if length == 0 {
		return
	}
	at := func(t float64) Point { return Point{p.X + (q.X-p.X)*t/length, p.Y + (q.Y-p.Y)*t/length} }
	from, to := within(p, q, seen)
	pos, end := from*length, to*length
	if from > 0 {
		d.skip(pos)
		d.lower(at(pos))
	}
	for end-pos > d.left {
		pos += d.left
		if d.down {
			d.out.point(at(pos))
		}
		d.lift()
		d.next()
		d.lower(at(pos))
	}
	d.left -= end - pos
	if to < 1 {
		d.skip(length - end)
		d.lower(q)
	} else if d.down {
		d.out.point(q)
	}
}

// lower starts a dash at p if the array says so.
func (d *dasher) lower(p Point) {
	if !d.down && d.i%2 == 0 {
		d.out.begin()
		d.out.point(p)
		d.down = true
	}
}

// lift ends the dash.
func (d *dasher) lift() {
	if d.down {
		d.out.end(false)
	}
	d.down, d.whole = false, false
}

func (d *dasher) next() {
	d.i = (d.i + 1) % (2 * len(d.dash))
	d.left = d.dash[d.i%len(d.dash)]
}

// skip moves on without drawing.
func (d *dasher) skip(length float64) {
	d.lift()
	length = math.Mod(length, d.period)
	for length >= d.left {
		length -= d.left
		d.next()
	}
	d.left -= length
}

// joinSeam makes one dash of the last, which ends at the start of a closed
// part, and the first, which begins there.
func (d *dasher) joinSeam(first int, seam Point) {
	out := d.out
	head := out.parts[first]
	last := len(out.parts) - 1
	if first == last || out.pts[head.from] != seam {
		return
	}
	out.pts = append(out.pts, out.pts[head.from+1:head.to]...)
	out.parts[last].to = len(out.pts)
	copy(out.parts[first:], out.parts[first+1:])
	out.parts = out.parts[:last]
}

// within is the share of the segment, from and to in 0 … 1, that may be seen;
// nothing of it is from = to = 1. (Liang and Barsky's clipping.)
func within(p, q Point, seen Rect) (from, to float64) {
	from, to = 0, 1
	for _, c := range [4][2]float64{
		{p.X - q.X, p.X - seen.X0},
		{q.X - p.X, seen.X1 - p.X},
		{p.Y - q.Y, p.Y - seen.Y0},
		{q.Y - p.Y, seen.Y1 - p.Y},
	} {
		switch {
		case c[0] == 0:
			if c[1] < 0 {
				return 1, 1
			}
		case c[0] < 0:
			from = max(from, c[1]/c[0])
		default:
			to = min(to, c[1]/c[0])
		}
	}
	if from >= to {
		return 1, 1
	}
	return from, to
}
