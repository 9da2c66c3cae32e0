package journal

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"headroom/model"
)

// A changed row is found on every way of reading it, named, and stops writing.
func TestDamage_IsFoundOnEveryRead(t *testing.T) {
	for name, c := range map[string]struct {
		spoil string
		read  func(j *Journal, s model.Snapshot) error
	}{
		"history":  {"UPDATE snapshot SET note = 'not mine'", func(j *Journal, s model.Snapshot) error { _, err := j.History(s.Person); return err }},
		"rating":   {"UPDATE snapshot SET bandwidth = 19", func(j *Journal, s model.Snapshot) error { _, err := j.History(s.Person); return err }},
		"no value": {"UPDATE snapshot SET bandwidth = NULL", func(j *Journal, s model.Snapshot) error { _, err := j.History(s.Person); return err }},
		"day":      {"UPDATE snapshot SET day = '2026-11-22'", func(j *Journal, s model.Snapshot) error { _, err := j.History(s.Person); return err }},
		"rev":      {"UPDATE snapshot SET rev = 7", func(j *Journal, s model.Snapshot) error { _, err := j.Save(s); return err }},
		"the sum":  {"UPDATE snapshot SET sum = sum / 2", func(j *Journal, s model.Snapshot) error { return j.Trash(s.UID) }},
		"trash":    {"UPDATE snapshot SET trashed_at = 1", func(j *Journal, s model.Snapshot) error { _, err := j.Trashed(s.Person); return err }},
		"name":     {"UPDATE person SET name = 'You'", func(j *Journal, s model.Snapshot) error { _, err := j.People(); return err }},
		"recent":   {"UPDATE snapshot SET note = 'not mine'", func(j *Journal, _ model.Snapshot) error { _, err := j.Recent(12); return err }},
		"rename": {"UPDATE person SET name = 'You'", func(j *Journal, s model.Snapshot) error {
			_, err := j.RenamePerson(model.Person{UID: s.Person, Name: "You"}, "Maria")
			return err
		}},
		"archive":  {"UPDATE person SET archived = 1", func(j *Journal, s model.Snapshot) error { _, err := j.ArchivePerson(s.Person, false); return err }},
		"private":  {"UPDATE private_word SET word = 'Other'", func(j *Journal, _ model.Snapshot) error { _, err := j.PrivateWords(); return err }},
		"add":      {"UPDATE private_word SET word = 'Other'", func(j *Journal, _ model.Snapshot) error { return j.AddPrivateWord("Birch") }},
		"remove":   {"UPDATE private_word SET word = 'Other'", func(j *Journal, _ model.Snapshot) error { return j.RemovePrivateWord("Other") }},
		"settings": {"UPDATE setting SET value = 'light'", func(j *Journal, _ model.Snapshot) error { _, err := j.Settings(); return err }},
		"draft":    {"UPDATE draft SET note = 'not mine'", func(j *Journal, s model.Snapshot) error { _, _, err := j.Draft(s.Person); return err }},
		"stamp":    {"UPDATE snapshot SET changed_at = 1", func(j *Journal, s model.Snapshot) error { _, err := j.Check(); return err }},
	} {
		t.Run(name, func(t *testing.T) {
			j, me := newJournal(t)
			s := save(t, j, example(me.UID, day(t, "2026-11-23")))
			if err := overDraft(j, me.UID, model.Draft{Note: "mine"}); err != nil {
				t.Fatal(err)
			}
			if err := j.KeepSettings(map[string]string{"look": "dark"}); err != nil {
				t.Fatal(err)
			}
			if err := j.AddPrivateWord("Acme"); err != nil {
				t.Fatal(err)
			}
			backup, _, err := j.BackUp()
			if err != nil {
				t.Fatal(err)
			}
			execRaw(t, j.path, c.spoil)
			if p := wantKind(t, c.read(j, s), model.Damaged); p.Backup != backup || p.Path != j.path {
				t.Errorf("path %q, backup %q", p.Path, p.Backup)
			}
			wantKind(t, anyDraftGone(j, me.UID), model.Damaged)
			_, err = j.Save(example(me.UID, s.Day.AddDays(1)))
			wantKind(t, err, model.Damaged)
			j.Close()
			wantRefused(t, j.path, model.Damaged, backup)
		})
	}
}

