package journal

import (
	"os"
	"path/filepath"
	"testing"

	"headroom/model"
)

func TestOpen_RefusesAnEmptiedFile(t *testing.T) {
	for name, empty := range map[string]func(t *testing.T, path string){
		"gone": func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		},
		"zero length": func(t *testing.T, path string) {
			if err := os.Truncate(path, 0); err != nil {
				t.Fatal(err)
			}
		},
		"an empty database": func(t *testing.T, path string) {
			if err := os.Truncate(path, 0); err != nil {
				t.Fatal(err)
			}
			execRaw(t, path, "CREATE TABLE t (a); DROP TABLE t")
		},
	} {
		t.Run(name, func(t *testing.T) {
			path, backup, _ := written(t, true)
			empty(t, path)
			wantRefused(t, path, model.Emptied, backup)
		})
		t.Run(name+", no backup", func(t *testing.T) {
			path, _, _ := written(t, false)
			empty(t, path)
			j := mustOpen(t, path, Options{})
			save(t, j, example(self(t, j).UID, day(t, "2026-11-23")))
		})
	}
}

func TestEmptied_NamesTheNewestGoodBackup(t *testing.T) {
	path, good, _ := written(t, true)
	dir := filepath.Dir(good)
	bad := filepath.Join(dir, "journal-000002-2026-11-24.db")
	b := []byte(contents(t, good))
	b[len(b)-30] ^= 1 // within the last page's content
	if err := os.WriteFile(bad, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "journal-000003-2026-11-25.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, path, model.Emptied, good)
}

// It was not there when it was looked for, and another process has begun it and
// backed it up since.
func TestEmptied_ButForAnotherWhoWasFirst(t *testing.T) {
	path, _, _ := written(t, true)
	late, err := place(path, Options{}, migrations())
	if err != nil {
		t.Fatal(err)
	}
	if err := late.refuseEmptied(); err != nil {
		t.Error(err)
	}
}

// Backups none of which is good are still no reason to start afresh.
func TestEmptied_WithoutAGoodBackup(t *testing.T) {
	path, good, _ := written(t, true)
	if err := os.Truncate(good, 100); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	wantRefused(t, path, model.Emptied, "")
}
