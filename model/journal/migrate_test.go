package journal

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"headroom/model"
)

var updateFile = flag.Bool("update", false, "write testdata/journal-NNNN.db of the present form where there is none")

// A second step such as a later release may have.
const laterStep = `ALTER TABLE snapshot ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';
	CREATE TABLE target (person TEXT PRIMARY KEY, level INTEGER, sum INTEGER NOT NULL) STRICT;`

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

func TestMigrate_NeedsWriting(t *testing.T) {
	path, _, _ := written(t, false)
	_, err := open(path, Options{ReadOnly: true}, append(migrations(), laterStep))
	wantKind(t, err, model.ReadOnly)
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
		"draft":   func() error { return j.KeepDraft(me.UID, model.Draft{}) },
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

// The journal that each release wrote, kept for ever. -update adds the present
// form's where it is not there yet; one that is there is never written again.
func TestOldFiles_OpenInThisRelease(t *testing.T) {
	present := filepath.Join("testdata", fmt.Sprintf("journal-%04d.db", len(migrations())))
	if *updateFile {
		writeOldFile(t, present)
	}
	for form := range migrations() {
		name := filepath.Join("testdata", fmt.Sprintf("journal-%04d.db", form+1))
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			if err := os.WriteFile(path, []byte(contents(t, name)), 0o600); err != nil {
				t.Fatal(err)
			}
			j := mustOpen(t, path, Options{})
			words := oldPrivateWords(form + 1)
			if r, err := j.Check(); err != nil || r != (Report{People: 2, Snapshots: 3, Trashed: 1, Drafts: 1, PrivateWords: len(words)}) {
				t.Errorf("%+v, %v", r, err)
			}
			if got, err := j.PrivateWords(); err != nil || !slices.Equal(got, words) {
				t.Errorf("private words %q, %v, want %q", got, err, words)
			}
			if got, err := j.Settings(); err != nil || !maps.Equal(got, oldSettings(form+1)) {
				t.Errorf("settings %q, %v, want %q", got, err, oldSettings(form+1))
			}
			me := self(t, j)
			got := history(t, j, me.UID)
			want := oldSnapshots(t, me.UID)
			for i := range got {
				got[i].UID, got[i].Rev = "", 0
			}
			if !slices.Equal(got, want[:2]) {
				t.Errorf("it holds %+v, want %+v", got, want[:2])
			}
			if d, found, err := j.Draft(me.UID); err != nil || !found || d.Note != "half a thought" {
				t.Errorf("%+v, %v, %v", d, found, err)
			}
			wantBackupOfForm(t, j, form+1)
			save(t, j, example(me.UID, day(t, "2027-01-31")))
			if err := j.AddPrivateWord("Birch"); err != nil {
				t.Error(err)
			}
		})
	}
}

// wantBackupOfForm wants a good backup of the form that a file had before it was
// brought to the present one, and none of a file that had it.
func wantBackupOfForm(t *testing.T, j *Journal, form int) {
	t.Helper()
	backup := j.newestGood()
	if (backup != "") != (form < len(j.steps)) {
		t.Fatalf("form %d has the backup %q", form, backup)
	}
	if backup == "" {
		return
	}
	db := connectCopy(backup)
	defer db.Close()
	if id, err := readIdentity(db); err != nil || id.version != int64(form) {
		t.Errorf("the backup is of form %d, %v, want %d", id.version, err, form)
	}
	if was, err := fingerprint(db); err != nil || was == "" {
		t.Errorf("%v", err)
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

// oldSnapshots are what is in every old file: two of mine, one of mine in the
// trash, one of another person's.
func oldSnapshots(t *testing.T, person string) []model.Snapshot {
	bare := model.Snapshot{Person: person, Day: day(t, "2026-10-31"), Ratings: model.Ratings{6, 30}}
	trashed := bare
	trashed.Day = day(t, "2026-09-30")
	return []model.Snapshot{bare, example(person, day(t, "2026-11-30")), trashed}
}

// oldPrivateWords are the ones in the old file of a form: those before the second
// have no place for any.
func oldPrivateWords(form int) []string {
	if form < 2 {
		return nil
	}
	return []string{"Acme Corp", "naïve"}
}

// oldSettings are the ones in the old file of a form: those before the third have
// no place for any.
func oldSettings(form int) map[string]string {
	if form < 3 {
		return nil
	}
	return map[string]string{"look": "dark", "text": "120"}
}

func writeOldFile(t *testing.T, name string) {
	t.Helper()
	if exists(name) {
		t.Fatalf("%s is there and stays as it is", name)
	}
	j, me := newJournal(t)
	for i, s := range oldSnapshots(t, me.UID) {
		s = save(t, j, s)
		if i == 2 {
			if err := j.Trash(s.UID); err != nil {
				t.Fatal(err)
			}
		}
	}
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	save(t, j, example(ana.UID, day(t, "2026-11-30")))
	if err := j.KeepDraft(me.UID, model.Draft{Note: "half a thought"}); err != nil {
		t.Fatal(err)
	}
	for _, word := range oldPrivateWords(len(migrations())) {
		if err := j.AddPrivateWord(word); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.KeepSettings(oldSettings(len(migrations()))); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(contents(t, j.path)), 0o644); err != nil {
		t.Fatal(err)
	}
}
