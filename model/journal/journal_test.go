package journal

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"headroom/model"
)

// TestMain lets the test binary stand in for another process: see
// process_test.go.
func TestMain(m *testing.M) {
	if os.Getenv(roleKey) != "" {
		os.Exit(playRole())
	}
	os.Exit(m.Run())
}

func at(day string) func() time.Time {
	return func() time.Time {
		t, err := time.Parse(time.DateOnly, day)
		if err != nil {
			panic(err)
		}
		return t
	}
}

func day(t testing.TB, s string) model.Date {
	t.Helper()
	d, err := model.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustOpen(t testing.TB, path string, o Options) *Journal {
	t.Helper()
	if o.Now == nil {
		o.Now = at("2026-11-23")
	}
	j, err := Open(path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { j.Close() })
	return j
}

func newJournal(t testing.TB) (*Journal, model.Person) {
	t.Helper()
	j := mustOpen(t, filepath.Join(t.TempDir(), "data", "journal.db"), Options{})
	return j, self(t, j)
}

func self(t testing.TB, j *Journal) model.Person {
	t.Helper()
	p, err := j.Self()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func save(t testing.TB, j *Journal, s model.Snapshot) model.Snapshot {
	t.Helper()
	s, err := j.Save(s)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// example is a snapshot that uses every field.
func example(person string, d model.Date) model.Snapshot {
	return model.Snapshot{
		Person: person, Day: d,
		Ratings:    model.Ratings{18, 15, 24, 20, model.NotRated, 6},
		Answers:    model.Answers{{3, 3, 3}, {2, 3, 0}, {}, {}, {}, {1, 1, 1}},
		Note:       "A quiet month.\n\tעברית, naïve, 🙂",
		Event:      "new manager",
		Experiment: "If it is Tuesday at nine, I block ninety minutes.",
	}
}

func history(t testing.TB, j *Journal, person string) []model.Snapshot {
	t.Helper()
	h, err := j.History(person)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]model.Snapshot, 0, h.Len())
	for _, s := range h.All() {
		all = append(all, s)
	}
	return all
}

func wantKind(t testing.TB, err error, want model.Kind) *model.Problem {
	t.Helper()
	if got := model.KindOf(err); got != want {
		t.Fatalf("kind %q (%v), want %q", got, err, want)
	}
	p, ok := err.(*model.Problem)
	if err != nil && !ok {
		t.Fatalf("%T is no *model.Problem", err)
	}
	return p
}

// execRaw writes behind the journal's back, through SQLite, so that no lock is
// lost.
func execRaw(t testing.TB, path, query string, args ...any) {
	t.Helper()
	db := connect(path, "rw")
	defer db.Close()
	if _, err := db.Exec(query, args...); err != nil {
		t.Fatal(err)
	}
}

func TestOpen_MakesAPrivateJournal(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "some where", "a?b#c%41 é")
	path := filepath.Join(dir, "journal.db")
	j := mustOpen(t, path, Options{})
	me := self(t, j)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	if _, _, err := j.BackUp(); err != nil {
		t.Fatal(err)
	}
	modes := map[string]os.FileMode{
		dir: 0o700 | os.ModeDir, filepath.Dir(dir): 0o700 | os.ModeDir, filepath.Join(dir, "backups"): 0o700 | os.ModeDir,
		path: 0o600, path + "-journal": 0o600, filepath.Join(dir, "backups", "journal-000001-2026-11-23.db"): 0o600,
	}
	for name, want := range modes {
		info, err := os.Stat(name)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode(), want)
		}
	}
}

// Two that begin a journal at once: the second finds what the first has written.
func TestCreateFile_LeavesWhatIsThere(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	put(t, path, "something")
	if err := createFile(path); err != nil || contents(t, path) != "something" {
		t.Errorf("%v, it holds %q", err, contents(t, path))
	}
}

func TestOpen_KeepsTheModesItFinds(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "journal.db")
	if err := os.WriteFile(path, nil, 0o640); err != nil {
		t.Fatal(err)
	}
	mustOpen(t, path, Options{})
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestOpen_ComesBackWithEverything(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	j := mustOpen(t, path, Options{})
	me := self(t, j)
	want := save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	j = mustOpen(t, path, Options{})
	if got := history(t, j, me.UID); len(got) != 1 || got[0] != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if again := self(t, j); again != me {
		t.Errorf("yourself is %+v, was %+v", again, me)
	}
	r, err := j.Check()
	if err != nil || r != (Report{People: 1, Snapshots: 1}) {
		t.Errorf("check: %+v, %v", r, err)
	}
}

func TestReadOnly_ReadsAndRefusesToWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "journal.db")
	j := mustOpen(t, path, Options{})
	me := self(t, j)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	before := contents(t, path)
	j = mustOpen(t, path, Options{ReadOnly: true})
	if got := history(t, j, me.UID); len(got) != 1 || got[0] != s {
		t.Errorf("got %+v", got)
	}
	if _, err := j.Check(); err != nil {
		t.Error(err)
	}
	if people, err := j.People(); err != nil || len(people) != 1 {
		t.Errorf("%v, %v", people, err)
	}
	for name, act := range map[string]func() error{
		"save":  func() error { _, err := j.Save(s); return err },
		"trash": func() error { return j.Trash(s.UID) },
		"draft": func() error { return overDraft(j, me.UID, model.Draft{}) },
		"add":   func() error { _, err := j.AddPerson("Ana"); return err },
	} {
		t.Run(name, func(t *testing.T) { wantKind(t, act(), model.ReadOnly) })
	}
	if got, made, err := j.BackUp(); got != "" || made || err != nil {
		t.Errorf("backup %q, %v, %v", got, made, err)
	}
	j.Close()
	if contents(t, path) != before {
		t.Error("reading changed the file")
	}
}

func TestReadOnly_NeedsAFile(t *testing.T) {
	for _, o := range []Options{{ReadOnly: true}, {Existing: true}} {
		dir := t.TempDir()
		_, err := Open(filepath.Join(dir, "deep", "journal.db"), o)
		wantKind(t, err, model.Missing)
		if entries, _ := os.ReadDir(dir); len(entries) != 0 {
			t.Errorf("it left %v", entries)
		}
	}
}

func contents(t testing.TB, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
