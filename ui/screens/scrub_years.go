package screens

import (
	"sort"
	"time"

	"headroom/model"
)

// MonthAt is the count of a month; false where it has no snapshot.
func (s Scrub) MonthAt(m model.Month) (int, bool) {
	i := sort.Search(s.Len(), func(i int) bool { return s.month(i) >= m })
	return i, i < s.Len() && s.month(i) == m
}

// Years are those from the first month to the last, newest first.
func (s Scrub) Years() (first, count int) {
	if s.Len() == 0 {
		return 0, 0
	}
	newest := s.month(s.Len() - 1).Year()
	return newest, newest - s.month(0).Year() + 1
}

// before is how many months of its first year the history has not begun in, 0 to 11.
func (s Scrub) before() int {
	if s.Len() == 0 {
		return 0
	}
	return int(s.month(0).Month()) - 1
}

// after is how many months of its last year the history does not reach, 0 to 11.
func (s Scrub) after() int {
	if s.Len() == 0 {
		return 0
	}
	return int(time.December - s.month(s.Len()-1).Month())
}

// YearOn is the month so many years later that has a snapshot, as near in its year
// as can be to the i-th; years without any are passed over, and at the end it is i.
func (s Scrub) YearOn(i, by int) int {
	newest, count := s.Years()
	m := s.month(i)
	for year := m.Year() + by; year <= newest && year > newest-count; year += by {
		want := model.MonthOf(year, m.Month())
		if near := s.nearest(float64(want)); s.month(near).Year() == year {
			return near
		}
		if before := s.nearest(float64(model.MonthOf(year, 12))); s.month(before).Year() == year {
			return before
		}
		if after := s.nearest(float64(model.MonthOf(year, 1))); s.month(after).Year() == year {
			return after
		}
	}
	return i
}
