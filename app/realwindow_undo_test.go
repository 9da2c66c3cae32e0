//go:build realwindow

package app_test

import (
	"image"
	"strings"
	"testing"
)

// Ctrl+Z takes back what was rated last, by a key, by a drag and by an answer, and
// Ctrl+Shift+Z rates it again; what is saved at the end tells.
func TestRealWindow_RatingsAreTakenBack(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.keys("Return")
	top, centre := bandwidthAxis(t, w.settle())
	at := func(level float64) image.Point {
		return image.Pt(centre.X, centre.Y-int(float64(centre.Y-top.Y)*level/5))
	}
	w.drag(at(2), at(4))
	w.drag(at(4), at(1))
	w.settle()
	w.keys("ctrl+z") // the second drag, whole
	w.shot("undo-1-drag")
	w.keys("Down", "3", "5", "ctrl+z", "ctrl+z", "ctrl+shift+z") // Network's 3 is had again, Mentorship's 5 is not
	w.shot("undo-2-keys")
	w.keys("g", "Return") // from Mentorship, which is not rated, to Learning
	w.settle()
	w.keys("4", "2", "ctrl+z", "ctrl+shift+z")
	w.shot("undo-3-answers")
	w.keys("g", "ctrl+s")
	waitFor(t, "the snapshot in the journal", func() bool { return len(d.list()) == 1 })
	if got, want := d.list()[0].levels(), "4 3 - 3 - -"; got != want {
		t.Errorf("the journal holds %s, want %s", got, want)
	}
	w.close()
}

// Ctrl+Q in the midst of a check-in ends the program well, and what is half done is there
// after a new start.
func TestRealWindow_ADraftSurvivesQuitting(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.keys("Return")
	w.settle()
	w.keys("3", "2", "4", "n")
	w.types("Half a thought")
	w.keys("ctrl+q") // at once: what waits to be kept is kept first
	w.ends()
	if !strings.Contains(d.bytesOfJournal(), "Half a thought") {
		t.Error("what was written is not in the journal")
	}

	again := d.open()
	again.shot("quit-1-opened-again")
	again.keys("ctrl+z", "5") // nothing of before is taken back, and the next ceiling is at hand
	again.keys("ctrl+s")
	waitFor(t, "the snapshot in the journal", func() bool { return len(d.list()) == 1 })
	if got := d.list()[0]; got.levels() != "3 2 4 5 - -" || got.Note != "Half a thought" {
		t.Errorf("the journal holds %s, %q", got.levels(), got.Note)
	}
	again.close()
}
