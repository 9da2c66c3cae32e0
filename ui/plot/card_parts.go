package plot

import (
	"image/color"

	"headroom/ui/draw"
	"headroom/ui/say"
)

// The parts that the templates set: kicker, mark, headline, legend, numeral,
// footer. Each takes baselines in the template's pixels.

func regularFont(size float64) draw.Font { return draw.Font{Face: draw.Regular, Size: size} }
func mediumFont(size float64) draw.Font  { return draw.Font{Face: draw.Medium, Size: size} }
func boldFont(size float64) draw.Font    { return draw.Font{Face: draw.Bold, Size: size} }

// text draws one line no wider than the room.
func (p page) text(s string, x, y, room float64, font draw.Font, c color.NRGBA, anchor draw.Anchor) {
	drawFitted(p.s, s, x, y, room, font, c, anchor)
}

func (p page) width(s string, font draw.Font) float64 { return p.s.Measure(s, font).Width }

// drawKicker writes the small line above, beside the brand.
func (p page) drawKicker(text string, y float64) {
	brand := p.drawBrand(y)
	p.text(text, p.left, y, brand-p.left-32, mediumFont(32), p.card.Style.Muted, draw.AnchorStart)
}

// drawBrand writes the mark and the name, right-aligned, and returns where they
// start.
func (p page) drawBrand(y float64) float64 {
	name := p.voice().T("card.brand")
	font := boldFont(32)
	p.text(name, p.right, y, 400, font, p.card.Style.Ink, draw.AnchorEnd)
	x := p.right - p.width(name, font) - 20
	p.drawMark(draw.Point{X: x, Y: y - 7.5}, 1)
	return x - 14
}

// drawMark is the program's mark, the bar over a dot, at scale k around the
// dot's middle.
func (p page) drawMark(at draw.Point, k float64) {
	ink := p.card.Style.Ink
	p.s.Fill(draw.Circle(at.X, at.Y, 7*k), ink)
	p.s.Stroke(draw.Polyline(draw.Point{X: at.X - 11.5*k, Y: at.Y - 15.5*k}, draw.Point{X: at.X + 11.5*k, Y: at.Y - 15.5*k}),
		draw.Stroke{Color: ink, Width: 4.6 * k, Cap: draw.CapRound})
}

// setHeadline finds the headline's lines; the shorter wording and smaller type
// follow where it does not fit.
func (p page) setHeadline(sizes []float64, width float64, lines int) headline {
	long, short := p.card.headline(), p.voice().ShortHeadline(p.card.Now.Ratings)
	if h, ok := fitHeadline(long, sizes, width, lines, p.s.Measure); ok {
		return h
	}
	smaller := []float64{sizes[len(sizes)-1], 52, 48, 44, 40, 36, 32}
	for _, spans := range [][]say.Span{short, long} {
		if h, ok := fitHeadline(spans, smaller, width, lines, p.s.Measure); ok {
			return h
		}
	}
	return cutHeadline(short, 32, width, p.s.Measure)
}

// months are how legend and numeral name the two snapshots: by month, or by day
// where both lie in one month.
func (p page) months() (now, then string) {
	v, day := p.voice(), p.card.Now.Day
	if p.card.Then == nil {
		return v.ShortMonth(day.In()), ""
	}
	before := p.card.Then.Day
	if day.In() == before.In() {
		return v.Day(day), v.Day(before)
	}
	return v.ShortMonth(day.In()), v.ShortMonth(before.In())
}

// drawLegend names the lines on two baselines and returns the box it covers.
func (p page) drawLegend(x float64, baselines [2]float64, size, room float64) draw.Rect {
	now, then := p.months()
	st, rise := p.card.Style, size*.35
	box := draw.Rect{X0: x, Y0: baselines[0] - size, X1: x, Y1: baselines[0] + .3*size}
	entry := func(text string, y float64, font draw.Font, c color.NRGBA) {
		text, font = fitted(p.s.Measure, text, room-68, font)
		p.s.Text(draw.Text{String: text, X: x + 68, Y: y, Font: font, Color: c})
		box = box.Union(draw.Rect{X0: x, Y0: y - size, X1: x + 68 + p.width(text, font), Y1: y + .3*size})
	}
	p.drawNowSwatch(x, baselines[0]-rise)
	entry(now, baselines[0], boldFont(size), st.Now)
	if then != "" {
		p.drawThenSwatch(x, baselines[1]-rise)
		entry(then, baselines[1], mediumFont(size), st.Then)
	}
	return box
}

const swatch = 54

func (p page) drawNowSwatch(x, y float64) {
	st, mid := p.card.Style, x+swatch/2
	p.s.Stroke(draw.Polyline(draw.Point{X: x + 1, Y: y}, draw.Point{X: x + swatch - 1, Y: y}), draw.Stroke{Color: st.Now, Width: 6, Cap: draw.CapRound})
	p.s.Fill(draw.Circle(mid, y, 16), st.Paper)
	p.s.Fill(draw.Circle(mid, y, 12), st.Now)
}

func (p page) drawThenSwatch(x, y float64) {
	st := p.card.Style
	for _, dash := range [][2]float64{{0, 10}, {44, 54}} {
		p.s.Stroke(draw.Polyline(draw.Point{X: x + dash[0], Y: y}, draw.Point{X: x + dash[1], Y: y}), draw.Stroke{Color: st.Then, Width: 4})
	}
	drawSquare(p.s, draw.Point{X: x + swatch/2, Y: y}, 9, 4, st.Then, st.Paper)
}
