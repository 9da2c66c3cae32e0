package app

import "headroom/model"

// BackUp makes the day's backup if anything changed since the last one.
func (d *Desk) BackUp() error {
	d.acts.Lock()
	defer d.acts.Unlock()
	_, _, err := d.journal.BackUp()
	return err
}

// BackUpChanges makes a backup now, and tells whether it did, and whether there is anything
// to lose; see journal.BackUpChanges.
func (d *Desk) BackUpChanges() (made, worth bool, err error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.BackUpChanges()
}

// CheckIns counts those in the histories of all people.
func (d *Desk) CheckIns() (int, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.CheckIns()
}

// ListBackups are the backups there are, the newest first; see journal.Backups.
func (d *Desk) ListBackups() ([]model.Backup, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.Backups()
}

// RestoreBackup makes everything as it is in the backup of that name, after a backup
// of what is there now; see journal.RestoreBackup. What is at hand stays as it was until
// Reload: whether it can be read is another matter than whether it was restored.
func (d *Desk) RestoreBackup(name string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	if err := d.journal.RestoreBackup(name); err != nil {
		return err
	}
	d.changed()
	return nil
}

// BackUpBeside makes the backup that is due now, and after every act that changes
// a history looks whether one is: beside whatever else goes on, for as long as the
// desk is open. failed is called with what keeps one from being made. stop, which
// must be called before Close, returns when none is under way or asked for.
func (d *Desk) BackUpBeside(failed func(error)) (stop func()) {
	due, done := make(chan struct{}, 1), make(chan struct{})
	due <- struct{}{}
	d.setDue(due)
	go func() {
		defer close(done)
		for range due {
			if err := d.BackUp(); err != nil {
				failed(err)
			}
		}
	}()
	return func() {
		d.setDue(nil)
		close(due)
		<-done
	}
}

// setDue says who is told of a change; nil for nobody.
func (d *Desk) setDue(due chan<- struct{}) {
	d.acts.Lock()
	defer d.acts.Unlock()
	d.due = due
}

// changed tells that a history did. It needs acts, and waits for nothing: one look
// is enough for all changes before it.
func (d *Desk) changed() {
	select {
	case d.due <- struct{}{}:
	default:
	}
}
