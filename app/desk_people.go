package app

import (
	"strings"

	"headroom/model"
	"headroom/model/journal"
)

// TurnTo puts another person's history at hand. Names compare without regard
// to case; a name that nobody has is Missing.
func (d *Desk) TurnTo(name string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.turnToName(name)
}

// TurnToOrNew is TurnTo, except that a name that nobody has is a new person's;
// isNew tells whether it is. The person is kept with the first of their snapshots,
// or not at all.
func (d *Desk) TurnToOrNew(name string) (isNew bool, err error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	err = d.turnToName(name)
	if model.KindOf(err) != model.Missing {
		return false, err
	}
	p, err := journal.NewPerson(strings.TrimSpace(name))
	if err != nil {
		return false, err
	}
	d.hold(p, model.History{}, model.Ratings{})
	d.newcomer = true
	return true, nil
}

// newcomers are whom the next snapshot is kept with.
func (d *Desk) newcomers() []model.Person {
	if d.newcomer {
		return []model.Person{d.Person()}
	}
	return nil
}

// turnToSelf and turnToName need acts.
func (d *Desk) turnToSelf() error {
	self, err := d.journal.Self()
	if err != nil {
		return err
	}
	return d.turnTo(self)
}

func (d *Desk) turnToName(name string) error {
	people, err := d.journal.People()
	if err != nil {
		return err
	}
	for _, p := range people {
		if strings.EqualFold(p.Name, strings.TrimSpace(name)) {
			return d.turnTo(p)
		}
	}
	return &model.Problem{Kind: model.Missing}
}
