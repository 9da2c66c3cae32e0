package plot

import "headroom/ui/draw"

// coverTop is where the capitals of a cover's own headline begin, and coverAir how
// far it stays from the radar.
const (
	coverTop = 164.0
	coverAir = 24.0
)

// coverHeadline sets the person's own headline over the cover's radar: the
// largest size at which no line comes near it, first with the person's own line
// breaks.
func (p page) coverHeadline(text string) headline {
	own := p.card
	own.Headline = text
	spans, width := own.headline(), p.right-p.left
	radar := p.coverObstacles()
	long := intoWords(stretches(spans))
	large, small := []float64{116, 108, 100, 92, 84, 76, 68}, []float64{60, 56, 52, 48, 44, 40, 36, 32}
	for _, try := range []struct {
		fit   func([]word, []float64, float64, int, measurer) (headline, bool)
		words []word
		sizes []float64
		lines int
	}{
		{fitWords, long, large, 3},
		{fitWords, unbroken(long), large, 3},
		{fitHyphened, unbroken(long), large, 3},
		{fitWords, long, small, 5},
		{fitHyphened, unbroken(long), small, 8},
	} {
		for _, size := range try.sizes {
			h, ok := try.fit(try.words, []float64{size}, width, try.lines, p.s.Measure)
			if ok && !h.meets(radar, p.left, coverTop, p.s.Measure) {
				return h
			}
		}
	}
	h := headline{}
	for lines := 8; lines > 0; lines-- {
		h = cutHeadline(spans, 32, width, lines, p.s.Measure)
		if !h.meets(radar, p.left, coverTop, p.s.Measure) {
			break
		}
	}
	return h
}

// coverObstacles are the radar of the cover and all that stands on it.
func (p page) coverObstacles() obstacles {
	r := p.card.Now.Ratings
	return labelling{now: r, then: p.then(), bars: cardBars(r)}.obstacles(p.coverFigure().RadarLayout)
}

// meets tells whether a line of the headline, set with the top of its capitals at
// y, comes nearer than coverAir to an obstacle.
func (h headline) meets(o obstacles, x, y float64, measure measurer) bool {
	e := measure("H", h.font)
	baseline, left := y+e.CapHeight, x-optical*h.font.Size
	for i, line := range h.lines {
		at := baseline + float64(i)*h.leading()
		box := draw.Rect{X0: left, Y0: at - e.CapHeight, X1: left + spansWidth(line, h.font, measure), Y1: at + e.Descent}
		if o.meet(box.Grow(coverAir)) {
			return true
		}
	}
	return false
}
