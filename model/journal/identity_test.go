package journal

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headroom/model"
)

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
	spill(t, j.db, upTo+"INSERT INTO person SELECT hex(randomblob(18)), hex(randomblob(90)), 0, 1, 0, 0, 0 FROM n")
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
