//go:build realwindow

package app_test

import (
	"errors"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestRealWindow_FirstMonthByKeys(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.shot("1-welcome")

	w.keys("Return")
	w.settle()
	w.keys("3", "2", "4", "3", "2", "5")
	w.shot("2-check-in")
	w.keys("n")
	w.types("A quieter month than the last")
	w.shot("3-note")
	w.keys("ctrl+s")
	waitFor(t, "the snapshot in the journal", func() bool { return len(d.list()) == 1 })
	saved := d.list()[0]
	if got, want := saved.levels(), "3 2 4 3 2 5"; got != want {
		t.Errorf("the journal holds %s, want %s", got, want)
	}
	if saved.Note != "A quieter month than the last" {
		t.Errorf("the note is %q", saved.Note)
	}
	w.shot("4-saved")

	w.keys("ctrl+2")
	w.shot("5-journey")
	w.keys("ctrl+4")
	w.shot("6-share")
	w.keys("ctrl+e")
	var card string
	waitFor(t, "the card", func() bool {
		found, _ := filepath.Glob(filepath.Join(d.home, "Pictures", "*.png"))
		if len(found) == 1 {
			card = found[0]
		}
		return card != ""
	})
	f, err := os.Open(card)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", card, err)
	}
	if got := img.Bounds().Size(); got != image.Pt(1080, 1350) {
		t.Errorf("the card is %v", got)
	}
	if n := colours(img); n < 50 {
		t.Errorf("the card has %d colours; it is as good as blank", n)
	}
	w.shot("7-card-saved")
	w.close()

	again := d.open()
	again.shot("8-opened-again")
	if got := d.list(); len(got) != 1 || got[0].UID != saved.UID || got[0].levels() != saved.levels() {
		t.Errorf("after closing and opening the journal holds %+v, want %+v", got, saved)
	}
	again.keys("ctrl+2")
	again.shot("9-journey-again")
	again.close()
}

func TestRealWindow_DragAVertex(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.keys("Return")
	before := w.settle()
	top, centre := bandwidthAxis(t, before)
	at := func(level float64) image.Point {
		return image.Pt(centre.X, centre.Y-int(float64(centre.Y-top.Y)*level/5))
	}
	w.drag(at(2), at(4))
	w.shot("drag-1-first")
	w.drag(at(4), at(2.5))
	w.shot("drag-2-back")
	w.keys("ctrl+s")
	waitFor(t, "the snapshot in the journal", func() bool { return len(d.list()) == 1 })
	if got, want := d.list()[0].levels(), "2.5 - - - - -"; got != want {
		t.Errorf("the journal holds %s, want %s", got, want)
	}
	w.close()
}

// bandwidthAxis finds the axis at twelve o'clock by its five hollow dots: the
// topmost lies at level 5, and they are evenly spaced, so the centre is one
// step below the lowest.
func bandwidthAxis(t *testing.T, img image.Image) (top, centre image.Point) {
	t.Helper()
	b := img.Bounds()
	best := 0
	for x := b.Min.X + b.Dx()/4; x < b.Min.X+b.Dx()*6/10; x++ {
		var ring []int // where a dot's rim is crossed: dark, light inside, dark
		for y := b.Min.Y + b.Dy()/10; y < b.Max.Y-b.Dy()/4; y++ {
			if isDotRim(img, x, y) {
				if n := len(ring); n == 0 || y-ring[n-1] > 2 {
					ring = append(ring, y)
				}
			}
		}
		if len(ring) != 10 {
			continue
		}
		step := float64(ring[8]-ring[0]) / 4
		if int(step) > best {
			best = int(step)
			middle := (ring[0] + ring[1]) / 2
			top, centre = image.Pt(x, middle), image.Pt(x, middle+int(step*5+0.5))
		}
	}
	if best == 0 {
		t.Fatal("no axis with five hollow dots was found")
	}
	return top, centre
}

// isDotRim tells whether a pixel has the colour of a hollow dot's rim: the
// accent where its row is focused.
func isDotRim(img image.Image, x, y int) bool {
	r, g, b, _ := img.At(x, y).RGBA()
	return r>>8 < 100 && g>>8 > 80 && g>>8 < 200 && b>>8 > 140
}

// A check-in that is half done outlives the program, however it ends.
func TestRealWindow_ADraftSurvivesAKill(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.keys("Return")
	w.settle()
	w.keys("3", "2", "4", "n")
	w.types("Half a thought")
	waitFor(t, "the draft in the journal", func() bool { return strings.Contains(d.bytesOfJournal(), "Half a thought") })
	if err := w.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-w.exited

	again := d.open()
	again.shot("kill-1-opened-again")
	again.keys("ctrl+s")
	waitFor(t, "the snapshot in the journal", func() bool { return len(d.list()) == 1 })
	if got := d.list()[0]; got.levels() != "3 2 4 - - -" || got.Note != "Half a thought" {
		t.Errorf("the journal holds %s, %q", got.levels(), got.Note)
	}
	again.close()
}

// bytesOfJournal are read from the file: no command tells of a draft.
func (d *desktop) bytesOfJournal() string {
	data, err := os.ReadFile(filepath.Join(d.home, "data", "headroom", "journal.db"))
	if err != nil {
		return ""
	}
	return string(data)
}

func TestRealWindow_NoDisplayIsTold(t *testing.T) {
	d := newDesktop(t, "800x600")
	cmd := d.command(program(t))
	cmd.Env = append(cmd.Env, "DISPLAY=:no", "WAYLAND_DISPLAY=")
	out, err := cmd.CombinedOutput()
	exit := (*exec.ExitError)(nil)
	if !errors.As(err, &exit) || exit.ExitCode() != 69 || !strings.Contains(string(out), "no display that answers") {
		t.Errorf("%v: %s", err, out)
	}
}
