package journal

import (
	"maps"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"headroom/model"
)

func wantSettings(t *testing.T, j *Journal, want map[string]string) {
	t.Helper()
	if got, err := j.Settings(); err != nil || !maps.Equal(got, want) {
		t.Errorf("settings %q, %v, want %q", got, err, want)
	}
}

// Of several that keep the same value at once one alone is the first.
func TestClaimSetting_OneIsFirst(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	var firsts atomic.Int32
	var all sync.WaitGroup
	for range 4 {
		j, err := Open(path, Options{Now: time.Now})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { j.Close() })
		all.Add(1)
		go func() {
			defer all.Done()
			if first, err := j.ClaimSetting("reminded", "24323"); err != nil {
				t.Error(err)
			} else if first {
				firsts.Add(1)
			}
		}()
	}
	all.Wait()
	if n := firsts.Load(); n != 1 {
		t.Errorf("%d of them are told to be the first", n)
	}
}

func TestSettings_ComeBackAndOthersStay(t *testing.T) {
	j, _ := newJournal(t)
	wantSettings(t, j, map[string]string{})
	for _, values := range []map[string]string{{"look": "dark", "text": "120"}, {"look": "light"}, {"später": ""}, nil} {
		if err := j.KeepSettings(values); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{"look": "light", "text": "120", "später": ""}
	wantSettings(t, j, want)
	j.Close()
	j = mustOpen(t, j.path, Options{})
	wantSettings(t, j, want)
	if _, err := j.Check(); err != nil {
		t.Error(err)
	}
}

func TestSettings_ThatCannotBeAreRefusedTogether(t *testing.T) {
	j, _ := newJournal(t)
	for _, bad := range []map[string]string{
		{"": "x"}, {strings.Repeat("é", 101): "x"}, {"look": strings.Repeat("é", 1001)}, {"look": "\xff"},
	} {
		bad["a"] = "fine"
		wantKind(t, j.KeepSettings(bad), model.Invalid)
	}
	wantSettings(t, j, map[string]string{})
}

func TestSettings_AreInTheDaysBackup(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	backUp(t, j, "journal-000001-2026-11-23.db", true)
	if err := j.KeepSettings(map[string]string{"look": "dark"}); err != nil {
		t.Fatal(err)
	}
	j.now = at("2026-11-24")
	backUp(t, j, "journal-000002-2026-11-24.db", true)
}
