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
	product, highest := 1.0, 0.0
	for _, v := range r {
		product *= math.Max(floor, (v.Level()-model.LevelMin)/(model.LevelMax-model.LevelMin))
		highest = math.Max(highest, v.Level())
	}
	h := math.Pow(product, 1.0/model.CeilingCount)
	return math.Min(model.LevelMin+(model.LevelMax-model.LevelMin)*h, highest), true
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
