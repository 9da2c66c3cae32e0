package model

// lookBackMonths is how far back an experiment is still asked after, in calendar
// months: later nobody remembers how it went.
const lookBackMonths = 3

// earlier is the snapshot of that UID, where its day is before the one given.
func (h History) earlier(uid string, day Date) (Snapshot, bool) {
	if uid == "" {
		return Snapshot{}, false
	}
	s, ok := h.ByUID(uid)
	return s, ok && s.Day.Before(day)
}

// LookedBackOn is the snapshot whose experiment the outcome of s is of; false where
// s tells none, or that snapshot is gone, no longer earlier, or without an
// experiment. Such an outcome counts for nothing until it is back.
func (h History) LookedBackOn(s Snapshot) (Snapshot, bool) {
	if s.Outcome == NoOutcome {
		return Snapshot{}, false
	}
	of, ok := h.earlier(s.OutcomeOf, s.Day)
	return of, ok && of.Experiment != ""
}

// SeenAnew is the snapshot that the then-test of s is of; false where s has none, or
// that snapshot is gone or no longer earlier.
func (h History) SeenAnew(s Snapshot) (Snapshot, bool) {
	if s.Seen.Count() == 0 {
		return Snapshot{}, false
	}
	return h.earlier(s.SeenOf, s.Day)
}

// ToLookBackOn is the snapshot whose experiment a check-in of that day is to tell
// the outcome of: the newest before it that has one, no outcome in any snapshot,
// and is not more than three calendar months old.
func (h History) ToLookBackOn(day Date) (Snapshot, bool) {
	told := map[string]bool{}
	for i := h.Len() - 1; i >= 0; i-- {
		s := &h.snapshots[i]
		if s.Outcome != NoOutcome {
			told[s.OutcomeOf] = true
		}
		if !s.Day.Before(day) {
			continue
		}
		if s.Day.In() < day.In()-lookBackMonths {
			break
		}
		if s.Experiment != "" && !told[s.UID] {
			return *s, true
		}
	}
	return Snapshot{}, false
}

// ToSeeAnew is the snapshot that a then-test on that day is of: the latest of an
// earlier calendar month.
func (h History) ToSeeAnew(day Date) (Snapshot, bool) {
	return h.Before(day.In().First())
}
