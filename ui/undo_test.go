package ui

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

func TestADeletionIsDoneAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete, fyne.KeyDelete)
	for _, c := range []struct {
		act  func()
		want int
	}{
		{b.undo, n - 1},
		{b.undo, n},
		{b.redo, n - 1},
		{b.redo, n - 2},
		{b.redo, n - 2}, // nothing is left to do again
		{b.undo, n - 1},
		{b.redo, n - 2},
		{b.undo, n - 1},
		{b.undo, n},
	} {
		if c.act(); desk.History().Len() != c.want {
			t.Fatalf("there are %d, want %d", desk.History().Len(), c.want)
		}
	}
	b.redo()
	b.sees("Deleted the check-in of", "Undo")
}

// What was taken back cannot be done again once something else was done.
func TestANewActEndsWhatCanBeDoneAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.undo()
	b.ctrl(fyne.Key2)
	b.key(fyne.KeyDown, fyne.KeyDelete)
	b.redo()
	if got := desk.History().Len(); got != n-1 {
		t.Errorf("%d are left of %d", got, n)
	}
}

func TestAChangeIsDoneAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day := aDay(time.October, 25)
	before, _ := desk.History().At(day)
	b.win.shell().CheckIn(day)
	b.typed("555555")
	b.ctrl(fyne.KeyS)
	after, _ := desk.History().At(day)
	for range 2 {
		b.undo()
		if s, _ := desk.History().At(day); s.Ratings != before.Ratings {
			t.Fatalf("undone, it has %v", s.Ratings)
		}
		b.redo()
		if s, _ := desk.History().At(day); s.Ratings != after.Ratings {
			t.Fatalf("done again, it has %v", s.Ratings)
		}
	}
	b.typed("4") // what is shown is what is kept, and can be changed again
	b.ctrl(fyne.KeyS)
	if s, _ := desk.History().At(day); s.Ratings == after.Ratings || s.Ratings.Count() != 6 {
		t.Errorf("changed again, it has %v", s.Ratings)
	}
}

// Each step is taken back on what the later ones, taken back before, have left: two
// changes of one check-in, and its deletion.
func TestWhatWasDoneToOneCheckInIsTakenBackStepByStep(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day := aDay(time.October, 25)
	at := func() model.Ratings {
		s, _ := desk.History().At(day)
		return s.Ratings
	}
	seen := []model.Ratings{at()}
	for _, keys := range []string{"555555", "333333"} {
		b.win.shell().CheckIn(day)
		b.typed(keys)
		b.ctrl(fyne.KeyS)
		seen = append(seen, at())
	}
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	if at().Count() != 0 {
		t.Fatal("October is not deleted")
	}
	for i, want := range []model.Ratings{seen[2], seen[1], seen[0]} {
		if b.undo(); at() != want {
			t.Fatalf("after %d steps back it has %v, want %v", i+1, at(), want)
		}
	}
	for i, want := range []model.Ratings{seen[1], seen[2], {}} {
		if b.redo(); at() != want {
			t.Fatalf("after %d steps forth it has %v, want %v", i+1, at(), want)
		}
	}
}

// A new check-in that was deleted and brought back can still be taken back, and be had
// again.
func TestASavedCheckInThatWasDeletedIsTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.typed("333333")
	b.ctrl(fyne.KeyS)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	for i, c := range []struct {
		act  func()
		want int
	}{{b.undo, n + 1}, {b.undo, n}, {b.redo, n + 1}, {b.redo, n}, {b.undo, n + 1}, {b.undo, n}} {
		if c.act(); desk.History().Len() != c.want {
			t.Fatalf("step %d: there are %d, want %d", i+1, desk.History().Len(), c.want)
		}
	}
}

// Another window's change is not undone.
func TestAChangeMadeElsewhereIsNotUndone(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day := aDay(time.October, 25)
	b.win.shell().CheckIn(day)
	b.typed("555555")
	b.ctrl(fyne.KeyS)
	theirs, _ := desk.History().At(day)
	theirs.Note = "theirs"
	desk.elsewhere(theirs)
	b.undo()
	b.sees("Nothing")
	if s, _ := desk.history.At(day); s.Note != "theirs" {
		t.Errorf("kept %+v", s)
	}
}

func TestAReplacementIsDoneAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	theirs := model.Snapshot{Day: desk.Today(), Ratings: model.Ratings{6}, Note: "theirs"}
	desk.elsewhere(theirs)
	b.win.checkin.Save()
	b.settle()
	b.tap("Replace it")
	for range 2 {
		b.undo()
		if s, _ := desk.History().At(desk.Today()); s.Note != "theirs" {
			t.Fatalf("undone, it is %+v", s)
		}
		b.redo()
		if s, _ := desk.History().At(desk.Today()); s.Note != "Something I want to keep" || len(desk.trash) != 1 {
			t.Fatalf("done again, it is %+v, with %d in the trash", s, len(desk.trash))
		}
	}
}

