package insight_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/model/insight"
)

func levels(t *testing.T, ls ...float64) (r model.Ratings) {
	t.Helper()
	for i, l := range ls {
		if l == 0 {
			continue
		}
		v, err := model.RatingOf(l)
		if err != nil {
			t.Fatal(err)
		}
		r[i] = v
	}
	return r
}

func TestHardCeiling(t *testing.T) {
	for _, c := range []struct {
		name   string
		levels []float64
		want   float64
	}{
		{"equal ratings are the whole", []float64{3, 3, 3, 3, 3, 3}, 3},
		{"all open", []float64{5, 5, 5, 5, 5, 5}, 5},
		{"all on my head: the floor may not lift it above the highest", []float64{1, 1, 1, 1, 1, 1}, 1},
		// By hand: h = .125 .5 .625 .875 .625 .5, product .0106811…, sixth root .469…
		{"one low of six", []float64{1.5, 3, 3.5, 4.5, 3.5, 3}, 1 + 4*math.Pow(.125*.5*.625*.875*.625*.5, 1.0/6)},
		// Five high ones do not pay for one at the floor: .05^(1/6) of the way.
		{"five open, one on my head", []float64{5, 5, 1, 5, 5, 5}, 1 + 4*math.Pow(.05, 1.0/6)},
	} {
		got, ok := insight.HardCeiling(levels(t, c.levels...))
		if !ok || math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, %v, want %v", c.name, got, ok, c.want)
		}
	}
	if _, ok := insight.HardCeiling(levels(t, 3, 3, 3, 0, 3, 3)); ok {
		t.Error("five ratings have a hard ceiling")
	}
}

func anyRatings() *rapid.Generator[model.Ratings] {
	return rapid.Custom(func(t *rapid.T) (r model.Ratings) {
		for i := range r {
			r[i] = model.Rating(rapid.IntRange(int(model.RatingMin), int(model.RatingMax)).Draw(t, "sixths"))
		}
		return r
	})
}

func TestHardCeiling_LiesBetweenLowestAndHighestAndRisesWithEach(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRatings().Draw(t, "ratings")
		got, _ := insight.HardCeiling(r)
		low, _ := r.Lowest()
		if got < low.Level()-1e-12 || got > slices.Max(r[:]).Level()+1e-12 {
			t.Fatalf("%v has the hard ceiling %v", r, got)
		}
		c := rapid.IntRange(0, model.CeilingCount-1).Draw(t, "ceiling")
		if r[c] < model.RatingMax {
			if lifted, _ := insight.HardCeiling(r.With(model.Ceiling(c), r[c]+1)); lifted < got {
				t.Fatalf("lifting %v of %v takes the hard ceiling from %v to %v", model.Ceiling(c), r, got, lifted)
			}
		}
	})
}

func TestBinding(t *testing.T) {
	if got := insight.Binding(levels(t, 2, 3, 2, 4, 5, 2.5)); !slices.Equal(got, []model.Ceiling{model.Bandwidth, model.Mentorship}) {
		t.Errorf("binding: %v", got)
	}
	if got := insight.Binding(levels(t, 2, 3, 2, 4, 5, 0)); got != nil {
		t.Errorf("five ratings bind %v", got)
	}
}

// Leverage is the slope of the hard ceiling, and Lift what a whole level does.
func TestLeverage_IsWhatALittleDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRatings().Draw(t, "ratings")
		c := model.Ceiling(rapid.IntRange(0, model.CeilingCount-1).Draw(t, "ceiling"))
		h := math.Max(.05, (r[c].Level()-1)/4)
		whole := 1.0
		for _, v := range r {
			whole *= math.Pow(math.Max(.05, (v.Level()-1)/4), 1.0/6)
		}
		if got, want := insight.Leverage(r, c), whole/(6*h); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v of %v has leverage %v, want %v", c, r, got, want)
		}
		now, _ := insight.HardCeiling(r)
		then, _ := insight.HardCeiling(r.With(c, min(30, r[c]+6)))
		if got := insight.Lift(r, c); got != then-now || got < 0 {
			t.Errorf("%v of %v lifts by %v", c, r, got)
		}
		without := r.With(c, model.NotRated)
		if insight.Leverage(without, c) != 0 || insight.Lift(without, c) != 0 {
			t.Error("five ratings have a leverage")
		}
	})
}
