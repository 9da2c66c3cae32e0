//go:build realwindow

package app_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// A mentor adds somebody, rates together with them, and comes back to what was half
// done: by keys, with the real journal.
func TestRealWindow_APersonAndBack(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.keys("Return")
	w.settle()
	w.keys("3", "n")
	w.types("Mine")
	w.keys("Escape", "ctrl+5")
	w.settle()
	w.shot("people-1-alone")
	w.keys("Return")
	w.settle()
	w.types("Ana")
	w.keys("Return")
	people := func() string { return d.do(program(t), "people", "list") }
	waitFor(t, "Ana in the journal", func() bool { return strings.Contains(people(), "Ana") })
	w.settle()
	w.shot("people-2-added")
	w.keys("Return") // she has no check-in: it goes to one
	w.settle()
	w.shot("people-3-her-check-in")
	w.keys("2", "3", "3", "4", "4", "4", "ctrl+s")
	waitFor(t, "her snapshot", func() bool { return strings.Contains(people(), "Bandwidth") })
	if n := len(d.list()); n != 0 {
		t.Errorf("%d snapshots are mine", n)
	}
	w.keys("ctrl+5")
	w.settle()
	w.shot("people-4-wall")
	w.keys("ctrl+p")
	w.settle()
	w.types("you")
	w.keys("Return")
	w.settle()
	w.keys("ctrl+1")
	w.settle()
	w.shot("people-5-back-to-me")
	w.keys("2", "ctrl+s")
	waitFor(t, "my snapshot", func() bool { return len(d.list()) == 1 })
	if s := d.list()[0]; s.Note != "Mine" {
		t.Errorf("kept %+v", s)
	}
	w.close()
	if files, _ := filepath.Glob(filepath.Join(d.home, "data", "headroom", "backups", "*.db")); len(files) == 0 {
		t.Error("there is no backup")
	}
}
