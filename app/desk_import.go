package app

import (
	"slices"

	"headroom/model"
)

// Import keeps all of the snapshots of the person at hand, or none, after a
// backup of what was there, and gives them as they are kept. A snapshot with a UID
// takes the place of that one.
func (d *Desk) Import(snapshots []model.Snapshot) ([]model.Snapshot, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	if _, err := d.journal.BackUpNow(); err != nil {
		return nil, err
	}
	all := slices.Clone(snapshots)
	for i := range all {
		all[i].Person = d.Person().UID
	}
	kept, _, err := d.swap(all, nil)
	return kept, err
}

// Swap keeps the snapshots of in, which may lie in the trash, and moves those of out
// to the trash: all or none. It gives both as they are then; see journal.Swap.
func (d *Desk) Swap(in, out []model.Snapshot) (kept, trashed []model.Snapshot, err error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.swap(in, out)
}

// swap needs acts.
func (d *Desk) swap(in, out []model.Snapshot) (kept, trashed []model.Snapshot, err error) {
	kept, trashed, err = d.journal.Swap(in, out, d.newcomers()...)
	if err != nil {
		return nil, nil, d.afterRefusal(err)
	}
	d.changed()
	d.newcomer = false
	who := d.Person().UID
	d.after(func(h model.History) model.History {
		for _, s := range trashed {
			h = h.Without(s.UID)
		}
		for _, s := range kept {
			if s.Person == who {
				h = h.With(s)
			}
		}
		return h
	})
	return kept, trashed, nil
}
