// Package insight reads a history and says only what its numbers can bear. It
// is pure: the same history gives the same reading.
package insight

import (
	"math"

	"headroom/model"
)

// floor keeps one rating of 1 from making the whole zero.
const floor = 0.05

// HardCeiling combines the six so that one low ceiling is not made good by five
// high ones: h = (level − 1)/4 with floor .05, H = (∏ h)^(1/6), the level
// 1 + 4H, no higher than the highest rating. A geometric mean, as in the Human
// Development Index since 2010. It is false where a ceiling is not rated.
func HardCeiling(r model.Ratings) (level float64, ok bool) {
	if !r.Complete() {
		return 0, false
	}
	highest := 0.0
	for _, v := range r {
		highest = math.Max(highest, v.Level())
	}
	return math.Min(model.LevelMin+(model.LevelMax-model.LevelMin)*whole(r), highest), true
}

// share is how much of its way a ceiling has gone, .05 to 1.
func share(v model.Rating) float64 {
	return math.Max(floor, (v.Level()-model.LevelMin)/(model.LevelMax-model.LevelMin))
}

// whole is the geometric mean of the six shares, H.
func whole(r model.Ratings) float64 {
	product := 1.0
	for _, v := range r {
		product *= share(v)
	}
	return math.Pow(product, 1.0/model.CeilingCount)
}

// Leverage is what lifting a ceiling a little does to the whole, H/(6h): the
// derivative of H by its share, and so of the hard ceiling by its level. It is 0
// where a ceiling is not rated.
func Leverage(r model.Ratings, c model.Ceiling) float64 {
	if !r.Complete() {
		return 0
	}
	return whole(r) / (model.CeilingCount * share(r[c]))
}

// Lift is by how many levels the hard ceiling would rise if this ceiling rose by
// one level, 5 being the end. It is 0 where a ceiling is not rated.
func Lift(r model.Ratings, c model.Ceiling) float64 {
	now, ok := HardCeiling(r)
	if !ok {
		return 0
	}
	then, _ := HardCeiling(r.With(c, min(r[c]+model.Whole, model.RatingMax)))
	return then - now
}

// Binding is every ceiling that is lowest, in order. It is empty where a ceiling
// is not rated: the one left out might be lower.
func Binding(r model.Ratings) []model.Ceiling {
	if !r.Complete() {
		return nil
	}
	_, at := r.Lowest()
	return at
}
