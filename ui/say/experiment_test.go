package say

import (
	"strings"
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

func TestDrift_SaysWhichWayTheYardstickMoved(t *testing.T) {
	v := english(t)
	for mean, want := range map[float64]string{
		-.5: "lower than it was rated then (−0.5 a ceiling on average). The yardstick has become stricter",
		.3:  "higher than it was rated then (+0.3 a ceiling on average). The yardstick has become milder",
		.2:  "October comes out as it was rated",
		0:   "October comes out as it was rated",
	} {
		if got := v.Drift(insight.Drift{Mean: mean, Ceilings: 6}, "October"); !strings.Contains(got, want) {
			t.Errorf("%v: %s", mean, got)
		}
	}
}

func TestOutcome_IsAWord(t *testing.T) {
	v := english(t)
	for _, o := range model.Outcomes() {
		if got := v.Outcome(o); got == "" || strings.Contains(got, "⟦") {
			t.Errorf("%s: %q", o, got)
		}
	}
	if got := v.Outcome(model.NoOutcome); got != "" {
		t.Errorf("nobody said, and it is %q", got)
	}
}
