package screens

import (
	"headroom/model"
	"headroom/model/insight"
)

// past is what of the check-in looks back on others, as a snapshot of its day.
func (c CheckIn) past() model.Snapshot {
	return model.Snapshot{Day: c.Day, Outcome: c.Outcome, OutcomeOf: c.OutcomeOf, Seen: c.Seen, SeenOf: c.SeenOf}
}

// hangs tells whether the snapshot of that UID is there, and not of an earlier day:
// nothing can look back on it. One that is not there was deleted, and may come back.
func (c CheckIn) hangs(uid string) bool {
	of, there := c.others.ByUID(uid)
	return there && !of.Day.Before(c.Day)
}

// LookBack is the snapshot whose experiment's outcome is asked for: the one that was
// told of already, else the newest that nothing has told of; false where there is
// none.
func (c CheckIn) LookBack() (model.Snapshot, bool) {
	h := c.others
	if of, ok := h.LookedBackOn(c.past()); ok {
		return of, true
	}
	return h.ToLookBackOn(c.Day)
}

// Told is the outcome of the experiment that LookBack asks for. One of a snapshot
// that is gone is kept, and told of no other.
func (c CheckIn) Told() model.Outcome {
	if of, ok := c.LookBack(); ok && of.UID == c.OutcomeOf {
		return c.Outcome
	}
	return model.NoOutcome
}

// Choose takes an outcome of the experiment that LookBack asks for, or takes it back
// where it is the one chosen.
func (c CheckIn) Choose(o model.Outcome) CheckIn {
	of, ok := c.LookBack()
	switch {
	case !ok:
	case o == c.Told():
		c.Outcome, c.OutcomeOf = model.NoOutcome, ""
	default:
		c.Outcome, c.OutcomeOf = o, of.UID
	}
	return c
}

// ThenTest is the snapshot that is seen anew: the one that was seen already, else the
// latest of an earlier month; false where there is none.
func (c CheckIn) ThenTest() (model.Snapshot, bool) {
	h := c.others
	if of, ok := h.SeenAnew(c.past()); ok {
		return of, true
	}
	return h.ToSeeAnew(c.Day)
}

// SeenNow is how ThenTest looks from here, as far as that was said.
func (c CheckIn) SeenNow() model.Ratings {
	if of, ok := c.ThenTest(); ok && of.UID == c.SeenOf {
		return c.Seen
	}
	return model.Ratings{}
}

// AsksThenTest tells whether an earlier month is to be seen anew: it is due, or was
// begun here.
func (c CheckIn) AsksThenTest() bool {
	if _, ok := c.ThenTest(); !ok || !c.Revealed {
		return false
	}
	if c.Asking || c.SeenNow().Count() > 0 {
		return true
	}
	return !c.Declined && c.isLast() && insight.ThenTestDue(c.others, c.Day)
}

// See says how a ceiling of ThenTest looks from here.
func (c CheckIn) See(at model.Ceiling, r model.Rating) CheckIn {
	if r = r.Clamp(); r != model.NotRated && !c.sees(at) {
		return c
	}
	of, _ := c.ThenTest()
	c.Seen, c.SeenOf = c.SeenNow(), of.UID
	if c.Seen[at] = r; c.Seen.Count() == 0 {
		c.SeenOf = ""
	}
	return c
}

// sees tells whether ThenTest rates the ceiling.
func (c CheckIn) sees(at model.Ceiling) bool {
	of, ok := c.ThenTest()
	return ok && of.Ratings[at].Rated()
}

// Drift is how far the yardstick has moved, where the then-test was answered.
func (c CheckIn) Drift() (insight.Drift, bool) {
	of, ok := c.ThenTest()
	if !ok || c.Asking || of.UID != c.SeenOf {
		return insight.Drift{}, false
	}
	return insight.DriftOf(of, c.Snapshot(""))
}
