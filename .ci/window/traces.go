package main

import (
	"hash/crc32"
	"os"
	"path/filepath"

	"headroom/model"
	"headroom/model/journal"
)

// traces are what acts leave: on the screen, in the journal and among the pictures.
type traces struct {
	screen   uint32
	pictures map[string]int // how many of each ending
	settings model.Settings
	// latest is the last snapshot of one's own, and mine how many there are.
	latest model.Snapshot
	mine   int
	// draft is one's own, and theirs how many others have one.
	draft  model.Draft
	theirs int
}

// traces reads what is there now.
func (d *display) traces(j *journal.Journal) (t traces, err error) {
	t.screen = crc32.ChecksumIEEE(d.pixels)
	t.pictures = map[string]int{}
	files, err := os.ReadDir(d.pictures)
	if err != nil {
		return t, err
	}
	for _, f := range files {
		t.pictures[filepath.Ext(f.Name())]++
	}
	settings, err := j.Settings()
	if err != nil {
		return t, err
	}
	t.settings = model.SettingsOf(settings)
	people, err := j.People()
	if err != nil {
		return t, err
	}
	for _, p := range people {
		draft, rev, err := j.Draft(p.UID)
		if err != nil {
			return t, err
		}
		if !p.Self && rev != 0 {
			t.theirs++
		}
		if !p.Self {
			continue
		}
		t.draft = draft
		h, err := j.History(p.UID)
		if err != nil {
			return t, err
		}
		t.latest, _ = h.Latest()
		t.mine = h.Len()
	}
	return t, nil
}

// forget removes what the acts leave, so that the next find everything as before: what
// was saved since the load was made, drafts, settings and pictures.
func (d *display) forget(j *journal.Journal) error {
	people, err := j.People()
	if err != nil {
		return err
	}
	for _, p := range people {
		_, rev, err := j.Draft(p.UID)
		if err == nil {
			err = j.DropDraft(p.UID, rev)
		}
		if err != nil {
			return err
		}
		h, err := j.History(p.UID)
		if err != nil {
			return err
		}
		saved, err := j.Trashed(p.UID)
		if err != nil {
			return err
		}
		if s, ok := h.Latest(); ok && !s.Day.Before(lastDay) {
			saved = append(saved, s)
		}
		if _, err := j.Forget(saved, nil); err != nil {
			return err
		}
	}
	if err := j.KeepSettings(model.DefaultSettings().Values()); err != nil {
		return err
	}
	files, err := os.ReadDir(d.pictures)
	if err != nil {
		return err
	}
	for _, f := range files {
		if f.Name() == givenCard {
			continue
		}
		if err := os.Remove(filepath.Join(d.pictures, f.Name())); err != nil {
			return err
		}
	}
	return nil
}
