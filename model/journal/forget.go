package journal

import (
	"database/sql"

	"headroom/model"
)

// Forget takes snapshots out for good, and the people of whom nothing is kept then, but
// for yourself: all of it or nothing. It is for what nobody has made: a snapshot that was
// changed since it was added stays, and so does whoever has one. One that is not there is
// no error.
func (j *Journal) Forget(uids ...string) error {
	return j.write(func(tx *sql.Tx) error {
		people := map[string]bool{}
		for _, uid := range uids {
			s, err := readKept(tx, uid)
			if model.KindOf(err) == model.Missing {
				continue
			}
			if err != nil {
				return err
			}
			if s.Rev > 1 && s.trashedAt == nil {
				continue
			}
			people[s.Person] = true
			if err := snapshotTable().delete(tx, uid); err != nil {
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
