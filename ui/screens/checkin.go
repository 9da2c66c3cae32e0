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
	Note       string
	Event      string
	// Active is the ceiling that keys act on.
	Active model.Ceiling
	// Revealed tells that the ratings before may be seen: all six were set, or
	// it was saved with fewer. It never turns back.
	Revealed bool
	// Hidden tells that the person put the ratings before out of sight again.
	Hidden bool

	history model.History
	// kept is the snapshot being changed, as it was read; zero for a new one.
	kept model.Snapshot
}

// NewCheckIn is a check-in for the day: the snapshot kept for it, if there is
// one, else a blank one.
func NewCheckIn(h model.History, today, day model.Date) CheckIn {
	if s, ok := h.At(day); ok {
		return OpenCheckIn(h, today, s)
	}
	return CheckIn{Today: today, Day: day, history: h}
}

// OpenCheckIn changes a snapshot that is kept.
func OpenCheckIn(h model.History, today model.Date, s model.Snapshot) CheckIn {
	return CheckIn{
		Today: today, Day: s.Day, Ratings: s.Ratings, Note: s.Note, Event: s.Event,
		Revealed: true, history: h, kept: s,
	}
}

// RestoreCheckIn goes on with a draft. Where the snapshot that it changed is gone
// it becomes a new one; where that was changed meanwhile the draft's revision
// makes saving it a Conflict.
func RestoreCheckIn(h model.History, today model.Date, d model.Draft) CheckIn {
	c := CheckIn{Today: today, history: h}
	if kept, ok := h.ByUID(d.Edits); ok && d.Edits != "" {
		c = OpenCheckIn(h, today, kept)
		c.kept.Rev = d.Rev
	}
	c.Day, c.Ratings, c.Note, c.Event = d.Day, d.Ratings, d.Note, d.Event
	if !c.Day.Valid() {
		c.Day = today
	}
	c.Revealed = c.Revealed || c.Ratings.Complete()
	c.Active = c.nextUnset(model.Opportunity)
	return c
}

// Draft is what must survive the program's end.
func (c CheckIn) Draft() model.Draft {
	return model.Draft{Edits: c.kept.UID, Rev: c.kept.Rev, Day: c.Day, Ratings: c.Ratings, Note: c.Note, Event: c.Event}
}

// Snapshot is what saving keeps for that person.
func (c CheckIn) Snapshot(person string) model.Snapshot {
	s := c.kept
	s.Person = person
	s.Day, s.Ratings = c.Day, c.Ratings
	s.Note, s.Event = strings.TrimSpace(c.Note), strings.TrimSpace(c.Event)
	for i := range s.Answers {
		if at := model.Ceiling(i); s.Answers.Rating(at) != s.Ratings[at] {
			s.Answers[i] = [model.QuestionCount]uint8{} // set by hand since it was answered
		}
	}
	return s
}

// Saved is c after its snapshot was kept as s. What was typed since then stays.
func (c CheckIn) Saved(s model.Snapshot) CheckIn {
	c.kept, c.Revealed = s, true
	c.history = c.history.With(s)
	return c
}

// WithHistory follows a history that was read again.
func (c CheckIn) WithHistory(h model.History) CheckIn {
	c.history = h
	return c
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
	c.kept = s
	return c
}

// Editing is the UID of the snapshot being changed, empty for a new one.
func (c CheckIn) Editing() string { return c.kept.UID }

// Changed tells whether there is something that saving would keep.
func (c CheckIn) Changed() bool {
	if c.kept.UID == "" {
		return !c.Draft().IsBlank()
	}
	return c.Day != c.kept.Day || c.Ratings != c.kept.Ratings ||
		strings.TrimSpace(c.Note) != c.kept.Note || strings.TrimSpace(c.Event) != c.kept.Event
}

// CanSave tells whether there is enough to keep.
func (c CheckIn) CanSave() bool { return c.Changed() && c.Ratings.Count() > 0 }

// Taken is another snapshot that is kept for the same day.
func (c CheckIn) Taken() (model.Snapshot, bool) {
	s, ok := c.history.At(c.Day)
	return s, ok && s.UID != c.kept.UID
}

// Future tells whether the day is still to come.
func (c CheckIn) Future() bool { return c.Today.Before(c.Day) }

// Then is the snapshot before the day, which the ratings are compared with.
func (c CheckIn) Then() (model.Snapshot, bool) {
	return c.history.Without(c.kept.UID).Before(c.Day)
}

// Compared tells whether the ratings before are in sight now.
func (c CheckIn) Compared() bool {
	_, ok := c.Then()
	return ok && c.Revealed && !c.Hidden
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
