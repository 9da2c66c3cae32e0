package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/plot"
)

// A memoryDesk keeps a journal in memory, with the rules of the real one, for
// tests of the window alone. It fails on request.
type memoryDesk struct {
	// sampled tells that the sample is in, and sampledOf who came with it.
	sampled   bool
	sampledOf string
	mu        sync.Mutex
	today     model.Date
	// history is what is kept, held what was read of it last.
	history model.History
	held    model.History
	trash   map[string]model.Snapshot
	draft   *model.Draft
	// theirs tells that another window wrote the draft and it was not read since.
	theirs bool
	// wrote tells that the draft written last is this window's.
	wrote    bool
	private  []string
	settings model.Settings
	target   model.Ratings
	// theirTarget is what another window set, not read yet.
	theirTarget model.Ratings
	name        string
	// who is at hand, yourself where it is zero, and others are the rest.
	who    model.Person
	others map[string]memoryPerson
	// gone tells that another window took back who is at hand, not read yet.
	gone     bool
	uids     int
	pictures string
	backups  []memoryBackup
	// fail is what the act of that name gives, until it is taken out.
	fail map[string]error
	// encoding is called before a picture is drawn, nil for nothing.
	encoding func()
	// choose is the system's dialog for files; nil where there is none.
	choose func(ctx context.Context, q model.FileQuestion) (string, error)
	// acts are the writes in order.
	acts []string
}

func newMemoryDesk(t *testing.T, s ...model.Snapshot) *memoryDesk {
	t.Helper()
	h, err := model.NewHistory(s)
	if err != nil {
		t.Fatal(err)
	}
	return &memoryDesk{
		today: aDay(time.November, 29), name: "Me", settings: model.DefaultSettings(), history: h, held: h, trash: map[string]model.Snapshot{},
		pictures: t.TempDir(), fail: map[string]error{},
	}
}

// did notes a write and says whether it fails.
func (d *memoryDesk) did(act string) error {
	d.acts = append(d.acts, act)
	return d.fail[act]
}

func (d *memoryDesk) locked(act string, f func() error) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.did(act); err != nil {
		return err
	}
	err := f()
	if err == nil {
		d.held = d.history
	}
	return err
}

// reread is what is given where an act is done, and fails where what it left cannot be read.
func (d *memoryDesk) reread() error {
	if err := d.fail["reload"]; err != nil {
		return &model.Problem{Kind: model.Unread, Err: err}
	}
	return nil
}

// elsewhere is a write by another window, not yet read here.
func (d *memoryDesk) elsewhere(s model.Snapshot) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if s.UID == "" {
		s.UID = "elsewhere"
	}
	s.Rev++
	d.history = d.history.With(s)
}

func (d *memoryDesk) Today() model.Date   { d.mu.Lock(); defer d.mu.Unlock(); return d.today }
func (d *memoryDesk) PicturesDir() string { return d.pictures }

func (d *memoryDesk) History() model.History {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.held
}

func (d *memoryDesk) Reload() error {
	return d.locked("reload", func() error {
		if d.gone {
			d.toSelf()
			d.gone = false
		}
		if d.theirTarget.Count() > 0 {
			d.target, d.theirTarget = d.theirTarget, model.Ratings{}
		}
		return nil
	})
}

func (d *memoryDesk) Record(s model.Snapshot) (model.Snapshot, error) {
	err := d.locked("record", func() error {
		if s.Person != "" && s.Person != d.atHand().UID {
			return &model.Problem{Kind: model.Missing} // as where they were taken back
		}
		if at, ok := d.history.At(s.Day); ok && at.UID != s.UID {
			return &model.Problem{Kind: model.Exists, Day: s.Day}
		}
		if s.UID == "" {
			d.uids++
			s.UID = fmt.Sprintf("new-%d", d.uids)
		} else if kept, ok := d.history.ByUID(s.UID); !ok {
			return &model.Problem{Kind: model.Missing}
		} else if kept.Rev != s.Rev {
			return &model.Problem{Kind: model.Conflict, Day: s.Day}
		}
		s.Rev++
		d.history = d.history.With(s)
		return nil
	})
	return s, err
}

func (d *memoryDesk) Trash(uid string) error {
	return d.locked("trash", func() error {
		s, ok := d.history.ByUID(uid)
		if !ok {
			return &model.Problem{Kind: model.Missing}
		}
		s.Rev++
		d.trash[uid], d.history = s, d.history.Without(uid)
		return nil
	})
}

func (d *memoryDesk) Restore(uid string) error {
	return d.locked("restore", func() error {
		s := d.trash[uid]
		s.Rev++
		d.history = d.history.With(s)
		delete(d.trash, uid)
		return d.reread()
	})
}

func (d *memoryDesk) Import(all []model.Snapshot) (kept []model.Snapshot, err error) {
	err = d.locked("import", func() (err error) {
		kept, _, err = d.swap(all, nil)
		return err
	})
	return kept, err
}

func (d *memoryDesk) Swap(in, out []model.Snapshot) (kept, trashed []model.Snapshot, err error) {
	err = d.locked("swap", func() (err error) {
		kept, trashed, err = d.swap(in, out)
		return err
	})
	return kept, trashed, err
}

