package plot

import (
	"fmt"

	"headroom/model"
)

// A CardDayError says why a day cannot be the one of a card's ratings.
type CardDayError struct {
	// Day is the day that was given; the zero Date where one is needed.
	Day model.Date
	// Says is when the card tells its ratings were given.
	Says CardWhen
}

// Error is for logs and developers.
func (e *CardDayError) Error() string {
	return fmt.Sprintf("plot: the day %q does not fit a card of %+v", e.Day, e.Says)
}

// Missing tells that the card needs a day, Early that it has another day of the same
// month before the day that was given. It is neither where the card says otherwise.
func (e *CardDayError) Missing() bool { return e.Day.IsZero() }

// Early is described at Missing.
func (e *CardDayError) Early() bool { return !e.Day.IsZero() && e.Says.Number != 0 }

// Dated is the card with the day of its ratings, and the month that counts as its
// first. A zero day leaves what the card tells. Its errors are *CardDayErrors.
func (n CardNumbers) Dated(day model.Date) (dated CardNumbers, first model.Month, err error) {
	now := n.Now.When
	wrong := &CardDayError{Day: day, Says: now}
	switch {
	case now.Number != 0 && day.IsZero():
		return n, 0, wrong
	case now.Number != 0:
		first = day.In() - model.Month(now.Number) + 1
		if n.Then != nil && n.Then.When == now {
			if day.Day == 1 {
				return n, 0, wrong
			}
			then := *n.Then
			then.When = CardWhen{Day: day.AddDays(-1)}
			n.Then = &then
		}
	case day.IsZero():
		return n, 0, nil
	case !now.Day.IsZero() && now.Day != day, now.Day.IsZero() && now.Month != day.In():
		return n, 0, wrong
	}
	n.Now.When = CardWhen{Day: day}
	return n, first, nil
}

// A CardChange is what keeping one of a card's readings does to a history.
type CardChange struct {
	// Before is the snapshot that has the day, without a UID where there is none.
	Before model.Snapshot
	// After is what is to be kept.
	After model.Snapshot
}

// IsNew tells that the day has no snapshot yet, IsSame that it has the card's ratings.
func (c CardChange) IsNew() bool { return c.Before.UID == "" }

// IsSame is described at IsNew.
func (c CardChange) IsSame() bool { return c.Before == c.After }

// Changes are what keeping the card does to a history, the earlier day first. What is
// there keeps all that the card does not show. first is that of Dated; the error is
// that of Snapshots.
func (n CardNumbers) Changes(h model.History, today model.Date, first model.Month) ([]CardChange, error) {
	shown, err := n.settled(h, today).Snapshots(first)
	if err != nil {
		return nil, err
	}
	var all []CardChange
	for _, s := range shown {
		c := CardChange{After: s}
		if kept, taken := h.At(s.Day); taken {
			c = CardChange{kept, onto(kept, s.Ratings)}
		}
		all = append(all, c)
	}
	return all, nil
}

// settled gives a day to a month that the card tells without one: of the
// snapshot of that month that shows the same, or else of today in this month. Any
// other month is left to stand for its last day.
func (n CardNumbers) settled(h model.History, today model.Date) CardNumbers {
	settle := func(r CardReading) CardReading {
		month := r.When.Month
		if month == 0 {
			return r
		}
		if month == today.In() {
			r.When = CardWhen{Day: today}
		}
		for _, s := range h.All() {
			if s.Day.In() == month && onto(s, r.Ratings) == s {
				r.When = CardWhen{Day: s.Day}
			}
		}
		return r
	}
	n.Now = settle(n.Now)
	if n.Then != nil {
		then := settle(*n.Then)
		n.Then = &then
	}
	return n
}

// onto is the snapshot with the ratings that a card shows; what the card shows no
// rating of stays.
func onto(s model.Snapshot, shown model.Ratings) model.Snapshot {
	for i, r := range shown {
		if !r.Rated() {
			shown[i] = s.Ratings[i]
		}
	}
	return s.WithRatings(shown)
}
