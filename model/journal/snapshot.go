package journal

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"headroom/model"
)

func snapshotTable() table {
	return table{"snapshot", slices.Concat([]string{"uid", "person", "day"}, ratingColumns(),
		[]string{"answers", "note", "event", "experiment", "rev", "changed_at", "trashed_at", "aim", "outcome", "outcome_of"},
		seenColumns(), []string{"seen_of"})}
}

// A kept snapshot is one as it lies in the file.
type kept struct {
	model.Snapshot
	trashedAt any // nil, or seconds since 1970
}

// History is all snapshots of a person that are not in the trash. Missing where
// there is no such person.
func (j *Journal) History(person string) (model.History, error) {
	// The version comes first: what is written after it shows as changed.
	version, err := j.dataVersion()
	if err != nil {
		return model.History{}, err
	}
	if err := needPerson(j.db, person); err != nil {
		return model.History{}, j.fail(err)
	}
	snapshots, err := readSnapshots(j.db, "WHERE person = ? AND trashed_at IS NULL ORDER BY day", person)
	if err != nil {
		return model.History{}, j.fail(err)
	}
	h, err := model.NewHistory(snapshots)
	if err != nil {
		return model.History{}, j.fail(damaged("%w", err))
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.seen = version
	return h, nil
}

// HasSnapshots tells whether anybody's history has one.
func (j *Journal) HasSnapshots() (has bool, err error) {
	err = j.db.QueryRow("SELECT EXISTS (SELECT 1 FROM snapshot WHERE trashed_at IS NULL)").Scan(&has)
	return has, j.fail(err)
}

// Save keeps a snapshot and returns it with its UID and Rev. It is durable on
// return. Without a UID it is new, and Exists where its day is taken. With one
// it takes the place of that snapshot: Conflict where that was changed or
// trashed since the Rev it was read at, Exists where its new day is taken,
// Missing where there is none. Missing, too, where there is no such person;
// Invalid where it cannot be kept at all. Newcomers, from NewPerson, are added with
// it, or not at all.
func (j *Journal) Save(s model.Snapshot, newcomers ...model.Person) (model.Snapshot, error) {
	err := j.write(func(tx *sql.Tx) (err error) {
		if err := j.addAll(tx, newcomers); err != nil {
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

// SaveAll keeps all of the snapshots, each as Save does, and the newcomers, or none.
func (j *Journal) SaveAll(snapshots []model.Snapshot, newcomers ...model.Person) error {
	unlinked := func(s model.Snapshot, _ []model.Snapshot) model.Snapshot { return s }
	unmarked := func([]model.Snapshot) map[string]string { return nil }
	return j.SaveLinked(snapshots, unlinked, unmarked, newcomers...)
}

// SaveLinked is SaveAll of snapshots that look back on one another: each is kept as
// link makes it, which is given those kept before it, with their UIDs. The settings
// that mark gives for all of them, as kept, are kept with them, or nothing is.
func (j *Journal) SaveLinked(
	snapshots []model.Snapshot,
	link func(s model.Snapshot, before []model.Snapshot) model.Snapshot,
	mark func(kept []model.Snapshot) map[string]string,
	newcomers ...model.Person,
) error {
	return j.write(func(tx *sql.Tx) error {
		if err := j.addAll(tx, newcomers); err != nil {
			return err
		}
		var before []model.Snapshot
		for _, s := range snapshots {
			s, err := j.save(tx, link(s, before))
			if err != nil {
				return err
			}
			before = append(before, s)
		}
		return j.putSettings(tx, mark(before))
	})
}

func (j *Journal) save(tx *sql.Tx, s model.Snapshot) (model.Snapshot, error) {
	if err := fit(s); err != nil {
		return s, err
	}
	if s.UID == "" {
		return j.insert(tx, s)
	}
	return j.replace(tx, s)
}

// fit is Invalid for what cannot be kept.
func fit(s model.Snapshot) error {
	if err := errors.Join(s.Check(), checkUIDs(s.OutcomeOf, s.SeenOf)); err != nil {
		return invalid(err)
	}
	return nil
}

// checkUIDs lets what may be a snapshot's UID through, and none.
func checkUIDs(uids ...string) error {
	for _, uid := range uids {
		if uid != "" && len(uid) != uidLength {
			return fmt.Errorf("%q names no snapshot", uid)
		}
	}
	return nil
}

func (j *Journal) insert(tx *sql.Tx, s model.Snapshot) (model.Snapshot, error) {
	if err := needPerson(tx, s.Person); err != nil {
		return s, err
	}
	if err := needFree(tx, s); err != nil {
		return s, err
	}
	uid, err := newUID()
	if err != nil {
		return s, err
	}
	s.UID, s.Rev = uid, 1
	return s, j.putSnapshot(tx, kept{Snapshot: s})
}

func (j *Journal) replace(tx *sql.Tx, s model.Snapshot) (model.Snapshot, error) {
	old, err := readKept(tx, s.UID)
	switch {
	case err != nil:
		return s, err
	case old.Person != s.Person:
		return s, invalid(fmt.Errorf("a snapshot stays with its person"))
	case old.trashedAt != nil || old.Rev != s.Rev:
		return s, &model.Problem{Kind: model.Conflict, Day: old.Day}
	}
	return j.keep(tx, s)
}

// keep writes what takes the place of a snapshot, out of the trash.
func (j *Journal) keep(tx *sql.Tx, s model.Snapshot) (model.Snapshot, error) {
	if err := needFree(tx, s); err != nil {
		return s, err
	}
	s.Rev++
	return s, j.putSnapshot(tx, kept{Snapshot: s})
}

// needFree is Exists where another snapshot of the person has the day.
func needFree(q querier, s model.Snapshot) error {
	var taken bool
	err := q.QueryRow("SELECT EXISTS (SELECT 1 FROM snapshot WHERE person = ? AND day = ? AND uid <> ? AND trashed_at IS NULL)",
		s.Person, s.Day.String(), s.UID).Scan(&taken)
	if err == nil && taken {
		return &model.Problem{Kind: model.Exists, Day: s.Day}
	}
	return err
}

func (j *Journal) putSnapshot(tx *sql.Tx, s kept) error {
	return snapshotTable().put(tx, slices.Concat(
		[]any{s.UID, s.Person, s.Day.String()}, ratingValues(s.Ratings),
		[]any{
			s.Answers.String(), s.Note, s.Event, s.Experiment, s.Rev, j.now().Unix(), s.trashedAt,
			s.Aim.Key(), string(s.Outcome), s.OutcomeOf,
		}, ratingValues(s.Seen), []any{s.SeenOf})...)
}

// readKept is the snapshot of that UID, trashed or not; Missing where there is
// none.
func readKept(q querier, uid string) (kept, error) {
	var found []kept
	err := snapshotTable().read(q, func(f *fields) error {
		found = append(found, takeSnapshot(f))
		return nil
	}, "WHERE uid = ?", uid)
	if err == nil && len(found) == 0 {
		err = missing("snapshot", uid)
	}
	return append(found, kept{})[0], err
}

func readSnapshots(q querier, condition string, args ...any) ([]model.Snapshot, error) {
	var found []model.Snapshot
	err := snapshotTable().read(q, func(f *fields) error {
		found = append(found, takeSnapshot(f).Snapshot)
		return nil
	}, condition, args...)
	return found, err
}

// takeSnapshot reads the columns of snapshotTable in their order.
func takeSnapshot(f *fields) kept {
	var s kept
	s.UID, s.Person, s.Day = f.text(), f.text(), f.day()
	s.Ratings, s.Answers = f.ratings(), f.answers()
	s.Note, s.Event, s.Experiment = f.text(), f.text(), f.text()
	s.Rev = f.number()
	f.number() // changed_at is for people who look into the file
	s.trashedAt = f.take()
	s.Aim, s.Outcome, s.OutcomeOf = f.aim(), f.outcome(), f.text()
	s.Seen, s.SeenOf = f.ratings(), f.text()
	return s
}
