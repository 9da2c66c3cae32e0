package say

import (
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

func TestTried(t *testing.T) {
	v := english(t)
	for _, c := range []struct{ got, want string }{
		{v.Tried(insight.Group{}, true), ""},
		{v.Tried(insight.Group{N: 1, Mean: -1. / 3, Low: -1. / 3, High: -1. / 3}, true), "One done or partly done: −0.3."},
		{v.Tried(insight.Group{N: 4, Mean: .5, Low: 0, High: 1.5}, true), "4 done or partly done: +0.5 on average, from 0.0 to +1.5."},
		{v.Tried(insight.Group{N: 2, Mean: .04, Low: -.5, High: .6}, false), "2 not done or dropped: 0.0 on average, from −0.5 to +0.6."},
		{v.TriedOdds(insight.ExperimentRecord{}), "Too few to tell yet. Each of the two takes three that were looked back on."},
		{v.TriedOdds(insight.ExperimentRecord{Enough: true, P: 1}), "Both did the same, on average."},
		{v.TriedOdds(insight.ExperimentRecord{Enough: true, Difference: .5, P: .1}), "Luck alone would part the two at least this far about 10 times in 100."},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}

func TestTriedOne(t *testing.T) {
	v := english(t)
	if got := v.TriedNote(insight.Experiment{Note: " Asked\ntwice. "}); got != "“Asked twice.”" {
		t.Errorf("a note is told as %q", got)
	}
	if got := v.TriedNote(insight.Experiment{}); got != "" {
		t.Errorf("no note is told as %q", got)
	}
	e := insight.Experiment{Aim: model.AimAt(model.Mentorship), Outcome: model.Partly, Before: 12, After: 15}
	if got := v.TriedOne(e); got != "Mentorship, partly done: 2.0, then 2.5" {
		t.Error(got)
	}
	for _, o := range model.Outcomes() {
		for _, bare := range []insight.Experiment{{Outcome: o}, {Outcome: o, Aim: e.Aim, Before: 12}} {
			if got := v.TriedOne(bare); got == "" || got == v.TriedOne(e) {
				t.Errorf("%s without levels is %q", o, got)
			}
		}
	}
	if got := v.TriedOne(insight.Experiment{Aim: e.Aim, Before: 12, After: 15}); got != "" {
		t.Errorf("without an outcome it is %q", got)
	}
}

func TestYearLead(t *testing.T) {
	v := english(t)
	for _, c := range []struct {
		then, now float64
		rated     int
		want      string
	}{
		{2.8, 2.8, 1, "The hard ceiling, all six combined, was at 2.8."},
		{2.3, 3, 2, "The hard ceiling, all six combined, was at 2.3 at the first check-in of the year and at 3.0 at the last."},
		{3, 2.3, 2, "The hard ceiling, all six combined, was at 3.0 at the first check-in of the year and at 2.3 at the last."},
		{2.31, 2.33, 2, "The hard ceiling, all six combined, was at 2.3 at the first check-in of the year, and at the last."},
		{0, 2, 2, "The first and the last check-in of the year do not both rate all six, so there is no hard ceiling to compare."},
		{0, 0, 1, "The only check-in of the year does not rate all six, so it has no hard ceiling."},
	} {
		if got := v.YearLead(insight.Year{Then: c.then, Now: c.now, Rated: make([]model.Month, c.rated)}); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestInsightBasis(t *testing.T) {
	v := english(t)
	nov := model.MonthOf(2026, 11)
	for _, c := range []struct {
		n       int
		first   model.Month
		unrated []model.Month
		want    string
	}{
		{0, 0, nil, ""},
		{1, nov, nil, "From 1 check-in, November 2026."},
		{3, nov, nil, "From 3 check-ins in November 2026."},
		{13, nov - 13, []model.Month{nov - 9}, "From 13 check-ins, October 2025 to November 2026. February was not rated."},
		{20, nov - 23, []model.Month{nov - 9, nov - 2}, "From 20 check-ins, December 2024 to November 2026. February 2026 and September 2026 were not rated."},
		{21, nov - 13, []model.Month{nov - 11, nov - 1}, "From 21 check-ins, October 2025 to November 2026. December 2025 and October 2026 were not rated."},
		{9, nov - 11, []model.Month{nov - 9, nov - 8, nov - 2}, "From 9 check-ins, December 2025 to November 2026. Some months between were not rated."},
	} {
		if got := v.InsightBasis(insight.Reading{Snapshots: c.n, To: nov}, c.first, c.unrated); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
