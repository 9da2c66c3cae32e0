package plot

import (
	"headroom/ui/draw"
	"headroom/ui/say"
)

// The cover and the last page for link previews and slides, after look/cards.md §6:
// what stands over the radar on a tall page stands beside it, and nothing is small.

// small is the smallest text on a wide page.
const small = 38.0

// isWide tells whether the pages have the wide card's template.
func (c Carousel) isWide() bool { return float64(c.Width) > 1.2*float64(c.Height) }

// drawWideCover draws the sentence at the left and the radar at the right, without
// names and numbers.
func (c Carousel) drawWideCover(s draw.Surface, months period) {
	card := c.ends(months)
	p := card.sheet(s, 1200, 627, 56)
	p.drawPaper()
	mid, r := p.h/2, min(250+.4*(p.h-627), .27*p.w)
	f := p.figure(RadarLayout{Geometry: Geometry{CX: p.right - 24 - edge*r, CY: mid, R: r}, Badge: 22, strokes: 1.2})
	f.hard = 0
	f.draw(p.s)

	st, column, text := card.Style, f.CX-edge*r-56-p.left, c.coverText(months)
	p.text(c.kicker(card), p.left, 88, column, mediumFont(small), st.Muted, draw.AnchorStart)
	spans := []say.Span{{Text: text.first + "\n"}, {Text: text.second, Binding: text.binding}}
	if text.own != "" {
		own := card
		own.Headline = text.own
		spans = own.headline()
	}
	p.wideHeadline(spans, column).draw(p.s, p.left, 140, st)

	span := c.footers(months)
	for len(span) > 1 && p.width(span[0], mediumFont(small)) > column {
		span = span[1:]
	}
	p.text(span[0], p.left, p.h-112, column, mediumFont(small), st.Muted, draw.AnchorStart)
	q := p
	q.right = p.left + min(p.width(text.swipe, boldFont(small))+66, column)
	q.drawSwipe(text.swipe, p.h-50, small)
	p.drawMark(draw.Point{X: p.right - 16, Y: p.h - 58}, 1.17)
}

// wideHeadline sets what a wide page says, as large as its column allows.
func (p page) wideHeadline(spans []say.Span, column float64) headline {
	words, room := intoWords(stretches(spans)), p.h-140-170
	for _, words := range [][]word{words, unbroken(words)} {
		for _, fit := range []func([]word, []float64, float64, int, measurer) (headline, bool){fitWords, fitHyphened} {
			for _, size := range []float64{92, 84, 76, 68, 60, 52, 46, 40, small} {
				if h, ok := fit(words, []float64{size}, column, int(room/(size*headlineLeading)), p.s.Measure); ok {
					return h
				}
			}
		}
	}
	return cutHeadline(spans, small, column, int(room/(small*headlineLeading)), p.s.Measure)
}

// drawWideClosing draws what moved as one sentence over the strip, and what its
// marks mean under it.
func (c Carousel) drawWideClosing(s draw.Surface, months period) {
	card := c.ends(months)
	p := card.sheet(s, 1200, 627, 56)
	p.drawPaper()
	st, width := card.Style, p.right-p.left
	spans := c.moved(*card.Then, card.Now)
	words := intoWords(inkedNames(c.Voice, spans, cardBars(card.Now.Ratings)))
	head, ok := fitWords(words, []float64{66, 62, 58, 54, 50, 46, 42, small}, width, 1, p.s.Measure)
	if !ok {
		head = cutHeadline(spans, small, width, 1, p.s.Measure)
	}
	head.draw(p.s, p.left, 50, st)
	const foot = 44.0
	top := 176.0
	pitch := (p.h - top - 118) / 6
	newStrip(p, top, pitch, small/30, 310, 160).draw(p.s)

	now, then := p.months()
	x, y, font := p.left, p.h-foot, boldFont(small)
	third := width / 3
	p.drawNowSwatch(x, y-.35*small)
	p.text(now, x+68, y, third-84, font, st.Now, draw.AnchorStart)
	p.drawThenSwatch(x+third, y-.35*small)
	p.text(then, x+third+68, y, third-84, mediumFont(small), st.Then, draw.AnchorStart)
	if n := p.numeral(152, 120, 300); n.rated && n.text != "" {
		p.text(n.text+" "+n.label, p.right, y, third-16, font, st.Ink, draw.AnchorEnd)
	}
}
