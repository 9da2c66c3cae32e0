package app

import "headroom/model"

// Draft is the half-done check-in of the person at hand, if there is one. It is
// this desk's from then on, to keep and to drop.
func (d *Desk) Draft() (model.Draft, bool, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	draft, err := d.takeDraft()
	return draft, err == nil && d.drafts[d.Person().UID] != 0, err
}

// KeepDraft keeps a half-done check-in in place of the one before. Conflict is one
// that another desk has written since it was read here, or that was never read:
// it stays as it is.
func (d *Desk) KeepDraft(draft model.Draft) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.keepDraft(draft)
}

// TakeOverDraft keeps a half-done check-in in place of whoever's there is.
func (d *Desk) TakeOverDraft(draft model.Draft) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	if _, err := d.takeDraft(); err != nil {
		return err
	}
	return d.keepDraft(draft)
}

// DropDraft forgets the half-done check-in. Conflict is one that is not this
// desk's: it stays.
func (d *Desk) DropDraft() error {
	d.acts.Lock()
	defer d.acts.Unlock()
	person := d.Person().UID
	if err := d.journal.DropDraft(person, d.drafts[person]); err != nil {
		return err
	}
	delete(d.drafts, person)
	return nil
}

// DraftGone tells whether the draft that this desk read or wrote last, of the person at
// hand, is no longer kept: another desk restored a backup, saved it, put it away, or took
// its place.
func (d *Desk) DraftGone() (bool, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	ours := d.drafts[d.Person().UID]
	if ours == 0 {
		return false, nil
	}
	_, rev, err := d.journal.Draft(d.Person().UID)
	return rev != ours, err
}

// takeDraft and keepDraft need acts. A draft that cannot be read is not this desk's any
// more: nobody saw what would be written over.
func (d *Desk) takeDraft() (model.Draft, error) {
	person := d.Person().UID
	draft, rev, err := d.journal.Draft(person)
	if err != nil {
		delete(d.drafts, person)
		return draft, err
	}
	d.drafts[person] = rev
	return draft, nil
}

func (d *Desk) keepDraft(draft model.Draft) error {
	person := d.Person().UID
	rev, err := d.journal.KeepDraft(person, draft, d.drafts[person])
	if err == nil {
		d.drafts[person] = rev
	}
	return err
}
