package plot

import (
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// obstacles is what labels keep clear of.
type obstacles struct {
	polygons [][]draw.Point
	discs    []disc
	boxes    []draw.Rect
}

type disc struct {
	at draw.Point
	r  float64
}

func (o obstacles) meet(r draw.Rect) bool {
	for _, p := range o.polygons {
		if meetsPolygon(r, p) {
			return true
		}
	}
	for _, d := range o.discs {
		if meetsCircle(r, d.at, d.r) {
			return true
		}
	}
	for _, b := range o.boxes {
		if r.Overlaps(b) {
			return true
		}
	}
	return false
}

func (l labelling) obstacles(out RadarLayout) obstacles {
	o := obstacles{polygons: [][]draw.Point{out.corners(model.LevelMax)}}
	for _, now := range l.all() {
		o.standing(out, now, l.barsOf(now))
	}
	for _, other := range []*model.Ratings{l.then, l.target} {
		for _, c := range model.Ceilings() {
			if other != nil && other[c].Rated() {
				o.discs = append(o.discs, disc{out.Vertex(c, other[c].Level()), 13 * out.strokes})
			}
		}
	}
	if l.keep != nil {
		o.boxes = l.keep(out.Geometry)
	}
	return o
}

// standing adds the badges of ratings and the bars over some of them.
func (o *obstacles) standing(out RadarLayout, now model.Ratings, bars []model.Ceiling) {
	for _, c := range model.Ceilings() {
		if now[c].Rated() {
			if d := (disc{out.Vertex(c, now[c].Level()), out.Badge + out.strokes}); !slices.Contains(o.discs, d) {
				o.discs = append(o.discs, d)
			}
		}
	}
	for _, c := range bars {
		o.polygons = append(o.polygons, out.ceilingBar(c, now[c].Level()).hull(22*out.strokes))
	}
}

// ceilingBar is the bar over a badge.
func (o RadarLayout) ceilingBar(c model.Ceiling, level float64) bar {
	half := o.barHalf
	if half == 0 {
		half = 34
	}
	return o.bar(c, level, o.Badge+11*o.strokes, half*o.strokes)
}

func (o obstacles) meetAny(label Label) bool {
	return slices.ContainsFunc(label.Lines, func(line Line) bool { return o.meet(line.Box) })
}
