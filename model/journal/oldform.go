package journal

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"

	"github.com/mattn/go-sqlite3"
)

// readAsPresent makes a file of an older form readable where it may not be
// written: a copy in memory is brought to the present form and read in its place.
// The file stays open for Check alone, and as it is.
func (j *Journal) readAsPresent() error {
	copied := memory("/copy")
	j.file, j.db = j.db, copied
	if err := copyInto(copied, j.file); err != nil {
		return err
	}
	return j.makePresent(copied)
}

// memory is an empty database in memory; the name is of no file.
func memory(name string) *sql.DB { return dial(address(name, url.Values{"mode": {"memory"}})) }

// makePresent brings a copy that nobody else has to the present form.
func (j *Journal) makePresent(copied *sql.DB) error {
	tx, err := copied.Begin()
	if err != nil {
		return err
	}
	if err := j.applySteps(tx); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

// inspectFile is inspect of the file as it lies on the disk: another process may
// have brought it to the present form since it was copied.
func (j *Journal) inspectFile(check string) ([]string, error) {
	if j.file == nil {
		return inspect(j.db, j.steps, check)
	}
	id, err := readIdentity(j.file)
	if err != nil {
		return nil, unreadable(err)
	}
	if err := j.judge(id); err != nil {
		return nil, err
	}
	return inspect(j.file, j.steps[:id.version], check)
}

// copyInto copies all of a database into an empty one, as it is at one moment.
func copyInto(to, from *sql.DB) error {
	return onConn(to, func(dest *sqlite3.SQLiteConn) error {
		return onConn(from, func(src *sqlite3.SQLiteConn) error {
			b, err := dest.Backup("main", src, "main")
			if err != nil {
				return err
			}
			done, err := b.Step(-1)
			if err == nil && !done { // the driver takes it for no error
				err = sqlite3.Error{Code: sqlite3.ErrBusy}
			}
			return errors.Join(err, b.Finish())
		})
	})
}

// onConn calls do with the connection of the driver's.
func onConn(db *sql.DB, do func(*sqlite3.SQLiteConn) error) error {
	ctx := context.Background()
	c, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	err = c.Raw(func(driver any) error {
		conn, ok := driver.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("SQLite's driver is a %T", driver)
		}
		return do(conn)
	})
	return errors.Join(err, c.Close())
}
