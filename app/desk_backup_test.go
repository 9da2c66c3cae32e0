package app

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"headroom/model"
)

func TestDesk_BacksUpOnceThereIsSomething(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	record(t, d, model.Snapshot{Day: november, Ratings: all(3)})
	if err := d.BackUp(); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(at.Backups())
	if err != nil || len(files) == 0 {
		t.Errorf("backups: %v, %v", files, err)
	}
}

// A window that stays open for weeks makes a backup on each day that something was
// saved, and does not wait for its end to do so.
func TestDesk_BacksUpBesideOnEachDayOfAChange(t *testing.T) {
	at := Place(t.TempDir())
	var day atomic.Int64
	d, err := OpenDesk(at, func() time.Time { return noon(november.AddDays(int(day.Load())))() })
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	stop := d.BackUpBeside(func(err error) { t.Error(err) })
	for n := range 3 {
		day.Store(int64(n))
		record(t, d, model.Snapshot{Day: november.AddDays(n), Ratings: all(3)})
		for backups(t, at) <= n { // beside: it takes as long as it takes
			runtime.Gosched()
		}
	}
	day.Store(3)
	record(t, d, model.Snapshot{Day: december, Ratings: all(3)})
	stop() // what is asked for is done
	if n := backups(t, at); n != 4 {
		t.Errorf("%d backups, want 4", n)
	}
	day.Store(4)
	record(t, d, model.Snapshot{Day: december.AddDays(1), Ratings: all(3)})
	if n := backups(t, at); n != 4 {
		t.Errorf("%d backups after it was stopped", n)
	}
}

func TestDesk_AsksForABackupAfterEveryChange(t *testing.T) {
	d := open(t, Place(t.TempDir()))
	due := make(chan struct{}, 1)
	d.setDue(due)
	var s model.Snapshot
	var ana model.Person
	swap := func(in, out []model.Snapshot) error {
		kept, trashed, err := d.Swap(in, out)
		for _, now := range append(kept, trashed...) {
			s = now
		}
		return err
	}
	for i, change := range []func() error{
		func() error { return d.FillSample("en") },
		func() (err error) {
			s, err = d.Record(model.Snapshot{Day: november, Ratings: all(3)})
			return err
		},
		func() error { return swap(nil, []model.Snapshot{s}) },
		func() error { return swap([]model.Snapshot{s}, nil) },
		func() error { return d.Trash(s.UID) },
		func() error { return d.Restore(s.UID) },
		func() error { _, err := d.Import([]model.Snapshot{{Day: december, Ratings: all(2)}}); return err },
		func() (err error) { ana, err = d.AddPerson("Ana"); return err },
		func() (err error) { ana, err = d.RenamePerson(ana, "Anna"); return err },
		func() (err error) { ana, err = d.ArchivePerson(ana.UID, true); return err },
		func() error { return d.RemovePerson(ana.UID) },
	} {
		if err := change(); err != nil {
			t.Fatal(err)
		}
		select {
		case <-due:
		default:
			t.Errorf("change %d asks for none", i)
		}
	}
}

func TestDesk_TellsABackupThatFailsBeside(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	if err := os.WriteFile(at.Backups(), []byte("Not a folder."), 0o600); err != nil {
		t.Fatal(err)
	}
	var told []error
	stop := d.BackUpBeside(func(err error) { told = append(told, err) })
	_, err := d.Record(model.Snapshot{Day: november, Ratings: all(3)})
	stop()
	if err != nil || errors.Join(told...) == nil {
		t.Errorf("saved with %v, told %v", err, told)
	}
}

// backups is how many there are that are whole.
func backups(t *testing.T, at Place) int {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(at.Backups(), "*.db"))
	if err != nil {
		t.Fatal(err)
	}
	return len(files)
}

// Everything is as it was, the person at hand and the draft too, and another desk on
// the same journal follows.
func TestDesk_RestoresABackup(t *testing.T) {
	at := Place(t.TempDir())
	d := open(t, at)
	record(t, d, model.Snapshot{Day: november, Ratings: all(3)})
	if err := errors.Join(d.KeepDraft(model.Draft{Note: "then"}), d.KeepSettings(model.DefaultSettings(), model.Settings{Look: model.DarkLook, Text: 100}), d.BackUp()); err != nil {
		t.Fatal(err)
	}
	if err := d.KeepDraft(model.Draft{Note: "now"}); err != nil {
		t.Fatal(err)
	}
	record(t, d, model.Snapshot{Day: december, Ratings: all(2)})
	ana, err := d.AddPerson("Ana")
	if err == nil {
		err = d.TurnToPerson(ana.UID)
	}
	if err != nil {
		t.Fatal(err)
	}
	other := open(t, at)

	list, err := d.ListBackups()
	if err != nil || len(list) != 1 || list[0].CheckIns != 1 {
		t.Fatalf("backups %+v, %v", list, err)
	}
	if err := errors.Join(d.RestoreBackup(list[0].Name), d.Reload()); err != nil {
		t.Fatal(err)
	}
	if !d.Person().Self || d.History().Len() != 1 {
		t.Errorf("at hand is %+v with %d snapshots", d.Person(), d.History().Len())
	}
	if err := other.KeepDraft(model.Draft{Note: "elsewhere"}); model.KindOf(err) != model.Conflict {
		t.Errorf("the other one's draft: %v", err)
	}
	if draft, ok, err := d.Draft(); !ok || err != nil || draft.Note != "then" {
		t.Errorf("the draft is %+v, %v", draft, err)
	}
	if err := d.KeepDraft(model.Draft{Note: "goes on"}); err != nil {
		t.Error(err)
	}
	if s, err := d.Settings(); err != nil || s.Look != model.DarkLook {
		t.Errorf("the settings are %+v, %v", s, err)
	}
	if err := other.Reload(); err != nil || other.History().Len() != 1 {
		t.Errorf("the other one has %d snapshots, %v", other.History().Len(), err)
	}
	record(t, other, model.Snapshot{Day: december, Ratings: all(4)})
	if list, err = d.ListBackups(); err != nil || len(list) != 2 || list[0].CheckIns != 2 {
		t.Errorf("backups %+v, %v", list, err)
	}
}
