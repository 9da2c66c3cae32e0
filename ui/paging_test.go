package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// scrolled is how far down the first thing that scrolls in sight is, of so far.
func (b *bench) scrolled(o fyne.CanvasObject) (at, last float32) {
	s, ok := o.(*widgets.Scroll)
	if ok && s.Direction != container.ScrollHorizontalOnly && s.Content.Size().Height > s.Size().Height {
		return s.Offset.Y, s.Content.Size().Height - s.Size().Height
	}
	for _, c := range parts(o) {
		if at, last = b.scrolled(c); last > 0 {
			return at, last
		}
	}
	return 0, 0
}

// What does not fit is reached by the keys, whatever has the focus.
func TestPagesAreTurnedByKeys(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, plateauMonths()...), 1024, 700, light)
	b.ctrl(fyne.Key3)
	page := func() (at, last float32) { return b.scrolled(b.win.root) }
	if at, last := page(); at != 0 || last < 100 {
		t.Fatalf("Insights are at %v of %v", at, last)
	}
	b.key(fyne.KeyPageDown)
	if at, _ := page(); at < 50 {
		t.Errorf("a page on they are at %v", at)
	}
	b.key(fyne.KeyEnd)
	if at, last := page(); at != last {
		t.Errorf("their end is at %v, not %v", at, last)
	}
	b.key(fyne.KeyHome)
	if at, _ := page(); at != 0 {
		t.Errorf("their start is at %v", at)
	}

	b.key(fyne.KeyF1)
	keys := func() (at, last float32) { return b.scrolled(b.canvas().Overlays().Top()) }
	b.key(fyne.KeyDown)
	if at, _ := keys(); at == 0 {
		t.Error("the keys' list does not go on")
	}
	b.key(fyne.KeyEnd)
	if at, last := keys(); at != last || last == 0 {
		t.Errorf("the end of the keys' list is at %v, not %v", at, last)
	}
}
