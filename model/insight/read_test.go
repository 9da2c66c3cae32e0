package insight_test

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/model/insight"
)

var jan = model.MonthOf(2025, time.January)

// monthly is a history of one ceiling, Mentorship, from January 2025 on: a level
// a month, 0 where it was not rated.
func monthly(t testing.TB, levels ...float64) model.History {
	t.Helper()
	var all []model.Snapshot
	for i, l := range levels {
		if l == 0 {
			continue
		}
		r, err := model.RatingOf(l)
		if err != nil {
			t.Fatal(err)
		}
		m := jan + model.Month(i)
		s := model.Snapshot{Day: m.First().AddDays(14), Event: fmt.Sprint("event ", i)}
		s.Ratings[model.Mentorship] = r
		all = append(all, s)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

var end = model.Date{Year: 2099, Month: 12, Day: 31}

func read(h model.History) insight.Finding {
	return insight.Read(h, end, model.Ratings{}).Ceilings[model.Mentorship]
}

func TestRead_States(t *testing.T) {
	for _, c := range []struct {
		name   string
		levels []float64
		want   insight.State
	}{
		{"five months", []float64{1, 2, 3, 4, 5}, insight.TooEarly},
		{"six months, and six missed ones make the window shorter", []float64{2, 2, 2, 0, 0, 0, 0, 0, 0, 2, 2, 2}, insight.Plateau},
		{"thirteen months, of which the window has five", []float64{2, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2}, insight.TooEarly},
		{"six equal", []float64{2, 2, 2, 2, 2, 2}, insight.Plateau},
		{"six at the target", []float64{4, 4, 4, 4, 4, 4}, insight.Steady},
		{"the median decides on the target", []float64{4, 4, 4, 3.5, 3.5, 4}, insight.Steady},
		{"rising", []float64{1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5}, insight.Rising},
		{"falling", []float64{5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5}, insight.Falling},
		{"six 2s, six 4s", []float64{2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4}, insight.Shifted},
		{"four 2s, four 4s: two in seventy orders divide so", []float64{2, 2, 2, 2, 4, 4, 4, 4}, insight.Unclear},
		{"a rise, then level", []float64{1, 1.3333, 1.6667, 2, 2.3333, 2.6667, 4, 4, 4, 4, 4, 4}, insight.Rising},
		{"level, then a rise", []float64{2, 2, 2, 2, 2, 2, 3, 3.3333, 3.6667, 4, 4.3333, 4.6667}, insight.Rising},
		{"up and down", []float64{1, 4, 1, 4, 1, 4, 1, 4}, insight.Unclear},
		{"range just within", []float64{2, 3.3333, 2, 3.3333, 2, 2}, insight.Plateau},
		{"range just over", []float64{2, 3.5, 2, 3.5, 2, 2}, insight.Unclear},
		{"slope just within", []float64{2, 2, 2, 2, 2.3333, 2.5}, insight.Plateau},
		{"slope just over", []float64{2, 2, 2, 2, 2.3333, 2.6667}, insight.Unclear},
	} {
		if got := read(monthly(t, c.levels...)); got.State != c.want {
			t.Errorf("%s: %s, want %s: %+v", c.name, got.State, c.want, got)
		} else if got.Leaning != 0 && c.want != insight.Unclear {
			t.Errorf("%s: %s leans %d", c.name, got.State, got.Leaning)
		}
	}
}

func TestRead_TheEventIsNotOneOfLater(t *testing.T) {
	h := monthly(t, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4)
	late := h.Snapshot(6)
	late.UID, late.Day, late.Event = "late", late.Day.AddDays(1), "later"
	h = h.With(late)
	if f := read(h); f.Break.Event != "later" {
		t.Errorf("the month's last event is %q", f.Break.Event)
	}
	h = monthly(t, 2, 2, 2, 2, 2, 4)
	day := h.Snapshot(5).Day
	late = h.Snapshot(5)
	late.UID, late.Day, late.Event = "late", day.AddDays(1), "later"
	f := insight.Read(h.With(late), day, model.Ratings{}).Ceilings[model.Mentorship]
	if f.Break.Event != "event 5" {
		t.Errorf("the day before it, the event is %q", f.Break.Event)
	}
}

func TestRead_ShiftNamesItsMonthAndEvent(t *testing.T) {
	f := read(monthly(t, 2, 2, 2, 2, 0, 2, 2, 4, 4, 4, 4, 4))
	b := f.Break
	if f.State != insight.Shifted || b.Month != jan+7 || b.Event != "event 7" || !b.Up || b.MonthsBefore != 6 || b.MonthsAfter != 5 || b.Before != 2 || b.After != 4 {
		t.Errorf("%s: %+v", f.State, b)
	}
	if want := 2.0 / 462; math.Abs(b.P-want) > 1e-9 || b.K != 30 {
		t.Errorf("K %d, p %v, want 30 and %v", b.K, b.P, want)
	}
}

func TestRead_HolmCountsWhatIsNotTooEarly(t *testing.T) {
	h := monthly(t, 1, 1.5, 2, 2.5, 3, 3.5)
	f := read(h)
	if f.Trend.P != 2.0/720 || f.Trend.Holm != f.Trend.P || f.State != insight.Rising {
		t.Fatalf("alone: %+v", f.Trend)
	}
	for i, s := range h.All() {
		s.Ratings[model.Bandwidth] = 12
		s.Ratings[model.Network] = model.Rating(12 + i%2)
		s.Ratings[model.Learning] = 30
		s.Ratings[model.Opportunity] = 24
		if i > 0 {
			s.Ratings[model.Storytelling] = 24
		}
		h = h.With(s)
	}
	f = read(h)
	if got, want := f.Trend.Holm, 5*2.0/720; math.Abs(got-want) > 1e-12 || f.State != insight.Unclear || f.Leaning != 1 {
		t.Errorf("among five: %v, want %v; %s leaning %d", got, want, f.State, f.Leaning)
	}
}

func TestRead_AsOfForgetsWhatCameLater(t *testing.T) {
	levels := []float64{2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4}
	whole := monthly(t, levels...)
	for n := 1; n <= len(levels); n++ {
		day := (jan + model.Month(n-1)).First().AddDays(14)
		got := insight.Read(whole, day, model.Ratings{})
		want := insight.Read(monthly(t, levels[:n]...), day, model.Ratings{})
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%d months: %+v, want %+v", n, got, want)
		}
		if before := insight.Read(whole, day.AddDays(-1), model.Ratings{}); before.Snapshots != n-1 {
			t.Errorf("the day before the %dth: %d snapshots", n, before.Snapshots)
		}
	}
}

func TestRead_AMonthIsItsLastSnapshot(t *testing.T) {
	h := monthly(t, 2, 2, 2, 2, 2, 2)
	for _, s := range h.All() {
		s.Day, s.Ratings[model.Mentorship] = s.Day.AddDays(-3), 30
		h = h.With(s)
	}
	if f := read(h); f.State != insight.Plateau || f.Months != 6 || f.Recent.Median != 2 {
		t.Errorf("%+v", f)
	}
}

func TestRead_Nothing(t *testing.T) {
	r := insight.Read(model.History{}, end, model.Ratings{})
	for c, f := range r.Ceilings {
		if f.State != insight.TooEarly || f.HasChange || f.Leverage != 0 {
			t.Errorf("%v: %+v", model.Ceiling(c), f)
		}
	}
	if r.Months != 0 || r.Complete || r.Binding != nil {
		t.Errorf("%+v", r)
	}
}

// anyMonths are sixths of months, few kinds of values so that all states come up.
func anyMonths() *rapid.Generator[[]int] {
	return rapid.Custom(func(t *rapid.T) []int {
		shape := rapid.IntRange(0, 3).Draw(t, "shape")
		wobble := rapid.IntRange(0, 3).Draw(t, "wobble")
		n := rapid.IntRange(6, 12).Draw(t, "months")
		x := make([]int, n)
		for i := range x {
			x[i] = 14 + rapid.IntRange(0, wobble).Draw(t, "value")
			switch {
			case shape == 1:
				x[i] += i
			case shape == 2 && i >= n/2:
				x[i] += 5
			case shape == 3 && rapid.IntRange(0, 3).Draw(t, "gap") == 0 && i > 0 && i < n-1:
				x[i] = 0
			}
		}
		return x
	})
}

func historyOf(t *rapid.T, first model.Month, x []int) model.History {
	var all []model.Snapshot
	for i, v := range x {
		if v > 0 {
			all = append(all, model.Snapshot{Day: (first + model.Month(i)).First(), Ratings: model.Ratings{model.Mentorship: model.Rating(v)}})
		}
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func TestRead_IsAboutTheShapeAlone(t *testing.T) {
	seen := map[insight.State]int{}
	rapid.Check(t, func(t *rapid.T) {
		x := anyMonths().Draw(t, "months")
		f := read(historyOf(t, jan, x))
		seen[f.State]++

		by := model.Month(rapid.IntRange(-300, 300).Draw(t, "shift"))
		moved := read(historyOf(t, jan+by, x))
		if moved.State != f.State || moved.Trend != f.Trend || moved.Slope != f.Slope || moved.Break.P != f.Break.P || f.Break.Month != 0 && moved.Break.Month != f.Break.Month+by {
			t.Errorf("%v, moved by %d months: %+v, was %+v", x, by, moved, f)
		}

		higher := slices.Clone(x)
		for i := range higher {
			if higher[i] > 0 {
				higher[i]++
			}
		}
		g := read(historyOf(t, jan, higher))
		if g.Trend != f.Trend || math.Abs(g.Slope-f.Slope) > 1e-12 || g.Break.K != f.Break.K || g.Break.P != f.Break.P || g.Break.Month != f.Break.Month {
			t.Errorf("%v, a sixth higher: %+v, was %+v", x, g, f)
		}

		back := slices.Clone(x)
		slices.Reverse(back)
		b := read(historyOf(t, jan, back))
		if b.Trend.S != -f.Trend.S || b.Trend.P != f.Trend.P || math.Abs(b.Slope+f.Slope) > 1e-12 || b.Break.K != f.Break.K || b.Break.P != f.Break.P {
			t.Errorf("%v, back in time: %+v, was %+v", x, b, f)
		}
		flipped := map[insight.State]insight.State{insight.Rising: insight.Falling, insight.Falling: insight.Rising}[f.State]
		if flipped != "" && b.State != flipped && b.State != insight.Shifted {
			t.Errorf("%v is %s, and back in time %s", x, f.State, b.State)
		}
	})
	t.Log(seen)
}
