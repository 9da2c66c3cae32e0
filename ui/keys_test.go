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

// A digit is for a ceiling only where a ceiling, or nothing, has the focus.
func TestADigitRatesNothingElsewhere(t *testing.T) {
	b := first(t, newMemoryDesk(t, trying()...))
	b.typed("333333x")
	if on, ok := b.focused().(*widgets.Chip); !ok {
		t.Fatalf("X leads to %T", on)
	}
	b.wait()
	before := b.desk.draft.Ratings
	b.typed("1")
	b.canvas().Focus(b.win.checkin.Regions()[1]) // the radar
	b.wait()
	if got := b.desk.draft.Ratings; got != before {
		t.Errorf("it went from %v to %v", before, got)
	}
	b.typed("1")
	b.wait()
	if got := b.desk.draft.Ratings; got == before {
		t.Error("on the radar a digit rates")
	}
}

// What was written since the last act is taken back first, then the act: the toast
// says that Ctrl+Z takes it back.
func TestUndoInANoteGoesOnToTheWindows(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day := aDay(time.October, 25)
	note := func() string {
		s, _ := desk.History().At(day)
		return s.Note
	}
	before := note()
	b.win.shell().CheckIn(day)
	b.typed("n")
	b.typed(" And a walk")
	b.ctrl(fyne.KeyS)
	if note() != before+" And a walk" {
		t.Fatalf("kept %q", note())
	}
	entry := b.focused().(*widgets.Entry)
	b.typed("ing") // goes on within the word that was saved
	b.ctrl(fyne.KeyZ)
	if entry.Text != before+" And a walk" || note() != before+" And a walk" {
		t.Fatalf("it says %q, and %q is kept", entry.Text, note())
	}
	b.ctrl(fyne.KeyZ)
	if note() != before {
		t.Errorf("kept %q", note())
	}
	if b.focused() != fyne.Focusable(entry) {
		t.Error("the rest of the sentence would be taken for keys")
	}

	// A key that is held takes back what was written, and stops there.
	entry.TypedShortcut(&fyne.ShortcutRedo{})
	b.settle()
	b.typed(" once more")
	for range 20 {
		entry.TypedShortcut(&fyne.ShortcutUndo{})
		b.settle()
	}
	if entry.Text != before+" And a walk" || note() != before+" And a walk" {
		t.Errorf("held, it left %q, and %q is kept", entry.Text, note())
	}
	b.ctrl(fyne.KeyZ) // which lets go
	b.ctrl(fyne.KeyZ)
	entry.TypedShortcut(&fyne.ShortcutRedo{})
	b.settle()
	if note() != before+" And a walk" {
		t.Errorf("done again, kept %q", note())
	}
}

// What comes from another window settles nothing of a note.
func TestWhatIsReadAnewLeavesTheNotesUndo(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.typed("333333")
	b.ctrl(fyne.KeyS)
	b.typed("n")
	b.typed("A long walk")
	desk.elsewhere(model.Snapshot{Day: aDay(time.September, 3), Ratings: model.Ratings{6}})
	b.win.reload()
	b.settle()
	n := desk.History().Len()
	entry := b.focused().(*widgets.Entry)
	for range 8 {
		if b.ctrl(fyne.KeyZ); entry.Text == "" {
			break
		}
	}
	if entry.Text != "" || desk.History().Len() != n {
		t.Errorf("the note is %q, and %d of %d are kept", entry.Text, desk.History().Len(), n)
	}
}

func TestF6ReachesTheBarInANarrowWindowWithAToast(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 480, 900, light)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.sees("Undo")
	for range 1 + len(b.win.current().Regions()) + 1 {
		b.key(fyne.KeyF6)
		if b.win.region == 0 {
			break
		}
	}
	b.key(fyne.KeyReturn)
	if b.win.place != screens.PlaceCheckIn {
		t.Errorf("Enter on the bar leads to %d", b.win.place)
	}
}

