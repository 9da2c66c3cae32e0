package screens

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// What is too wide for the room between the gutters takes as much of both.
func TestGuttersAreEqual(t *testing.T) {
	for least, want := range map[float32]float32{300: 16, 328: 16, 342: 9, 400: 6} {
		r := canvas.NewRectangle(color.Black)
		r.SetMinSize(fyne.NewSize(least, 20))
		gutters{16, 24, 24}.Layout([]fyne.CanvasObject{r}, fyne.NewSize(360, 100))
		if x, right := r.Position().X, 360-r.Position().X-r.Size().Width; x != want || right != want {
			t.Errorf("%v wide: %v at the left, %v at the right", least, x, right)
		}
	}
}
