package screens

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

func (v *SettingsView) makeCheckin() {
	v.day = widgets.NewSelect(func(string) {
		v.change(func(s *model.Settings) { s.Reminder = model.ReminderDays()[v.day.SelectedIndex()] })
	})
	for _, day := range model.ReminderDays() {
		v.day.Options = append(v.day.Options, reminderDay(v.shell.Voice(), day))
	}
	v.dayHint = captionOf("")
	v.file = widgets.NewButton(v.shell.Voice().T("settings.reminderfile"), widgets.Plain, v.askFile)
}

// reminderDay is a day of the month in words.
func reminderDay(voice say.Voice, day model.ReminderDay) string {
	switch day {
	case model.NoReminder:
		return voice.T("settings.day.none")
	case model.LastDay:
		return voice.T("settings.day.last")
	case model.LastSunday:
		return voice.T("settings.day.lastsunday")
	}
	return voice.T("settings.day.nth", "n", int(day))
}

// checkin is when to be reminded.
func (v *SettingsView) checkin() fyne.CanvasObject {
	t := v.shell.Voice().T
	control := row(gapWithin, v.file, selectOf(v.day))
	if v.shell.Class() == Narrow {
		control = column(gapWithin, selectOf(v.day), row(0, v.file))
	} else if !v.roomy {
		control = row(gapWithin, selectOf(v.day), v.file)
	}
	label := widgets.NewText(t("settings.reminder"), widgets.SizeBody, widgets.TextOptions{Wrap: true})
	return setting(settingRowOf(v.rowClass(), label, v.dayHint, control))
}

// fillCheckin shows the day, and says what a calendar file waits for.
func (v *SettingsView) fillCheckin() {
	v.day.SetSelectedIndex(slices.Index(model.ReminderDays(), v.state.Reminder))
	none, hint := v.state.Reminder == model.NoReminder, "settings.reminderhint"
	if none {
		hint = "settings.reminderfirst"
	}
	enable(v.file, !none)
	v.dayHint.SetText(v.shell.Voice().T(hint))
}

// fileName is what a calendar file is called.
const fileName = "headroom-check-in.ics"

// askFile asks where the calendar file is to be saved.
func (v *SettingsView) askFile() {
	v.askFileAt(filepath.Join(v.shell.Desk().DocumentsDir(), fileName))
}

func (v *SettingsView) askFileAt(path string) {
	t := v.shell.Voice().T
	entry := widgets.NewEntry(fileName, 1)
	entry.SetText(path)
	var dismiss func()
	save := func() { v.saveFile(entry.Text, false) }
	file := fileFieldInDialog(v.shell, entry, func() model.FileQuestion {
		return model.FileQuestion{Title: t("settings.filetitle"), Path: v.reminderPath(entry.Text), Patterns: []string{"*.ics"}, Save: true}
	})
	entry.OnEscape = func() { dismiss() }
	entry.OnSubmitted = func(string) { dismiss(); save() }
	dismiss = v.shell.Ask(widgets.Dialog{
		Title: t("settings.filetitle"), Body: t("settings.filebody"), Content: file.root, Focus: entry, Gone: file.Leave,
		Buttons: []widgets.DialogButton{
			{Label: t("window.cancel"), Kind: widgets.Quiet},
			{Label: t("settings.filesave"), Kind: widgets.Primary, Tapped: save},
		},
	})
}

// saveFile writes the calendar file. One that is there is asked about first.
func (v *SettingsView) saveFile(path string, replace bool) {
	if strings.TrimSpace(path) == "" {
		v.askFile()
		return
	}
	path = v.reminderPath(path)
	voice, desk, day := v.shell.Voice(), v.shell.Desk(), v.state.Reminder
	title, text := voice.T("reminder.title"), voice.T("reminder.text")
	name, folder := filepath.Base(path), filepath.Dir(path)
	v.shell.Run(func() error { return desk.SaveReminder(path, day, title, text, replace) }, func(err error) {
		switch {
		case model.KindOf(err) == model.Exists:
			v.shell.Ask(widgets.Dialog{
				Title: voice.T("share.existstitle", "name", name), Body: voice.T("settings.fileexists", "folder", folder),
				Buttons: []widgets.DialogButton{
					{Label: voice.T("window.cancel"), Kind: widgets.Quiet},
					{Label: voice.T("share.replace"), Kind: widgets.Danger, Tapped: func() { v.saveFile(path, true) }},
				},
			})
		case err != nil:
			v.shell.Fail(err, func() { v.askFileAt(path) })
		default:
			v.shell.Toast(voice.T("share.saved", "name", name, "folder", folder), widgets.Offer{Label: voice.T("settings.fileopen"), Do: func() { v.shell.OpenFolder(path) }})
		}
	})
}

// reminderPath is where the calendar file is saved where that was typed.
func (v *SettingsView) reminderPath(typed string) string {
	path := strings.TrimSpace(typed)
	if path == "" {
		path = fileName
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(v.shell.Desk().DocumentsDir(), path)
	}
	if filepath.Ext(path) == "" {
		path += ".ics"
	}
	return path
}
