package journal

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"headroom/model"
)

var updateFile = flag.Bool("update", false, "write testdata/journal-NNNN.db of the present form where there is none")

// The journal that each release wrote, kept for ever. -update adds the present
// form's where it is not there yet; one that is there is never written again.
func TestOldFiles_OpenInThisRelease(t *testing.T) {
	present := filepath.Join("testdata", fmt.Sprintf("journal-%04d.db", len(migrations())))
	if *updateFile {
		writeOldFile(t, present)
	}
	for form := range migrations() {
		name := filepath.Join("testdata", fmt.Sprintf("journal-%04d.db", form+1))
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			if err := os.WriteFile(path, []byte(contents(t, name)), 0o600); err != nil {
				t.Fatal(err)
			}
			j := mustOpen(t, path, Options{})
			words := oldPrivateWords(form + 1)
			if r, err := j.Check(); err != nil || r != (Report{People: 2, Snapshots: 3, Trashed: 1, Drafts: 1, PrivateWords: len(words)}) {
				t.Errorf("%+v, %v", r, err)
			}
			if got, err := j.PrivateWords(); err != nil || !slices.Equal(got, words) {
				t.Errorf("private words %q, %v, want %q", got, err, words)
			}
			if got, err := j.Settings(); err != nil || !maps.Equal(got, oldSettings(form+1)) {
				t.Errorf("settings %q, %v, want %q", got, err, oldSettings(form+1))
			}
			me := self(t, j)
			got := history(t, j, me.UID)
			want := oldSnapshots(t, me.UID, form+1)
			for i := range got {
				got[i].UID, got[i].Rev = "", 0
			}
			if !slices.Equal(got, want[:2]) {
				t.Errorf("it holds %+v, want %+v", got, want[:2])
			}
			if d, rev, err := j.Draft(me.UID); err != nil || rev == 0 || d.Note != "half a thought" {
				t.Errorf("%+v, %v, %v", d, rev, err)
			}
			if target, err := j.Target(me.UID); err != nil || target != oldTarget(form+1) {
				t.Errorf("the target is %v, %v", target, err)
			}
			wantBackupOfForm(t, j, form+1)
			save(t, j, example(me.UID, day(t, "2027-01-31")))
			if err := j.AddPrivateWord("Birch"); err != nil {
				t.Error(err)
			}
		})
	}
}

// Where the file may not be written it is read all the same, and stays as it is.
func TestOldFiles_AreReadWithoutWriting(t *testing.T) {
	for form := 1; form < len(migrations()); form++ {
		name := filepath.Join("testdata", fmt.Sprintf("journal-%04d.db", form))
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "journal.db")
			put(t, path, contents(t, name))
			j := mustOpen(t, path, Options{ReadOnly: true})
			words := oldPrivateWords(form)
			if r, err := j.Check(); err != nil || r != (Report{People: 2, Snapshots: 3, Trashed: 1, Drafts: 1, PrivateWords: len(words)}) {
				t.Errorf("%+v, %v", r, err)
			}
			me := self(t, j)
			if got := history(t, j, me.UID); len(got) != 2 || got[1].Note != oldSnapshots(t, me.UID, form)[1].Note {
				t.Errorf("it holds %+v", got)
			}
			if got, err := j.PrivateWords(); err != nil || !slices.Equal(got, words) {
				t.Errorf("private words %q, %v, want %q", got, err, words)
			}
			if d, _, err := j.Draft(me.UID); err != nil || d.Note != "half a thought" {
				t.Errorf("%+v, %v", d, err)
			}
			_, err := j.Save(example(me.UID, day(t, "2027-01-31")))
			wantKind(t, err, model.ReadOnly)
			wantKind(t, overDraft(j, me.UID, model.Draft{}), model.ReadOnly)
			if err := j.Close(); err != nil {
				t.Fatal(err)
			}
			if entries, err := os.ReadDir(filepath.Dir(path)); err != nil || len(entries) != 1 || contents(t, path) != contents(t, name) {
				t.Errorf("the folder is %v, %v", entries, err)
			}
		})
	}
}

