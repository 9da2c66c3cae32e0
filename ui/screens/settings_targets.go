package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// A targetRow is the level that the person aims at in one ceiling, with a step of
// half a level up and down.
type targetRow struct {
	word, value   *widgets.Text
	lower, higher *widgets.Button
}

func (v *SettingsView) makeTargets() {
	t := v.shell.Voice().T
	for _, c := range model.Ceilings() {
		v.targets[c] = &targetRow{
			word:   widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Clip: true}),
			value:  widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Align: fyne.TextAlignCenter}),
			lower:  stepButton(widgets.IconMinus, t("tip.lower"), func() { v.aim(c, v.target(c)-model.Half) }),
			higher: stepButton(widgets.IconPlus, t("tip.higher"), func() { v.aim(c, v.target(c)+model.Half) }),
		}
	}
	v.whose = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Wrap: true})
	v.usual = widgets.NewButton(t("settings.targetusual"), widgets.Quiet, func() { v.keepTarget(model.Ratings{}, targetReset) })
}

// A wantedTarget is what was asked for by writes that have not ended, so that each of
// several quick steps goes on from the one before.
type wantedTarget struct {
	ratings model.Ratings
	writes  int
}

// own is what the person aims at; not rated where they did not say so.
func (v *SettingsView) own() model.Ratings {
	if v.wanted.writes > 0 {
		return v.wanted.ratings
	}
	return v.shell.Desk().Target()
}

// target is what the person aims at in a ceiling, or what is usual.
func (v *SettingsView) target(c model.Ceiling) model.Rating {
	return withUsual(v.own())[c]
}

// aim makes the target of a ceiling another, in half levels.
func (v *SettingsView) aim(c model.Ceiling, r model.Rating) {
	r = min(max(r, model.RatingMin), model.RatingMax)
	r -= r % model.Half
	v.keepTarget(v.own().With(c, r), func(voice say.Voice) string {
		return voice.T("settings.targetset", "ceiling", voice.Ceiling(c), "value", voice.Value(r))
	})
}

// targetReset says that each target is the usual one.
func targetReset(voice say.Voice) string { return voice.T("settings.targetreset") }

// keepTarget keeps another target, and says so.
func (v *SettingsView) keepTarget(target model.Ratings, says func(say.Voice) string) {
	desk, before := v.shell.Desk(), v.own()
	who := desk.Person().UID
	v.wanted.ratings = target
	v.wanted.writes++
	v.fillTargets()
	v.shell.Run(func() error { return desk.KeepTarget(target) }, func(err error) {
		v.wanted.writes--
		v.fillTargets()
		if err != nil {
			v.shell.Fail(err, func() { v.keepTarget(target, says) })
			return
		}
		v.shell.Changed()
		v.shell.Did(Undoable{
			Says: says, Of: who,
			Back:  func() error { return turnTarget(desk, target, before) },
			Again: func() error { return turnTarget(desk, before, target) },
			Then:  func(bool) { v.shell.Changed() },
		})
	})
}

// turnTarget keeps another target in the place of one, unless that is another by now.
func turnTarget(desk Desk, from, to model.Ratings) error {
	if desk.Target() != from {
		return &model.Problem{Kind: model.Overtaken}
	}
	return desk.KeepTarget(to)
}

func (v *SettingsView) fillTargets() {
	voice, own := v.shell.Voice(), v.own()
	whose := voice.T("settings.target")
	if p := v.shell.Desk().Person(); !p.Self {
		whose = voice.T("settings.targetof", "name", p.Name)
	}
	v.whose.SetText(whose)
	for _, c := range model.Ceilings() {
		row, r := v.targets[c], v.target(c)
		row.word.SetText(voice.Level(r))
		row.value.SetText(voice.Value(r))
		enable(row.lower, r > model.RatingMin)
		enable(row.higher, r < model.RatingMax)
	}
	enable(v.usual, own.Count() > 0)
}

// aims are the person's targets.
func (v *SettingsView) aims() fyne.CanvasObject {
	voice, class := v.shell.Voice(), v.shell.Class()
	rows := []fyne.CanvasObject{
		settingRowOf(class, v.whose, captionOf(voice.T("settings.targethint", "value", voice.Value(insight.TargetUsual))), v.usual),
	}
	for _, c := range model.Ceilings() {
		r := v.targets[c]
		words := column(2, widgets.NewText(voice.Ceiling(c), widgets.SizeBody, widgets.TextOptions{Wrap: true}), r.word)
		steps := row(gapWord, r.lower, sized(r.value, 36*TextScale(), 0), r.higher)
		rows = append(rows, container.New(beside{gap: gapWord}, words, steps))
	}
	return setting(rows...)
}
