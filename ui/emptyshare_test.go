package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// A toast at Share lies at the foot also where there is no picture any more to lie on.
func TestAToastAtAnEmptyShareLiesAtTheFoot(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()[:1]...))
	b.ctrl(fyne.Key4)
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.ctrl(fyne.Key4)
	if b.win.toast == nil {
		t.Fatal("there is no toast")
	}
	if y, all := b.win.toast.Position().Y, b.canvas().Size().Height; y < all*3/4 {
		t.Errorf("it is at %.0f of %.0f", y, all)
	}
}
