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

// RemindOnce keeps that the check-in of a month was brought to mind, and tells whether
// nobody has said so before: of several windows one alone is the first. It is durable on
// return.
func (d *Desk) RemindOnce(in model.Month) (first bool, err error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	for name, value := range (model.Settings{Reminded: in}).Since(model.Settings{}) {
		first, err = d.journal.ClaimSetting(name, value)
	}
	return first, err
}

// Folder is the folder that holds everything.
func (d *Desk) Folder() string { return string(d.at) }

// Backups is the folder of the journal's backups.
func (d *Desk) Backups() string { return d.at.Backups() }