func TestCheck_NamesTheRows(t *testing.T) {
	j, me := newJournal(t)
	var uids []string
	for i := range 8 {
		uids = append(uids, save(t, j, example(me.UID, day(t, "2026-11-23").AddDays(i))).UID)
	}
	execRaw(t, j.path, "UPDATE snapshot SET note = 'not mine' WHERE uid > ?", uids[0])
	_, err := j.Check()
	text := wantKind(t, err, model.Damaged).Error()
	for i, uid := range uids {
		if named := strings.Contains(text, uid); named != (i >= 1 && i <= faultsNamed) {
			t.Errorf("row %d is named: %v", i, named)
		}
	}
	if !strings.Contains(text, "and 2 more") {
		t.Error(text)
	}
}

// Whatever byte of the file is flipped: either somebody says so, or all of it
// reads exactly as before.
func TestByteFlip_NeverShowsAnotherText(t *testing.T) {
	const flips = 600
	path, s := manyRows(t)
	good := []byte(contents(t, path))
	want := everything(t, path, s.Person)
	var passed int
	flipped := filepath.Join(t.TempDir(), "journal.db")
	for range flips {
		at, mask := rand.IntN(len(good)), byte(1+rand.IntN(255))
		b := append([]byte(nil), good...)
		b[at] ^= mask
		if err := os.WriteFile(flipped, b, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := readAll(flipped, s.Person)
		if err != nil {
			wantNoSurprise(t, err, at)
			if contents(t, flipped) != string(b) {
				t.Fatalf("byte %d: it was refused, and changed", at)
			}
			continue
		}
		passed++
		if got != want {
			t.Fatalf("byte %d with %#x: other content came back without a word:\n%s\nwant\n%s", at, mask, got, want)
		}
	}
	t.Logf("%d of %d flips were reported, %d changed nothing", flips-passed, flips, passed)
}

// The number of the schema's own form (SQLite, "Database File Format", 1.3) is
// read first of all, and complained of in no other way than a wrong statement.
func TestByteFlip_OfTheSchemaFormat(t *testing.T) {
	path, _ := manyRows(t)
	b := []byte(contents(t, path))
	b[47] = 5
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(path, Options{})
	wantKind(t, err, model.Damaged)
}

// With another size of page SQLite knows no database in it, but it bears our mark.
func TestByteFlip_OfThePageSize(t *testing.T) {
	path, _, _ := written(t, false)
	b := []byte(contents(t, path))
	b[16] = 3
	put(t, path, string(b))
	wantRefused(t, path, model.Damaged, "")
}

func wantNoSurprise(t *testing.T, err error, at int) {
	t.Helper()
	switch model.KindOf(err) {
	case model.Damaged, model.Foreign, model.Newer:
	case model.ReadOnly: // a byte of the header says that nobody may write
	default:
		t.Errorf("byte %d: %v", at, err)
	}
}

// manyRows is a closed journal of several pages, with everything in it.
func manyRows(t *testing.T) (string, model.Snapshot) {
	t.Helper()
	j, me := newJournal(t)
	var s model.Snapshot
	for i := range 40 {
		s = example(me.UID, day(t, "2026-11-23").AddDays(i))
		s.Note = strings.Repeat(fmt.Sprintf("Month %d. ", i), 1+i*3)
		s = save(t, j, s)
	}
	if err := j.Trash(s.UID); err != nil {
		t.Fatal(err)
	}
	if _, err := j.AddPerson("Ana"); err != nil {
		t.Fatal(err)
	}
	if err := overDraft(j, me.UID, model.Draft{Note: "half a thought"}); err != nil {
		t.Fatal(err)
	}
	if err := j.AddPrivateWord("Acme"); err != nil {
		t.Fatal(err)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	return j.path, s
}

func everything(t *testing.T, path, person string) string {
	t.Helper()
	all, err := readAll(path, person)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// readAll opens, checks and reads a journal through every reading call.
func readAll(path, person string) (string, error) {
	j, err := Open(path, Options{})
	if err != nil {
		return "", err
	}
	defer j.Close()
	report, err := j.Check()
	if err != nil {
		return "", err
	}
	people, err := j.People()
	if err != nil {
		return "", err
	}
	h, err := j.History(person)
	if err != nil {
		return "", err
	}
	trashed, err := j.Trashed(person)
	if err != nil {
		return "", err
	}
	words, err := j.PrivateWords()
	if err != nil {
		return "", err
	}
	draft, rev, err := j.Draft(person)
	return fmt.Sprint(report, people, h, trashed, words, draft, rev), err
}
