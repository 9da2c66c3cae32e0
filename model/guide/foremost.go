package guide

import "headroom/model"

// asClear is the part of the first score from which another is as clear.
const asClear = 0.85

// Foremost are the ceilings that findings point at most: the first, and those as clear
// as it. Which one of them is first would be chance.
func Foremost(found []Finding) []model.Ceiling {
	var all []model.Ceiling
	for _, f := range found {
		if f.Score >= asClear*found[0].Score {
			all = append(all, f.Ceiling)
		}
	}
	return all
}
