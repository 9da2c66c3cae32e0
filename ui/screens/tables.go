package screens

import (
	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// The dress of the tables of months, wherever they stand: heads are muted captions
// over a hairline, words begin at the left of their column and figures end at its
// right, and a hairline lies under each row.

// Heights in a table before the text scale: of its head, and of a row of one line.
// A toolkit's list has rowGap more between rows, whatever the text scale.
const (
	tableHeadHigh = 36
	tableLineHigh = 30
	rowGap        = 6
)

// columnGap is between two columns.
const columnGap = 24

// headOptions are those of a column's name.
func headOptions(align fyne.TextAlign) widgets.TextOptions {
	return widgets.TextOptions{Color: widgets.ColorMuted, Align: align}
}

// newHairline lies under a row, or under the head.
func newHairline() *ground { return newGround(widgets.ColorBorder, 0) }

// underRow puts a hairline under a row of a list, in the middle of the gap.
func underRow(line fyne.CanvasObject, edge float32, row fyne.Size) {
	put(line, edge, row.Height+rowGap/2-1, row.Width-2*edge, 1)
}

// underHead puts a hairline at the foot of a head.
func underHead(line fyne.CanvasObject, edge float32, head fyne.Size) {
	put(line, edge, head.Height-1, head.Width-2*edge, 1)
}
