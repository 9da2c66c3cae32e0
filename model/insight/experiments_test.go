package insight_test

import (
	"math"
	"math/bits"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/model/insight"
)

// A tried is one experiment on Mentorship: how it went, and the change to the next
// check-in in sixths.
type tried struct {
	outcome model.Outcome
	change  int
}

// A failer is a test, a benchmark or a property.
type failer interface {
	Helper()
	Fatal(args ...any)
}

// experimentsOf is a history in which each experiment is looked back on by the
// next check-in, every other one starting anew from the middle.
func experimentsOf(t failer, list ...tried) model.History {
	t.Helper()
	var all []model.Snapshot
	day := model.Date{Year: 2020, Month: time.January, Day: 1}
	for i, e := range list {
		var before, after model.Snapshot
		before.Day, after.Day = day.AddDays(i*60), day.AddDays(i*60+30)
		before.Experiment, before.Aim = "If it rains, then I read.", model.AimAt(model.Mentorship)
		before.Ratings[model.Mentorship], after.Ratings[model.Mentorship] = 18, model.Rating(18+e.change)
		before.Ratings[model.Bandwidth], after.Ratings[model.Bandwidth] = 6, 30 // another ceiling, that must not count
		before.UID, after.UID = "chose "+before.Day.String(), "told "+before.Day.String()
		after.Outcome, after.OutcomeOf = e.outcome, before.UID
		all = append(all, before, after)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestExperiments_ByHand(t *testing.T) {
	// Done and partly: 6, 3, 3, mean 4 sixths; not and dropped: 0, −3, 0, mean −1.
	// Of the 20 ways to deal six changes out to three and three, only this one and
	// its mirror part the means by 5 sixths: p = 2/20.
	r := insight.Experiments(experimentsOf(t,
		tried{model.Done, 6}, tried{model.NotDone, 0}, tried{model.Partly, 3},
		tried{model.Dropped, -3}, tried{model.Done, 3}, tried{model.NotDone, 0},
	))
	if want := (insight.Group{N: 3, Mean: 4. / 6, Low: .5, High: 1}); r.Done != want {
		t.Errorf("done: %+v, want %+v", r.Done, want)
	}
	if want := (insight.Group{N: 3, Mean: -1. / 6, Low: -.5, High: 0}); r.Left != want {
		t.Errorf("not done: %+v, want %+v", r.Left, want)
	}
	if !r.Enough || math.Abs(r.P-.1) > 1e-12 || math.Abs(r.Difference-5./6) > 1e-12 {
		t.Errorf("enough %v, p %v, difference %v", r.Enough, r.P, r.Difference)
	}
}

func TestExperiments_AllAlikeIsChanceAlone(t *testing.T) {
	r := insight.Experiments(experimentsOf(t,
		tried{model.Done, 3}, tried{model.Done, 3}, tried{model.Done, 3},
		tried{model.NotDone, 3}, tried{model.NotDone, 3}, tried{model.NotDone, 3},
	))
	if r.Difference != 0 || math.Abs(r.P-1) > 1e-12 {
		t.Errorf("difference %v, p %v", r.Difference, r.P)
	}
}

func TestExperiments_FewerThanThreeAreTooFew(t *testing.T) {
	r := insight.Experiments(experimentsOf(t,
		tried{model.Done, 6}, tried{model.Done, 6}, tried{model.Done, 6}, tried{model.NotDone, 0}, tried{model.NotDone, 0},
	))
	if r.Enough || r.P != 0 {
		t.Errorf("told from two: %+v", r)
	}
	if r.Done.N != 3 || r.Left.N != 2 || r.Difference != 1 {
		t.Errorf("%+v", r)
	}
}

func TestExperiments_WhatCannotBeCompared(t *testing.T) {
	first := model.Snapshot{UID: "first", Day: model.Date{Year: 2026, Month: 1, Day: 5}, Experiment: "without a ceiling"}
	first.Ratings[model.Network] = 12
	second := model.Snapshot{UID: "second", Day: model.Date{Year: 2026, Month: 2, Day: 5}, Experiment: "not looked back on", Aim: model.AimAt(model.Network), Outcome: model.Done, OutcomeOf: "first"}
	second.Ratings[model.Network] = 12
	third := model.Snapshot{UID: "third", Day: model.Date{Year: 2026, Month: 3, Day: 5}, Experiment: "under way", Aim: model.AimAt(model.Learning)}
	third.Ratings[model.Network] = 18
	h, err := model.NewHistory([]model.Snapshot{first, second, third})
	if err != nil {
		t.Fatal(err)
	}
	r := insight.Experiments(h)
	if len(r.All) != 3 || r.Done.N != 0 || r.Left.N != 0 {
		t.Fatalf("%+v", r)
	}
	for i, want := range []insight.Experiment{
		{UID: "first", Chosen: first.Day, Text: first.Experiment, Back: second.Day, Outcome: model.Done},
		{UID: "second", Chosen: second.Day, Text: second.Experiment, Aim: second.Aim, Back: third.Day, Before: 12, After: 18},
		{UID: "third", Chosen: third.Day, Text: third.Experiment, Aim: third.Aim},
	} {
		if r.All[i] != want {
			t.Errorf("%+v\nwant %+v", r.All[i], want)
		}
	}
	if none := insight.Experiments(model.History{}); len(none.All) != 0 || none.Enough {
		t.Errorf("of nothing: %+v", none)
	}
}

// An outcome stays with the experiment that it was told of: neither a check-in that
// comes in between nor one that goes gives it to another.
func TestExperiments_KeepTheirOutcome(t *testing.T) {
	h := experimentsOf(t, tried{model.Done, 6})
	chose, told := h.Snapshot(0), h.Snapshot(1)
	between := model.Snapshot{UID: "between", Day: chose.Day.AddDays(9), Experiment: "another", Aim: model.AimAt(model.Network)}
	between.Ratings[model.Network] = 12
	same := told
	same.UID, same.Day, same.Outcome, same.OutcomeOf = "same month", told.Day.AddDays(3), model.NotDone, chose.UID
	of := func(h model.History, uid string) model.Outcome {
		for _, e := range insight.Experiments(h).All {
			if e.UID == uid {
				return e.Outcome
			}
		}
		return "not there"
	}
	for name, x := range map[string]struct {
		h            model.History
		first, other model.Outcome
	}{
		"as it was":                  {h, model.Done, "not there"},
		"one in between":             {h.With(between), model.Done, model.NoOutcome},
		"its own snapshot deleted":   {h.With(between).Without(chose.UID), "not there", model.NoOutcome},
		"and restored":               {h.With(between).Without(chose.UID).With(chose), model.Done, model.NoOutcome},
		"another told of it as well": {h.With(same), model.Done, "not there"},
		"the one that told is gone":  {h.With(same).Without(told.UID), model.NotDone, "not there"},
	} {
		if got := of(x.h, chose.UID); got != x.first {
			t.Errorf("%s: the first went %q", name, got)
		}
		if got := of(x.h, "between"); got != x.other {
			t.Errorf("%s: the other went %q", name, got)
		}
	}
	e := insight.Experiments(h.With(between)).All[0]
	if change, ok := e.Change(); !ok || change != 6 || e.Back != told.Day {
		t.Errorf("it changed by %d, %v, back on %v", change, ok, e.Back)
	}
	late := chose
	late.Day = told.Day.AddDays(1)
	if e := insight.Experiments(h.With(late)).All[0]; e.Outcome != model.NoOutcome || !e.Back.IsZero() {
		t.Errorf("moved past what told of it, it is %+v", e)
	}
}

// slowChance goes through every way to choose the first group.
func slowChance(first, second []int) float64 {
	all := append(append([]int{}, first...), second...)
	apart := func(chosen uint) float64 {
		var sum, rest float64
		for i, v := range all {
			if chosen>>i&1 == 1 {
				sum += float64(v)
			} else {
				rest += float64(v)
			}
		}
		return math.Abs(sum/float64(len(first)) - rest/float64(len(second)))
	}
	observed := apart(1<<len(first) - 1)
	far, ways := 0, 0
	for chosen := range uint(1) << len(all) {
		if bits.OnesCount(chosen) != len(first) {
			continue
		}
		ways++
		if apart(chosen) >= observed-1e-9 {
			far++
		}
	}
	return float64(far) / float64(ways)
}

func TestExperiments_AgreesWithEveryWayCounted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		changes := func(name string) []int {
			return rapid.SliceOfN(rapid.IntRange(-12, 12), 3, 7).Draw(t, name)
		}
		done, left := changes("done"), changes("left")
		var list []tried
		for i := range max(len(done), len(left)) {
			if i < len(done) {
				list = append(list, tried{model.Partly, done[i]})
			}
			if i < len(left) {
				list = append(list, tried{model.Dropped, left[i]})
			}
		}
		r := insight.Experiments(experimentsOf(t, list...))
		if want := slowChance(done, left); math.Abs(r.P-want) > 1e-9 {
			t.Fatalf("p %v, counted %v", r.P, want)
		}
		for i, e := range list { // the other way round
			e.outcome = map[model.Outcome]model.Outcome{model.Partly: model.NotDone, model.Dropped: model.Done}[e.outcome]
			list[i] = e
		}
		mirror := insight.Experiments(experimentsOf(t, list...))
		if math.Abs(mirror.P-r.P) > 1e-9 || math.Abs(mirror.Difference+r.Difference) > 1e-9 {
			t.Fatalf("turned round: %v, %v against %v, %v", mirror.P, mirror.Difference, r.P, r.Difference)
		}
	})
}

