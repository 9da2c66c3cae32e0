package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/guide"
	"headroom/ui/widgets"
)

// takeFeelings makes the six sentences to start from. One that is picked, or under the
// pointer, lights its axis on the example.
func (v *WelcomeView) takeFeelings() {
	t := v.shell.Voice().T
	for i, s := range guide.Feelings() {
		chip := widgets.NewChip(t(s.Key()), func() { v.pick(i) })
		chip.Wrap = true
		chip.OnHover = func(on bool) { v.hover(model.Ceiling(i), on) }
		v.feelings[i] = chip
	}
	v.card = widgets.NewPlate(space(), v.follow)
	v.card.OnHover = func(on bool) { v.hover(v.points, on) }
	v.more = widgets.NewButton(t("welcome.more"), widgets.Plain, v.goOn)
	v.more.SetTip("", v.shell.Key("find"))
}

func (v *WelcomeView) pick(i int) {
	v.picked[i] = !v.picked[i]
	v.feelings[i].SetSelected(v.picked[i])
	v.showExample()
}

func (v *WelcomeView) hover(c model.Ceiling, on bool) {
	switch {
	case on:
		v.hovered = c
	case v.hovered == c:
		v.hovered = -1
	}
	v.showExample()
}

// follow takes what the card speaks of to Find the root, with whatever is picked.
func (v *WelcomeView) follow() {
	if !v.picked[v.points] {
		v.pick(int(v.points))
	}
	v.goOn()
}

// goOn takes what is picked to Find the root.
func (v *WelcomeView) goOn() {
	var picked []guide.Symptom
	for i, s := range guide.Feelings() {
		if v.picked[i] {
			picked = append(picked, s)
		}
	}
	v.shell.FindRoot(picked...)
}

// ringed scrolls a column that may be higher than the window, and cuts no ring.
func ringed(o fyne.CanvasObject) fyne.CanvasObject {
	return widgets.NewVScroll(padded(o, inset{left: gapWithin, right: gapPanel, top: ringRoom, bottom: ringRoom}))
}

// feelingList is the six sentences, and the ways to go on without them: in one's own
// words, or with a card.
func (v *WelcomeView) feelingList() fyne.CanvasObject {
	t := v.shell.Voice().T
	chips, ways := newPile(gapWithin), newFlow(gapWithin)
	for _, c := range v.feelings {
		chips.Add(c)
	}
	ways.Add(v.more)
	ways.Add(v.open)
	return column(gapWithin,
		widgets.NewText(t("welcome.feeling"), widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true}),
		widgets.NewText(t("welcome.feelingbody"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}),
		chips, padded(ways, inset{left: -gapWithin}))
}

// The room that is kept for the card under the example, so that nothing moves when it
// comes.
const (
	resultWidth        = 360
	resultHeight       = 76
	resultNarrowHeight = 96
)

// resultRoom is the card's place.
func (v *WelcomeView) resultRoom() fyne.CanvasObject {
	if v.shell.Class() == Narrow {
		return sized(v.result, 0, resultNarrowHeight*TextScale())
	}
	return centred(sized(v.result, resultWidth*TextScale(), resultHeight*TextScale()))
}

// showResult says where the feeling under the pointer points, else those picked.
func (v *WelcomeView) showResult() {
	voice := v.shell.Voice()
	at := v.hovered
	for c, on := range v.picked {
		if at < 0 && on {
			at = model.Ceiling(c)
		}
	}
	v.result.Objects = nil
	if at >= 0 {
		points := voice.T("find.points", "ceiling", voice.Ceiling(at))
		words := column(gapWord,
			widgets.NewText(points, widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true}),
			widgets.NewText(voice.T("find.checkin"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}))
		icon := container.NewStack(newGround(widgets.ColorAccentSoft, 8), centred(newIcon(widgets.IconSearch, widgets.ColorAccent, 20)))
		on := centred(newIcon(widgets.IconRight, widgets.ColorMuted, 16))
		v.points = at
		v.card.SetContent(points, growing(row(gapPanel, centred(sized(icon, 36, 36)), words, on), words))
		v.result.Objects = []fyne.CanvasObject{v.card}
	}
	v.result.Refresh()
}
