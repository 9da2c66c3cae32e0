package plot

import (
	"headroom/ui/draw"
	"headroom/ui/say"
)

// square is the card of look/cards.md §5: a larger radar and no strip.
func square(p page) {
	extra := p.h - 1080
	top := .2 * extra
	v := p.voice()
	p.drawKicker(v.T("card.kicker_rated", "kicker", p.card.kicker(), "rated", v.T("card.self_rated")), 100+top)

	bottom := p.h - 76 - .2*extra
	credit := p.drawCredit(bottom)
	legend := p.drawLegend(p.left, bottom-46*float64(max(1, p.card.legendRows()-1)), 46, 32, 330)
	inOne := func(spans []say.Span) (headline, bool) {
		return fitHeadline(spans, []float64{70, 67, 64}, p.right-p.left, 1, p.s.Measure)
	}
	head, one := inOne(p.card.headline())
	for _, said := range p.card.steadySaid {
		_, fits := inOne(said)
		one = one && fits
	}
	zone := draw.Rect{X0: p.left, Y0: 226 + top, X1: p.right, Y1: bottom - 34}
	rMax := .30 * p.w
	if !one {
		head = p.setHeadline([]float64{64, 60, 56}, p.right-p.left, 2)
		zone.Y0, rMax = 296+top, .27*p.w
	}
	head.draw(p.s, p.left, 134+top, p.card.Style)
	p.drawPerson(head, 134+top)
	n := p.numeral(160, 120, 222)
	cx := p.w / 2
	if n.text != "" {
		cx += 72
	}
	l := p.labelling(38, cx, rMax, zone).withTag(v.T("card.lowest"))
	p.drawRadar(l, n, 36, legend.Grow(12), credit.Grow(12))
}

// creditRoom is how wide a line of the credit may be.
const creditRoom = 300.0

// drawCredit sets the credit in two lines, right-aligned, the second on the
// baseline, and returns the box it covers.
func (p page) drawCredit(baseline float64) draw.Rect {
	font := regularFont(30)
	width := func(s string) float64 { return p.width(s, font) }
	lines := inTwo(p.voice().T("card.credit"), width)
	for _, line := range lines { // both in one size
		if w := width(line); w > creditRoom {
			font.Size *= max(creditRoom/w, keptSize)
		}
	}
	box := draw.Rect{X0: p.right, Y0: baseline, X1: p.right, Y1: baseline + 9}
	for i, line := range lines {
		y := baseline - 46*float64(len(lines)-1-i)
		p.text(line, p.right, y, creditRoom, font, p.card.Style.Muted, draw.AnchorEnd)
		box = box.Union(draw.Rect{X0: p.right - min(width(line), creditRoom), Y0: y - 29, X1: p.right, Y1: y + 9})
	}
	return box
}
