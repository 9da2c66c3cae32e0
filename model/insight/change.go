package insight

import (
	"math"

	"headroom/model"
)

// A Change is the step from one snapshot to the next that rates the ceiling.
type Change struct {
	// From and To are what it was and is, and When the day of To.
	From, To model.Rating
	When     model.Date
	// Threshold is how large a change must be in levels to be told from the wobble
	// of rating anything twice, 95 times in 100.
	Threshold float64
	// Real tells whether it is larger.
	Real bool
	// Own tells that the threshold comes from the person's own wobble.
	Own bool
}

// The reliability of a rating, by how many answers it is the mean of: 0.70 of one,
// by Spearman and Brown .824 of two and .875 of three.
var reliability = [...]float64{2: .824, 3: .875}

const (
	reliabilityDirect = .70
	// spread is the standard deviation of ratings among people, in levels, as long
	// as the person's own wobble is not known.
	spread = 1.0
	// ownFrom is how many snapshots it takes to know it.
	ownFrom = 8
	// thresholdMin is the least that is called real, in levels.
	thresholdMin = .25
	// rangeToDeviation is the mean moving range of two in standard deviations,
	// 2/√π: what individuals charts divide by.
	rangeToDeviation = 1.128
	// detectable is 1.96·√2: the change that the difference of two ratings, each
	// with an error of standard deviation 1, exceeds 5 times in 100.
	detectable = 1.96 * math.Sqrt2
)

// changes gathers one ceiling's steps, from the earliest on.
type changes struct {
	rated                int
	last, before         model.Rating
	answers, answersThen int
	day                  model.Date
	// moved is the sum of the distances before the last step, in sixths.
	moved, lastStep int
}

func (c *changes) add(s *model.Snapshot, ceiling model.Ceiling) {
	r := s.Ratings[ceiling]
	if !r.Rated() {
		return
	}
	if c.rated > 0 {
		c.moved += c.lastStep
		c.lastStep = distance(int(r) - int(c.last))
	}
	c.before, c.answersThen = c.last, c.answers
	c.last, c.answers, c.day = r, answersOf(s, ceiling), s.Day
	c.rated++
}

// answersOf is how many answers the rating is the mean of; 0 where it was set
// directly.
func answersOf(s *model.Snapshot, ceiling model.Ceiling) (n int) {
	if s.Answers.IsZero() || s.Answers.Rating(ceiling) != s.Ratings[ceiling] {
		return 0
	}
	for _, a := range s.Answers[ceiling] {
		if a > 0 {
			n++
		}
	}
	return n
}

// change is the last step; false where there is none.
func (c *changes) change() (Change, bool) {
	if c.rated < 2 {
		return Change{}, false
	}
	ch := Change{From: c.before, To: c.last, When: c.day, Own: c.rated >= ownFrom}
	if ch.Own {
		mean := level(float64(c.moved)) / float64(c.rated-2)
		ch.Threshold = detectable * mean / rangeToDeviation
	} else {
		ch.Threshold = detectableChange(spread, min(reliabilityOf(c.answers), reliabilityOf(c.answersThen)))
	}
	ch.Threshold = max(ch.Threshold, thresholdMin)
	ch.Real = level(float64(distance(int(c.last)-int(c.before)))) > ch.Threshold
	return ch, true
}

func reliabilityOf(answers int) float64 {
	if answers < 2 {
		return reliabilityDirect
	}
	return reliability[answers]
}

// detectableChange is the minimal detectable change, MDC95 = 1.96·√2·SD·√(1−r).
// Source: Jacobson and Truax 1991.
func detectableChange(sd, r float64) float64 { return detectable * sd * math.Sqrt(1-r) }
