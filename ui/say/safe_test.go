package say

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"headroom/model"
)

func TestDescribe_Safe(t *testing.T) {
	v := english(t)
	then := snapshot(t, "2026-05-30", "1.5 2 2.5 4 1.5 2.5")
	p := Shown{
		Now: snapshot(t, "2026-11-29", "1.5 3 3.5 4.5 3.5 3"), Then: &then, Moved: allMoved, Safe: true, First: model.MonthOf(2026, time.May),
		Target: model.Ratings{24, 24, 24, 24, 24, 24},
	}
	short, long := v.Describe(p)
	if want := "My six career ceilings, month 7. Bandwidth is the one ceiling that didn’t lift."; short != want {
		t.Errorf("short: %q", short)
	}
	for _, want := range []string{"month 7 compared with month 1.", "Hard ceiling 2.9, 2.1 in month 1."} {
		if !strings.Contains(long, want) {
			t.Errorf("%q is not in %q", want, long)
		}
	}
	if strings.Contains(long, "target") {
		t.Errorf("a target in %q", long)
	}
	then.Day = model.Date{Year: 2026, Month: time.November, Day: 2}
	p.First = 0
	if _, long = v.Describe(p); !strings.Contains(long, "month 1 compared with earlier in month 1.") || !strings.Contains(long, "Hard ceiling 2.9, 2.1 earlier in month 1.") {
		t.Errorf("within one month: %q", long)
	}
}

func TestDescribe_OwnHeadlineKeepsItsMark(t *testing.T) {
	v := english(t)
	for headline, want := range map[string]string{
		"Where is my\n time?": "November 2026. Where is my time?", "I have no time.": "2026. I have no time.", "No time": "2026. No time.",
	} {
		short, long := v.Describe(Shown{Now: snapshot(t, "2026-11-29", "1 2 3 4 5 5"), Headline: headline})
		if !strings.HasSuffix(short, want) || !strings.Contains(long, strings.TrimPrefix(want, "November ")[6:]+" Bandwidth 1.0") {
			t.Errorf("%q and %q", short, long)
		}
	}
}

func TestDescribe_SaysWhatIsShown(t *testing.T) {
	v := english(t)
	p := Shown{Now: snapshot(t, "2026-11-29", "1 2 3 4 5 5"), Target: model.Ratings{24, 24, 24, 24, 24, 24}}
	if _, long := v.Describe(p); !strings.Contains(long, "My target: 4.0 for each.") || !strings.Contains(long, "Hard ceiling") {
		t.Errorf("%q", long)
	}
	p.Target[model.Learning], p.NoHardCeiling = model.NotRated, true
	_, long := v.Describe(p)
	if !strings.Contains(long, "My target: Bandwidth 4.0, Network 4.0, Mentorship 4.0, Storytelling 4.0, Opportunity 4.0.") || strings.Contains(long, "Hard ceiling") {
		t.Errorf("%q", long)
	}
	p.Named = true
	if _, long := v.Describe(p); !strings.Contains(long, " Target: Bandwidth 4.0, Network") {
		t.Errorf("with a name: %q", long)
	}
	p.Target[model.Learning] = 24
	if _, long := v.Describe(p); !strings.Contains(long, " Target: 4.0 for each.") {
		t.Errorf("with a name: %q", long)
	}
}

// Whatever the card, the safe form names no day, month or year, and both forms
// keep their limits.
func TestDescribe_SafeNamesNoDate(t *testing.T) {
	v := english(t)
	rapid.Check(t, func(t *rapid.T) {
		pair := pairs().Draw(t, "ratings")
		at := func(r model.Ratings, label string) model.Snapshot {
			return model.Snapshot{
				Person: "secret", Note: "secret", Event: "secret", Experiment: "secret", Ratings: r,
				Day: model.Date{
					Year: rapid.IntRange(1990, 2040).Draw(t, label), Month: time.Month(rapid.IntRange(1, 12).Draw(t, label)), Day: 28,
				},
			}
		}
		p := Shown{Now: at(pair[0], "now"), Safe: true, NoHardCeiling: rapid.Bool().Draw(t, "no hard ceiling")}
		if then := at(pair[1], "then"); rapid.Bool().Draw(t, "compared") {
			p.Then = &then
		}
		if rapid.Bool().Draw(t, "counted") {
			p.First = model.MonthOf(1990, time.January)
		}
		p.Headline = rapid.SampledFrom([]string{"", "Mine", strings.Repeat("long ", 300)}).Draw(t, "headline")
		short, long := v.Describe(p)
		if utf8.RuneCountInString(short) > AltShortMax || utf8.RuneCountInString(long) > AltLongMax {
			t.Fatalf("%d and %d characters", len(short), len(long))
		}
		for _, s := range []string{short, long} {
			if strings.Contains(s, "secret") || strings.ContainsAny(s, "⟦⟧{}") {
				t.Fatalf("said %q", s)
			}
			if date := dateIn(v, s); date != "" {
				t.Fatalf("%q in %q", date, s)
			}
		}
	})
}

// dateIn is a month's name, a year or the number of a day that a text holds.
func dateIn(v Voice, s string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		for m := time.January; m <= time.December; m++ {
			if in := model.MonthOf(2000, m); w == v.MonthName(in) || w == v.MonthShort(in) {
				return w
			}
		}
		if len(w) == 4 && (strings.HasPrefix(w, "19") || strings.HasPrefix(w, "20")) {
			return w
		}
	}
	return ""
}
