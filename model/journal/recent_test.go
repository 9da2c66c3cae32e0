package journal

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
)

// theEnd is what Recent is to give of a history, told slowly.
func theEnd(h model.History, months int) (end []model.Snapshot) {
	latest, _ := h.Latest()
	for i, s := range h.All() {
		lastOfMonth := i == h.Len()-1 || h.Snapshot(i+1).Day.In() != s.Day.In()
		if lastOfMonth && s.Day.In() > latest.Day.In()-model.Month(months) || i >= h.Len()-2 {
			end = append(end, s)
		}
	}
	return end
}

func TestRecent_IsTheEndOfEachHistory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	j := mustOpen(t, path, Options{})
	self(t, j)
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		p := addPerson(t, j, fmt.Sprint("person ", n))
		for _, back := range rapid.SliceOfNDistinct(rapid.IntRange(0, 1500), 0, 40, rapid.ID[int]).Draw(rt, "days") {
			s := save(t, j, model.Snapshot{Person: p.UID, Day: model.Date{Year: 2026, Month: 11, Day: 30}.AddDays(-back), Ratings: model.Ratings{18}})
			if rapid.IntRange(0, 5).Draw(rt, "trashed") == 0 {
				if err := j.Trash(s.UID); err != nil {
					rt.Fatal(err)
				}
			}
		}
		months := rapid.IntRange(1, 40).Draw(rt, "months")
		all, err := j.Recent(months)
		if err != nil {
			rt.Fatal(err)
		}
		for _, r := range all {
			whole, err := j.History(r.Person.UID)
			if err != nil {
				rt.Fatal(err)
			}
			if got, want := snapshotsOf(r.History), theEnd(whole, months); !slices.Equal(got, want) {
				rt.Fatalf("%s in %d months: %d snapshots, want %d", r.Person.Name, months, len(got), len(want))
			}
		}
	})
}

func snapshotsOf(h model.History) (all []model.Snapshot) {
	for _, s := range h.All() {
		all = append(all, s)
	}
	return all
}

func TestRecent_TellsPeopleAndTargets(t *testing.T) {
	j, me := newJournal(t)
	ana := addPerson(t, j, "Ana")
	if err := j.KeepTarget(ana.UID, model.Ratings{30}); err != nil {
		t.Fatal(err)
	}
	gone, err := j.ArchivePerson(addPerson(t, j, "Ben").UID, true)
	if err != nil {
		t.Fatal(err)
	}
	all, err := j.Recent(12)
	if err != nil || len(all) != 3 || all[0].Person != me || all[1].Person != ana || all[2].Person != gone {
		t.Fatalf("%+v, %v", all, err)
	}
	if all[1].Target != (model.Ratings{30}) || all[0].Target != (model.Ratings{}) || all[1].History.Len() != 0 {
		t.Errorf("%+v", all)
	}
}

// The reading seeks: nothing that is kept is gone through.
func TestRecent_GoesThroughPeopleAlone(t *testing.T) {
	j, _ := newJournal(t)
	var plan []string
	err := eachRow(j.db, func(_ []string, values []any) error {
		plan = append(plan, fmt.Sprint(values[3]))
		return nil
	}, "EXPLAIN QUERY PLAN SELECT note FROM snapshot WHERE uid IN ("+recentUIDs+") ORDER BY day", "-35 months")
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range plan {
		if strings.HasPrefix(step, "SCAN s") {
			t.Errorf("%s, of\n%s", step, strings.Join(plan, "\n"))
		}
	}
}

// A hundred thousand snapshots of thirty people.
func BenchmarkRecent(b *testing.B) {
	j := mustOpen(b, filepath.Join(b.TempDir(), "journal.db"), Options{})
	const people, all = 30, 100_000
	snapshots := make([]model.Snapshot, 0, all)
	for i := range people {
		p := addPerson(b, j, fmt.Sprint("person ", i))
		for day := range all / people {
			snapshots = append(snapshots, example(p.UID, model.Date{Year: 2026, Month: 11, Day: 30}.AddDays(-day)))
		}
	}
	if err := j.SaveAll(snapshots); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		got, err := j.Recent(36)
		if err != nil || len(got) != people+1 || got[1].History.Len() != 37 {
			b.Fatal(len(got), got[1].History.Len(), err)
		}
	}
}
