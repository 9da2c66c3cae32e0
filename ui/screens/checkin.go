package screens

import (
	"strings"

	"headroom/model"
	"headroom/model/insight"
)

// A CheckIn is the state of a check-in that is being made or changed. Every act
// returns another one.
type CheckIn struct {
	// Today is the civil day now, Day the one that the check-in speaks of.
	Today, Day model.Date
	Ratings    model.Ratings
	Answers    model.Answers
	Note       string
	Event      string
	// The rest of what is kept is as in a model.Snapshot. Aim may be none: the
	// experiment is then for the lowest ceiling.
	Experiment string
	Aim        model.Aim
	Outcome    model.Outcome
	OutcomeOf  string
	Seen       model.Ratings
	SeenOf     string
	// Active is the ceiling that keys act on, and where Guided the one whose
	// questions are asked; Question is the one that keys answer.
	Active   model.Ceiling
	Guided   bool
	Question int
	// Held tells that the last question of a page was answered just now: one digit too
	// many does not answer it again.
	Held bool
	// Revealed tells that the ratings before may be seen: all six were set, or
	// it was saved with fewer. It never turns back.
	Revealed bool
	// Hidden tells that the person put the ratings before out of sight again.
	Hidden bool
	// Asking tells that the then-test is being answered, Declined that it was put
	// off.
	Asking, Declined bool

	history model.History
	// kept is the snapshot being changed, as it was read; zero for a new one.
	kept model.Snapshot
	// others is the history without it. It is looked at with every key, and a long
	// history takes long to go through.
	others model.History
}

// NewCheckIn is a check-in for the day: the snapshot kept for it, if there is
// one, else a blank one.
func NewCheckIn(h model.History, today, day model.Date) CheckIn {
	if s, ok := h.At(day); ok {
		return OpenCheckIn(h, today, s)
	}
	return CheckIn{Today: today, Day: day}.changing(model.Snapshot{}, h)
}

// OpenCheckIn changes a snapshot that is kept.
func OpenCheckIn(h model.History, today model.Date, s model.Snapshot) CheckIn {
	return CheckIn{Today: today, Revealed: true}.changing(s, h).AsKept()
}

// changing is c with that snapshot being changed, of that history.
func (c CheckIn) changing(s model.Snapshot, h model.History) CheckIn {
	c.kept, c.history, c.others = s, h, h.Without(s.UID)
	if _, ok := c.ThenTest(); !ok {
		c.Asking = false // what was asked about is gone
	}
	return c
}

// with is c with all that a draft holds but which snapshot it changes.
func (c CheckIn) with(d model.Draft) CheckIn {
	c.Day, c.Ratings, c.Answers, c.Note, c.Event = d.Day, d.Ratings, d.Answers, d.Note, d.Event
	c.Experiment, c.Aim = d.Experiment, d.Aim
	c.Outcome, c.OutcomeOf, c.Seen, c.SeenOf = d.Outcome, d.OutcomeOf, d.Seen, d.SeenOf
	return c
}

// RestoreCheckIn goes on with a draft, at the questions where some were answered
// and not all six ceilings are set. Where the snapshot that it changed is gone it
// becomes a new one; where that was changed meanwhile the draft's revision makes
// saving it a Conflict.
func RestoreCheckIn(h model.History, today model.Date, d model.Draft) CheckIn {
	c := CheckIn{Today: today}.changing(model.Snapshot{}, h)
	if kept, ok := h.ByUID(d.Edits); ok && d.Edits != "" {
		c = OpenCheckIn(h, today, kept)
		c.kept.Rev = d.Rev
	}
	c = c.with(d)
	if !c.Day.Valid() {
		c.Day = today
	}
	c.Revealed = c.Revealed || c.Ratings.Complete()
	c.Active = c.nextUnset(model.Opportunity)
	if !c.Answers.IsZero() && !c.Ratings.Complete() {
		return c.ToGuided()
	}
	return c
}

// Draft is what must survive the program's end.
func (c CheckIn) Draft() model.Draft {
	return model.Draft{
		Edits: c.kept.UID, Rev: c.kept.Rev,
		Day: c.Day, Ratings: c.Ratings, Answers: c.Answers, Note: c.Note, Event: c.Event,
		Experiment: c.Experiment, Aim: c.Aim, Outcome: c.Outcome, OutcomeOf: c.OutcomeOf,
		Seen: c.Seen, SeenOf: c.SeenOf,
	}
}

// tidy is c as it is kept: texts without space around them, answers only where
// they are what the rating rests on, and nothing that looks back on a snapshot of a
// later day. What looks back on one that was deleted stays: it may come back.
func (c CheckIn) tidy() CheckIn {
	c = c.trimmed()
	for i := range c.Answers {
		if at := model.Ceiling(i); c.Answers.Rating(at) != c.Ratings[at] {
			c.Answers[i] = [model.QuestionCount]uint8{} // too few of them, or set by hand
		}
	}
	if at, ok := c.AimCeiling(); c.Experiment == "" {
		c.Aim = c.kept.Aim
	} else if c.Aim == model.NoAim && ok && c.Experiment != c.kept.Experiment {
		c.Aim = model.AimAt(at)
	}
	if c.hangs(c.OutcomeOf) {
		c.Outcome, c.OutcomeOf = c.kept.Outcome, c.kept.OutcomeOf
	}
	if c.hangs(c.SeenOf) {
		c.Seen, c.SeenOf = c.kept.Seen, c.kept.SeenOf
	}
	return c
}

