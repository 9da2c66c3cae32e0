package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// A SettingsView is where the person says how the window is to be, and finds
// where everything lies. What is changed is kept at once.
type SettingsView struct {
	shell Shell
	// state is what is in force, before it is kept.
	state model.Settings
	words []string

	root     *fyne.Container
	title    titles
	look     *widgets.Segment
	smaller  *widgets.Button
	larger   *widgets.Button
	text     *widgets.Text
	chips    *fyne.Container
	sections []*widgets.Button
	scroll   *container.Scroll
	heads    []fyne.CanvasObject
}

// NewSettingsView shows the settings in force.
func NewSettingsView(shell Shell) *SettingsView {
	t := shell.Voice().T
	v := &SettingsView{shell: shell, root: container.NewStack(), state: shell.Settings(), title: newTitles(t("settings.title"))}
	var looks []string
	for _, look := range model.Looks() {
		looks = append(looks, t("settings.look."+string(look)))
	}
	v.look = widgets.NewSegment(looks, 0, func(i int) { v.change(func(s *model.Settings) { s.Look = model.Looks()[i] }) })
	v.smaller = iconButton(widgets.IconMinus, func() { v.change(func(s *model.Settings) { s.Text -= model.TextStep }) })
	v.larger = iconButton(widgets.IconPlus, func() { v.change(func(s *model.Settings) { s.Text += model.TextStep }) })
	v.text = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Align: fyne.TextAlignCenter})
	v.chips = newFlow(gapWithin)
	for i, name := range []string{"appearance", "private", "data", "about"} {
		b := widgets.NewButton(t("settings."+name), widgets.Plain, func() { v.goTo(i) })
		v.sections = append(v.sections, b)
	}
	v.fill()
	v.Arrange()
	return v
}

// Root is the screen.
func (v *SettingsView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the first choice and reads the private words again.
func (v *SettingsView) Arrive() {
	v.shell.Canvas().Focus(v.look)
	v.readWords()
}

// Update has nothing of the history to follow.
func (v *SettingsView) Update() {}

// Rune has no letters.
func (v *SettingsView) Rune(rune) bool { return false }

// Regions are the choices.
func (v *SettingsView) Regions() []fyne.Focusable { return []fyne.Focusable{v.look} }

// change puts other settings in force and keeps them.
func (v *SettingsView) change(f func(*model.Settings)) {
	f(&v.state)
	v.state.Text = min(max(v.state.Text, model.TextMin), model.TextMax)
	v.fill()
	desk, s := v.shell.Desk(), v.state
	v.shell.Apply(s)
	v.shell.Run(func() error { return desk.KeepSettings(s) }, func(err error) {
		if err != nil {
			v.shell.Fail(err, func() { v.change(func(*model.Settings) {}) })
		}
	})
}

// fill shows the settings.
func (v *SettingsView) fill() {
	v.look.Select(slices.Index(model.Looks(), v.state.Look))
	v.text.SetText(v.shell.Voice().T("settings.percent", "n", v.state.Text))
	enable(v.smaller, v.state.Text > model.TextMin)
	enable(v.larger, v.state.Text < model.TextMax)
}

// readWords shows the private words as the journal has them.
func (v *SettingsView) readWords() {
	desk := v.shell.Desk()
	var words []string
	v.shell.Run(func() (err error) {
		words, err = desk.PrivateWords()
		return err
	}, func(err error) {
		if err != nil {
			v.shell.Fail(err, v.readWords)
			return
		}
		v.words = words
		v.showWords()
	})
}

func (v *SettingsView) showWords() {
	v.chips.RemoveAll()
	for _, word := range v.words {
		v.chips.Add(widgets.NewChip(word, nil))
	}
	edit := widgets.NewButton(v.shell.Voice().T("settings.editwords"), widgets.Quiet, func() { editWords(v.shell, v.readWords) })
	edit.Icon = widgets.Icon(widgets.IconEdit)
	v.chips.Add(edit)
	v.root.Refresh()
}

// goTo scrolls to a section.
func (v *SettingsView) goTo(i int) {
	v.scroll.ScrollToOffset(fyne.NewPos(0, v.heads[i].Position().Y))
}

// Arrange puts the list of sections beside the page; a narrow window has the page
// alone.
func (v *SettingsView) Arrange() {
	class := v.shell.Class()
	gap := space()
	note := widgets.NewText(v.shell.Voice().T("settings.atonce"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	header := growing(row(gapWithin, v.title.of(class), gap, note), gap)
	content := v.page(class)
	if class == Narrow {
		v.scroll = container.NewVScroll(padded(content, inset{gapCard, 0, gapCard, gapSection}))
		v.root.Objects = []fyne.CanvasObject{page(class, header, v.scroll)}
		v.root.Refresh()
		return
	}
	list := column(gapWord)
	for _, b := range v.sections {
		gap := space()
		list.Add(growing(row(0, b, gap), gap))
	}
	const bar = 14
	v.scroll = container.NewVScroll(padded(content, inset{6, 0, bar, gapSection}))
	sheet := padded(v.scroll, inset{left: -6, right: -bar})
	body := container.New(&line{gap: gapSection, grow: sheet}, sized(list, 168*TextScale(), 0), sheet)
	v.root.Objects = []fyne.CanvasObject{page(class, header, body)}
	v.root.Refresh()
}

// page are the sections under each other.
func (v *SettingsView) page(class Class) fyne.CanvasObject {
	all := column(gapPanel)
	v.heads = nil
	for i, panel := range []fyne.CanvasObject{v.appearance(), widgets.NewPanel(v.chips), v.data(), v.about()} {
		head := widgets.NewText(v.sections[i].AccessibilityLabel(), widgets.SizeBody, widgets.TextOptions{Strong: true})
		v.heads = append(v.heads, head)
		all.Add(head)
		all.Add(panel)
		all.Add(sized(space(), 1, gapWord))
	}
	if class == Narrow {
		return all
	}
	return container.New(atMost{720 * TextScale()}, all)
}

func (v *SettingsView) appearance() fyne.CanvasObject {
	t := v.shell.Voice().T
	size := row(gapWord, v.smaller, sized(v.text, 56*TextScale(), 0), v.larger)
	return setting(
		settingRow(v.shell.Class(), t("settings.theme"), t("settings.themehint"), v.look),
		settingRow(v.shell.Class(), t("settings.text"), t("settings.texthint"), size),
	)
}

func (v *SettingsView) data() fyne.CanvasObject {
	t, desk := v.shell.Voice().T, v.shell.Desk()
	open := func(folder string) fyne.CanvasObject {
		return widgets.NewButton(t("settings.open"), widgets.Quiet, func() { v.shell.OpenFolder(folder) })
	}
	return setting(
		settingRow(v.shell.Class(), t("settings.folder"), desk.Folder(), open(desk.Folder())),
		settingRow(v.shell.Class(), t("settings.backups"), t("settings.backupshint"), open(desk.Backups())),
	)
}

func (v *SettingsView) about() fyne.CanvasObject {
	t := v.shell.Voice().T
	text := func(s string, o widgets.TextOptions) *widgets.Text {
		o.Wrap = true
		return widgets.NewText(s, widgets.SizeBody, o)
	}
	return widgets.NewPanel(newProse(0, gapWithin,
		text(t("settings.version", "version", v.shell.Version()), widgets.TextOptions{Strong: true}),
		text(t("settings.idea"), widgets.TextOptions{}),
		text(t("settings.parts"), widgets.TextOptions{Color: widgets.ColorMuted}),
		text(t("settings.network"), widgets.TextOptions{Color: widgets.ColorMuted}),
	))
}
