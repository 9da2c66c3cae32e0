package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A trialView is the radar to try things on: one's own ratings dashed, what is
// tried solid, and the hard ceiling of both.
type trialView struct {
	v     *InsightsView
	state Trial

	title   titles
	pad     *widgets.RadarPad
	rows    [model.CeilingCount]*widgets.LevelRow
	panel   *widgets.Panel
	numeral *widgets.Text
	was     *widgets.Text
	told    *widgets.Text
	again   *widgets.Button
	back    *widgets.Button
	frame   *fyne.Container
}

func newTrialView(v *InsightsView) *trialView {
	t := v.shell.Voice().T
	k := &trialView{v: v, title: newTitles(t("understand.trial.title"))}
	k.pad = widgets.NewRadarPad()
	k.pad.Tell = v.shell.Voice().LevelTip
	k.pad.OnSet = func(c model.Ceiling, r model.Rating) { k.show(k.state.Set(c, r)) }
	k.pad.OnSelect = func(c model.Ceiling) { k.show(k.state.Activate(c)) }
	k.pad.OnStep = func(sixths int) { k.show(k.state.Step(sixths)) }
	k.pad.OnUnset = func() { k.show(k.state.Reset()) }
	k.pad.OnMove = func(dir int) { k.show(k.state.Activate(k.state.Round(dir))) }
	k.makeRows()
	k.numeral = widgets.NewText("", widgets.SizeNumeral, widgets.TextOptions{Strong: true})
	k.was = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	k.told = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Wrap: true})
	k.again = widgets.NewButton(t("understand.trial.again"), widgets.Quiet, func() { k.show(NewTrial(k.state.Mine)) })
	k.back = widgets.NewButton(t("understand.trial.back"), widgets.Primary, func() { v.Cancel() })
	return k
}

func (k *trialView) makeRows() {
	lines := column(0)
	for _, c := range model.Ceilings() {
		r := widgets.NewLevelRow(k.v.shell.Voice().Ceiling(c))
		r.OnSet = func(to model.Rating) { k.show(k.state.Set(c, to)) }
		r.OnStep = func(sixths int) { k.show(k.state.Activate(c).Step(sixths)) }
		r.OnUnset = func() { k.show(k.state.Activate(c).Reset()) }
		r.OnMove = func(dir int) {
			k.show(k.state.Activate(min(max(c+model.Ceiling(dir), 0), model.CeilingCount-1)))
			k.v.shell.Canvas().Focus(k.rows[k.state.Active])
		}
		r.OnFocus = func() { k.show(k.state.Activate(c)) }
		r.Tell = k.v.shell.Voice().LevelTip
		k.rows[c] = r
		lines.Add(r)
	}
	k.panel = widgets.NewPanel(padded(lines, inset{7, 7, 7, 7}))
	k.panel.Bare = true
}

// begin starts from the ratings of a check-in.
func (k *trialView) begin(s model.Snapshot) { k.state = NewTrial(s.Ratings) }

// show takes the next state and paints it.
func (k *trialView) show(next Trial) {
	k.state = next
	k.paint()
}

// rune sets the active ceiling by a digit, where no row or radar has the focus.
func (k *trialView) rune(r rune) bool {
	if r < '0'+model.LevelMin || r > '0'+model.LevelMax {
		return false
	}
	k.show(k.state.Set(k.state.Active, model.Rating(r-'0')*model.Whole))
	return true
}

func (k *trialView) regions() []fyne.Focusable {
	return []fyne.Focusable{k.pad, k.rows[k.state.Active], k.back}
}

// paint brings all up to the state.
func (k *trialView) paint() {
	voice, s := k.v.shell.Voice(), k.state
	binding := insight.Binding(s.Tried)
	p := widgets.PadState{Now: s.Tried, Then: s.Mine, Binding: plot.Barred(binding), Coloured: plot.Coloured(binding), Active: int(s.Active), Point: voice.Point()}
	for _, c := range model.Ceilings() {
		now := s.Tried[c]
		p.Names[c], p.Words[c] = voice.Ceiling(c), levelWord(voice, now, c, binding)
		k.rows[c].SetState(widgets.LevelRowState{
			Rating: now, Then: s.Mine[c], Word: voice.Level(now), Delta: voice.Delta(now, s.Mine[c]),
			Point: voice.Point(), Binding: slices.Contains(p.Coloured, c), Reveal: k.v.shell.Class() != Narrow || TextScale() < 1.2,
		})
	}
	k.pad.SetState(p)
	now, tried := s.Hard()
	k.numeral.SetText(voice.Hundredths(tried))
	k.was.SetText(voice.T("understand.trial.was", "level", voice.Hundredths(now)))
	k.told.SetText(k.sentence(now, tried))
	enable(k.again, s.Changed())
	if k.frame != nil {
		k.frame.Refresh()
	}
}

// sentence says what the whole does.
func (k *trialView) sentence(now, tried float64) string {
	t, gain := k.v.shell.Voice().T, k.v.shell.Voice().Gain
	switch {
	case !k.state.Changed():
		return t("understand.trial.same")
	case gain(tried-now) == gain(0):
		return t("understand.trial.level")
	case tried > now:
		return t("understand.trial.up", "change", k.v.shell.Voice().Hundredths(tried-now))
	}
	return t("understand.trial.down", "change", k.v.shell.Voice().Hundredths(now-tried))
}

// body puts the numbers beside the radar, or under it.
func (k *trialView) body(class Class) fyne.CanvasObject {
	t := k.v.shell.Voice().T
	hard := row(gapPanel, k.numeral, k.was)
	word := func(key string) fyne.CanvasObject {
		return widgets.NewText(t(key), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	}
	legend := row(gapWithin, newSwatch(false), word("understand.trial.tried"), sized(space(), gapWithin, 1), newSwatch(true), word("understand.trial.now"))
	lines := float32(2) // so that nothing jumps while a dot is dragged
	if k.v.shell.Tight() {
		lines = 3
	}
	told := sized(k.told, 0, lines*20*TextScale())
	k.frame = sheet(column(gapWord, panelTitle(t("understand.hard")), hard, told))
	hint := captionOf(t("understand.trial.hint"))
	defer k.paint()
	escape := k.v.shell.Voice().Cap("Esc")
	k.back.KeyCap = escape
	k.back.SetTip("", escape)
	if class == Narrow {
		k.back.KeyCap = ""
		buttons := row(gapWithin, k.again, k.back)
		if TextScale() > 1.2 {
			buttons = column(gapWithin, k.back, k.again)
		} else {
			buttons = growing(buttons, k.back)
		}
		foot := bar(buttons)
		all := scrolling(column(gapPanel, k.title.of(class), hint, k.frame, sized(k.pad, 0, 360*TextScale()), centred(legend), k.panel), inset{gapCard, gapCard, gapCard, gapCard})
		return growing(column(0, all, foot), all)
	}
	gap := space()
	header := growing(row(gapPanel, k.title.of(class), gap, k.again, k.back), gap)
	side := column(gapPanel, k.frame, k.panel, hint)
	radar := growing(column(gapWithin, k.pad, sized(centred(legend), 0, 32*TextScale())), k.pad)
	return figurePage(class, header, growing(container.New(&line{gap: gapMain}, radar, sized(side, sideWidth(class), 0)), radar))
}
