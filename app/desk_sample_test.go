package app

import (
	"testing"

	"headroom/model"
)

// The sample goes as it came, and leaves nothing behind, be it after another start or
// with some of it in the trash; it can be had again.
func TestDesk_TheSampleGoesAsItCame(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if err := d.FillSample(); err != nil {
		t.Fatal(err)
	}
	mine := d.History().Len()
	first, _ := d.History().Latest()
	if err := d.Trash(first.UID); err != nil {
		t.Fatal(err)
	}
	back, _ := d.History().Latest() // which is as it came, too
	if err := d.Trash(back.UID); err != nil {
		t.Fatal(err)
	}
	if err := d.Restore(back.UID); err != nil {
		t.Fatal(err)
	}
	people, err := d.People()
	if err != nil || len(people) != 2 {
		t.Fatalf("there are %v, %v", people, err)
	}
	if err := d.TurnToPerson(people[1].UID); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	d = open(t, at)
	if has, err := d.HasSample(); !has || err != nil {
		t.Fatalf("after another start it is there: %v, %v", has, err)
	}
	if err := d.TakeOutSample(); err != nil {
		t.Fatal(err)
	}
	people, err = d.People()
	trashed, problem := d.Trashed()
	if err != nil || problem != nil || len(people) != 1 || len(trashed) != 0 || d.History().Len() != 0 || !d.Person().Self {
		t.Errorf("left are %v, %d in the trash and %d months of %v, %v, %v", people, len(trashed), d.History().Len(), d.Person(), err, problem)
	}
	if has, err := d.HasSample(); has || err != nil {
		t.Errorf("it is still there: %v, %v", has, err)
	}
	if err := d.TakeOutSample(); model.KindOf(err) != model.Missing {
		t.Errorf("taken out twice: %v", err)
	}
	if err := d.FillSample(); err != nil || d.History().Len() != mine {
		t.Errorf("%d of %d are back, %v", d.History().Len(), mine, err)
	}
}

// What somebody made of the sample is theirs, and so is what they added.
func TestDesk_WhatWasMadeOfTheSampleStays(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	if err := d.FillSample(); err != nil {
		t.Fatal(err)
	}
	changed, _ := d.History().Latest()
	changed.Note = "Mine by now."
	if _, err := d.Record(changed); err != nil {
		t.Fatal(err)
	}
	own := model.Snapshot{Day: d.Today(), Ratings: model.Ratings{18, 18, 18, 18, 18, 18}}
	if _, err := d.Record(own); err != nil {
		t.Fatal(err)
	}
	if err := d.TakeOutSample(); err != nil {
		t.Fatal(err)
	}
	if s, ok := d.History().At(changed.Day); d.History().Len() != 2 || !ok || s.Note != changed.Note {
		t.Errorf("%d are left, of which the changed one is %+v", d.History().Len(), s)
	}
	if has, err := d.HasSample(); has || err != nil {
		t.Errorf("it is still offered to take it out: %v, %v", has, err)
	}
}
