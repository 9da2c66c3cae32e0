package journal

import (
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

func TestSave_New(t *testing.T) {
	j, me := newJournal(t)
	s := example(me.UID, day(t, "2026-11-23"))
	got := save(t, j, s)
	if len(got.UID) != uidLength || got.UID[14] != '7' || got.Rev != 1 {
		t.Errorf("uid %q, rev %d", got.UID, got.Rev)
	}
	s.UID, s.Rev = got.UID, 1
	if got != s {
		t.Errorf("got %+v, want %+v", got, s)
	}
	if all := history(t, j, me.UID); !slices.Equal(all, []model.Snapshot{s}) {
		t.Errorf("kept %+v", all)
	}
}

func TestSave_RefusesATakenDay(t *testing.T) {
	j, me := newJournal(t)
	first := save(t, j, example(me.UID, day(t, "2026-11-23")))
	_, err := j.Save(example(me.UID, first.Day))
	if p := wantKind(t, err, model.Exists); p.Day != first.Day {
		t.Errorf("day %v", p.Day)
	}
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	save(t, j, example(ana.UID, first.Day))
	if all := history(t, j, me.UID); !slices.Equal(all, []model.Snapshot{first}) {
		t.Errorf("kept %+v", all)
	}
}

func TestSave_Replaces(t *testing.T) {
	j, me := newJournal(t)
	first := save(t, j, example(me.UID, day(t, "2026-11-23")))
	changed := first
	changed.Day, changed.Note, changed.Ratings = first.Day.AddDays(-1), "", model.Ratings{30}
	got := save(t, j, changed)
	changed.Rev = 2
	if got != changed {
		t.Errorf("got %+v, want %+v", got, changed)
	}
	if all := history(t, j, me.UID); !slices.Equal(all, []model.Snapshot{changed}) {
		t.Errorf("kept %+v", all)
	}
}

func TestSave_MovedOntoATakenDay(t *testing.T) {
	j, me := newJournal(t)
	first := save(t, j, example(me.UID, day(t, "2026-11-23")))
	second := save(t, j, example(me.UID, day(t, "2026-11-24")))
	moved := second
	moved.Day = first.Day
	_, err := j.Save(moved)
	if p := wantKind(t, err, model.Exists); p.Day != first.Day {
		t.Errorf("day %v", p.Day)
	}
	if all := history(t, j, me.UID); !slices.Equal(all, []model.Snapshot{first, second}) {
		t.Errorf("kept %+v", all)
	}
}

func TestSave_Conflicts(t *testing.T) {
	j, me := newJournal(t)
	read := save(t, j, example(me.UID, day(t, "2026-11-23")))
	current := save(t, j, read)
	for name, rev := range map[string]int64{"older": read.Rev, "newer": current.Rev + 1, "none": 0} {
		t.Run(name, func(t *testing.T) {
			late := read
			late.Rev, late.Note, late.Day = rev, "mine", read.Day.AddDays(9)
			_, err := j.Save(late)
			if p := wantKind(t, err, model.Conflict); p.Day != read.Day {
				t.Errorf("day %v", p.Day)
			}
		})
	}
	if all := history(t, j, me.UID); !slices.Equal(all, []model.Snapshot{current}) {
		t.Errorf("kept %+v", all)
	}
	if err := j.Trash(read.UID); err != nil {
		t.Fatal(err)
	}
	for _, rev := range []int64{current.Rev, current.Rev + 1} {
		late := current
		late.Rev = rev
		_, err := j.Save(late)
		wantKind(t, err, model.Conflict)
	}
}

func TestSave_RefusesWhatCannotBeKept(t *testing.T) {
	j, me := newJournal(t)
	good := example(me.UID, day(t, "2026-11-23"))
	for name, spoil := range map[string]func(s *model.Snapshot){
		"no day":             func(s *model.Snapshot) { s.Day = model.Date{} },
		"no such day":        func(s *model.Snapshot) { s.Day = model.Date{Year: 2026, Month: 2, Day: 29} },
		"no rating":          func(s *model.Snapshot) { s.Ratings = model.Ratings{} },
		"rating too high":    func(s *model.Snapshot) { s.Ratings[0] = 31 },
		"answer too high":    func(s *model.Snapshot) { s.Answers[0][0] = 6 },
		"note too long":      func(s *model.Snapshot) { s.Note = strings.Repeat("é", model.NoteMax+1) },
		"NUL":                func(s *model.Snapshot) { s.Note = "a\x00b" },
		"not UTF-8":          func(s *model.Snapshot) { s.Event = "\xff" },
		"event of two lines": func(s *model.Snapshot) { s.Event = "a\nb" },
		"outcome of no uid":  func(s *model.Snapshot) { s.OutcomeOf = "October" },
		"seen of no uid":     func(s *model.Snapshot) { s.SeenOf = "October" },
	} {
		t.Run(name, func(t *testing.T) {
			s := good
			spoil(&s)
			_, err := j.Save(s)
			wantKind(t, err, model.Invalid)
		})
	}
	t.Run("nobody", func(t *testing.T) {
		s := good
		s.Person = "nobody"
		_, err := j.Save(s)
		wantKind(t, err, model.Missing)
	})
	t.Run("unknown uid", func(t *testing.T) {
		s := good
		s.UID = "0190a000-0000-7000-8000-000000000000"
		_, err := j.Save(s)
		wantKind(t, err, model.Missing)
	})
	t.Run("another person", func(t *testing.T) {
		ana, err := j.AddPerson("Ana")
		if err != nil {
			t.Fatal(err)
		}
		s := save(t, j, good)
		s.Person = ana.UID
		_, err = j.Save(s)
		wantKind(t, err, model.Invalid)
	})
	longest := good
	longest.Day = good.Day.AddDays(1)
	longest.Note, longest.Experiment = strings.Repeat("é", model.NoteMax), strings.Repeat("🙂", model.NoteMax)
	longest.Event = strings.Repeat("é", model.EventMax)
	longest = save(t, j, longest)
	if all := history(t, j, me.UID); all[len(all)-1] != longest {
		t.Error("the longest texts are not as they were")
	}
}

func TestSaveAll_IsAllOrNothing(t *testing.T) {
	j, me := newJournal(t)
	kept := save(t, j, example(me.UID, day(t, "2026-11-23")))
	batch := []model.Snapshot{example(me.UID, day(t, "2026-09-01")), example(me.UID, day(t, "2026-10-01")), example(me.UID, kept.Day)}
	wantKind(t, j.SaveAll(batch), model.Exists)
	if all := history(t, j, me.UID); !slices.Equal(all, []model.Snapshot{kept}) {
		t.Errorf("kept %+v", all)
	}
	if err := j.SaveAll(batch[:2]); err != nil {
		t.Fatal(err)
	}
	if all := history(t, j, me.UID); len(all) != 3 || all[0].Day != batch[0].Day || all[1].Note != batch[1].Note {
		t.Errorf("kept %+v", all)
	}
	if err := j.SaveAll(nil); err != nil {
		t.Error(err)
	}
}

// What looks back on another of a batch names it, and keeps naming it while that is
// in the trash and after it is back.
func TestSaveLinked_NamesWhatIsLookedBackOn(t *testing.T) {
	j, me := newJournal(t)
	batch := []model.Snapshot{example(me.UID, day(t, "2026-10-01")), example(me.UID, day(t, "2026-11-01"))}
	err := j.SaveLinked(batch, func(s model.Snapshot, before []model.Snapshot) model.Snapshot {
		if len(before) > 0 {
			s.Outcome, s.OutcomeOf = model.Partly, before[0].UID
			s.Seen, s.SeenOf = model.Ratings{12}, before[0].UID
		}
		return s
	}, func(kept []model.Snapshot) map[string]string { return map[string]string{"last": kept[1].UID} })
	if err != nil {
		t.Fatal(err)
	}
	all := history(t, j, me.UID)
	wantSettings(t, j, map[string]string{"last": all[1].UID})
	first := all[0].UID
	if len(all) != 2 || all[1].OutcomeOf != first || all[1].SeenOf != first || first == "" {
		t.Fatalf("kept %+v", all)
	}
	if err := j.Trash(first); err != nil {
		t.Fatal(err)
	}
	if got := history(t, j, me.UID); len(got) != 1 || got[0] != all[1] {
		t.Errorf("without the first it is %+v", got)
	}
	if err := j.Restore(first); err != nil {
		t.Fatal(err)
	}
	if got := history(t, j, me.UID); len(got) != 2 || got[1] != all[1] {
		t.Errorf("with the first again it is %+v", got)
	}
}

// Settings that cannot be kept come after all else is written, and take it back.
func TestSaveLinked_IsAllOrNothing(t *testing.T) {
	j, me := newJournal(t)
	ana, err := NewPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	batch := []model.Snapshot{example(me.UID, day(t, "2026-10-01")), example(ana.UID, day(t, "2026-11-01"))}
	link := func(s model.Snapshot, _ []model.Snapshot) model.Snapshot { return s }
	err = j.SaveLinked(batch, link, func(kept []model.Snapshot) map[string]string {
		if len(kept) != 2 {
			t.Errorf("%d are written by then", len(kept))
		}
		return map[string]string{"a": "fine", "b": "\xff"}
	}, ana)
	wantKind(t, err, model.Invalid)
	wantSettings(t, j, map[string]string{})
	people, err := j.People()
	if has, problem := j.HasSnapshots(); has || problem != nil || err != nil || len(people) != 1 {
		t.Errorf("kept are %v and a snapshot: %v, %v, %v", people, has, err, problem)
	}
}

func TestHasSnapshots_OfAnybody(t *testing.T) {
	j, _ := newJournal(t)
	ana, err := j.AddPerson("Ana")
	if err != nil {
		t.Fatal(err)
	}
	wantHas := func(want bool) {
		t.Helper()
		if has, err := j.HasSnapshots(); has != want || err != nil {
			t.Errorf("it has some: %v, %v", has, err)
		}
	}
	wantHas(false)
	s := save(t, j, example(ana.UID, day(t, "2026-11-01")))
	wantHas(true)
	if err := j.Trash(s.UID); err != nil {
		t.Fatal(err)
	}
	wantHas(false)
}

func TestHistory_OfNobody(t *testing.T) {
	j, _ := newJournal(t)
	_, err := j.History("nobody")
	wantKind(t, err, model.Missing)
	_, err = j.Trashed("nobody")
	wantKind(t, err, model.Missing)
}

// The clock may run backwards or stand at any time: order and revisions do not
// follow it.
func TestSave_UnderAnyClock(t *testing.T) {
	j, me := newJournal(t)
	for i, now := range []string{"2026-11-23", "1999-01-01", "9999-12-31", "0001-01-01"} {
		j.now = at(now)
		s := save(t, j, example(me.UID, day(t, "2026-11-23").AddDays(-i)))
		if s = save(t, j, s); s.Rev != 2 {
			t.Errorf("rev %d", s.Rev)
		}
	}
	all := history(t, j, me.UID)
	if len(all) != 4 || !slices.IsSortedFunc(all, func(a, b model.Snapshot) int { return a.Day.Compare(b.Day) }) {
		t.Errorf("kept %+v", all)
	}
}

func TestChanged_SeesOthersAlone(t *testing.T) {
	j, me := newJournal(t)
	history(t, j, me.UID)
	want := func(want bool) {
		t.Helper()
		if got, err := j.Changed(); err != nil || got != want {
			t.Fatalf("changed %v, %v, want %v", got, err, want)
		}
	}
	want(false)
	save(t, j, example(me.UID, day(t, "2026-11-23")))
	want(false)
	other := mustOpen(t, j.path, Options{})
	want(false)
	theirs := save(t, other, example(me.UID, day(t, "2026-11-24")))
	want(true)
	save(t, j, example(me.UID, day(t, "2026-11-25")))
	want(true)
	if all := history(t, j, me.UID); len(all) != 3 || all[1] != theirs {
		t.Errorf("kept %+v", all)
	}
	want(false)
}
