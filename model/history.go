package model

import (
	"fmt"
	"iter"
	"slices"
	"sort"
)

// A History is a person's snapshots in order of day, one a day. It is
// immutable: With and Without return another one. The zero History is empty.
type History struct {
	snapshots []Snapshot
}

// NewHistory orders the snapshots by day. Two on one day are an error.
func NewHistory(snapshots []Snapshot) (History, error) {
	s := slices.Clone(snapshots)
	byDay := func(a, b Snapshot) int { return a.Day.Compare(b.Day) }
	if !slices.IsSortedFunc(s, byDay) {
		slices.SortStableFunc(s, byDay)
	}
	for i := 1; i < len(s); i++ {
		if s[i].Day == s[i-1].Day {
			return History{}, fmt.Errorf("two snapshots on %s", s[i].Day)
		}
	}
	return History{s}, nil
}

// Len is the number of snapshots.
func (h History) Len() int { return len(h.snapshots) }

// Snapshot is the i-th in order of day, 0 ≤ i < Len.
func (h History) Snapshot(i int) Snapshot { return h.snapshots[i] }

// All goes through the snapshots in order of day.
func (h History) All() iter.Seq2[int, Snapshot] { return slices.All(h.snapshots) }

// find is the index of the first snapshot not before the day.
func (h History) find(day Date) int {
	return sort.Search(len(h.snapshots), func(i int) bool { return !h.snapshots[i].Day.Before(day) })
}

// At is the snapshot of exactly that day.
func (h History) At(day Date) (Snapshot, bool) {
	if i := h.find(day); i < len(h.snapshots) && h.snapshots[i].Day == day {
		return h.snapshots[i], true
	}
	return Snapshot{}, false
}

// AsOf is the day that the history is read as of: today, or the day of its latest
// snapshot where that is still to come. What is kept counts.
func (h History) AsOf(today Date) Date {
	if last, ok := h.Latest(); ok && today.Before(last.Day) {
		return last.Day
	}
	return today
}

// Before is the last snapshot before the day.
func (h History) Before(day Date) (Snapshot, bool) {
	if i := h.find(day); i > 0 {
		return h.snapshots[i-1], true
	}
	return Snapshot{}, false
}

// Latest is the last snapshot.
func (h History) Latest() (Snapshot, bool) {
	if len(h.snapshots) == 0 {
		return Snapshot{}, false
	}
	return h.snapshots[len(h.snapshots)-1], true
}

// ByUID is the snapshot of that UID.
func (h History) ByUID(uid string) (Snapshot, bool) {
	if i := h.index(uid); i >= 0 {
		return h.snapshots[i], true
	}
	return Snapshot{}, false
}

func (h History) index(uid string) int {
	return slices.IndexFunc(h.snapshots, func(s Snapshot) bool { return s.UID == uid })
}

// With is h with the snapshot added. It takes the place of the snapshot of the
// same UID and of any other on its day.
func (h History) With(s Snapshot) History {
	if s.UID != "" {
		h = h.Without(s.UID)
	}
	i := h.find(s.Day)
	rest := i
	if i < len(h.snapshots) && h.snapshots[i].Day == s.Day {
		rest++
	}
	next := make([]Snapshot, 0, len(h.snapshots)+1)
	next = append(next, h.snapshots[:i]...)
	next = append(next, s)
	return History{append(next, h.snapshots[rest:]...)}
}

// Without is h without the snapshot of that UID; h itself where there is none.
func (h History) Without(uid string) History {
	i := h.index(uid)
	if i < 0 {
		return h
	}
	return History{slices.Concat(h.snapshots[:i], h.snapshots[i+1:])}
}

// A Series is one ceiling by month, from First on, one value a month with
// NotRated for a gap: a month without a snapshot, or one that left the ceiling
// out.
type Series struct {
	First  Month
	Values []Rating
}

// Monthly is the ceiling's monthly series from the first to the last month that
// has a snapshot. A month's value is the ceiling's rating in the month's last
// snapshot.
func (h History) Monthly(c Ceiling) Series {
	if len(h.snapshots) == 0 {
		return Series{}
	}
	first := h.snapshots[0].Day.In()
	last := h.snapshots[len(h.snapshots)-1].Day.In()
	s := Series{First: first, Values: make([]Rating, last-first+1)}
	for _, snap := range h.snapshots {
		s.Values[snap.Day.In()-first] = snap.Ratings[c]
	}
	return s
}
