package journal

import (
	"database/sql"
	"fmt"

	"headroom/model"
)

// Trash takes a snapshot out of its history and keeps it. Missing where there is
// none of that UID; nothing happens to one that is in the trash already.
func (j *Journal) Trash(uid string) error { return j.move(uid, j.now().Unix()) }

// Restore puts a snapshot back into its history. Exists where its day has been
// taken since, Missing where there is none of that UID; nothing happens to one
// that is not in the trash.
func (j *Journal) Restore(uid string) error { return j.move(uid, nil) }

// move sets trashed_at: nil, or seconds since 1970.
func (j *Journal) move(uid string, trashedAt any) error {
	return j.write(func(tx *sql.Tx) error { return j.moveIn(tx, uid, trashedAt) })
}

func (j *Journal) moveIn(tx *sql.Tx, uid string, trashedAt any) error {
	s, err := readKept(tx, uid)
	if err != nil {
		return err
	}
	if (s.trashedAt == nil) == (trashedAt == nil) {
		return nil
	}
	if trashedAt == nil {
		if err := needFree(tx, s.Snapshot); err != nil {
			return err
		}
	}
	return j.shelve(tx, s, trashedAt)
}

// shelve writes a snapshot with another trashed_at.
func (j *Journal) shelve(tx *sql.Tx, s kept, trashedAt any) error {
	s.trashedAt = trashedAt
	s.Rev++
	return j.putSnapshot(tx, s)
}

// Purge deletes a snapshot for good. Only one in the trash can be purged; any
// other is Invalid, and Missing where there is none of that UID.
func (j *Journal) Purge(uid string) error {
	return j.write(func(tx *sql.Tx) error {
		s, err := readKept(tx, uid)
		if err != nil {
			return err
		}
		if s.trashedAt == nil {
			return &model.Problem{Kind: model.Invalid, Day: s.Day, Err: fmt.Errorf("it is not in the trash")}
		}
		return snapshotTable().delete(tx, uid)
	})
}

// Trashed are a person's snapshots in the trash, in order of day. There may be
// several of one day.
func (j *Journal) Trashed(person string) ([]model.Snapshot, error) {
	if err := needPerson(j.db, person); err != nil {
		return nil, j.fail(err)
	}
	s, err := readSnapshots(j.db, "WHERE person = ? AND trashed_at IS NOT NULL ORDER BY day, uid", person)
	return s, j.fail(err)
}
