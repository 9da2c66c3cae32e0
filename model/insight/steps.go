package insight

import "headroom/model"

// Steps are each ceiling's step to a snapshot, kept or not yet, from the last one
// before its day that rates the ceiling. A ceiling without such a step has the
// zero Change. The snapshot of the same UID does not count as one before.
func Steps(h model.History, to model.Snapshot) [model.CeilingCount]Change {
	var steps [model.CeilingCount]changes
	add := func(s *model.Snapshot) {
		for c := range steps {
			steps[c].add(s, model.Ceiling(c))
		}
	}
	for _, s := range h.All() {
		if !s.Day.Before(to.Day) {
			break
		}
		if s.UID == "" || s.UID != to.UID {
			add(&s)
		}
	}
	add(&to)
	var found [model.CeilingCount]Change
	for c := range steps {
		if step, ok := steps[c].change(); ok && to.Ratings[c].Rated() {
			found[c] = step
		}
	}
	return found
}
