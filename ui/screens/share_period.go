package screens

import "headroom/model"

// proposedMonths is how many months a carousel or an animation shows until others
// are chosen: more are seldom swiped through.
const proposedMonths = 12

// withPeriod sees that the months of a carousel are of the history.
func (s Share) withPeriod() Share {
	latest, ok := s.history.Latest()
	if !ok {
		s.from, s.to = "", ""
		return s
	}
	if _, ok := s.history.ByUID(s.to); !ok {
		s.to = latest.UID
	}
	from, ok := s.history.ByUID(s.from)
	if !ok || s.To().Day.Before(from.Day) {
		s.from = s.firstWithin(proposedMonths).UID
	}
	return s
}

// firstWithin is the earliest snapshot of so many months that end with the last
// one shown.
func (s Share) firstWithin(months int) model.Snapshot {
	first := s.To()
	for i := s.history.Len() - 1; i >= 0; i-- {
		one := s.history.Snapshot(i)
		if !one.Day.Before(first.Day) {
			continue
		}
		if s.To().Day.In()-one.Day.In() >= model.Month(months) {
			break
		}
		first = one
	}
	return first
}

// From and To are the first and the last snapshot of several months.
func (s Share) From() model.Snapshot {
	from, _ := s.history.ByUID(s.from)
	return from
}

// To is described at From.
func (s Share) To() model.Snapshot {
	to, _ := s.history.ByUID(s.to)
	return to
}

// Since begins with that snapshot, and Until ends with it; where the months would
// end before they begin, the other end follows.
func (s Share) Since(uid string) Share {
	if s.from = uid; s.To().Day.Before(s.From().Day) {
		s.to = uid
	}
	return s.withPeriod()
}

// OfYear takes the year from one snapshot to another. Another year than before begins
// without a headline.
func (s Share) OfYear(from, to string) Share {
	s = s.Since(from).Until(to)
	if year := [2]string{s.from, s.to}; year != s.year {
		s.year, s.yearHeadline = year, ""
	}
	return s
}

// isYear tells whether what is made is of a year in review.
func (s Share) isYear() bool {
	return s.Kind != Card && s.from != "" && s.year == [2]string{s.from, s.to}
}

// Headline is the person's own; empty for the one that the ratings give. A year has one of
// its own: what is written for either stands on no other.
func (s Share) Headline() string {
	if s.isYear() {
		return s.yearHeadline
	}
	return s.headline
}

// WithHeadline is described at Headline.
func (s Share) WithHeadline(text string) Share {
	if s.isYear() {
		s.yearHeadline = text
	} else {
		s.headline = text
	}
	return s
}

// Until is described at Since.
func (s Share) Until(uid string) Share {
	if s.to = uid; s.To().Day.Before(s.From().Day) {
		s.from = uid
	}
	return s.withPeriod()
}

// Ends are the snapshots that several months can begin and end with, newest
// first.
func (s Share) Ends(chosen string) []model.Snapshot { return s.offering(s.history.Len(), chosen) }
