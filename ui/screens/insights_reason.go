package screens

import "fyne.io/fyne/v2"

// A reasoned is a state, its reason, and what leads to the evidence: that stands at the
// end of the state's row, or last where that row has no room for it and where narrow
// tells that one reads all of it as one column.
type reasoned struct{ narrow func() bool }

func (r reasoned) beside(objects []fyne.CanvasObject, width float32) bool {
	return !r.narrow() && ends{gap: gapWithin}.fits([]fyne.CanvasObject{objects[0], objects[2]}, width)
}

func (r reasoned) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	state, reason, way := objects[0].MinSize().Height, heightAt(objects[1], width), objects[2].MinSize().Height
	if r.beside(objects, width) {
		return max(state, way) + gapWord + reason
	}
	return state + gapWord + reason + gapWithin + way
}

// MinSize is that of all under each other.
func (r reasoned) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(widest(objects), r.heightFor(objects, guessed*TextScale()))
}

// Layout places the three.
func (r reasoned) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	state, way := objects[0].MinSize(), objects[2].MinSize()
	reason := heightAt(objects[1], size.Width)
	if r.beside(objects, size.Width) {
		line := max(state.Height, way.Height)
		put(objects[0], 0, (line-state.Height)/2, state.Width, state.Height)
		put(objects[2], size.Width-way.Width, (line-way.Height)/2, way.Width, way.Height)
		put(objects[1], 0, line+gapWord, size.Width, reason)
		return
	}
	put(objects[0], 0, 0, state.Width, state.Height)
	put(objects[1], 0, state.Height+gapWord, size.Width, reason)
	put(objects[2], 0, state.Height+gapWord+reason+gapWithin, way.Width, way.Height)
}
