package screens

import (
	"math"

	"headroom/model"
	"headroom/model/insight"
)

// A Trial is a radar to try things on: one's own ratings, and what they would be.
// Nothing of it is ever kept.
type Trial struct {
	Mine, Tried model.Ratings
	// Active is the ceiling that keys act on.
	Active model.Ceiling
}

// NewTrial begins where one is, at the lowest ceiling.
func NewTrial(mine model.Ratings) Trial {
	t := Trial{Mine: mine, Tried: mine}
	if at := insight.Binding(mine); len(at) > 0 {
		t.Active = at[0]
	}
	return t
}

// Set gives the ceiling a rating, and makes it the one that keys act on.
func (t Trial) Set(c model.Ceiling, r model.Rating) Trial {
	t.Active = c
	if r = r.Clamp(); r.Rated() {
		t.Tried = t.Tried.With(c, r)
	}
	return t
}

// Step moves the active ceiling by so many sixths, half a level to the next half.
func (t Trial) Step(sixths int) Trial { return t.Set(t.Active, stepped(t.Tried[t.Active], sixths)) }

// Reset puts the active ceiling back to where it is.
func (t Trial) Reset() Trial { return t.Set(t.Active, t.Mine[t.Active]) }

// Activate makes it the ceiling that keys act on.
func (t Trial) Activate(c model.Ceiling) Trial {
	t.Active = c
	return t
}

// Round is the ceiling so many steps on, going round.
func (t Trial) Round(dir int) model.Ceiling {
	return (t.Active + model.Ceiling(dir) + model.CeilingCount) % model.CeilingCount
}

// Changed tells whether anything was moved.
func (t Trial) Changed() bool { return t.Tried != t.Mine }

// Hard is the hard ceiling as it is and as it would be, in whole hundredths: what is said
// of the two goes with what is shown of them, and shows even a small difference.
func (t Trial) Hard() (now, tried float64) {
	hundredths := func(r model.Ratings) float64 {
		level, _ := insight.HardCeiling(r)
		return math.Round(100*level) / 100
	}
	return hundredths(t.Mine), hundredths(t.Tried)
}
