package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
)

// A question that is still open when its person is taken back elsewhere keeps nothing any
// more.
func TestNothingIsReplacedForWhoIsGone(t *testing.T) {
	desk := mentees(t)
	b := first(t, desk)
	b.ctrl(fyne.KeyP)
	b.typed("ram")
	b.key(fyne.KeyReturn)
	b.ctrl(fyne.Key1)
	b.typed("444444")
	desk.elsewhere(model.Snapshot{Day: desk.Today(), Ratings: model.Ratings{6}})
	b.ctrl(fyne.KeyS)
	b.sees("There is a check-in for 29 November 2026")
	desk.gone = true
	b.win.reload()
	b.settle()
	acts := slices.Clone(desk.acts)
	b.tap("Replace it")
	if !slices.Equal(desk.acts, acts) || !desk.Person().Self {
		t.Errorf("%v is at hand, and there was done %q", desk.Person(), desk.acts[len(acts):])
	}
}
