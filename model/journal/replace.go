package journal

import (
	"database/sql"

	"headroom/model"
)

// Replace keeps a snapshot and moves the one that has its day, as it was read, to
// the trash: both or neither. Conflict where that was changed or trashed since;
// everything else is as with Save.
func (j *Journal) Replace(s, old model.Snapshot) (model.Snapshot, error) {
	err := j.write(func(tx *sql.Tx) (err error) {
		if err := j.putAway(tx, old); err != nil {
			return err
		}
		s, err = j.save(tx, s)
		return err
	})
	if err != nil {
		return model.Snapshot{}, err
	}
	return s, nil
}

// PutBack takes a Replace back: s, as it was read, goes to the trash and the one of
// that UID comes back from there, both or neither. Conflict where s was changed or
// trashed since; everything else is as with Restore.
func (j *Journal) PutBack(uid string, s model.Snapshot) error {
	return j.write(func(tx *sql.Tx) error {
		if err := j.putAway(tx, s); err != nil {
			return err
		}
		return j.moveIn(tx, uid, nil)
	})
}

// putAway moves a snapshot to the trash, unless it is another by now.
func (j *Journal) putAway(tx *sql.Tx, s model.Snapshot) error {
	there, err := readKept(tx, s.UID)
	if err != nil {
		return err
	}
	if there.trashedAt != nil || there.Rev != s.Rev {
		return &model.Problem{Kind: model.Conflict, Day: there.Day}
	}
	return j.shelve(tx, there, j.now().Unix())
}
