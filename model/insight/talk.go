package insight

import "headroom/model"

// CompareTalk orders people by who may need a talk first, by the latest snapshot of
// each: the lowest binding level first, then who was silent for longest, then those of
// whom fewer than six ceilings are rated. Whoever has no snapshot, which is the zero
// one, comes last. It is 0 where neither comes before the other.
func CompareTalk(a, b model.Snapshot) int {
	if x, y := talkGroup(a), talkGroup(b); x != y {
		return x - y
	}
	if a.Ratings.Complete() {
		low, _ := a.Ratings.Lowest()
		other, _ := b.Ratings.Lowest()
		if low != other {
			return int(low) - int(other)
		}
	}
	return a.Day.Compare(b.Day)
}

// talkGroup is 0 for the complete, 1 for the incomplete, 2 for no snapshot.
func talkGroup(s model.Snapshot) int {
	switch {
	case s.Ratings.Complete():
		return 0
	case s.Day.IsZero():
		return 2
	}
	return 1
}
