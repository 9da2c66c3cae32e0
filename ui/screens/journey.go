package screens

import (
	"slices"

	"headroom/model"
)

// A Journey is the state of the history screen.
type Journey struct {
	// List tells that the table is shown rather than the chart.
	List bool
	// Focus is the ceiling whose line stands out in the chart.
	Focus model.Ceiling
	// Selected is the UID of the row that keys act on; empty for none.
	Selected string

	history model.History
}

// NewJourney shows a history with its lowest ceiling in focus.
func NewJourney(h model.History) Journey {
	j := Journey{history: h}
	if s, ok := h.Latest(); ok {
		if _, at := s.Ratings.Lowest(); len(at) > 0 {
			j.Focus = at[0]
		}
	}
	return j
}

// WithHistory follows a changed history: the view and the focus stay, and so
// does the selection where its snapshot is still there.
func (j Journey) WithHistory(h model.History) Journey {
	if j.history.Len() == 0 {
		list := j.List
		j = NewJourney(h)
		j.List = list
	}
	j.history = h
	if _, ok := h.ByUID(j.Selected); !ok {
		j.Selected = ""
	}
	return j
}

// History is what is shown.
func (j Journey) History() model.History { return j.history }

// Len is the number of rows.
func (j Journey) Len() int { return j.history.Len() }

// A JourneyRow is one snapshot in the table.
type JourneyRow struct {
	model.Snapshot
	// Lowest are the ceilings whose value is the row's lowest.
	Lowest []model.Ceiling
}

// Row is the i-th from the newest, 0 ≤ i < Len.
func (j Journey) Row(i int) JourneyRow {
	s := j.history.Snapshot(j.history.Len() - 1 - i)
	_, low := s.Ratings.Lowest()
	return JourneyRow{s, low}
}

// IsLowest tells whether the ceiling's value is the row's lowest. Where all six
// are equal none stands out.
func (r JourneyRow) IsLowest(c model.Ceiling) bool {
	return len(r.Lowest) < model.CeilingCount && slices.Contains(r.Lowest, c)
}

// Index is the row of the selected snapshot, -1 for none.
func (j Journey) Index() int {
	for i := range j.Len() {
		if j.Row(i).UID == j.Selected {
			return i
		}
	}
	return -1
}

// Select chooses the i-th row; outside the table it chooses none.
func (j Journey) Select(i int) Journey {
	j.Selected = ""
	if i >= 0 && i < j.Len() {
		j.Selected = j.Row(i).UID
	}
	return j
}

// SelectUID chooses the row of that snapshot.
func (j Journey) SelectUID(uid string) Journey {
	j.Selected = uid
	return j.Select(j.Index())
}

// Current is the selected snapshot.
func (j Journey) Current() (model.Snapshot, bool) {
	return j.history.ByUID(j.Selected)
}

// Without is j after the snapshot left the history: the next older row is
// chosen, or the last one, so that the keys never act on nothing.
func (j Journey) Without(uid string) Journey {
	at := j.SelectUID(uid).Index()
	j.history = j.history.Without(uid)
	return j.Select(min(at, j.Len()-1))
}

// FocusNext makes the ceiling so many steps on stand out, going round.
func (j Journey) FocusNext(dir int) Journey {
	j.Focus = (j.Focus + model.Ceiling(dir) + model.CeilingCount) % model.CeilingCount
	return j
}
