package journal

import (
	"database/sql"

	"headroom/model"
)

// Forget takes snapshots out for good, and the people of whom nothing is kept then, but
// for yourself: all of it or nothing. It is for what nobody has made: a snapshot that was
// changed since it was read stays, and so does whoever has one. One that is not there is
// no error.
func (j *Journal) Forget(all ...model.Snapshot) error {
	return j.write(func(tx *sql.Tx) error {
		people := map[string]bool{}
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
			people[s.Person] = true
			if err := snapshotTable().delete(tx, s.UID); err != nil {
				return err
			}
		}
		for uid := range people {
			if err := removePerson(tx, uid); err != nil && model.KindOf(err) != model.Invalid {
				return err
			}
		}
		return nil
	})
}
