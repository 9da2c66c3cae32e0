package model

import (
	"slices"
	"testing"
	"time"
)

// The days of a reminder against a search through every day of thirty years.
func TestReminderDay_InEveryMonth(t *testing.T) {
	for m := MonthOf(1999, time.January); m <= MonthOf(2029, time.December); m++ {
		var last, lastSunday Date
		for d := m.First(); d.In() == m; d = d.AddDays(1) {
			last = d
			if time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC).Weekday() == time.Sunday {
				lastSunday = d
			}
		}
		for _, r := range ReminderDays() {
			want := Date{m.Year(), m.Month(), int(r)}
			switch r {
			case NoReminder:
				want = Date{}
			case LastDay:
				want = last
			case LastSunday:
				want = lastSunday
			}
			if got := r.In(m); got != want {
				t.Fatalf("%v in %v is %v, not %v", r, m, got, want)
			}
		}
	}
}

// On every day of four years, with and without a snapshot in the month, the one
// before and the one after.
func TestReminderDay_DueOnEveryDay(t *testing.T) {
	ratings := Ratings{Half * 6}
	for day := (Date{2024, time.January, 1}); day.Year < 2028; day = day.AddDays(1) {
		m := day.In()
		empty := History{}
		others, err := NewHistory([]Snapshot{{UID: "a", Day: (m - 1).Last(), Ratings: ratings}, {UID: "b", Day: (m + 1).First(), Ratings: ratings}})
		if err != nil {
			t.Fatal(err)
		}
		done := others.With(Snapshot{UID: "c", Day: m.First(), Ratings: ratings})
		for _, r := range ReminderDays() {
			came := r != NoReminder && r.In(m).Day <= day.Day
			if r.Due(empty, day) != came || r.Due(others, day) != came || r.Due(done, day) {
				t.Fatalf("%v on %v: %v, %v, %v; it came: %v", r, day, r.Due(empty, day), r.Due(others, day), r.Due(done, day), came)
			}
		}
	}
}

func TestReminderDay_IsReadAsItIsWritten(t *testing.T) {
	for _, r := range ReminderDays() {
		if r == NoReminder {
			continue
		}
		if got, err := ParseReminderDay(r.String()); err != nil || got != r {
			t.Errorf("%v is read as %v, %v", r, got, err)
		}
	}
	for _, s := range []string{"", "0", "29", "31", "32", "-1", "07", "+7", "1.0", "first", "Last", "sunday"} {
		if r, err := ParseReminderDay(s); err == nil {
			t.Errorf("%q is read as %v", s, r)
		}
	}
	if days := ReminderDays(); len(days) != 31 || !slices.Contains(days, LastSunday) {
		t.Error(days)
	}
}
