package plot

import (
	"slices"

	"headroom/model"
	"headroom/ui/say"
)

// says is the headline of a month's page. One after the other they tell how it went,
// and where most is to be gained comes at the end: a page for each month that names what
// is low would tell nothing else. It is nil where a rating is missing, and the page says
// what a card does.
func (c Carousel) says(p period, i int) []say.Span {
	v, now := c.Voice, p.months[i]
	card, bars := Card{Voice: v, Now: now}, cardBars(now.Ratings)
	switch last := i == len(p.months)-1; {
	case !now.Ratings.Complete():
		return nil
	case last && len(bars) == 1:
		return card.named(v.T("carousel.gain", "first", v.Ceiling(bars[0])))
	case last && len(bars) == 2:
		return card.named(v.T("carousel.gain_pair", "first", v.Ceiling(bars[0]), "second", v.Ceiling(bars[1])))
	case i == 0:
		return card.named(v.T("carousel.start"))
	case !p.months[i-1].Ratings.Complete():
		return nil
	}
	then := p.months[i-1]
	if movedSince(c.History, &then, now) != (say.Moved{}) {
		return c.moved(then, now)
	}
	return card.named(c.step(then.Ratings, now.Ratings))
}

// step is what changed from one month to the next where it may be a wobble: the numbers
// alone.
func (c Carousel) step(then, now model.Ratings) string {
	v, most := c.Voice, farthest(then, now)
	delta := func(m model.Ceiling) string { return v.Delta(now[m], then[m]) }
	switch {
	case then == now:
		return v.T("carousel.still")
	case len(most) == 1:
		return v.T("carousel.from_to", "first", v.Ceiling(most[0]), "was", v.Value(then[most[0]]), "now", v.Value(now[most[0]]))
	case len(most) == 2 && delta(most[0]) == delta(most[1]):
		return v.T("carousel.pair", "first", v.Ceiling(most[0]), "second", v.Ceiling(most[1]), "change", delta(most[0]))
	}
	return v.T("carousel.much")
}

// farthest are those that changed the most; all where none did.
func farthest(first, last model.Ratings) (most []model.Ceiling) {
	far := 0
	for _, ceiling := range model.Ceilings() {
		by := int(last[ceiling]) - int(first[ceiling])
		by = max(by, -by)
		if by > far {
			most, far = nil, by
		}
		if by == far {
			most = append(most, ceiling)
		}
	}
	return most
}

// moved is one true sentence about the way from one month to another: which ceiling
// changed the most, or how many changed, by more than a wobble.
func (c Carousel) moved(first, last model.Snapshot) []say.Span {
	v := c.Voice
	if !first.Ratings.Complete() || !last.Ratings.Complete() {
		return c.ends(c.period()).says(last.Ratings, &first.Ratings)
	}
	changed, real := 0, movedSince(c.History, &first, last)
	for _, r := range real {
		if r {
			changed++
		}
	}
	most := farthest(first.Ratings, last.Ratings)
	delta := func(i int) string { return v.Delta(last.Ratings[most[i]], first.Ratings[most[i]]) }
	text := v.N("carousel.changed", changed, "count", v.T(numberKeys[max(changed, 1)]))
	wobbles := slices.ContainsFunc(most, func(m model.Ceiling) bool { return !real[m] })
	switch {
	case first.Ratings == last.Ratings:
		text = v.T("carousel.still")
	case changed == 0:
		text = v.T("carousel.wobble")
	case wobbles: // another's wobble is wider than what has moved, so none is the most
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
