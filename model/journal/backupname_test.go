package journal

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

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

// However the clock jumped between them: what is newest stays, every month, the
// last days and weeks keep their last, and nothing else does.
func TestSurplus_KeepsWhatItPromises(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []backupName
		for i, d := range rapid.SliceOfN(rapid.Custom(func(t *rapid.T) model.Date { return drawDay(t, "day") }), 0, 60).Draw(t, "days") {
			all = append(all, backupName{i + 1, d})
		}
		gone := surplus(all)
		for i, b := range all {
			want := i >= len(all)-keepNewest ||
				lastOf(all, i, keepDays, func(b backupName) any { return b.day }) ||
				lastOf(all, i, keepWeeks, func(b backupName) any { return weekOf(b.day) }) ||
				lastOf(all, i, len(all), func(b backupName) any { return b.day.In() })
			if kept := !slices.Contains(gone, b); kept != want {
				t.Errorf("%v: kept %v, want %v", b, kept, want)
			}
		}
	})
}

// The newest three stay though they are of one day.
func TestSurplus_KeepsTheNewestThree(t *testing.T) {
	var all []backupName
	for i := range 5 {
		all = append(all, backupName{i + 1, model.Date{Year: 2026, Month: 11, Day: 23}})
	}
	if gone := surplus(all); !slices.Equal(gone, all[:2]) {
		t.Errorf("%v go", gone)
	}
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
