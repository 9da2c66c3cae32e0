//go:build realwindow

package app_test

import (
	"image"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Two windows, each with a check-in under way, and both are killed: what the first
// said it keeps is there, and a save in the second is backed up while it is open.
func TestRealWindow_TwoCheckInsAtOnce(t *testing.T) {
	d := newDesktop(t, "1400x900")
	first := d.open()
	first.keys("Return")
	first.settle()
	second := d.beside().open()
	second.keys("Return")
	plain := second.settle().At(5, 400)

	first.keys("3", "2", "4", "3", "2", "5", "n")
	first.types("Half a thought")
	kept := func() bool { return strings.Contains(d.bytesOfJournal(), "Half a thought") }
	waitFor(t, "the draft in the journal", kept)
	second.keys("1")
	waitFor(t, "the question", func() bool { return second.grab().At(5, 400) != plain }) // its scrim
	second.shot("two-1-asked")
	second.keys("Return") // leave it
	second.settle()
	if !kept() {
		t.Fatal("the second window took the draft of the first away")
	}
	second.keys("ctrl+s")
	waitFor(t, "the snapshot in the journal", func() bool { return len(d.list()) == 1 })
	waitFor(t, "the day's backup", func() bool {
		found, _ := filepath.Glob(filepath.Join(d.home, "data", "headroom", "backups", "journal-*.db"))
		return len(found) == 1
	})
	for _, w := range []*window{first, second} {
		if err := w.cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		<-w.exited
	}
	if !kept() {
		t.Error("the draft of the first window is gone")
	}
	again := d.open()
	again.shot("two-2-opened-again")
	again.close()
}

// A backup is made and restored by keys, and the one that it was is at hand and in sight
// afterwards.
func TestRealWindow_ABackupIsMadeAndRestored(t *testing.T) {
	d := newDesktop(t, "1400x900")
	d.do(program(t), "sample")
	w := d.open()
	w.keys("ctrl+comma")
	top := w.settle()
	backups := func() int {
		found, _ := filepath.Glob(filepath.Join(d.home, "data", "headroom", "backups", "journal-*.db"))
		return len(found)
	}
	d.do(program(t), "private", "add", "Acme")
	before := backups()
	const backUp = 19 // Tab stops from the first choice
	w.keys(slices.Repeat([]string{"Tab"}, backUp)...)
	w.keys("Return")
	waitFor(t, "the backup", func() bool { return backups() == before+1 })
	w.shot("backup-1-made")
	d.do(program(t), "private", "add", "Initech")
	w.keys("Tab", "Tab", "Return") // past the folder to the newest
	w.settle()
	w.keys("Tab", "Return")
	waitFor(t, "the words as they were", func() bool { return d.do(program(t), "private", "list") == "Acme" })
	w.settle()
	theme := image.Rect(340, 180, 600, 260)
	if now := w.shot("backup-2-restored"); sameWithin(top, now, theme) {
		t.Error("the page is at its top, and not where the backup is")
	}
	w.close()
}

// beside is another display with the same folders.
func (d *desktop) beside() *desktop {
	other := newDesktop(d.t, "1400x900")
	other.env = slices.DeleteFunc(other.env, func(v string) bool { return strings.HasPrefix(v, "XDG_DATA_HOME=") })
	other.env = append(other.env, "XDG_DATA_HOME="+filepath.Join(d.home, "data"))
	return other
}
