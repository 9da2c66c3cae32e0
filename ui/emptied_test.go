package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// A note that is emptied stays where it is while one is in it.
func TestANoteThatIsEmptiedStaysInSight(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	s, _ := desk.History().At(aDay(time.October, 25))
	s.Note = "x"
	desk.elsewhere(s)
	desk.held = desk.history
	b := first(t, desk)
	b.win.shell().CheckIn(s.Day)
	b.typed("n")
	note := b.focused().(*widgets.Entry)
	if note.Text != "x" {
		t.Fatalf("the note says %q", note.Text)
	}
	b.key(fyne.KeyBackspace)
	if note.Text != "" || !note.Visible() {
		t.Errorf("with %q in it, it is visible: %v", note.Text, note.Visible())
	}
}
