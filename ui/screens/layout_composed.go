package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// tallest is what a screen of figures grows to at most, before the text scale: in a
// higher window their parts would stand apart.
const tallest = 1080

// Tallest is the height from which on a window is higher than any screen of figures,
// in logical pixels.
func Tallest() float32 { return tallest * TextScale() }

// figurePage is a page whose body stretches with the window, as high as its parts stand
// together.
func figurePage(class Class, header, body fyne.CanvasObject) fyne.CanvasObject {
	p := page(class, header, body).(*fyne.Container)
	if in, ok := p.Layout.(inset); ok {
		p.Layout = composed{in}
	}
	return p
}

// compose keeps what stretches to the height in which its parts stand together, and a
// distance around it.
func compose(o fyne.CanvasObject, in inset) *fyne.Container { return container.New(composed{in}, o) }

// composed is an inset in the upper end of the room, up to the tallest.
type composed struct{ inset }

// Layout places the objects.
func (c composed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.inset.Layout(objects, fyne.NewSize(size.Width, min(size.Height, Tallest())))
}
