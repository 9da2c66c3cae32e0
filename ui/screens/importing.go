package screens

import (
	"headroom/model"
	"headroom/ui/plot"
)

// An importing is the ratings of a card on their way into a history, back, and in
// again.
type importing struct {
	desk Desk
	// of is whose history they are changes of.
	of      string
	changes []plot.CardChange
	// at are the snapshots of the changes, in their order, as they are now.
	at []model.Snapshot
}

// keep works beside the interface, as back and again do. It is a Conflict where somebody
// else came to hand since it was shown what it does.
func (k *importing) keep() error {
	if k.desk.Person().UID != k.of {
		return &model.Problem{Kind: model.Conflict}
	}
	var after []model.Snapshot
	for _, c := range k.changes {
		after = append(after, c.After)
	}
	at, err := k.desk.Import(after)
	if err != nil {
		return err
	}
	k.at = at
	return nil
}

// back puts what was added into the trash and the rest back as it was.
func (k *importing) back() error {
	var in, out []model.Snapshot
	for i, c := range k.changes {
		if c.IsNew() {
			out = append(out, k.at[i])
			continue
		}
		s := c.Before
		s.Person, s.Rev = k.at[i].Person, k.at[i].Rev
		in = append(in, s)
	}
	return k.swap(in, out)
}

// again is keep after back.
func (k *importing) again() error {
	var in []model.Snapshot
	for i, c := range k.changes {
		s := c.After
		s.UID, s.Person, s.Rev = k.at[i].UID, k.at[i].Person, k.at[i].Rev
		in = append(in, s)
	}
	return k.swap(in, nil)
}

// swap does it and notes what the snapshots are then.
func (k *importing) swap(in, out []model.Snapshot) error {
	kept, trashed, err := k.desk.Swap(in, out)
	if err != nil {
		return err
	}
	for _, now := range append(kept, trashed...) {
		for i := range k.at {
			if k.at[i].UID == now.UID {
				k.at[i] = now
			}
		}
	}
	return nil
}
