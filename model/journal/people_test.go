package journal

import (
	"slices"
	"testing"

	"headroom/model"
)

func addPerson(t testing.TB, j *Journal, name string) model.Person {
	t.Helper()
	p, err := j.AddPerson(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func personRev(t testing.TB, j *Journal, uid string) int64 {
	t.Helper()
	_, rev, err := readPerson(j.db, uid)
	if err != nil {
		t.Fatal(err)
	}
	return rev
}

func TestAddPerson_NamesAreOneInAnyCase(t *testing.T) {
	j, me := newJournal(t)
	zoe := addPerson(t, j, "Zoë")
	for _, name := range []string{"ZOË", "zoë", "me", "ME"} {
		_, err := j.AddPerson(name)
		wantKind(t, err, model.Invalid)
	}
	wantPeople(t, j, me, zoe)
}

func TestRenamePerson(t *testing.T) {
	j, me := newJournal(t)
	ana, ben := addPerson(t, j, "Ana"), addPerson(t, j, "Ben")
	for _, name := range []string{"", " ", "BEN", "me", "a\nb"} {
		_, err := j.RenamePerson(ana, name)
		wantKind(t, err, model.Invalid)
	}
	wantPeople(t, j, me, ana, ben)
	renamed, err := j.RenamePerson(ana, "ANA") // her own name in another case
	if err != nil || renamed != (model.Person{UID: ana.UID, Name: "ANA"}) {
		t.Fatalf("%+v, %v", renamed, err)
	}
	if again, err := j.RenamePerson(renamed, "ANA"); err != nil || again != renamed || personRev(t, j, ana.UID) != 2 {
		t.Errorf("unchanged: %+v at %d, %v", again, personRev(t, j, ana.UID), err)
	}
	// Another window was faster.
	_, err = j.RenamePerson(ana, "Anna")
	wantKind(t, err, model.Conflict)
	wantPeople(t, j, me, renamed, ben)
	self, err := j.RenamePerson(me, "Maria")
	if err != nil || !self.Self {
		t.Errorf("%+v, %v", self, err)
	}
	if got, err := j.Self(); err != nil || got != self {
		t.Errorf("%+v, %v", got, err)
	}
	_, err = j.RenamePerson(model.Person{UID: "nobody"}, "Nobody")
	wantKind(t, err, model.Missing)
}

func TestArchivePerson(t *testing.T) {
	j, me := newJournal(t)
	ana := addPerson(t, j, "Ana")
	s := save(t, j, example(ana.UID, day(t, "2026-11-23")))
	for range 2 { // the second changes nothing
		got, err := j.ArchivePerson(ana.UID, true)
		if err != nil || !got.Archived {
			t.Fatalf("%+v, %v", got, err)
		}
	}
	if rev := personRev(t, j, ana.UID); rev != 2 {
		t.Errorf("kept %d times", rev)
	}
	archived := ana
	archived.Archived = true
	wantPeople(t, j, me, archived)
	if got := history(t, j, ana.UID); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("their history is %+v", got)
	}
	_, err := j.AddPerson("Ana")
	wantKind(t, err, model.Invalid)
	if _, err := j.ArchivePerson(ana.UID, false); err != nil {
		t.Error(err)
	}
	wantPeople(t, j, me, ana)
	_, err = j.ArchivePerson(me.UID, true)
	wantKind(t, err, model.Invalid)
	_, err = j.ArchivePerson("nobody", true)
	wantKind(t, err, model.Missing)
	wantPeople(t, j, me, ana)
}

func TestRemovePerson_OnlyWhereNothingIsKept(t *testing.T) {
	j, me := newJournal(t)
	rated, trashed, half, aiming, blank := addPerson(t, j, "A"), addPerson(t, j, "B"), addPerson(t, j, "C"), addPerson(t, j, "D"), addPerson(t, j, "E")
	save(t, j, example(rated.UID, day(t, "2026-11-23")))
	if err := j.Trash(save(t, j, example(trashed.UID, day(t, "2026-11-23"))).UID); err != nil {
		t.Fatal(err)
	}
	if err := overDraft(j, half.UID, model.Draft{Note: "half done"}); err != nil {
		t.Fatal(err)
	}
	if err := j.KeepTarget(aiming.UID, model.Ratings{24}); err != nil {
		t.Fatal(err)
	}
	for _, p := range []model.Person{me, rated, trashed, half, aiming} {
		wantKind(t, j.RemovePerson(p.UID), model.Invalid)
	}
	wantPeople(t, j, me, rated, trashed, half, aiming, blank)
	for range 2 {
		if err := j.RemovePerson(blank.UID); err != nil {
			t.Error(err)
		}
	}
	wantPeople(t, j, me, rated, trashed, half, aiming)
}

// What was done to people comes back from a backup.
func TestPeople_AreBackedUp(t *testing.T) {
	j, me := newJournal(t)
	ana := addPerson(t, j, "Ana")
	ana, err := j.RenamePerson(ana, "Anna")
	if err != nil {
		t.Fatal(err)
	}
	if ana, err = j.ArchivePerson(ana.UID, true); err != nil {
		t.Fatal(err)
	}
	backup, made, err := j.BackUp()
	if err != nil || !made {
		t.Fatal(backup, made, err)
	}
	copied := mustOpen(t, backup, Options{ReadOnly: true})
	wantPeople(t, copied, me, ana)
	_, err = copied.ArchivePerson(ana.UID, false)
	wantKind(t, err, model.ReadOnly)
}
