package say

import (
	"headroom/model"
	"headroom/model/insight"
)

// Outcome is how an experiment went, in a word: "Partly"; empty where nobody said.
func (v Voice) Outcome(o model.Outcome) string {
	if o == model.NoOutcome {
		return ""
	}
	return v.T("outcome." + string(o))
}

// Drift is what a then-test says of the yardstick, and what that rests on; then is
// the name of the month that was seen anew.
func (v Voice) Drift(d insight.Drift, then string) string {
	why := v.N("thentest.why", d.Ceilings, "wobble", v.Number(d.Threshold))
	change := v.change(d.Mean)
	switch {
	case d.Held():
		return v.Join(v.T("thentest.held", "then", then), why)
	case d.Mean > 0:
		return v.Join(v.T("thentest.milder", "then", then, "change", change), why)
	}
	return v.Join(v.T("thentest.stricter", "then", then, "change", change), why)
}

// change is a change in levels with its sign: "+0.4".
func (v Voice) change(levels float64) string {
	if levels > 0 {
		return "+" + v.Number(levels)
	}
	return v.Number(levels)
}
