package journal

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headroom/model"
)

// written is a closed journal with one snapshot and, where asked, a backup.
func written(t testing.TB, backup bool) (path, backupPath string, s model.Snapshot) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "journal.db")
	j := mustOpen(t, path, Options{})
	s = save(t, j, example(self(t, j).UID, day(t, "2026-11-23")))
	if backup {
		var err error
		if backupPath, _, err = j.BackUp(); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return path, backupPath, s
}

// wantRefused opens and wants a Problem, and every file as it was.
func wantRefused(t *testing.T, path string, kind model.Kind, backup string) {
	t.Helper()
	p := wantUntouched(t, path, kind)
	if p.Path != path || p.Backup != backup {
		t.Errorf("path %q, backup %q, want %q, %q", p.Path, p.Backup, path, backup)
	}
}

// wantUntouched opens for writing and for reading and wants a Problem of that
// kind, every file as it was and no new one beside it.
func wantUntouched(t *testing.T, path string, kind model.Kind) *model.Problem {
	t.Helper()
	before := folder(t, path)
	var p *model.Problem
	for _, o := range []Options{{ReadOnly: true}, {}} {
		j, err := Open(path, o)
		if err == nil {
			j.Close()
		}
		p = wantKind(t, err, kind)
		now := folder(t, path)
		for name := range now {
			if _, was := before[name]; !was {
				t.Errorf("%s is new", name)
			}
		}
		for name, was := range before {
			if now[name] != was {
				t.Errorf("%s was changed", name)
			}
		}
	}
	return p
}

