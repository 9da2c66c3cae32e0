package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// A question that is still open when its person is taken back elsewhere keeps nothing any
// more.
func TestNothingIsReplacedForWhoIsGone(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.turnTo("ram")
	b.ctrl(fyne.Key1)
	b.typed("444444")
	desk.elsewhere(model.Snapshot{Day: desk.Today(), Ratings: model.Ratings{6}})
	b.ctrl(fyne.KeyS)
	b.sees("There is a check-in for 29 November 2026")
	desk.gone = true
	b.win.reload()
	b.settle()
	acts := slices.Clone(desk.acts)
	b.tap("Replace it")
	if !slices.Equal(desk.acts, acts) || !desk.Person().Self {
		t.Errorf("%v is at hand, and there was done %q", desk.Person(), desk.acts[len(acts):])
	}
}

// A day that was taken when it was to be saved, and is free again since, is saved to when
// that is tried again: the check-in stays the one that it is.
func TestADayThatIsFreeAgainIsSavedTo(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyReturn)
	b.typed("1")
	october, _ := desk.History().At(at25)
	n := desk.History().Len()
	desk.fail["record"] = &model.Problem{Kind: model.Exists, Day: at25}
	b.ctrl(fyne.KeyS)
	delete(desk.fail, "record")
	b.tap("Try again")
	if s, _ := desk.History().At(at25); s.UID != october.UID || s.Ratings[0] != model.Whole || desk.History().Len() != n {
		t.Errorf("kept %+v, of %d", s, desk.History().Len())
	}
}

// A check-in that is moved to a taken day and was changed by another window meanwhile is
// asked about once for each.
func TestAMovedCheckInThatWasChangedElsewhereIsAskedAbout(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day, to := aDay(time.October, 25), aDay(time.October, 20)
	theirs, _ := desk.History().At(day)
	b.win.shell().CheckIn(day)
	b.tap("25 Oct 2026")
	b.typed(to.String())
	b.key(fyne.KeyReturn)
	theirs.Note = "from the other window"
	desk.elsewhere(theirs)
	desk.elsewhere(model.Snapshot{UID: "another", Day: to, Ratings: model.Ratings{6}})
	b.ctrl(fyne.KeyS)
	b.sees("Changed elsewhere")
	b.tap("Keep mine")
	b.tap("Replace it")
	if s, ok := desk.History().At(to); !ok || s.UID != theirs.UID {
		t.Errorf("on that day is %+v", s)
	}
	if _, ok := desk.History().At(day); ok {
		t.Error("it is on the day before, too")
	}
}
