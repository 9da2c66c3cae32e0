package ui

import (
	"slices"

	"headroom/model"
	"headroom/ui/screens"
)

// A sampleDeed puts the sample history into an empty journal, and takes it out again:
// one's own months go to the trash, and who came with it to the archive. Everything in
// it runs beside the interface.
type sampleDeed struct {
	desk   screens.Desk
	mine   []model.Snapshot
	others []model.Person
}

func (d *sampleDeed) fill() error {
	before, err := d.desk.People()
	if err != nil {
		return err
	}
	if err := d.desk.FillSample(); err != nil {
		return err
	}
	for _, s := range d.desk.History().All() {
		d.mine = append(d.mine, s)
	}
	after, err := d.desk.People()
	d.others = slices.DeleteFunc(after, func(p model.Person) bool { return slices.Contains(before, p) })
	return err
}

func (d *sampleDeed) back() error {
	_, trashed, err := d.desk.Swap(nil, d.mine)
	if err != nil {
		return err
	}
	d.mine = trashed
	return d.archive(true)
}

func (d *sampleDeed) again() error {
	kept, _, err := d.desk.Swap(d.mine, nil)
	if err != nil {
		return err
	}
	d.mine = kept
	return d.archive(false)
}

func (d *sampleDeed) archive(away bool) error {
	for _, p := range d.others {
		if _, err := d.desk.ArchivePerson(p.UID, away); err != nil {
			return err
		}
	}
	return nil
}
