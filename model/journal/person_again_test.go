package journal

import (
	"testing"

	"headroom/model"
)

func TestAddPersonAgain(t *testing.T) {
	j, _ := newJournal(t)
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	renamed := ana
	renamed.Name = "Another"
	wantKind(t, j.AddPersonAgain(renamed), model.Conflict)
	if err := j.RemovePerson(ana.UID); err != nil {
		t.Fatal(err)
	}
	if err := j.AddPersonAgain(ana); err != nil {
		t.Fatal(err)
	}
	if p, err := j.Person(ana.UID); err != nil || p != ana {
		t.Errorf("it is %+v, %v", p, err)
	}
	if err := j.RemovePerson(ana.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := j.AddPerson("ANA"); err != nil {
		t.Fatal(err)
	}
	wantKind(t, j.AddPersonAgain(ana), model.Invalid)
}
