package ui

import (
	"headroom/model"
	"headroom/ui/screens"
)

// RestoreBackup is described at screens.Shell.
func (s shell) RestoreBackup(b model.Backup) { s.w.restore(b) }

// restore makes everything as it is in a backup. What is half done is made durable
// before, so that it is in the backup of what was there.
func (w *Window) restore(b model.Backup) {
	w.setting.Close()
	w.settleHeld(func() { w.restoreFrom(b) })
}

func (w *Window) restoreFrom(b model.Backup) {
	desk := w.desk
	w.work.run(func() error { return desk.RestoreBackup(b.Name) }, func(err error) {
		if err != nil {
			w.notRestored(b, err)
			return
		}
		w.past = past{} // it was done to what is no longer there
		w.letGo(built{})
		w.desk = nil
		w.order() // no strip acts on what is not open
		w.root.Refresh()
		w.openRestored(desk, b)
	})
}

// openRestored reads what was restored, and fills the window with it.
func (w *Window) openRestored(desk screens.Desk, b model.Backup) {
	w.work.run(desk.Reload, func(err error) {
		if err != nil {
			kept := w.voice.T("settings.restoredunread", "day", screens.BackupName(w.voice, b)) // whatever the problem says of an act
			w.turning = false
			w.failPage(err, kept, func() {
				w.turning = true
				w.openRestored(desk, b)
			})
			w.tellLate()
			return
		}
		w.openAt(desk, screens.PlaceSettings, func() {
			w.setting.CameFrom(b)
			w.shell().Toast(w.voice.T("settings.restored", "day", screens.BackupName(w.voice, b)))
		})
	})
}

// notRestored goes on with what is there still.
func (w *Window) notRestored(b model.Backup, err error) {
	w.release()
	w.Fail(err, func() { w.restore(b) })
}
