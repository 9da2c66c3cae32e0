package plot

import (
	"image/color"
	"math"
	"slices"
	"strconv"

	"headroom/model"
	"headroom/ui/draw"
)

// drawRingNumbers writes 1 to 5 on the half-line at three o'clock, where the
// hexagons' edges are upright, so that they read as an axis. A number that
// something stands on is left out: four of five still tell the scale. Those that
// then or target pass through are drawn over these lines, and break them; the
// others before them, as a line that passes beside a number should stay whole.
func (f figure) drawRingNumbers(s draw.Surface, crossed bool) {
	if !f.ringNumbers {
		return
	}
	font := draw.Font{Face: draw.SemiBold, Size: f.px(24)}
	capHeight := s.Measure("1", font).CapHeight
	for level := 1; level <= model.LevelMax; level++ {
		text := strconv.Itoa(level)
		at := draw.Point{X: f.CX + edge*f.R*float64(level)/model.LevelMax, Y: f.CY}
		w := s.Measure(text, font).Width
		box := draw.Rect{X0: at.X - w/2, Y0: at.Y - capHeight/2, X1: at.X + w/2, Y1: at.Y + capHeight/2}
		if f.covers(box.Grow(f.px(2))) || f.crosses(box) != crossed {
			continue
		}
		ink, halo := f.numberColours(level)
		s.Text(draw.Text{
			String: text, X: at.X, Y: at.Y + capHeight/2, Anchor: draw.AnchorMiddle, Font: font, Color: ink,
			Halo: draw.Halo{Color: halo, Width: font.Size / 4},
		})
	}
}

// numberColours are those of a ring number and of the ground it stands on.
func (f figure) numberColours(level int) (ink, halo color.NRGBA) {
	if f.style.sketch {
		return f.style.Muted, f.style.Paper
	}
	ground := f.style.Bands[level-1]
	if level == model.LevelMax {
		ground = mix(ground, f.style.Paper, 0.5)
	}
	if f.now.reachesEast() > float64(level) {
		return f.style.Muted, mix(ground, f.style.Now, nowFill)
	}
	return f.style.Then, ground
}

// crosses tells whether the line of then or of target passes through the box of a
// ring number.
func (f figure) crosses(box draw.Rect) bool {
	for _, other := range []*model.Ratings{f.then, f.target} {
		if other == nil {
			continue
		}
		x := f.CX + edge*f.R*levelsOf(*other).reachesEast()/model.LevelMax
		if x > f.CX && x > box.X0-f.px(1.5) && x < box.X1+f.px(1.5) {
			return true
		}
	}
	return false
}

// reachesEast is the level up to which their polygon covers the half-line at
// three o'clock; 0 where it does not.
func (l levels) reachesEast() float64 {
	a, b := l[model.Network], l[model.Mentorship]
	if a == 0 || b == 0 {
		return 0
	}
	// The edge between (a·cos 30°, a/2) and (b·cos 30°, −b/2) crosses the
	// half-line at 2ab/(a+b) · cos 30°.
	return 2 * a * b / (a + b)
}

// covers tells whether the now line, a badge, a bar or a mark stands on the box
// of a ring number.
func (f figure) covers(box draw.Rect) bool {
	if x := f.CX + edge*f.R*f.now.reachesEast()/model.LevelMax; x > f.CX && x > box.X0+f.px(2) && x < box.X1-f.px(2) {
		return true
	}
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

// shows tells whether another rating's mark is more than a sliver behind the
// badge or its bar.
func (f figure) shows(c model.Ceiling, other *model.Ratings) bool {
	if other == nil || !other[c].Rated() {
		return false
	}
	if !f.now.rated(c) {
		return true
	}
	reach := f.Badge + f.px(13)
	if other[c].Level() > f.now[c] && slices.Contains(f.bars, c) {
		reach += f.px(24)
	}
	return math.Abs(f.now[c]-other[c].Level())*f.R/model.LevelMax >= reach
}

func (f figure) drawThenMarks(s draw.Surface) {
	for _, c := range model.Ceilings() {
		if !f.shows(c, f.then) {
			continue
		}
		p := f.Vertex(c, f.then[c].Level())
		half := f.px(9 + 2 + 3)
		s.Fill(draw.RoundRect(draw.Rect{X0: p.X - half, Y0: p.Y - half, X1: p.X + half, Y1: p.Y + half}, 0), f.style.Paper)
		drawSquare(s, p, f.px(9), f.px(4), f.style.Then, f.style.Paper)
	}
}

// drawBadges draws all halos, those of the bars too, before all badges, so that no
// halo cuts a badge, not even where a hand wanders.
func (f figure) drawBadges(s draw.Surface) {
	f.rated(func(c model.Ceiling, p draw.Point) {
		s.Fill(draw.Circle(p.X, p.Y, f.Badge+f.px(4)), f.style.Paper)
	})
	for _, c := range f.bars {
		f.ceilingBar(c, f.now[c]).stroke(s, f.px(10+2*6), f.style.Paper)
	}
	font := draw.Font{Face: draw.Bold, Size: f.Badge * 1.04}
	capHeight := s.Measure("0", font).CapHeight
	f.rated(func(c model.Ceiling, p draw.Point) {
		fill, ink := f.style.Now, f.style.OnNow
		if slices.Contains(f.bars, c) {
			fill, ink = f.style.Binding, f.style.OnBinding
		}
		s.Fill(draw.Circle(p.X, p.Y, f.Badge), fill)
		if f.Numbers && f.value != nil {
			s.Text(draw.Text{String: f.value(f.ratings[c]), X: p.X, Y: p.Y + capHeight/2, Anchor: draw.AnchorMiddle, Font: font, Color: ink})
		}
	})
}

func (f figure) rated(each func(model.Ceiling, draw.Point)) {
	for _, c := range model.Ceilings() {
		if f.now.rated(c) {
			each(c, f.Vertex(c, f.now[c]))
		}
	}
}

func (f figure) drawBars(s draw.Surface) {
	for _, c := range f.bars {
		f.ceilingBar(c, f.now[c]).stroke(s, f.px(10), f.style.Binding)
	}
}
