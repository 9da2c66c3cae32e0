package app

import "headroom/model"

// Settings are how the window is to be.
func (d *Desk) Settings() (model.Settings, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	values, err := d.journal.Settings()
	return model.SettingsOf(values), err
}

// KeepSettings keeps what differs between before and after. It is durable on return,
// all or nothing; what else is kept stays as it is.
func (d *Desk) KeepSettings(before, after model.Settings) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.KeepSettings(after.Since(before))
}

// Folder is the folder that holds everything.
func (d *Desk) Folder() string { return string(d.at) }

// Backups is the folder of the journal's backups.
func (d *Desk) Backups() string { return d.at.Backups() }
