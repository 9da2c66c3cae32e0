package journal

import (
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

func TestPeople_YourselfFirst(t *testing.T) {
	j := mustOpen(t, t.TempDir()+"/journal.db", Options{})
	people, err := j.People()
	if err != nil || len(people) != 1 || people[0].Name != "Me" || !people[0].Self {
		t.Fatalf("%+v, %v", people, err)
	}
	zoe, err := j.AddPerson("Zoë")
	if err != nil {
		t.Fatal(err)
	}
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	want := []model.Person{people[0], ana, zoe}
	if got, err := j.People(); err != nil || !slices.Equal(got, want) {
		t.Errorf("%+v, %v, want %+v", got, err, want)
	}
}

func TestAddPerson_Refuses(t *testing.T) {
	j := mustOpen(t, t.TempDir()+"/journal.db", Options{})
	if _, err := j.AddPerson("Ana"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "  ", "Ana", "Me", "a\u202eb", "a\nb", "\xff", strings.Repeat("é", model.NameMax+1)} {
		got, err := j.AddPerson(name)
		wantKind(t, err, model.Invalid)
		if got != (model.Person{}) {
			t.Errorf("%q: %+v", name, got)
		}
	}
	if people, _ := j.People(); len(people) != 2 {
		t.Errorf("%+v", people)
	}
	if _, err := j.AddPerson(strings.Repeat("é", model.NameMax)); err != nil {
		t.Error(err)
	}
}

// Whoever is added first, "Me" stays yours.
func TestAddPerson_BeforeYourself(t *testing.T) {
	j := mustOpen(t, t.TempDir()+"/journal.db", Options{})
	_, err := j.AddPerson("Me")
	wantKind(t, err, model.Invalid)
	if me := self(t, j); !me.Self || me.Name != "Me" {
		t.Errorf("%+v", me)
	}
}

// Two windows of a new journal agree on who yourself is.
func TestSelf_IsOneForAll(t *testing.T) {
	path := t.TempDir() + "/journal.db"
	a, b := mustOpen(t, path, Options{}), mustOpen(t, path, Options{})
	if x, y := self(t, a), self(t, b); x != y {
		t.Errorf("%+v and %+v", x, y)
	}
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
