package journal

import (
	"testing"

	"headroom/model"
)

func TestTarget_OneAPerson(t *testing.T) {
	j, me := newJournal(t)
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	wantTarget := func(person string, want model.Ratings) {
		t.Helper()
		if got, err := j.Target(person); err != nil || got != want {
			t.Errorf("the target is %v, %v, want %v", got, err, want)
		}
	}
	wantTarget(me.UID, model.Ratings{})
	for _, target := range []model.Ratings{{30, 24}, {18, 0, 0, 0, 0, 6}} {
		if err := j.KeepTarget(me.UID, target); err != nil {
			t.Fatal(err)
		}
		wantTarget(me.UID, target)
		wantTarget(ana.UID, model.Ratings{})
	}
	j = reopened(t, j)
	wantTarget(me.UID, model.Ratings{18, 0, 0, 0, 0, 6})
	if err := j.KeepTarget(me.UID, model.Ratings{}); err != nil {
		t.Fatal(err)
	}
	wantTarget(me.UID, model.Ratings{})
}

func TestKeepTarget_Refuses(t *testing.T) {
	j, me := newJournal(t)
	wantKind(t, j.KeepTarget(me.UID, model.Ratings{31}), model.Invalid)
	wantKind(t, j.KeepTarget("nobody", model.Ratings{24}), model.Missing)
}

func reopened(t *testing.T, j *Journal) *Journal {
	t.Helper()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return mustOpen(t, j.path, Options{})
}
