package screens

import "fyne.io/fyne/v2"

// gutters keeps its one object off all four sides, and where it needs more width than
// that leaves, as large words may, equally less off the left and the right.
type gutters struct{ sides, top, bottom float32 }

// gutterLeast is the room that a focus ring needs.
const gutterLeast = 6

// side is what is left free at each side.
func (g gutters) side(objects []fyne.CanvasObject, width float32) float32 {
	return min(g.sides, max(gutterLeast, (width-objects[0].MinSize().Width)/2))
}

// MinSize leaves the least room at the sides.
func (g gutters) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*gutterLeast, g.top+g.bottom)
}

func (g gutters) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightAt(objects[0], width-2*g.side(objects, width)) + g.top + g.bottom
}

// Layout places the object.
func (g gutters) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := g.side(objects, size.Width)
	put(objects[0], side, g.top, size.Width-2*side, size.Height-g.top-g.bottom)
}
