package journal

import (
	"testing"

	"headroom/model"
)

// There and back, with one that is new and one that is changed.
func TestSwap_ThereAndBack(t *testing.T) {
	j, me := newJournal(t)
	before := save(t, j, example(me.UID, day(t, "2026-10-25")))
	after := before
	after.Note = "after"
	kept, trashed, err := j.Swap([]model.Snapshot{after, example(me.UID, day(t, "2026-11-23"))}, nil)
	if err != nil || len(kept) != 2 || len(trashed) != 0 || kept[0].Rev != 2 || kept[1].UID == "" {
		t.Fatalf("%+v, %+v, %v", kept, trashed, err)
	}
	wantShelves(t, j, me.UID, kept, nil)
	for range 2 {
		old := before
		old.Rev = kept[0].Rev
		back, gone, err := j.Swap([]model.Snapshot{old}, kept[1:])
		if err != nil || back[0].Note != before.Note {
			t.Fatalf("%+v, %v", back, err)
		}
		wantShelves(t, j, me.UID, back, gone)
		after.Rev = back[0].Rev
		if kept, _, err = j.Swap([]model.Snapshot{after, gone[0]}, nil); err != nil {
			t.Fatal(err)
		}
		wantShelves(t, j, me.UID, kept, nil)
	}
}

func TestSwap_IsAllOrNothing(t *testing.T) {
	j, me := newJournal(t)
	first := save(t, j, example(me.UID, day(t, "2026-10-25")))
	second := save(t, j, example(me.UID, day(t, "2026-11-23")))
	late, taken, unfit, nobody := second, first, second, second
	late.Rev--
	taken.UID, taken.Rev, taken.Day = "", 0, second.Day
	unfit.Ratings = model.Ratings{}
	nobody.UID = "nobody"
	other := second
	other.Person = "somebody else"
	astray := second
	astray.OutcomeOf = "no uid"
	for name, c := range map[string]struct {
		in, out model.Snapshot
		want    model.Kind
	}{
		"changed since": {late, first, model.Conflict},
		"a taken day":   {taken, first, model.Exists},
		"unfit":         {unfit, first, model.Invalid},
		"gone":          {nobody, first, model.Missing},
		"astray":        {astray, first, model.Invalid},
		"of another":    {other, first, model.Invalid},
		"out is late":   {first, late, model.Conflict},
	} {
		t.Run(name, func(t *testing.T) {
			kept, trashed, err := j.Swap([]model.Snapshot{c.in}, []model.Snapshot{c.out})
			wantKind(t, err, c.want)
			if len(kept)+len(trashed) > 0 {
				t.Errorf("it gives %+v and %+v", kept, trashed)
			}
			wantShelves(t, j, me.UID, []model.Snapshot{first, second}, nil)
		})
	}
}

// What was fetched from the trash by another is not written over.
func TestSwap_OfWhatWasRestoredSince(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	_, gone, err := j.Swap(nil, []model.Snapshot{s})
	if err != nil {
		t.Fatal(err)
	}
	if err := j.Restore(s.UID); err != nil {
		t.Fatal(err)
	}
	_, _, err = j.Swap(gone, nil)
	wantKind(t, err, model.Conflict)
	s.Rev = 3
	wantShelves(t, j, me.UID, []model.Snapshot{s}, nil)
}
