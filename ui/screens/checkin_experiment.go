package screens

import (
	"headroom/model"
	"headroom/model/insight"
)

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
	last, ok := c.others.Latest()
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

// Moves are the steps from the ratings before, none unless Compared.
func (c CheckIn) Moves() [model.CeilingCount]insight.Change {
	var moves [model.CeilingCount]insight.Change
	if !c.Compared() {
		return moves
	}
	then, _ := c.Then()
	for at, step := range insight.Steps(c.history, c.Snapshot("")) {
		if then.Ratings[at].Rated() {
			moves[at] = step
		}
	}
	return moves
}
