package screens

import "fyne.io/fyne/v2"

// Heights of the side of a check-in, before the text scale: of what is over its button,
// and of the button with what is said under it. With them the button lies where it lies
// before as after the reveal.
const (
	steadyOver  = 580
	steadyUnder = 88
)

// steady puts a button with what belongs to it under a column that is scrolled, in the
// same place however much of either there is, as far as the room allows.
type steady struct{ gap float32 }

// MinSize is that of both.
func (s steady) MinSize(objects []fyne.CanvasObject) fyne.Size {
	over, under := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(over.Width, under.Width), over.Height+s.gap+under.Height)
}

// Layout places both.
func (s steady) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	k := TextScale()
	under := max(heightAt(objects[1], size.Width), steadyUnder*k)
	over := min(max(heightAt(objects[0], size.Width), steadyOver*k), size.Height-under-s.gap)
	put(objects[0], 0, 0, size.Width, max(0, over))
	put(objects[1], 0, max(0, over)+s.gap, size.Width, under)
}
