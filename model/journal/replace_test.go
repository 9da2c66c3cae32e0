package journal

import (
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

func TestPutBack_IsBothOrNeither(t *testing.T) {
	j, me := newJournal(t)
	old := save(t, j, example(me.UID, day(t, "2026-11-23")))
	s, err := j.Replace(example(me.UID, old.Day), old)
	if err != nil {
		t.Fatal(err)
	}
	old.Rev++
	wantKind(t, j.PutBack("nothing", s), model.Missing)
	wantShelves(t, j, me.UID, []model.Snapshot{s}, []model.Snapshot{old})
	read := s
	s = save(t, j, s)
	wantKind(t, j.PutBack(old.UID, read), model.Conflict)
	wantShelves(t, j, me.UID, []model.Snapshot{s}, []model.Snapshot{old})
	if err := j.PutBack(old.UID, s); err != nil {
		t.Fatal(err)
	}
	s.Rev, old.Rev = s.Rev+1, old.Rev+1
	wantShelves(t, j, me.UID, []model.Snapshot{old}, []model.Snapshot{s})
}
