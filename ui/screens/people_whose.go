package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// newDisc is somebody's initials in a circle of that size.
func newDisc(initials string, self bool, side float32) fyne.CanvasObject {
	ground, ink := fyne.ThemeColorName(widgets.ColorSunken), fyne.ThemeColorName(widgets.ColorText)
	if self {
		ground, ink = widgets.ColorAccent, widgets.ColorOnAccent
	}
	side *= TextScale()
	text := widgets.NewText(initials, widgets.SizeCaption, widgets.TextOptions{Strong: true, Color: ink})
	return sized(container.NewStack(newGround(ground, side/2), centred(text)), side, side)
}

// WhoseStrip says whose history is in sight, where it is not one's own, and leads to
// another's or back. Who is archived can be brought back where there is room: at People
// they can anywhere.
func WhoseStrip(shell Shell, switchTo, back, bring func()) fyne.CanvasObject {
	t, p, roomy := shell.Voice().T, shell.Desk().Person(), shell.Roomy()
	said := p.Name // which is what the strip is for
	switch {
	case p.Archived:
		said = t("people.whosearchived", "name", p.Name)
	case roomy:
		said = t("people.whose", "name", p.Name)
	}
	text := widgets.NewText(said, widgets.SizeBody, widgets.TextOptions{Strong: true, Color: widgets.ColorAccentInk, Clip: true})
	home := widgets.NewButton(t("people.back"), widgets.Plain, back)
	whole := container.New(entire{text}, widgets.NewWhole(text))
	parts := row(gapPanel)
	if !p.Archived || roomy { // the words need the room
		parts.Add(newDisc(initialsOf(p.Name), false, 28))
	}
	parts.Add(whole)
	if p.Archived && roomy {
		parts.Add(widgets.NewButton(t("people.unarchive"), widgets.Plain, bring))
	}
	if shell.Class() != Narrow {
		other := widgets.NewButton(t("people.switch"), widgets.Plain, switchTo)
		other.SetTip("", shell.Key("person"))
		parts.Add(other)
	}
	parts.Add(home)
	return strip(growing(parts, whole))
}

// entire asks for the width of all of a text, and may be given less.
type entire struct{ text *widgets.Text }

// MinSize is as wide as the text.
func (e entire) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(e.text.Widest(), objects[0].MinSize().Height)
}

// Layout gives the text all of the room.
func (e entire) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// strip is what stands above every screen.
func strip(parts fyne.CanvasObject) fyne.CanvasObject {
	return sized(container.NewStack(newGround(widgets.ColorAccentSoft, 0), padded(parts, inset{left: gapCard, right: gapWithin})), 0, 44*TextScale())
}