// The latest ten years are compared, and all are listed.
func TestExperiments_ComparesTheLatest(t *testing.T) {
	var list []tried
	for range 100 {
		list = append(list, tried{model.Done, -6}, tried{model.NotDone, 6})
	}
	for range 60 {
		list = append(list, tried{model.Done, 6}, tried{model.NotDone, 0})
	}
	r := insight.Experiments(experimentsOf(t, list...))
	if len(r.All) != len(list) || r.Done.N != 60 || r.Done.Mean != 1 || r.Left.Mean != 0 || r.P > 1e-9 {
		t.Errorf("%d, %+v, %+v, p %v", len(r.All), r.Done, r.Left, r.P)
	}
}

func BenchmarkExperiments(b *testing.B) {
	var list []tried
	for i := range 50_000 {
		list = append(list, tried{model.Outcomes()[i%4], i%19 - 9})
	}
	h := experimentsOf(b, list...)
	b.ResetTimer()
	for range b.N {
		insight.Experiments(h)
	}
}

// What was noted goes with the outcome, from whichever check-in tells it.
func TestExperiments_TellWhatWasNoted(t *testing.T) {
	h := experimentsOf(t, tried{model.Done, 6}, tried{model.NoOutcome, 0})
	for _, s := range h.All() {
		s.Note = "noted on " + s.Day.String()
		h = h.With(s)
	}
	all := insight.Experiments(h).All
	if got, want := all[0].Note, "noted on "+all[0].Back.String(); got != want {
		t.Errorf("an experiment that was looked back on says %q, want %q", got, want)
	}
	if got := all[1].Note; got != "" {
		t.Errorf("one that was not says %q", got)
	}
}
