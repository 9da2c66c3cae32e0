package journal

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"
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

func textBeside(text string) func(t *testing.T) string {
	return func(t *testing.T) string {
		path := filepath.Join(t.TempDir(), "journal.db")
		put(t, path+"-journal", text)
		return path
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
