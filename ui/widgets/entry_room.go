package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// entryPad is how much further than the toolkit has it, at 10, words stay from the sides.
const entryPad = 2

// line is the height of one line as the toolkit has it.
func (e *Entry) line() float32 {
	return fyne.MeasureText("M", e.Theme().Size(theme.SizeNameText), e.TextStyle).Height
}

// edges are the toolkit's distances of the words from the upper and the lower edge.
func (e *Entry) edges() float32 { return 2 * e.Theme().Size(theme.SizeNameInnerPadding) }

// words is the height of the entry's lines at that width.
func (e *Entry) words(width float32) float32 {
	line := e.line()
	if e.most == 0 {
		return line * float32(e.lines)
	}
	// The toolkit's own text: lines break where the entry breaks them.
	text := widget.NewRichTextWithText(e.Text)
	text.Wrapping = fyne.TextWrapWord
	text.Resize(fyne.NewSize(width-2*entryPad, 0))
	return min(max(text.MinSize().Height-e.edges(), line), line*float32(e.most))
}

// HeightFor is what an entry that grows needs at that width for what is written in it.
func (e *Entry) HeightFor(width float32) float32 {
	if e.most == 0 {
		return e.MinSize().Height
	}
	return 40*e.Theme().Size(SizeBody)/14 + e.words(width) - e.line()
}

// lower is by how much the words stand lower than the toolkit has them, which keeps them
// at its distance from the upper edge however high the entry is: those of one line, or of
// as many as it grew to, stand in the middle.
func (e *Entry) lower(s fyne.Size) float32 {
	if e.lines > 1 {
		return 0
	}
	return max(0, (s.Height-e.words(s.Width)-e.edges())/2)
}

// MouseDown puts the caret where the words are.
func (e *Entry) MouseDown(m *desktop.MouseEvent) {
	at := *m
	at.Position = at.Position.SubtractXY(entryPad, e.lower(e.Size()))
	e.Entry.MouseDown(&at)
}

// Dragged selects the words that the pointer goes over.
func (e *Entry) Dragged(d *fyne.DragEvent) {
	at := *d
	at.Position = at.Position.SubtractXY(entryPad, e.lower(e.Size()))
	e.Entry.Dragged(&at)
}