// swap needs the lock, and refuses before it changes anything.
func (d *memoryDesk) swap(in, out []model.Snapshot) (kept, trashed []model.Snapshot, err error) {
	h, trash := d.history, maps.Clone(d.trash)
	at := func(uid string) model.Snapshot {
		if s, ok := h.ByUID(uid); ok {
			return s
		}
		return trash[uid]
	}
	refuse := func(kind model.Kind, s model.Snapshot) ([]model.Snapshot, []model.Snapshot, error) {
		d.held = d.history
		return nil, nil, &model.Problem{Kind: kind, Day: s.Day}
	}
	for _, s := range out {
		if at(s.UID).Rev != s.Rev {
			return refuse(model.Conflict, s)
		}
		s.Rev++
		h, trash[s.UID], trashed = h.Without(s.UID), s, append(trashed, s)
	}
	for _, s := range in {
		if other, taken := h.At(s.Day); taken && other.UID != s.UID {
			return refuse(model.Exists, s)
		}
		if s.UID == "" {
			d.uids++
			s.UID = fmt.Sprintf("new-%d", d.uids)
		} else if at(s.UID).Rev != s.Rev {
			return refuse(model.Conflict, s)
		}
		delete(trash, s.UID)
		s.Rev++
		h, kept = h.With(s), append(kept, s)
	}
	d.history, d.trash = h, trash
	return kept, trashed, nil
}

// Cards are all PNG files in a folder that can be opened again, in order of name.
func (d *memoryDesk) Cards(folder string) (cards []string, err error) {
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		if _, err := d.ReadCard(path); err == nil {
			cards = append(cards, path)
		}
	}
	return cards, err
}

func (d *memoryDesk) CanChoose() bool { return d.choose != nil }

func (d *memoryDesk) ChooseFile(ctx context.Context, q model.FileQuestion) (string, error) {
	return d.choose(ctx, q)
}

func (d *memoryDesk) ReadCard(path string) (plot.CardNumbers, error) {
	f, err := os.Open(path)
	if err != nil {
		return plot.CardNumbers{}, err
	}
	defer f.Close()
	return plot.ReadCard(f)
}

func (d *memoryDesk) Draft() (model.Draft, bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.fail["draft"]; err != nil {
		d.theirs, d.wrote = true, false
		return model.Draft{}, false, err
	}
	d.theirs, d.wrote = false, d.draft != nil
	if d.draft == nil {
		return model.Draft{}, false, nil
	}
	return *d.draft, true, nil
}

func (d *memoryDesk) KeepDraft(draft model.Draft) error {
	return d.locked("keep draft", func() error { return d.ours(&draft) })
}

func (d *memoryDesk) TakeOverDraft(draft model.Draft) error {
	return d.locked("take over draft", func() error { d.theirs = false; return d.ours(&draft) })
}

func (d *memoryDesk) DropDraft() error {
	return d.locked("drop draft", func() error { return d.ours(nil) })
}

func (d *memoryDesk) DraftGone() (bool, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wrote && (d.draft == nil || d.theirs), nil
}

// ours puts a draft in place of ours, nil for none.
func (d *memoryDesk) ours(draft *model.Draft) error {
	if d.draft != nil && d.theirs {
		return &model.Problem{Kind: model.Conflict}
	}
	d.draft, d.theirs, d.wrote = draft, false, draft != nil
	return nil
}

// draftElsewhere is what another window writes in place of whichever draft there
// is, nil for dropping it.
func (d *memoryDesk) draftElsewhere(draft *model.Draft) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.draft, d.theirs = draft, true
}

// bare tells whether nobody has a check-in.
func (d *memoryDesk) bare() bool {
	return !slices.ContainsFunc(d.everybody(), func(p memoryPerson) bool { return p.history.Len() > 0 })
}

func (d *memoryDesk) FillSample(string) error {
	return d.locked("sample", func() error {
		if !d.bare() {
			return &model.Problem{Kind: model.Exists}
		}
		h, err := model.NewHistory(months())
		d.history, d.sampled = h, true
		return errors.Join(err, d.reread())
	})
}

func (d *memoryDesk) Invented() bool { d.mu.Lock(); defer d.mu.Unlock(); return d.invented() }

func (d *memoryDesk) invented() bool {
	return d.sampled && d.atHand().Self && d.held.Len() > 0 || d.sampledOf == d.atHand().UID
}

func (d *memoryDesk) Sample() (in, room bool, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.sampled, d.bare(), nil
}

func (d *memoryDesk) TakeOutSample() (putBack func() error, err error) {
	return func() error { return d.moveSample(true) }, d.moveSample(false)
}

// moveSample puts the sample in beside what is there, or takes it out.
func (d *memoryDesk) moveSample(in bool) error {
	return d.locked("sample", func() error {
		for _, s := range months() {
			if in {
				d.history = d.history.With(s)
			} else {
				d.history = d.history.Without(s.UID)
			}
		}
		d.sampled = in
		return d.reread()
	})
}

