package app

import (
	"math/rand/v2"
	"slices"
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

func addTo(t *testing.T, d *Desk, name string) model.Person {
	t.Helper()
	p, err := d.AddPerson(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestDesk_TurnsToAPersonAndBack(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	me := d.Person()
	record(t, d, model.Snapshot{Day: november, Ratings: all(2)})
	if err := d.KeepDraft(model.Draft{Note: "mine", Day: december}); err != nil {
		t.Fatal(err)
	}
	ana := addTo(t, d, "  Ana ")
	if err := d.TurnToPerson(ana.UID); err != nil || d.Person() != ana || d.History().Len() != 0 {
		t.Fatalf("%v: %+v with %d", err, d.Person(), d.History().Len())
	}
	if _, kept, err := d.Draft(); kept || err != nil {
		t.Errorf("a draft of somebody else is kept: %v, %v", kept, err)
	}
	record(t, d, model.Snapshot{Day: november, Ratings: all(4)})
	if err := d.KeepDraft(model.Draft{Note: "hers", Day: december}); err != nil {
		t.Fatal(err)
	}
	if err := d.TurnToPerson(me.UID); err != nil {
		t.Fatal(err)
	}
	if s, _ := d.History().At(november); s.Ratings != all(2) || d.History().Len() != 1 {
		t.Errorf("back at %+v", s)
	}
	if draft, kept, err := d.Draft(); !kept || err != nil || draft.Note != "mine" {
		t.Errorf("%+v, %v, %v", draft, kept, err)
	}
	wantKind(t, d.TurnToPerson("nobody"), model.Missing)
	if d.Person() != me {
		t.Errorf("at %+v after nobody", d.Person())
	}
}

// Who is taken back while at hand leaves one's own history there.
func TestDesk_RemovesWhoIsAtHand(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	me := d.Person()
	ana := addTo(t, d, "Ana")
	if err := d.TurnToPerson(ana.UID); err != nil {
		t.Fatal(err)
	}
	record(t, d, model.Snapshot{Day: november, Ratings: all(2)})
	wantKind(t, d.RemovePerson(ana.UID), model.Invalid)
	if d.Person() != ana {
		t.Errorf("at hand is %+v", d.Person())
	}
	ben := addTo(t, d, "Ben")
	if err := d.TurnToPerson(ben.UID); err != nil {
		t.Fatal(err)
	}
	if err := d.RemovePerson(ben.UID); err != nil || d.Person() != me || d.History().Len() != 0 {
		t.Errorf("%v, at hand is %+v", err, d.Person())
	}
}

// Two windows: what one does to people, the other follows.
func TestDesk_FollowsWhatAnotherWindowDoesToPeople(t *testing.T) {
	at := Place(t.TempDir())
	here, there := open(t, at), open(t, at)
	me := here.Person()
	ana := addTo(t, here, "Ana")
	if err := here.TurnToPerson(ana.UID); err != nil {
		t.Fatal(err)
	}
	anna, err := there.RenamePerson(ana, "Anna")
	if err != nil {
		t.Fatal(err)
	}
	_, err = here.RenamePerson(ana, "Anni")
	wantKind(t, err, model.Conflict)
	if err := here.Reload(); err != nil || here.Person() != anna {
		t.Errorf("%+v, %v", here.Person(), err)
	}
	if got, err := here.ArchivePerson(ana.UID, true); err != nil || here.Person() != got || !got.Archived {
		t.Errorf("%+v, %v, at hand %+v", got, err, here.Person())
	}
	if err := there.RemovePerson(ana.UID); err != nil {
		t.Fatal(err)
	}
	if err := here.Reload(); err != nil || here.Person() != me {
		t.Errorf("%+v, %v", here.Person(), err)
	}
	people, err := here.People()
	if err != nil || !slices.Equal(people, []model.Person{me}) {
		t.Errorf("%+v, %v", people, err)
	}
}

// What the wall reads tells of every ceiling what the whole history does.
func TestDesk_TheWallTellsWhatTheHistoryDoes(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	random := rand.New(rand.NewPCG(1, 2))
	for _, name := range []string{"flat", "wild", "new"} {
		p := addTo(t, d, name)
		if err := d.TurnToPerson(p.UID); err != nil {
			t.Fatal(err)
		}
		for back := 0; back < 1800; back += 5 + random.IntN(30) {
			s := model.Snapshot{Person: p.UID, Day: november.AddDays(-back), Ratings: all(2)}
			if name == "wild" {
				s.Ratings = all(model.Rating(1 + random.IntN(5)))
			}
			if name == "new" && back > 40 {
				break
			}
			record(t, d, s)
		}
	}
	wall, err := d.Wall()
	if err != nil || len(wall) != 4 {
		t.Fatalf("%d people, %v", len(wall), err)
	}
	for _, r := range wall {
		if err := d.TurnToPerson(r.Person.UID); err != nil {
			t.Fatal(err)
		}
		got, want := insight.Read(r.History, d.Today(), r.Target), insight.Read(d.History(), d.Today(), d.Target())
		for c := range want.Ceilings {
			if g, w := got.Ceilings[c], want.Ceilings[c]; g.State != w.State || g.Span != w.Span || g.Level != w.Level {
				t.Errorf("%s: %v since %v, want %v since %v", r.Person.Name, g.State, g.Span, w.State, w.Span)
			}
		}
	}
}

func TestDesk_SomebodyIsAddedAgain(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	ana, err := d.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	if err := d.RemovePerson(ana.UID); err != nil {
		t.Fatal(err)
	}
	if err := d.AddPersonAgain(ana); err != nil {
		t.Fatal(err)
	}
	if err := open(t, at).TurnToPerson(ana.UID); err != nil {
		t.Error(err)
	}
	wantKind(t, d.AddPersonAgain(ana), model.Conflict)
}
