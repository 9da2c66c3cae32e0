package plot

import (
	"math"

	"headroom/model"
	"headroom/ui/draw"
)

// DrawMoment draws a moment over the still layer: the shape of the ratings, the
// hard ceiling, the dots, and a ceiling bar over each that is lowest. What is there
// in part is drawn so.
func (w WindowRadar) DrawMoment(s draw.Surface, m Moment) {
	alpha, width := w.look()
	p := w.Path
	if p == nil {
		p = &draw.Path{}
	}
	shape := func(draw func(share float64)) {
		if m.whole() {
			draw(1)
			return
		}
		for _, share := range m.shares() {
			draw(share)
		}
	}
	add := func(share float64, wedges bool) *draw.Path {
		p.Reset()
		if m.whole() {
			return w.addOutline(p, m.levels())
		}
		return w.addEdges(p, m, share, wedges)
	}
	shape(func(share float64) { s.Fill(add(share, true), fade(w.Colours.Now, alpha*share)) })
	w.drawHard(s, m)
	shape(func(share float64) {
		s.Stroke(add(share, false), draw.Stroke{Color: fade(w.Colours.Now, share), Width: w.px(width), Join: draw.JoinRound, Cap: draw.CapRound})
	})
	hard, _ := m.Hard()
	w.drawNumbersOver(s, m.levels(), hard, m.edge(model.Bandwidth, model.Network))
	w.drawMomentDots(s, m)
}

// drawHard draws the hexagon of the hard ceiling in its code of dashes, and the
// line to its tag at the left where the tag stands.
func (w WindowRadar) drawHard(s draw.Surface, m Moment) {
	level, share := m.Hard()
	if share == 0 {
		return
	}
	how := draw.Stroke{Color: fade(w.Colours.Ink, .8*share), Width: w.px(windowHard), Dash: hardDash(w.px(.5))}
	s.Stroke(w.Hexagon(level), how)
	if !w.HardTag {
		return
	}
	from := w.CX - edge*w.R*level/model.LevelMax
	s.Stroke(draw.Polyline(draw.Point{X: from, Y: w.CY}, draw.Point{X: w.CX - edge*w.R - w.px(HardTagGap), Y: w.CY}), how)
}

// HardTagGap is how far left of the outer ring the line to the hard ceiling's tag
// ends, in logical pixels.
const HardTagGap = 6

// drawMomentDots draws a dot at each vertex, and the bars over those that are
// lowest.
func (w WindowRadar) drawMomentDots(s draw.Surface, m Moment) {
	radius, halo := w.dot()
	for _, c := range model.Ceilings() {
		level, share := m.Level(c)
		if share == 0 {
			continue
		}
		at, low := w.Vertex(c, level), m.bar(c)
		s.Fill(draw.Circle(at.X, at.Y, radius+halo), fade(w.Colours.Panel, share))
		s.Fill(draw.Circle(at.X, at.Y, radius), fade(mix(w.Colours.Now, w.Colours.Binding, m.tint(c)), share))
		if low == 0 {
			continue
		}
		width := max(radius*.5, w.px(2))
		b := w.bar(c, level, w.BarGap(c, level, (radius+halo/2)*1.2+width, width), radius*1.5)
		drawBar(s, b, width, width*.5, fade(w.Colours.Binding, low), fade(w.Colours.Sheet, low))
	}
}

// BarGap is how far beyond its vertex a ceiling bar of that width stands: gap, or
// just beyond a mark of then or target that it would lie on. All are in pixels of
// the surface.
func (w WindowRadar) BarGap(c model.Ceiling, level, gap, width float64) float64 {
	clear := w.px(windowSquare*math.Sqrt2+windowDash) + width/2
	for range 2 { // clear of one, it may lie on the other
		for _, mark := range [2]model.Rating{w.Then[c], w.Target[c]} {
			beyond := w.R * (mark.Level() - level) / model.LevelMax
			if mark.Rated() && math.Abs(beyond-gap) < clear {
				gap = beyond + clear
			}
		}
	}
	return gap
}

// Small draws the radar of a month of its own: rings, shape, dots and bars in a
// square of that side whose top left corner is x, y, all in surface pixels. scale
// is surface pixels a logical pixel. Its numbers stand in text beside it.
func Small(s draw.Surface, x, y, side, scale float64, colours WindowColours, now model.Ratings) {
	w := monthRadar(x, y, side, scale, colours)
	w.LineWidth = 1.6
	w.DrawStill(s)
	m := MomentOf(now)
	m.hardA, m.hardB = 0, 0 // it would lie on the shape's own lines
	w.DrawMoment(s, m)
}

// Vacant draws the outer ring of Small alone, where a month has no ratings.
func Vacant(s draw.Surface, x, y, side, scale float64, colours WindowColours) {
	w := monthRadar(x, y, side, scale, colours)
	s.Stroke(w.Hexagon(model.LevelMax), draw.Stroke{Color: colours.Grid, Width: w.px(1)})
}

func monthRadar(x, y, side, scale float64, colours WindowColours) WindowRadar {
	return WindowRadar{Geometry: Geometry{CX: x + side/2, CY: y + side/2, R: side/2 - 5*scale}, Scale: scale, Colours: colours}
}
