package say

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"headroom/model"
)

func snapshot(t testing.TB, day, levels string) model.Snapshot {
	t.Helper()
	d, err := model.ParseDate(day)
	if err != nil {
		t.Fatal(err)
	}
	return model.Snapshot{Day: d, Ratings: ratings(t, levels)}
}

func TestTable(t *testing.T) {
	v := english(t)
	then := snapshot(t, "2026-05-30", "2 2 2.5 4 1.5 -")
	got := v.Table(snapshot(t, "2026-11-29", "1.5 2 3.5 4.5 3.5 3"), &then)
	want := []TableRow{
		{"Bandwidth", "1.5", "On my head · the lowest", "−0.5"},
		{"Network", "2.0", "Low", "same"},
		{"Mentorship", "3.5", "Standing room", "+1.0"},
		{"Learning", "4.5", "Roomy", "+0.5"},
		{"Storytelling", "3.5", "Standing room", "+2.0"},
		{"Opportunity", "3.0", "Standing room", ""},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestTable_MarksNoneAsLowestWhileOneIsUnset(t *testing.T) {
	v := english(t)
	for _, row := range v.Table(snapshot(t, "2026-11-29", "1 1 2 3 4 -"), nil) {
		if strings.Contains(row.Word, "lowest") || row.Change != "" {
			t.Errorf("%v", row)
		}
	}
	rows := v.Table(snapshot(t, "2026-11-29", "1 1 2 3 4 5"), nil)
	if rows[0].Word != "On my head · among the lowest" || rows[1].Word != rows[0].Word || rows[2].Word != "Low" {
		t.Errorf("%v", rows)
	}
}

func TestDescribe(t *testing.T) {
	v := english(t)
	now, then := snapshot(t, "2026-11-29", "1.5 3 3.5 4.5 3.5 3"), snapshot(t, "2026-05-30", "1.5 2 2.5 4 1.5 2.5")
	short, long := v.Describe(Shown{Now: now, Then: &then, Moved: allMoved})
	if want := "My six career ceilings, November 2026. Bandwidth is the one ceiling that didn’t lift."; short != want {
		t.Errorf("short: %q", short)
	}
	want := "A radar of my six career ceilings, self-rated from 1 to 5, November 2026 compared with May 2026. More is more room. " +
		"Bandwidth is the one ceiling that didn’t lift. " +
		"Bandwidth 1.5, On my head, same. Network 3.0, Standing room, +1.0. Mentorship 3.5, Standing room, +1.0. " +
		"Learning 4.5, Roomy, +0.5. Storytelling 3.5, Standing room, +2.0. Opportunity 3.0, Standing room, +0.5. " +
		"Hard ceiling 2.9, 2.1 in May 2026. After the six soft ceilings of career."
	if d := cmp.Diff(want, long); d != "" {
		t.Errorf("long: %s", d)
	}
}

func TestDescribe_OfOneIncompleteMonth(t *testing.T) {
	_, long := english(t).Describe(Shown{Now: snapshot(t, "2026-11-29", "1.5 - 3.5 4.5 3.5 3")})
	want := "A radar of my six career ceilings, self-rated from 1 to 5, November 2026. More is more room. " +
		"5 of my 6 ceilings, so far. " +
		"Bandwidth 1.5, On my head. Network not rated. Mentorship 3.5, Standing room. " +
		"Learning 4.5, Roomy. Storytelling 3.5, Standing room. Opportunity 3.0, Standing room. " +
		"After the six soft ceilings of career."
	if d := cmp.Diff(want, long); d != "" {
		t.Error(d)
	}
}

func TestDates_NamesDaysWithinOneMonth(t *testing.T) {
	v := english(t)
	now, then := snapshot(t, "2026-11-29", "1 1 1 1 1 1"), snapshot(t, "2026-11-02", "1 1 1 1 1 1")
	if a, b := v.Dates(now, &then); a != "29 November 2026" || b != "2 November 2026" {
		t.Errorf("%q and %q", a, b)
	}
	if a, b := v.Dates(now, nil); a != "November 2026" || b != "" {
		t.Errorf("%q and %q", a, b)
	}
	then.Day = model.Date{Year: 2025, Month: time.November, Day: 29}
	if a, b := v.Dates(now, &then); a != "November 2026" || b != "November 2025" {
		t.Errorf("%q and %q", a, b)
	}
}

// Whatever the snapshots are, both forms are within their limits, wholly
// filled, and hold nothing that a person wrote.
func TestDescribe_IsShortEnoughAndPrivate(t *testing.T) {
	v := english(t)
	longest := 0
	rapid.Check(t, func(t *rapid.T) {
		p := pairs().Draw(t, "ratings")
		make := func(r model.Ratings, label string) model.Snapshot {
			return model.Snapshot{
				UID: "secret-uid", Person: "secret-person", Note: "secret note", Event: "secret event", Experiment: "secret plan",
				Day:     model.Date{Year: 2026, Month: time.September, Day: rapid.IntRange(1, 30).Draw(t, label)},
				Ratings: r,
			}
		}
		now, then := make(p[0], "day"), make(p[1], "day before")
		if rapid.Bool().Draw(t, "another month") {
			then.Day.Month = time.February
			then.Day.Day = 1
		}
		with := &then
		if rapid.Bool().Draw(t, "alone") {
			with = nil
		}
		short, long := v.Describe(Shown{Now: now, Then: with, Moved: allMoved})
		longest = max(longest, utf8.RuneCountInString(long))
		if utf8.RuneCountInString(short) > 120 || utf8.RuneCountInString(long) > 1000 {
			t.Fatalf("%d and %d characters", utf8.RuneCountInString(short), utf8.RuneCountInString(long))
		}
		for _, s := range []string{short, long} {
			if s == "" || strings.Contains(s, "secret") || strings.HasSuffix(s, "…") || strings.ContainsAny(s, "⟦⟧{}\x02\x03") {
				t.Fatalf("said %q", s)
			}
		}
	})
	t.Logf("the longest has %d characters", longest)
}

func TestFit_CutsAtTheLimit(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{fit(5, "short", "s"), "short"},
		{fit(5, "longer", "s"), "s"},
		{fit(5, "longer", "ÄÖÜÄÖÜ"), "ÄÖÜÄ…"},
	} {
		if c.got != c.want {
			t.Errorf("%q, not %q", c.got, c.want)
		}
	}
}
