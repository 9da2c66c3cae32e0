package journal

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"headroom/model"
)

const firstBackup = "journal-000001-2026-11-23.db"

// backedUp is a journal of one snapshot, and a backup of it made before the snapshot
// was changed and another one came.
func backedUp(t *testing.T) (j *Journal, me model.Person, then []model.Snapshot) {
	j, me = newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := j.KeepSettings(map[string]string{"look": "dark"}); err != nil {
		t.Fatal(err)
	}
	backUp(t, j, firstBackup, true)
	then = history(t, j, me.UID)
	j.now = at("2026-11-24")
	s.Note = "changed since"
	save(t, j, s)
	save(t, j, example(me.UID, day(t, "2026-11-24")))
	if _, err := j.AddPerson("Ana"); err != nil {
		t.Fatal(err)
	}
	return j, me, then
}

func mustRestore(t *testing.T, j *Journal, name string) {
	t.Helper()
	if err := j.RestoreBackup(name); err != nil {
		t.Fatal(err)
	}
	if _, err := j.Check(); err != nil {
		t.Fatal(err)
	}
}

// sameContent compares all but what a restored snapshot counts as its changes.
func sameContent(a, b []model.Snapshot) bool {
	return slices.EqualFunc(a, b, func(s, t model.Snapshot) bool {
		s.Rev = t.Rev
		return s == t
	})
}

func TestRestoreBackup_BringsEverythingBackAndKeepsWhatWasThere(t *testing.T) {
	j, me, then := backedUp(t)
	now := history(t, j, me.UID)
	mustRestore(t, j, firstBackup)
	if got := history(t, j, me.UID); !sameContent(got, then) {
		t.Errorf("it holds %+v, want %+v", got, then)
	}
	if people, err := j.People(); err != nil || len(people) != 1 {
		t.Errorf("%v, %v", people, err)
	}
	all, err := j.Backups()
	if err != nil || len(all) != 2 || all[0].CheckIns != 2 || all[1].CheckIns != 1 || all[0].Day != day(t, "2026-11-24") || all[0].Size == 0 {
		t.Fatalf("backups %+v, %v", all, err)
	}
	mustRestore(t, j, all[0].Name) // which takes it back
	if got := history(t, j, me.UID); !sameContent(got, now) {
		t.Errorf("it holds %+v, want %+v", got, now)
	}
	if people, err := j.People(); err != nil || len(people) != 2 {
		t.Errorf("%v, %v", people, err)
	}
}

// Whoever looks through the backups for the right one still finds what was there at
// first, on that day and on those that follow.
func TestRestoreBackup_KeepsWhatWasThereHoweverOftenOneLooks(t *testing.T) {
	j, me, _ := backedUp(t)
	now := history(t, j, me.UID)
	for range 6 {
		mustRestore(t, j, firstBackup)
	}
	for _, later := range []string{"2026-11-25", "2026-11-26", "2026-11-27"} {
		j.now = at(later)
		save(t, j, example(me.UID, day(t, later)))
		if _, _, err := j.BackUp(); err != nil {
			t.Fatal(err)
		}
	}
	mustRestore(t, j, "journal-000002-2026-11-24.db")
	if got := history(t, j, me.UID); !sameContent(got, now) {
		t.Errorf("it holds %+v, want %+v", got, now)
	}
}

// Another window goes on with what is there then, and loses nothing of it.
func TestRestoreBackup_UnderAnotherWindow(t *testing.T) {
	j, me, then := backedUp(t)
	other := mustOpen(t, j.path, Options{Now: at("2026-11-24"), BackupDir: j.backupDir})
	read := history(t, other, me.UID)
	mustRestore(t, j, firstBackup)
	if changed, err := other.Changed(); err != nil || !changed {
		t.Errorf("the other one sees a change: %v, %v", changed, err)
	}
	_, err := other.Save(read[0]) // which the backup has otherwise
	wantKind(t, err, model.Conflict)
	_, err = other.Save(read[1]) // which is of a later day than the backup
	wantKind(t, err, model.Missing)
	restored := history(t, other, me.UID)
	if !sameContent(restored, then) {
		t.Errorf("the other one reads %+v, want %+v", restored, then)
	}
	if restored[0].Rev <= read[0].Rev {
		t.Errorf("rev %d after %d: a later change could be taken for what was read", restored[0].Rev, read[0].Rev)
	}
	save(t, other, restored[0])
	save(t, j, example(me.UID, day(t, "2026-11-30")))
	if got := history(t, other, me.UID); len(got) != 2 {
		t.Errorf("it holds %+v", got)
	}
}

// A snapshot that is as it was has nothing to be in conflict with.
func TestRestoreBackup_LeavesTheRevOfWhatIsTheSame(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	backUp(t, j, firstBackup, true)
	mustRestore(t, j, firstBackup)
	if got := history(t, j, me.UID); !slices.Equal(got, []model.Snapshot{s}) {
		t.Errorf("it holds %+v, want %+v", got, s)
	}
}

// A half-done change of a month goes on: nobody else has changed that since.
func TestRestoreBackup_ADraftGoesOnFromWhatItChanges(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	half := model.Draft{Edits: s.UID, Rev: s.Rev, Day: s.Day, Ratings: s.Ratings, Note: "half a thought"}
	if err := overDraft(j, me.UID, half); err != nil {
		t.Fatal(err)
	}
	backUp(t, j, firstBackup, true)
	s.Note = "changed since"
	save(t, j, s)
	mustRestore(t, j, firstBackup)
	d, _, err := j.Draft(me.UID)
	if kept := history(t, j, me.UID)[0]; err != nil || d.Note != half.Note || d.Rev != kept.Rev {
		t.Errorf("the draft is %+v of %+v, %v", d, kept, err)
	}
}

