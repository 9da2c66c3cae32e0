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
		-.8: "lower than it was rated then (−0.8 a ceiling on average). The yardstick has become stricter",
		.7:  "higher than it was rated then (+0.7 a ceiling on average). The yardstick has become milder",
		.6:  "October comes out much as it was rated. The yardstick has held, as far as can be told. 6 ceilings are compared. With",
		0:   "rating them twice would differ by more than 0.6 on average about one time in 20.",
	} {
		if got := v.Drift(insight.Drift{Mean: mean, Ceilings: 6, Threshold: .62}, "October"); !strings.Contains(got, want) {
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
