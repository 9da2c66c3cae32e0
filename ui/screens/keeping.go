package screens

import "headroom/model"

// A keeping is a check-in on its way into the history, back, and in again, and with it
// the snapshot that had its day, where there was one that is to go: all in one act.
type keeping struct {
	desk Desk
	// before is what was kept of the check-in; zero for a new one.
	before model.Snapshot
	// after is the check-in, and replaced what had its day, nil for nothing. Each has
	// the revision that it has by now, in the history or in the trash.
	after    model.Snapshot
	replaced *model.Snapshot
}

// isNew tells whether nothing was kept of the check-in before.
func (k *keeping) isNew() bool { return k.before.UID == "" }

// keep works beside the interface, as back and again do.
func (k *keeping) keep() (err error) {
	if k.replaced == nil {
		k.after, err = k.desk.Record(k.after)
		return err
	}
	kept, trashed, err := k.desk.Swap([]model.Snapshot{k.after}, []model.Snapshot{*k.replaced})
	if err == nil {
		k.after, k.replaced = kept[0], &trashed[0]
	}
	return err
}

// back puts a new check-in into the trash and an older one back as it was.
func (k *keeping) back() error {
	var in, out []model.Snapshot
	if k.isNew() {
		out = append(out, k.after)
	} else {
		s := k.before
		s.Rev = k.after.Rev
		in = append(in, s) // which leaves the day to what it replaced
	}
	if k.replaced != nil {
		in = append(in, *k.replaced)
	}
	return k.swap(in, out, k.after)
}

// again is keep after back.
func (k *keeping) again() error {
	var out []model.Snapshot
	if k.replaced != nil {
		out = append(out, *k.replaced)
	}
	return k.swap([]model.Snapshot{k.after}, out, append(out, k.before)...)
}

// swap works on what was left in the history, whatever its revision is by now: later acts
// that were taken back have raised it. What is otherwise there is another window's change,
// and a Conflict.
func (k *keeping) swap(in, out []model.Snapshot, left ...model.Snapshot) error {
	h := k.desk.History()
	for _, was := range left {
		now, ok := h.ByUID(was.UID)
		if was.Rev = now.Rev; !ok || now != was {
			continue
		}
		for _, all := range [][]model.Snapshot{in, out} {
			for i := range all {
				if all[i].UID == now.UID {
					all[i].Rev = now.Rev
				}
			}
		}
	}
	kept, trashed, err := k.desk.Swap(in, out)
	if err != nil {
		return err
	}
	for _, s := range append(kept, trashed...) {
		if s.UID == k.after.UID {
			k.after.Rev = s.Rev
		} else {
			k.replaced.Rev = s.Rev
		}
	}
	return nil
}
