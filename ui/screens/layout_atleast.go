package screens

import "fyne.io/fyne/v2"

// atLeast lays its objects one over the other, each in the middle of the height,
// and is at least so high.
type atLeast struct{ height float32 }

// MinSize is that of the largest object that is seen.
func (a atLeast) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(0, a.height)
	for _, o := range objects {
		if o.Visible() {
			s = s.Max(o.MinSize())
		}
	}
	return s
}

func (a atLeast) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	high := a.height
	for _, o := range objects {
		if o.Visible() {
			high = max(high, heightAt(o, width))
		}
	}
	return high
}

// Layout places the objects.
func (a atLeast) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		h := heightAt(o, size.Width)
		put(o, 0, (size.Height-h)/2, size.Width, h)
	}
}
