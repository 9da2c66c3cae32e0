package plot

import (
	"cmp"
	"image/color"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// A LaneHead is the line through all lanes at a month, with a mark on each lane: of
// now a line with dots and the bar of the lowest, of then dashes with hollow
// squares. It leaves words free.
type LaneHead struct {
	// X is where the line stands, Layout where the lanes lie, both in pixels of the
	// surface; the line goes from Top to Bottom.
	X, Top, Bottom float64
	Layout         TimelineLayout
	// Scale is surface pixels a logical pixel.
	Scale float64
	Style Style
	// Then tells that it is the earlier of two months.
	Then   bool
	Moment Moment
}

// LaneHeadHalf is how far the marks go to each side of the line, in logical
// pixels.
const LaneHeadHalf = 12

// Draw draws the line and its marks.
func (h LaneHead) Draw(s draw.Surface) {
	line := h.line()
	if h.Then {
		s.Stroke(line, draw.Stroke{Color: h.Style.Then, Width: 1.5 * h.Scale, Dash: []float64{4 * h.Scale, 3.5 * h.Scale}})
	} else {
		s.Stroke(line, draw.Stroke{Color: h.Style.Now, Width: 2 * h.Scale})
	}
	for _, c := range model.Ceilings() {
		level, share := h.Moment.Level(c)
		if share == 0 {
			continue
		}
		lane := h.Layout.Lanes[c]
		at := draw.Point{X: h.X, Y: lane.Y1 - lane.Height()*(level-model.LevelMin)/(model.LevelMax-model.LevelMin)}
		if h.Then {
			drawSquare(s, at, 4*h.Scale, 2*h.Scale, fade(h.Style.Then, share), fade(h.Style.Paper, share))
			continue
		}
		h.drawDot(s, at, h.Moment.bar(c), h.Moment.tint(c), share)
	}
}

// line goes down through all lanes, behind the words that it meets.
func (h LaneHead) line() *draw.Path {
	line, y := &draw.Path{}, h.Top
	words := slices.SortedFunc(slices.Values(h.Layout.Words), func(a, b draw.Rect) int { return cmp.Compare(a.Y0, b.Y0) })
	for _, box := range words {
		if box = box.Grow(2 * h.Scale); box.X0 > h.X || box.X1 < h.X {
			continue
		}
		if box.Y0 > y {
			line.MoveTo(h.X, y).LineTo(h.X, box.Y0)
		}
		y = max(y, box.Y1)
	}
	if y < h.Bottom {
		line.MoveTo(h.X, y).LineTo(h.X, h.Bottom)
	}
	return line
}

// drawDot draws a lane's dot, low and tint being how much of the mark and of the colour
// of the lowest it has.
func (h LaneHead) drawDot(s draw.Surface, at draw.Point, low, tint, share float64) {
	ink := func(c color.NRGBA) color.NRGBA { return fade(c, share) }
	s.Fill(draw.Circle(at.X, at.Y, 6.5*h.Scale), ink(h.Style.Paper))
	s.Fill(draw.Circle(at.X, at.Y, 4.5*h.Scale), ink(mix(h.Style.Now, h.Style.Binding, tint)))
	if low > 0 {
		y, half := at.Y-9*h.Scale, 7*h.Scale
		drawBar(s, bar{draw.Point{X: at.X - half, Y: y}, draw.Point{X: at.X + half, Y: y}}, 3*h.Scale, 1.5*h.Scale, fade(h.Style.Binding, low), fade(h.Style.Paper, low))
	}
}
