package app

import (
	"errors"
	"sync"
	"time"

	"headroom/model"
	"headroom/model/journal"
)

// A Desk is the one owner of the open journal and of the history at hand. The
// window and the commands both act through it, and only through it. It is safe
// for use by several goroutines at once: Person and History answer at once,
// everything else may wait for the disk.
type Desk struct {
	journal *journal.Journal
	at      Place
	now     func() time.Time

	// acts lets one act at a time at the journal. drafts, which it guards, are the
	// half-done check-ins last read or written here, by person: only those are ours
	// to write over.
	acts   sync.Mutex
	drafts map[string]journal.DraftRev
	// due is told of every change, for a backup; nil for nobody. acts guards it.
	due chan<- struct{}
	// newcomer tells that the person at hand is not kept yet. acts guards it.
	newcomer bool
	// sample is what is known of it as the history at hand was read. acts guards it.
	sample sampleKnown

	// held guards the values below it for as long as it takes to copy them.
	held     sync.RWMutex
	person   model.Person
	history  model.History
	target   model.Ratings
	invented bool
}

// OpenDesk opens the journal of a place, making it where there is none, at the
// history of the program's own user. Close must follow. Its errors are those of
// journal.Open.
func OpenDesk(at Place, now func() time.Time) (*Desk, error) {
	return openDesk(at, journal.Options{Now: now, BackupDir: at.Backups()})
}

// OpenExisting is OpenDesk that makes no journal: Missing is a place without one.
func OpenExisting(at Place, now func() time.Time) (*Desk, error) {
	return openDesk(at, journal.Options{Now: now, BackupDir: at.Backups(), Existing: true})
}

// ReadDesk opens the journal of a place for reading alone, so that a full disk, a
// medium that cannot be written and another window at work are no hindrance.
// Missing is a place without one: none is made. Only what a kill cut off is taken
// back by writing, before anything can be read.
func ReadDesk(at Place, now func() time.Time) (*Desk, error) {
	reading := journal.Options{Now: now, BackupDir: at.Backups(), ReadOnly: true}
	d, err := openDesk(at, reading)
	if model.KindOf(err) != model.ReadOnly {
		return d, err
	}
	d, err = OpenDesk(at, now)
	if err == nil {
		return d, nil
	}
	// It may have been taken back, and no more could be written.
	if d, again := openDesk(at, reading); again == nil {
		return d, nil
	}
	return nil, err
}

func openDesk(at Place, o journal.Options) (*Desk, error) {
	j, err := journal.Open(at.Journal(), o)
	if err != nil {
		return nil, err
	}
	d := &Desk{journal: j, at: at, now: o.Now, drafts: map[string]journal.DraftRev{}}
	if err := d.turnToSelf(); err != nil {
		return nil, errors.Join(err, j.Close())
	}
	return d, nil
}

// Close closes the journal. The desk cannot be used after it.
func (d *Desk) Close() error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.Close()
}

// Today is the civil day by the desk's clock.
func (d *Desk) Today() model.Date { return model.DateOf(d.now()) }

// Person is whose history is at hand.
func (d *Desk) Person() model.Person {
	d.held.RLock()
	defer d.held.RUnlock()
	return d.person
}

// History is the history at hand, as last read or changed here.
func (d *Desk) History() model.History {
	d.held.RLock()
	defer d.held.RUnlock()
	return d.history
}

// Target is what the person at hand aims at, as last read or changed here; a ceiling
// of which they did not say so is not rated.
func (d *Desk) Target() model.Ratings {
	d.held.RLock()
	defer d.held.RUnlock()
	return d.target
}

// KeepTarget keeps what the person at hand aims at. It is durable on return.
func (d *Desk) KeepTarget(target model.Ratings) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	if err := d.journal.KeepTarget(d.Person().UID, target); err != nil {
		return d.afterRefusal(err)
	}
	d.changed()
	d.hold(d.Person(), d.History(), target)
	return nil
}

