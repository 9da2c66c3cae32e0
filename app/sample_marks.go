package app

import (
	"slices"
	"strings"

	"headroom/model"
)

// sampleMarks is the setting that holds which snapshots came with the sample, so that
// they are told apart from one's own after another start, too.
const sampleMarks = "sample"

// markOf is the part of a UID that chance alone has made: a setting has no room for all
// of it.
func markOf(uid string) string { return uid[strings.LastIndexByte(uid, '-')+1:] }

// markSample keeps which snapshots there are. It needs acts, and a journal in which
// there is nothing else.
func (d *Desk) markSample() error {
	people, err := d.journal.People()
	if err != nil {
		return err
	}
	var marks []string
	for _, p := range people {
		h, err := d.journal.History(p.UID)
		if err != nil {
			return err
		}
		for _, s := range h.All() {
			marks = append(marks, markOf(s.UID))
		}
	}
	return d.journal.KeepSettings(map[string]string{sampleMarks: strings.Join(marks, ",")})
}

// sampled are the UIDs of the sample's snapshots that are still here as they came, those
// in the trash too, and how many of them are not in it. It needs acts.
func (d *Desk) sampled() (uids []string, shown int, err error) {
	settings, err := d.journal.Settings()
	if err != nil || settings[sampleMarks] == "" {
		return nil, 0, err
	}
	marks := strings.Split(settings[sampleMarks], ",")
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
			if s.Rev == 1 && slices.Contains(marks, markOf(s.UID)) {
				uids, shown = append(uids, s.UID), shown+1
			}
		}
		for _, s := range trashed {
			if slices.Contains(marks, markOf(s.UID)) {
				uids = append(uids, s.UID)
			}
		}
	}
	return uids, shown, nil
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
	uids, _, err := d.sampled()
	if err != nil {
		return err
	}
	if len(uids) == 0 {
		return &model.Problem{Kind: model.Missing}
	}
	if err := d.journal.Forget(uids...); err != nil {
		return d.afterRefusal(err)
	}
	d.changed()
	if err := d.turnTo(d.Person()); model.KindOf(err) != model.Missing {
		return err
	}
	return d.turnToSelf()
}
