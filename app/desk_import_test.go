package app

import (
	"os"
	"testing"

	"headroom/model"
	"headroom/ui/plot"
)

// aCard has October as it is to become, and November.
func aCard() plot.CardNumbers {
	return plot.CardNumbers{
		Now:  plot.CardReading{When: plot.CardWhen{Month: november.In()}, Ratings: all(4)},
		Then: &plot.CardReading{When: plot.CardWhen{Month: november.In() - 1}, Ratings: all(2)},
	}
}

// imported keeps the card on a desk that has October, and gives what was there, what
// is kept, and the desk's folder.
func imported(t *testing.T) (d *Desk, at Place, before model.Snapshot, kept []model.Snapshot) {
	t.Helper()
	at = Place(t.TempDir())
	d = open(t, at)
	october := (november.In() - 1).Last()
	before = record(t, d, model.Snapshot{Day: october, Ratings: all(3), Note: "mine"})
	changes, err := aCard().Changes(d.History(), d.Today(), 0)
	if err != nil {
		t.Fatal(err)
	}
	kept, err = d.Import([]model.Snapshot{changes[0].After, changes[1].After})
	if err != nil {
		t.Fatal(err)
	}
	return d, at, before, kept
}

// wantMonths wants these and no others, at hand and in the file.
func wantMonths(t *testing.T, d *Desk, at Place, want ...model.Snapshot) {
	t.Helper()
	for name, h := range map[string]model.History{"at hand": d.History(), "in the file": open(t, at).History()} {
		if h.Len() != len(want) {
			t.Errorf("%s are %d, want %d", name, h.Len(), len(want))
		}
		for _, s := range want {
			if got, _ := h.At(s.Day); got != s {
				t.Errorf("%s is %+v, want %+v", name, got, s)
			}
		}
	}
}

func TestDesk_ImportThereAndBack(t *testing.T) {
	d, at, before, kept := imported(t)
	if len(kept) != 2 || kept[0].UID != before.UID || kept[0].Note != "mine" || kept[0].Ratings != all(2) || kept[1].Day != november {
		t.Fatalf("kept %+v", kept)
	}
	wantMonths(t, d, at, kept...)
	if copies, err := os.ReadDir(at.Backups()); err != nil || len(copies) == 0 {
		t.Errorf("the backups are %v, %v", copies, err)
	}
	for range 2 {
		old := before
		old.Rev = kept[0].Rev
		back, gone, err := d.Swap([]model.Snapshot{old}, kept[1:])
		if err != nil {
			t.Fatal(err)
		}
		old.Rev++
		wantMonths(t, d, at, old)
		after := kept[0]
		after.Rev = back[0].Rev
		if kept, _, err = d.Swap([]model.Snapshot{after, gone[0]}, nil); err != nil {
			t.Fatal(err)
		}
		wantMonths(t, d, at, kept...)
	}
}

// What another window changed in between is left as it is, and so is the rest.
func TestDesk_ImportIsNotUndoneOverAnotherWindow(t *testing.T) {
	d, at, before, kept := imported(t)
	theirs := kept[1]
	theirs.Note = "theirs"
	theirs = record(t, open(t, at), theirs)
	before.Rev = kept[0].Rev
	_, _, err := d.Swap([]model.Snapshot{before}, kept[1:])
	wantKind(t, err, model.Conflict)
	wantMonths(t, d, at, kept[0], theirs)
}

// Where another window took a day since the card was looked at, nothing of it is kept.
func TestDesk_ImportOntoADayTakenSince(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	changes, err := aCard().Changes(d.History(), d.Today(), 0)
	if err != nil {
		t.Fatal(err)
	}
	theirs := record(t, open(t, at), model.Snapshot{Day: november, Ratings: all(1)})
	_, err = d.Import([]model.Snapshot{changes[0].After, changes[1].After})
	wantKind(t, err, model.Exists)
	wantMonths(t, d, at, theirs)
}
