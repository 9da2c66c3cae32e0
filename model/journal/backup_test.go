package journal

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"headroom/model"
)

func backUp(t *testing.T, j *Journal, wantName string, wantMade bool) {
	t.Helper()
	path, made, err := j.BackUp()
	if err != nil {
		t.Fatal(err)
	}
	want := ""
	if wantName != "" {
		want = filepath.Join(j.backupDir, wantName)
	}
	if path != want || made != wantMade {
		t.Fatalf("backup %q, made %v, want %q, %v", path, made, want, wantMade)
	}
}

func TestBackUp_OneADayOfWhatChanged(t *testing.T) {
	j, me := newJournal(t)
	backUp(t, j, "", false) // nothing to lose
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	backUp(t, j, "journal-000001-2026-11-23.db", true)
	s = save(t, j, s)
	backUp(t, j, "journal-000001-2026-11-23.db", false) // today's is there
	j.now = at("2026-11-24")
	backUp(t, j, "journal-000002-2026-11-24.db", true)
	j.now = at("2026-11-25")
	backUp(t, j, "journal-000002-2026-11-24.db", false) // nothing has changed
	if err := overDraft(j, me.UID, model.Draft{Note: "half"}); err != nil {
		t.Fatal(err)
	}
	backUp(t, j, "journal-000003-2026-11-25.db", true)
	// Whatever the clock says, the number goes up.
	j.now = at("2020-01-01")
	save(t, j, s)
	backUp(t, j, "journal-000004-2020-01-01.db", true)
	names, err := os.ReadDir(j.backupDir)
	if err != nil || len(names) != 4 {
		t.Errorf("%v, %v", names, err)
	}
}

// Asked for, a backup is made of whatever changed, on a day that has one too.
func TestBackUpChanges(t *testing.T) {
	j, me := newJournal(t)
	asked := func(want, worth bool) {
		t.Helper()
		if made, is, err := j.BackUpChanges(); err != nil || made != want || is != worth {
			t.Fatalf("made %v, worth it %v, %v", made, is, err)
		}
	}
	asked(false, false) // nothing to lose
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	asked(true, true)
	asked(false, true)
	save(t, j, s)
	backUp(t, j, "journal-000001-2026-11-23.db", false) // today's is there
	asked(true, true)
	if all, err := j.Backups(); err != nil || len(all) != 2 || all[0].CheckIns != 1 {
		t.Errorf("%+v, %v", all, err)
	}
	if n, err := j.CheckIns(); n != 1 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	if err := j.Trash(s.UID); err != nil {
		t.Fatal(err)
	}
	if n, err := j.CheckIns(); n != 0 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	if err := j.Purge(s.UID); err != nil {
		t.Fatal(err)
	}
	asked(false, false) // nothing to lose any more
}

// A journal in which there is nothing any more takes no backup's place.
func TestBackUp_OfNothingLeft(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	backUp(t, j, "journal-000001-2026-11-23.db", true)
	if err := errors.Join(j.Trash(s.UID), j.Purge(s.UID)); err != nil {
		t.Fatal(err)
	}
	j.now = at("2026-11-24")
	backUp(t, j, "journal-000001-2026-11-23.db", false)
}

func TestBackUp_IsAJournal(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	path, _, err := j.BackUp()
	if err != nil {
		t.Fatal(err)
	}
	restored := filepath.Join(t.TempDir(), "journal.db")
	if err := os.WriteFile(restored, []byte(contents(t, path)), 0o600); err != nil {
		t.Fatal(err)
	}
	again := mustOpen(t, restored, Options{})
	if got := history(t, again, me.UID); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("it holds %+v", got)
	}
}

// A damaged backup counts as none: the next day's is made though nothing changed.
func TestBackUp_AfterADamagedOne(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	path, _, err := j.BackUp()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 5000); err != nil {
		t.Fatal(err)
	}
	j.now = at("2026-11-24")
	backUp(t, j, "journal-000002-2026-11-24.db", true)
}

func TestBackUp_OfADamagedJournalIsNone(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	good, _, err := j.BackUp()
	if err != nil {
		t.Fatal(err)
	}
	execRaw(t, j.path, "UPDATE snapshot SET note = 'not mine'")
	j.now = at("2026-11-24")
	_, made, err := j.BackUp()
	if p := wantKind(t, err, model.Damaged); p.Backup != good || made {
		t.Errorf("made %v, good backup %q, want %q", made, p.Backup, good)
	}
	names, err := os.ReadDir(j.backupDir)
	if err != nil || len(names) != 1 {
		t.Errorf("%v, %v", names, err)
	}
	// From here on nothing is written.
	other := example(s.Person, s.Day.AddDays(1))
	_, err = j.Save(other)
	wantKind(t, err, model.Damaged)
}

// The first backup has nothing to be compared with but its own sums.
func TestBackUp_FirstOfADamagedJournalIsNone(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	execRaw(t, j.path, "UPDATE snapshot SET note = 'not mine'")
	path, made, err := j.BackUp()
	wantKind(t, err, model.Damaged)
	if names, _ := os.ReadDir(j.backupDir); path != "" || made || len(names) > 0 {
		t.Errorf("%q, %v, it left %v", path, made, names)
	}
}

// A bad copy of a good journal gets no name, and is no damage of the journal.
func TestKeepCopy_ThatCameOutWrong(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	good, _, err := j.BackUp()
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range spoiled(t, good) {
		t.Run(name, func(t *testing.T) {
			part, path := filepath.Join(j.backupDir, partName), filepath.Join(j.backupDir, "journal-000009-2026-11-24.db")
			put(t, part, spoil)
			wantKind(t, j.fail(j.keepCopy(part, path)), model.Failed)
			if exists(path) {
				t.Error("it has a name")
			}
		})
	}
	save(t, j, example(me.UID, day(t, "2026-11-24")))
	// The same of a journal that is damaged itself is its damage.
	execRaw(t, j.path, "UPDATE snapshot SET note = 'not mine'")
	put(t, filepath.Join(j.backupDir, partName), spoiled(t, good)["a row changed"])
	wantKind(t, j.fail(j.keepCopy(filepath.Join(j.backupDir, partName), "")), model.Damaged)
}

