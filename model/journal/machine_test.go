package journal

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
)

// A machine does what people do with a journal and keeps beside it what the
// journal should hold.
type machine struct {
	dir     string
	j       *Journal
	people  []model.Person
	kept    map[string]model.Snapshot
	trashed map[string]model.Snapshot
	drafts  map[string]model.Draft
	private []string // in order
}

func TestJournal_AgainstAMapInMemory(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		m := &machine{dir: dir, kept: map[string]model.Snapshot{}, trashed: map[string]model.Snapshot{}, drafts: map[string]model.Draft{}}
		m.reopen(rt)
		defer func() { m.j.Close() }()
		me, err := m.j.Self()
		must(rt, err)
		ana, err := m.j.AddPerson("Ana")
		must(rt, err)
		m.people = []model.Person{me, ana}
		rt.Repeat(map[string]func(*rapid.T){
			"save new":  m.saveNew,
			"replace":   m.replace,
			"save late": m.saveLate,
			"save all":  m.saveAll,
			"trash":     m.trash,
			"restore":   m.restore,
			"purge":     m.purge,
			"draft":     m.draft,
			"private":   m.privateWord,
			"back up":   m.backUp,
			"reopen":    m.reopen,
			"":          m.compare,
		})
	})
}

func must(t *rapid.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (m *machine) reopen(t *rapid.T) {
	if m.j != nil {
		must(t, m.j.Close())
	}
	j, err := Open(filepath.Join(m.dir, "journal.db"), Options{Now: at("2026-11-23")})
	must(t, err)
	m.j = j
}

func (m *machine) drawSnapshot(t *rapid.T) model.Snapshot {
	text := rapid.StringOfN(rapid.RuneFrom([]rune("aé🙂\n\t'\"%;")), 0, 30, -1)
	s := model.Snapshot{
		Person:     rapid.SampledFrom(m.people).Draw(t, "person").UID,
		Day:        model.Date{Year: 2026, Month: 11, Day: 1}.AddDays(rapid.IntRange(0, 6).Draw(t, "day")),
		Note:       text.Draw(t, "note"),
		Experiment: text.Draw(t, "experiment"),
		Event:      rapid.SampledFrom([]string{"", "new manager", "é"}).Draw(t, "event"),
	}
	for i := range s.Ratings {
		s.Ratings[i] = model.Rating(rapid.SampledFrom([]int{0, 6, 7, 15, 30}).Draw(t, "rating"))
	}
	for i := range s.Answers {
		s.Answers[i][0] = uint8(rapid.IntRange(0, 5).Draw(t, "answer"))
	}
	return s
}

// verdict is what Save should say.
func (m *machine) verdict(s model.Snapshot) model.Kind {
	if s.Ratings.Count() == 0 {
		return model.Invalid
	}
	if s.UID != "" && m.kept[s.UID].Rev != s.Rev {
		return model.Conflict
	}
	for uid, other := range m.kept {
		if uid != s.UID && other.Person == s.Person && other.Day == s.Day {
			return model.Exists
		}
	}
	return ""
}

func (m *machine) save(t *rapid.T, s model.Snapshot) {
	want := m.verdict(s)
	got, err := m.j.Save(s)
	if kind := model.KindOf(err); kind != want {
		t.Fatalf("saving %+v: %v, want %q", s, err, want)
	}
	if err != nil {
		return
	}
	if s.UID == "" {
		s.UID = got.UID
	}
	s.Rev++
	if got != s {
		t.Fatalf("saved %+v, want %+v", got, s)
	}
	m.kept[s.UID] = s
}

func (m *machine) saveNew(t *rapid.T) { m.save(t, m.drawSnapshot(t)) }

func (m *machine) replace(t *rapid.T) {
	old, ok := pick(t, m.kept)
	if !ok {
		return
	}
	s := m.drawSnapshot(t)
	s.UID, s.Rev, s.Person = old.UID, old.Rev, old.Person
	m.save(t, s)
}

func (m *machine) saveLate(t *rapid.T) {
	s, ok := pick(t, m.kept)
	if !ok {
		return
	}
	s.Rev--
	m.save(t, s)
}

func (m *machine) saveAll(t *rapid.T) {
	s := m.drawSnapshot(t)
	both := []model.Snapshot{s, s} // one day twice
	err := m.j.SaveAll(both)
	want := cmp.Or(m.verdict(s), model.Exists)
	if model.KindOf(err) != want {
		t.Fatalf("saving twice: %v, want %q", err, want)
	}
}

func (m *machine) trash(t *rapid.T) {
	s, ok := pick(t, m.kept)
	if !ok {
		return
	}
	must(t, m.j.Trash(s.UID))
	delete(m.kept, s.UID)
	s.Rev++
	m.trashed[s.UID] = s
}

func (m *machine) restore(t *rapid.T) {
	s, ok := pick(t, m.trashed)
	if !ok {
		return
	}
	want := model.Kind("")
	for _, other := range m.kept {
		if other.Person == s.Person && other.Day == s.Day {
			want = model.Exists
		}
	}
	if err := m.j.Restore(s.UID); model.KindOf(err) != want {
		t.Fatalf("restoring: %v, want %q", err, want)
	}
	if want == "" {
		delete(m.trashed, s.UID)
		s.Rev++
		m.kept[s.UID] = s
	}
}

func (m *machine) purge(t *rapid.T) {
	s, ok := pick(t, m.trashed)
	if !ok {
		return
	}
	must(t, m.j.Purge(s.UID))
	delete(m.trashed, s.UID)
}

func (m *machine) draft(t *rapid.T) {
	s := m.drawSnapshot(t)
	if rapid.Bool().Draw(t, "drop") {
		must(t, anyDraftGone(m.j, s.Person))
		delete(m.drafts, s.Person)
		return
	}
	d := model.Draft{Day: s.Day, Ratings: s.Ratings, Note: s.Note, Event: s.Event, Rev: s.Rev}
	must(t, overDraft(m.j, s.Person, d))
	m.drafts[s.Person] = d
}

// privateWord puts one of a few words on the list, or takes it off.
func (m *machine) privateWord(t *rapid.T) {
	word := rapid.SampledFrom([]string{"ACME", "Acme", "Birch", "acme", "Örtlich", "örtlich"}).Draw(t, "word")
	at := slices.IndexFunc(m.private, func(w string) bool { return strings.EqualFold(w, word) })
	switch {
	case rapid.Bool().Draw(t, "add"):
		must(t, m.j.AddPrivateWord(word))
		if at < 0 {
			m.private = append(m.private, word)
		}
	case at < 0:
		if err := m.j.RemovePrivateWord(word); model.KindOf(err) != model.Missing {
			t.Fatalf("removing %q: %v", word, err)
		}
	default:
		must(t, m.j.RemovePrivateWord(word))
		m.private = slices.Delete(m.private, at, at+1)
	}
	slices.SortFunc(m.private, func(a, b string) int { return cmp.Compare(strings.ToLower(a), strings.ToLower(b)) })
}

func (m *machine) backUp(t *rapid.T) {
	m.j.now = at(drawDay(t, "today").String())
	_, _, err := m.j.BackUp()
	must(t, err)
}

func (m *machine) compare(t *rapid.T) {
	report, err := m.j.Check()
	must(t, err)
	if want := (Report{len(m.people), len(m.kept), len(m.trashed), len(m.drafts), len(m.private)}); report != want {
		t.Fatalf("report %+v, want %+v", report, want)
	}
	words, err := m.j.PrivateWords()
	must(t, err)
	if !slices.Equal(words, m.private) {
		t.Fatalf("private words %q, want %q", words, m.private)
	}
	for _, p := range m.people {
		h, err := m.j.History(p.UID)
		must(t, err)
		var got []model.Snapshot
		for _, s := range h.All() {
			got = append(got, s)
		}
		wantSame(t, "history", got, m.of(p, m.kept))
		got, err = m.j.Trashed(p.UID)
		must(t, err)
		wantSame(t, "trash", got, m.of(p, m.trashed))
		d, rev, err := m.j.Draft(p.UID)
		must(t, err)
		if want, there := m.drafts[p.UID]; d != want || (rev != 0) != there {
			t.Fatalf("draft %+v, %v, want %+v, %v", d, rev, want, there)
		}
	}
}

func wantSame(t *rapid.T, what string, got, want []model.Snapshot) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Fatalf("%s:\n%+v, want\n%+v", what, got, want)
	}
}

// of are the person's, by day and then by uid.
func (m *machine) of(p model.Person, all map[string]model.Snapshot) []model.Snapshot {
	var mine []model.Snapshot
	for _, s := range all {
		if s.Person == p.UID {
			mine = append(mine, s)
		}
	}
	slices.SortFunc(mine, func(a, b model.Snapshot) int {
		return cmp.Or(a.Day.Compare(b.Day), cmp.Compare(a.UID, b.UID))
	})
	return mine
}

// pick draws one of them, false where there is none.
func pick(t *rapid.T, from map[string]model.Snapshot) (model.Snapshot, bool) {
	if len(from) == 0 {
		return model.Snapshot{}, false
	}
	uids := slices.Sorted(maps.Keys(from))
	i := rapid.IntRange(0, len(uids)-1).Draw(t, "which")
	return from[uids[i]], true
}
