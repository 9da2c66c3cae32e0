package insight_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/model/insight"
)

func spans(h model.History) []insight.Span {
	return insight.Plateaus(h, model.Mentorship, end, model.NotRated)
}

func TestSpan_IsPushedBackAsLongAsItIsFlat(t *testing.T) {
	for _, c := range []struct {
		name   string
		levels []float64
		from   model.Month
		level  float64
	}{
		{"the six it rests on", []float64{4, 2, 2, 2, 2, 2, 2}, jan + 1, 2},
		{"four more months", []float64{4, 2, 2.5, 2, 2, 2, 2, 2, 2, 2, 2}, jan + 1, 2},
		{"over a gap", []float64{4, 2, 2, 0, 2, 2, 2, 0, 2, 2, 2}, jan + 1, 2},
		{"up to the range", []float64{3.5, 3.3333, 2, 2, 2, 2, 2, 2, 2}, jan + 1, 2},
		{"to the first month", []float64{2, 2, 2, 2, 2, 2, 2}, jan, 2},
	} {
		f := read(monthly(t, c.levels...))
		if f.State != insight.Plateau || f.Span.From != c.from || f.Span.Level != c.level || f.Span.Longer || f.Span.To != jan+model.Month(len(c.levels)-1) {
			t.Errorf("%s: %s %+v", c.name, f.State, f.Span)
		}
	}
}

func TestSpan_IsNotFollowedBeyondTwoYears(t *testing.T) {
	for months, longer := range map[int]bool{24: false, 25: true, 40: true} {
		f := read(monthly(t, slices.Repeat([]float64{2}, months)...))
		if f.Span.Longer != longer || f.Span.From != f.Span.To-23 {
			t.Errorf("%d months: %+v", months, f.Span)
		}
	}
	f := read(monthly(t, slices.Concat(slices.Repeat([]float64{4}, 10), slices.Repeat([]float64{2}, 20))...))
	if f.Span.Longer || f.Span.From != jan+10 {
		t.Errorf("twenty months after others: %+v", f.Span)
	}
}

// The median slope of all pairs, gone through once more for each longer span.
func TestSpan_AgainstItsRule(t *testing.T) {
	flat := func(x []int) bool {
		var slopes []float64
		low, high, first, last := 99, 0, -1, 0
		for i, v := range x {
			if v == 0 {
				continue
			}
			low, high, last = min(low, v), max(high, v), i
			if first < 0 {
				first = i
			}
			for j := i + 1; j < len(x); j++ {
				if x[j] > 0 {
					slopes = append(slopes, float64(x[j]-v)/float64(j-i))
				}
			}
		}
		slices.Sort(slopes)
		n := len(slopes)
		return high-low <= 8 && math.Abs(slopes[(n-1)/2]+slopes[n/2])/2*float64(last-first) <= 3+1e-9
	}
	seen := 0
	rapid.Check(t, func(t *rapid.T) {
		x := slices.Concat(anyMonths().Draw(t, "before"), anyMonths().Draw(t, "after"))
		f := read(historyOf(t, jan, x))
		if f.State != insight.Plateau {
			return
		}
		seen++
		want, rated := 0, 0
		for i := len(x) - 1; i >= 0; i-- {
			if x[i] == 0 {
				continue
			}
			if rated++; rated > insight.RatedMin && !flat(x[i:]) {
				break
			}
			want = i
		}
		if f.Span.From != jan+model.Month(want) {
			t.Errorf("%v: since %v, want %v", x, f.Span.From, jan+model.Month(want))
		}
		all := spans(historyOf(t, jan, x))
		if last := all[len(all)-1]; last.From != f.Span.From || last.To != f.Span.To || last.Broke != 0 {
			t.Errorf("%v: %+v is not the last of %+v", x, f.Span, all)
		}
	})
	if seen == 0 {
		t.Error("no plateau came up")
	}
}

func TestPlateaus_EndWhereTheyBreak(t *testing.T) {
	levels := slices.Concat(slices.Repeat([]float64{2}, 16), slices.Repeat([]float64{3.5}, 17), []float64{0, 5})
	got := spans(monthly(t, levels...))
	want := []insight.Span{
		{From: jan, To: jan + 15, Level: 2, Low: 2, High: 2, Broke: jan + 16, Event: "event 16"},
		{From: jan + 16, To: jan + 32, Level: 3.5, Low: 3.5, High: 3.5, Broke: jan + 34, Event: "event 34"},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := insight.Plateaus(monthly(t, levels...), model.Mentorship, end, 3*model.Whole); !slices.Equal(got, want[:1]) {
		t.Errorf("with the target at 3: %+v", got)
	}
	if got := spans(monthly(t, levels[1:]...)); len(got) != 1 || got[0].Level != 3.5 {
		t.Errorf("fifteen months that are over are among %+v", got)
	}
}

func TestPlateaus_LongOnesAreOne(t *testing.T) {
	got := spans(monthly(t, slices.Concat(slices.Repeat([]float64{2}, 60), []float64{4})...))
	if want := []insight.Span{{From: jan, To: jan + 59, Level: 2, Low: 2, High: 2, Broke: jan + 60, Event: "event 60"}}; !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// Two are joined only where two years were not followed back further, at nearly
// one level and within one range.
func TestPlateaus_JoinOnlyWhatGoesOn(t *testing.T) {
	years := slices.Repeat([]float64{3}, 24)
	dip := slices.Concat(years[:10], []float64{2}, years[:13])
	for _, c := range []struct {
		name          string
		before, after []float64
		want          int
	}{
		{"the same", slices.Repeat([]float64{3}, 8), years, 1},
		{"a third lower", slices.Repeat([]float64{2.6667}, 8), years, 1},
		{"more than half a level lower", slices.Repeat([]float64{2.1667}, 16), years, 2},
		{
			"within half a level, and the later began there",
			slices.Concat(slices.Repeat([]float64{2.1667}, 10), []float64{2, 2.3333, 2, 2, 2.1667, 2.3333, 2.1667, 2}),
			[]float64{2.5, 2.5, 2.6667, 2.3333, 2.5, 2.6667, 2.6667},
			2,
		},
		{"one month too high for the other's lowest", slices.Concat(slices.Repeat([]float64{3}, 8), []float64{3, 3, 3, 3.6667, 3, 3, 3, 3}), dip, 2},
	} {
		if got := spans(monthly(t, slices.Concat(c.before, c.after)...)); len(got) != c.want {
			t.Errorf("%s: %+v, want %d", c.name, got, c.want)
		}
	}
}

func TestPlateaus_NeitherOverlapNorLeaveTheirRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var x []int
		for range 5 {
			x = append(x, anyMonths().Draw(t, "months")...)
		}
		last := jan - 1
		for _, s := range spans(historyOf(t, jan, x)) {
			low, high := 99, 0
			for _, v := range x[s.From-jan : s.To-jan+1] {
				if v > 0 {
					low, high = min(low, v), max(high, v)
				}
			}
			if s.From <= last || high-low > 8 || s.Low != float64(low)/6 || s.High != float64(high)/6 || s.Level < s.Low || s.Level > s.High || s.Broke != 0 && s.Broke <= s.To {
				t.Errorf("%v: %+v after %v", x, s, last)
			}
			last = s.To
		}
	})
}
