package plot

import (
	"math"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

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

// drawHalos draws all halos, those of the bars too, before all badges, so that no
// halo cuts a badge, not even where a hand wanders.
func (f figure) drawHalos(s draw.Surface) {
	f.rated(func(c model.Ceiling, p draw.Point) {
		s.Fill(draw.Circle(p.X, p.Y, f.Badge+f.px(4)), f.style.Paper)
	})
	for _, c := range f.bars {
		f.ceilingBar(c, f.now[c]).stroke(s, f.px(10+2*6), f.style.Paper)
	}
}

func (f figure) drawBadges(s draw.Surface) {
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
