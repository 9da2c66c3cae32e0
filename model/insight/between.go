package insight

import "headroom/model"

// Between is each ceiling's change from one snapshot of a history to a later one,
// told from the person's wobble as a reading tells the last step: of two
// neighbouring snapshots it is that step. The wobble is that of all steps before
// the one into the later snapshot, so that a change over many months is not taken
// for its own noise. ok is false for a ceiling that either leaves out, and for all
// where a day has no snapshot or to is not after from.
func Between(h model.History, from, to model.Date) (all [model.CeilingCount]Change, ok [model.CeilingCount]bool) {
	then, held := h.At(from)
	now, there := h.At(to)
	if !held || !there || !from.Before(to) {
		return all, ok
	}
	var steps [model.CeilingCount]changes
	for i := range upTo(h, to) {
		s := h.Snapshot(i)
		for c := range steps {
			steps[c].add(&s, model.Ceiling(c))
		}
	}
	for c := range steps {
		i := model.Ceiling(c)
		if then.Ratings[i].Rated() && now.Ratings[i].Rated() {
			all[c], ok[c] = steps[c].since(&then, i), true
		}
	}
	return all, ok
}

// RealBetween marks the ceilings whose change Between is Real.
func RealBetween(h model.History, from, to model.Date) (marked [model.CeilingCount]bool) {
	all, ok := Between(h, from, to)
	for c := range all {
		marked[c] = ok[c] && all[c].Real
	}
	return marked
}

// since is the change from an earlier snapshot that rates the ceiling to the last
// one added, which rates it too.
func (c *changes) since(then *model.Snapshot, ceiling model.Ceiling) Change {
	c.before, c.answersThen = then.Ratings[ceiling], answersOf(then, ceiling)
	ch, _ := c.change()
	return ch
}