func (d *memoryDesk) Export(ctx context.Context, e plot.Export, progress func(done, of int)) error {
	file, err := d.Encode(ctx, e, progress)
	if err != nil {
		return err
	}
	return d.locked("export", func() error {
		if _, err := os.Stat(e.Path); err == nil && !e.Replace {
			return &model.Problem{Kind: model.Exists, Path: e.Path}
		}
		if err := os.MkdirAll(filepath.Dir(e.Path), 0o700); err != nil {
			return err
		}
		return os.WriteFile(e.Path, file, 0o600)
	})
}

func (d *memoryDesk) FreePath(path string) (free string, err error) {
	free = path
	err = d.locked("free path", func() error {
		ext := filepath.Ext(path)
		for n := 2; ; n++ {
			if _, err := os.Stat(free); err != nil {
				return nil
			}
			free = fmt.Sprintf("%s-%d%s", strings.TrimSuffix(path, ext), n, ext)
		}
	})
	return free, err
}

func (d *memoryDesk) Encode(ctx context.Context, e plot.Export, progress func(done, of int)) ([]byte, error) {
	if err := d.MayGoOut(e.Allow, e.Says()...); err != nil {
		return nil, err
	}
	if d.encoding != nil {
		d.encoding()
	}
	var file bytes.Buffer
	err := e.Picture.Write(ctx, &file, progress)
	return file.Bytes(), err
}

func (d *memoryDesk) MayGoOut(allow []string, said ...plot.Saying) error {
	words, err := d.PrivateWords()
	if leaks := plot.NewPrivate(words).Allow(allow...).Leaks(said...); len(leaks) > 0 {
		return &plot.PrivateError{Leaks: leaks}
	}
	return err
}

func (d *memoryDesk) PrivateWords() ([]string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.private, d.fail["private"]
}

func (d *memoryDesk) SetPrivateWords(_, after []string) error {
	for _, word := range after {
		if err := plot.CheckPrivateWord(word); err != nil {
			return err
		}
	}
	return d.locked("private", func() error { d.private = after; return nil })
}

func (d *memoryDesk) Settings() (model.Settings, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.settings, d.fail["read settings"]
}

func (d *memoryDesk) Target() model.Ratings {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.target
}

func (d *memoryDesk) KeepTarget(target model.Ratings) error {
	return d.locked("target", func() error {
		d.target = target
		return nil
	})
}

func (d *memoryDesk) SaveReminder(path string, _ model.ReminderDay, _, _ string, replace bool) error {
	return d.locked("calendar", func() error {
		if _, err := os.Stat(path); err == nil && !replace {
			return &model.Problem{Kind: model.Exists, Path: path}
		}
		return os.WriteFile(path, nil, 0o600)
	})
}

func (d *memoryDesk) DocumentsDir() string { return d.pictures }

func (d *memoryDesk) KeepSettings(before, after model.Settings) error {
	return d.locked("settings", func() error { d.settings = d.settings.With(before, after); return nil })
}

func (d *memoryDesk) RemindOnce(in model.Month) (first bool, err error) {
	err = d.locked("settings", func() error {
		first = d.settings.Reminded != in
		d.settings.Reminded = in
		return nil
	})
	return first, err
}

func (d *memoryDesk) Folder() string  { return "/home/me/.local/share/headroom" }
func (d *memoryDesk) Backups() string { return "/home/me/.local/share/headroom/backups" }

// A memoryBackup holds the history of that time.
type memoryBackup struct {
	model.Backup
	history model.History
}

func (d *memoryDesk) ListBackups() ([]model.Backup, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var all []model.Backup
	for _, b := range d.backups {
		all = append(all, b.Backup)
	}
	return all, d.fail["backups"]
}

func (d *memoryDesk) BackUpChanges() (made, worth bool, err error) {
	err = d.locked("back up", func() error {
		worth = d.history.Len() > 0
		made = worth && (len(d.backups) == 0 || !reflect.DeepEqual(d.backups[0].history, d.history))
		if made {
			d.backUp(d.today)
		}
		return nil
	})
	return made, worth, err
}

func (d *memoryDesk) CheckIns() (n int, err error) {
	err = d.locked("count", func() error {
		n = d.history.Len()
		return nil
	})
	return n, err
}

func (d *memoryDesk) RestoreBackup(name string) error {
	return d.locked("restore backup", func() error {
		for _, b := range d.backups {
			if b.Name == name {
				d.backUp(d.today)
				d.history = b.history
				return nil
			}
		}
		return &model.Problem{Kind: model.Missing}
	})
}

// backUp makes a backup of that day.
func (d *memoryDesk) backUp(day model.Date) {
	n := d.history.Len()
	b := model.Backup{Name: fmt.Sprint(len(d.backups) + 1), Day: day, CheckIns: n, Size: 60000 + 1000*int64(n)}
	d.backups = append([]memoryBackup{{b, d.history}}, d.backups...)
}

// aDay is a day of 2026.
func aDay(m time.Month, day int) model.Date { return model.Date{Year: 2026, Month: m, Day: day} }

// months are the gallery's year.
func months() []model.Snapshot { return gallery.Year() }
