package insight

import (
	"math"

	"headroom/model"
)

// thenTestMonths is how often the then-test is asked, and how long a history must be
// for it: a yardstick moves slowly.
const thenTestMonths = 6

// ThenTestDue tells whether a check-in of that day is to ask how the latest earlier
// month looks from there: the history reaches six months back, and none of the last
// six calendar months asked it.
func ThenTestDue(h model.History, day model.Date) bool {
	first, since := false, day.In()-thenTestMonths
	for _, s := range h.All() {
		if !s.Day.Before(day) {
			break
		}
		if m := s.Day.In(); m <= since {
			first = true
		} else if _, asked := h.SeenAnew(s); asked {
			return false
		}
	}
	return first
}

// A Drift is how far a person's yardstick has moved: the same month rated then and
// seen from a later one.
//
// Source: the then-test of response shift, Howard and others 1979.
type Drift struct {
	// Of is the day that was rated, From the day it was seen from.
	Of, From model.Date
	// Then are its ratings, Seen those that it was given later.
	Then, Seen model.Ratings
	// Ceilings are how many have both, at least one.
	Ceilings int
	// Mean is the mean of Seen less Then over those, in levels. Above zero the
	// yardstick has become milder, below it stricter.
	Mean float64
	// Threshold is how far from zero Mean must be, in levels, to be told from the
	// wobble of rating as many ceilings twice, 95 times in 100.
	Threshold float64
}

// Held tells that the yardstick is where it was, as far as can be told.
func (d Drift) Held() bool { return max(d.Mean, -d.Mean) <= d.Threshold }

// driftThreshold is the minimal detectable change of a mean of n ceilings. What is
// seen anew is always set directly, so the lower reliability is that of a direct
// rating.
func driftThreshold(n int) float64 {
	return max(thresholdMin, detectableChange(spread, reliabilityDirect)/math.Sqrt(float64(n)))
}

// DriftOf compares a snapshot's ratings with how they are seen in a later one;
// false where no ceiling has both.
func DriftOf(then, later model.Snapshot) (Drift, bool) {
	d := Drift{Of: then.Day, From: later.Day, Then: then.Ratings, Seen: later.Seen}
	sum := 0
	for c, r := range then.Ratings {
		if r.Rated() && later.Seen[c].Rated() {
			sum += int(later.Seen[c]) - int(r)
			d.Ceilings++
		}
	}
	if d.Ceilings == 0 {
		return Drift{}, false
	}
	d.Mean = level(float64(sum)) / float64(d.Ceilings)
	d.Threshold = driftThreshold(d.Ceilings)
	return d, true
}

// LatestDrift is that of the last snapshot, not after the day, in which an earlier
// one was seen anew; false where there is none.
func LatestDrift(h model.History, asOf model.Date) (Drift, bool) {
	for i := upTo(h, asOf) - 1; i > 0; i-- {
		later := h.Snapshot(i)
		then, ok := h.SeenAnew(later)
		if !ok {
			continue
		}
		if d, ok := DriftOf(then, later); ok {
			return d, true
		}
	}
	return Drift{}, false
}