// Reload reads the history again: another window or a command may have written. Where
// the person at hand was taken back there, one's own history comes to hand.
func (d *Desk) Reload() error {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.reload()
}

// reload needs acts.
func (d *Desk) reload() error {
	err := d.turnTo(d.Person())
	if model.KindOf(err) == model.Missing && !d.newcomer {
		return d.turnToSelf()
	}
	return err
}

// Record saves a snapshot and gives it back as it is kept. On return it is
// durable. A snapshot without a person is of the one at hand. Where the day is
// taken (Exists) or the snapshot was changed elsewhere (Conflict), the history
// at hand is read again, so that it shows what is in the way.
func (d *Desk) Record(s model.Snapshot) (model.Snapshot, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	if s.Person == "" {
		s.Person = d.Person().UID
	}
	saved, err := d.journal.Save(s, d.newcomers()...)
	if err != nil {
		return model.Snapshot{}, d.afterRefusal(err)
	}
	d.changed()
	d.newcomer = false
	if saved.Person != d.Person().UID {
		return saved, nil
	}
	d.after(func(h model.History) model.History { return h.With(saved) })
	return saved, nil
}

// Trash takes a snapshot out of the history; Restore brings it back.
func (d *Desk) Trash(uid string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	if err := d.journal.Trash(uid); err != nil {
		return d.afterRefusal(err)
	}
	d.changed()
	d.after(func(h model.History) model.History { return h.Without(uid) })
	return nil
}

// Restore brings a trashed snapshot back. Where its day was taken meanwhile the
// error is Exists and nothing changes. Unread is done: Reload tells why.
func (d *Desk) Restore(uid string) error {
	d.acts.Lock()
	defer d.acts.Unlock()
	if err := d.journal.Restore(uid); err != nil {
		return d.afterRefusal(err)
	}
	d.changed()
	return unread(d.reload())
}

// Check verifies the whole journal; see journal.Check.
func (d *Desk) Check() (journal.Report, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	return d.journal.Check()
}

// PicturesDir is where a card is offered to be saved.
func (d *Desk) PicturesDir() string { return picturesDir() }

// turnTo needs acts. It reads the person too, who may have been renamed elsewhere.
func (d *Desk) turnTo(p model.Person) error {
	p, err := d.journal.Person(p.UID)
	if err != nil {
		return err
	}
	h, err := d.journal.History(p.UID)
	if err != nil {
		return err
	}
	target, err := d.journal.Target(p.UID)
	if err != nil {
		return err
	}
	if err := d.knowSample(); err != nil {
		return err
	}
	d.hold(p, h, target)
	d.newcomer = false
	return nil
}

// hold needs acts.
func (d *Desk) hold(p model.Person, h model.History, target model.Ratings) {
	invented := d.sample.among(h)
	d.held.Lock()
	defer d.held.Unlock()
	d.person, d.history, d.target, d.invented = p, h, target, invented
}

// after brings the history at hand up to date with an act of our own: by the
// change alone, unless another process wrote as well. The act is durable by
// now, so a failure to read is not the act's: the change alone then stands, and
// whatever is wrong shows at the next act.
func (d *Desk) after(change func(model.History) model.History) {
	d.hold(d.Person(), change(d.History()), d.Target())
	if changed, err := d.journal.Changed(); err == nil && changed {
		_ = d.turnTo(d.Person())
	}
}

// unread is what is told where an act of our own is durable, and what it left could not
// be read: that is not the act's failure, and what is at hand is as it was before.
func unread(err error) error {
	if err == nil {
		return nil
	}
	return &model.Problem{Kind: model.Unread, Err: err}
}

// afterRefusal reads again where the journal is not as the history at hand has
// it.
func (d *Desk) afterRefusal(err error) error {
	if d.newcomer {
		return err
	}
	switch model.KindOf(err) {
	case model.Exists, model.Conflict, model.Missing:
		return errors.Join(err, d.turnTo(d.Person()))
	}
	return err
}
