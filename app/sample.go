package app

import (
	"encoding/json"
	"fmt"

	"headroom/assets"
	"headroom/model"
)

// The sample history's file: people, each with snapshots on a day of the month
// so many months before now.
type sampleFile struct {
	People []samplePerson `json:"people"`
}

type samplePerson struct {
	Name      string           `json:"name"`
	Self      bool             `json:"self"`
	Snapshots []sampleSnapshot `json:"snapshots"`
}

type sampleSnapshot struct {
	MonthsAgo  int                 `json:"months_ago"`
	Day        int                 `json:"day"`
	Ratings    map[string]*float64 `json:"ratings"`
	Note       string              `json:"note"`
	Event      string              `json:"event"`
	Experiment string              `json:"experiment"`
}

// FillSample puts the sample history into a journal that has no snapshots; in
// one that has the error is Exists.
func (d *Desk) FillSample() error {
	_, err := d.fillSample(d.Today())
	return err
}

// fillSample is FillSample as of a day, and tells how many snapshots there are.
func (d *Desk) fillSample(now model.Date) (int, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	report, err := d.journal.Check()
	if err != nil {
		return 0, err
	}
	if report.Snapshots > 0 {
		return 0, &model.Problem{Kind: model.Exists}
	}
	var file sampleFile
	if err := json.Unmarshal(assets.Sample, &file); err != nil {
		return 0, fmt.Errorf("the sample: %w", err)
	}
	var all []model.Snapshot
	for _, p := range file.People {
		uid, err := d.samplePerson(p)
		if err != nil {
			return 0, err
		}
		for _, s := range p.Snapshots {
			snapshot, err := s.on(now)
			if err != nil {
				return 0, fmt.Errorf("the sample: %w", err)
			}
			snapshot.Person = uid
			all = append(all, snapshot)
		}
	}
	if err := d.journal.SaveAll(all); err != nil {
		return 0, err
	}
	return len(all), d.turnToSelf()
}

// samplePerson is the UID of one of the sample's people, added where missing.
func (d *Desk) samplePerson(p samplePerson) (string, error) {
	people, err := d.journal.People()
	if err != nil {
		return "", err
	}
	for _, known := range people {
		if p.Self && known.Self || !p.Self && known.Name == p.Name {
			return known.UID, nil
		}
	}
	added, err := d.journal.AddPerson(p.Name)
	return added.UID, err
}

// on is the snapshot as of a day.
func (s sampleSnapshot) on(now model.Date) (model.Snapshot, error) {
	month := now.In() - model.Month(s.MonthsAgo)
	out := model.Snapshot{
		Day:  model.Date{Year: month.Year(), Month: month.Month(), Day: s.Day},
		Note: s.Note, Event: s.Event, Experiment: s.Experiment,
	}
	for key, level := range s.Ratings {
		c, err := model.ParseCeiling(key)
		if err != nil {
			return out, err
		}
		if level == nil {
			continue
		}
		if out.Ratings[c], err = model.RatingOf(*level); err != nil {
			return out, err
		}
	}
	return out, out.Check()
}