// The copy has sums of its own: what is damaged later shows by the file alone.
func TestOldFiles_AreCheckedInTheirOwnForm(t *testing.T) {
	path, _, _ := written(t, false)
	j, err := open(path, Options{ReadOnly: true, Now: at("2026-11-23")}, append(migrations(), laterStep))
	if err != nil {
		t.Fatal(err)
	}
	defer j.Close()
	if r, err := j.Check(); err != nil || r.Snapshots != 1 {
		t.Errorf("%+v, %v", r, err)
	}
	later, err := open(path, Options{Now: at("2026-11-23")}, append(migrations(), laterStep))
	if err != nil {
		t.Fatal(err)
	}
	later.Close()
	if r, err := j.Check(); err != nil || r.Snapshots != 1 {
		t.Errorf("brought to the present form meanwhile: %+v, %v", r, err)
	}
	execRaw(t, path, "UPDATE snapshot SET note = 'not mine'")
	_, err = j.Check()
	wantKind(t, err, model.Damaged)
	_, err = open(path, Options{ReadOnly: true}, append(migrations(), laterStep))
	wantKind(t, err, model.Damaged)
}

// wantBackupOfForm wants a good backup of the form that a file had before it was
// brought to the present one, and none of a file that had it.
func wantBackupOfForm(t *testing.T, j *Journal, form int) {
	t.Helper()
	backup := j.newestGood()
	if (backup != "") != (form < len(j.steps)) {
		t.Fatalf("form %d has the backup %q", form, backup)
	}
	if backup == "" {
		return
	}
	db := connectCopy(backup)
	defer db.Close()
	if id, err := readIdentity(db); err != nil || id.version != int64(form) {
		t.Errorf("the backup is of form %d, %v, want %d", id.version, err, form)
	}
	if was, err := fingerprint(db); err != nil || was == "" {
		t.Errorf("%v", err)
	}
}

// oldSnapshots are what is in every old file: two of mine, one of mine in the
// trash, one of another person's. Before the fourth form a snapshot has no place for
// aim, outcome and then-test.
func oldSnapshots(t *testing.T, person string, form int) []model.Snapshot {
	bare := model.Snapshot{Person: person, Day: day(t, "2026-10-31"), Ratings: model.Ratings{6, 30}}
	trashed := bare
	trashed.Day = day(t, "2026-09-30")
	full := example(person, day(t, "2026-11-30"))
	if form >= 4 {
		full.Aim, full.Outcome, full.Seen = model.AimAt(model.Bandwidth), model.Partly, model.Ratings{9, 27}
		full.OutcomeOf, full.SeenOf = "0190a000-0000-7000-8000-000000000001", "0190a000-0000-7000-8000-000000000002"
	}
	return []model.Snapshot{bare, full, trashed}
}

// oldPrivateWords are the ones in the old file of a form: those before the second
// have no place for any.
func oldPrivateWords(form int) []string {
	if form < 2 {
		return nil
	}
	return []string{"Acme Corp", "naïve"}
}

// oldSettings are the ones in the old file of a form: those before the third have
// no place for any.
func oldSettings(form int) map[string]string {
	if form < 3 {
		return nil
	}
	return map[string]string{"look": "dark", "text": "120"}
}

// oldTarget is what is aimed at in the old file of a form: before the fourth there
// is no place for it.
func oldTarget(form int) model.Ratings {
	if form < 4 {
		return model.Ratings{}
	}
	return model.Ratings{30, 27}
}

func writeOldFile(t *testing.T, name string) {
	t.Helper()
	if exists(name) {
		t.Fatalf("%s is there and stays as it is", name)
	}
	j, me := newJournal(t)
	for i, s := range oldSnapshots(t, me.UID, len(migrations())) {
		s = save(t, j, s)
		if i == 2 {
			if err := j.Trash(s.UID); err != nil {
				t.Fatal(err)
			}
		}
	}
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	save(t, j, example(ana.UID, day(t, "2026-11-30")))
	if err := overDraft(j, me.UID, model.Draft{Note: "half a thought"}); err != nil {
		t.Fatal(err)
	}
	for _, word := range oldPrivateWords(len(migrations())) {
		if err := j.AddPrivateWord(word); err != nil {
			t.Fatal(err)
		}
	}
	if err := j.KeepSettings(oldSettings(len(migrations()))); err != nil {
		t.Fatal(err)
	}
	if err := j.KeepTarget(me.UID, oldTarget(len(migrations()))); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(contents(t, j.path)), 0o644); err != nil {
		t.Fatal(err)
	}
}
