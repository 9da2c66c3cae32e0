package plot

import "headroom/ui/draw"

// drawClosing draws the last page: one sentence about what moved, and the strip
// from the first month to the last as the whole page.
func (c Carousel) drawClosing(s draw.Surface, months period) {
	card := c.ends(months)
	p := card.sheet(s, 1080, 1350, 72)
	p.drawPaper()
	p.drawKicker(card.kicker(), 104)
	v, sizes := c.Voice, []float64{72, 68, 64, 60, 56, 52, 48, 44, 40}
	spans := c.moved(*card.Then, card.Now)
	head, ok := fitWords(intoWords(inkedNames(v, spans, cardBars(card.Now.Ratings))), sizes, p.right-p.left, 2, p.s.Measure)
	if !ok {
		head = cutHeadline(spans, 40, p.right-p.left, 3, p.s.Measure)
	}
	head.draw(p.s, p.left, 137, card.Style)
	extra := p.h - 1350
	p.drawLegend(p.left, 366+.1*extra, 50, 36, 560)

	newStrip(p, 500+.15*extra, 82+.06*extra, 1.25, 310, 146).draw(p.s)
	p.drawHardMoved()
	p.drawFooterTexts(p.h-98, p.h-54, append(c.footers(months), v.T("carousel.self_rated")))
}

// footers say which months these are and that they are self-rated, the longest
// wording first.
func (c Carousel) footers(months period) []string {
	spans := months.spans(c.Voice, c.EmployerSafe)
	for i, span := range spans {
		spans[i] = c.Voice.T("carousel.footer", "period", span, "rated", c.Voice.T("carousel.self_rated"))
	}
	return spans
}

// drawHardMoved draws the last month's hard ceiling as the numeral that the cards
// have, and what it was in the first.
func (p page) drawHardMoved() {
	n := p.numeral(152, 120, 300)
	if !n.rated || n.text == "" {
		return
	}
	baseline := p.h - 164 - .12*(p.h-1350)
	x := n.draw(p, p.left, baseline) + 24
	p.text(n.label, x, baseline-50, p.right-x, draw.Font{Face: draw.SemiBold, Size: 41}, p.card.Style.Ink, draw.AnchorStart)
	if n.was != "" {
		p.text(n.was, x, baseline, p.right-x, regularFont(41), p.card.Style.Muted, draw.AnchorStart)
	}
}
