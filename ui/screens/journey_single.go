package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// singleBody is the radar of the only month there is: one point is no line.
func (v *JourneyView) singleBody(class Class) fyne.CanvasObject {
	voice, only := v.shell.Voice(), v.state.Row(0)
	note := newProse(0, gapWord,
		widgets.NewText(voice.T("journey.single"), widgets.SizeBody, widgets.TextOptions{Strong: true, Align: fyne.TextAlignCenter, Wrap: true}),
		widgets.NewText(voice.T("journey.singlebody", "day", voice.LongDay(only.Day)), widgets.SizeCaption,
			widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true}))
	if class == Narrow { // to be scrolled where the window is low, too
		radar := container.NewStack(sized(space(), 0, narrowRadar()), v.radar)
		return scrolling(widgets.NewPanel(growing(column(gapPanel, radar, note), radar)), inset{gapCard, 0, gapCard, gapCard})
	}
	return widgets.NewPanel(growing(column(gapPanel, v.radar, note), v.radar))
}

// empty teaches what the screen is for.
func (v *JourneyView) empty() fyne.CanvasObject {
	t := v.shell.Voice().T
	return emptyState(v.shell.Class(), widgets.IconJourney, t("journey.empty"), t("journey.emptybody"),
		checkInButton(v.shell, "journey.start"), v.sample.Button)
}
