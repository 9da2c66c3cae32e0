package journal

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/mattn/go-sqlite3"

	"headroom/model"
)

// These need no file modes, which root passes over.
func TestOpen_UnwritableFolders(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Run("the folder is a file", func(t *testing.T) {
		_, err := Open(filepath.Join(file, "journal.db"), Options{})
		wantKind(t, err, model.ReadOnly)
	})
	t.Run("a folder above it is a file", func(t *testing.T) {
		_, err := Open(filepath.Join(file, "data", "journal.db"), Options{})
		wantKind(t, err, model.ReadOnly)
	})
	t.Run("nothing can be made beside the file", func(t *testing.T) {
		path, _, _ := written(t, false)
		if err := os.RemoveAll(path + "-journal"); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(path+"-journal", 0o700); err != nil {
			t.Fatal(err)
		}
		before := contents(t, path)
		_, err := Open(path, Options{})
		wantKind(t, err, model.ReadOnly)
		if contents(t, path) != before {
			t.Error("the file was changed")
		}
	})
}

func TestBackUp_UnwritableFolder(t *testing.T) {
	path, _, _ := written(t, false)
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "backups"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	j := mustOpen(t, path, Options{})
	_, made, err := j.BackUp()
	wantKind(t, err, model.ReadOnly)
	if made {
		t.Error("it claims a backup")
	}
}

// A save that does not fit leaves everything as it was, and the next one that
// does is kept.
func TestSave_FullDisk(t *testing.T) {
	j, me := newJournal(t)
	first := save(t, j, example(me.UID, day(t, "2026-11-01")))
	var pages int
	if err := j.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	limit(t, j, pages)
	big := example(me.UID, day(t, "2026-11-02"))
	big.Note = strings.Repeat("n", model.NoteMax)
	_, err := j.Save(big)
	wantKind(t, err, model.Full)
	if got := history(t, j, me.UID); len(got) != 1 || got[0] != first {
		t.Errorf("got %+v", got)
	}
	limit(t, j, 1<<30)
	save(t, j, big)
	if _, err := j.Check(); err != nil {
		t.Error(err)
	}
}

func limit(t *testing.T, j *Journal, pages int) {
	t.Helper()
	if _, err := j.db.Exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages)); err != nil {
		t.Fatal(err)
	}
}

func TestSave_BusyFile(t *testing.T) {
	j, me := newJournal(t)
	if _, err := j.db.Exec("PRAGMA busy_timeout = 0"); err != nil {
		t.Fatal(err)
	}
	other := mustOpen(t, j.path, Options{})
	err := other.write(func(*sql.Tx) error {
		_, err := j.Save(example(me.UID, day(t, "2026-11-23")))
		return err
	})
	wantKind(t, err, model.Busy)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
}

func TestKindOf_SQLiteAndFileSystem(t *testing.T) {
	for _, c := range []struct {
		err  error
		want model.Kind
	}{
		{sqlite3.Error{Code: sqlite3.ErrFull}, model.Full},
		{sqlite3.Error{Code: sqlite3.ErrReadonly}, model.ReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrPerm}, model.ReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrCantOpen}, model.ReadOnly},
		{sqlite3.Error{Code: sqlite3.ErrBusy}, model.Busy},
		{sqlite3.Error{Code: sqlite3.ErrCorrupt}, model.Damaged},
		{sqlite3.Error{Code: sqlite3.ErrNotADB}, model.Foreign},
		{sqlite3.Error{Code: sqlite3.ErrIoErr}, model.Failed},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.ENOSPC}, model.Full},
		{sqlite3.Error{Code: sqlite3.ErrIoErr, SystemErrno: syscall.EROFS}, model.ReadOnly},
		{&os.PathError{Err: syscall.ENOSPC}, model.Full},
		{&os.PathError{Err: syscall.EACCES}, model.ReadOnly},
		{&os.PathError{Err: syscall.EROFS}, model.ReadOnly},
		{fmt.Errorf("wrapped: %w", &os.PathError{Err: syscall.ENOTDIR}), model.ReadOnly},
		{os.ErrClosed, model.Failed},
	} {
		if got := kindOf(c.err); got != c.want {
			t.Errorf("%v: %q, want %q", c.err, got, c.want)
		}
	}
}

// After Close nothing panics and nothing claims to be done.
func TestClosed_Fails(t *testing.T) {
	j, me := newJournal(t)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	_, err := j.Save(example(me.UID, day(t, "2026-11-23")))
	wantKind(t, err, model.Failed)
	_, err = j.History(me.UID)
	wantKind(t, err, model.Failed)
}
