package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/say"
	"headroom/ui/widgets"
)

// ProblemPage fills the window where the journal could not be opened: what
// happened and where, that nothing is lost, what to do. kept stands for what the problem
// says of what is kept, where it is not empty; again may be nil.
func ProblemPage(voice say.Voice, err error, kept string, again, leave func()) fyne.CanvasObject {
	m, path, backup := voice.ProblemApart(err)
	if kept != "" {
		m.Kept = kept
	}
	head := widgets.NewText(m.What, widgets.SizeSection, widgets.TextOptions{Strong: true, Wrap: true})
	told := widgets.NewText(m.Kept, widgets.SizeBody, widgets.TextOptions{Wrap: true})
	do := widgets.NewText(m.Do, widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	panel := widgets.NewPanel(space())
	parts := container.New(letter{}, panel, newReel(gapPanel, head, pathText(path), told, pathText(backup), do),
		widgets.NewButton(voice.T("window.close"), widgets.Quiet, leave))
	if again != nil {
		parts.Add(widgets.NewButton(voice.T("window.again"), widgets.Primary, again))
	}
	return parts
}

// pathText is where a file is, on lines of its own; nothing where that is not known.
func pathText(path string) fyne.CanvasObject {
	o := widgets.NewText(path, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true, Mono: true})
	o.Hidden = path == ""
	return o
}

// A letter is a panel in the middle with a text on it and buttons under that: as wide as
// is good to read, and scrolled where the window is too low. Its objects are the panel,
// the text, and the buttons.
type letter struct{}

const letterWidth, letterPad = 440, 24

// MinSize is small: the text is scrolled.
func (letter) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(280, 240) }

// Layout puts the buttons one under the other where they do not fit side by side.
func (letter) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	panel, text, buttons := objects[0], objects[1], objects[2:]
	width := min(letterWidth*TextScale(), size.Width-2*gapCard)
	inner := width - 2*letterPad
	var foot fyne.CanvasObject = row(gapWithin, buttons...)
	if foot.MinSize().Width > inner {
		foot = column(gapWithin, buttons...)
	}
	below := foot.MinSize()
	below.Width = min(below.Width, inner)
	frame := 2*letterPad + gapSection + below.Height
	high := min(heightAt(text, inner), size.Height-2*gapCard-frame)
	x, y := (size.Width-width)/2, (size.Height-frame-high)/2
	put(panel, x, y, width, frame+high)
	put(text, x+letterPad, y+letterPad, inner, high)
	foot.Resize(below)
	for _, b := range buttons {
		b.Move(b.Position().AddXY(x+letterPad+inner-below.Width, y+letterPad+high+gapSection))
	}
}
