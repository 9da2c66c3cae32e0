package journal

import (
	"slices"
	"testing"

	"headroom/model"
)

// Nothing of an act in two steps stays where the second cannot be done.
func TestReplace_IsBothOrNeither(t *testing.T) {
	j, me := newJournal(t)
	old := save(t, j, example(me.UID, day(t, "2026-11-23")))
	next := example(me.UID, old.Day)
	next.Note = "instead"
	unfit, moved := next, next
	unfit.Ratings = model.Ratings{}
	moved.UID, moved.Rev = "of nobody", 1
	for name, c := range map[string]struct {
		s    model.Snapshot
		want model.Kind
	}{"unfit": {unfit, model.Invalid}, "gone": {moved, model.Missing}} {
		t.Run(name, func(t *testing.T) {
			_, err := j.Replace(c.s, old)
			wantKind(t, err, c.want)
			wantShelves(t, j, me.UID, []model.Snapshot{old}, nil)
		})
	}
	saved, err := j.Replace(next, old)
	if err != nil {
		t.Fatal(err)
	}
	next.UID, next.Rev, old.Rev = saved.UID, 1, old.Rev+1
	wantShelves(t, j, me.UID, []model.Snapshot{next}, []model.Snapshot{old})

	// It was read before it went to the trash.
	_, err = j.Replace(next, old)
	wantKind(t, err, model.Conflict)
	wantShelves(t, j, me.UID, []model.Snapshot{next}, []model.Snapshot{old})
}

// What changed since the person looked is not put away unseen.
func TestReplace_OfAChangedOne(t *testing.T) {
	j, me := newJournal(t)
	old := save(t, j, example(me.UID, day(t, "2026-11-23")))
	changed := save(t, j, old)
	_, err := j.Replace(example(me.UID, old.Day), old)
	if p := wantKind(t, err, model.Conflict); p.Day != old.Day {
		t.Errorf("%+v", p)
	}
	wantShelves(t, j, me.UID, []model.Snapshot{changed}, nil)
}

func TestSave_WithANewcomer(t *testing.T) {
	j, me := newJournal(t)
	ana, err := NewPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	first := example(ana.UID, day(t, "2026-11-23"))
	unfit := first
	unfit.Ratings = model.Ratings{}
	_, err = j.Save(unfit, ana)
	wantKind(t, err, model.Invalid)
	wantKind(t, j.SaveAll([]model.Snapshot{first, first}, ana), model.Exists)
	wantPeople(t, j, me)

	s, err := j.Save(first, ana)
	if err != nil {
		t.Fatal(err)
	}
	wantPeople(t, j, me, ana)
	if got := history(t, j, ana.UID); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("got %+v", got)
	}
	// Somebody else was faster with the name.
	other, err := NewPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	_, err = j.Save(example(other.UID, day(t, "2026-11-24")), other)
	wantKind(t, err, model.Invalid)
	wantPeople(t, j, me, ana)
	_, err = NewPerson(" ")
	wantKind(t, err, model.Invalid)
}

func wantPeople(t *testing.T, j *Journal, want ...model.Person) {
	t.Helper()
	if got, err := j.People(); err != nil || !slices.Equal(got, want) {
		t.Errorf("people %+v, %v, want %+v", got, err, want)
	}
}
