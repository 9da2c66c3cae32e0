package journal

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
)

func TestBackupName_ReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := backupName{rapid.IntRange(1, 999_999_999).Draw(t, "number"), drawDay(t, "day")}
		if got, ok := parseBackupName(b.String()); !ok || got != b {
			t.Errorf("%s reads as %v, %v", b, got, ok)
		}
	})
	for _, name := range []string{"", "journal.db", partName, "journal-1-2026-11-23.db", "journal-000001-2026-02-30.db", "journal-000001-2026-11-23.db.part", "xjournal-000001-2026-11-23.db"} {
		if b, ok := parseBackupName(name); ok {
			t.Errorf("%q reads as %v", name, b)
		}
	}
}

func drawDay(t *rapid.T, label string) model.Date {
	return model.Date{Year: 2000, Month: 1, Day: 1}.AddDays(rapid.IntRange(0, 2000).Draw(t, label))
}

func TestListBackups_GoesByNumber(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"journal-000010-2020-01-01.db", "journal-000009-2026-01-01.db", "journal-1000000-2019-01-01.db", "journal-000011-2018-01-01.db", "notes.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "journal-000099-2026-01-01.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	got, err := listBackups(dir)
	if err != nil {
		t.Fatal(err)
	}
	var numbers []int
	for _, b := range got {
		numbers = append(numbers, b.number)
	}
	if !slices.Equal(numbers, []int{9, 10, 11, 1000000}) {
		t.Errorf("%v", numbers)
	}
	if next := nextBackup(got, model.Date{Year: 2026, Month: 1, Day: 1}); next.number != 1000001 {
		t.Errorf("next is %v", next)
	}
}

// However the clock jumped between them: what is of the last days stays, the last weeks
// and every month keep their last, and nothing else does.
func TestSurplus_KeepsWhatItPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []backupName
		for i, d := range rapid.SliceOfN(rapid.Custom(func(t *rapid.T) model.Date { return drawDay(t, "day") }), 0, 60).Draw(t, "days") {
			all = append(all, backupName{i + 1, d})
		}
		gone := surplus(all)
		for i, b := range all {
			want := daysFrom(all[i:]) <= keepDays ||
				lastOf(all, i, keepWeeks, func(b backupName) any { return weekOf(b.day) }) ||
				lastOf(all, i, len(all), func(b backupName) any { return b.day.In() })
			if kept := !slices.Contains(gone, b); kept != want {
				t.Errorf("%v: kept %v, want %v", b, kept, want)
			}
		}
	})
}

// each is a run of backups, one on each day, so many days apart.
func each(t *testing.T, first string, n, apart int) []string {
	t.Helper()
	var days []string
	for i := range n {
		days = append(days, day(t, first).AddDays(i*apart).String())
	}
	return days
}

// Written out by hand: 1 June 2026 is a Monday.
func TestSurplus_ByExample(t *testing.T) {
	var months []string
	for m := range 480 {
		months = append(months, model.Date{Year: 1990 + m/12, Month: time.Month(1 + m%12), Day: 28}.String())
	}
	for name, c := range map[string]struct{ made, kept []string }{
		"nothing": {nil, nil},
		"all of a day": {
			[]string{"2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23"},
			[]string{"2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23"},
		},
		"14 days, and the end of each week": {
			each(t, "2026-06-01", 28, 1),
			append([]string{"2026-06-07", "2026-06-14"}, each(t, "2026-06-15", 14, 1)...),
		},
		// Every second day: 14 of those; the last in each of 8 weeks; each month.
		"8 weeks, and the end of each month": {
			each(t, "2026-02-01", 75, 2), // to 29 June
			append([]string{
				"2026-02-27", "2026-03-31", "2026-04-30", "2026-05-16", "2026-05-24", "2026-05-30",
			}, each(t, "2026-06-03", 14, 2)...),
		},
		"every month for ever": {months, months},
		// The clock is behind by years: the numbers tell which are the newest.
		"days in disorder": {
			append(each(t, "2026-06-01", 20, 1), "2001-01-01", "2001-01-02", "2001-01-03"),
			append(append([]string{"2026-06-07"}, each(t, "2026-06-10", 11, 1)...), "2001-01-01", "2001-01-02", "2001-01-03"),
		},
		"a day that comes again": {
			[]string{"2026-06-01", "2026-06-02", "2026-06-01", "2026-06-03", "2026-06-04", "2026-06-05"},
			[]string{"2026-06-01", "2026-06-02", "2026-06-01", "2026-06-03", "2026-06-04", "2026-06-05"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var all []backupName
			for i, d := range c.made {
				all = append(all, backupName{i + 1, day(t, d)})
			}
			gone := surplus(all)
			var kept []string
			for _, b := range all {
				if !slices.Contains(gone, b) {
					kept = append(kept, b.day.String())
				}
			}
			if !slices.Equal(kept, c.kept) {
				t.Errorf("kept %v, want %v", kept, c.kept)
			}
		})
	}
}

// What goes with each new backup in turn is what would go of all at once: none
// goes that would be wanted later.
func TestSurplus_BitByBitIsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all, left []backupName
		for i, d := range rapid.SliceOfN(rapid.Custom(func(t *rapid.T) model.Date { return drawDay(t, "day") }), 0, 60).Draw(t, "days") {
			all, left = append(all, backupName{i + 1, d}), append(left, backupName{i + 1, d})
			left = without(left, surplus(left))
		}
		if want := without(all, surplus(all)); !slices.Equal(left, want) {
			t.Errorf("left %v, want %v", left, want)
		}
	})
}

func without(all, gone []backupName) []backupName {
	return slices.DeleteFunc(slices.Clone(all), func(b backupName) bool { return slices.Contains(gone, b) })
}

// daysFrom is on how many days those were made.
func daysFrom(all []backupName) int {
	days := map[model.Date]bool{}
	for _, b := range all {
		days[b.day] = true
	}
	return len(days)
}

// lastOf tells whether all[i] is the last of its span, and that one of the last
// n spans that have any.
func lastOf(all []backupName, i, n int, span func(backupName) any) bool {
	later := map[any]bool{}
	for _, b := range all[i+1:] {
		later[span(b)] = true
	}
	return !later[span(all[i])] && len(later) < n
}
