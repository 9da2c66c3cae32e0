package app

import (
	"testing"

	"headroom/model"
)

func TestDesk_ADraftOutlivesTheDesk(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	want := model.Draft{Day: november, Ratings: all(2).With(model.Network, model.NotRated), Note: "half a thought"}
	if err := d.KeepDraft(want); err != nil {
		t.Fatal(err)
	}
	// Not closed: the process may have been killed.
	d = open(t, at)
	if got, ok, err := d.Draft(); err != nil || !ok || got != want {
		t.Errorf("draft %+v, %v, %v", got, ok, err)
	}
	if err := d.DropDraft(); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := d.Draft(); err != nil || ok {
		t.Errorf("after dropping: %v, %v", ok, err)
	}
}

func TestDesk_TwoDraftsAtOnceLoseNothing(t *testing.T) {
	at := Place(t.TempDir())
	a, b := open(t, at), open(t, at)
	first := model.Draft{Day: november, Ratings: all(2), Note: "of the first"}
	second := model.Draft{Day: november, Ratings: model.Ratings{6}}
	if err := a.KeepDraft(first); err != nil {
		t.Fatal(err)
	}
	wantKind(t, b.KeepDraft(second), model.Conflict)
	wantKind(t, b.DropDraft(), model.Conflict)
	wantDraft(t, at, first)
	record(t, b, model.Snapshot{Day: november, Ratings: second.Ratings})
	wantKind(t, b.DropDraft(), model.Conflict)
	wantDraft(t, at, first)

	if err := b.TakeOverDraft(second); err != nil {
		t.Fatal(err)
	}
	wantKind(t, a.KeepDraft(first), model.Conflict)
	wantDraft(t, at, second)
	if err := b.DropDraft(); err != nil {
		t.Fatal(err)
	}
	if err := a.KeepDraft(first); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, at, first)
}

// A draft that could not be read when the person came to hand again is not written over.
func TestDesk_ADraftThatWasNotReadIsKept(t *testing.T) {
	at := Place(t.TempDir())
	d, closed := open(t, at), open(t, at)
	if err := closed.Close(); err != nil {
		t.Fatal(err)
	}
	half := model.Draft{Day: november, Ratings: all(2), Note: "half a thought"}
	if err := d.KeepDraft(half); err != nil {
		t.Fatal(err)
	}
	journal := d.journal
	d.journal = closed.journal
	_, _, err := d.Draft()
	d.journal = journal
	if err == nil {
		t.Fatal("it was read")
	}
	wantKind(t, d.KeepDraft(model.Draft{Day: november, Note: "blank before"}), model.Conflict)
	wantDraft(t, at, half)
	if got, ok, err := d.Draft(); err != nil || !ok || got != half {
		t.Errorf("read again it is %+v, %v, %v", got, ok, err)
	}
}

// wantDraft wants what whoever opens the journal next goes on with.
func wantDraft(t *testing.T, at Place, want model.Draft) {
	t.Helper()
	if got, ok, err := open(t, at).Draft(); err != nil || !ok || got != want {
		t.Errorf("draft %+v, %v, %v, want %+v", got, ok, err, want)
	}
}
