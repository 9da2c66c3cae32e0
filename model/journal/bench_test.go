package journal

import (
	"fmt"
	"path/filepath"
	"testing"

	"headroom/model"
)

// filled is a journal of n snapshots of one person, closed again.
func filled(b *testing.B, n int) (path, person string) {
	b.Helper()
	path = filepath.Join(b.TempDir(), "journal.db")
	j := mustOpen(b, path, Options{})
	person = self(b, j).UID
	snapshots := make([]model.Snapshot, n)
	first := model.Date{Year: 1900, Month: 1, Day: 1}
	for i := range snapshots {
		snapshots[i] = example(person, first.AddDays(i))
	}
	if err := j.SaveAll(snapshots); err != nil {
		b.Fatal(err)
	}
	if err := j.Close(); err != nil {
		b.Fatal(err)
	}
	return path, person
}

func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{600, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path, _ := filled(b, n)
			for b.Loop() {
				j, err := Open(path, Options{})
				if err != nil {
					b.Fatal(err)
				}
				if err := j.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCheck(b *testing.B) {
	eachSize(b, []int{600, 10_000, 100_000}, func(b *testing.B, j *Journal, _ string) {
		for b.Loop() {
			if _, err := j.Check(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkHistory(b *testing.B) {
	eachSize(b, []int{600, 10_000, 100_000}, func(b *testing.B, j *Journal, person string) {
		for b.Loop() {
			if _, err := j.History(person); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkSave(b *testing.B) {
	eachSize(b, []int{10, 100_000}, func(b *testing.B, j *Journal, person string) {
		d := model.Date{Year: 2400, Month: 1, Day: 1}
		for b.Loop() {
			if _, err := j.Save(example(person, d)); err != nil {
				b.Fatal(err)
			}
			d = d.AddDays(1)
		}
	})
}

func BenchmarkBackUp(b *testing.B) {
	eachSize(b, []int{600, 100_000}, func(b *testing.B, j *Journal, _ string) {
		for b.Loop() {
			if _, err := j.BackUpNow(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func eachSize(b *testing.B, sizes []int, do func(b *testing.B, j *Journal, person string)) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			path, person := filled(b, n)
			do(b, mustOpen(b, path, Options{}), person)
		})
	}
}
