package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

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
