package insight

import "headroom/model"

// A Year is what a history tells of the twelve months of a reading, as facts.
type Year struct {
	// From and To are its first and its last month, both rated: of the window what
	// lies between the first check-in in it and the last. Zero where there is none.
	From, To model.Month
	// Rated are the months with a check-in, in order.
	Rated []model.Month
	// First and Last are the last check-in of From and that of To; one and the same
	// in a year of one month.
	First, Last model.Snapshot
	// Then and Now are their hard ceilings, 0 where not all six are rated.
	Then, Now float64
	// Moved are the ceilings that rose, fell or shifted, Held those that likely stayed
	// or are steady; of the others the months do not bear to say either.
	Moved, Held, Open []model.Ceiling
	// Events are what was noted, in order of day.
	Events []Event
	// Experiments are those that a check-in of the year looks back on, in the order
	// in which they were chosen.
	Experiments []Experiment
}

// An Event is what a check-in notes.
type Event struct {
	Day  model.Date
	Text string
}

// YearOf gathers the year of a reading of that history.
func YearOf(h model.History, r Reading, tried ExperimentRecord) Year {
	var y Year
	for i := upTo(h, r.AsOf) - 1; i >= 0; i-- {
		s := h.Snapshot(i)
		m := s.Day.In()
		if m < r.From {
			break
		}
		if len(y.Rated) == 0 || y.Rated[0] != m { // a month is what its last check-in says
			y.Rated = append([]model.Month{m}, y.Rated...)
			y.First = s
		}
		if s.Event != "" {
			y.Events = append([]Event{{s.Day, s.Event}}, y.Events...)
		}
	}
	if len(y.Rated) == 0 {
		return y
	}
	y.From, y.To = y.Rated[0], r.To
	y.Last = h.Snapshot(r.Snapshots - 1)
	y.Then, _ = HardCeiling(y.First.Ratings)
	y.Now, _ = HardCeiling(y.Last.Ratings)
	y.sort(r)
	for _, e := range tried.All {
		if e.Outcome != model.NoOutcome && e.Back.In() >= r.From && !r.AsOf.Before(e.Back) {
			y.Experiments = append(y.Experiments, e)
		}
	}
	return y
}

// sort deals the ceilings out by what their months bear to be said.
func (y *Year) sort(r Reading) {
	for _, c := range model.Ceilings() {
		switch r.Ceilings[c].State {
		case Rising, Falling, Shifted:
			y.Moved = append(y.Moved, c)
		case Plateau, Steady:
			y.Held = append(y.Held, c)
		default:
			y.Open = append(y.Open, c)
		}
	}
}