// spoiled are copies with something wrong in each.
func spoiled(t *testing.T, good string) map[string]string {
	t.Helper()
	text := contents(t, good)
	all := map[string]string{
		"nothing": "", "some text": "A letter to myself.", "half of it": text[:len(text)/2],
		"another program's": contents(t, cutOff(t)), "empty": emptyDatabase(t),
	}
	for name, change := range map[string]string{
		"a row changed":           "UPDATE snapshot SET note = 'not mine'",
		"a row that is nobody's":  "PRAGMA foreign_keys = off; DELETE FROM person",
		"an index gone":           "DROP INDEX snapshot_day",
		"a trigger more":          "CREATE TRIGGER t AFTER INSERT ON snapshot BEGIN DELETE FROM draft; END",
		"another application":     "PRAGMA application_id = 7",
		"no form":                 "PRAGMA user_version = 0",
		"a form before the first": "PRAGMA user_version = -1",
		"a later form":            "PRAGMA user_version = 99",
	} {
		path := filepath.Join(t.TempDir(), "copy.db")
		put(t, path, text)
		execRaw(t, path, change)
		all[name] = contents(t, path)
	}
	return all
}

func TestBackUp_ClearsWhatAKillLeft(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := os.MkdirAll(j.backupDir, 0o700); err != nil {
		t.Fatal(err)
	}
	part := filepath.Join(j.backupDir, partName)
	if err := os.WriteFile(part, []byte("half a database"), 0o600); err != nil {
		t.Fatal(err)
	}
	backUp(t, j, "journal-000001-2026-11-23.db", true)
	if _, err := os.Stat(part); !os.IsNotExist(err) {
		t.Errorf("%v", err)
	}
}

// The rule is put to all that there is with every backup that is made, that one
// included, and to nothing that is no backup.
func TestBackUp_KeepsToItsRule(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-01-01")))
	if err := os.MkdirAll(j.backupDir, 0o700); err != nil {
		t.Fatal(err)
	}
	const days = 202
	for i := range days - 1 {
		put(t, filepath.Join(j.backupDir, backupName{i + 1, day(t, "2026-01-01").AddDays(i)}.String()), "a backup")
	}
	other := filepath.Join(j.backupDir, "journal.db")
	put(t, other, "not ours")
	j.now = at("2026-07-21")
	backUp(t, j, "journal-000202-2026-07-21.db", true)
	backups, err := listBackups(j.backupDir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range backups {
		got = append(got, b.day.String())
	}
	want := []string{
		"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", // months; the weeks end on Sundays
		"2026-06-07", "2026-06-14", "2026-06-21", "2026-06-28", "2026-06-30", "2026-07-05",
		"2026-07-08", "2026-07-09", "2026-07-10", "2026-07-11", "2026-07-12", "2026-07-13", "2026-07-14",
		"2026-07-15", "2026-07-16", "2026-07-17", "2026-07-18", "2026-07-19", "2026-07-20", "2026-07-21",
	}
	if !slices.Equal(got, want) {
		t.Errorf("kept %v, want %v", got, want)
	}
	if contents(t, other) != "not ours" {
		t.Error("a file that is no backup was touched")
	}
}

// A backup that fails takes no other away.
func TestBackUp_ThatFailsRemovesNone(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := os.MkdirAll(j.backupDir, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range 30 {
		put(t, filepath.Join(j.backupDir, backupName{i + 1, day(t, "2026-01-01")}.String()), "a backup")
	}
	execRaw(t, j.path, "UPDATE snapshot SET note = 'not mine'")
	_, made, err := j.BackUp()
	wantKind(t, err, model.Damaged)
	if names, _ := os.ReadDir(j.backupDir); made || len(names) != 30 {
		t.Errorf("made %v, and %d are left of 30", made, len(names))
	}
}

// Two windows that close at once make one backup between them.
func TestBackUp_ByTwoAtOnce(t *testing.T) {
	a, me := newJournal(t)
	b := mustOpen(t, a.path, Options{})
	save(t, a, example(me.UID, day(t, "2026-11-23")))
	made := make(chan bool)
	for _, j := range []*Journal{a, b} {
		go func() {
			_, ok, err := j.BackUp()
			if err != nil {
				t.Error(err)
			}
			made <- ok
		}()
	}
	if one, other := <-made, <-made; one == other {
		t.Error("both made one, or none")
	}
	if names, _ := os.ReadDir(a.backupDir); len(names) != 1 {
		t.Errorf("%v", names)
	}
}

// A backup opens and closes files; the journal's own locks must outlive that.
func TestBackUp_KeepsTheLocks(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	tx, err := j.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if _, err := tx.Exec("UPDATE snapshot SET note = 'mine'"); err != nil {
		t.Fatal(err)
	}
	// Everything of a backup but the copying, which waits for this very lock.
	if _, err := listBackups(j.backupDir); err != nil {
		t.Fatal(err)
	}
	j.newestGood()
	if id, err := j.peek(); err != nil || id.empty() {
		t.Fatal(id, err)
	}
	out, err := another(t, "lock", j.path, "2026-11-23").Output()
	if err != nil || string(out) != "busy\n" {
		t.Errorf("another process found it %q, %v", out, err)
	}
}
