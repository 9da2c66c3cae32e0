//go:build realwindow

package app_test

import "testing"

// Every screen is reached by its key, shows something of its own, and lets the next
// one come.
func TestRealWindow_EveryScreenByItsKey(t *testing.T) {
	d := newDesktop(t, "1400x900")
	d.do(program(t), "sample")
	w := d.open()
	w.settle()
	before := w.shot("walk-0-check-in")
	for _, place := range []struct{ name, key string }{
		{"check-in-guided", "g"},
		{"journey", "ctrl+2"},
		{"journey-by-year", "y"},
		{"journey-table", "t"},
		{"journey-list", "l"},
		{"insights", "ctrl+3"},
		{"insights-table", "t"},
		{"share", "ctrl+4"},
		{"people", "ctrl+5"},
		{"settings", "ctrl+comma"},
		{"find-the-root", "ctrl+f"},
		{"check-in", "ctrl+1"},
	} {
		w.keys(place.key)
		waitFor(t, place.name, func() bool { return !same(before, w.grab()) })
		w.settle()
		now := w.shot("walk-" + place.name)
		if colours(now) < 20 {
			t.Errorf("%s is blank", place.name)
		}
		before = now
	}
	w.close()
}
