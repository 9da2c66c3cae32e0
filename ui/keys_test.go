package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

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
	b.typed(" And a walk.")
	b.ctrl(fyne.KeyS)
	if note() != before+" And a walk." {
		t.Fatalf("kept %q", note())
	}
	entry := b.focused().(*widgets.Entry)
	b.typed(" More.")
	b.ctrl(fyne.KeyZ)
	if entry.Text == before+" And a walk. More." || note() != before+" And a walk." {
		t.Fatalf("it says %q, and %q is kept", entry.Text, note())
	}
	for entry.Text != before+" And a walk." {
		b.ctrl(fyne.KeyZ)
	}
	b.ctrl(fyne.KeyZ)
	if note() != before {
		t.Errorf("kept %q", note())
	}
	entry.TypedShortcut(&fyne.ShortcutRedo{})
	b.settle()
	if note() != before+" And a walk." {
		t.Errorf("done again, kept %q", note())
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
	for b.win.region != toastRegion {
		b.key(fyne.KeyF6)
	}
	b.canvas().Unfocus()
	b.typed("n")
	note := b.focused()
	b.win.closeToast()
	if b.focused() != note {
		t.Errorf("the focus went to %T", b.focused())
	}
}
