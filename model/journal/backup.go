package journal

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"headroom/model"
)

// BackUp makes today's verified backup, unless there is one, or nothing has
// changed since the newest, or there is nothing to lose yet. It returns the
// newest backup's path, empty where there is none, and whether it was made now.
// A journal that is open for reading only makes none.
func (j *Journal) BackUp() (path string, made bool, err error) { return j.backUpWhere(j.backupDue) }

// BackUpChanges makes a verified backup, unless nothing has changed since the newest, or
// there is nothing to lose: worth tells whether there is. It tells whether it made one.
func (j *Journal) BackUpChanges() (made, worth bool, err error) {
	if err := j.writable(); err != nil {
		return false, false, err
	}
	if _, made, err = j.backUpWhere(j.changedSince); err != nil || made {
		return made, made, err
	}
	worth, err = worthKeeping(j.db)
	return false, worth, j.fail(err)
}

// backUpWhere makes a backup where one is due, and gives the newest.
func (j *Journal) backUpWhere(isDue func() (due bool, newest string, err error)) (path string, made bool, err error) {
	due, newest, err := isDue()
	if err != nil || !due {
		return newest, false, j.fail(err)
	}
	if err := j.writable(); err != nil {
		return newest, false, err
	}
	err = j.alone(func(*sql.Tx) error {
		// Another process may have made it while this one waited.
		if due, newest, err = isDue(); err != nil || !due {
			return err
		}
		newest, err = j.makeBackup()
		made = err == nil
		return err
	})
	return newest, made, j.fail(err)
}

// BackUpNow makes a verified backup whatever there is already: before a
// migration, an import, or anything else that changes much at once. It returns
// its path; where there is nothing to lose it makes none.
func (j *Journal) BackUpNow() (path string, err error) {
	if err := j.writable(); err != nil {
		return "", err
	}
	if worth, err := worthKeeping(j.db); err != nil || !worth {
		return "", j.fail(err)
	}
	err = j.alone(func(*sql.Tx) error {
		path, err = j.makeBackup()
		return err
	})
	return path, j.fail(err)
}

