package insight

import (
	"slices"
	"sort"

	"headroom/model"
)

// upTo is how many snapshots are not after the day.
func upTo(h model.History, day model.Date) int {
	return sort.Search(h.Len(), func(i int) bool { return day.Before(h.Snapshot(i).Day) })
}

// monthsBack appends the months from since on, in order, each with the ratings of
// its last snapshot not after the day. A month without a snapshot is left out.
func monthsBack(dst []month, h model.History, day model.Date, since model.Month) []month {
	for i := upTo(h, day) - 1; i >= 0; i-- {
		s := h.Snapshot(i)
		at := s.Day.In()
		if at < since {
			break
		}
		if n := len(dst); n == 0 || dst[n-1].at != at {
			dst = append(dst, month{at, s.Ratings})
		}
	}
	slices.Reverse(dst)
	return dst
}

// eventIn is the last event noted in a month, not after the day; empty where there
// is none.
func eventIn(h model.History, m model.Month, day model.Date) string {
	last := m.Last()
	if day.Before(last) {
		last = day
	}
	for i := upTo(h, last) - 1; i >= 0; i-- {
		s := h.Snapshot(i)
		if s.Day.In() != m {
			break
		}
		if s.Event != "" {
			return s.Event
		}
	}
	return ""
}

// Unrated are the first three months, or fewer, that have no check-in between those
// of the snapshots that were read of that history.
func Unrated(h model.History, r Reading) (months []model.Month) {
	for i := 1; i < r.Snapshots; i++ {
		for m := h.Snapshot(i-1).Day.In() + 1; m < h.Snapshot(i).Day.In(); m++ {
			if months = append(months, m); len(months) == 3 {
				return months
			}
		}
	}
	return months
}
