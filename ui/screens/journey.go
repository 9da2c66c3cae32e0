package screens

import (
	"slices"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
)

// A JourneyPart is one way to look at a history.
type JourneyPart int

// The parts, in the order of their segment.
const (
	JourneyRadar JourneyPart = iota
	JourneyYears
	JourneyList
)

// A Journey is the state of the history screen.
type Journey struct {
	Part JourneyPart
	// Table tells that the radar, or the years, are shown as a table.
	Table bool
	// Compare tells that the two months are compared line by line where there is no
	// room for that beside the rest.
	Compare bool
	Scrub   Scrub
	// Playing tells that the radar goes on by itself; Speed counts the speeds.
	Playing bool
	Speed   int
	// Selected is the UID of the row that keys act on; empty for none.
	Selected string

	history model.History
}

// NewJourney shows a history at its latest month.
func NewJourney(h model.History) Journey {
	return Journey{history: h, Scrub: NewScrub(h), Speed: usualSpeed}
}

// WithHistory follows a changed history: what is looked at stays, and so does the
// selection where its snapshot is still there.
func (j Journey) WithHistory(h model.History) Journey {
	j.Scrub, j.history, j.Playing = j.Scrub.WithHistory(h), h, false
	if _, ok := h.ByUID(j.Selected); !ok {
		j.Selected = ""
	}
	return j
}

// The speeds of playing, as months in the time of one.
var speeds = [...]float64{.5, 1, 2, 4, 8}

const usualSpeed = 1

// Faster goes so many speeds up, held to those there are.
func (j Journey) Faster(by int) Journey {
	j.Speed = min(max(j.Speed+by, 0), len(speeds)-1)
	return j
}

// SpeedSign is how fast it plays, as it is written; empty for the usual.
func (j Journey) SpeedSign() string { return [...]string{"½ ×", "", "2 ×", "4 ×", "8 ×"}[j.Speed] }

// Pace is how many months are played in the time of one.
func (j Journey) Pace() float64 { return speeds[j.Speed] }

// History is what is shown.
func (j Journey) History() model.History { return j.history }

// Len is the number of rows.
func (j Journey) Len() int { return j.history.Len() }

// A JourneyRow is one snapshot in the table.
type JourneyRow struct {
	model.Snapshot
	// Lowest are the ceilings whose value is marked as the row's lowest.
	Lowest []model.Ceiling
}

// Row is the i-th from the newest, 0 ≤ i < Len.
func (j Journey) Row(i int) JourneyRow {
	s := j.history.Snapshot(j.history.Len() - 1 - i)
	return JourneyRow{s, plot.Coloured(insight.Binding(s.Ratings))}
}

// IsLowest tells whether the ceiling's value is marked as the row's lowest.
func (r JourneyRow) IsLowest(c model.Ceiling) bool { return slices.Contains(r.Lowest, c) }

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
	j.Scrub = j.Scrub.WithHistory(j.history)
	return j.Select(min(at, j.Len()-1))
}
