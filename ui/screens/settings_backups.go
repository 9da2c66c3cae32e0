package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// backupsShown is how many backups are shown at first.
const backupsShown = 3

// CameFrom has the focus go to the backup that everything was restored from, once
// it is read which there are.
func (v *SettingsView) CameFrom(b model.Backup) { v.restored = b.Name }

// makeBackUp is the button that makes a backup now.
func (v *SettingsView) makeBackUp() {
	v.backUp = widgets.NewButton(v.shell.Voice().T("settings.backup"), widgets.Quiet, v.backUpNow)
}

// backUpNow makes a backup, and says so, or that none is needed.
func (v *SettingsView) backUpNow() {
	desk, t, made, worth := v.shell.Desk(), v.shell.Voice().T, false, false
	v.shell.Run(func() (err error) {
		made, worth, err = desk.BackUpChanges()
		return err
	}, func(err error) {
		switch {
		case err != nil:
			v.shell.Fail(err, v.backUpNow)
		case made:
			v.shell.Toast(t("settings.backedup"))
			v.readBackups()
		case !worth:
			v.shell.Toast(t("settings.backupempty"))
		default:
			v.shell.Toast(t("settings.backupsame"))
		}
	})
}

// readBackups shows the backups there are.
func (v *SettingsView) readBackups() {
	desk := v.shell.Desk()
	var all []model.Backup
	v.shell.Run(func() (err error) {
		all, err = desk.ListBackups()
		return err
	}, func(err error) {
		if err != nil {
			v.shell.Fail(err, v.readBackups)
			return
		}
		if all = timed(all); !slices.Equal(all, v.backups) {
			v.backups = all
			at := slices.IndexFunc(all, func(b model.Backup) bool { return b.Name == v.restored })
			v.allBackups = v.allBackups || at >= backupsShown
			v.Arrange()
		}
		if v.back != nil {
			v.shell.Canvas().Focus(v.back)
			v.restored, v.back = "", nil
		}
	})
}

// backupRows are the newest backups, and a way to the others.
func (v *SettingsView) backupRows() []fyne.CanvasObject {
	voice := v.shell.Voice()
	var rows []fyne.CanvasObject
	for i, b := range v.backups {
		if i == backupsShown && !v.allBackups {
			more := widgets.NewButton(voice.N("settings.allbackups", len(v.backups)), widgets.Plain, func() {
				v.allBackups = true
				v.Arrange()
				v.shell.Canvas().Focus(v.beyond) // the button that had it is gone
			})
			return append(rows, padded(row(0, more), inset{left: -8})) // its words below the others
		}
		row, restore := v.backupRow(b)
		rows = append(rows, row)
		if b.Name == v.restored {
			v.back = restore
		}
		if i >= backupsShown && (i == backupsShown || v.beyond.Disabled()) {
			v.beyond = restore // the first that can be pressed
		}
	}
	return rows
}

// backupRow is one backup, with what it holds, and the button that restores it.
func (v *SettingsView) backupRow(b model.Backup) (o fyne.CanvasObject, restore *widgets.Button) {
	voice := v.shell.Voice()
	holds := voice.N("settings.backupholds", b.CheckIns, "size", voice.Size(b.Size))
	restore = widgets.NewButton(voice.T("settings.restore"), widgets.Quiet, func() { v.askRestore(b) })
	if b.Unread {
		holds = voice.T("settings.backupunread")
		enable(restore, false)
	}
	words := column(2,
		widgets.NewText(BackupName(voice, b), widgets.SizeBody, widgets.TextOptions{Wrap: true}),
		widgets.NewText(holds, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}))
	return container.New(beside{gap: gapCard}, words, restore), restore
}

// timed leaves the time only to the backups whose day has several.
func timed(all []model.Backup) []model.Backup {
	days := map[model.Date]int{}
	for _, b := range all {
		days[b.Day]++
	}
	all = slices.Clone(all)
	for i, b := range all {
		if days[b.Day] < 2 {
			all[i].Clock = ""
		}
	}
	return all
}

// BackupName is a backup's day, with the time where it has one.
func BackupName(voice say.Voice, b model.Backup) string {
	if b.Clock == "" {
		return voice.LongDay(b.Day)
	}
	return voice.T("settings.backupat", "day", voice.LongDay(b.Day), "time", b.Clock)
}

// askRestore asks before everything is as it was, once where it is pressed twice.
func (v *SettingsView) askRestore(b model.Backup) {
	if v.counting {
		return
	}
	v.counting = true
	desk, now := v.shell.Desk(), 0
	v.shell.Run(func() (err error) {
		now, err = desk.CheckIns()
		return err
	}, func(err error) {
		v.counting = false
		if err != nil {
			v.shell.Fail(err, func() { v.askRestore(b) })
			return
		}
		v.askInstead(b, now)
	})
}

// askInstead asks it, and tells how many check-ins there are now.
func (v *SettingsView) askInstead(b model.Backup, now int) {
	voice := v.shell.Voice()
	holds := voice.N("settings.restoreholds", b.CheckIns)
	if now != b.CheckIns {
		holds = voice.N("settings.restoreinstead", b.CheckIns, "now", now)
	}
	v.shell.Ask(widgets.Dialog{
		Title: voice.T("settings.restoretitle", "day", BackupName(voice, b)), Body: voice.Join(holds, voice.T("settings.restorebody")),
		Buttons: []widgets.DialogButton{
			{Label: voice.T("window.cancel"), Kind: widgets.Quiet},
			{Label: voice.T("settings.restorenow"), Kind: widgets.Danger, Tapped: func() { v.shell.RestoreBackup(b) }},
		},
	})
}
