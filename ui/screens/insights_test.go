package screens

import (
	"slices"
	"testing"
	"time"

	"headroom/model"
	"headroom/model/insight"
)

// aYear is a check-in on the last day of each month of 2026 with those levels of
// Bandwidth in halves, 0 for a month without one; the other five are 3.0.
func aYear(t *testing.T, halves ...int) model.History {
	t.Helper()
	var all []model.Snapshot
	for i, h := range halves {
		if h == 0 {
			continue
		}
		m := model.MonthOf(2026, time.January) + model.Month(i)
		all = append(all, snap(m.String(), m.Last(), levels(h, 6, 6, 6, 6, 6)))
	}
	return history(t, all...)
}

func TestInsightsLinesHaveGapsAndTheMonthsLastCheckIn(t *testing.T) {
	h := aYear(t, 2, 0, 4, 5)
	h = h.With(snap("early in april", day(time.April, 2), levels(9, 6, 6, 6, 6, 6)))
	s := ReadInsights(h, day(time.April, 30), model.Ratings{})
	var months []model.Month
	var values []float64
	for _, p := range s.Lines[model.Bandwidth] {
		months, values = append(months, p.Month), append(values, p.Level)
	}
	jan := model.MonthOf(2026, time.January)
	if !slices.Equal(months, []model.Month{jan, jan + 2, jan + 3}) || !slices.Equal(values, []float64{1, 2, 2.5}) {
		t.Errorf("months %v, levels %v", months, values)
	}
	if !slices.Equal(s.Unrated, []model.Month{jan + 1}) {
		t.Errorf("unrated %v", s.Unrated)
	}
	if len(s.Hard) != 3 || s.From != jan || s.To != jan+3 || s.First != jan {
		t.Errorf("%d months of the hard ceiling, %v to %v, first %v", len(s.Hard), s.From, s.To, s.First)
	}
}

func TestInsightsLeaveOutWhatIsStillToCome(t *testing.T) {
	s := ReadInsights(aYear(t, 2, 3, 4), day(time.February, 28), model.Ratings{})
	if n := len(s.Lines[0]); n != 2 || s.Latest.Day != day(time.February, 28) {
		t.Errorf("%d months, the latest %v", n, s.Latest.Day)
	}
	if !ReadInsights(aYear(t, 2), day(time.January, 1), model.Ratings{}).Empty() {
		t.Error("a check-in still to come is read")
	}
}

func TestInsightsLinesEndTwoYearsBack(t *testing.T) {
	var all []model.Snapshot
	for i := range model.Month(40) {
		m := model.MonthOf(2022, time.January) + i
		all = append(all, snap(m.String(), m.Last(), levels(4, 4, 4, 4, 4, 4)))
	}
	s := ReadInsights(history(t, all...), day(time.December, 31), model.Ratings{})
	if n := len(s.Lines[0]); n != lineMonths || s.To-s.From != lineMonths-1 {
		t.Errorf("%d months from %v to %v", n, s.From, s.To)
	}
	if s.First != model.MonthOf(2022, time.January) {
		t.Errorf("first %v", s.First)
	}
}

func TestInsightsOrderIsTheLowestFirst(t *testing.T) {
	s := ReadInsights(history(t, november()), day(time.November, 30), model.Ratings{})
	want := []model.Ceiling{model.Mentorship, model.Bandwidth, model.Network, model.Learning, model.Storytelling, model.Opportunity}
	if got := s.Order(); !slices.Equal(got, want) {
		t.Errorf("order %v", got)
	}
	same := ReadInsights(history(t, snap("x", day(time.May, 1), levels(4, 4, 4, 4, 4, 4))), day(time.May, 2), model.Ratings{})
	if got := same.Order(); len(got) != model.CeilingCount || got[0] != model.Bandwidth {
		t.Errorf("order of equals %v", got)
	}
}

func TestInsightsLiftsAreTheLargestFirst(t *testing.T) {
	s := ReadInsights(history(t, november()), day(time.November, 30), model.Ratings{})
	lifts := s.Lifts()
	if len(lifts) != model.CeilingCount || lifts[0].Ceiling != model.Mentorship || lifts[0].Levels != insight.Lift(november().Ratings, model.Mentorship) {
		t.Fatalf("lifts %v", lifts)
	}
	if !slices.IsSortedFunc(lifts, func(a, b LiftOf) int { return int(1e9 * (b.Levels - a.Levels)) }) {
		t.Errorf("lifts %v", lifts)
	}
	some := snap("x", day(time.May, 1), levels(4, 0, 4, 4, 4, 4))
	if l := ReadInsights(history(t, some), day(time.May, 2), model.Ratings{}).Lifts(); l != nil {
		t.Errorf("lifts of five ceilings: %v", l)
	}
}

