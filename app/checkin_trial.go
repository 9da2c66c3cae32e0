package app

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"headroom/model"
)

// A trial is what the command line gives of a check-in beside its ratings and
// texts: the answers that ratings rest on, the next experiment, and how the one
// before went.
type trial struct{ answers, experiment, aim, outcome string }

func (t *trial) flags(p *program, f *pflag.FlagSet) {
	f.StringVar(&t.answers, "answers", "", p.voice.T("command.flag.answers"))
	f.StringVar(&t.outcome, "outcome", "", p.voice.T("command.flag.outcome"))
	f.StringVar(&t.experiment, "experiment", "", p.voice.T("command.flag.experiment"))
	f.StringVar(&t.aim, "aim", "", p.voice.T("command.flag.aim"))
}

// A change is a trial as it was read; what was not given is nil.
type change struct {
	answers    model.Answers
	experiment *string
	aim        *model.Aim
	outcome    *model.Outcome
}

// trialFlags reads the flags of a trial. A ceiling cannot have both answers and a
// rating of its own.
func (p *program) trialFlags(c *cobra.Command, in checkin) (change, error) {
	var t change
	given := c.Flags().Changed
	if given("answers") {
		answers, err := model.ParseAnswers(in.try.answers)
		if err != nil {
			return t, p.misuse("answers", "why", err)
		}
		if t.answers = answers; !given("ratings") && answers.IsZero() {
			return t, p.misuse("unanswered")
		}
	}
	if err := p.bothRated(c, in, t.answers); err != nil {
		return t, err
	}
	if given("outcome") {
		o, err := model.ParseOutcome(in.try.outcome)
		if err != nil {
			return t, p.misuse("outcome", "value", in.try.outcome)
		}
		t.outcome = &o
	}
	if given("aim") {
		aim, err := model.ParseAim(in.try.aim)
		if err != nil {
			return t, p.misuse("aim", "value", in.try.aim)
		}
		t.aim = &aim
	}
	if given("experiment") {
		t.experiment = &in.try.experiment
	}
	return t, nil
}

// bothRated refuses a ceiling that is given both ways.
func (p *program) bothRated(c *cobra.Command, in checkin, answers model.Answers) error {
	rate, err := p.ratingFlags(c, in)
	if err != nil {
		return err
	}
	rated := rate(model.Ratings{})
	for _, ceiling := range model.Ceilings() {
		if rated[ceiling].Rated() && answers[ceiling] != [model.QuestionCount]uint8{} {
			return p.misuse("bothanswers", "ceiling", p.voice.Ceiling(ceiling))
		}
	}
	return nil
}

// rate also gives the ratings that the answers make.
func (t change) rate(rate func(model.Ratings) model.Ratings) func(model.Ratings) model.Ratings {
	return func(was model.Ratings) model.Ratings {
		was = rate(was)
		for _, c := range model.Ceilings() {
			if r := t.answers.Rating(c); r.Rated() {
				was[c] = r
			}
		}
		return was
	}
}

// withTrial is the snapshot with what was given beside its ratings. An experiment
// without an aim is for the lowest ceiling.
func (p *program) withTrial(h model.History, s model.Snapshot, t change) (model.Snapshot, error) {
	for i, three := range t.answers {
		if at := model.Ceiling(i); three != [model.QuestionCount]uint8{} && t.answers.Rating(at) == s.Ratings[at] {
			s.Answers[i] = three
		}
	}
	if t.outcome != nil {
		var ok bool
		if s, ok = withOutcome(h.Without(s.UID), s, *t.outcome); !ok {
			return s, p.failure("noexperiment", "day", s.Day.String())
		}
	}
	if t.experiment != nil {
		s.Experiment, s.Aim = *t.experiment, model.NoAim
		if _, lowest := s.Ratings.Lowest(); s.Experiment != "" && len(lowest) > 0 {
			s.Aim = model.AimAt(lowest[0])
		}
	}
	if t.aim != nil {
		if s.Aim = *t.aim; s.Experiment == "" && s.Aim != model.NoAim {
			return s, p.failure("noaim")
		}
	}
	return s, nil
}

// withOutcome is the snapshot with how an experiment of others went: the one that it
// told of already, else the newest that nothing has told of; false where there is
// none.
func withOutcome(others model.History, s model.Snapshot, o model.Outcome) (model.Snapshot, bool) {
	if o == model.NoOutcome {
		s.Outcome, s.OutcomeOf = o, ""
		return s, true
	}
	of, ok := others.LookedBackOn(s)
	if !ok {
		of, ok = others.ToLookBackOn(s.Day)
	}
	if ok {
		s.Outcome, s.OutcomeOf = o, of.UID
	}
	return s, ok
}