// A toast that goes leaves the focus where it is by then.
func TestAToastThatWasGoneToLeavesTheFocusInTheNote(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.typed("444444")
	b.ctrl(fyne.KeyS)
	b.canvas().Unfocus()
	for range 20 {
		if b.win.region == toastRegion {
			break
		}
		b.key(fyne.KeyF6)
	}
	if b.win.region != toastRegion {
		t.Fatal("F6 does not lead to the toast")
	}
	b.canvas().Unfocus()
	b.typed("n")
	note := b.focused()
	b.win.closeToast()
	if b.focused() != note {
		t.Errorf("the focus went to %T", b.focused())
	}
}

func TestAPersonIsAddedByKeysFromAnywhere(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	press := func() {
		b.win.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyN, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
		b.settle()
	}
	press()
	b.typed("Zoe")
	b.key(fyne.KeyReturn)
	b.sees("Zoe is among your people")
	if who, _ := b.win.people.Current(); who.Name != "Zoe" {
		t.Errorf("the keys act on %q", who.Name)
	}
	b.key(fyne.KeyF1)
	b.sees("Add a person", "Ctrl Shift N")
	b.key(fyne.KeyEscape, fyne.KeyF10)
	menu := b.canvas().Overlays().Top().(*widgets.Menu)
	for _, want := range []string{"Add a person/Ctrl Shift N", "Keys/F1"} {
		if !slices.ContainsFunc(menu.Items(), func(i widgets.MenuItem) bool { return i.Label+"/"+i.Key == want }) {
			t.Errorf("the menu has no %q", want)
		}
	}
}

// Who was brought back is who the keys act on, in sight.
func TestAnUndoneArchiveLeadsToThePerson(t *testing.T) {
	b := people(t, mentees(t))
	b.key(fyne.KeyHome)
	who, _ := b.win.people.Current()
	b.key(fyne.KeyDelete, fyne.KeyTab, fyne.KeyReturn, fyne.KeyEnd)
	b.ctrl(fyne.KeyZ)
	if now, _ := b.win.people.Current(); now.UID != who.UID {
		t.Errorf("the keys act on %q, not %q", now.Name, who.Name)
	}
	b.key(fyne.KeyF2)
	b.sees("Rename " + who.Name)
}

func TestTheFocusStaysOnTheLanguage(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyComma)
	b.win.setting.GoToLanguage(false)
	b.pick("Deutsch")
	if on, ok := b.focused().(*widgets.Select); !ok || on.Selected != "Deutsch" {
		t.Errorf("the focus is on %T", b.focused())
	}
}

// A saved check-in that is given another day is moved there, and it is said so.
func TestASavedCheckInIsMovedToAnotherDay(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	day, to := aDay(time.October, 25), aDay(time.October, 20)
	before, _ := desk.History().At(day)
	b.win.shell().CheckIn(day)
	b.tap("25 Oct 2026")
	b.sees("Move this check-in to which day?", "It is kept for 25 October 2026.")
	b.typed(to.String())
	b.key(fyne.KeyReturn)
	b.ctrl(fyne.KeyS)
	if now, ok := desk.History().At(to); !ok || now.UID != before.UID || now.Ratings != before.Ratings {
		t.Errorf("on that day is %+v", now)
	}
	if _, ok := desk.History().At(day); ok {
		t.Error("it is on the day before, too")
	}
}

func TestAMonthToComeIsNoPastMonth(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyN)
	b.typed("2027-01-05")
	b.key(fyne.KeyReturn)
	b.sees("Add a past month", "That day is still to come.")
	b.typed("2026-11-29")
	b.key(fyne.KeyReturn)
	b.seesNot("Add a past month")
}

// A check-in of a day to come counts on every screen.
func TestADayToComeCountsEverywhere(t *testing.T) {
	all := append(months(), model.Snapshot{UID: "uid-12", Person: "me", Rev: 1, Day: aDay(time.December, 20), Ratings: model.Ratings{30, 30, 30, 30, 30, 12}})
	b := first(t, newMemoryDesk(t, all...))
	b.ctrl(fyne.Key3)
	b.sees("Opportunity is the lowest of the six", "December 2026")
	b.ctrl(fyne.Key2)
	b.sees("2.0 lowest")
	b.ctrl(fyne.Key4)
	b.sees("Opportunity")
}
