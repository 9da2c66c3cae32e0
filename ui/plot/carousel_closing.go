package plot

import (
	"math"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// drawClosing draws the last page: one sentence about what moved, and the strip
// from the first month to the last as the whole page.
func (c Carousel) drawClosing(s draw.Surface, months period) {
	card := c.ends(months)
	p := card.sheet(s, 1080, 1350, 72)
	p.drawPaper()
	p.drawKicker(card.kicker(), 104)
	v, sizes := c.Voice, []float64{72, 68, 64, 60, 56, 52, 48, 44, 40}
	spans := c.moved(*card.Then, card.Now)
	head, ok := fitHeadline(spans, sizes, p.right-p.left, 2, p.s.Measure)
	if !ok {
		head = cutHeadline(spans, 40, p.right-p.left, 3, p.s.Measure)
	}
	head.draw(p.s, p.left, 137, card.Style)
	p.drawLegend(p.left, 372, 50, 36, 560)

	t := newStrip(p, 560, 88)
	t.k, t.trackLeft, t.trackEnd = 1.25, p.left+310, p.right-146
	t.draw(p.s)
	if hard := c.hardMoved(*card.Then, card.Now); hard != "" && !c.NoHardCeiling {
		p.text(hard, p.left, 1176, p.right-p.left, draw.Font{Face: draw.SemiBold, Size: 41}, card.Style.Ink, draw.AnchorStart)
	}
	rated := v.T("carousel.footer", "period", months.span(v, c.EmployerSafe), "rated", v.T("carousel.self_rated"))
	p.drawFooterTexts(p.h-98, p.h-54, []string{rated, v.T("carousel.self_rated")})
}

// moved is one true sentence about the way from the first month to the last:
// which ceiling changed the most, or how many changed.
func (c Carousel) moved(first, last model.Snapshot) []say.Span {
	v := c.Voice
	if !first.Ratings.Complete() || !last.Ratings.Complete() {
		return v.Headline(last.Ratings, &first.Ratings)
	}
	var most []model.Ceiling
	changed, farthest := 0, 0
	for _, ceiling := range model.Ceilings() {
		by := int(last.Ratings[ceiling]) - int(first.Ratings[ceiling])
		far := max(by, -by)
		if far > 0 {
			changed++
		}
		if far > farthest {
			most, farthest = nil, far
		}
		if far == farthest {
			most = append(most, ceiling)
		}
	}
	delta := func(i int) string { return v.Delta(last.Ratings[most[i]], first.Ratings[most[i]]) }
	text := v.N("carousel.changed", changed, "count", v.T(numberKeys[max(changed, 1)]))
	switch {
	case changed == 0:
		text = v.T("carousel.still")
	case len(most) == 1:
		text = v.T("carousel.most", "first", v.Ceiling(most[0]), "change", delta(0))
	case len(most) == 2 && delta(0) == delta(1):
		text = v.T("carousel.most_pair", "first", v.Ceiling(most[0]), "second", v.Ceiling(most[1]), "change", delta(0))
	case changed == model.CeilingCount:
		text = v.T("carousel.all_changed")
	}
	card := Card{Voice: v, Now: last}
	return card.named(text)
}

// hardMoved says the hard ceiling then and now; empty where there is none in
// either month.
func (c Carousel) hardMoved(first, last model.Snapshot) string {
	from, ok := insight.HardCeiling(first.Ratings)
	to, both := insight.HardCeiling(last.Ratings)
	if !ok || !both {
		return ""
	}
	if math.Abs(to-from) < .05 && c.Voice.Number(from) == c.Voice.Number(to) {
		return c.Voice.T("carousel.hard_same", "level", c.Voice.Number(to))
	}
	return c.Voice.T("carousel.hard", "from", c.Voice.Number(from), "to", c.Voice.Number(to))
}
