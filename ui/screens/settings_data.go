package screens

import (
	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

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

func (v *SettingsView) data() fyne.CanvasObject {
	t, desk := v.shell.Voice().T, v.shell.Desk()
	open := func(folder string) fyne.CanvasObject {
		return widgets.NewButton(t("settings.open"), widgets.Quiet, func() { v.shell.OpenFolder(folder) })
	}
	card := widgets.NewButton(t("menu.open"), widgets.Quiet, func() { OpenCard(v.shell) })
	card.SetTip("", v.shell.Key("open"))
	rows := []fyne.CanvasObject{
		settingRow(v.shell.Class(), t("settings.folder"), desk.Folder(), open(desk.Folder())),
		settingRow(v.shell.Class(), t("settings.backups"), t("settings.backupshint"), open(desk.Backups())),
		settingRow(v.shell.Class(), t("open.card"), t("open.cardhint"), card),
	}
	if v.sampled {
		out := widgets.NewButton(t("settings.sampleout"), widgets.Quiet, v.shell.TakeOutSample)
		rows = append(rows, settingRow(v.shell.Class(), t("settings.sample"), t("settings.samplehint"), out))
	}
	return setting(rows...)
}

// readSample offers to take the sample out for as long as it is there.
func (v *SettingsView) readSample() {
	desk, sampled := v.shell.Desk(), false
	v.shell.Run(func() (err error) {
		sampled, err = desk.HasSample()
		return err
	}, func(err error) {
		if err == nil && sampled != v.sampled {
			v.sampled = sampled
			v.Arrange()
		}
	})
}

func (v *SettingsView) about() fyne.CanvasObject {
	t := v.shell.Voice().T
	text := func(s string, o widgets.TextOptions) *widgets.Text {
		o.Wrap = true
		return widgets.NewText(s, widgets.SizeBody, o)
	}
	return sheet(newProse(0, gapWithin,
		text(t("settings.version", "version", v.shell.Version()), widgets.TextOptions{Strong: true}),
		text(t("settings.idea"), widgets.TextOptions{}),
		text(t("settings.parts"), widgets.TextOptions{Color: widgets.ColorMuted}),
		text(t("settings.network"), widgets.TextOptions{Color: widgets.ColorMuted}),
	))
}
