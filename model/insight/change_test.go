package insight_test

import (
	"math"
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

func TestChange_ThresholdOfFewSnapshots(t *testing.T) {
	three := [model.QuestionCount]uint8{2, 3, 4}
	two := [model.QuestionCount]uint8{2, 0, 4}
	direct := [model.QuestionCount]uint8{}
	stale := [model.QuestionCount]uint8{5, 5, 5} // not what the rating is
	for _, c := range []struct {
		name      string
		then, now [model.QuestionCount]uint8
		r         float64
	}{
		{"three and three", three, three, .875},
		{"two and three", two, three, .824},
		{"three and direct", three, direct, .70},
		{"direct and direct", direct, direct, .70},
		{"answers of another rating", three, stale, .70},
	} {
		h := monthly(t, 3, 3)
		then, now := h.Snapshot(0), h.Snapshot(1)
		then.Answers[model.Mentorship], now.Answers[model.Mentorship] = c.then, c.now
		f := read(h.With(then).With(now))
		want := 1.96 * math.Sqrt2 * math.Sqrt(1-c.r)
		if !f.HasChange || f.Change.Own || math.Abs(f.Change.Threshold-want) > 1e-9 {
			t.Errorf("%s: %+v, want %v", c.name, f.Change, want)
		}
	}
}

func TestChange_OwnWobbleFromEightSnapshotsOn(t *testing.T) {
	// Before the last step six changes of .5, .5, 0, .5, 0 and 0.
	levels := []float64{2, 2.5, 2, 2, 2.5, 2.5, 2.5, 4}
	f := read(monthly(t, levels...))
	if want := 1.96 * math.Sqrt2 * (1.5 / 6) / 1.128; !f.Change.Own || math.Abs(f.Change.Threshold-want) > 1e-9 || !f.Change.Real {
		t.Errorf("%+v, want %v", f.Change, want)
	}
	if f.Change.From.Level() != 2.5 || f.Change.To.Level() != 4 {
		t.Errorf("%+v", f.Change)
	}
	if f := read(monthly(t, levels[1:]...)); f.Change.Own || f.Change.Real {
		t.Errorf("seven snapshots: %+v", f.Change)
	}
	if f := read(monthly(t, 2, 2, 2, 2, 2, 2, 2, 2, 2.1667)); f.Change.Threshold != .25 || f.Change.Real {
		t.Errorf("never a wobble: %+v", f.Change)
	}
	if f := read(monthly(t, 2, 2, 2, 2, 2, 2, 2, 2, 2.3333)); !f.Change.Real {
		t.Errorf("a third after no wobble: %+v", f.Change)
	}
}

func TestChange_IsBetweenTheTwoThatRateIt(t *testing.T) {
	h := monthly(t, 2, 0, 3, 3)
	s := h.Snapshot(2)
	s.Ratings = model.Ratings{model.Bandwidth: 12}
	f := insight.Read(h.With(s), end, model.Ratings{}).Ceilings[model.Mentorship]
	if f.Change.From.Level() != 2 || f.Change.To.Level() != 3 || f.Level.Rated() {
		t.Errorf("%+v", f)
	}
	if f := read(monthly(t, 2)); f.HasChange {
		t.Errorf("one snapshot has a change: %+v", f.Change)
	}
}
