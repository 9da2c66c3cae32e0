package app

import (
	"testing"

	"headroom/model"
)

func TestDesk_TheTargetIsThePersons(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if got := d.Target(); got != (model.Ratings{}) {
		t.Errorf("a new person aims at %v", got)
	}
	mine := model.Ratings{30, 27}
	if err := d.KeepTarget(mine); err != nil {
		t.Fatal(err)
	}
	if got := d.Target(); got != mine {
		t.Errorf("at hand is %v, want %v", got, mine)
	}
	record(t, d, model.Snapshot{Day: november, Ratings: all(3)})
	if got := d.Target(); got != mine {
		t.Errorf("after a check-in it is %v, want %v", got, mine)
	}
	if _, err := d.TurnToOrNew("Ana"); err != nil {
		t.Fatal(err)
	}
	if got := d.Target(); got != (model.Ratings{}) {
		t.Errorf("somebody new aims at %v", got)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if got := open(t, at).Target(); got != mine {
		t.Errorf("kept is %v, want %v", got, mine)
	}
}
