package model

import "fmt"

// A Person is whose history it is.
type Person struct {
	UID  string
	Name string
	// Self marks the one person who is the program's own user.
	Self bool
	// Archived marks somebody who is no longer among the people shown. All of their
	// history is kept.
	Archived bool
}

// SelfName is what the program's own user is called until they say otherwise.
const SelfName = "Me"

// Nameless tells whether it is the program's own user, who did not give a name yet.
func (p Person) Nameless() bool { return p.Self && p.Name == SelfName }

// Shown is the name that a picture shows; empty for nobody's.
func (p Person) Shown() string {
	if p.Nameless() {
		return ""
	}
	return p.Name
}

// A Snapshot is what a check-in leaves.
type Snapshot struct {
	// UID names the snapshot for ever; the journal gives it on the first save.
	UID string
	// Person is the UID of whose it is.
	Person string
	// Day is the civil day it speaks of, not the time it was written.
	Day     Date
	Ratings Ratings
	// Answers behind the ratings, where the check-in was guided.
	Answers Answers
	// Note is several lines of free text, Event one ("new manager").
	Note  string
	Event string
	// Experiment is the one thing to try until the next check-in, and Aim the
	// ceiling that it is to lift.
	Experiment string
	Aim        Aim
	// Outcome is how an experiment went, and OutcomeOf the UID of the snapshot that
	// chose it, empty where there is no outcome.
	Outcome   Outcome
	OutcomeOf string
	// Seen is the then-test: the ratings of an earlier snapshot as they look from
	// here, none where it was not asked. SeenOf is the UID of that snapshot.
	Seen   Ratings
	SeenOf string
	// Rev counts the saves of this snapshot. A change is made on the Rev it was
	// read at; on any other it is a Conflict.
	Rev int64
}

// Check reports the first thing that keeps the snapshot from being kept. At
// least one ceiling must be rated.
func (s Snapshot) Check() error {
	if !s.Day.Valid() {
		return fmt.Errorf("%s is not a day", s.Day)
	}
	if err := s.Ratings.Check(); err != nil {
		return err
	}
	if s.Ratings.Count() == 0 {
		return &Refusal{Why: NothingRated}
	}
	if err := s.Answers.Check(); err != nil {
		return err
	}
	if err := CheckNote(s.Note); err != nil {
		return fmt.Errorf("note: %w", err)
	}
	if err := CheckEvent(s.Event); err != nil {
		return fmt.Errorf("event: %w", err)
	}
	if err := CheckNote(s.Experiment); err != nil {
		return fmt.Errorf("experiment: %w", err)
	}
	if _, ok := s.Aim.Ceiling(); !ok && s.Aim != NoAim {
		return fmt.Errorf("experiment: there is no ceiling %d", s.Aim)
	}
	if _, err := ParseOutcome(string(s.Outcome)); err != nil {
		return fmt.Errorf("experiment: %w", err)
	}
	if err := s.Seen.Check(); err != nil {
		return fmt.Errorf("as seen from here: %w", err)
	}
	return nil
}

// WithRatings is the snapshot with other ratings. Answers stay where the rating they
// gave does.
func (s Snapshot) WithRatings(ratings Ratings) Snapshot {
	for i, r := range ratings {
		if r != s.Ratings[i] {
			s.Answers[i] = [QuestionCount]uint8{}
		}
	}
	s.Ratings = ratings
	return s
}

// A Draft is a check-in that is not saved yet, kept as it is typed. Unlike a
// snapshot it may hold nothing at all.
type Draft struct {
	// Edits is the UID of the snapshot being changed, empty for a new one, and
	// Rev the revision it was opened at.
	Edits   string
	Rev     int64
	Day     Date
	Ratings Ratings
	Answers Answers
	Note    string
	Event   string
	// The rest is as in a Snapshot.
	Experiment string
	Aim        Aim
	Outcome    Outcome
	OutcomeOf  string
	Seen       Ratings
	SeenOf     string
}

// IsBlank tells whether there is nothing in it that a person could miss.
func (d Draft) IsBlank() bool {
	d.Day, d.Rev, d.Aim = Date{}, 0, NoAim // an aim alone is chosen by the program
	return d == Draft{}
}
