package say

import "headroom/model"

// EquallyLow says that n ceilings are lowest alike: three by their number; where more
// are equal none stands out. One or two are called by their names: it is empty for them.
func (v Voice) EquallyLow(n int) string {
	switch {
	case n < 3:
		return ""
	case n == 3:
		return v.T("people.tied", "n", n)
	}
	return v.T("people.even")
}

// Rated says how many of the six are rated.
func (v Voice) Rated(r model.Ratings) string {
	return v.T("people.rated", "n", r.Count(), "of", model.CeilingCount)
}
