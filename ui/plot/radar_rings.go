package plot

import (
	"image/color"
	"strconv"

	"headroom/model"
	"headroom/ui/draw"
)

// A halfLine runs from a radar's middle between two neighbouring axes. The numbers
// of the rings stand on one: there they are never under a vertex.
type halfLine [2]model.Ceiling

// at is where the ring of a level crosses the half-line.
func (h halfLine) at(g Geometry, level float64) draw.Point {
	a, b := g.Vertex(h[0], level), g.Vertex(h[1], level)
	return draw.Point{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
}

// crossing is the level at which the edge of a shape crosses the half-line, 0 where
// it has no edge there: by the sine rule the harmonic mean of the levels beside it.
func (h halfLine) crossing(l levels) float64 {
	if !l.rated(h[0]) || !l.rated(h[1]) {
		return 0
	}
	a, b := l[h[0]], l[h[1]]
	return 2 * a * b / (a + b)
}

// numberHalo is the width of a ring number's halo in its own size.
const numberHalo = 1.0 / 6

// cardNumbers is the half-line at three o'clock, where the edges of the rings are
// upright: the numbers read as an axis. A card goes to another where badges or marks
// would cover more numbers on it.
var cardNumbers = halfLine{model.Network, model.Mentorship}

// halfLine is where the numbers of the rings stand.
func (f figure) halfLine() halfLine {
	if f.numbersOn == (halfLine{}) {
		return cardNumbers
	}
	return f.numbersOn
}

// freest is the half-line on which the fewest numbers would be covered, the usual one
// where it is as good as any. On the one at nine o'clock the hard ceiling's leader ends.
func (f figure) freest(s draw.Surface) halfLine {
	best, least := cardNumbers, model.LevelMax+1
	for _, line := range []halfLine{
		cardNumbers,
		{model.Bandwidth, model.Network},
		{model.Mentorship, model.Learning},
		{model.Bandwidth, model.Opportunity},
		{model.Learning, model.Storytelling},
	} {
		f.numbersOn = line
		covered := 0
		for level := model.LevelMin; level <= model.LevelMax; level++ {
			if f.covers(f.numberBox(s, level).Grow(f.px(2))) {
				covered++
			}
		}
		if covered < least {
			best, least = line, covered
		}
	}
	return best
}

func (f figure) numberFont() draw.Font { return draw.Font{Face: draw.SemiBold, Size: f.px(24)} }

// numberBox is what a ring's number takes.
func (f figure) numberBox(s draw.Surface, level int) draw.Rect {
	at, e := f.halfLine().at(f.Geometry, float64(level)), s.Measure(strconv.Itoa(level), f.numberFont())
	high := s.Measure("1", f.numberFont()).CapHeight
	return draw.Rect{X0: at.X - e.Width/2, Y0: at.Y - high/2, X1: at.X + e.Width/2, Y1: at.Y + high/2}
}

// drawRingNumbers writes 1 to 5 where the rings cross their half-line, over the lines:
// a line that passes ends at a number's halo, as at the heights on a map. One that a
// badge or a mark would cover is left out: the others still tell the scale.
func (f figure) drawRingNumbers(s draw.Surface) {
	if !f.ringNumbers {
		return
	}
	font := f.numberFont()
	for level := model.LevelMin; level <= model.LevelMax; level++ {
		box := f.numberBox(s, level)
		if f.covers(box.Grow(f.px(2))) {
			continue
		}
		ink, halo := f.numberColours(level)
		s.Text(draw.Text{
			String: strconv.Itoa(level), X: (box.X0 + box.X1) / 2, Y: box.Y1, Anchor: draw.AnchorMiddle, Font: font, Color: ink,
			Halo: draw.Halo{Color: halo, Width: numberHalo * font.Size},
		})
	}
}

// numberColours are those of a ring's number and of the ground it stands on.
func (f figure) numberColours(level int) (ink, halo color.NRGBA) {
	if f.style.sketch {
		return f.style.Muted, f.style.Paper
	}
	ground := f.style.Bands[level-1]
	if level == model.LevelMax {
		ground = mix(ground, f.style.Paper, 0.5)
	}
	if f.halfLine().crossing(f.now) > float64(level) {
		return f.style.Muted, mix(ground, f.style.Now, nowFill)
	}
	return f.style.Then, ground
}

// covers tells whether a badge, a bar, a mark or a name stands on the box of a ring
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
	for _, label := range f.Labels {
		for _, line := range label.Lines {
			if line.Box.Overlaps(box) {
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
