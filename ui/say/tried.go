package say

import (
	"math"
	"strings"

	"headroom/model"
	"headroom/model/insight"
)

// Move is a change in levels with its sign and one decimal: "+0.7", "−0.3", "0.0".
func (v Voice) Move(levels float64) string {
	if math.Round(levels*10) > 0 {
		return "+" + v.Number(levels)
	}
	return v.Number(levels)
}

// Tried is what the ceilings aimed at did over the experiments of a group that were
// done, and of one that were not: how many, their mean change and its range. It is
// empty where there is none.
func (v Voice) Tried(g insight.Group, done bool) string {
	if g.N == 0 {
		return ""
	}
	change, low, high := v.Move(g.Mean), v.Move(g.Low), v.Move(g.High)
	if done {
		return v.N("tried.sumdone", g.N, "change", change, "low", low, "high", high)
	}
	return v.N("tried.sumleft", g.N, "change", change, "low", low, "high", high)
}

// TriedOdds tells how far the two groups can be told apart from chance.
func (v Voice) TriedOdds(r insight.ExperimentRecord) string {
	switch {
	case !r.Enough:
		return v.T("tried.toofew")
	case v.Gain(r.Difference) == v.Gain(0):
		return v.T("tried.same")
	}
	return v.T("tried.odds", "odds", v.Odds(r.P))
}

// TriedOne is one experiment: the ceiling, how it went, and its level before and
// after; how it went alone where either is not known.
func (v Voice) TriedOne(e insight.Experiment) string {
	keys, known := triedKeys[e.Outcome]
	if !known {
		return ""
	}
	c, aimed := e.Aim.Ceiling()
	if _, ok := e.Change(); !ok || !aimed {
		return v.T(keys[1])
	}
	return v.T(keys[0], "first", v.Ceiling(c), "before", v.Value(e.Before), "after", v.Value(e.After))
}

// TriedNote is what was noted by the one who looked back on an experiment, in one
// line between quotes; empty where nothing was.
func (v Voice) TriedNote(e insight.Experiment) string {
	note := strings.Join(strings.Fields(e.Note), " ")
	if note == "" {
		return ""
	}
	return v.T("tried.note", "note", note)
}

var triedKeys = map[model.Outcome][2]string{
	model.Done:    {"tried.done", "tried.doneonly"},
	model.Partly:  {"tried.partly", "tried.partlyonly"},
	model.NotDone: {"tried.not", "tried.notonly"},
	model.Dropped: {"tried.dropped", "tried.droppedonly"},
}

// YearLead is where the six together were at the ends of a year: two check-ins do not bear
// to be called a rise.
func (v Voice) YearLead(y insight.Year) string {
	before, after := v.Number(y.Then), v.Number(y.Now)
	switch {
	case len(y.Rated) == 1 && y.Now == 0:
		return v.T("year.nohardonly")
	case y.Then == 0 || y.Now == 0:
		return v.T("year.nohard")
	case len(y.Rated) == 1:
		return v.T("year.only", "after", after)
	case before == after:
		return v.T("year.same", "after", after)
	}
	return v.T("year.was", "before", before, "after", after)
}
