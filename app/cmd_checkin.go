package app

import (
	"strings"

	"github.com/spf13/cobra"

	"headroom/model"
)

// A checkin is what the command line gives of a check-in.
type checkin struct {
	ratings  string
	ceilings [model.CeilingCount]string
	day      string
	person   string
	note     string
	event    string
	replace  bool
	try      trial
}

// checkinCommand keeps a snapshot and prints its uid once it is durable.
func (p *program) checkinCommand() *cobra.Command {
	var in checkin
	c := p.command("checkin", "checkin --ratings 3,2.5,4,3,-,2 | --answers 343-2… [flags]", func(c *cobra.Command) error {
		return p.checkin(c, in)
	})
	f := c.Flags()
	f.SortFlags = false
	f.StringVar(&in.ratings, "ratings", "", p.voice.T("command.flag.ratings"))
	for _, ceiling := range model.Ceilings() {
		f.StringVar(&in.ceilings[ceiling], ceiling.Key(), "",
			p.voice.T("command.flag.ceiling", "ceiling", p.voice.Ceiling(ceiling)))
	}
	f.StringVar(&in.day, "day", "", p.voice.T("command.flag.checkinday"))
	f.StringVar(&in.person, "person", "", p.voice.T("command.flag.checkinperson"))
	f.StringVar(&in.note, "note", "", p.voice.T("command.flag.note"))
	f.StringVar(&in.event, "event", "", p.voice.T("command.flag.event"))
	in.try.flags(p, f)
	f.BoolVar(&in.replace, "replace", false, p.voice.T("command.flag.replace"))
	return c
}

func (p *program) checkin(c *cobra.Command, in checkin) error {
	in.note = strings.ReplaceAll(in.note, "\r\n", "\n")
	in.try.experiment = strings.TrimSpace(strings.ReplaceAll(in.try.experiment, "\r\n", "\n"))
	rate, err := p.ratingFlags(c, in)
	if err != nil {
		return err
	}
	tried, err := p.trialFlags(c, in)
	if err != nil {
		return err
	}
	rate = tried.rate(rate)
	day, err := p.dayFlag(c, "day", in.day, model.DateOf(p.now()))
	if err != nil {
		return err
	}
	unrated := rate(model.Ratings{}).Count() == 0
	if !in.replace && unrated {
		return p.misuse("unrated")
	}
	turn := p.turnOrNew
	if unrated { // it can only change what is there
		turn = func(d *Desk, person string) (bool, error) { return false, p.turn(d, person) }
	}
	if err := p.texts(c, in); err != nil {
		return err
	}
	return p.writing(c, func(d *Desk) error {
		isNew, err := turn(d, in.person)
		if err != nil {
			return err
		}
		s := model.Snapshot{Day: day}
		if taken, ok := d.History().At(day); ok && in.replace {
			s = taken
		}
		s = in.onto(s, rate(s.Ratings), c)
		if s.Ratings.Count() == 0 {
			return p.misuse("unrated")
		}
		if s, err = p.withTrial(d.History(), s, tried); err != nil {
			return err
		}
		s, err = d.Record(s)
		if err != nil {
			return p.taken(err, day)
		}
		p.tellWho(d, isNew)
		return p.printKept("uid", s.UID+"\n", "uid", s.UID)
	})
}

// texts refuses a text that could not be kept.
func (p *program) texts(c *cobra.Command, in checkin) error {
	for _, text := range []struct {
		flag, value string
		check       func(string) error
	}{
		{"person", in.person, model.CheckName},
		{"note", in.note, model.CheckNote},
		{"event", in.event, model.CheckEvent},
		{"experiment", in.try.experiment, model.CheckNote},
	} {
		if !c.Flags().Changed(text.flag) {
			continue
		}
		if err := text.check(text.value); err != nil {
			return p.misuse("text", "flag", "--"+text.flag, "why", p.voice.Reason(err))
		}
	}
	return nil
}

// onto is the snapshot with what was given: a note or an event that was not
// stays as it was.
func (in checkin) onto(s model.Snapshot, ratings model.Ratings, c *cobra.Command) model.Snapshot {
	s = s.WithRatings(ratings)
	if c.Flags().Changed("note") {
		s.Note = in.note
	}
	if c.Flags().Changed("event") {
		s.Event = in.event
	}
	return s
}

// turnOrNew turns the desk to the person, and tells whether it is a new one.
func (p *program) turnOrNew(d *Desk, person string) (isNew bool, err error) {
	if person == "" {
		return false, nil
	}
	return d.TurnToOrNew(person)
}

// tellWho says that there is a new person, once one is kept, or that it is one who is
// archived.
func (p *program) tellWho(d *Desk, isNew bool) {
	switch who := d.Person(); {
	case isNew:
		p.tell(p.voice.T("command.told.person", "person", who.Name))
	case who.Archived:
		p.tell(p.voice.T("command.told.personarchived", "person", who.Name))
	}
}

// taken adds the way out to a day that has a snapshot already.
func (p *program) taken(err error, day model.Date) error {
	if model.KindOf(err) == model.Exists {
		return p.failure("taken", "day", day.String())
	}
	return err
}

// ratingFlags reads --ratings, or the flags of single ceilings, as a change to
// the ratings there are.
func (p *program) ratingFlags(c *cobra.Command, in checkin) (func(model.Ratings) model.Ratings, error) {
	given := c.Flags().Changed
	values, set := model.Ratings{}, [model.CeilingCount]bool{}
	for _, ceiling := range model.Ceilings() {
		if !given(ceiling.Key()) {
			continue
		}
		if given("ratings") {
			return nil, p.misuse("both", "flag", "--"+ceiling.Key())
		}
		r, err := p.rating("--"+ceiling.Key(), in.ceilings[ceiling])
		if err != nil {
			return nil, err
		}
		values[ceiling], set[ceiling] = r, true
	}
	if given("ratings") {
		six, err := p.sixRatings(in.ratings)
		return func(model.Ratings) model.Ratings { return six }, err
	}
	return func(was model.Ratings) model.Ratings {
		for i := range set {
			if set[i] {
				was[i] = values[i]
			}
		}
		return was
	}, nil
}

// sixRatings reads "3,2.5,4,3,-,2".
func (p *program) sixRatings(s string) (model.Ratings, error) {
	parts := strings.Split(s, ",")
	if len(parts) != model.CeilingCount {
		return model.Ratings{}, p.misuse("six", "n", len(parts), "value", s)
	}
	var six model.Ratings
	for i, part := range parts {
		r, err := p.rating("--ratings", part)
		if err != nil {
			return six, err
		}
		six[i] = r
	}
	return six, nil
}

func (p *program) rating(flag, value string) (model.Rating, error) {
	r, err := model.ParseRating(value)
	if err != nil {
		return r, p.misuse("level", "flag", flag, "value", value)
	}
	return r, nil
}
