package journal

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"headroom/model"
)

// applicationID marks a SQLite file as a journal of ours: "Hdrm".
const applicationID = 0x4864726d

// An identity is what a database says of itself.
type identity struct {
	application, version, objects int64
}

func readIdentity(db *sql.DB) (identity, error) {
	var id identity
	err := db.QueryRow(`SELECT (SELECT * FROM pragma_application_id),
		(SELECT * FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`).
		Scan(&id.application, &id.version, &id.objects)
	return id, err
}

// empty tells whether the database holds nothing, not even tables.
func (id identity) empty() bool {
	return id.objects == 0 && id.version == 0 && (id.application == 0 || id.application == applicationID)
}

// judge refuses what is not a journal that this release can read.
func (j *Journal) judge(id identity) error {
	switch {
	case id.empty():
		return nil
	case id.application != applicationID:
		return j.refuse(model.Foreign, "it is a database of another program")
	case id.version > int64(len(j.steps)):
		return j.refuse(model.Newer, "its form is %d and this release knows forms up to %d", id.version, len(j.steps))
	case id.version < 1:
		return j.refuse(model.Damaged, "there is no form %d", id.version)
	}
	return nil
}

// refuseNewer is Newer where a newer release has brought the open file to its
// own form: rows would be read and written as they no longer are.
func (j *Journal) refuseNewer(q querier) error {
	var version int
	if err := q.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > len(j.steps) {
		return &model.Problem{Kind: model.Newer, Err: fmt.Errorf("it was brought to form %d while it was open", version)}
	}
	return nil
}

func (j *Journal) refuse(kind model.Kind, format string, args ...any) error {
	return j.fail(&model.Problem{Kind: kind, Backup: j.newestGood(), Err: fmt.Errorf(format, args...)})
}

// examine looks at the file before SQLite may change anything of it: a
// connection that writes would convert another program's file to a journal's
// mode, and bring in or delete what lies beside it.
func (j *Journal) examine() error {
	info, err := os.Stat(j.path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && info.Size() == 0 && info.Mode().IsRegular():
		return j.begin()
	case err != nil:
		return j.fail(err)
	case !info.Mode().IsRegular():
		return j.refuse(model.Foreign, "it is not a file")
	case openFiles.have(info):
		return nil // it is a journal already, and may not be opened by us
	}
	return j.identify()
}

// begin makes the file, unless there are backups of what it once held.
func (j *Journal) begin() error {
	if err := j.refuseEmptied(); err != nil {
		return err
	}
	if err := j.refuseRemains(); err != nil {
		return err
	}
	if j.existing {
		return j.fail(&model.Problem{Kind: model.Missing, Err: fmt.Errorf("there is no journal yet")})
	}
	return j.fail(createFile(j.path))
}

// refuseEmptied is the Problem of a file that is gone or empty while there are
// backups. The file is looked at once more after them: another process may have
// begun it, and backed it up, in between.
func (j *Journal) refuseEmptied() error {
	backups, err := listBackups(j.backupDir)
	if err != nil {
		return j.fail(err)
	}
	if len(backups) == 0 {
		return nil
	}
	if info, err := os.Stat(j.path); err == nil && info.Size() > 0 {
		if id, err := j.peek(); err == nil && !id.empty() {
			return nil
		}
	}
	return j.refuse(model.Emptied, "there is nothing in it, and there are backups")
}

// refuseRemains is Foreign where there is no file, but beside it what may be all
// that is left of one: SQLite would delete it. Only what the first write into a
// new journal leaves behind is nobody's.
func (j *Journal) refuseRemains() error {
	remains := j.path + "-wal"
	if !exists(remains) {
		remains = j.path + "-journal"
		undo, err := readHeader(remains)
		if err != nil {
			return j.fail(err)
		}
		if undo.size == 0 || undo.undoesToNothing() {
			return nil
		}
	}
	return j.fail(&model.Problem{Kind: model.Foreign, Path: remains, Err: fmt.Errorf("it may be what is left of a database")})
}

// identify judges the file without locking, recovering or changing it. What is
// wrong with a journal may be a write that was cut off, or one that is under way:
// opening it for writing takes it back or waits, and reports what is wrong then.
func (j *Journal) identify() error {
	h, err := readHeader(j.path)
	switch {
	case err != nil:
		return j.fail(err)
	case h.isOurs() && h.hasLog() && j.readOnly:
		return j.refuse(model.ReadOnly, "it must be brought back from a log first, which needs writing")
	case h.isOurs():
		return j.judge(identity{application: h.application(), version: h.version()})
	case !h.isDatabase():
		return j.identifyUnreadable(h)
	case !h.hasLog() && !exists(j.path+"-wal") && !exists(j.path+"-journal"):
		// Nothing is lost of a database in which there is nothing.
		if id, err := j.peek(); err == nil && id.empty() {
			return nil
		}
	}
	return j.refuse(model.Foreign, "it is a database of another program")
}

// identifyUnreadable judges what is no database: a power cut may have left the
// first write into a new journal with its place taken and nothing in it.
func (j *Journal) identifyUnreadable(h header) error {
	if h.isBlank() {
		if undo, err := readHeader(j.path + "-journal"); err == nil && undo.beginsWith(journalMagic) && undo.undoesToNothing() {
			return nil
		}
	}
	return j.notADatabase(errors.New("it does not begin as a database does"))
}

// notADatabase is damage where there are backups, and another program's file
// where there are none.
func (j *Journal) notADatabase(err error) error {
	kind := model.Foreign
	if j.newestGood() != "" {
		kind = model.Damaged
	}
	return j.refuse(kind, "%w", err)
}

// peek reads the identity as the file stands.
func (j *Journal) peek() (identity, error) {
	db := connectCopy(j.path)
	defer db.Close()
	return readIdentity(db)
}

// exists tells whether there is something in the file.
func exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}
