package plot

import (
	"math"

	"headroom/ui/draw"
)

// portrait is the card of look/cards.md §4: headline, legend, radar beside its
// numeral, strip, footer. What a card is taller than the template goes around
// the radar and between the strip's rows.
func portrait(p page) {
	extra := p.h - 1350
	top := .1 * extra
	p.drawKicker(p.card.kicker(), 104+top)
	h := p.portraitHeadline()
	h.draw(p.s, p.left, 137+top, p.card.Style)
	p.drawPerson(h, 160+top)

	line := p.s.Measure("H", boldFont(30)) // written letters are higher
	higher := math.Max(0, line.Ascent+line.Descent-39.5)
	pitch := 39.5 + higher + math.Min(.05*extra, 16)
	footer := p.h - 98 - .06*extra
	stripTop := footer - 22 - 6*pitch
	between := 46.0
	if p.card.legendRows() > 2 { // the name under it keeps its place
		between = 39
	}
	legend := p.drawLegend(p.left, 348+top, between, 32, 300)
	p.portraitRadar(302+top, stripTop-63+6*math.Min(higher, 2), legend)
	newStrip(p, stripTop, pitch, 1, 250, 112).draw(p.s)
	p.drawFooter(footer, footer+44)
}

// portraitHeadline takes two lines rather than one long one, which would leave a
// hole under it.
func (p page) portraitHeadline() headline {
	width := p.right - p.left
	if h, ok := fitHeadline(p.card.headline(), []float64{72}, .8*width, 2, p.s.Measure); ok {
		return h
	}
	return p.setHeadline([]float64{72, 68, 64, 60, 56}, width, 2)
}

// portraitRadar draws the radar between two heights, 44 right of the middle
// where that makes room for the numeral.
func (p page) portraitRadar(top, bottom float64, legend draw.Rect) {
	zone := draw.Rect{X0: p.left, Y0: top, X1: p.right, Y1: bottom}
	n := p.numeral(152, 120, 218)
	cx := p.w / 2
	if n.text != "" || len(p.card.steady) > 0 && !p.card.NoHardCeiling {
		cx += 44
	}
	l := p.labelling(38, cx, .248*p.w, zone).withTag(p.voice().T("card.lowest"))
	legend.X1 += 12 // its words would be read on to a name
	p.drawRadar(l, n, 35, legend.Grow(6))
}

// drawFooter draws the rule, and under it month and scale left, the credit
// right. The legend says the month too, so the footer gives it up first where
// both do not fit.
func (p page) drawFooter(rule, baseline float64) {
	v := p.voice()
	rated, month := v.T("card.self_rated"), p.card.Now.Day.In()
	months := []string{v.Month(month), v.ShortMonth(month)}
	switch {
	case p.card.EmployerSafe:
		months = []string{v.MonthNumber(month, p.card.shown().FirstMonth())}
	case len(p.card.steady) > 0: // the same on each
		months = months[1:]
	}
	var wordings []string
	for _, name := range months {
		wordings = append(wordings, v.T("card.footer", "month", name, "rated", rated))
	}
	p.drawFooterTexts(rule, baseline, append(wordings, rated))
}

// drawFooterTexts draws the rule, and under it the first of the wordings that
// leaves room for the credit, in slightly smaller type where that helps.
func (p page) drawFooterTexts(rule, baseline float64, wordings []string) {
	const air = 34.0
	st := p.card.Style
	p.s.Stroke(draw.Polyline(draw.Point{X: p.left, Y: rule}, draw.Point{X: p.right, Y: rule}), draw.Stroke{Color: st.Rule, Width: 2})
	credit, left, font := p.voice().T("card.credit"), "", regularFont(30)
	room := func(f draw.Font) float64 { return p.right - p.left - p.width(credit, f) - air }
	for _, s := range wordings {
		for _, size := range []float64{30, 28} {
			if f := regularFont(size); left == "" && p.width(s, f) <= room(f) {
				left, font = s, f
			}
		}
	}
	if left == "" {
		left = wordings[len(wordings)-1]
	}
	taken := math.Min(p.width(left, font), math.Max(room(font), (p.right-p.left)*.4))
	p.text(left, p.left, baseline, taken, font, st.Muted, draw.AnchorStart)
	p.text(credit, p.right, baseline, p.right-p.left-taken-air, font, st.Muted, draw.AnchorEnd)
}
