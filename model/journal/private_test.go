package journal

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

func wantPrivate(t *testing.T, j *Journal, want ...string) {
	t.Helper()
	if got, err := j.PrivateWords(); err != nil || !slices.Equal(got, want) {
		t.Errorf("private words %q, %v, want %q", got, err, want)
	}
}

func addPrivate(t *testing.T, j *Journal, words ...string) {
	t.Helper()
	for _, word := range words {
		if err := j.AddPrivateWord(word); err != nil {
			t.Fatal(err)
		}
	}
}

func TestPrivateWords_ComeBackInOrder(t *testing.T) {
	j, _ := newJournal(t)
	wantPrivate(t, j)
	addPrivate(t, j, "delta", "Acme Corp", "birch", "株式会社", "Čapek")
	want := []string{"Acme Corp", "birch", "delta", "Čapek", "株式会社"}
	wantPrivate(t, j, want...)
	j.Close()
	j = mustOpen(t, j.path, Options{})
	wantPrivate(t, j, want...)
	if r, err := j.Check(); err != nil || r.PrivateWords != 5 {
		t.Errorf("%+v, %v", r, err)
	}
}

// A word in another case is the same word, and the first spelling stays.
func TestPrivateWords_HoldNoWordTwice(t *testing.T) {
	j, _ := newJournal(t)
	addPrivate(t, j, "Čapek", "čapek", "ČAPEK", "Čapek")
	wantPrivate(t, j, "Čapek")
	if err := j.RemovePrivateWord("čAPEK"); err != nil {
		t.Fatal(err)
	}
	wantPrivate(t, j)
}

func TestRemovePrivateWord_ThatIsNotThere(t *testing.T) {
	j, _ := newJournal(t)
	addPrivate(t, j, "Acme")
	if p := wantKind(t, j.RemovePrivateWord("Acm"), model.Missing); !strings.Contains(p.Error(), `"Acm"`) {
		t.Errorf("the word is not named: %v", p)
	}
	wantPrivate(t, j, "Acme")
}

func TestAddPrivateWord_Refuses(t *testing.T) {
	j, _ := newJournal(t)
	for _, word := range []string{"", "  ", " Acme", "Acme\n", "two\nlines", "\x00", "\xff", strings.Repeat("é", model.PrivateWordMax+1)} {
		wantKind(t, j.AddPrivateWord(word), model.Invalid)
	}
	wantPrivate(t, j)
	addPrivate(t, j, strings.Repeat("é", model.PrivateWordMax))
}

func TestPrivateWords_OfAJournalForReading(t *testing.T) {
	j, _ := newJournal(t)
	addPrivate(t, j, "Acme")
	j.Close()
	j = mustOpen(t, j.path, Options{ReadOnly: true})
	wantPrivate(t, j, "Acme")
	wantKind(t, j.AddPrivateWord("Birch"), model.ReadOnly)
	wantKind(t, j.RemovePrivateWord("Acme"), model.ReadOnly)
	wantPrivate(t, j, "Acme")
}

// A list alone is worth a backup, and a change of it another.
func TestPrivateWords_AreBackedUp(t *testing.T) {
	j, _ := newJournal(t)
	addPrivate(t, j, "Acme")
	backUp(t, j, "journal-000001-2026-11-23.db", true)
	j.now = at("2026-11-24")
	backUp(t, j, "journal-000001-2026-11-23.db", false)
	addPrivate(t, j, "Birch")
	backUp(t, j, "journal-000002-2026-11-24.db", true)

	restored := filepath.Join(t.TempDir(), "journal.db")
	db := connectCopy(filepath.Join(j.backupDir, "journal-000002-2026-11-24.db"))
	defer db.Close()
	if _, err := db.Exec("VACUUM INTO ?", restored); err != nil {
		t.Fatal(err)
	}
	wantPrivate(t, mustOpen(t, restored, Options{}), "Acme", "Birch")
}

// What is taken off the list is not left in the file's free pages.
func TestRemovePrivateWord_LeavesNoTraceInTheFile(t *testing.T) {
	j, me := newJournal(t)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	addPrivate(t, j, "Zyxwvutsr")
	if !strings.Contains(contents(t, j.path), "Zyxwvutsr") {
		t.Fatal("the file never held it")
	}
	if err := j.RemovePrivateWord("Zyxwvutsr"); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(contents(t, j.path), "Zyxwvutsr") {
		t.Error("the file holds it still")
	}
}
