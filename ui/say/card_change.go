package say

import "headroom/model"

// CardChange says what keeping a card's ratings does to a day, named as it is to be
// read: they are new, or the same, or what is there becomes them.
func (v Voice) CardChange(isNew, isSame bool, day string, r model.Ratings) string {
	switch {
	case isSame:
		return v.T("open.same", "day", day)
	case isNew:
		return v.T("open.new", "day", day, "levels", v.Levels(r))
	default:
		return v.T("open.becomes", "day", day, "levels", v.Levels(r))
	}
}

// Levels are all six ratings by the names of their ceilings.
func (v Voice) Levels(r model.Ratings) string {
	var parts []string
	for _, c := range model.Ceilings() {
		parts = append(parts, v.T("alt.target-one", "ceiling", v.Ceiling(c), "value", v.Value(r[c])))
	}
	return v.List(parts...)
}
