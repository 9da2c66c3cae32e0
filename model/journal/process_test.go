package journal

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"headroom/model"
)

// The test binary runs itself again as another process; these say what as.
const (
	roleKey = "HEADROOM_JOURNAL_TEST_ROLE"
	pathKey = "HEADROOM_JOURNAL_TEST_PATH"
	fromKey = "HEADROOM_JOURNAL_TEST_FROM"
)

// playRole is what the other process does.
func playRole() int {
	play := map[string]func(path, from string) error{"save": saveForEver, "look": look, "lock": lock, "write": write}[os.Getenv(roleKey)]
	if err := play(os.Getenv(pathKey), os.Getenv(fromKey)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// saveForEver saves a snapshot a day and says each uid once Save has returned,
// until it is killed or its standard input ends.
func saveForEver(path, from string) error {
	j, err := Open(path, Options{Now: at(from)})
	if err != nil {
		return err
	}
	defer j.Close()
	me, err := j.Self()
	if err != nil {
		return err
	}
	for d := model.DateOf(at(from)()); ; d = d.AddDays(1) {
		s, err := j.Save(model.Snapshot{Person: me.UID, Day: d, Ratings: model.Ratings{18}, Note: strings.Repeat("note ", 300)})
		if err != nil {
			return err
		}
		fmt.Println(s.UID)
		if err := overDraft(j, me.UID, model.Draft{Day: d, Note: s.UID}); err != nil {
			return err
		}
		if _, _, err := j.BackUp(); err != nil {
			return err
		}
	}
}

// look opens the journal for writing and then for reading, and says how each
// went.
func look(path, from string) error {
	j, err := Open(path, Options{Now: at(from)})
	fmt.Println(model.KindOf(err))
	if err == nil {
		j.Close()
	}
	if j, err = Open(path, Options{Now: at(from), ReadOnly: true}); err != nil {
		return err
	}
	defer j.Close()
	r, err := j.Check()
	fmt.Println(r.Snapshots)
	return err
}

// lock tries for the write lock, without waiting, and says what came of it.
func lock(path, _ string) error {
	q := query("rw")
	q.Set("_busy_timeout", "0")
	db := dial(address(path, q))
	defer db.Close()
	tx, err := db.Begin()
	fmt.Println(kindOf(err))
	if err == nil {
		return tx.Rollback()
	}
	return nil
}

// write is one of several writers, and says how often others were first.
func write(path, name string) error {
	conflicts, err := writeInTurns(path, name)
	fmt.Println(conflicts)
	return err
}

func another(t *testing.T, role, path, from string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), roleKey+"="+role, pathKey+"="+path, fromKey+"="+from)
	cmd.Stderr = os.Stderr
	return cmd
}

// A kill comes after a random number of acknowledged saves and then, every
// second time, in the midst of a write, so that it meets every stage of a save,
// a draft and a backup.
func TestKill_LosesNothingAcknowledged(t *testing.T) {
	const kills = 70
	path := filepath.Join(t.TempDir(), "data", "journal.db")
	acknowledged := map[string]bool{}
	cutOff := 0
	for i := range kills {
		from := model.Date{Year: 1900, Month: 1, Day: 1}.AddDays(i * 1000).String()
		for uid := range saveUntilKilled(t, path, from, i%2 == 0) {
			acknowledged[uid] = true
		}
		if exists(path + "-journal") {
			cutOff++
		}
	}
	t.Logf("%d saves acknowledged, %d of %d kills cut a write off", len(acknowledged), cutOff, kills)
	if cutOff == 0 {
		t.Error("no kill met a write")
	}
	j := mustOpen(t, path, Options{})
	if _, err := j.Check(); err != nil {
		t.Fatal(err)
	}
	for _, s := range history(t, j, self(t, j).UID) {
		delete(acknowledged, s.UID)
	}
	if len(acknowledged) > 0 {
		t.Errorf("%d acknowledged snapshots are gone", len(acknowledged))
	}
	if newest := j.newestGood(); newest == "" {
		t.Error("there is no good backup")
	}
}

func saveUntilKilled(t *testing.T, path, from string, writing bool) map[string]bool {
	t.Helper()
	cmd := another(t, "save", path, from)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	uids := map[string]bool{}
	lines := bufio.NewScanner(out)
	for n := rand.IntN(6); n > 0 && lines.Scan(); n-- {
		uids[lines.Text()] = true
	}
	for tries := 0; writing && tries < 1_000_000 && !exists(path+"-journal"); tries++ {
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() { // said before the kill came
		if len(lines.Text()) == uidLength {
			uids[lines.Text()] = true
		}
	}
	if err := cmd.Wait(); err == nil || cmd.ProcessState.Exited() {
		t.Fatalf("it ended by itself: %v", err)
	}
	return uids
}

// A journal whose making was cut off is made by whoever opens it next.
func TestKill_WhileItIsMade(t *testing.T) {
	for i := range 20 {
		path := filepath.Join(t.TempDir(), "journal.db")
		watched := []string{path + "-journal", path}[i%2]
		cmd := another(t, "save", path, "2026-01-01")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for {
			if _, err := os.Stat(watched); err == nil {
				break
			}
		}
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if cmd.Wait() == nil || cmd.ProcessState.Exited() {
			t.Fatal("it ended by itself")
		}
		j := mustOpen(t, path, Options{Now: at("2026-11-23")})
		if _, err := j.Check(); err != nil {
			t.Fatal(err)
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
