package insight_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"headroom/model"
	"headroom/model/insight"

	"pgregory.net/rapid"
)

// threes is a history of one snapshot a month, all at 3, that ends in month last.
func threes(t testing.TB, n int, last model.Month) model.History {
	t.Helper()
	var all []model.Snapshot
	for i := range n {
		r := model.Ratings{}
		for c := range r {
			r[c] = 3 * model.Whole
		}
		all = append(all, model.Snapshot{UID: string(rune('a' + i)), Day: (last - model.Month(n-1-i)).Last(), Ratings: r})
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestThenTest_IsDueEverySixMonths(t *testing.T) {
	now := model.Date{Year: 2026, Month: 11, Day: 20}
	for _, x := range []struct {
		name   string
		months int
		seen   int // how many snapshots back it was asked; 0 for never
		want   bool
	}{
		{"no history", 0, 0, false},
		{"five months", 5, 0, false},
		{"six months", 6, 0, true},
		{"asked last month", 12, 1, false},
		{"asked five months ago", 12, 5, false},
		{"asked six months ago", 12, 6, true},
	} {
		h := threes(t, x.months, now.In()-1)
		if x.seen > 0 {
			s := h.Snapshot(h.Len() - x.seen)
			s.Seen[0], s.SeenOf = 12, h.Snapshot(0).UID
			h = h.With(s)
		}
		if got := insight.ThenTestDue(h, now); got != x.want {
			t.Errorf("%s: due is %v", x.name, got)
		}
	}
}

// What comes later than a day says nothing about what is due on it.
func TestThenTest_LooksBackAlone(t *testing.T) {
	h := threes(t, 12, model.MonthOf(2026, 10))
	later := h.Snapshot(11)
	later.Seen[0], later.SeenOf = 12, h.Snapshot(10).UID
	if !insight.ThenTestDue(h.With(later), later.Day) {
		t.Error("a later answer makes it not due")
	}
}

func TestDrift_IsTheMeanOfWhatIsSeenLessWhatWasRated(t *testing.T) {
	h := threes(t, 8, model.MonthOf(2026, 10))
	s := h.Snapshot(6)
	s.Seen = model.Ratings{6, 15, 0, 12, 0, 0} // −2, −½, −1
	s.SeenOf = h.Snapshot(5).UID
	h = h.With(s)
	d, ok := insight.LatestDrift(h, h.Snapshot(7).Day)
	if !ok || d.Ceilings != 3 || math.Abs(d.Mean+7./6) > 1e-12 || d.Held() || d.Of != h.Snapshot(5).Day || d.From != s.Day {
		t.Errorf("the drift is %+v, %v", d, ok)
	}
	if _, ok := insight.LatestDrift(h, h.Snapshot(5).Day); ok {
		t.Error("a day before it was asked has a drift")
	}
	if _, ok := insight.LatestDrift(threes(t, 8, model.MonthOf(2026, 10)), s.Day); ok {
		t.Error("nothing was asked, and there is a drift")
	}
}

func TestDrift_OfTheSameRatingsHeld(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var then, later model.Snapshot
		for c := range then.Ratings {
			then.Ratings[c] = model.Rating(rapid.IntRange(6, 30).Draw(t, "rating"))
		}
		later.Seen = then.Ratings
		d, ok := insight.DriftOf(then, later)
		if !ok || d.Mean != 0 || !d.Held() {
			t.Fatalf("%+v", d)
		}
		// Turned about, the yardstick has moved the other way.
		other := then
		other.Ratings[0] = 36 - then.Ratings[0]
		later.Seen = other.Ratings
		there, _ := insight.DriftOf(then, later)
		later.Seen = then.Ratings
		back, _ := insight.DriftOf(other, later)
		if there.Mean != -back.Mean {
			t.Fatalf("%v there, %v back", there.Mean, back.Mean)
		}
	})
}

// By hand: 1.96·√2·√0.3 is 1.518 for one ceiling, over √2 1.073, over √6 0.620. In
// sixths of a level that a sum may reach: 9.1, 12.9 and 22.3.
func TestDrift_IsToldBeyondTheWobbleOfRatingTwice(t *testing.T) {
	for n, most := range map[int]int{1: 9, 2: 12, 6: 22} {
		for _, sign := range []int{1, -1} {
			for more := range 2 {
				var then, later model.Snapshot
				for c := range n {
					then.Ratings[c], later.Seen[c] = 18, 18
				}
				for i := range most + more {
					later.Seen[i%n] += model.Rating(sign)
				}
				d, _ := insight.DriftOf(then, later)
				if d.Held() != (more == 0) {
					t.Errorf("%d ceilings, %d sixths, mean %.3f of %.3f: held is %v", n, sign*(most+more), d.Mean, d.Threshold, d.Held())
				}
			}
		}
	}
}

// Where nothing has changed a drift is told at most about one time in 20, from
// however many ceilings.
func TestDrift_IsSeldomToldWhereNothingChanged(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	wobble := math.Sqrt(1 - .7) // of a direct rating among people who differ by 1
	rate := func(truth float64) model.Rating {
		halves := math.Round(2 * (truth + wobble*r.NormFloat64()))
		return model.Rating(3 * min(10, max(2, halves)))
	}
	const people = 20000
	for _, n := range []int{1, 2, 3, 6} {
		told := 0
		for range people {
			var then, later model.Snapshot
			for c := range n {
				truth := 2 + 2*r.Float64()
				then.Ratings[c], later.Seen[c] = rate(truth), rate(truth)
			}
			if d, ok := insight.DriftOf(then, later); !ok || !d.Held() {
				told++
			}
		}
		share := float64(told) / people
		t.Logf("%d ceilings: %.3f", n, share)
		if share > .06 || share < .01 {
			t.Errorf("of %d ceilings that stay a drift is told %.3f of the times", n, share)
		}
	}
}

// The steps to a snapshot that is kept are those that a reading of its day tells.
func TestSteps_AreThoseOfTheReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []model.Snapshot
		for i := range rapid.IntRange(1, 12).Draw(t, "months") {
			s := model.Snapshot{UID: string(rune('a' + i)), Day: (model.MonthOf(2025, 1) + model.Month(i)).Last()}
			for c := range s.Ratings {
				if v := rapid.IntRange(2, 30).Draw(t, "rating"); v >= 6 {
					s.Ratings[c] = model.Rating(v)
				}
			}
			all = append(all, s)
		}
		h, err := model.NewHistory(all)
		if err != nil {
			t.Fatal(err)
		}
		last := all[rapid.IntRange(0, len(all)-1).Draw(t, "which")]
		r := insight.Read(h, last.Day, model.Ratings{})
		for _, from := range []model.History{h, h.Without(last.UID)} {
			for c, step := range insight.Steps(from, last) {
				f := r.Ceilings[c]
				switch {
				case !f.HasChange || f.Change.When != last.Day:
					if step != (insight.Change{}) {
						t.Fatalf("%v has a step %+v", model.Ceiling(c), step)
					}
				case step != f.Change:
					t.Fatalf("%v: %+v, and the reading has %+v", model.Ceiling(c), step, f.Change)
				}
			}
		}
	})
}
