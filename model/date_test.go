package model

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

var (
	firstDay = Date{1900, time.January, 1}
	lastDay  = Date{9999, time.December, 31}
)

// allDays is how many days there are from the first to the last.
const allDays = 2_958_464

func drawDate(t *rapid.T, label string) Date {
	return firstDay.AddDays(rapid.IntRange(0, allDays-1).Draw(t, label))
}

func noon(d Date) time.Time { return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC) }

func TestDate_GoesThroughEveryDay(t *testing.T) {
	d, n := firstDay, 0
	for ; d.Valid(); d = d.AddDays(1) {
		n++
	}
	if n != allDays || d != (Date{10000, time.January, 1}) {
		t.Errorf("%d days to %v", n, d)
	}
}

func TestDate_AgreesWithTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, e := drawDate(t, "d"), drawDate(t, "e")
		a, b := noon(d), noon(e)
		if d.String() != a.Format(time.DateOnly) {
			t.Errorf("%v is written %s", a, d)
		}
		if got, want := d.Compare(e), a.Compare(b); got < 0 != (want < 0) || got > 0 != (want > 0) {
			t.Errorf("%v to %v: %d", d, e, got)
		}
		if d.Before(e) != a.Before(b) {
			t.Errorf("%v before %v: %v", d, e, d.Before(e))
		}
		if got, want := d.DaysSince(e), int((a.Unix()-b.Unix())/86400); got != want {
			t.Errorf("%v since %v: %d days, want %d", d, e, got, want)
		}
		if e.AddDays(d.DaysSince(e)) != d {
			t.Errorf("%v is not its days after %v", d, e)
		}
		n := rapid.IntRange(-1000, 1000).Draw(t, "n")
		if got, want := d.AddDays(n), DateOf(a.AddDate(0, 0, n)); got != want {
			t.Errorf("%v and %d days: %v, want %v", d, n, got, want)
		}
		m := d.In()
		if m.Year() != d.Year || m.Month() != d.Month || m != MonthOf(d.Year, d.Month) || m.String() != a.Format("2006-01") {
			t.Errorf("%v lies in %v", d, m)
		}
		if m.First().Day != 1 || m.First().In() != m || m.Last().In() != m || m.Last().AddDays(1) != (m+1).First() {
			t.Errorf("%v goes from %v to %v", m, m.First(), m.Last())
		}
	})
}

func TestDaysSince_OverAllYears(t *testing.T) {
	if got := lastDay.DaysSince(firstDay); got != allDays-1 {
		t.Errorf("%d days", got)
	}
	if got := firstDay.DaysSince(lastDay); got != 1-allDays {
		t.Errorf("%d days", got)
	}
}

// A date is the civil day where the clock stands, whatever day it is elsewhere.
func TestDateOf_GoesByTheLocation(t *testing.T) {
	instant := time.Date(2026, 11, 23, 23, 30, 0, 0, time.UTC)
	for hours, want := range map[int]Date{0: {2026, 11, 23}, 1: {2026, 11, 24}, -12: {2026, 11, 23}, 14: {2026, 11, 24}} {
		if got := DateOf(instant.In(time.FixedZone("", hours*3600))); got != want {
			t.Errorf("at %+d it is %v, want %v", hours, got, want)
		}
	}
}

func TestValid_RefusesWhatIsNoDay(t *testing.T) {
	for _, d := range []Date{{}, {2026, 2, 29}, {2026, 4, 31}, {2026, 13, 1}, {2026, 0, 1}, {2026, 1, 0}, {2026, 1, -1}, {1899, 12, 31}, {10000, 1, 1}, {1900, 2, 29}} {
		if d.Valid() {
			t.Errorf("%v is a day", d)
		}
	}
	for _, d := range []Date{firstDay, lastDay, {2028, 2, 29}, {2000, 2, 29}} {
		if !d.Valid() {
			t.Errorf("%v is no day", d)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-11-23", "2026-02-29", "2028-02-29", "1899-12-31", "1900-01-01", "9999-12-31", "10000-01-01", "2026-1-2", "", " 2026-11-23", "2026-11-23T00:00:00Z", "-001-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		if err != nil {
			if !d.IsZero() {
				t.Errorf("%q: %v beside an error", s, d)
			}
			return
		}
		if !d.Valid() || d.String() != s {
			t.Errorf("%q reads as %v", s, d)
		}
	})
}

func TestParseDate_ReadsEveryDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDate(t, "d")
		if got, err := ParseDate(d.String()); err != nil || got != d {
			t.Errorf("%v reads as %v, %v", d, got, err)
		}
	})
}
