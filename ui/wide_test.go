package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// In a window that is higher than a screen of figures its parts stay together.
func TestVeryLargeWindow_KeepsTheScreensTogether(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 3840, 2100, light)
	b.wait()
	first := func(match func(fyne.CanvasObject) bool) (found fyne.CanvasObject) {
		b.each(func(o fyne.CanvasObject) bool {
			found = o
			return match(o)
		})
		return found
	}
	isPad := func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.RadarPad); return ok }
	_, title := b.textAt("November check-in")
	radar, save := boxOf(first(isPad)), boxOf(b.find("Save check-in"))
	if high := radar.y1 - title; high > 1000 {
		t.Errorf("from the title to the end of the radar it is %v", high)
	}
	if mid := (radar.y0 + radar.y1) / 2; mid > save.y1 {
		t.Errorf("the middle of the radar is at %v, below Save's end at %v", mid, save.y1)
	}
	if title < 300 || title > 420 {
		t.Errorf("%v is free above the title", title)
	}
	b.ctrl(fyne.Key2)
	isScrubber := func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.Scrubber); return ok }
	if end := boxOf(first(isScrubber)).y1; end-title > 1080 {
		t.Errorf("the months end %v under the title", end-title)
	}
}

// The tiles of a few people use the room that there is, and are seen whole; of many they
// stay small.
func TestPeople_TilesGrowWithTheRoom(t *testing.T) {
	height := func(desk *memoryDesk, w, h float32) float32 {
		b := newBench(t, desk, w, h, light)
		b.ctrl(fyne.Key5)
		return b.win.people.Tiles()[0].Size().Height
	}
	if h := height(mentees(t), 1280, 800); h != 304 {
		t.Errorf("at 1280 × 800 a tile is %v high", h)
	}
	if h := height(mentees(t), 1920, 1080); h < 400 || h > 420 {
		t.Errorf("at 1920 × 1080 a tile is %v high", h)
	}
	if h := height(crowd(t), 1920, 1080); h != 304 {
		t.Errorf("of many people a tile is %v high", h)
	}
}
