package journal

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

// turns is how often each writer writes.
const turns = 25

// writeInTurns adds its own marks to the note of one day, one at a time, and
// starts over from what is there wherever somebody else was first. It returns
// how often that was.
func writeInTurns(path, name string) (conflicts int, err error) {
	j, err := Open(path, Options{})
	if err != nil {
		return 0, err
	}
	defer j.Close()
	me, err := j.Self()
	if err != nil {
		return 0, err
	}
	shared := model.Date{Year: 2026, Month: 11, Day: 23}
	for i := 0; i < turns; {
		h, err := j.History(me.UID)
		if err != nil {
			return 0, err
		}
		s, found := h.At(shared)
		if !found {
			s = model.Snapshot{Person: me.UID, Day: shared, Ratings: model.Ratings{18}}
		}
		s.Note += fmt.Sprintf("%s%d\n", name, i)
		switch _, err := j.Save(s); model.KindOf(err) {
		case "":
			i++
		case model.Conflict, model.Exists:
			conflicts++
		default:
			return 0, err
		}
	}
	return conflicts, nil
}

func TestWriters_LoseNothingBetweenThem(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "journal.db") // nobody has made it yet
	results := make(chan string)
	for _, name := range []string{"a", "b"} {
		go func() {
			conflicts, err := writeInTurns(path, name)
			results <- fmt.Sprint(name, " ", conflicts, " ", err)
		}()
	}
	var others []*exec.Cmd
	for _, name := range []string{"c", "d"} {
		cmd := another(t, "write", path, name)
		out := new(strings.Builder)
		cmd.Stdout = out
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		others = append(others, cmd)
		t.Cleanup(func() { t.Log(name, strings.TrimSpace(out.String())) })
	}
	for range 2 {
		if r := <-results; !strings.HasSuffix(r, "<nil>") {
			t.Error(r)
		} else {
			t.Log(r)
		}
	}
	for _, cmd := range others {
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	wantEveryMark(t, path)
}

// wantEveryMark wants all the writers' marks, each writer's in its order.
func wantEveryMark(t *testing.T, path string) {
	t.Helper()
	j := mustOpen(t, path, Options{})
	if _, err := j.Check(); err != nil {
		t.Fatal(err)
	}
	all := history(t, j, self(t, j).UID)
	if len(all) != 1 || all[0].Rev != 4*turns {
		t.Fatalf("%d snapshots, the first at %d", len(all), all[0].Rev)
	}
	marks := strings.Fields(all[0].Note)
	for _, name := range []string{"a", "b", "c", "d"} {
		var mine, want []string
		for _, m := range marks {
			if strings.HasPrefix(m, name) {
				mine = append(mine, m)
			}
		}
		for i := range turns {
			want = append(want, fmt.Sprint(name, i))
		}
		if !slices.Equal(mine, want) {
			t.Errorf("of %s there is %v", name, mine)
		}
	}
}

// Two windows have one snapshot open: the second to save is told, and neither
// text is lost.
func TestWriters_SeeAConflict(t *testing.T) {
	a, me := newJournal(t)
	b := mustOpen(t, a.path, Options{})
	s := save(t, a, example(me.UID, day(t, "2026-11-23")))
	theirs := history(t, b, me.UID)[0]
	s.Note = "from a"
	s = save(t, a, s)
	theirs.Note = "from b"
	_, err := b.Save(theirs)
	wantKind(t, err, model.Conflict)
	if err := overDraft(b, me.UID, model.Draft{Edits: theirs.UID, Rev: theirs.Rev, Note: theirs.Note}); err != nil {
		t.Fatal(err)
	}
	if got := history(t, b, me.UID); len(got) != 1 || got[0] != s {
		t.Errorf("%+v", got)
	}
}