// A check-in that was moved onto the day of another: both are had back as they were.
func TestAMovedCheckInIsHadBackWithWhatItReplaced(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	from, to := aDay(time.October, 25), aDay(time.September, 27)
	moved, _ := desk.History().At(from)
	replaced, _ := desk.History().At(to)
	n := desk.History().Len()
	b.win.shell().CheckIn(from)
	b.typed("5")
	b.tap(b.win.voice.Day(from))
	b.entry(from.String()).SetText(to.String())
	b.tap("Use this day")
	b.win.checkin.Save()
	b.settle()
	b.tap("Replace it")
	for range 2 {
		s, _ := desk.History().At(to)
		if s.UID != moved.UID || len(desk.trash) != 1 || desk.History().Len() != n-1 {
			t.Fatalf("kept %+v, with %d in the trash and %d months", s, len(desk.trash), desk.History().Len())
		}
		b.undo()
		was, _ := desk.History().At(from)
		other, _ := desk.History().At(to)
		if was.UID != moved.UID || was.Ratings != moved.Ratings || other.UID != replaced.UID || len(desk.trash) != 0 {
			t.Fatalf("taken back, there are %+v and %+v, with %d in the trash", was, other, len(desk.trash))
		}
		b.redo()
	}
}

func TestADraftPutAwayIsPutAwayAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.wait()
	again := first(t, desk)
	again.tap("Start afresh")
	again.undo()
	stillTyped(again)
	again.redo()
	again.sees("Nothing set yet")
	again.undo()
	stillTyped(again)
}

func TestThePrivateWordsAreHadBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.private = []string{"Acme"}
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.canvas().Focus(b.find("Change the list").(fyne.Focusable))
	b.key(fyne.KeyReturn)
	b.entry("Acme\n").SetText("Acme\nInitech")
	b.tap("Keep the list")
	if b.focused() != b.find("Change the list").(fyne.Focusable) {
		t.Errorf("the focus is on %v", b.focused())
	}
	both, one := []string{"Acme", "Initech"}, []string{"Acme"}
	for _, c := range []struct {
		act  func()
		want []string
	}{{func() {}, both}, {b.undo, one}, {b.redo, both}} {
		if c.act(); !slices.Equal(desk.private, c.want) {
			t.Errorf("the list is %q, want %q", desk.private, c.want)
		}
	}
}

// A target is had back, step by step, as long as nobody else set another.
func TestATargetIsHadBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.tapNthIcon(widgets.IconMinus, 2)
	b.tapNthIcon(widgets.IconMinus, 2)
	b.sees("Target of Network: 3.0", "Undo")
	steps := []model.Ratings{{}, {0, 7 * model.Half}, {0, 6 * model.Half}}
	for _, c := range []struct {
		act  func()
		want model.Ratings
	}{{func() {}, steps[2]}, {b.undo, steps[1]}, {b.undo, steps[0]}, {b.redo, steps[1]}, {b.redo, steps[2]}} {
		if c.act(); desk.target != c.want {
			t.Errorf("the target is %v, want %v", desk.target, c.want)
		}
	}
	b.sees("3.0")
	b.tap("The usual for all")
	b.sees("Every target is the usual one")
	desk.target = model.Ratings{30} // from another window
	b.undo()
	b.sees("Another window has set it since.")
	if desk.target != (model.Ratings{30}) {
		t.Errorf("it took back what another window set: %v", desk.target)
	}
}

// What the screens say of a target changes with it, also where it is had back from
// another screen than that which set it.
func TestATargetIsFollowedByEveryScreen(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	b.sees("Likely plateau")
	b.ctrl(fyne.KeyComma)
	for range 6 {
		b.tapNthIcon(widgets.IconMinus, 3) // Mentorship: as low as it goes
	}
	b.ctrl(fyne.Key3)
	b.seesNot("Likely plateau")
	for range 6 {
		b.undo()
	}
	b.sees("Likely plateau")
	for range 6 {
		b.redo()
	}
	b.seesNot("Likely plateau")
}

// A target that another window set is followed once this one comes to the front.
func TestATargetOfAnotherWindowIsFollowed(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	b.sees("Likely plateau")
	b.desk.theirTarget = model.Ratings{6, 6, 6, 6, 6, 6}
	b.win.reload()
	b.settle()
	b.seesNot("Likely plateau")
}

