package screens

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

func (v *SettingsView) makeAppearance() {
	t := v.shell.Voice().T
	var looks []string
	for _, look := range model.Looks() {
		looks = append(looks, t("settings.look."+string(look)))
	}
	v.look = widgets.NewSegment(looks, 0, func(i int) { v.change(func(s *model.Settings) { s.Look = model.Looks()[i] }) })
	v.smaller = stepButton(widgets.IconMinus, t("tip.smaller"), func() { v.stepText(-model.TextStep) })
	v.larger = stepButton(widgets.IconPlus, t("tip.larger"), func() { v.stepText(model.TextStep) })
	v.smaller.OnHover, v.larger.OnHover = v.hoverStep, v.hoverStep
	v.text = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Align: fyne.TextAlignCenter})
	v.still = widgets.NewSwitch(t("settings.still"), t("settings.stillhint"), false, func(on bool) { v.change(func(s *model.Settings) { s.Still = on }) })
	v.still.Stacked = true
	v.language = widgets.NewSelect(func(string) { v.chooseLanguage(v.language.SelectedIndex()) })
}

// stepButton makes something a step less or more. Its edge tells it from one that cannot.
func stepButton(icon, tip string, tapped func()) *widgets.Button {
	b := wordless(icon, tip, "", widgets.Quiet, tapped)
	b.Small, b.Edged = true, true
	return b
}

// textRests is how long after a step all text grows, and textWaits how long while the
// pointer is still on a button that makes one: it would run away from under that.
const (
	textRests = 600 * time.Millisecond
	textWaits = 2500 * time.Millisecond
)

// A wantedText is the text size that was asked for and is not in force yet; 0 for none.
// hovered tells that the pointer is on a button that asks for it.
type wantedText struct {
	size    int
	hovered bool
	stop    func()
}

// hoverStep has the text wait while the pointer is on one of its buttons.
func (v *SettingsView) hoverStep(on bool) {
	v.enlarged.hovered = on
	if !on {
		v.letGrow()
	}
}

// stepText makes all text larger or smaller once the person has made their last step.
func (v *SettingsView) stepText(by int) {
	v.enlarged.size = min(max(v.state.Text+by, model.TextMin), model.TextMax)
	v.state.Text = v.enlarged.size
	v.fill()
	v.letGrow()
}

// letGrow has all text grow in a while, if it is to.
func (v *SettingsView) letGrow() {
	v.enlarged.forget()
	if v.enlarged.size == 0 {
		return
	}
	wait := textRests
	if v.enlarged.hovered {
		wait = textWaits
	}
	v.enlarged.stop = v.shell.After(wait, v.enlarge)
}

// Close puts in force what was asked for last.
func (v *SettingsView) Close() { v.enlarge() }

// enlarge puts the text size in force that was asked for last, if one was.
func (v *SettingsView) enlarge() {
	size := v.enlarged.size
	v.enlarged.forget()
	if size > 0 {
		v.enlarged.size = 0
		v.change(func(s *model.Settings) { s.Text = size })
	}
}

// forget leaves what was to happen later.
func (w *wantedText) forget() {
	if w.stop != nil {
		w.stop()
	}
	w.stop = nil
}

// appearance is how everything looks, and the language.
func (v *SettingsView) appearance() fyne.CanvasObject {
	t, class := v.shell.Voice().T, v.shell.Class()
	v.look.Breaks = v.rowClass() == Narrow
	size := row(gapWord, v.smaller, sized(v.text, 56*TextScale(), 0), v.larger)
	return setting(
		settingRow(v.rowClass(), t("settings.theme"), t("settings.themehint"), v.look),
		settingRow(class, t("settings.text"), t("settings.texthint"), size),
		v.still,
		settingRow(class, t("settings.language"), t("settings.languagehint"), selectOf(v.language)),
	)
}

// readLanguages asks beside the interface which languages can be chosen: it may go
// through the fonts of the system.
func (v *SettingsView) readLanguages() {
	if v.languages != nil {
		return
	}
	var all []say.Language
	v.shell.Run(func() error {
		all = v.shell.Languages()
		return nil
	}, func(error) {
		open := v.language.Shut()
		v.languages = all
		v.fill()
		if open {
			v.language.Drop()
		}
	})
}

// fillLanguage offers the system's language, then each by its own name. One that is
// kept and cannot be chosen here counts as the system's.
func (v *SettingsView) fillLanguage() {
	v.language.Options = []string{v.shell.Voice().T("settings.system")}
	for _, l := range v.languages {
		v.language.Options = append(v.language.Options, l.Name)
	}
	v.language.SetSelectedIndex(1 + slices.IndexFunc(v.languages, func(l say.Language) bool { return l.Tag == v.state.Language }))
}

// languageName is a language by its own name, or that it is the system's.
func (v *SettingsView) languageName(voice say.Voice, tag string) string {
	i := slices.IndexFunc(v.languages, func(l say.Language) bool { return l.Tag == tag })
	if i < 0 {
		return voice.T("settings.system")
	}
	return v.languages[i].Name
}

// LeaveLanguage tells whether the choice of the language has the focus, and whether its list
// is open, which it shuts: to choose one makes the screen anew, and GoToLanguage goes on
// there.
func (v *SettingsView) LeaveLanguage() (at, open bool) {
	open = v.language.Shut()
	return v.shell.Canvas().Focused() == fyne.Focusable(v.language), open
}

// GoToLanguage is described at LeaveLanguage.
func (v *SettingsView) GoToLanguage(open bool) {
	v.shell.Canvas().Focus(v.language)
	if open {
		v.language.Drop()
	}
}

// GoOnFrom has the languages at hand that another view knows.
func (v *SettingsView) GoOnFrom(before *SettingsView) {
	v.languages = before.languages
	v.fill()
}

func (v *SettingsView) chooseLanguage(i int) {
	v.change(func(s *model.Settings) {
		s.Language = ""
		if i > 0 {
			s.Language = v.languages[i-1].Tag
		}
	})
}