// One that was behind already when the backup was made is behind still.
func TestRestoreBackup_ADraftThatWasBehindIsBehindStill(t *testing.T) {
	j, me := newJournal(t)
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	if err := overDraft(j, me.UID, model.Draft{Edits: s.UID, Rev: s.Rev, Day: s.Day, Note: "half a thought"}); err != nil {
		t.Fatal(err)
	}
	s.Note = "changed elsewhere"
	s = save(t, j, s)
	backUp(t, j, firstBackup, true)
	save(t, j, s)
	mustRestore(t, j, firstBackup)
	d, _, err := j.Draft(me.UID)
	if kept := history(t, j, me.UID)[0]; err != nil || d.Rev >= kept.Rev {
		t.Errorf("the draft is %+v of %+v, %v", d, kept, err)
	}
}

// A snapshot that went and came back is never taken for what it was in between.
func TestRestoreBackup_NoRevIsGivenTwice(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-22")))
	backUp(t, j, firstBackup, true) // without it
	s := save(t, j, example(me.UID, day(t, "2026-11-23")))
	then, err := j.BackUpNow()
	if err != nil {
		t.Fatal(err)
	}
	s = save(t, j, s)
	read := s // in another window
	mustRestore(t, j, firstBackup)
	mustRestore(t, j, filepath.Base(then))
	s = history(t, j, me.UID)[1]
	s.Note = "changed since"
	for s = save(t, j, s); s.Rev < read.Rev; {
		s = save(t, j, s)
	}
	_, err = j.Save(read)
	wantKind(t, err, model.Conflict)
}

// Whoever took the wrong backup finds the one that was restored where it was, even
// where the one made of what was there takes the last place.
func TestRestoreBackup_KeepsTheOneThatIsRestored(t *testing.T) {
	j, me := newJournal(t)
	first := day(t, "2026-11-02") // a Monday: of no week and no month the last
	for n := range keepDays {
		today := first.AddDays(n)
		j.now = at(today.String())
		save(t, j, example(me.UID, today))
		if _, made, err := j.BackUp(); err != nil || !made {
			t.Fatal(made, err)
		}
	}
	j.now = at(first.AddDays(keepDays).String())
	oldest := backupName{1, first}.String()
	mustRestore(t, j, oldest)
	all, err := j.Backups()
	if err != nil || len(all) != keepDays+1 || all[keepDays].Name != oldest {
		t.Errorf("backups %+v, %v", all, err)
	}
}

// A backup of an earlier release is brought to the present form on its way.
func TestRestoreBackup_OfAnEarlierForm(t *testing.T) {
	old := contents(t, filepath.Join("testdata", "journal-0001.db"))
	j, _ := newJournal(t)
	path := filepath.Join(j.backupDir, firstBackup)
	if err := os.MkdirAll(j.backupDir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	mustRestore(t, j, firstBackup)
	all, err := j.Backups()
	if err != nil || len(all) != 1 || all[0].CheckIns == 0 { // there was nothing to keep
		t.Fatalf("backups %+v, %v", all, err)
	}
	if r, err := j.Check(); err != nil || r.Snapshots != all[0].CheckIns {
		t.Errorf("it holds %+v, %v", r, err)
	}
	if contents(t, path) != old {
		t.Error("the backup was changed")
	}
}

// What cannot be restored changes nothing and stops nothing.
func TestRestoreBackup_Refuses(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(t *testing.T, path string)
		want model.Kind
	}{
		{"gone", func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}, model.Missing},
		{"changed", func(t *testing.T, path string) {
			execRaw(t, path, "UPDATE snapshot SET note = 'another'")
		}, model.BadBackup},
		{"no database", func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte("no database at all"), 0o600); err != nil {
				t.Fatal(err)
			}
		}, model.BadBackup},
		{"newer", func(t *testing.T, path string) { execRaw(t, path, "PRAGMA user_version = 1000") }, model.Newer},
	} {
		t.Run(c.name, func(t *testing.T) {
			j, me, _ := backedUp(t)
			now := history(t, j, me.UID)
			c.harm(t, filepath.Join(j.backupDir, firstBackup))
			wantKind(t, j.RestoreBackup(firstBackup), c.want)
			if got := history(t, j, me.UID); !slices.Equal(got, now) {
				t.Errorf("it holds %+v, want %+v", got, now)
			}
			save(t, j, example(me.UID, day(t, "2026-11-30")))
			wantKind(t, j.RestoreBackup(filepath.Join("..", filepath.Base(j.path))), model.Missing)
			if all, err := j.Backups(); err != nil || len(all) > 1 {
				t.Errorf("backups %+v, %v", all, err)
			}
		})
	}
}

// The time is that of the file, unless it is of another day.
func TestBackups_SayWhenTheyWereMade(t *testing.T) {
	j, _, _ := backedUp(t)
	path := filepath.Join(j.backupDir, firstBackup)
	for made, want := range map[time.Time]string{
		time.Date(2026, 11, 23, 14, 5, 59, 0, time.Local): "14:05",
		time.Date(2026, 11, 24, 14, 5, 59, 0, time.Local): "",
	} {
		if err := os.Chtimes(path, made, made); err != nil {
			t.Fatal(err)
		}
		if all, err := j.Backups(); err != nil || all[0].Clock != want {
			t.Errorf("backups %+v, %v, want %q", all, err, want)
		}
	}
}

func TestBackups_SayWhichCannotBeRead(t *testing.T) {
	j, _, _ := backedUp(t)
	if err := os.WriteFile(filepath.Join(j.backupDir, "journal-000002-2026-11-24.db"), []byte("no database"), 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := j.Backups()
	if err != nil || len(all) != 2 || !all[0].Unread || all[1].Unread {
		t.Errorf("backups %+v, %v", all, err)
	}
}
