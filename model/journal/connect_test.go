package journal

import (
	"net/url"
	"path/filepath"
	"testing"

	"headroom/model"
)

// The values are written out once more here, on purpose.
func TestConnection_RunsWithItsPragmas(t *testing.T) {
	j, _ := newJournal(t)
	for pragma, want := range map[string]string{
		"journal_mode": "truncate", "synchronous": "2", "busy_timeout": "5000", "foreign_keys": "1",
		"secure_delete": "1", "fullfsync": "1", "locking_mode": "normal",
	} {
		var got string
		if err := j.db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s is %s, want %s", pragma, got, want)
		}
	}
}

// Whatever a connection runs with instead of what was asked, it is not used.
func TestOpen_RefusesAConnectionWithoutItsPragmas(t *testing.T) {
	path, _, _ := written(t, false)
	before := contents(t, path)
	j, err := place(path, Options{}, migrations())
	if err != nil {
		t.Fatal(err)
	}
	q := query("rw")
	q.Del("_synchronous")
	j.db = dial(address(path, q))
	defer j.Close()
	wantKind(t, j.makeReady(), model.Failed)
	if contents(t, path) != before {
		t.Error("the file was changed")
	}
}

func TestConnection_ForReadingWritesNothing(t *testing.T) {
	path, _, _ := written(t, false)
	j := mustOpen(t, path, Options{ReadOnly: true})
	var only bool
	if err := j.db.QueryRow("PRAGMA query_only").Scan(&only); err != nil || !only {
		t.Errorf("query_only %v, %v", only, err)
	}
}

func TestConnection_IsOne(t *testing.T) {
	j, _ := newJournal(t)
	if n := j.db.Stats().MaxOpenConnections; n != 1 {
		t.Errorf("up to %d connections", n)
	}
}

func TestReadBack_FindsAMisspeltKey(t *testing.T) {
	j, _ := newJournal(t)
	for _, s := range settings() {
		t.Run(s.key, func(t *testing.T) {
			q := query("rw")
			q.Del(s.key)
			q.Set(s.key+"x", s.value)
			if s.key == "_busy_timeout" {
				q.Set("_timeout", "1") // the driver's own choice is ours
			}
			db := dial(address(j.path, q))
			defer db.Close()
			if err := readBack(db); err == nil {
				t.Error("nothing was found")
			}
		})
	}
	t.Run(fullFsync, func(t *testing.T) {
		db := connect(j.path, "rw")
		defer db.Close()
		if _, err := db.Exec("PRAGMA fullfsync = off"); err != nil {
			t.Fatal(err)
		}
		if err := readBack(db); err == nil {
			t.Error("nothing was found")
		}
	})
}

// A transaction takes the write lock as it begins: with any other spelling of
// the key the second would begin as well.
func TestTransactions_BeginWithTheWriteLock(t *testing.T) {
	j, _ := newJournal(t)
	first, err := j.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer first.Rollback()
	q := query("rw")
	q.Set("_busy_timeout", "0")
	second := dial(address(j.path, q))
	defer second.Close()
	tx, err := second.Begin()
	if err == nil {
		tx.Rollback()
	}
	if got := kindOf(err); got != model.Busy {
		t.Errorf("%v is %q", err, got)
	}
}

func TestAddress_SurvivesAnyName(t *testing.T) {
	for path, want := range map[string]string{
		"/a b/j.db":   "file:///a%20b/j.db",
		"/a?b#c%d/j":  "file:///a%3Fb%23c%25d/j",
		"C:/Users/é":  "file:///C:/Users/%C3%A9",
		"/x&mode=ro/": "file:///x&mode=ro/",
	} {
		if got := address(path, nil); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if got := address("/j", url.Values{"mode": {"ro"}}); got != "file:///j?mode=ro" {
		t.Error(got)
	}
}

func TestCopy_ChangesNothing(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	path, _, err := j.BackUp()
	if err != nil {
		t.Fatal(err)
	}
	before := contents(t, path)
	if err := j.verifyCopy(path); err != nil {
		t.Fatal(err)
	}
	if contents(t, path) != before {
		t.Error("looking changed it")
	}
	if names, _ := filepath.Glob(path + "?*"); len(names) > 0 {
		t.Errorf("looking left %v", names)
	}
}