// What was begun since the draft was put away is not lost with having that back.
func TestADraftHadBackKeepsWhatWasBegunSince(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.wait()
	again := first(t, desk)
	again.tap("Start afresh")
	again.typed("555555")
	for range 2 {
		again.undoDeed()
		stillTyped(again)
		again.redo()
		again.seesNot("Something I want to keep")
		again.wait()
		if desk.draft == nil || desk.draft.Ratings != (model.Ratings{30, 30, 30, 30, 30, 30}) {
			t.Fatalf("the draft is %+v", desk.draft)
		}
	}
}

// A new check-in that is taken back is half done again, and can be saved once more.
func TestASavedCheckInIsTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.typed(" today")
	n := desk.History().Len()
	b.win.checkin.Save()
	b.settle()
	b.sees("Saved the check-in of 29 November 2026", "Make the card", "Undo")
	saved, _ := desk.History().At(desk.Today())
	for range 2 {
		b.undo()
		b.sees("Taken back: “Saved the check-in of 29 November 2026", "Draft kept", saved.Note)
		if desk.History().Len() != n || desk.draft == nil || desk.draft.Ratings != saved.Ratings || desk.draft.Note != saved.Note || desk.draft.Edits != "" {
			t.Fatalf("of %d there are %d, half done is %+v", n, desk.History().Len(), desk.draft)
		}
		b.redo()
		if s, _ := desk.History().At(desk.Today()); s.UID != saved.UID || s.Ratings != saved.Ratings || desk.draft != nil {
			t.Fatalf("kept again is %+v, half done %+v", s, desk.draft)
		}
		b.seesNot("Draft kept")
	}
	// What is changed in between stays with it.
	b.undo()
	b.ctrl(fyne.Key1)
	b.typed("5")
	b.redo()
	if s, _ := desk.History().At(desk.Today()); s.Ratings != saved.Ratings || desk.draft == nil || desk.draft.Edits != saved.UID || desk.draft.Ratings == saved.Ratings {
		t.Errorf("kept is %+v, half done %+v", s, desk.draft)
	}
	b.ctrl(fyne.KeyS)
	if s, _ := desk.History().At(desk.Today()); s.UID != saved.UID || s.Ratings == saved.Ratings {
		t.Errorf("kept is %+v", s)
	}
}

// What else is half done is left alone: the check-in that is taken back lies in the trash.
func TestASavedCheckInIsTakenBackBesideAnother(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.win.checkin.Save()
	b.settle()
	saved, _ := desk.History().At(desk.Today())
	b.win.shell().CheckIn(aDay(time.October, 25))
	b.typed("5")
	b.undoDeed()
	b.wait()
	if _, there := desk.trash[saved.UID]; !there || desk.draft == nil || desk.draft.Edits != "uid-10" {
		t.Errorf("in the trash: %v; half done is %+v", there, desk.draft)
	}
	b.sees("October check-in")
	b.redo()
	if s, _ := desk.History().At(desk.Today()); s.UID != saved.UID || desk.draft == nil {
		t.Errorf("kept is %+v, half done %+v", s, desk.draft)
	}
}

// A month that is half done is compared with what is kept by then.
func TestTheMonthBesideTheOneTakenBackIsComparedAnew(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := half(t, desk)
	b.win.checkin.Save()
	b.settle()
	b.win.shell().CheckIn(aDay(time.December, 24))
	b.typed("5")
	b.sees(b.win.voice.T("checkin.somethen", "n", 1, "then", "November"))
	b.undoDeed()
	b.sees(b.win.voice.T("checkin.somethen", "n", 1, "then", "October"))
}

// After a change of the language it is the check-in on the screen that is half done again.
func TestASavedCheckInIsTakenBackInAnotherLanguage(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("442432")
	b.ctrl(fyne.KeyS)
	b.win.speak("de")
	b.settle()
	b.undo()
	b.ctrl(fyne.Key1)
	b.sees("Entwurf gesichert")
	if desk.draft == nil || desk.draft.Ratings.Count() != 6 {
		t.Errorf("half done is %+v", desk.draft)
	}
}

// Ctrl+Z means the act that was asked for last, also where that has not ended yet.
func TestUndoWaitsForWhatWasAskedLast(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	before := desk.History().Len()
	b.key(fyne.KeyDelete)
	list := b.focused()
	list.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: fyne.KeyDelete})
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.win.undoBack()
	b.settle()
	if s, ok := desk.History().ByUID("uid-10"); desk.History().Len() != before-1 || ok {
		t.Errorf("%d are left of %d, with %+v", desk.History().Len(), before, s)
	}
}

