package journal

import (
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

func TestTrash_TakesOutAndPutsBack(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	wantKind(t, j.Purge(s.UID), model.Invalid)
	for range 2 { // the second time changes nothing
		if err := j.Trash(s.UID); err != nil {
			t.Fatal(err)
		}
	}
	s.Rev = 2
	wantShelves(t, j, me.UID, nil, []model.Snapshot{s})
	for range 2 {
		if err := j.Restore(s.UID); err != nil {
			t.Fatal(err)
		}
	}
	s.Rev = 3
	wantShelves(t, j, me.UID, []model.Snapshot{s}, nil)
}

func wantShelves(t *testing.T, j *Journal, person string, kept, trashed []model.Snapshot) {
	t.Helper()
	if got := history(t, j, person); !slices.Equal(got, kept) {
		t.Errorf("history %+v, want %+v", got, kept)
	}
	if got, err := j.Trashed(person); err != nil || !slices.Equal(got, trashed) {
		t.Errorf("trash %+v, %v, want %+v", got, err, trashed)
	}
}

func TestRestore_OntoATakenDay(t *testing.T) {
	j, me := newJournal(t)
	first := save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := j.Trash(first.UID); err != nil {
		t.Fatal(err)
	}
	second := save(t, j, example(me.UID, first.Day))
	if p := wantKind(t, j.Restore(first.UID), model.Exists); p.Day != first.Day {
		t.Errorf("day %v", p.Day)
	}
	if err := j.Trash(second.UID); err != nil {
		t.Fatal(err)
	}
	first.Rev, second.Rev = 2, 2
	wantShelves(t, j, me.UID, nil, []model.Snapshot{first, second})
	if err := j.Restore(first.UID); err != nil {
		t.Fatal(err)
	}
	first.Rev = 3
	wantShelves(t, j, me.UID, []model.Snapshot{first}, []model.Snapshot{second})
}

// What is purged is not left in the file for somebody to find.
func TestPurge_LeavesNothing(t *testing.T) {
	j, me := newJournal(t)
	s := example(me.UID, day(t, "2026-11-23"))
	s.Note = "a secret between me and myself"
	s = save(t, j, s)
	if err := j.Trash(s.UID); err != nil {
		t.Fatal(err)
	}
	if err := j.Purge(s.UID); err != nil {
		t.Fatal(err)
	}
	wantShelves(t, j, me.UID, nil, nil)
	wantKind(t, j.Purge(s.UID), model.Missing)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{j.path, j.path + "-journal"} {
		if strings.Contains(contents(t, name), "secret") {
			t.Errorf("%s still holds the note", name)
		}
	}
}

func TestTrash_OfNothing(t *testing.T) {
	j, _ := newJournal(t)
	for name, act := range map[string]func(string) error{"trash": j.Trash, "restore": j.Restore, "purge": j.Purge} {
		t.Run(name, func(t *testing.T) { wantKind(t, act("nothing"), model.Missing) })
	}
}
