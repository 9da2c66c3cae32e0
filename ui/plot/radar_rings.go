package plot

import (
	"image/color"
	"strconv"

	"headroom/model"
	"headroom/ui/draw"
)

// A ringNumber is the number of a ring and where it stands: on the ring's upright
// edge, down below the half-line at three o'clock.
type ringNumber struct {
	level int
	text  string
	down  float64
	box   draw.Rect
	// broken tells that a line passes through the number, and ends at its halo.
	broken bool
}

// drawRingNumbers writes 1 to 5 on the half-line at three o'clock, where the
// hexagons' edges are upright, so that they read as an axis. Those that a line
// passes through are drawn over the lines, and break them; the others before them,
// as a line that passes beside a number should stay whole.
func (f figure) drawRingNumbers(s draw.Surface, broken bool) {
	if !f.ringNumbers {
		return
	}
	font := draw.Font{Face: draw.SemiBold, Size: f.px(24)}
	for level := 1; level <= model.LevelMax; level++ {
		n, ok := f.ringNumber(level, s.Measure, font)
		if !ok || n.broken != broken {
			continue
		}
		ink, halo := f.numberColours(n)
		s.Text(draw.Text{
			String: n.text, X: (n.box.X0 + n.box.X1) / 2, Y: n.box.Y1, Anchor: draw.AnchorMiddle, Font: font, Color: ink,
			Halo: draw.Halo{Color: halo, Width: font.Size / 4},
		})
	}
}

// ringNumber finds the place of a number: on the half-line, or where the line of
// now, a dot or a mark lies there, a little up or down its ring's edge. Where now's
// line lies along the edge, the number breaks it. It is false where something
// stands everywhere: four of five still tell the scale.
func (f figure) ringNumber(level int, measure measurer, font draw.Font) (ringNumber, bool) {
	capHeight := measure("1", font).CapHeight
	n := ringNumber{level: level, text: strconv.Itoa(level)}
	w, x := measure(n.text, font).Width, f.CX+edge*f.R*float64(level)/model.LevelMax
	side := f.R * float64(level) / model.LevelMax / 2 // half the edge
	for _, onLine := range []bool{false, true} {
		for _, ems := range []float64{0, -1, 1, -1.5, 1.5} {
			n.down = ems * font.Size
			if ems != 0 && (onLine || max(n.down, -n.down)+capHeight > side) {
				continue
			}
			n.box = draw.Rect{X0: x - w/2, Y0: f.CY + n.down - capHeight/2, X1: x + w/2, Y1: f.CY + n.down + capHeight/2}
			if f.covers(n.box.Grow(f.px(2))) || f.nowPasses(n) && !onLine {
				continue
			}
			n.broken = onLine || f.crosses(n)
			return n, true
		}
	}
	return n, false
}

// numberColours are those of a ring number and of the ground it stands on.
func (f figure) numberColours(n ringNumber) (ink, halo color.NRGBA) {
	if f.style.sketch {
		return f.style.Muted, f.style.Paper
	}
	ground := f.style.Bands[n.level-1]
	if n.level == model.LevelMax {
		ground = mix(ground, f.style.Paper, 0.5)
	}
	if f.reach(f.now, n.down) > (n.box.X0+n.box.X1)/2 {
		return f.style.Muted, mix(ground, f.style.Now, nowFill)
	}
	return f.style.Then, ground
}

// crosses tells whether the line of then or of target passes through a ring number.
func (f figure) crosses(n ringNumber) bool {
	for _, other := range []*model.Ratings{f.then, f.target} {
		if other == nil {
			continue
		}
		x := f.reach(levelsOf(*other), n.down)
		if x > f.CX && x > n.box.X0-f.px(1.5) && x < n.box.X1+f.px(1.5) {
			return true
		}
	}
	return false
}

// nowPasses tells whether the line of now passes through a ring number.
func (f figure) nowPasses(n ringNumber) bool {
	x := f.reach(f.now, n.down)
	return x > f.CX && x > n.box.X0 && x < n.box.X1
}

// reach is how far right the polygon of levels goes, down below the half-line at
// three o'clock; the middle where it does not go there.
func (f figure) reach(l levels, down float64) float64 {
	a, b := f.Vertex(model.Network, l[model.Network]), f.Vertex(model.Mentorship, l[model.Mentorship])
	if !l.rated(model.Network) || !l.rated(model.Mentorship) || f.CY+down < a.Y || f.CY+down > b.Y {
		return f.CX
	}
	return a.X + (b.X-a.X)*(f.CY+down-a.Y)/(b.Y-a.Y)
}

// covers tells whether a badge, a bar or a mark stands on the box of a ring
// number.
func (f figure) covers(box draw.Rect) bool {
	for _, c := range model.Ceilings() {
		if f.now.rated(c) && meetsCircle(box, f.Vertex(c, f.now[c]), f.Badge+f.px(4)) {
			return true
		}
		for _, other := range []*model.Ratings{f.then, f.target} {
			if f.shows(c, other) && meetsCircle(box, f.Vertex(c, other[c].Level()), f.px(13)) {
				return true
			}
		}
	}
	for _, c := range f.bars {
		if meetsPolygon(box, f.ceilingBar(c, f.now[c]).hull(f.px(22))) {
			return true
		}
	}
	return false
}
