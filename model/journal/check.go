package journal

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mattn/go-sqlite3"

	"headroom/model"
)

// A Report says what a check went through.
type Report struct {
	People    int
	Snapshots int // in the histories
	Trashed   int
	Drafts    int
	// PrivateWords are those on the list of words that no picture may show.
	PrivateWords int
}

// The two checks of SQLite's own. The quick one leaves out whether indexes agree
// with their tables.
const (
	quickCheck = "quick_check"
	fullCheck  = "integrity_check"
)

// faultsNamed is how many faults a Problem spells out.
const faultsNamed = 5

// Check goes through the whole file, in whatever form it is: its schema, references
// and every checksum.
// Damage is a Problem that names the rows and the newest good backup.
func (j *Journal) Check() (Report, error) {
	faults, err := j.inspectFile(fullCheck)
	if err := firstOf(err, faults); err != nil {
		return Report{}, j.fail(err)
	}
	var r Report
	err = j.db.QueryRow(`SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM snapshot WHERE trashed_at IS NULL),
		(SELECT count(*) FROM snapshot WHERE trashed_at IS NOT NULL), (SELECT count(*) FROM draft),
		(SELECT count(*) FROM private_word)`).
		Scan(&r.People, &r.Snapshots, &r.Trashed, &r.Drafts, &r.PrivateWords)
	return r, j.fail(err)
}

// inspect lists what is wrong with a database that should have the form those
// steps make. The error is of the checking itself.
func inspect(db *sql.DB, steps []string, check string) ([]string, error) {
	var faults []string
	for _, look := range []func() ([]string, error){
		func() ([]string, error) { return checkFile(db, check) },
		func() ([]string, error) { return checkSchema(db, steps) },
		func() ([]string, error) { return checkReferences(db) },
		func() ([]string, error) { return checkSums(db) },
	} {
		found, err := look()
		if err != nil {
			return nil, unreadable(err)
		}
		faults = append(faults, found...)
	}
	return faults, nil
}

// unreadable makes damage of a statement of ours that SQLite cannot make sense
// of, and of a file: the statements are right, and the file is a journal, or it
// would have been refused before.
func unreadable(err error) error {
	if e := (sqlite3.Error{}); errors.As(err, &e) && (e.Code == sqlite3.ErrError || e.Code == sqlite3.ErrNotADB) {
		return damaged("%w", err)
	}
	return err
}

// firstOf is err, or damage that names the first few faults, or nil.
func firstOf(err error, faults []string) error {
	if err != nil || len(faults) == 0 {
		return err
	}
	more := ""
	if n := len(faults) - faultsNamed; n > 0 {
		faults, more = faults[:faultsNamed], fmt.Sprintf("; and %d more", n)
	}
	return damaged("%s%s", strings.Join(faults, "; "), more)
}

func checkFile(q querier, check string) ([]string, error) {
	var faults []string
	err := eachRow(q, func(_ []string, values []any) error {
		if values[0] != "ok" {
			faults = append(faults, fmt.Sprint(values[0]))
		}
		return nil
	}, "PRAGMA "+check)
	return faults, err
}

// checkSchema compares all that the schema holds with what the steps make. A
// flipped byte there could loosen a rule without any row being wrong, and a
// trigger that somebody added could change what is saved.
func checkSchema(q querier, steps []string) ([]string, error) {
	fresh := memory("/schema")
	defer fresh.Close()
	for _, step := range steps {
		if _, err := fresh.Exec(step); err != nil {
			return nil, err
		}
	}
	want, err := schemaOf(fresh)
	if err != nil {
		return nil, err
	}
	got, err := schemaOf(q)
	if err != nil {
		return nil, err
	}
	var faults []string
	for name, text := range want {
		if got[name] != text {
			faults = append(faults, name+": it is not as it was made")
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			faults = append(faults, name+": it was added by another program")
		}
	}
	slices.Sort(faults)
	return faults, nil
}

// refuseChanged is Damaged where the schema has changed since it was looked at
// last, and not to what it should be: another program may have been at the open
// file. SQLite counts the changes.
func (j *Journal) refuseChanged(tx *sql.Tx) error {
	var form, changes int64
	if err := tx.QueryRow("SELECT (SELECT * FROM pragma_user_version), (SELECT * FROM pragma_schema_version)").Scan(&form, &changes); err != nil {
		return err
	}
	if changes == j.schemaChanges {
		return nil
	}
	if form < 0 {
		return damaged("there is no form %d", form)
	}
	faults, err := checkSchema(tx, j.steps[:form])
	if err != nil || len(faults) > 0 {
		return firstOf(err, faults)
	}
	j.schemaChanges = changes
	return nil
}

// schemaOf is everything in a schema, but for the statistics by which SQLite
// itself chooses its ways: they change nothing that is read or written.
func schemaOf(q querier) (map[string]string, error) {
	schema := map[string]string{}
	err := eachRow(q, func(_ []string, values []any) error {
		schema[fmt.Sprint(values[0], " ", values[1])] = fmt.Sprint(values[2:]...)
		return nil
	}, "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_stat[1-4]'")
	return schema, err
}

func checkReferences(q querier) ([]string, error) {
	var faults []string
	err := eachRow(q, func(_ []string, values []any) error {
		faults = append(faults, fmt.Sprintf("%v: a row belongs to no %v", values[0], values[2]))
		return nil
	}, "PRAGMA foreign_key_check")
	return faults, err
}

// checkSums compares every row of every table that has sums, in whatever form.
func checkSums(q querier) ([]string, error) {
	tables, err := summedTables(q)
	if err != nil {
		return nil, err
	}
	var faults []string
	for _, name := range tables {
		err := eachRow(q, func(columns []string, values []any) error {
			if p := (*model.Problem)(nil); errors.As(checkSum(name, columns, values), &p) {
				faults = append(faults, p.Err.Error())
			}
			return nil
		}, "SELECT * FROM "+name)
		if err != nil {
			return nil, err
		}
	}
	return faults, nil
}

func summedTables(q querier) ([]string, error) {
	var names []string
	err := eachRow(q, func(_ []string, values []any) error {
		names = append(names, fmt.Sprint(values[0]))
		return nil
	}, `SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c
		WHERE t.type = 'table' AND c.name = 'sum' ORDER BY t.name`)
	return names, err
}
