package app

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"headroom/assets"
	"headroom/assets/words"
	"headroom/model"
	"headroom/model/journal"
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
	Aim        string              `json:"aim"`
	Outcome    string              `json:"outcome"`
	Answers    string              `json:"answers"`
	Seen       map[string]*float64 `json:"seen"`
}

// FillSample puts the sample history, in a language, into a journal that has no
// snapshots; in one that has the error is Exists. Unread is done.
func (d *Desk) FillSample(lang string) error {
	_, err := d.fillSample(d.Today(), lang)
	return err
}

// fillSample is FillSample as of a day, and tells how many snapshots there are.
func (d *Desk) fillSample(now model.Date, lang string) (int, error) {
	file, err := sampleIn(lang)
	if err != nil {
		return 0, fmt.Errorf("the sample: %w", err)
	}
	return d.fill(file, now, lang)
}

// sampleIn is the sample with its texts in a language ("de").
func sampleIn(lang string) (file sampleFile, err error) {
	if err := json.Unmarshal(assets.Sample, &file); err != nil {
		return file, err
	}
	w, err := words.Load(lang)
	if err != nil {
		return file, err
	}
	for _, p := range file.People {
		for i := range p.Snapshots {
			s := &p.Snapshots[i]
			if s.Note != "" {
				s.Note = w.T("sample.note." + s.Note)
			}
			if s.Event != "" {
				s.Event = w.T("sample.event." + s.Event)
			}
			if s.Experiment != "" {
				s.Experiment = w.T("sample.experiment." + s.Experiment)
			}
		}
	}
	return file, nil
}

// fill keeps all of a sample, the people too, or nothing.
func (d *Desk) fill(file sampleFile, now model.Date, lang string) (int, error) {
	d.acts.Lock()
	defer d.acts.Unlock()
	taken, err := d.journal.HasSnapshots()
	if err != nil {
		return 0, err
	}
	if taken {
		return 0, &model.Problem{Kind: model.Exists}
	}
	var all []model.Snapshot
	var newcomers []model.Person
	for _, p := range file.People {
		person, known, err := d.samplePerson(p)
		if err != nil {
			return 0, err
		}
		if !known {
			newcomers = append(newcomers, person)
		}
		for _, s := range p.Snapshots {
			snapshot, err := s.on(now)
			if err != nil {
				return 0, fmt.Errorf("the sample: %w", err)
			}
			snapshot.Person = person.UID
			all = append(all, snapshot)
		}
	}
	if err := d.journal.SaveLinked(all, lookingBack, markAll, newcomers...); err != nil {
		return 0, err
	}
	d.changed()
	return len(all), unread(d.turnToSelf())
}

// lookingBack is the snapshot with the UIDs of those that its outcome and its
// then-test are of, as a check-in of its day would have asked for them.
func lookingBack(s model.Snapshot, before []model.Snapshot) model.Snapshot {
	own := slices.DeleteFunc(slices.Clone(before), func(b model.Snapshot) bool { return b.Person != s.Person })
	h, err := model.NewHistory(own)
	if err != nil {
		return s // the journal refuses two on one day
	}
	if of, ok := h.ToLookBackOn(s.Day); ok && s.Outcome != model.NoOutcome {
		s.OutcomeOf = of.UID
	}
	if of, ok := h.ToSeeAnew(s.Day); ok && s.Seen.Count() > 0 {
		s.SeenOf = of.UID
	}
	return s
}

// samplePerson is one of the sample's people, as known, or a new one.
func (d *Desk) samplePerson(p samplePerson) (person model.Person, known bool, err error) {
	people, err := d.journal.People()
	if err != nil {
		return person, false, err
	}
	for _, person := range people {
		if p.Self && person.Self || !p.Self && person.Name == p.Name {
			return person, true, nil
		}
	}
	person, err = journal.NewPerson(p.Name)
	return person, false, err
}

// on is the snapshot as of a day.
func (s sampleSnapshot) on(now model.Date) (model.Snapshot, error) {
	month := now.In() - model.Month(s.MonthsAgo)
	out := model.Snapshot{
		Day:  model.Date{Year: month.Year(), Month: month.Month(), Day: s.Day},
		Note: s.Note, Event: s.Event, Experiment: s.Experiment,
	}
	var err, problem error
	out.Ratings, err = sampleRatings(s.Ratings)
	out.Seen, problem = sampleRatings(s.Seen)
	if err = errors.Join(err, problem); err != nil {
		return out, err
	}
	if out.Aim, err = model.ParseAim(s.Aim); err != nil {
		return out, err
	}
	if out.Outcome, err = model.ParseOutcome(s.Outcome); err != nil {
		return out, err
	}
	if s.Answers != "" {
		if out.Answers, err = model.ParseAnswers(s.Answers); err != nil {
			return out, err
		}
	}
	return out, out.Check()
}

// sampleRatings are levels by the keys of their ceilings, null where not rated.
func sampleRatings(levels map[string]*float64) (r model.Ratings, err error) {
	for key, level := range levels {
		c, err := model.ParseCeiling(key)
		if err != nil {
			return r, err
		}
		if level == nil {
			continue
		}
		if r[c], err = model.RatingOf(*level); err != nil {
			return r, err
		}
	}
	return r, nil
}
