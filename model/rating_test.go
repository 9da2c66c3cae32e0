package model

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// everyRating is not rated, and all that are.
func everyRating() []Rating {
	all := []Rating{NotRated}
	for r := RatingMin; r <= RatingMax; r++ {
		all = append(all, r)
	}
	return all
}

func drawRating() *rapid.Generator[Rating] { return rapid.SampledFrom(everyRating()) }

func drawRatings(t *rapid.T, label string) Ratings {
	return Ratings(rapid.SliceOfN(drawRating(), CeilingCount, CeilingCount).Draw(t, label))
}

func TestRating_ReadsBackFromEveryForm(t *testing.T) {
	for _, r := range everyRating() {
		if got, err := ParseRating(r.Decimal()); err != nil || got != r {
			t.Errorf("%s reads as %d, %v, want %d", r.Decimal(), got, err, r)
		}
		if got, err := ParseRating("  " + r.String() + "\t"); err != nil || got != r {
			t.Errorf("%s reads as %d, %v, want %d", r, got, err, r)
		}
		if !r.Rated() {
			continue
		}
		if got, err := RatingOf(r.Level()); err != nil || got != r {
			t.Errorf("level %v is %d, %v, want %d", r.Level(), got, err, r)
		}
		for _, decimals := range []int{2, 3, 4, 15} {
			text := strconv.FormatFloat(float64(r)/6, 'f', decimals, 64)
			if got, err := ParseRating(text); err != nil || got != r {
				t.Errorf("%s reads as %d, %v, want %d", text, got, err, r)
			}
		}
	}
}

func TestDecimal_NamesSixthsBriefly(t *testing.T) {
	for r, want := range map[Rating]string{0: "-", 6: "1", 7: "1.17", 8: "1.33", 9: "1.5", 10: "1.67", 11: "1.83", 12: "2", 21: "3.5", 30: "5"} {
		if got := r.Decimal(); got != want {
			t.Errorf("%d sixths are %q, want %q", r, got, want)
		}
	}
}

// A level is a rating exactly where it lies within .005 of a sixth: every level
// of four decimals, reckoned in whole sixty-thousandths.
func TestRatingOf_TakesSixthsAlone(t *testing.T) {
	for i := -10_000; i <= 70_000; i++ {
		want := NotRated
		for _, r := range everyRating()[1:] {
			if off := 6*i - 10_000*int(r); off >= -300 && off <= 300 {
				want = r
			}
		}
		if got, err := RatingOf(float64(i) / 10_000); got != want || (err == nil) != want.Rated() {
			t.Errorf("%d ten-thousandths are %d, %v, want %d", i, got, err, want)
		}
	}
	for _, level := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, -3, 0.99, 5.01, 1e300} {
		if got, err := RatingOf(level); err == nil || got != NotRated {
			t.Errorf("%v is %d", level, got)
		}
	}
}

func TestParseRating_RefusesWhatIsNoLevel(t *testing.T) {
	for _, s := range []string{"", " ", "--", "x", "0", "0.5", "6", "2,5", "0x3", "0X1p1", "3_0", "NaN", "inf", "1.4", "3 4", "-3", "３"} {
		if got, err := ParseRating(s); err == nil || got != NotRated {
			t.Errorf("%q reads as %d", s, got)
		}
	}
	for _, s := range []string{"-", "–", " - "} {
		if got, err := ParseRating(s); err != nil || got != NotRated {
			t.Errorf("%q reads as %d, %v", s, got, err)
		}
	}
}

func FuzzParseRating(f *testing.F) {
	for _, s := range []string{"3", "2.5", "3.67", "-", "–", " 4 ", "1e0", "NaN", "0x1p2", "5.005", "", "3."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := ParseRating(s)
		if err != nil {
			if r != NotRated {
				t.Errorf("%q: %d beside an error", s, r)
			}
			return
		}
		if !r.Valid() {
			t.Fatalf("%q: %d is out of bounds", s, r)
		}
		if again, err := ParseRating(r.Decimal()); err != nil || again != r {
			t.Errorf("%q: %d reads back as %d, %v", s, r, again, err)
		}
		if r.Rated() {
			level, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
			if err != nil || math.Abs(level-r.Level()) > levelTolerance+1e-9 {
				t.Errorf("%q is %v, not %v", s, level, r.Level())
			}
		}
	})
}

// The word goes to the nearest whole level, a half to the lower one.
func TestStep_HalvesGoDown(t *testing.T) {
	for r, want := range map[Rating]int{NotRated: 0, 6: 1, 8: 1, 9: 1, 10: 2, 12: 2, 15: 2, 16: 3, 18: 3, 20: 3, 21: 3, 22: 4, 27: 4, 28: 5, 30: 5} {
		if got := r.Step(); got != want {
			t.Errorf("%v has step %d, want %d", r, got, want)
		}
	}
	for _, r := range everyRating()[1:] {
		best, distance := 0, 1000
		for step := LevelMin; step <= LevelMax; step++ { // upwards, so that a tie stays low
			d := int(r) - step*int(Whole)
			if d = max(d, -d); d < distance {
				best, distance = step, d
			}
		}
		if got := r.Step(); got != best {
			t.Errorf("%v has step %d, want %d", r, got, best)
		}
	}
}

func TestRating_Bounds(t *testing.T) {
	for i := range 256 {
		r := Rating(i)
		valid := i == 0 || i >= 6 && i <= 30
		if r.Valid() != valid {
			t.Errorf("%d is valid: %v", i, r.Valid())
		}
		c := r.Clamp()
		if !c.Valid() || c.Rated() != r.Rated() || valid && c != r {
			t.Errorf("%d is clamped to %d", i, c)
		}
	}
}

func TestRatings_CountAndLowest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRatings(t, "ratings")
		count, lowest := 0, NotRated
		for _, v := range r {
			if v != 0 {
				count++
				if lowest == 0 || v < lowest {
					lowest = v
				}
			}
		}
		if r.Count() != count || r.Complete() != (count == 6) {
			t.Errorf("%v: count %d, complete %v", r, r.Count(), r.Complete())
		}
		got, at := r.Lowest()
		if got != lowest {
			t.Errorf("%v: lowest %v", r, got)
		}
		next := 0
		for i, v := range r {
			if v == lowest && v != 0 {
				if next >= len(at) || at[next] != Ceiling(i) {
					t.Fatalf("%v: lowest at %v", r, at)
				}
				next++
			}
		}
		if next != len(at) {
			t.Errorf("%v: lowest at %v", r, at)
		}
	})
}

func TestRatings_WithLeavesTheOriginal(t *testing.T) {
	r := Ratings{6, 7}
	if s := r.With(Opportunity, 30); s != (Ratings{6, 7, 0, 0, 0, 30}) || r != (Ratings{6, 7}) {
		t.Errorf("%v and %v", s, r)
	}
	if (Ratings{5}).Check() == nil || (Ratings{0, 31}).Check() == nil || (Ratings{0, 6, 30}).Check() != nil {
		t.Error("the bounds are not checked")
	}
}
