package plot

import (
	"math"

	"headroom/ui/draw"
)

// meetsPolygon tells whether a box and a convex polygon share a point, by the
// separating axis theorem. A point or a line is a polygon of one or two corners.
func meetsPolygon(r draw.Rect, corners []draw.Point) bool {
	if separated(r, corners, draw.Point{X: 1}) || separated(r, corners, draw.Point{Y: 1}) {
		return false
	}
	for i, p := range corners {
		q := corners[(i+1)%len(corners)]
		if separated(r, corners, draw.Point{X: p.Y - q.Y, Y: q.X - p.X}) {
			return false
		}
	}
	return true
}

// separated tells whether the shadows of box and corners on an axis do not meet.
func separated(r draw.Rect, corners []draw.Point, axis draw.Point) bool {
	box := [...]draw.Point{{X: r.X0, Y: r.Y0}, {X: r.X1, Y: r.Y0}, {X: r.X1, Y: r.Y1}, {X: r.X0, Y: r.Y1}}
	lo1, hi1 := along(box[:], axis)
	lo2, hi2 := along(corners, axis)
	return hi1 < lo2 || hi2 < lo1
}

// along is the shadow of the points on an axis.
func along(pts []draw.Point, axis draw.Point) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range pts {
		d := p.X*axis.X + p.Y*axis.Y
		lo, hi = min(lo, d), max(hi, d)
	}
	return lo, hi
}

// meetsCircle tells whether a box and a disc share more than an edge.
func meetsCircle(r draw.Rect, p draw.Point, radius float64) bool {
	dx := math.Max(0, math.Max(r.X0-p.X, p.X-r.X1))
	dy := math.Max(0, math.Max(r.Y0-p.Y, p.Y-r.Y1))
	return math.Hypot(dx, dy) < radius
}
