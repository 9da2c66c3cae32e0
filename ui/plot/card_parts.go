package plot

import (
	"image/color"
	"slices"
	"strings"

	"headroom/ui/draw"
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

// name is the person's, where it is to be seen.
func (c Card) name() string {
	if c.EmployerSafe {
		return ""
	}
	return strings.Join(strings.Fields(c.Name), " ")
}

// kicker says whose ceilings these are.
func (c Card) kicker() string {
	if name := c.name(); name != "" {
		return withName(name, func(name string) string { return c.Voice.T("card.kicker_name", "name", name) })
	}
	return c.Voice.T("card.kicker")
}

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

// setHeadline finds the headline's lines; smaller type with more lines, and the
// shorter wording of the ratings' own, follow where it does not fit. An own one
// keeps its line breaks as long as it fits with them.
func (p page) setHeadline(sizes []float64, width float64, lines int) headline {
	long := intoWords(stretches(p.card.headline()))
	wordings := [][]word{long, unbroken(long)}
	if p.card.Headline == "" && p.card.said == nil {
		wordings[1] = intoWords(stretches(p.voice().ShortHeadline(p.card.Now.Ratings, p.card.name() != "")))
	}
	if h, ok := fitWords(long, sizes, width, lines, p.s.Measure); ok {
		return h
	}
	least := sizes[len(sizes)-1]
	small := append([]float64{least}, slices.DeleteFunc([]float64{52, 48, 44, 40, 36, 32}, func(s float64) bool { return s >= least })...)
	whole := slices.DeleteFunc(slices.Clone(small), func(s float64) bool { return s < min(least, 44) })
	for _, try := range []struct {
		fit   func([]word, []float64, float64, int, measurer) (headline, bool)
		sizes []float64
	}{{fitWords, whole}, {fitHyphened, small}} {
		for _, words := range [][]word{wordings[1], long} {
			for _, size := range try.sizes {
				if h, ok := try.fit(words, []float64{size}, width, p.linesAt(size, sizes[0], lines), p.s.Measure); ok {
					return h
				}
			}
		}
	}
	return cutHeadline(p.card.headline(), 32, width, p.linesAt(32, sizes[0], lines), p.s.Measure)
}

// linesAt is how many lines of a size take the room of so many of the first;
// what the ratings say keeps to those.
func (p page) linesAt(size, first float64, lines int) int {
	if p.card.Headline == "" {
		return lines
	}
	return int(float64(lines) * first / size)
}

// months are how legend and numeral name the two snapshots: by month, or by day
// where both lie in one month; by the month's number where it has to be safe.
func (p page) months() (now, then string) {
	v, day := p.voice(), p.card.Now.Day
	if p.card.EmployerSafe {
		return v.When(p.card.shown())
	}
	if p.card.Then == nil {
		return v.ShortMonth(day.In()), ""
	}
	before := p.card.Then.Day
	if day.In() == before.In() {
		return v.Day(day), v.Day(before)
	}
	return v.ShortMonth(day.In()), v.ShortMonth(before.In())
}

// drawLegend names the lines under each other, pitch apart, and returns the box
// it covers.
func (p page) drawLegend(x, baseline, pitch, size, room float64) draw.Rect {
	now, then := p.months()
	st, rise := p.card.Style, size*.35
	box := draw.Rect{X0: x, Y0: baseline - size, X1: x, Y1: baseline + .3*size}
	entry := func(swatch func(x, y float64), text string, font draw.Font, c color.NRGBA) {
		swatch(x, baseline-rise)
		text, font = fitted(p.s.Measure, text, room-68, font)
		p.s.Text(draw.Text{String: text, X: x + 68, Y: baseline, Font: font, Color: c})
		box = box.Union(draw.Rect{X0: x, Y0: baseline - size, X1: x + 68 + p.width(text, font), Y1: baseline + .3*size})
		baseline += pitch
	}
	entry(p.drawNowSwatch, now, boldFont(size), st.Now)
	if then != "" {
		entry(p.drawThenSwatch, then, mediumFont(size), st.Then)
	}
	if p.card.target() != nil {
		entry(p.drawTargetSwatch, p.voice().T("card.target"), mediumFont(size), st.Muted)
	}
	if len(p.card.steady) > 0 {
		box = box.Union(draw.Rect{X0: x, Y0: box.Y0, X1: x + 260, Y1: box.Y0 + pitch + 1.3*size})
	}
	return box
}

// legendRows is how many lines there are to name.
func (c Card) legendRows() int {
	n := 1
	if c.Then != nil {
		n++
	}
	if c.target() != nil {
		n++
	}
	return n
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

func (p page) drawTargetSwatch(x, y float64) {
	st := p.card.Style
	p.s.Stroke(draw.Polyline(draw.Point{X: x + 2, Y: y}, draw.Point{X: x + swatch - 2, Y: y}), targetStroke(st, 1))
	drawTriangle(p.s, draw.Point{X: x + swatch/2, Y: y + 2}, 12, 3, st.Target, st.Paper)
}
