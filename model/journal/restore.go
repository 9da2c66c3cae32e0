package journal

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"headroom/model"
)

// Backups are the backups there are, the newest first. It looks into each, but
// leaves it to RestoreBackup to check all of it.
func (j *Journal) Backups() ([]model.Backup, error) {
	names, err := listBackups(j.backupDir)
	if err != nil {
		return nil, j.fail(err)
	}
	var all []model.Backup
	for _, name := range slices.Backward(names) {
		path := filepath.Join(j.backupDir, name.String())
		info, err := os.Stat(path)
		if errors.Is(err, fs.ErrNotExist) { // another process made a newer one
			continue
		}
		if err != nil {
			return nil, j.fail(err)
		}
		b := model.Backup{Name: name.String(), Day: name.day, Clock: clockOf(info.ModTime(), name.day), Size: info.Size()}
		b.CheckIns, err = j.countCheckIns(path)
		b.Unread = err != nil
		all = append(all, b)
	}
	return all, nil
}

// clockOf is the time of that day, empty where it is of another: the file was copied.
func clockOf(t time.Time, day model.Date) string {
	if model.DateOf(t) != day {
		return ""
	}
	return t.Format("15:04")
}

// countCheckIns counts the snapshots in the histories that a backup holds.
func (j *Journal) countCheckIns(path string) (n int, err error) {
	db := connectCopy(path)
	defer db.Close()
	id, err := readIdentity(db)
	if err != nil {
		return 0, err
	}
	if !j.knows(id) {
		return 0, errors.New("it is no journal of a known form")
	}
	return checkIns(db)
}

// CheckIns counts the snapshots in the histories of all people.
func (j *Journal) CheckIns() (int, error) {
	n, err := checkIns(j.db)
	return n, j.fail(err)
}

func checkIns(q querier) (n int, err error) {
	err = q.QueryRow("SELECT count(*) FROM snapshot WHERE trashed_at IS NULL").Scan(&n)
	return n, err
}

// RestoreBackup makes everything as it is in the backup of that name, of this form or
// an earlier one, in one transaction after a verified backup of what is there now: all
// of it or none, and nothing that another process saves in between is lost.
//
// It writes rows and puts no other file in the journal's place: a window or command
// that has the journal open goes on with what is in it then. A snapshot that is
// another one than before gets a higher Rev than either had, so that a change to what
// was read before is a Conflict.
//
// The problems are Missing where there is no such backup, BadBackup where it is not
// as it was written, Newer where a newer release made it, Full, ReadOnly and Busy.
func (j *Journal) RestoreBackup(name string) error {
	if err := j.writable(); err != nil {
		return err
	}
	backup, err := j.openBackup(name)
	if err != nil {
		return err
	}
	defer backup.Close()
	return j.fail(j.alone(func(lock *sql.Tx) error {
		if err := j.refuseChanged(lock); err != nil {
			return err
		}
		worth, err := worthKeeping(j.db)
		if err == nil && worth {
			_, err = j.makeBackup(name) // who took the wrong one finds it again
		}
		if err != nil {
			return err
		}
		return replaceAll(lock, backup)
	}))
}

// openBackup is a copy, in memory and of the present form, of a backup. It is the copy
// that is verified: the file may change once it was read. It tells its problems as its
// own: damage there is none of the journal's.
func (j *Journal) openBackup(name string) (*sql.DB, error) {
	path := filepath.Join(j.backupDir, name)
	problem := func(kind model.Kind, err error) error { return &model.Problem{Kind: kind, Path: path, Err: err} }
	if _, ok := parseBackupName(name); !ok {
		return nil, problem(model.Missing, nil)
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, problem(model.Missing, nil)
	}
	file := connectCopy(path)
	defer file.Close()
	id, err := readIdentity(file)
	if err == nil && id.application == applicationID && id.version > int64(len(j.steps)) {
		return nil, problem(model.Newer, fmt.Errorf("its form is %d and this release knows forms up to %d", id.version, len(j.steps)))
	}
	copied := memory("/backup")
	err = copyInto(copied, file)
	if err == nil {
		err = j.verify(copied)
	}
	if err == nil {
		err = j.makePresent(copied)
	}
	if err != nil {
		copied.Close() // it is in memory alone
		return nil, problem(model.BadBackup, err)
	}
	return copied, nil
}

// replaceAll puts the rows of another journal, which is good and of the same form, in
// the place of all rows. References are looked at when all is done.
func replaceAll(tx *sql.Tx, from *sql.DB) error {
	if _, err := tx.Exec("PRAGMA defer_foreign_keys = on"); err != nil {
		return err
	}
	raised, err := raiseRevs(tx, from)
	if err != nil {
		return err
	}
	tables, err := summedTables(tx)
	if err != nil {
		return err
	}
	for _, name := range tables {
		if _, err := tx.Exec("DELETE FROM " + name); err != nil {
			return err
		}
	}
	for _, name := range tables {
		err := eachRow(from, func(columns []string, values []any) error {
			if err := raised.in(name, columns, values); err != nil {
				return err
			}
			_, err := tx.Exec(fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)",
				name, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1)), values...)
			return err
		}, "SELECT * FROM "+name)
		if err != nil {
			return err
		}
	}
	return nil
}

// An edition is a snapshot as it was at one Rev.
type edition struct {
	uid string
	rev int64
}

// raised are the Revs that snapshots of a backup get in place of those they have there.
type raised map[edition]int64

// raiseRevs gives each snapshot that is another one than here a Rev that it never had.
func raiseRevs(here, there querier) (raised, error) {
	now, err := readRevs(here)
	if err != nil {
		return nil, err
	}
	then, err := readRevs(there)
	all := raised{}
	for uid, r := range then {
		switch was, ok := now[uid]; {
		case !ok: // nobody knows any more which Revs it had, so chance gives one
			all[edition{uid, r.rev}] = r.rev + 1 + rand.Int64N(1<<32)
		case was.sum != r.sum:
			all[edition{uid, r.rev}] = max(was.rev, r.rev) + 1
		}
	}
	return all, err
}

// in puts the raised Rev into a row of that table, be it the snapshot's own or that of a
// draft which changes it.
func (r raised) in(table string, columns []string, values []any) error {
	names, ok := map[string][2]string{
		snapshotTable().name: {"uid", "rev"}, draftTable().name: {"edits", "edits_rev"},
	}[table]
	if !ok {
		return nil
	}
	value := func(name string) *any { return &values[slices.Index(columns, name)] }
	uid, rev := value(names[0]), value(names[1])
	to, ok := r[edition{(*uid).(string), (*rev).(int64)}]
	if !ok {
		return nil
	}
	*rev = to
	sum, err := sumOf(table, withoutSum(columns, values))
	*value("sum") = sum
	return err
}

// A revision is how often a snapshot was changed, and the sum of what it is.
type revision struct{ rev, sum int64 }

// readRevs are those of all snapshots, by UID.
func readRevs(q querier) (map[string]revision, error) {
	all := map[string]revision{}
	return all, eachRow(q, func(_ []string, values []any) error {
		f := fields{table: snapshotTable().name, values: values}
		uid := f.text()
		all[uid] = revision{f.number(), f.number()}
		return f.err
	}, "SELECT uid, rev, sum FROM "+snapshotTable().name)
}
