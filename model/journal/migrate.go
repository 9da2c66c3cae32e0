package journal

import (
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrations are the steps from an empty file to the present form, in order. A
// step that has been released is never changed.
func migrations() []string {
	names, _ := fs.Glob(migrationFiles, "migrations/*.sql") // only a bad pattern fails
	slices.Sort(names)
	steps := make([]string, 0, len(names))
	for _, name := range names {
		text, err := migrationFiles.ReadFile(name)
		if err != nil {
			panic(err) // the file is part of the program
		}
		steps = append(steps, string(text))
	}
	return steps
}

// migrate takes the file from a form to the present one in one transaction, a
// verified backup first where there is something to lose.
func (j *Journal) migrate(from int64) error {
	if from >= int64(len(j.steps)) {
		return nil
	}
	if from > 0 {
		if _, err := j.BackUpNow(); err != nil {
			return err
		}
	}
	return j.write(j.applySteps)
}

// applySteps reads the form once more, now that nobody else can write: another
// process may have gone the same way in between.
func (j *Journal) applySteps(tx *sql.Tx) error {
	var version int
	if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version == len(j.steps) { // write has refused what is newer
		return nil
	}
	if faults, err := checkSums(tx); err != nil || len(faults) > 0 {
		return firstOf(err, faults)
	}
	for i, step := range j.steps[version:] {
		if _, err := tx.Exec(step); err != nil {
			return fmt.Errorf("step %d: %w", version+i+1, err)
		}
	}
	if err := sumAll(tx); err != nil {
		return err
	}
	_, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, len(j.steps)))
	return err
}

// sumAll writes every row's sum anew: a step may have changed what it covers.
func sumAll(tx *sql.Tx) error {
	tables, err := summedTables(tx)
	if err != nil {
		return err
	}
	for _, name := range tables {
		if err := sumTable(tx, name); err != nil {
			return err
		}
	}
	return nil
}

func sumTable(tx *sql.Tx, name string) error {
	type row struct {
		key any
		sum int64
	}
	var rows []row
	key := ""
	err := eachRow(tx, func(columns []string, values []any) error {
		sum, err := sumOf(name, withoutSum(columns, values))
		key, rows = columns[0], append(rows, row{values[0], sum})
		return err
	}, "SELECT * FROM "+name)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if _, err := tx.Exec(fmt.Sprintf("UPDATE %s SET sum = ? WHERE %s = ?", name, key), r.sum, r.key); err != nil {
			return err
		}
	}
	return nil
}
