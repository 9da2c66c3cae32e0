package app

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"headroom/model"
)

// sampleMarks is the setting that holds which snapshots came with the sample, so that
// they are told apart from one's own after another start, too: the mark of each, a colon,
// and the print of what it held. Earlier versions wrote marks alone.
const sampleMarks = "sample"

// sampleLang is the setting in which those versions held the language that the sample came
// in; where it is missing, beside their marks, that was English.
const sampleLang = "sample language"

// markOf is the part of a UID that chance alone has made: a setting has no room for all
// of it.
func markOf(uid string) string { return uid[strings.LastIndexByte(uid, '-')+1:] }

// printOf is a short print of what a snapshot holds: it is known again by that, whatever
// the sample says in this version and in any language.
func printOf(s model.Snapshot) string {
	held := fmt.Appendf(nil, "%d %d %d %q %q %q %d %q %d", s.Day.Day, s.Ratings, s.Answers, s.Note, s.Event, s.Experiment, s.Aim, s.Outcome, s.Seen)
	sum := sha256.Sum256(held)
	return hex.EncodeToString(sum[:4])
}

// markAll is the setting that tells all of these to be the sample's.
func markAll(kept []model.Snapshot) map[string]string {
	var marks []string
	for _, s := range kept {
		marks = append(marks, markOf(s.UID)+":"+printOf(s))
	}
	return map[string]string{sampleMarks: strings.Join(marks, ",")}
}

// A sampleKnown knows the sample's snapshots from all others, as long as they are as they
// came. The zero value is for where there is no sample.
type sampleKnown struct {
	// marks has the print of each, empty where there is none.
	marks map[string]string
	// lang is the language of those without a print, and invented what they hold in it.
	lang     string
	invented map[model.Snapshot]bool
}

func (k sampleKnown) has(s model.Snapshot) bool {
	print, ok := k.marks[markOf(s.UID)]
	if print == "" {
		return ok && k.invented[bare(s)]
	}
	return print == printOf(s)
}

// among tells whether a history has any of them.
func (k sampleKnown) among(h model.History) bool {
	if len(k.marks) == 0 {
		return false
	}
	for _, s := range h.All() {
		if k.has(s) {
			return true
		}
	}
	return false
}

// knowSample reads which snapshots came with the sample. It needs acts.
func (d *Desk) knowSample() error {
	settings, err := d.journal.Settings()
	if err != nil {
		return err
	}
	d.sample.marks = nil
	if settings[sampleMarks] == "" {
		return nil
	}
	marks, bareMarks := map[string]string{}, false
	for _, m := range strings.Split(settings[sampleMarks], ",") {
		mark, print, printed := strings.Cut(m, ":")
		marks[mark], bareMarks = print, bareMarks || !printed
	}
	lang := cmp.Or(settings[sampleLang], "en")
	if bareMarks && d.sample.lang != lang { // reading a language takes a while
		invented, err := inventions(lang)
		if err != nil {
			return err
		}
		d.sample.lang, d.sample.invented = lang, invented
	}
	d.sample.marks = marks
	return nil
}

// sampled are the sample's snapshots that are here as they came, those in the trash too,
// and how many of them are not in it. It needs acts.
func (d *Desk) sampled() (all []model.Snapshot, shown int, err error) {
	if err := d.knowSample(); err != nil || len(d.sample.marks) == 0 {
		return nil, 0, err
	}
	people, err := d.journal.People()
	if err != nil {
		return nil, 0, err
	}
	for _, p := range people {
		h, err := d.journal.History(p.UID)
		if err != nil {
			return nil, 0, err
		}
		trashed, err := d.journal.Trashed(p.UID)
		if err != nil {
			return nil, 0, err
		}
		for _, s := range h.All() {
			if d.sample.has(s) {
				all, shown = append(all, s), shown+1
			}
		}
		for _, s := range trashed {
			if d.sample.has(s) {
				all = append(all, s)
			}
		}
	}
	return all, shown, nil
}

// inventions is what the sample's snapshots hold in a language. Being deleted and had back
// leaves a month as it came, though not its revision.
func inventions(lang string) (map[model.Snapshot]bool, error) {
	file, err := sampleIn(lang)
	if err != nil {
		return nil, fmt.Errorf("the sample: %w", err)
	}
	all := map[model.Snapshot]bool{}
	for _, p := range file.People {
		for _, s := range p.Snapshots {
			snapshot, err := s.on(model.Date{Year: 2000, Month: 1, Day: 1})
			if err != nil {
				return nil, fmt.Errorf("the sample: %w", err)
			}
			all[bare(snapshot)] = true
		}
	}
	return all, nil
}

// bare is what a snapshot holds, whose and of which month it may be.
func bare(s model.Snapshot) model.Snapshot {
	s.UID, s.Person, s.Rev, s.OutcomeOf, s.SeenOf = "", "", 0, "", ""
	s.Day = model.Date{Day: s.Day.Day}
	return s
}

// Invented tells whether months of the sample are among the history at hand, as last read
// or changed here.
func (d *Desk) Invented() bool {
	d.held.RLock()
	defer d.held.RUnlock()
	return d.invented
}

// Sample tells whether months of the sample are among those shown, of anybody, and
// whether there is room for it: FillSample would put it in.
func (d *Desk) Sample() (in, room bool, err error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	_, shown, err := d.sampled()
	if err != nil || shown > 0 {
		return shown > 0, false, err
	}
	taken, err := d.journal.HasSnapshots()
	return false, err == nil && !taken, err
}

// TakeOutSample takes out what FillSample put in, in one: months that were changed since
// stay, and so do those who have any. Missing is where there is none. putBack puts it
// back as it was, or changes nothing, where its days or names were taken meanwhile. Where
// either is Unread it is done.
func (d *Desk) TakeOutSample() (putBack func() error, err error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	all, _, err := d.sampled()
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, &model.Problem{Kind: model.Missing}
	}
	forgotten, err := d.journal.Forget(all, map[string]string{sampleMarks: "", sampleLang: ""})
	if err != nil {
		return nil, d.afterRefusal(err)
	}
	d.changed()
	putBack = func() error {
		d.acts.Lock()
		defer d.acts.Unlock()
		if err := d.journal.BringBack(forgotten); err != nil {
			return d.afterRefusal(err)
		}
		d.changed()
		return unread(d.reload())
	}
	return putBack, unread(d.reload())
}