func TestInsightsShowOneEvidenceAtATime(t *testing.T) {
	s := Insights{Open: noCeiling}.Toggle(model.Learning)
	if s.Open != model.Learning {
		t.Fatalf("open is %v", s.Open)
	}
	if s = s.Toggle(model.Network); s.Open != model.Network {
		t.Fatalf("open is %v", s.Open)
	}
	if s = s.Toggle(model.Network); s.Open != noCeiling {
		t.Errorf("open is %v", s.Open)
	}
}

func TestInsightsDrawWhatTheStateIs(t *testing.T) {
	plateau := ReadInsights(aYear(t, 4, 4, 4, 4, 4, 4), day(time.June, 30), model.Ratings{})
	k := plateau.Line(model.Bandwidth)
	if k.Band.Level != 2 || k.Band.From != model.MonthOf(2026, time.January) || k.Target != 4 || k.Shift != 0 {
		t.Errorf("a plateau is drawn as %+v", k)
	}
	target := model.Ratings{2 * model.Whole}
	if k := ReadInsights(aYear(t, 4, 4, 4, 4, 4, 4), day(time.June, 30), target).Line(model.Bandwidth); k.Band.Level != 0 || k.Target != 2 {
		t.Errorf("a steady ceiling is drawn as %+v", k)
	}
	shifted := ReadInsights(aYear(t, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8), day(time.December, 31), model.Ratings{})
	if k := shifted.Line(model.Bandwidth); k.Shift != model.MonthOf(2026, time.July) {
		t.Errorf("a shift is drawn as %+v", k)
	}
}

func TestInsightsNextMonth(t *testing.T) {
	h := aYear(t, 4, 4)
	if m := ReadInsights(h, day(time.February, 28), model.Ratings{}).NextMonth(); m.Month() != time.March {
		t.Errorf("after February's check-in comes %v", m)
	}
	if m := ReadInsights(h, day(time.June, 3), model.Ratings{}).NextMonth(); m.Month() != time.June {
		t.Errorf("in June it is %v", m)
	}
}

func TestTrialMovesOneCeilingAndTheWhole(t *testing.T) {
	mine := november().Ratings
	k := NewTrial(mine)
	if k.Active != model.Mentorship || k.Changed() {
		t.Fatalf("begins at %v, changed %v", k.Active, k.Changed())
	}
	k = k.Set(model.Mentorship, 4*model.Whole)
	now, tried := k.Hard()
	if now != 2.96 || tried != 3.35 {
		t.Errorf("hard %v, tried %v", now, tried)
	}
	if k.Mine != mine || !k.Changed() {
		t.Error("one's own ratings moved too")
	}
	if k = k.Reset(); k.Changed() {
		t.Errorf("put back to %v", k.Tried)
	}
	k = k.Step(int(model.Half))
	if k.Tried[model.Mentorship] != mine[model.Mentorship]+model.Half {
		t.Errorf("a step to %v", k.Tried[model.Mentorship])
	}
	if k = k.Set(model.Learning, model.NotRated); k.Tried[model.Learning] != mine[model.Learning] {
		t.Error("a ceiling can be unset")
	}
	if c := k.Activate(model.Opportunity).Round(1); c != model.Bandwidth {
		t.Errorf("after the last comes %v", c)
	}
}

// What happened is flagged on every line, in its month, and told in the table.
func TestInsights_MarkEvents(t *testing.T) {
	var list []model.Snapshot
	for i, s := range aYear(t, 2, 2, 2, 2, 2, 2).All() {
		if i == 1 {
			s.Event = "A new manager,\nand a move"
		}
		list = append(list, s)
	}
	s := ReadInsights(history(t, list...), day(time.December, 31), model.Ratings{})
	want := []model.Month{list[1].Day.In()}
	if k := s.Line(model.Network); !slices.Equal(k.Events, want) {
		t.Errorf("a ceiling's line flags %v, want %v", k.Events, want)
	}
	if k := s.HardLine(); !slices.Equal(k.Events, want) {
		t.Errorf("the hard ceiling's line flags %v, want %v", k.Events, want)
	}
	if got := s.EventsIn(want[0]); !slices.Equal(got, []string{"A new manager, and a move"}) {
		t.Errorf("the table tells %q", got)
	}
	if early := ReadInsights(history(t, list...), list[0].Day, model.Ratings{}); len(early.Events) != 0 {
		t.Errorf("the day before it is told %v", early.Events)
	}
}
