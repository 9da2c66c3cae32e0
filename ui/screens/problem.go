package screens

import (
	"fyne.io/fyne/v2"

	"headroom/ui/say"
	"headroom/ui/widgets"
)

// ProblemPage fills the window where the journal could not be opened: what
// happened, that nothing is lost, what to do. again may be nil.
func ProblemPage(voice say.Voice, m say.Message, again, leave func()) fyne.CanvasObject {
	const width = 440
	head := widgets.NewText(m.What, widgets.SizeSection, widgets.TextOptions{Strong: true, Wrap: true})
	kept := widgets.NewText(m.Kept, widgets.SizeBody, widgets.TextOptions{Wrap: true})
	do := widgets.NewText(m.Do, widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	gap := space()
	buttons := row(gapWithin, gap, widgets.NewButton(voice.T("window.close"), widgets.Quiet, leave))
	if again != nil {
		buttons.Add(widgets.NewButton(voice.T("window.again"), widgets.Primary, again))
	}
	text := newProse(width-2*gapSection, gapPanel, head, kept, do)
	content := column(gapSection, text, growing(buttons, gap))
	p := widgets.NewPanel(padded(content, inset{gapWithin, gapWithin, gapWithin, gapWithin}))
	return centred(sized(p, width, 0))
}
