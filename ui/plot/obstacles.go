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
	for _, c := range model.Ceilings() {
		if l.now[c].Rated() {
			o.discs = append(o.discs, disc{out.Vertex(c, l.now[c].Level()), out.Badge + out.strokes})
		}
		if l.then != nil && l.then[c].Rated() {
			o.discs = append(o.discs, disc{out.Vertex(c, l.then[c].Level()), 13 * out.strokes})
		}
	}
	for _, c := range l.bars {
		o.polygons = append(o.polygons, out.ceilingBar(c, l.now[c]).hull(22*out.strokes))
	}
	if l.keep != nil {
		o.boxes = l.keep(out.Geometry)
	}
	return o
}

// ceilingBar is the bar over a badge.
func (o RadarLayout) ceilingBar(c model.Ceiling, r model.Rating) bar {
	return o.bar(c, r, o.Badge+11*o.strokes, 34*o.strokes)
}

func (o obstacles) meetAny(label Label) bool {
	return slices.ContainsFunc(label.Lines, func(line Line) bool { return o.meet(line.Box) })
}