// Whose month it was is fixed when it is deleted, and not by what is in sight once that
// is durable: it is not taken back with another person's history at hand.
func TestWhoseItWasIsKnownFromTheAct(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	mine := desk.History().Len()
	b.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.win.goTo(screens.PlacePeople) // before it is durable
	b.settle()
	b.win.turnTo("uid Priya Raman", false)
	b.settle()
	hers := desk.History().Len()
	b.undo()
	b.seesNot("Taken back")
	if got := desk.History().Len(); got != hers {
		t.Errorf("she has %d months, not %d", got, hers)
	}
	b.win.turnTo("me", false)
	b.settle()
	if got := desk.History().Len(); got != mine-1 {
		t.Errorf("%d months are left of %d", got, mine)
	}
}

// Nothing is taken back while another history comes to hand, however long it waited.
func TestNothingIsTakenBackWhileAnotherComesToHand(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	mine := desk.History().Len()
	b.win.undoBack() // waits for what was asked before
	b.win.turnTo("uid Priya Raman", false)
	b.settle()
	b.seesNot("Taken back")
	b.win.turnTo("me", false)
	b.settle()
	if got := desk.History().Len(); got != mine {
		t.Errorf("%d months, want %d", got, mine)
	}
}

// What was taken back is said: it may be older than one thought.
func TestWhatWasTakenBackIsSaid(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDown, fyne.KeyDelete)
	b.undo()
	b.sees("Taken back: “Deleted", "Redo")
	b.redo()
	b.seesNot("Taken back")
}

// A key that is held deletes one month, and not the next ones unseen.
func TestDeleteIsDoneOnceAtATime(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	before := desk.History().Len()
	list := b.focused()
	for range 3 {
		list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
		b.settle()
	}
	if got := desk.History().Len(); got != before-1 || len(b.canvas().Overlays().List()) != 0 {
		t.Errorf("%d are left of %d; %s", got, before, b.texts())
	}
	list.(desktop.Keyable).KeyUp(&fyne.KeyEvent{Name: fyne.KeyDown}) // which was down before
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.settle()
	if got := desk.History().Len(); got != before-1 {
		t.Errorf("%d are left of %d once another key came up", got, before)
	}
	list.(desktop.Keyable).KeyDown(&fyne.KeyEvent{Name: fyne.KeyDelete}) // it came up elsewhere
	list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	b.settle()
	if got := desk.History().Len(); got != before-2 {
		t.Errorf("%d are left of %d once it was pressed again", got, before)
	}
}

// Enter that is held on a row's button deletes that month, and opens no other.
func TestEnterThatIsHeldOnTheBinOpensNothing(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	before := desk.History().Len()
	b.key(fyne.KeyTab, fyne.KeyTab)
	if _, ok := b.focused().(*widgets.Button); !ok {
		t.Fatalf("the focus is on %T", b.focused())
	}
	for range 3 {
		b.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		b.settle()
	}
	if got := desk.History().Len(); got != before-1 || b.win.place != screens.PlaceJourney {
		t.Fatalf("%d are left of %d, at place %d", got, before, b.win.place)
	}
	b.key(fyne.KeyReturn)
	if b.win.place != screens.PlaceCheckIn {
		t.Error("pressed anew, it does not open the month")
	}
}

// What could not be taken back for now can be, later.
func TestAnUndoThatFailsCanBeTriedAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.Key2)
	b.typed("l")
	before := desk.History().Len()
	b.key(fyne.KeyDelete)
	desk.fail["restore"] = &model.Problem{Kind: model.Full}
	b.undo()
	b.sees("The disk is full.")
	delete(desk.fail, "restore")
	b.tap("Try again")
	if got := desk.History().Len(); got != before {
		t.Errorf("%d are kept, not %d", got, before)
	}
}

// What is done again is what was taken back last, also where something was taken back in a
// note before.
func TestRedoInANoteDoesAgainWhatWasTakenBackLast(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	n := desk.History().Len()
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.ctrl(fyne.Key1)
	b.typed("nx")
	note := b.focused().(*widgets.Entry)
	b.ctrl(fyne.KeyZ)
	b.ctrl(fyne.KeyZ)
	if note.Text != "" || desk.History().Len() != n || b.focused() != fyne.Focusable(note) {
		t.Fatalf("%q is written, and %d are kept of %d", note.Text, desk.History().Len(), n)
	}
	note.TypedShortcut(&fyne.ShortcutRedo{})
	b.settle()
	if note.Text != "" || desk.History().Len() != n-1 {
		t.Errorf("%q is written, and %d are kept of %d", note.Text, desk.History().Len(), n)
	}
}
