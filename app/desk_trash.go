package app

import "headroom/model"

// Trashed are the snapshots of the person at hand that were deleted, in order of
// day. There may be several of one day.
func (d *Desk) Trashed() ([]model.Snapshot, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.Trashed(d.Person().UID)
}
