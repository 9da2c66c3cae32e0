//go:build realwindow

package app_test

import (
	"image"
	"strconv"
	"testing"
)

// A tip comes where the pointer rests, and goes with Escape; the pointer stays.
func TestRealWindow_ATipComesWhereThePointerRests(t *testing.T) {
	d := newDesktop(t, "1400x900")
	w := d.open()
	w.keys("Return")
	w.move(image.Pt(700, 780))
	before := w.settle()
	journey := image.Pt(48, 170)
	w.move(journey)
	// The tip lies at the right of the rail, where nothing else changes.
	beside := image.Rect(104, journey.Y-14, 180, journey.Y+14)
	waitFor(t, "the tip", func() bool { return !sameWithin(before, w.grab(), beside) })
	w.shot("tip-1-journey")
	w.keys("Escape")
	waitFor(t, "the tip to go", func() bool { return sameWithin(before, w.grab(), beside) })

	w.keys("F10")
	w.shot("tip-2-menu")
	w.keys("Down", "Down", "Return")
	waitFor(t, "the journey", func() bool { return !sameWithin(before, w.grab(), image.Rect(120, 30, 400, 80)) })
	w.close()
}

// move puts the pointer there.
func (w *window) move(to image.Point) {
	w.t.Helper()
	w.do("xdotool", "mousemove", "--window", w.id, strconv.Itoa(to.X), strconv.Itoa(to.Y))
}

// sameWithin tells whether two pictures are the same in that box.
func sameWithin(a, b image.Image, in image.Rectangle) bool {
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				return false
			}
		}
	}
	return true
}
