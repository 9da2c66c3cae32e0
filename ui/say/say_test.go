package say

import (
	"strings"
	"testing"
	"time"

	"headroom/assets/words"
	"headroom/model"
)

func english(t testing.TB) Voice {
	t.Helper()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	return New(w)
}

// said fails where a text is missing, empty or not wholly filled.
func said(t testing.TB, s string) {
	t.Helper()
	if s == "" || strings.ContainsAny(s, "⟦⟧{}") || strings.Contains(s, "<no value>") || strings.ContainsAny(s, "\x02\x03") {
		t.Errorf("said %q", s)
	}
}

func TestCeiling_HasNamesAndHint(t *testing.T) {
	v := english(t)
	wantName := []string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"}
	wantHint := []string{"time to think", "people outside my circle", "someone to guide me", "room for new skills", "a way to show my work", "options I can name"}
	short := map[string]bool{}
	for i, c := range model.Ceilings() {
		if got := v.Ceiling(c); got != wantName[i] {
			t.Errorf("%s is called %q", c, got)
		}
		if got := v.CeilingHint(c); got != wantHint[i] {
			t.Errorf("%s is about %q", c, got)
		}
		s := v.CeilingShort(c)
		said(t, s)
		if len(s) > 6 || short[s] {
			t.Errorf("%s is %q for short", c, s)
		}
		short[s] = true
	}
}

func TestLevel_IsTheNearestAHalfGoesDown(t *testing.T) {
	v := english(t)
	for level, want := range map[string]string{
		"-": "Not set yet", "1": "On my head", "1.5": "On my head", "1.67": "Low", "2": "Low", "2.5": "Low",
		"3": "Standing room", "3.5": "Standing room", "3.67": "Roomy", "4.5": "Roomy", "4.67": "Open sky", "5": "Open sky",
	} {
		r, err := model.ParseRating(level)
		if err != nil {
			t.Fatal(err)
		}
		if got := v.Level(r); got != want {
			t.Errorf("%s is %q, not %q", level, got, want)
		}
	}
	for r := range 256 {
		said(t, v.Level(model.Rating(r)))
	}
}

func TestBindingWord(t *testing.T) {
	v := english(t)
	if got := v.BindingWord(2*model.Whole, true); got != "Low · the lowest" {
		t.Errorf("got %q", got)
	}
	if got := v.BindingWord(2*model.Whole, false); got != "Low · among the lowest" {
		t.Errorf("got %q", got)
	}
}

func TestNumbers(t *testing.T) {
	v := english(t)
	for _, c := range []struct{ got, want string }{
		{v.Value(model.NotRated), "–"},
		{v.Value(21), "3.5"},
		{v.Value(22), "3.7"},
		{v.Value(30), "5.0"},
		{v.Number(2.94), "2.9"},
		{v.Number(0), "0.0"},
		{v.Size(1), "1 kB"},
		{v.Size(61440), "61 kB"},
		{v.Size(2450000), "2.5 MB"},
		{v.Number(-0.01), "0.0"},
		{v.Number(-1.25), "\u22121.2"},
		{v.Delta(21, 18), "+0.5"},
		{v.Delta(18, 20), "\u22120.3"},
		{v.Delta(18, 18), "same"},
		{v.Delta(30, 6), "+4.0"},
		{v.Delta(19, 18), "+0.2"},
		{v.Delta(model.NotRated, 18), ""},
		{v.Delta(18, model.NotRated), ""},
		{v.Delta(model.NotRated, model.NotRated), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// A change is said as one exactly where there is one, with its sign.
func TestDelta_HasTheSignOfTheChange(t *testing.T) {
	v := english(t)
	for now := model.RatingMin; now <= model.RatingMax; now++ {
		for then := model.RatingMin; then <= model.RatingMax; then++ {
			got := v.Delta(now, then)
			ok := got == "same" && now == then ||
				strings.HasPrefix(got, "+") && now > then ||
				strings.HasPrefix(got, "\u2212") && now < then
			if !ok || strings.HasSuffix(got, "0.0") {
				t.Errorf("from %s to %s is %q", then, now, got)
			}
		}
	}
}

func TestDates(t *testing.T) {
	v := english(t)
	d := model.Date{Year: 2026, Month: time.November, Day: 9}
	for _, c := range []struct{ got, want string }{
		{v.Day(d), "9 Nov 2026"},
		{v.LongDay(d), "9 November 2026"},
		{v.Month(d.In()), "November 2026"},
		{v.ShortMonth(d.In()), "Nov 2026"},
		{v.MonthName(d.In()), "November"},
		{v.MonthShort(d.In()), "Nov"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

// The words are our own; in English they agree with the library's.
func TestMonths_AreTheTwelve(t *testing.T) {
	v := english(t)
	for m := time.January; m <= time.December; m++ {
		month := model.MonthOf(2026, m)
		if got := v.MonthName(month); got != m.String() {
			t.Errorf("month %d is %q", m, got)
		}
		if got := v.MonthShort(month); got != m.String()[:3] {
			t.Errorf("month %d is %q for short", m, got)
		}
	}
}
