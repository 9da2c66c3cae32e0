// Package journal keeps people, snapshots, drafts and the list of private words
// in one SQLite file.
//
// What it promises:
//   - What Save, Trash, Restore, Purge, KeepDraft and the rest have returned from
//     is on the disk and outlives a kill or a power cut.
//   - A file that is newer, foreign, emptied or damaged is refused and left as
//     it was, byte for byte.
//   - Every row carries a checksum that is compared on every read: damage is
//     reported and stops writing, and never shows as another text or rating.
//   - No snapshot is deleted in one step, and nothing is ordered or decided by
//     the clock.
//   - A file written by any release opens in every later one.
//
// The database file may not be opened or closed by other means while a Journal
// has it open: on POSIX systems that drops the locks that keep two processes
// apart. Within this package SQLite alone touches it from then on.
//
// Every error is a *model.Problem.
package journal

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"

	"headroom/model"
)

// Options say how a journal is opened.
type Options struct {
	// Now stamps rows and names backups; nil is time.Now. Nothing is decided by
	// it but whether a backup bears today's name already.
	Now func() time.Time
	// BackupDir is where backups are kept; empty is the folder "backups" beside
	// the file.
	BackupDir string
	// Existing makes no journal: where there is none it is Missing.
	Existing bool
	// ReadOnly opens an existing journal without writing to it at all. One of an
	// older form is read as it was when it was opened.
	ReadOnly bool
}

// A Journal is an open journal file. It may be used from several goroutines.
type Journal struct {
	path      string
	backupDir string
	existing  bool
	readOnly  bool
	now       func() time.Time
	steps     []string // the migrations, in order
	db        *sql.DB
	// file is the file itself where db is a copy of it in the present form; nil where
	// db is the file.
	file *sql.DB

	mu     sync.Mutex
	damage error // the first damage met: nothing is written after it
	seen   int64 // data_version at the last History

	// schemaChanges is SQLite's count of them when the schema was last known to be
	// right. Only a write reads and sets it.
	schemaChanges int64
}

// Open opens the journal at path and checks all of it. Where there is neither a
// file nor a backup it makes one (mode 0600, its folders 0700). The problems are
// Newer, Foreign, Emptied, Damaged, ReadOnly, Full, Busy, and Missing where
// Existing or ReadOnly is asked of a file that does not exist or is empty.
func Open(path string, o Options) (*Journal, error) {
	return open(path, o, migrations())
}

func open(path string, o Options, steps []string) (*Journal, error) {
	j, err := place(path, o, steps)
	if err != nil {
		return nil, err
	}
	if err := openFiles.enter(j); err != nil {
		return nil, err
	}
	mode := "rw"
	if j.readOnly {
		mode = "ro"
	}
	j.db = connect(j.path, mode)
	if err := j.makeReady(); err != nil {
		j.Close()
		return nil, err
	}
	return j, nil
}

// place works out where everything is.
func place(path string, o Options, steps []string) (*Journal, error) {
	j := &Journal{backupDir: o.BackupDir, existing: o.Existing || o.ReadOnly, readOnly: o.ReadOnly, now: o.Now, steps: steps}
	if j.now == nil {
		j.now = time.Now
	}
	if j.backupDir == "" {
		j.backupDir = filepath.Join(filepath.Dir(path), "backups")
	}
	var err error
	if j.path, err = filepath.Abs(path); err != nil {
		return nil, j.fail(err)
	}
	if j.backupDir, err = filepath.Abs(j.backupDir); err != nil {
		return nil, j.fail(err)
	}
	return j, nil
}

// makeReady takes a connected file, its own or empty, to where it can be used.
func (j *Journal) makeReady() error {
	if err := readBack(j.db); err != nil {
		return j.fail(unreadable(err))
	}
	id, err := readIdentity(j.db)
	if err != nil {
		return j.fail(unreadable(err))
	}
	return j.makeReadyFrom(id)
}

// makeReadyFrom goes on from what the file said of itself. What seems wrong may
// be that another process has brought it to a later form since then.
func (j *Journal) makeReadyFrom(id identity) error {
	if err := j.judge(id); err != nil {
		return err
	}
	if id.empty() {
		return j.create()
	}
	faults, err := inspect(j.db, j.steps[:id.version], quickCheck)
	if err := firstOf(err, faults); err != nil {
		if now, again := readIdentity(j.db); again == nil && now.version > id.version {
			return j.makeReadyFrom(now)
		}
		return j.fail(err)
	}
	if j.readOnly {
		if id.version < int64(len(j.steps)) {
			return j.fail(j.readAsPresent())
		}
		return nil
	}
	if err := j.migrate(id.version); err != nil {
		return err
	}
	return j.tryWriting()
}

// create fills an empty file, unless there are backups of what it once held.
func (j *Journal) create() error {
	if err := j.refuseEmptied(); err != nil {
		return err
	}
	return j.migrate(0)
}

// tryWriting begins a write and takes it back, so that a folder in which SQLite
// cannot keep its rollback journal is known now and not at the first save.
func (j *Journal) tryWriting() error {
	tx, err := j.db.Begin()
	if err != nil {
		return j.fail(err)
	}
	_, err = tx.Exec("PRAGMA user_version = 0")
	return j.fail(errors.Join(err, tx.Rollback()))
}

// Close closes the file. The Journal cannot be used afterwards.
func (j *Journal) Close() error {
	defer openFiles.leave(j)
	err := j.db.Close()
	if j.file != nil {
		err = errors.Join(err, j.file.Close())
	}
	return j.fail(err)
}

// Changed tells whether another process or Journal has written since the last
// History.
func (j *Journal) Changed() (bool, error) {
	version, err := j.dataVersion()
	if err != nil {
		return false, err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	return version != j.seen, nil
}

// dataVersion is SQLite's number that changes with every write by others.
func (j *Journal) dataVersion() (int64, error) {
	var version int64
	err := j.db.QueryRow("PRAGMA data_version").Scan(&version)
	return version, j.fail(err)
}

// write does everything in one transaction that holds the write lock from its
// beginning: all of it is durable on return, or none of it happened.
func (j *Journal) write(do func(tx *sql.Tx) error) error {
	if err := j.writable(); err != nil {
		return err
	}
	tx, err := j.db.Begin()
	if err != nil {
		return j.fail(err)
	}
	err = j.refuseNewer(tx)
	if err == nil {
		err = j.refuseChanged(tx)
	}
	if err == nil {
		err = do(tx)
	}
	if err != nil {
		tx.Rollback() // SQLite may have done it already
		return j.fail(err)
	}
	return j.fail(tx.Commit())
}

func (j *Journal) writable() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.damage != nil {
		return j.damage
	}
	if j.readOnly {
		return &model.Problem{Kind: model.ReadOnly, Path: j.path, Err: fmt.Errorf("it was opened for reading only")}
	}
	return nil
}
