package insight_test

import (
	"math"
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

func TestBetween_OfNeighboursIsTheLastStep(t *testing.T) {
	for _, levels := range [][]float64{
		{2, 2.5, 2, 2, 2.5, 2.5, 2.5, 4},
		{3, 2},
		{2, 2, 2, 2, 2, 2, 2, 2, 2.3333},
	} {
		h := monthly(t, levels...)
		n := h.Len()
		got, ok := insight.Between(h, h.Snapshot(n-2).Day, h.Snapshot(n-1).Day)
		want := read(h).Change
		if !ok[model.Mentorship] || got[model.Mentorship] != want {
			t.Errorf("%v: %+v, want %+v", levels, got[model.Mentorship], want)
		}
	}
}

func TestBetween_GoesOverSeveralMonths(t *testing.T) {
	// The steps before the last are .5, .5, 0, .5, 0, 0 as from neighbour to neighbour.
	h := monthly(t, 2, 2.5, 2, 2, 2.5, 2.5, 2.5, 3)
	got, _ := insight.Between(h, h.Snapshot(0).Day, h.Snapshot(7).Day)
	c := got[model.Mentorship]
	if want := 1.96 * math.Sqrt2 * (1.5 / 6) / 1.128; !c.Own || math.Abs(c.Threshold-want) > 1e-9 {
		t.Errorf("%+v, want %v", c, want)
	}
	if c.From.Level() != 2 || c.To.Level() != 3 || !c.Real || c.When != h.Snapshot(7).Day {
		t.Errorf("%+v", c)
	}
	// What comes after the later one does not count.
	got, _ = insight.Between(h, h.Snapshot(0).Day, h.Snapshot(1).Day)
	if c := got[model.Mentorship]; c.Own || c.Real || c.To.Level() != 2.5 {
		t.Errorf("the first two: %+v", c)
	}
}

func TestBetween_SaysNothingWhereAnEndIsMissing(t *testing.T) {
	h := monthly(t, 2, 0, 3)
	if _, ok := insight.Between(h, h.Snapshot(0).Day, h.Snapshot(1).Day.AddDays(1)); ok != [model.CeilingCount]bool{} {
		t.Error("a day without a snapshot is compared")
	}
	if _, ok := insight.Between(h, h.Snapshot(1).Day, h.Snapshot(0).Day); ok != [model.CeilingCount]bool{} {
		t.Error("the later is compared with the earlier")
	}
	half := h.Snapshot(0)
	half.Ratings = half.Ratings.With(model.Mentorship, model.NotRated)
	h = h.With(half)
	got, ok := insight.Between(h, half.Day, h.Snapshot(1).Day)
	if ok[model.Mentorship] || got[model.Mentorship] != (insight.Change{}) {
		t.Errorf("a ceiling that the earlier leaves out: %+v", got[model.Mentorship])
	}
}
