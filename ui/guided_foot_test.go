package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// textAt is where the words begin, and the middle of their height.
func (b *bench) textAt(words string) (x, mid float32) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		t, ok := o.(*canvas.Text)
		if ok = ok && t.Text == words; ok {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(t)
			x, mid = at.X, at.Y+t.Size().Height/2
		}
		return ok
	})
	return x, mid
}

// The ways on stand in one row: to skip begins at the page's edge where there is no way
// back, and with no room beside the questions Find the root stands beside it.
func TestGuidedFootIsOneRowFromTheEdge(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1024, 700, light)
	b.typed("g")
	title, _ := b.textAt("Bandwidth")
	skip, row := b.textAt("Skip this question")
	if math.Abs(float64(skip-title)) > 1 {
		t.Errorf("it begins at %v, the page at %v", skip, title)
	}
	find, at := b.textAt("Find the root")
	if find <= skip || math.Abs(float64(at-row)) > 1 {
		t.Errorf("Find the root is at %v, %v, and what skips at %v, %v", find, at, skip, row)
	}
	b.typed("333")
	b.key(fyne.KeyReturn)
	if back, _ := b.textAt("Bandwidth"); back != title {
		t.Errorf("the page begins at %v", back)
	}
	if after, _ := b.textAt("Skip this question"); after <= skip+40 {
		t.Errorf("beside the way back it begins at %v", after)
	}
}
