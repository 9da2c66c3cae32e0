package journal

import (
	"strings"
	"testing"

	"headroom/model"
)

func wantDraft(t *testing.T, j *Journal, person string, want model.Draft, there bool) {
	t.Helper()
	got, rev, err := j.Draft(person)
	if err != nil || (rev != 0) != there || got != want {
		t.Errorf("draft %+v, %v, %v, want %+v, %v", got, rev, err, want, there)
	}
}

// overDraft keeps a draft in place of whichever there is.
func overDraft(j *Journal, person string, d model.Draft) error {
	_, rev, err := j.Draft(person)
	if err != nil {
		return err
	}
	_, err = j.KeepDraft(person, d, rev)
	return err
}

// anyDraftGone drops whichever draft there is.
func anyDraftGone(j *Journal, person string) error {
	_, rev, err := j.Draft(person)
	if err != nil {
		return err
	}
	return j.DropDraft(person, rev)
}

func TestDraft_OneAPerson(t *testing.T) {
	j, me := newJournal(t)
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	wantDraft(t, j, me.UID, model.Draft{}, false)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	mine := model.Draft{
		Edits: s.UID, Rev: s.Rev, Day: s.Day, Ratings: s.Ratings, Note: s.Note, Event: "half an ev", Answers: s.Answers,
		Experiment: "If it is", Aim: model.AimAt(model.Opportunity), Outcome: model.Dropped, Seen: model.Ratings{0, 6, 30},
		OutcomeOf: s.UID, SeenOf: "0190a000-0000-7000-8000-000000000000",
	}
	for _, d := range []model.Draft{{Note: "first"}, mine} {
		if err := overDraft(j, me.UID, d); err != nil {
			t.Fatal(err)
		}
	}
	if err := overDraft(j, ana.UID, model.Draft{}); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, j, me.UID, mine, true)
	wantDraft(t, j, ana.UID, model.Draft{}, true)
	if r, err := j.Check(); err != nil || r.Drafts != 2 {
		t.Errorf("%+v, %v", r, err)
	}
	for range 2 {
		if err := anyDraftGone(j, me.UID); err != nil {
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
	if err := overDraft(j, me.UID, d); err != nil {
		t.Fatal(err)
	}
	wantDraft(t, j, me.UID, d, true)
}

func TestKeepDraft_Refuses(t *testing.T) {
	j, me := newJournal(t)
	kept := model.Draft{Note: "kept"}
	if err := overDraft(j, me.UID, kept); err != nil {
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
		{Experiment: "a\x00"},
		{Outcome: "well"},
		{Seen: model.Ratings{31}},
		{OutcomeOf: "x"},
		{SeenOf: "x"},
		{Answers: model.Answers{{6}}},
	} {
		wantKind(t, overDraft(j, me.UID, d), model.Invalid)
	}
	wantKind(t, overDraft(j, "nobody", model.Draft{}), model.Missing)
	wantDraft(t, j, me.UID, kept, true)
}

// Two windows have a check-in under way at once: neither takes the other's draft
// away unasked, whichever writes, drops or begins anew.
func TestDraft_OfAnotherWindow(t *testing.T) {
	a, me := newJournal(t)
	b := mustOpen(t, a.path, Options{})
	of := func(note string) model.Draft { return model.Draft{Note: note} }
	mine, err := a.KeepDraft(me.UID, of("a's"), 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = b.KeepDraft(me.UID, of("b's"), 0)
	if p := wantKind(t, err, model.Conflict); !p.Day.IsZero() {
		t.Errorf("%+v speaks of a snapshot", p)
	}
	wantKind(t, b.DropDraft(me.UID, 0), model.Conflict)
	wantDraft(t, a, me.UID, of("a's"), true)

	// b takes over what it has read; a is told at its next writing.
	_, read, err := b.Draft(me.UID)
	if err != nil || read != mine {
		t.Fatalf("%v, %v, want %v", read, err, mine)
	}
	theirs, err := b.KeepDraft(me.UID, of("b's"), read)
	if err != nil || theirs == read {
		t.Fatalf("%v after %v, %v", theirs, read, err)
	}
	_, err = a.KeepDraft(me.UID, of("more of a's"), mine)
	wantKind(t, err, model.Conflict)
	wantKind(t, a.DropDraft(me.UID, mine), model.Conflict)
	wantDraft(t, a, me.UID, of("b's"), true)

	// Once it is gone a goes on, and what b begins anew is no more b's old one.
	if err := b.DropDraft(me.UID, theirs); err != nil {
		t.Fatal(err)
	}
	again, err := a.KeepDraft(me.UID, of("more of a's"), mine)
	if err != nil {
		t.Fatal(err)
	}
	if again == mine || again == theirs {
		t.Errorf("revision %v was there before", again)
	}
	_, err = b.KeepDraft(me.UID, of("anew"), theirs)
	wantKind(t, err, model.Conflict)
	wantDraft(t, a, me.UID, of("more of a's"), true)
}