// alone holds the journal's write lock, through a second connection, while do
// reads through the first: two processes never make a backup at once, and the
// lock of one that is killed is gone with it. What do writes with the lock is
// durable on return, or none of it happened.
func (j *Journal) alone(do func(lock *sql.Tx) error) error {
	lock := connect(j.path, "rw")
	defer lock.Close()
	tx, err := lock.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := j.refuseNewer(tx); err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// backupDue decides by the names of the backups and by content, never by which
// of two times is the later.
func (j *Journal) backupDue() (due bool, newest string, err error) {
	backups, newest, err := j.newestBackup()
	if err != nil || j.readOnly {
		return false, newest, err
	}
	today := model.DateOf(j.now())
	for _, b := range backups {
		if b.day == today {
			return false, newest, nil
		}
	}
	return j.changedSince()
}

// newestBackup gives the backups there are, oldest first, and the path of the last; empty
// where there is none.
func (j *Journal) newestBackup() (all []backupName, path string, err error) {
	all, err = listBackups(j.backupDir)
	if err == nil && len(all) > 0 {
		path = filepath.Join(j.backupDir, all[len(all)-1].String())
	}
	return all, path, err
}

// changedSince tells whether anything has changed since the newest backup.
func (j *Journal) changedSince() (changed bool, newest string, err error) {
	_, newest, err = j.newestBackup()
	if err != nil {
		return false, "", err
	}
	worth, err := worthKeeping(j.db)
	if err != nil || !worth || newest == "" {
		return worth, newest, err
	}
	same, err := j.sameAs(newest)
	return !same, newest, err
}

// makeBackup writes a copy under a passing name, verifies it, makes it durable
// and only then gives it its name. What is surplus goes afterwards, but for those that
// are spared.
func (j *Journal) makeBackup(spared ...string) (string, error) {
	if err := createDir(j.backupDir); err != nil {
		return "", err
	}
	backups, err := listBackups(j.backupDir)
	if err != nil {
		return "", err
	}
	next := nextBackup(backups, model.DateOf(j.now()))
	path := filepath.Join(j.backupDir, next.String())
	if err := j.copyTo(filepath.Join(j.backupDir, partName), path); err != nil {
		return "", err
	}
	for _, b := range surplus(append(backups, next)) {
		if slices.Contains(spared, b.String()) {
			continue
		}
		if err := os.Remove(filepath.Join(j.backupDir, b.String())); err != nil {
			return "", err
		}
	}
	return path, nil
}

// copyTo is only called alone, so a part file that is there was left by a kill.
func (j *Journal) copyTo(part, path string) error {
	if err := discard(part); err != nil {
		return err
	}
	if err := createFile(part); err != nil {
		return err
	}
	_, err := j.db.Exec("VACUUM INTO ?", part)
	if err == nil {
		err = j.keepCopy(part, path)
	}
	if err != nil {
		return errors.Join(err, discard(part))
	}
	return nil
}

// keepCopy gives a copy its name once it is known to be good and durable.
func (j *Journal) keepCopy(part, path string) error {
	if err := j.whoseFault(j.verifyCopy(part)); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncDir(j.backupDir)
}

// discard removes a file, if there is one.
func discard(path string) error {
	if err := os.Remove(path); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// whoseFault tells a copy that came out wrong from one of a damaged journal: the
// first is no reason to stop writing.
func (j *Journal) whoseFault(copied error) error {
	if copied == nil {
		return nil
	}
	if kind := problemOf(copied).Kind; kind != model.Damaged && kind != model.Foreign {
		return copied
	}
	id, err := readIdentity(j.db)
	if err != nil {
		return err
	}
	faults, err := inspect(j.db, j.steps[:id.version], fullCheck)
	if err := firstOf(err, faults); err != nil {
		return err
	}
	return fmt.Errorf("the backup did not come out as it was written: %v", copied)
}

// verifyCopy reads all of a copy: a backup is one that is known to be good.
func (j *Journal) verifyCopy(path string) error {
	db := connectCopy(path)
	defer db.Close()
	return j.verify(db)
}

func (j *Journal) verify(db *sql.DB) error {
	id, err := readIdentity(db)
	if err != nil {
		return err
	}
	if !j.knows(id) {
		return fmt.Errorf("the copy is no journal of a known form")
	}
	faults, err := inspect(db, j.steps[:id.version], fullCheck)
	return firstOf(err, faults)
}

// knows tells whether it is a journal of a form that this release has words for.
func (j *Journal) knows(id identity) bool {
	return id.application == applicationID && id.version >= 1 && id.version <= int64(len(j.steps))
}

// newestGood is the path of the newest backup that is good, empty where there
// is none.
func (j *Journal) newestGood() string {
	backups, err := listBackups(j.backupDir)
	if err != nil {
		return "" // it is asked for to help with a worse problem
	}
	for i := len(backups) - 1; i >= 0; i-- {
		path := filepath.Join(j.backupDir, backups[i].String())
		if j.verifyCopy(path) == nil {
			return path
		}
	}
	return ""
}

// worthKeeping tells whether there is more in it than yourself. It asks the
// tables that there are, since the file may be of any form.
func worthKeeping(q querier) (bool, error) {
	tables, err := summedTables(q)
	for _, name := range tables {
		rows := "SELECT 1 FROM " + name
		if name == personTable().name {
			rows += " WHERE self = 0"
		}
		var worth bool
		if err := q.QueryRow("SELECT EXISTS (" + rows + ")").Scan(&worth); err != nil || worth {
			return worth, err
		}
	}
	return false, err
}

// sameAs tells whether a backup holds what the journal holds. One that cannot be
// read holds nothing.
func (j *Journal) sameAs(backup string) (bool, error) {
	mine, err := fingerprint(j.db)
	if err != nil {
		return false, err
	}
	db := connectCopy(backup)
	defer db.Close()
	theirs, err := fingerprint(db)
	return err == nil && mine == theirs, nil
}

// fingerprint is a hash over the sums of all rows, each compared with its row.
func fingerprint(db *sql.DB) (string, error) {
	tables, err := summedTables(db)
	if err != nil {
		return "", err
	}
	hash := sha256.New()
	for _, name := range tables {
		fmt.Fprintln(hash, name)
		err := eachRow(db, func(columns []string, values []any) error {
			fmt.Fprintln(hash, values[slices.Index(columns, "sum")])
			return checkSum(name, columns, values)
		}, "SELECT * FROM "+name+" ORDER BY 1")
		if err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("%x", hash.Sum(nil)), nil
}
