package plot

import (
	"math"

	"headroom/ui/draw"
)

// meetsPolygon tells whether a box and a convex polygon share a point, by the
// separating axis theorem. A point or a line is a polygon of one or two corners.
func meetsPolygon(r draw.Rect, corners []draw.Point) bool {
	box := []draw.Point{{X: r.X0, Y: r.Y0}, {X: r.X1, Y: r.Y0}, {X: r.X1, Y: r.Y1}, {X: r.X0, Y: r.Y1}}
	axes := []draw.Point{{X: 1}, {Y: 1}}
	for i, p := range corners {
		q := corners[(i+1)%len(corners)]
		axes = append(axes, draw.Point{X: p.Y - q.Y, Y: q.X - p.X})
	}
	for _, axis := range axes {
		lo1, hi1 := along(box, axis)
		lo2, hi2 := along(corners, axis)
		if hi1 < lo2 || hi2 < lo1 {
			return false
		}
	}
	return true
}

// along is the shadow of the points on an axis.
func along(pts []draw.Point, axis draw.Point) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range pts {
		d := p.X*axis.X + p.Y*axis.Y
		lo, hi = math.Min(lo, d), math.Max(hi, d)
	}
	return lo, hi
}

// meetsCircle tells whether a box and a disc share more than an edge.
func meetsCircle(r draw.Rect, p draw.Point, radius float64) bool {
	dx := math.Max(0, math.Max(r.X0-p.X, p.X-r.X1))
	dy := math.Max(0, math.Max(r.Y0-p.Y, p.Y-r.Y1))
	return math.Hypot(dx, dy) < radius
}
