package journal

import (
	"database/sql"
	"fmt"

	"headroom/model"
)

// Swap keeps the snapshots of in and moves those of out, as they were read, to the
// trash: all or none. A snapshot of in is kept as Save does it, and comes back from
// the trash where it was read there. It gives both as they are then. Conflict where
// one of them was changed, trashed or restored since; everything else, and the
// newcomers, are as with Save.
func (j *Journal) Swap(in, out []model.Snapshot, newcomers ...model.Person) (kept, trashed []model.Snapshot, err error) {
	err = j.write(func(tx *sql.Tx) error {
		if err := j.addAll(tx, newcomers); err != nil {
			return err
		}
		for _, s := range out {
			if err := j.putAway(tx, s); err != nil {
				return err
			}
			s.Rev++
			trashed = append(trashed, s)
		}
		for _, s := range in {
			s, err := j.bringIn(tx, s)
			if err != nil {
				return err
			}
			kept = append(kept, s)
		}
		return nil
	})
	if err != nil {
		return nil, nil, err
	}
	return kept, trashed, nil
}

// bringIn is save that fetches from the trash, too.
func (j *Journal) bringIn(tx *sql.Tx, s model.Snapshot) (model.Snapshot, error) {
	if s.UID == "" {
		return j.save(tx, s)
	}
	if err := fit(s); err != nil {
		return s, err
	}
	old, err := readKept(tx, s.UID)
	switch {
	case err != nil:
		return s, err
	case old.Person != s.Person:
		return s, invalid(fmt.Errorf("a snapshot stays with its person"))
	case old.Rev != s.Rev:
		return s, &model.Problem{Kind: model.Conflict, Day: old.Day}
	}
	return j.keep(tx, s)
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
