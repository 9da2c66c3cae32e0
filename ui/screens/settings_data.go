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
	had := v.edit != nil && v.shell.Canvas().Focused() == fyne.Focusable(v.edit)
	v.edit = edit
	v.root.Refresh()
	if had {
		v.shell.Canvas().Focus(edit)
	}
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
		settingRow(v.shell.Class(), t("settings.backups"), t("settings.backupshint"), v.sideBySide(v.backUp, open(desk.Backups()))),
	}
	rows = append(rows, v.backupRows()...)
	rows = append(rows, settingRow(v.shell.Class(), t("open.card"), t("open.cardhint"), card))
	hint := "settings.samplehint"
	if !v.sampleIn && !v.sampleRoom {
		hint = "settings.sampleroom"
	}
	return setting(append(rows, settingRow(v.shell.Class(), t("settings.sample"), t(hint), v.sample))...)
}

// makeSample is the button that puts the sample in and takes it out.
func (v *SettingsView) makeSample() {
	v.sample = widgets.NewButton("", widgets.Quiet, func() {
		if v.sampleIn {
			v.shell.TakeOutSample()
		} else {
			v.shell.ShowSample()
		}
	})
	v.fillSample()
}

func (v *SettingsView) fillSample() {
	label := "journey.sample"
	if v.sampleIn {
		label = "sample.out"
	}
	v.sample.SetText(v.shell.Voice().T(label))
	enable(v.sample, v.sampleIn || v.sampleRoom)
}

// readSample offers to take the sample out where it is in, and else to put it in where
// there is room.
func (v *SettingsView) readSample() {
	desk, in, room := v.shell.Desk(), false, false
	v.shell.Run(func() (err error) {
		in, room, err = desk.Sample()
		return err
	}, func(err error) {
		if err == nil && (in != v.sampleIn || room != v.sampleRoom) {
			v.sampleIn, v.sampleRoom = in, room
			v.fillSample()
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
