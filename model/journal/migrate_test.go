package journal

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"headroom/model"
)

// A second step such as a later release may have.
const laterStep = `ALTER TABLE snapshot ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';
	CREATE TABLE mood (person TEXT PRIMARY KEY, level INTEGER, sum INTEGER NOT NULL) STRICT;`

func TestMigrate_BacksUpAndSumsAnew(t *testing.T) {
	path, _, s := written(t, false)
	steps := append(migrations(), laterStep)
	j, err := open(path, Options{Now: at("2026-11-23")}, steps)
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if _, err := j.Check(); err != nil {
		t.Error(err)
	}
	if id, err := readIdentity(j.db); err != nil || id.version != int64(len(steps)) {
		t.Errorf("%+v, %v", id, err)
	}
	// The backup is of the old form, and this release can still open it.
	backup := j.newestGood()
	if backup == "" {
		t.Fatal("there is no backup")
	}
	old := filepath.Join(t.TempDir(), "journal.db")
	if err := os.WriteFile(old, []byte(contents(t, backup)), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := history(t, mustOpen(t, old, Options{}), s.Person); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("it holds %+v", got)
	}
	// And the present release refuses the newer form.
	j.Close()
	wantRefused(t, path, model.Newer, backup)
}

func TestMigrate_ThatFailsChangesNothing(t *testing.T) {
	path, _, s := written(t, false)
	before := contents(t, path)
	for name, step := range map[string]string{
		"a wrong step":       laterStep + "CREATE TABLE person (a);",
		"a value no sum has": "ALTER TABLE snapshot ADD COLUMN mood REAL NOT NULL DEFAULT 0.5;",
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open(path, Options{Now: at("2026-11-23")}, append(migrations(), step))
			wantKind(t, err, model.Failed)
			if contents(t, path) != before {
				t.Error("the file was changed")
			}
		})
	}
	if got := history(t, mustOpen(t, path, Options{}), s.Person); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("it holds %+v", got)
	}
}

func TestMigrate_StopsAtDamage(t *testing.T) {
	path, backup, _ := written(t, true)
	execRaw(t, path, "UPDATE snapshot SET note = 'not mine'")
	before := contents(t, path)
	_, err := open(path, Options{}, append(migrations(), laterStep))
	if p := wantKind(t, err, model.Damaged); p.Backup != backup {
		t.Errorf("backup %q", p.Backup)
	}
	if contents(t, path) != before {
		t.Error("the file was changed")
	}
}

// Damage done after the file was checked is not given a sum that fits it.
func TestMigrate_SumsNoDamageAnew(t *testing.T) {
	path, _, _ := written(t, false)
	j, err := place(path, Options{Now: at("2026-11-23")}, append(migrations(), laterStep))
	if err != nil {
		t.Fatal(err)
	}
	j.db = connect(path, "rw")
	defer j.Close()
	execRaw(t, path, "UPDATE snapshot SET note = 'not mine'")
	wantKind(t, j.migrate(0), model.Damaged)
	if id, err := readIdentity(j.db); err != nil || id.version != int64(len(migrations())) {
		t.Errorf("%+v, %v", id, err)
	}
}

// Two that open at once both find the old form; the second to get the lock finds
// the new one.
func TestMigrate_ByTwoAtOnce(t *testing.T) {
	path, _, _ := written(t, false)
	steps := append(migrations(), laterStep)
	errs := make(chan error)
	for range 2 {
		go func() {
			j, err := open(path, Options{Now: at("2026-11-23")}, steps)
			if err == nil {
				err = j.Close()
			}
			errs <- err
		}()
	}
	for range 2 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

// The same without chance: one has looked at the old form, and the other is done
// before it gets the lock.
func TestMigrate_WhenAnotherWasFirst(t *testing.T) {
	path, _, _ := written(t, false)
	j, err := open(path, Options{Now: at("2026-11-23")}, append(migrations(), laterStep))
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	before := changesOf(t, j)
	if err := j.migrate(1); err != nil {
		t.Error(err)
	}
	if changesOf(t, j) != before {
		t.Error("it was changed a second time")
	}
}

// It has read the old form, and the other is done before it compares the schema
// with it.
func TestMigrate_WhileAnotherOpens(t *testing.T) {
	later := append(migrations(), laterStep)
	for name, c := range map[string]struct {
		steps []string
		want  model.Kind
	}{"of that form": {later, ""}, "of the form before": {migrations(), model.Newer}} {
		t.Run(name, func(t *testing.T) {
			path, _, _ := written(t, false)
			j, err := place(path, Options{Now: at("2026-11-23")}, c.steps)
			if err != nil {
				t.Fatal(err)
			}
			j.db = connect(path, "rw")
			defer j.Close()
			old, err := readIdentity(j.db)
			if err != nil {
				t.Fatal(err)
			}
			other, err := open(path, Options{Now: at("2026-11-23")}, later)
			if err != nil {
				t.Fatal(err)
			}
			defer other.Close()
			wantKind(t, j.makeReadyFrom(old), c.want)
		})
	}
}

// A window of this release stands open while a newer one migrates the file:
// nothing is written in the old form, and nothing is called damaged.
func TestMigrate_UnderAnOpenJournal(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	later, err := open(j.path, Options{Now: at("2026-11-23")}, append(migrations(), laterStep))
	if err != nil {
		t.Fatal(err)
	}
	defer later.Close()
	j.now = at("2026-11-24")
	for name, act := range map[string]func() error{
		"save":    func() error { _, err := j.Save(s); return err },
		"draft":   func() error { return overDraft(j, me.UID, model.Draft{}) },
		"history": func() error { _, err := j.History(me.UID); return err },
		"check":   func() error { _, err := j.Check(); return err },
		"back up": func() error { _, _, err := j.BackUp(); return err },
		"migrate": func() error { return j.migrate(0) },
	} {
		t.Run(name, func(t *testing.T) { wantKind(t, act(), model.Newer) })
	}
	if _, err := later.Check(); err != nil {
		t.Error(err)
	}
}

// changesOf is what this connection has written: SQLite's count of changes.
func changesOf(t *testing.T, j *Journal) (changes int64) {
	t.Helper()
	if err := j.db.QueryRow("SELECT total_changes()").Scan(&changes); err != nil {
		t.Fatal(err)
	}
	return changes
}
