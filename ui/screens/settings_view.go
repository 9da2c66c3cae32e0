package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// A SettingsView is where the person says how the window is to be, and finds
// where everything lies. What is changed is kept at once.
type SettingsView struct {
	shell Shell
	// state is what is in force, before it is kept.
	state model.Settings
	words []string
	// sample puts the sample in or takes it out: sampleIn tells that it is there, and
	// sampleRoom that it is not and could be.
	sample               *widgets.Button
	sampleIn, sampleRoom bool
	// backups are those there are, the newest first; allBackups tells that more than
	// the newest few are shown.
	backups    []model.Backup
	allBackups bool
	backUp     *widgets.Button // makes one now
	// restored is the name of the backup that everything was restored from, until back,
	// the button of its row, has the focus.
	restored string
	back     *widgets.Button
	// counting tells that the check-ins are counted, before a restoring is asked about.
	counting bool
	// beyond restores the first of those that are not shown at first.
	beyond *widgets.Button
	// languages are those that can be chosen, nil until they are known.
	languages []say.Language
	// filling tells that the controls are being brought up to the state.
	filling bool

	root *fyne.Container
	// roomy tells that a row has room for words beside its widest control.
	roomy    bool
	title    titles
	look     *widgets.Segment
	smaller  *widgets.Button
	larger   *widgets.Button
	text     *widgets.Text
	enlarged wantedText
	still    *widgets.Switch
	language *widgets.Select
	day      *widgets.Select
	dayHint  *widgets.Text
	file     *widgets.Button
	targets  [model.CeilingCount]*targetRow
	whose    *widgets.Text // who aims at the targets
	wanted   wantedTarget
	usual    *widgets.Button
	chips    *fyne.Container
	edit     *widgets.Button // of the private words
	sections []section
	list     []*widgets.NavItem
	jump     *widgets.Select
	scroll   *widgets.Scroll
	heads    []fyne.CanvasObject
}

// NewSettingsView shows the settings in force.
func NewSettingsView(shell Shell) *SettingsView {
	t := shell.Voice().T
	v := &SettingsView{shell: shell, state: shell.Settings(), title: newTitles(t("settings.title"))}
	v.root = container.New(&room{v: v})
	v.chips = newFlow(gapWithin)
	v.sections = []section{
		{"appearance", v.appearance},
		{"checkin", v.checkin},
		{"targets", v.aims},
		{"private", func() fyne.CanvasObject { return sheet(column(gapPanel, captionOf(t("tip.private")), v.chips)) }},
		{"data", v.data},
		{"about", v.about},
	}
	v.makeAppearance()
	v.makeCheckin()
	v.makeTargets()
	v.makeSample()
	v.makeBackUp()
	v.makeList()
	v.fill()
	v.Arrange()
	return v
}

// Root is the screen.
func (v *SettingsView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the first choice and reads what may have changed elsewhere.
func (v *SettingsView) Arrive() {
	v.shell.Canvas().Focus(v.look)
	v.readWords()
	v.readLanguages()
	v.readSample()
	v.readBackups()
	v.fill()
}

// Update follows the person at hand, whose targets they are, and what was set in
// another window.
func (v *SettingsView) Update() {
	v.state = v.shell.Settings()
	if v.enlarged.size > 0 {
		v.state.Text = v.enlarged.size
	}
	v.fill()
	v.readSample()
}

// Rune has no letters.
func (v *SettingsView) Rune(rune) bool { return false }

// Regions are the sections and the choices.
func (v *SettingsView) Regions() []fyne.Focusable {
	if v.shell.Class() == Narrow {
		return []fyne.Focusable{v.look}
	}
	return []fyne.Focusable{v.list[0], v.look}
}

// change puts other settings in force and keeps them. It can be undone. The text size
// that was asked for before is a change of its own.
func (v *SettingsView) change(f func(*model.Settings)) {
	if v.filling {
		return
	}
	v.enlarge()
	before := v.shell.Settings()
	after := before
	f(&after)
	v.turn(before, after)
	if after == before {
		return
	}
	desk := v.shell.Desk()
	var kept model.Settings
	// Once another language is spoken, so that it is said in that one.
	v.shell.Run(func() (err error) {
		kept, err = desk.Settings()
		return err
	}, func(err error) {
		if err != nil {
			kept = after
		}
		v.shell.Did(Undoable{
			Says:  func(voice say.Voice) string { return v.says(voice, before, after) },
			Back:  func() error { return mayTurn(desk, before, after, kept) },
			Again: func() error { return mayTurn(desk, before, after, kept) },
			Then: func(back bool) {
				if back {
					v.turn(after, before)
				} else {
					v.turn(before, after)
				}
			},
		})
	})
}

// turn puts what differs from one to the other in force, and keeps it.
func (v *SettingsView) turn(from, to model.Settings) {
	v.state = v.shell.Settings().With(from, to)
	v.fill()
	v.shell.Change(v.state)
}

// mayTurn is Overtaken where what differs before and after is neither by now, nor what was
// kept as it was changed, which is neither where that could not be kept: another window has
// set it.
func mayTurn(desk Desk, before, after, kept model.Settings) error {
	now, err := desk.Settings()
	if err != nil {
		return nil // what cannot be read is in force all the same
	}
	was, became, stayed, values := before.Values(), after.Values(), kept.Values(), now.Values()
	for name := range after.Since(before) {
		if v := values[name]; v != was[name] && v != became[name] && v != stayed[name] {
			return &model.Problem{Kind: model.Overtaken}
		}
	}
	return nil
}

// says is what was set.
func (v *SettingsView) says(voice say.Voice, before, after model.Settings) string {
	t := voice.T
	set := func(name, value string) string { return t("settings.set", "name", name, "value", value) }
	switch {
	case after.Look != before.Look:
		return set(t("settings.theme"), t("settings.look."+string(after.Look)))
	case after.Language != before.Language:
		return set(t("settings.language"), v.languageName(voice, after.Language))
	case after.Reminder != before.Reminder:
		return set(t("settings.reminder"), reminderDay(voice, after.Reminder))
	case after.Still && !before.Still:
		return t("settings.stillon")
	case before.Still && !after.Still:
		return t("settings.stilloff")
	}
	return set(t("settings.text"), t("settings.percent", "n", after.Text))
}

// fill shows the settings.
func (v *SettingsView) fill() {
	v.filling = true
	defer func() { v.filling = false }()
	v.look.Select(slices.Index(model.Looks(), v.state.Look))
	v.text.SetText(v.shell.Voice().T("settings.percent", "n", v.state.Text))
	enable(v.smaller, v.state.Text > model.TextMin)
	enable(v.larger, v.state.Text < model.TextMax)
	v.still.SetOn(v.state.Still)
	v.fillLanguage()
	v.fillCheckin()
	v.fillTargets()
}
