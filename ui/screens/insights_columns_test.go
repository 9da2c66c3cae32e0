package screens

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Of columns that are to end near each other, the shortest gets what comes next.
func TestMasonryFillsTheShortestColumn(t *testing.T) {
	var all []fyne.CanvasObject
	for _, height := range []float32{100, 30, 40, 50, 20} {
		r := canvas.NewRectangle(color.Black)
		r.SetMinSize(fyne.NewSize(10, height))
		all = append(all, r)
	}
	m := &masonry{columns: 2, gap: 10, even: true}
	m.Layout(all, fyne.NewSize(210, 200))
	want := []fyne.Position{{X: 0, Y: 0}, {X: 110, Y: 0}, {X: 110, Y: 40}, {X: 110, Y: 90}, {X: 0, Y: 110}}
	for i, o := range all {
		if o.Position() != want[i] {
			t.Errorf("object %d is at %v, want %v", i, o.Position(), want[i])
		}
	}
	if h := m.heightFor(all, 210); h != 140 {
		t.Errorf("it is %v high", h)
	}
}
