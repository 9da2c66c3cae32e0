package journal

import (
	"database/sql"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headroom/model"
)

// sidecars are what SQLite may keep beside a database.
var sidecars = []string{"-wal", "-shm", "-journal"}

// twin is a copy of a database and of all that lies beside it, as a kill at this
// moment would leave them.
func twin(t *testing.T, path string) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "journal.db")
	for _, end := range append([]string{""}, sidecars...) {
		if _, err := os.Stat(path + end); err == nil {
			put(t, copied+end, contents(t, path+end))
		}
	}
	return copied
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// program is an open database of another program, in that mode of keeping its
// changes.
func program(t *testing.T, mode string) (db *sql.DB, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "journal.db")
	put(t, path, "")
	db = dial("file:" + path + "?_journal_mode=" + mode)
	t.Cleanup(func() { db.Close() })
	do(t, db, "CREATE TABLE t (a)", "INSERT INTO t VALUES (zeroblob(1000))")
	return db, path
}

func do(t *testing.T, db interface {
	Exec(string, ...any) (sql.Result, error)
}, statements ...string,
) {
	t.Helper()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

const (
	upTo      = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
	manyPages = upTo + "INSERT INTO t SELECT randomblob(3000) FROM n"
)

// inWAL is another program's database with its last changes in the log alone.
func inWAL(t *testing.T) string {
	db, path := program(t, "WAL")
	do(t, db, "PRAGMA wal_checkpoint(TRUNCATE)", manyPages)
	return twin(t, path)
}

// midCheckpoint is the same while the log is being written into it: the first
// page is there already, the pages that it speaks of are not.
func midCheckpoint(t *testing.T) string {
	path := inWAL(t)
	whole := twin(t, path)
	db := dial("file:" + whole + "?_journal_mode=WAL")
	do(t, db, "PRAGMA wal_checkpoint(TRUNCATE)")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	put(t, path, contents(t, whole)[:4096]+contents(t, path)[4096:])
	return path
}

// cutOff is another program's database in the midst of a write that spilled.
func cutOff(t *testing.T) string {
	db, path := program(t, "DELETE")
	spill(t, db, manyPages)
	return twin(t, path)
}

func emptyDatabase(t *testing.T) string {
	db, path := program(t, "TRUNCATE")
	do(t, db, "DROP TABLE t")
	return contents(t, path)
}

// spill begins a write that is too large for the cache, so that it reaches the
// file before its end.
func spill(t *testing.T, db *sql.DB, statement string) {
	t.Helper()
	do(t, db, "PRAGMA cache_size = 1", "PRAGMA cache_spill = 1")
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tx.Rollback() })
	do(t, tx, statement)
}

func TestOpen_LeavesEveryByteOfForeignFiles(t *testing.T) {
	file := func(text string) func(*testing.T) string {
		return func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "journal.db")
			put(t, path, text)
			return path
		}
	}
	for name, make := range map[string]func(t *testing.T) string{
		"one byte":      file("x"),
		"a zero byte":   file("\x00"),
		"zeros":         file(strings.Repeat("\x00", 8192)),
		"text":          file(strings.Repeat("A letter to myself. ", 500)),
		"magic alone":   file(magic),
		"half a header": file(magic + strings.Repeat("\x00", 40)),
		"in WAL":        inWAL,
		"in WAL, no index": func(t *testing.T) string {
			path := inWAL(t)
			if err := os.Remove(path + "-shm"); err != nil {
				t.Fatal(err)
			}
			return path
		},
		"mid-checkpoint": midCheckpoint,
		"cut off":        cutOff,
		"cut off, blank": func(t *testing.T) string {
			path := cutOff(t)
			put(t, path, strings.Repeat("\x00", 8192))
			return path
		},
		"cut off, empty": func(t *testing.T) string {
			path := cutOff(t)
			put(t, path, emptyDatabase(t))
			return path
		},
		"empty, and a log": func(t *testing.T) string {
			path := inWAL(t)
			put(t, path, emptyDatabase(t))
			return path
		},
		"at rest": func(t *testing.T) string {
			db, path := program(t, "PERSIST")
			do(t, db, manyPages)
			return twin(t, path)
		},
		"empty, in WAL": func(t *testing.T) string {
			db, path := program(t, "WAL")
			do(t, db, "DROP TABLE t")
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			return path
		},
	} {
		t.Run(name, func(t *testing.T) { wantRefused(t, make(t), model.Foreign, "") })
	}
}

func textBeside(text string) func(t *testing.T) string {
	return func(t *testing.T) string {
		path := filepath.Join(t.TempDir(), "journal.db")
		put(t, path+"-journal", text)
		return path
	}
}