// Snapshot is what saving keeps for that person.
func (c CheckIn) Snapshot(person string) model.Snapshot {
	c = c.tidy()
	s := c.kept
	s.Person = person
	s.Day, s.Ratings, s.Answers, s.Note, s.Event = c.Day, c.Ratings, c.Answers, c.Note, c.Event
	s.Experiment, s.Aim = c.Experiment, c.Aim
	s.Outcome, s.OutcomeOf, s.Seen, s.SeenOf = c.Outcome, c.OutcomeOf, c.Seen, c.SeenOf
	return s
}

// Saved is c after its snapshot was kept as s. What was typed since then stays.
func (c CheckIn) Saved(s model.Snapshot) CheckIn {
	c.Revealed = true
	return c.changing(s, c.history.With(s))
}

// AsKept is c with everything as its snapshot has it.
func (c CheckIn) AsKept() CheckIn {
	s := c.kept
	return c.with(model.Draft{
		Day: s.Day, Ratings: s.Ratings, Answers: s.Answers, Note: s.Note, Event: s.Event,
		Experiment: s.Experiment, Aim: s.Aim, Outcome: s.Outcome, OutcomeOf: s.OutcomeOf,
		Seen: s.Seen, SeenOf: s.SeenOf,
	})
}

// WithHistory follows a history that was read again.
func (c CheckIn) WithHistory(h model.History) CheckIn {
	return c.changing(c.kept, h)
}

// Following is c after the history was read again, perhaps on another day. What
// is half done stays; else the day is shown as it is kept now, and a check-in for
// today becomes one for the new day.
func (c CheckIn) Following(h model.History, today model.Date) CheckIn {
	if c.Changed() {
		c.Today = today
		return c.WithHistory(h)
	}
	day := c.Day
	if day == c.Today {
		day = today
	}
	next := NewCheckIn(h, today, day)
	next.Active, next.Hidden = c.Active, c.Hidden
	next.Guided, next.Question = c.Guided, c.Question
	return next
}

// ForToday is the check-in of today, unless c is half done.
func (c CheckIn) ForToday(today model.Date) CheckIn {
	if c.Changed() || c.Day == today {
		return c
	}
	return NewCheckIn(c.history, today, today)
}

// Over is c made to take the place of s, which is kept for its day.
func (c CheckIn) Over(s model.Snapshot) CheckIn {
	return c.changing(s, c.history)
}

// Editing is the UID of the snapshot being changed, empty for a new one.
func (c CheckIn) Editing() string { return c.kept.UID }

// Changed tells whether there is something that saving would keep.
func (c CheckIn) Changed() bool {
	if c.kept.UID == "" {
		return !c.Draft().IsBlank()
	}
	as := c.AsKept()
	return c.trimmed().Draft() != as.trimmed().Draft()
}

// trimmed is c without space around its texts.
func (c CheckIn) trimmed() CheckIn {
	c.Note, c.Event, c.Experiment = strings.TrimSpace(c.Note), strings.TrimSpace(c.Event), strings.TrimSpace(c.Experiment)
	return c
}

// CanSave tells whether there is enough to keep.
func (c CheckIn) CanSave() bool {
	return c.Changed() && c.Ratings.Count() > 0 && c.Snapshot(c.kept.Person) != c.kept
}

// Taken is another snapshot that is kept for the same day.
func (c CheckIn) Taken() (model.Snapshot, bool) {
	s, ok := c.history.At(c.Day)
	return s, ok && s.UID != c.kept.UID
}

// savedSince is what was saved for the day, or of the snapshot being changed, between
// two readings of the history.
func (c CheckIn) savedSince(before, now model.History) (model.Snapshot, bool) {
	s, ok := now.At(c.Day)
	if !ok {
		s, ok = now.ByUID(c.kept.UID)
	}
	was, _ := before.ByUID(s.UID)
	return s, ok && s.Rev > was.Rev
}

// isKept tells whether it says what is kept of its day and nothing else: it was saved, and
// the program ended, or a backup was made, before its draft was put away.
func (c CheckIn) isKept() bool {
	kept, ok := c.history.At(c.Day)
	s := c.Snapshot(kept.Person)
	s.UID, s.Rev = kept.UID, kept.Rev
	return ok && s == kept
}

// Future tells whether the day is still to come.
func (c CheckIn) Future() bool { return c.Today.Before(c.Day) }

// Then is the snapshot before the day, which the ratings are compared with.
func (c CheckIn) Then() (model.Snapshot, bool) { return c.others.Before(c.Day) }

// Compared tells whether the ratings before are in sight now.
func (c CheckIn) Compared() bool {
	_, ok := c.Then()
	return ok && c.Revealed && !c.Hidden && !c.Asking
}

// ThenRatings are the ratings to compare with, none unless Compared.
func (c CheckIn) ThenRatings() model.Ratings {
	if !c.Compared() {
		return model.Ratings{}
	}
	s, _ := c.Then()
	return s.Ratings
}

// Binding is every ceiling that is lowest, once all six are set.
func (c CheckIn) Binding() []model.Ceiling { return insight.Binding(c.Ratings) }

// WithDay makes the check-in speak of another day.
func (c CheckIn) WithDay(d model.Date) CheckIn {
	c.Day = d
	return c
}
