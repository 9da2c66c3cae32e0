package screens

import (
	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// InventedStrip says that months of the sample are in the history in sight, above a
// check-in that it would stand beside them, and takes them out.
func InventedStrip(shell Shell, at Place, out func()) fyne.CanvasObject {
	t, words := shell.Voice().T, "sample.here"
	if at == PlaceCheckIn && shell.Class() != Narrow {
		words = "sample.beside"
	}
	text := widgets.NewText(t(words), widgets.SizeBody, widgets.TextOptions{Strong: true, Color: widgets.ColorAccentInk, Clip: true})
	whole := widgets.NewWhole(text)
	button := widgets.NewButton(t("sample.out"), widgets.Plain, out)
	button.SetTip(t("sample.stays"), "")
	return strip(growing(row(gapPanel, whole, button), whole))
}
