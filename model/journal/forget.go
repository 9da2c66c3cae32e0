package journal

import (
	"database/sql"

	"headroom/model"
)

// A Forgotten is what Forget took out, for BringBack.
type Forgotten struct {
	snapshots []kept
	people    []forgottenPerson
	settings  map[string]string // as they were
}

type forgottenPerson struct {
	model.Person
	rev int64
}

// Forget takes snapshots out for good, and the people of whom nothing is kept then, but
// for yourself, and keeps the settings as KeepSettings does: all of it or nothing. It is
// for what nobody has made: a snapshot that was changed since it was read stays, and so
// does whoever has one. One that is not there is no error.
func (j *Journal) Forget(all []model.Snapshot, settings map[string]string) (f Forgotten, err error) {
	err = j.write(func(tx *sql.Tx) error {
		if err := f.takeSnapshots(tx, all); err != nil {
			return err
		}
		if err := f.takePeople(tx); err != nil {
			return err
		}
		before, err := readSettings(tx)
		if err != nil {
			return err
		}
		f.settings = map[string]string{}
		for name := range settings {
			f.settings[name] = before[name]
		}
		return j.putSettings(tx, settings)
	})
	if err != nil {
		return Forgotten{}, err
	}
	return f, nil
}

func (f *Forgotten) takeSnapshots(tx *sql.Tx, all []model.Snapshot) error {
	for _, known := range all {
		s, err := readKept(tx, known.UID)
		if model.KindOf(err) == model.Missing {
			continue
		}
		if err != nil {
			return err
		}
		if s.Rev != known.Rev {
			continue
		}
		if err := snapshotTable().delete(tx, s.UID); err != nil {
			return err
		}
		f.snapshots = append(f.snapshots, s)
	}
	return nil
}

// takePeople takes those out of whom the snapshots taken were all that is kept.
func (f *Forgotten) takePeople(tx *sql.Tx) error {
	seen := map[string]bool{}
	for _, s := range f.snapshots {
		if seen[s.Person] {
			continue
		}
		seen[s.Person] = true
		p, rev, err := readPerson(tx, s.Person)
		if err != nil {
			return err
		}
		switch err := removePerson(tx, p.UID); {
		case err == nil:
			f.people = append(f.people, forgottenPerson{p, rev})
		case model.KindOf(err) != model.Invalid:
			return err
		}
	}
	return nil
}

// BringBack puts all that Forget took out where it was, be it the trash, and the
// settings as they were, or nothing: Exists where a day is taken by now, Invalid where
// somebody's name is, Missing where somebody who stayed is gone, Conflict where some of
// it is back already.
func (j *Journal) BringBack(f Forgotten) error {
	return j.write(func(tx *sql.Tx) error {
		for _, p := range f.people {
			if err := needFreeName(tx, p.Person); err != nil {
				return err
			}
			if err := j.putPerson(tx, p.Person, p.rev); err != nil {
				return err
			}
		}
		for _, s := range f.snapshots {
			if err := j.bringBack(tx, s); err != nil {
				return err
			}
		}
		return j.putSettings(tx, f.settings)
	})
}

func (j *Journal) bringBack(tx *sql.Tx, s kept) error {
	switch _, err := readKept(tx, s.UID); {
	case err == nil:
		return &model.Problem{Kind: model.Conflict, Day: s.Day}
	case model.KindOf(err) != model.Missing:
		return err
	}
	if err := needPerson(tx, s.Person); err != nil {
		return err
	}
	if s.trashedAt == nil {
		if err := needFree(tx, s.Snapshot); err != nil {
			return err
		}
	}
	return j.putSnapshot(tx, s)
}
