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
	case id.version < int64(len(j.steps)) && j.readOnly:
		return j.refuse(model.ReadOnly, "it must be brought to form %d first, which needs writing", len(j.steps))
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
// connection that writes would convert a foreign file's journal mode.
func (j *Journal) examine() error {
	info, err := os.Stat(j.path)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && info.Size() == 0 && info.Mode().IsRegular():
		return j.begin()
	case err != nil:
		return j.fail(err)
	case !info.Mode().IsRegular():
		return j.refuse(model.Foreign, "it is not a file")
	}
	return j.identify()
}

// begin makes the file, unless there are backups of what it once held.
func (j *Journal) begin() error {
	if err := j.refuseEmptied(); err != nil {
		return err
	}
	if j.readOnly {
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

// identify judges the file without locking, recovering or changing it.
func (j *Journal) identify() error {
	id, err := j.peek()
	switch {
	case err == nil && id.empty() && exists(j.path+"-wal"):
		return j.refuse(model.Foreign, "it is a database of another program, and in use")
	case err == nil:
		return j.judge(id)
	case kindOf(err) == model.Foreign && !exists(j.path+"-journal"):
		return j.notADatabase(err)
	}
	// Anything else may be a write that was cut off: opening it for writing
	// takes it back, and whatever is still wrong then is reported.
	return nil
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
