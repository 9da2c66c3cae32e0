package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// evidenceBox is a sunken box with the words that say why something is told.
func evidenceBox(text *widgets.Text) *fyne.Container {
	return container.New(backed{}, newGround(widgets.ColorSunken, 8), text)
}

// backed lays a text within its ground, as high as the text is in the width.
type backed struct{}

const backedX, backedY = 12, 10

// MinSize is the text's with room around it.
func (backed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(2*backedX, 2*backedY)
}

func (backed) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	h, _ := heightFor(objects[1], width-2*backedX)
	return h + 2*backedY
}

// Layout places both.
func (backed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
	put(objects[1], backedX, backedY, size.Width-2*backedX, size.Height-2*backedY)
}