// What lies beside a file that is gone or empty may be all that is left of it,
// and SQLite would delete it.
func TestOpen_LeavesWhatIsLeftOfForeignFiles(t *testing.T) {
	for name, c := range map[string]struct {
		make func(t *testing.T) string
		end  string
	}{
		"the log":              {inWAL, "-wal"},
		"the rollback journal": {cutOff, "-journal"},
		"some text":            {textBeside(strings.Repeat("A letter to myself. ", 50)), "-journal"},
		"text and nothing":     {textBeside("A letter." + strings.Repeat("\x00", 50)), "-journal"},
	} {
		t.Run(name, func(t *testing.T) {
			path := c.make(t)
			os.Remove(path)
			if p := wantUntouched(t, path, model.Foreign); p.Path != path+c.end {
				t.Errorf("it names %q", p.Path)
			}
			put(t, path, "")
			wantUntouched(t, path, model.Foreign)
		})
	}
}

// oursCutOff is a journal with one snapshot, in the midst of a write.
func oursCutOff(t *testing.T) string {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	spill(t, j.db, upTo+"INSERT INTO person SELECT hex(randomblob(18)), hex(randomblob(90)), 0, 1, 0, 0 FROM n")
	path := twin(t, j.path)
	if !exists(path + "-journal") {
		t.Fatal("nothing was cut off")
	}
	return path
}

// A journal whose write was cut off is brought back to where it was before.
func TestOpen_TakesBackAWriteOfOurs(t *testing.T) {
	j := mustOpen(t, oursCutOff(t), Options{})
	if got := history(t, j, self(t, j).UID); len(got) != 1 {
		t.Errorf("it holds %+v", got)
	}
	if r, err := j.Check(); err != nil || r != (Report{People: 1, Snapshots: 1}) {
		t.Errorf("%+v, %v", r, err)
	}
}

// beginning is an empty file into which a write was begun: a program's database
// that is about to be, with the journal that takes it back to nothing.
func beginning(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "journal.db")
	put(t, path, "")
	db := dial("file:" + path + "?_journal_mode=TRUNCATE")
	t.Cleanup(func() { db.Close() })
	spill(t, db, "CREATE TABLE t (a); "+manyPages)
	return twin(t, path)
}

// A power cut may leave the first write of all with its place taken and nothing
// in it. Anything else in it is somebody's.
func TestOpen_TakesBackAFirstWriteOfWhichNothingArrived(t *testing.T) {
	for _, size := range []int{0, 50, 4096, 40960} {
		path := beginning(t)
		put(t, path, strings.Repeat("\x00", size))
		j := mustOpen(t, path, Options{})
		if _, err := j.Check(); err != nil {
			t.Errorf("%d zeros: %v", size, err)
		}
	}
	for _, text := range []string{"x", strings.Repeat("A letter to myself. ", 500), contents(t, inWAL(t))} {
		path := beginning(t)
		put(t, path, text)
		wantRefused(t, path, model.Foreign, "")
	}
}

// Another program may have put a journal into the mode with a log. For reading
// alone it stays, since SQLite would write beside it; else it is brought back.
func TestOpen_BringsAJournalBackFromALog(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	j.Close()
	db := dial("file:" + j.path + "?_journal_mode=WAL")
	do(t, db, "UPDATE snapshot SET note = note")
	path := twin(t, j.path)
	db.Close()
	before := folder(t, path)
	_, err := Open(path, Options{ReadOnly: true})
	wantKind(t, err, model.ReadOnly)
	if now := folder(t, path); !maps.Equal(now, before) {
		t.Error("reading changed something")
	}
	again := mustOpen(t, path, Options{})
	if got := history(t, again, me.UID); len(got) != 1 || got[0] != s {
		t.Errorf("it holds %+v", got)
	}
	if exists(path + "-wal") {
		t.Error("the log is still there")
	}
}

// A newer release recovers its own.
func TestOpen_LeavesANewerJournalThatWasCutOff(t *testing.T) {
	path := oursCutOff(t)
	b := []byte(contents(t, path))
	b[63] = 99 // the last byte of user_version
	put(t, path, string(b))
	wantRefused(t, path, model.Newer, "")
}

// However much of a journal is gone: it is told, and what is left stays. All of
// it gone is told where there are backups.
func TestOpen_LeavesEveryByteOfAShortenedJournal(t *testing.T) {
	path, backup, _ := written(t, true)
	whole := contents(t, path)
	for _, size := range []int{0, 1, 15, 16, 60, 71, 72, 99, 100, 101, 511, 512, 4095, 4096, len(whole) - 4096} {
		put(t, path, whole[:size])
		kind := model.Damaged
		if size == 0 {
			kind = model.Emptied
		}
		wantRefused(t, path, kind, backup)
	}
	put(t, path, whole)
	mustOpen(t, path, Options{})
}

// Looking opens and closes the file, which on POSIX systems takes away the locks
// that this process has on it.
func TestOpen_KeepsTheLocksOfAnotherJournalInTheProcess(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	tx, err := j.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	do(t, tx, "UPDATE snapshot SET note = 'mine'")
	second := mustOpen(t, j.path, Options{ReadOnly: true})
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := another(t, "lock", j.path, "2026-11-23").Output()
	if err != nil || string(out) != "busy\n" {
		t.Errorf("another process found it %q, %v", out, err)
	}
}
