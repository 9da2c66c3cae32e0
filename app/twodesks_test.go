package app

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"headroom/model"
	"headroom/model/journal"
)

const (
	// actsEach is after how many acts two desks begin on a new journal, and daysEach the
	// most days that pass meanwhile: all backups of so many are kept.
	actsEach = 80
	daysEach = 12
)

// TestDesks_TwoAtOnceLoseNothing does at random, at two desks on one journal, what their
// windows might. Whatever was saved and not deleted is in the journal or in a backup, and
// no desk is refused anything unless the other one changed something.
func TestDesks_TwoAtOnceLoseNothing(t *testing.T) {
	length, err := time.ParseDuration(os.Getenv("HEADROOM_HAMMER"))
	if err != nil {
		length = 2 * time.Second
	}
	seed, err := strconv.ParseUint(os.Getenv("HEADROOM_SEED"), 10, 64)
	if err != nil {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("HEADROOM_SEED=%d HEADROOM_HAMMER=%v", seed, length)
	random := rand.New(rand.NewPCG(seed, 0))
	acts, refused := 0, 0
	for end := time.Now().Add(length); time.Now().Before(end) && !t.Failed(); {
		p := newPair(t, random)
		for range actsEach {
			p.act()
			if t.Failed() {
				t.Logf("after %s", strings.Join(p.did, ", "))
				break
			}
		}
		p.close()
		acts, refused = acts+len(p.did), refused+p.refused
	}
	t.Logf("%d acts, of which %d were refused", acts, refused)
}

// A pair is two desks on one journal, and what they promised.
type pair struct {
	*rand.Rand
	t     *testing.T
	at    Place
	seats [2]*seat
	// eye looks at what there is: reading at a desk's own journal would hide from that
	// desk what the other one wrote.
	eye  *Desk
	days int
	// promised is what was saved and not deleted, without its Rev.
	promised map[model.Snapshot]bool
	// backups is what those hold that were looked into.
	backups map[string][]model.Snapshot
	did     []string
	refused int
}

// A seat is one of the desks.
type seat struct {
	*Desk
	// behind tells that the other one changed something since this one read, and
	// draftBehind that it may have changed the draft.
	behind, draftBehind bool
	// read is what a window is in the midst of changing, as it was read.
	read model.Snapshot
	// undo takes back what was done last; nil for nothing.
	undo func() error
}

func newPair(t *testing.T, random *rand.Rand) *pair {
	p := &pair{Rand: random, t: t, at: Place(t.TempDir()), promised: map[model.Snapshot]bool{}, backups: map[string][]model.Snapshot{}}
	p.eye = p.desk()
	for i := range p.seats {
		p.seats[i] = &seat{Desk: p.desk()}
	}
	return p
}

// desk is one more on the journal.
func (p *pair) desk() *Desk {
	d, err := OpenDesk(p.at, func() time.Time { return noon(november.AddDays(p.days))() })
	if err != nil {
		p.t.Fatal(err)
	}
	return d
}

func (p *pair) close() {
	if err := errors.Join(p.seats[0].Close(), p.seats[1].Close(), p.eye.Close()); err != nil {
		p.t.Error(err)
	}
}

// act does one thing at one of the desks, and looks whether all is there still.
func (p *pair) act() {
	i := p.IntN(2)
	s, other := p.seats[i], p.seats[1-i]
	acts := []struct {
		name string
		do   func(s, other *seat) error
	}{
		{"save", p.save},
		{"save", p.save},
		{"edit", p.edit},
		{"read", p.begin},
		{"finish", p.finish},
		{"delete", p.trash},
		{"undo", p.takeBack},
		{"sample in", p.sampleIn},
		{"sample out", p.sampleOut},
		{"restore", p.restore},
		{"draft", p.draft},
		{"drop draft", p.dropDraft},
		{"reload", p.reload},
		{"back up", p.backUp},
		{"next day", p.nextDay},
	}
	a := acts[p.IntN(len(acts))]
	p.did = append(p.did, fmt.Sprintf("%d: %s", i, a.name))
	if err := a.do(s, other); err != nil {
		p.refused++
		p.did[len(p.did)-1] += " (" + string(model.KindOf(err)) + ")"
		switch model.KindOf(err) {
		case model.Exists, model.Conflict, model.Missing, model.Invalid:
			if !s.behind {
				p.t.Errorf("refused though nobody else changed anything: %v", err)
			}
		default:
			p.t.Error(err)
		}
		if err := s.Reload(); err != nil { // as the window does then
			p.t.Error(err)
		}
	}
	p.look()
}

// bareRev is a snapshot as it is promised: its Rev is the journal's own.
func bareRev(s model.Snapshot) model.Snapshot {
	s.Rev = 0
	return s
}

// promise promises a snapshot that was saved, unless it is as the sample brought it.
func (p *pair) promise(s *seat, saved model.Snapshot) {
	if !s.sample.has(saved) {
		p.promised[bareRev(saved)] = true
	}
}

// kept follows an act that was done: the other one is behind then.
func (s *seat) kept(other *seat) {
	s.behind, other.behind = false, true
}

func (p *pair) save(s, other *seat) error {
	day := november.AddDays(p.IntN(12))
	if _, taken := s.History().At(day); taken {
		return nil
	}
	saved, err := s.Record(model.Snapshot{Day: day, Ratings: all(model.Rating(1 + p.IntN(5))), Note: fmt.Sprint(p.Uint32())})
	if err != nil {
		return err
	}
	p.promise(s, saved)
	s.kept(other)
	s.undo = func() error { return p.throw(s, other, saved) }
	return nil
}

// any is one of the history at hand, false where there is none.
func (p *pair) any(s *seat) (model.Snapshot, bool) {
	h := s.History()
	if h.Len() == 0 {
		return model.Snapshot{}, false
	}
	return h.Snapshot(p.IntN(h.Len())), true
}

func (p *pair) edit(s, other *seat) error {
	old, ok := p.any(s)
	if !ok {
		return nil
	}
	return p.change(s, other, old)
}

// change keeps another note in the place of a snapshot as it was read.
func (p *pair) change(s, other *seat, old model.Snapshot) error {
	next := old
	next.Note = fmt.Sprint(p.Uint32())
	return p.keep(s, other, old, next)
}

// keep keeps next in the place of old, as that was read a while ago or just now.
func (p *pair) keep(s, other *seat, old, next model.Snapshot) error {
	if now, ok := s.History().ByUID(old.UID); !ok || now != old {
		s.behind = true // it is another one by now, and was told to be
	}
	saved, err := s.Record(next)
	if err != nil {
		return err
	}
	delete(p.promised, bareRev(old))
	p.promise(s, saved)
	s.kept(other)
	s.undo = func() error {
		back := old
		back.Rev = saved.Rev
		return p.keep(s, other, saved, back)
	}
	return nil
}

// begin reads what finish changes later.
func (p *pair) begin(s, _ *seat) error {
	s.read, _ = p.any(s)
	return nil
}

// finish changes what was read a while ago.
func (p *pair) finish(s, other *seat) error {
	read := s.read
	if s.read = (model.Snapshot{}); read.UID == "" {
		return nil
	}
	return p.change(s, other, read)
}

func (p *pair) trash(s, other *seat) error {
	old, ok := p.any(s)
	if !ok {
		return nil
	}
	return p.throw(s, other, old)
}

// throw deletes a snapshot whatever it is by then: that is what a deletion is of.
func (p *pair) throw(s, other *seat, old model.Snapshot) error {
	if err := s.Reload(); err != nil {
		return err
	}
	old, ok := s.History().ByUID(old.UID)
	s.behind = s.behind && !ok
	if !ok {
		return nil
	}
	if err := s.Trash(old.UID); err != nil {
		return err
	}
	delete(p.promised, bareRev(old))
	s.kept(other)
	s.undo = func() error {
		if err := s.Restore(old.UID); err != nil {
			s.behind = true // its day may be taken, by whomever
			return err
		}
		if back, ok := s.History().ByUID(old.UID); ok { // as a restored backup has it, maybe
			p.promise(s, back)
		}
		s.kept(other)
		return nil
	}
	return nil
}

func (p *pair) takeBack(s, _ *seat) error {
	undo := s.undo
	if s.undo = nil; undo == nil {
		return nil
	}
	return undo()
}

func (p *pair) sampleIn(s, other *seat) error {
	if _, room, err := s.Sample(); err != nil || !room {
		return err
	}
	if err := s.FillSample("en"); err != nil {
		return err
	}
	s.kept(other)
	return nil
}

func (p *pair) sampleOut(s, other *seat) error {
	if in, _, err := s.Sample(); err != nil || !in {
		return err
	}
	putBack, err := s.TakeOutSample()
	if err != nil {
		return err
	}
	s.kept(other)
	s.undo = func() error {
		if err := putBack(); err != nil {
			s.behind = true // a day of it may be taken, by whomever
			return err
		}
		s.kept(other)
		return nil
	}
	return nil
}

func (p *pair) restore(s, other *seat) error {
	list, err := s.ListBackups()
	if err != nil || len(list) == 0 {
		return err
	}
	if err := errors.Join(s.RestoreBackup(list[p.IntN(len(list))].Name), s.Reload()); err != nil {
		return err
	}
	_, _, err = s.Draft()
	s.kept(other)
	s.undo, s.read, other.draftBehind = nil, model.Snapshot{}, true
	return err
}

func (p *pair) draft(s, other *seat) error {
	return p.drafted(s, other, s.KeepDraft(model.Draft{Note: fmt.Sprint(p.Uint32())}))
}

func (p *pair) dropDraft(s, other *seat) error { return p.drafted(s, other, s.DropDraft()) }

func (p *pair) drafted(s, other *seat, err error) error {
	if model.KindOf(err) == model.Conflict && s.draftBehind {
		_, _, err = s.Draft()
	}
	if err == nil {
		s.draftBehind, other.draftBehind = false, true
	}
	return err
}

func (p *pair) reload(s, _ *seat) error {
	err := s.Reload()
	s.behind = err != nil
	return err
}

func (p *pair) backUp(s, _ *seat) error { return s.BackUp() }

func (p *pair) nextDay(_, _ *seat) error {
	p.days = min(p.days+1, daysEach)
	return nil
}

// look wants all that was promised to be in the journal or in a backup.
func (p *pair) look() {
	found := map[model.Snapshot]bool{}
	for _, s := range p.shown(p.eye.journal) {
		found[s] = true
	}
	list, err := p.eye.ListBackups()
	if err != nil {
		p.t.Fatal(err)
	}
	for _, b := range list {
		if _, known := p.backups[b.Name]; !known {
			p.backups[b.Name] = p.inBackup(b.Name)
		}
		for _, s := range p.backups[b.Name] {
			found[s] = true
		}
	}
	for s := range p.promised {
		if !found[s] {
			p.t.Errorf("lost: %+v", s)
		}
	}
}

// shown are the snapshots of all histories in a journal, without their Rev.
func (p *pair) shown(j *journal.Journal) (all []model.Snapshot) {
	people, err := j.People()
	if err != nil {
		p.t.Fatal(err)
	}
	for _, who := range people {
		h, err := j.History(who.UID)
		if err != nil {
			p.t.Fatal(err)
		}
		for _, s := range h.All() {
			all = append(all, bareRev(s))
		}
	}
	return slices.Clip(all)
}

// inBackup is what a backup holds, which is a journal like any.
func (p *pair) inBackup(name string) []model.Snapshot {
	data, err := os.ReadFile(filepath.Join(p.at.Backups(), name))
	if err != nil {
		p.t.Fatal(err)
	}
	path := filepath.Join(p.t.TempDir(), "journal.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		p.t.Fatal(err)
	}
	j, err := journal.Open(path, journal.Options{Now: time.Now, ReadOnly: true})
	if err != nil {
		p.t.Fatal(err)
	}
	defer j.Close()
	return p.shown(j)
}
