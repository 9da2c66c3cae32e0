package screens

import (
	"math"
	"sort"

	"headroom/model"
	"headroom/ui/plot"
)

// A Scrub is where one stands in the months of a history: two of those that have a
// snapshot, the earlier never after the later. A month is its last snapshot, as
// everywhere.
type Scrub struct {
	history model.History
	// last is the index of each month's snapshot.
	last []int
	// from and to count the months; at is where the radar is on its way, in the same
	// count, and is to while it rests.
	from, to int
	at       float64
}

// compared is how many months back the earlier month is looked for at first.
const compared = 12

// NewScrub stands at the latest month, beside the first of the year before it.
func NewScrub(h model.History) Scrub {
	s := Scrub{history: h}
	for i, snap := range h.All() {
		if n := len(s.last); n > 0 && h.Snapshot(s.last[n-1]).Day.In() == snap.Day.In() {
			s.last[n-1] = i
			continue
		}
		s.last = append(s.last, i)
	}
	s.to = max(0, len(s.last)-1)
	s.at = float64(s.to)
	if s.Len() > 0 {
		s.from = sort.Search(s.to, func(i int) bool { return s.month(i) >= s.month(s.to)-compared })
	}
	return s
}

// WithHistory stands at the same months where they are still there, and at the
// latest where the later one was the latest.
func (s Scrub) WithHistory(h model.History) Scrub {
	next := NewScrub(h)
	if s.Len() == 0 || next.Len() == 0 {
		return next
	}
	atEnd := s.to == s.Len()-1
	if !atEnd {
		next = next.rest(next.nearest(float64(s.month(s.to))))
	}
	next.from = min(next.nearest(float64(s.month(s.from))), next.to)
	return next
}

// Len is the number of months.
func (s Scrub) Len() int { return len(s.last) }

func (s Scrub) month(i int) model.Month { return s.history.Snapshot(s.last[i]).Day.In() }

// Snapshot is that of the i-th month, 0 ≤ i < Len.
func (s Scrub) Snapshot(i int) model.Snapshot { return s.history.Snapshot(s.last[i]) }

// Months are those that have a snapshot, in order.
func (s Scrub) Months() []model.Month {
	all := make([]model.Month, s.Len())
	for i := range all {
		all[i] = s.month(i)
	}
	return all
}

// To is the later snapshot: while the radar is on its way, that of the month it is
// nearest to.
func (s Scrub) To() model.Snapshot { return s.Snapshot(s.named()) }

func (s Scrub) named() int { return int(math.Round(s.at)) }

// From is the earlier snapshot; false where the two are one.
func (s Scrub) From() (model.Snapshot, bool) {
	if s.Len() == 0 || s.from >= s.named() {
		return model.Snapshot{}, false
	}
	return s.Snapshot(s.from), true
}

// Ends are the counts of the two months.
func (s Scrub) Ends() (from, to int) { return s.from, s.named() }

// Resting tells whether the radar is on a month and not between two.
func (s Scrub) Resting() bool { return s.at == math.Trunc(s.at) }

// Moment is what the radar shows.
func (s Scrub) Moment() plot.Moment {
	i := int(s.at)
	if s.Resting() {
		return plot.MomentOf(s.Snapshot(i).Ratings)
	}
	return plot.MomentBetween(s.Snapshot(i).Ratings, s.Snapshot(i+1).Ratings, s.at-float64(i))
}

// Position is where the radar is, in months.
func (s Scrub) Position() float64 {
	i := int(s.at)
	if s.Resting() {
		return float64(s.month(i))
	}
	part := s.at - float64(i)
	return float64(s.month(i))*(1-part) + float64(s.month(i+1))*part
}

// nearest is the count of the month that lies nearest, the later of two.
func (s Scrub) nearest(month float64) int {
	i := sort.Search(s.Len(), func(i int) bool { return float64(s.month(i)) >= month })
	switch {
	case i == s.Len():
		return i - 1
	case i > 0 && month-float64(s.month(i-1)) < float64(s.month(i))-month:
		return i - 1
	}
	return i
}

// Drag moves the later month to a place between months. Between neighbours the
// radar is on its way; in a gap, where nothing is known, it stays at the nearer
// month.
func (s Scrub) Drag(month float64) Scrub {
	i := s.nearest(month)
	s = s.rest(i)
	for _, j := range []int{i - 1, i} {
		if j < 0 || j+1 >= s.Len() || s.month(j+1)-s.month(j) > 1 {
			continue
		}
		if part := month - float64(s.month(j)); part > 0 && part < 1 {
			s.at = float64(j) + part
		}
	}
	return s.pushed()
}

// DragFrom moves the earlier month to the one nearest to a place.
func (s Scrub) DragFrom(month float64) Scrub { return s.FromAt(s.nearest(month)) }

// rest stands at the i-th month, whatever the earlier is.
func (s Scrub) rest(i int) Scrub {
	s.to = min(max(i, 0), s.Len()-1)
	s.at = float64(s.to)
	return s
}

// pushed takes the earlier month along where the later one went before it.
func (s Scrub) pushed() Scrub {
	s.from = min(s.from, int(s.at))
	return s
}

// ToAt moves the later month to the i-th, held to those there are.
func (s Scrub) ToAt(i int) Scrub { return s.rest(i).pushed() }

// FromAt moves the earlier month, which takes the later along where it goes past
// it.
func (s Scrub) FromAt(i int) Scrub {
	s.from = min(max(i, 0), s.Len()-1)
	if s.from > s.to {
		s = s.rest(s.from)
	}
	return s
}

// Alone shows the later month without an earlier.
func (s Scrub) Alone() Scrub {
	s.from = s.to
	return s
}

// Way is a part of the way from one place to another, both as counts of months:
// what is shown while the radar goes from month to month.
func (s Scrub) Way(from float64, to int, part float64) Scrub {
	s = s.rest(to)
	if part < 1 {
		s.at = from + (float64(s.to)-from)*min(max(part, 0), 1)
	}
	return s.pushed()
}

// Start is where playing begins: at the later month, or at the earlier where that
// is the last there is, or at the first where there is no earlier.
func (s Scrub) Start() int {
	switch {
	case s.to < s.Len()-1:
		return s.to
	case s.from < s.to:
		return s.from
	}
	return 0
}

// Next is the month after the later one; false at the end.
func (s Scrub) Next() (int, bool) { return s.to + 1, s.to+1 < s.Len() }

// offeredMonths is how many months a select offers at most.
const offeredMonths = 60

// Offers are the counts of the months before the n-th that a select offers, newest
// first: all of them, or the newest two years and the last month of each year
// before. Those that one stands at are among them.
func (s Scrub) Offers(n int) (all []int) {
	for i := n - 1; i >= 0; i-- {
		lastOfYear := i+1 < s.Len() && s.month(i+1).Year() != s.month(i).Year()
		if n <= offeredMonths || n-i <= 24 || lastOfYear && len(all) < offeredMonths || i == s.from || i == s.named() {
			all = append(all, i)
		}
	}
	return all
}
