package say

import "headroom/model"

// MostLowest is how many ceilings may be lowest alike before none is called the lowest:
// where most are equal no lowest stands out.
const MostLowest = 3

// EquallyLow says that n ceilings are lowest alike: up to MostLowest by their number; where
// more are equal none stands out. One or two are called by their names: it is empty for them.
func (v Voice) EquallyLow(n int) string {
	switch {
	case n < 3:
		return ""
	case n <= MostLowest:
		return v.T("people.tied", "n", n)
	}
	return v.T("people.even")
}

// Rated says how many of the six are rated.
func (v Voice) Rated(r model.Ratings) string {
	return v.T("people.rated", "n", r.Count(), "of", model.CeilingCount)
}
