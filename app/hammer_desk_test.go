package app

import (
	"maps"
	"sync"
	"testing"

	"headroom/model"
)

// A witness is the real desk, and remembers what it promised: every snapshot that
// was saved and not deleted, and each person's draft as it was last kept.
type witness struct {
	*Desk
	folder string

	mu     sync.Mutex
	kept   map[string]model.Snapshot
	trash  map[string]model.Snapshot
	drafts map[string]model.Draft
	acts   int
	// settings counts how often they were changed.
	settings int
}

func newWitness(folder string) *witness {
	return &witness{folder: folder, kept: map[string]model.Snapshot{}, trash: map[string]model.Snapshot{}, drafts: map[string]model.Draft{}}
}

// saw notes what an act promised, if it did.
func (w *witness) saw(err error, note func()) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if err == nil {
		w.acts++
		note()
	}
	return err
}

func (w *witness) throw(uid string) { w.trash[uid] = w.kept[uid]; delete(w.kept, uid) }
func (w *witness) fetch(uid string) { w.kept[uid] = w.trash[uid]; delete(w.trash, uid) }

func (w *witness) Record(s model.Snapshot) (model.Snapshot, error) {
	saved, err := w.Desk.Record(s)
	return saved, w.saw(err, func() { w.kept[saved.UID] = saved })
}

func (w *witness) Trash(uid string) error {
	return w.saw(w.Desk.Trash(uid), func() { w.throw(uid) })
}

func (w *witness) Restore(uid string) error {
	return w.saw(w.Desk.Restore(uid), func() { w.fetch(uid) })
}

func (w *witness) Swap(in, out []model.Snapshot) (kept, trashed []model.Snapshot, err error) {
	kept, trashed, err = w.Desk.Swap(in, out)
	return kept, trashed, w.saw(err, func() {
		for _, s := range trashed {
			w.throw(s.UID)
		}
		for _, s := range kept {
			delete(w.trash, s.UID)
			w.kept[s.UID] = s
		}
	})
}

func (w *witness) Import(all []model.Snapshot) ([]model.Snapshot, error) {
	kept, err := w.Desk.Import(all)
	return kept, w.saw(err, func() {
		for _, s := range kept {
			w.kept[s.UID] = s
		}
	})
}

func (w *witness) FillSample(lang string) error {
	return w.sawAll(w.Desk.FillSample(lang))
}

func (w *witness) TakeOutSample() (func() error, error) {
	putBack, err := w.Desk.TakeOutSample()
	if err != nil {
		return putBack, err
	}
	return func() error { return w.sawAll(putBack()) }, w.sawAll(nil)
}

// sawAll is what is there after an act at the sample.
func (w *witness) sawAll(err error) error {
	if err != nil {
		return err
	}
	all, err := w.all()
	return w.saw(err, func() { w.kept = all })
}

// all is every snapshot of everybody, read anew.
func (w *witness) all() (map[string]model.Snapshot, error) {
	people, err := w.journal.People()
	if err != nil {
		return nil, err
	}
	found := map[string]model.Snapshot{}
	for _, p := range people {
		h, err := w.journal.History(p.UID)
		if err != nil {
			return nil, err
		}
		for _, s := range h.All() {
			found[s.UID] = s
		}
	}
	return found, nil
}

func (w *witness) KeepDraft(d model.Draft) error {
	return w.saw(w.Desk.KeepDraft(d), func() { w.drafts[w.Person().UID] = d })
}

func (w *witness) TakeOverDraft(d model.Draft) error {
	return w.saw(w.Desk.TakeOverDraft(d), func() { w.drafts[w.Person().UID] = d })
}

func (w *witness) DropDraft() error {
	return w.saw(w.Desk.DropDraft(), func() { delete(w.drafts, w.Person().UID) })
}

func (w *witness) RemovePerson(uid string) error {
	return w.saw(w.Desk.RemovePerson(uid), func() { delete(w.drafts, uid) })
}

func (w *witness) KeepSettings(before, after model.Settings) error {
	return w.saw(w.Desk.KeepSettings(before, after), func() {
		if before != after {
			w.settings++
		}
	})
}

func (w *witness) PicturesDir() string  { return w.folder }
func (w *witness) DocumentsDir() string { return w.folder }

// check compares what was promised with what another desk reads.
func (w *witness) check(t *testing.T, again *Desk) {
	t.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	found, err := (&witness{Desk: again}).all()
	if err != nil {
		t.Fatal(err)
	}
	for uid, s := range w.kept {
		got, ok := found[uid]
		if s.Rev = got.Rev; !ok || got != s { // a way into the trash and back counts
			t.Errorf("lost or changed: there is %+v, %v, want %+v", got, ok, s)
		}
	}
	for uid, s := range found {
		if _, ok := w.kept[uid]; !ok {
			t.Errorf("nobody saved %+v", s)
		}
	}
	drafts := map[string]model.Draft{}
	people, err := again.journal.People()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		d, rev, err := again.journal.Draft(p.UID)
		if err != nil {
			t.Fatal(err)
		}
		if rev != 0 {
			drafts[p.UID] = d
		}
	}
	if !maps.Equal(drafts, w.drafts) {
		t.Errorf("the drafts are\n%+v\nwant\n%+v", drafts, w.drafts)
	}
}
