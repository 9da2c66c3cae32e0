package journal

import (
	"strings"
	"testing"

	"headroom/model"
)

func wantDraft(t *testing.T, j *Journal, person string, want model.Draft, there bool) {
	t.Helper()
	got, found, err := j.Draft(person)
	if err != nil || found != there || got != want {
		t.Errorf("draft %+v, %v, %v, want %+v, %v", got, found, err, want, there)
	}
}

func TestDraft_OneAPerson(t *testing.T) {
	j, me := newJournal(t)
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	wantDraft(t, j, me.UID, model.Draft{}, false)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	mine := model.Draft{Edits: s.UID, Rev: s.Rev, Day: s.Day, Ratings: s.Ratings, Note: s.Note, Event: "half an ev"}
	for _, d := range []model.Draft{{Note: "first"}, mine} {
		if err := j.KeepDraft(me.UID, d); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.KeepDraft(ana.UID, model.Draft{}); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, j, me.UID, mine, true)
	wantDraft(t, j, ana.UID, model.Draft{}, true)
	if r, err := j.Check(); err != nil || r.Drafts != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	for range 2 {
		if err := j.DropDraft(me.UID); err != nil {
			t.Fatal(err)
		}
	}
	wantDraft(t, j, me.UID, model.Draft{}, false)
	wantDraft(t, j, ana.UID, model.Draft{}, true)
}

// A draft is kept as it was typed, even where a snapshot would be refused.
func TestKeepDraft_TakesWhatASnapshotWouldNot(t *testing.T) {
	j, me := newJournal(t)
	d := model.Draft{Note: strings.Repeat("é", draftTextMax), Event: "two\r\nlines\x1b"}
	if err := j.KeepDraft(me.UID, d); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, j, me.UID, d, true)
}

func TestKeepDraft_Refuses(t *testing.T) {
	j, me := newJournal(t)
	kept := model.Draft{Note: "kept"}
	if err := j.KeepDraft(me.UID, kept); err != nil {
		t.Fatal(err)
	}
	for _, d := range []model.Draft{
		{Note: "\xff"},
		{Event: "a\x00"},
		{Note: strings.Repeat("é", draftTextMax+1)},
		{Ratings: model.Ratings{5}},
		{Day: model.Date{Year: 2026, Month: 2, Day: 30}},
		{Edits: "x"},
		{Rev: -1},
	} {
		wantKind(t, j.KeepDraft(me.UID, d), model.Invalid)
	}
	wantKind(t, j.KeepDraft("nobody", model.Draft{}), model.Missing)
	wantDraft(t, j, me.UID, kept, true)
}