// folder is the content of every file in the folder of one, and below it.
func folder(t *testing.T, path string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(filepath.Dir(path), func(name string, entry os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		files[name] = "a folder"
		if !entry.IsDir() {
			files[name] = contents(t, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestOpen_RefusesANewerFile(t *testing.T) {
	path, backup, _ := written(t, true)
	execRaw(t, path, "PRAGMA user_version = 9")
	wantRefused(t, path, model.Newer, backup)
}

func TestOpen_RefusesAFormThatNeverWas(t *testing.T) {
	for _, version := range []string{"0", "-1"} {
		path, backup, _ := written(t, true)
		execRaw(t, path, "PRAGMA user_version = "+version)
		wantRefused(t, path, model.Damaged, backup)
	}
}

func TestOpen_RefusesForeignFiles(t *testing.T) {
	for name, make := range map[string]func(t *testing.T, path string){
		"text": func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(strings.Repeat("A letter to myself. ", 500)), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"short text": func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte("hello"), 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"another program's database": func(t *testing.T, path string) { otherDatabase(t, path, "DELETE") },
		"another program's WAL":      func(t *testing.T, path string) { otherDatabase(t, path, "WAL") },
		"another application_id": func(t *testing.T, path string) {
			otherDatabase(t, path, "DELETE")
			execRaw(t, path, "PRAGMA application_id = 7; PRAGMA user_version = 1")
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			make(t, path)
			wantRefused(t, path, model.Foreign, "")
		})
	}
}

func otherDatabase(t *testing.T, path, mode string) {
	t.Helper()
	if err := createFile(path); err != nil {
		t.Fatal(err)
	}
	db := dial("file:" + path + "?_journal_mode=" + mode)
	defer db.Close()
	if _, err := db.Exec("CREATE TABLE snapshot (a); INSERT INTO snapshot VALUES (1)"); err != nil {
		t.Fatal(err)
	}
}

// A database that another program is writing to may so far have all of its
// content in the log beside it.
func TestOpen_RefusesAForeignDatabaseInUse(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	if err := createFile(path); err != nil {
		t.Fatal(err)
	}
	db := dial("file:" + path + "?_journal_mode=WAL")
	defer db.Close()
	if _, err := db.Exec("CREATE TABLE t (a)"); err != nil {
		t.Fatal(err)
	}
	wantRefusedKind(t, path, model.Foreign)
	if _, err := db.Exec("INSERT INTO t VALUES (1)"); err != nil {
		t.Error(err)
	}
}

func wantRefusedKind(t *testing.T, path string, kind model.Kind) {
	t.Helper()
	j, err := Open(path, Options{})
	if err == nil {
		j.Close()
	}
	wantKind(t, err, kind)
}

func TestOpen_RefusesAFolder(t *testing.T) {
	_, err := Open(t.TempDir(), Options{})
	wantKind(t, err, model.Foreign)
}

func TestOpen_TellsADamagedBeginningFromAForeignFile(t *testing.T) {
	path, backup, _ := written(t, true)
	b := []byte(contents(t, path))
	b[3] ^= 0x20
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, path, model.Damaged, backup)
}

func TestOpen_RefusesAChangedSchema(t *testing.T) {
	for name, change := range map[string]string{
		"an index gone":    "DROP INDEX snapshot_day",
		"no such function": `PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = replace(sql, 'coalesce', 'co9lesce') WHERE name = 'snapshot'`,
		"a trigger": `CREATE TRIGGER kind AFTER INSERT ON snapshot BEGIN
			UPDATE snapshot SET note = 'How happy I am' WHERE uid = new.uid; END`,
		"a view":         "CREATE VIEW note AS SELECT note FROM snapshot",
		"a table":        "CREATE TABLE other (a)",
		"an index":       "CREATE INDEX other ON snapshot (note)",
		"a unique index": "CREATE UNIQUE INDEX other ON snapshot (note)",
		"a rule looser":  `PRAGMA writable_schema = on; UPDATE sqlite_schema SET sql = replace(sql, 'length(event) <= 200', 'length(event) <= 999') WHERE name = 'snapshot'`,
	} {
		t.Run(name, func(t *testing.T) {
			path, backup, _ := written(t, true)
			execRaw(t, path, change)
			wantRefused(t, path, model.Damaged, backup)
		})
	}
}

// What SQLite notes for itself when somebody asks it to is no change.
func TestOpen_TakesAnAnalysedJournal(t *testing.T) {
	path, _, s := written(t, false)
	execRaw(t, path, "ANALYZE")
	j := mustOpen(t, path, Options{})
	if _, err := j.Check(); err != nil {
		t.Error(err)
	}
	save(t, j, s)
	backUp(t, j, "journal-000001-2026-11-23.db", true)
}

// Another program changes the schema of the open file: nothing is written by
// rules that are not ours, and what another program did without changing any is
// no matter.
func TestSave_UnderAChangedSchema(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	execRaw(t, j.path, "VACUUM")
	s = save(t, j, s)
	execRaw(t, j.path, "CREATE TRIGGER kind AFTER UPDATE ON snapshot BEGIN DELETE FROM draft; END")
	_, err := j.Save(s)
	if p := wantKind(t, err, model.Damaged); !strings.Contains(p.Error(), "trigger kind") {
		t.Error(p)
	}
	if got := history(t, j, me.UID); len(got) != 1 || got[0] != s {
		t.Errorf("got %+v", got)
	}
	_, err = j.Check()
	wantKind(t, err, model.Damaged)
	wantKind(t, overDraft(j, me.UID, model.Draft{}), model.Damaged)
}

func TestSave_UnderAFormThatNeverWas(t *testing.T) {
	for _, version := range []string{"0", "-1"} {
		j, me := newJournal(t)
		execRaw(t, j.path, "PRAGMA user_version = "+version+"; CREATE VIEW note AS SELECT 1")
		_, err := j.Save(example(me.UID, day(t, "2026-11-23")))
		wantKind(t, err, model.Damaged)
	}
}

func TestOpen_RefusesARowThatBelongsToNobody(t *testing.T) {
	path, backup, _ := written(t, true)
	execRaw(t, path, "PRAGMA foreign_keys = off; DELETE FROM person")
	wantRefused(t, path, model.Damaged, backup)
}
