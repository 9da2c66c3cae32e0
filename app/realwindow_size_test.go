//go:build realwindow

package app_test

import (
	"strings"
	"testing"
)

// A window comes back in the size that it was closed in, and is never seen in another.
func TestRealWindow_ComesBackInItsSize(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	first := w.size()
	w.do("xdotool", "windowsize", "--sync", w.id, "1000", "700")
	waitFor(t, "the smaller window", func() bool { return w.size() == "1000x700" })
	w.settle()
	w.close()

	for range 2 { // the second time it is closed as it was opened
		w = d.open()
		if got := w.size(); got != "1000x700" {
			t.Errorf("%s at first, then 1000x700, and %s again", first, got)
		}
		w.close()
	}
}

// size is the window's without its frame.
func (w *window) size() string {
	w.t.Helper()
	var width, height string
	for _, line := range strings.Split(w.do("xdotool", "getwindowgeometry", "--shell", w.id), "\n") {
		if v, ok := strings.CutPrefix(line, "WIDTH="); ok {
			width = v
		} else if v, ok := strings.CutPrefix(line, "HEIGHT="); ok {
			height = v
		}
	}
	return width + "x" + height
}
