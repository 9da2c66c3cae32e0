package app

import (
	"testing"

	"headroom/model"
)

func TestDesk_FillSample(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if err := d.FillSample("en"); err != nil {
		t.Fatal(err)
	}
	latest, ok := d.History().Latest()
	if !ok || latest.Day.In() != november.In()-1 {
		t.Errorf("the latest is of %v", latest.Day)
	}
	was := d.History().Len()
	wantKind(t, d.FillSample("en"), model.Exists)
	if d.History().Len() != was {
		t.Errorf("%d snapshots, were %d", d.History().Len(), was)
	}
}

// A sample that cannot be kept whole leaves nobody behind.
func TestDesk_FillSampleIsAllOrNothing(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	three := 3.0
	same := sampleSnapshot{MonthsAgo: 1, Day: 5, Ratings: map[string]*float64{"network": &three}}
	_, err := d.fill(sampleFile{People: []samplePerson{
		{Name: "Me", Self: true, Snapshots: []sampleSnapshot{same}},
		{Name: "Noor", Snapshots: []sampleSnapshot{same, same}},
	}}, november, "en")
	wantKind(t, err, model.Exists)
	wantKind(t, d.TurnTo("Noor"), model.Missing)
	if n := d.History().Len(); n != 0 {
		t.Errorf("%d snapshots at hand", n)
	}
	if err := d.FillSample("en"); err != nil {
		t.Error(err)
	}
}

// A snapshot in the place of another, both in one act: there and back, after another start
// and never over what was changed elsewhere.
func TestDesk_SwapsTwoOfOneDay(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	old := record(t, d, model.Snapshot{Day: november, Ratings: all(2), Note: "the first"})
	in := func(d *Desk, s model.Snapshot) []model.Snapshot {
		s.Person = d.Person().UID
		return []model.Snapshot{s}
	}
	_, _, err := d.Swap(in(d, model.Snapshot{Day: november}), in(d, old))
	wantKind(t, err, model.Invalid)
	wantDay(t, d, old)
	kept, trashed, err := d.Swap(in(d, model.Snapshot{Day: november, Ratings: all(4)}), in(d, old))
	if err != nil {
		t.Fatal(err)
	}
	for range 4 {
		wantDay(t, d, kept[0])
		if all, err := d.Trashed(); err != nil || len(all) != 1 || all[0] != trashed[0] {
			t.Errorf("in the trash: %+v, %v", all, err)
		}
		if kept, trashed, err = d.Swap(trashed, kept); err != nil {
			t.Fatal(err)
		}
	}
	wantDay(t, open(t, at), kept[0])

	// Changed elsewhere since: it shows what it is now.
	theirs := kept[0]
	theirs.Note = "theirs"
	theirs = record(t, open(t, at), theirs)
	_, _, err = d.Swap(in(d, model.Snapshot{Day: november, Ratings: all(4)}), kept)
	wantKind(t, err, model.Conflict)
	wantDay(t, d, theirs)
}

// wantDay wants the snapshot to be the one of its day, and the only one.
func wantDay(t *testing.T, d *Desk, want model.Snapshot) {
	t.Helper()
	if s, _ := d.History().At(want.Day); s != want || d.History().Len() != 1 {
		t.Errorf("at hand is %+v of %d, want %+v", s, d.History().Len(), want)
	}
}

// A new person is kept with their first snapshot, or not at all.
func TestDesk_ANewPersonComesWithTheFirstSnapshot(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	for _, act := range []struct {
		name   string
		keep   func(model.Snapshot) error
		refuse model.Kind
	}{
		{"Ana", func(s model.Snapshot) error { _, err := d.Record(s); return err }, model.Invalid},
		{"Ben", func(s model.Snapshot) error { _, err := d.Import([]model.Snapshot{s}); return err }, model.Invalid},
	} {
		if isNew, err := d.TurnToOrNew(act.name); err != nil || !isNew {
			t.Fatalf("%s is new: %v, %v", act.name, isNew, err)
		}
		wantKind(t, act.keep(model.Snapshot{Day: november}), act.refuse)
		wantKind(t, open(t, at).TurnTo(act.name), model.Missing)
		for i := range 2 { // the second finds the person there
			if err := act.keep(model.Snapshot{Day: november.AddDays(i), Ratings: all(3)}); err != nil {
				t.Fatal(err)
			}
		}
		again := open(t, at)
		if isNew, err := again.TurnToOrNew(act.name); err != nil || isNew || again.History().Len() != 2 {
			t.Errorf("%s is new: %v, %v, with %d", act.name, isNew, err, again.History().Len())
		}
	}
}
