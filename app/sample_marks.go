package app

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"headroom/assets"
	"headroom/model"
)

// sampleMarks is the setting that holds which snapshots came with the sample, so that
// they are told apart from one's own after another start, too.
const sampleMarks = "sample"

// markOf is the part of a UID that chance alone has made: a setting has no room for all
// of it.
func markOf(uid string) string { return uid[strings.LastIndexByte(uid, '-')+1:] }

// markAll is the setting that tells all of these to be the sample's.
func markAll(kept []model.Snapshot) map[string]string {
	var marks []string
	for _, s := range kept {
		marks = append(marks, markOf(s.UID))
	}
	return map[string]string{sampleMarks: strings.Join(marks, ",")}
}

// sampled are the sample's snapshots that are here as they came, those in the trash too,
// and how many of them are not in it. It needs acts.
func (d *Desk) sampled() (all []model.Snapshot, shown int, err error) {
	settings, err := d.journal.Settings()
	if err != nil || settings[sampleMarks] == "" {
		return nil, 0, err
	}
	marks := strings.Split(settings[sampleMarks], ",")
	invented, err := inventions()
	if err != nil {
		return nil, 0, err
	}
	asItCame := func(s model.Snapshot) bool {
		return slices.Contains(marks, markOf(s.UID)) && invented[bare(s)]
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
			if asItCame(s) {
				all, shown = append(all, s), shown+1
			}
		}
		for _, s := range trashed {
			if asItCame(s) {
				all = append(all, s)
			}
		}
	}
	return all, shown, nil
}

// inventions is what the sample's snapshots hold. Being deleted and had back leaves a
// month as it came, though not its revision.
func inventions() (map[model.Snapshot]bool, error) {
	var file sampleFile
	if err := json.Unmarshal(assets.Sample, &file); err != nil {
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

// HasSample tells whether months of the sample are among those shown.
func (d *Desk) HasSample() (bool, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	_, shown, err := d.sampled()
	return shown > 0, err
}

// TakeOutSample takes out for good what FillSample put in, in one: months that were
// changed since stay, and so do those who have any. Missing is where there is none.
func (d *Desk) TakeOutSample() error {
	d.acts.Lock()
	defer d.acts.Unlock()
	all, _, err := d.sampled()
	if err != nil {
		return err
	}
	if len(all) == 0 {
		return &model.Problem{Kind: model.Missing}
	}
	if _, err := d.journal.Forget(all, map[string]string{sampleMarks: ""}); err != nil {
		return d.afterRefusal(err)
	}
	d.changed()
	if err := d.turnTo(d.Person()); model.KindOf(err) != model.Missing {
		return err
	}
	return d.turnToSelf()
}
