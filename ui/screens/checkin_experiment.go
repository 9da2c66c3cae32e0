package screens

import (
	"headroom/model"
	"headroom/model/insight"
)

// LookBack is the snapshot before where it has an experiment, whose outcome is
// asked for; false where there is none.
func (c CheckIn) LookBack() (model.Snapshot, bool) {
	then, ok := c.Then()
	return then, ok && then.Experiment != ""
}

// Choose takes an outcome, or takes it back where it is the one chosen.
func (c CheckIn) Choose(o model.Outcome) CheckIn {
	if c.Outcome == o {
		o = model.NoOutcome
	}
	c.Outcome = o
	return c
}

// AimCeiling is the ceiling that the experiment is to lift: the one chosen, else
// the lowest, the first of several; false where nothing is rated.
func (c CheckIn) AimCeiling() (model.Ceiling, bool) {
	if at, ok := c.Aim.Ceiling(); ok {
		return at, true
	}
	_, lowest := c.Ratings.Lowest()
	if len(lowest) == 0 {
		return 0, false
	}
	return lowest[0], true
}

// AsksExperiment tells whether it is time to choose the next experiment: the
// ratings are known, and nothing later is kept. One that was chosen is shown.
func (c CheckIn) AsksExperiment() bool {
	return c.Revealed && c.Ratings.Count() > 0 && (c.isLast() || c.Experiment != "")
}

// isLast tells whether no snapshot is kept for a later day.
func (c CheckIn) isLast() bool {
	last, ok := c.history.Without(c.kept.UID).Latest()
	return !ok || !c.Day.Before(last.Day)
}

// Tried tells whether a snapshot before has that experiment.
func (c CheckIn) Tried(experiment string) bool {
	for _, s := range c.history.All() {
		if s.Day.Before(c.Day) && s.Experiment == experiment {
			return true
		}
	}
	return false
}

// Try takes an experiment to lift a ceiling; an empty one takes it back.
func (c CheckIn) Try(at model.Ceiling, experiment string) CheckIn {
	c.Experiment, c.Aim = experiment, model.AimAt(at)
	return c
}

// AsksThenTest tells whether the snapshot before is to be seen anew: it is due, or
// was begun here.
func (c CheckIn) AsksThenTest() bool {
	if _, ok := c.Then(); !ok || !c.Revealed {
		return false
	}
	if c.Asking || c.Seen.Count() > 0 {
		return true
	}
	return !c.Declined && c.isLast() && insight.ThenTestDue(c.history.Without(c.kept.UID), c.Day)
}

// See says how a ceiling of the snapshot before looks from here.
func (c CheckIn) See(at model.Ceiling, r model.Rating) CheckIn {
	if r = r.Clamp(); r == model.NotRated || c.sees(at) {
		c.Seen[at] = r
	}
	return c
}

// sees tells whether the snapshot before rates the ceiling.
func (c CheckIn) sees(at model.Ceiling) bool {
	then, ok := c.Then()
	return ok && then.Ratings[at].Rated()
}

// Drift is how far the yardstick has moved, where the then-test was answered.
func (c CheckIn) Drift() (insight.Drift, bool) {
	then, ok := c.Then()
	if !ok || c.Asking {
		return insight.Drift{}, false
	}
	return insight.DriftOf(then, c.Snapshot(""))
}

// Moves are the steps from the ratings before, none unless Compared.
func (c CheckIn) Moves() [model.CeilingCount]insight.Change {
	var moves [model.CeilingCount]insight.Change
	if !c.Compared() {
		return moves
	}
	for at, step := range insight.Steps(c.history, c.Snapshot("")) {
		if c.sees(model.Ceiling(at)) {
			moves[at] = step
		}
	}
	return moves
}
