package app

import (
	"strings"

	"headroom/model"
	"headroom/model/journal"
)

// wallMonths is how many calendar months are read of everybody for the wall: as many
// as insight.Read looks at, so that a plateau there began when it did.
const wallMonths = 36

// People are all people, yourself first, the archived among the others.
func (d *Desk) People() ([]model.Person, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.People()
}

// Wall is everybody with the end of their history, in the order of People.
func (d *Desk) Wall() ([]model.Recent, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.Recent(wallMonths)
}

// AddPerson adds somebody whose history is kept, and RemovePerson takes that back
// where nothing is kept of them yet; see journal.AddPerson and journal.RemovePerson.
func (d *Desk) AddPerson(name string) (model.Person, error) {
	return d.changePerson(func() (model.Person, error) { return d.journal.AddPerson(strings.TrimSpace(name)) })
}

// AddPersonAgain does that once more after RemovePerson, under the same UID; see
// journal.AddPersonAgain.
func (d *Desk) AddPersonAgain(p model.Person) error {
	_, err := d.changePerson(func() (model.Person, error) { return p, d.journal.AddPersonAgain(p) })
	return err
}

// RemovePerson is described at AddPerson. Where it was the person at hand, one's own
// history comes to hand. Unread is done.
func (d *Desk) RemovePerson(uid string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	if err := d.journal.RemovePerson(uid); err != nil {
		return err
	}
	d.changed()
	if uid == d.Person().UID {
		return unread(d.turnToSelf())
	}
	return nil
}

// RenamePerson gives somebody, as they were read, another name; see
// journal.RenamePerson.
func (d *Desk) RenamePerson(p model.Person, name string) (model.Person, error) {
	return d.changePerson(func() (model.Person, error) { return d.journal.RenamePerson(p, strings.TrimSpace(name)) })
}

// ArchivePerson takes somebody from among the people shown, or brings them back; see
// journal.ArchivePerson.
func (d *Desk) ArchivePerson(uid string, archived bool) (model.Person, error) {
	return d.changePerson(func() (model.Person, error) { return d.journal.ArchivePerson(uid, archived) })
}

// TurnToPerson puts the history of the person of that UID at hand; Missing where there
// is no such person.
func (d *Desk) TurnToPerson(uid string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.turnTo(model.Person{UID: uid})
}

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

// changePerson does an act at a person, and shows what came of it where it is the one
// at hand.
func (d *Desk) changePerson(act func() (model.Person, error)) (model.Person, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	p, err := act()
	if err != nil {
		return model.Person{}, err
	}
	d.changed()
	if p.UID == d.Person().UID {
		d.hold(p, d.History(), d.Target())
	}
	return p, nil
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
