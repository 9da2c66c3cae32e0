package insight

import (
	"slices"

	"headroom/model"
)

// What a flat stretch may move, in sixths of a level: its slope times the months
// it spans half a level, and its range 4/3 of one. Of flat series of three answers
// a month about two in three pass over six months, of series that rise by a level
// in twelve months every other one: hence "likely".
const (
	driftMax = 3
	rangeMax = 8
	// slack is for the rounding of slopes.
	slack = 1e-9
)

// keepsLevel tells whether the slope over the months spanned is within driftMax.
func keepsLevel(p []point) bool { return drifts(senSlope(p), p) }

func drifts(slope float64, p []point) bool {
	return max(slope, -slope)*float64(spanned(p)) <= driftMax+slack
}

// isFlat tells whether the points keep their level within the range too.
func isFlat(p []point) bool {
	low, high := bounds(p)
	return high-low <= rangeMax && keepsLevel(p)
}

// A Recent is what the last RatedMin rated months of the window show: what the
// claim of a plateau rests on.
type Recent struct {
	From, To model.Month
	// Low, High and Median are levels, Slope levels a month.
	Low, High, Median, Slope float64
	// Flat tells whether they keep their level.
	Flat bool
}

func recentOf(p []point) Recent {
	p = p[len(p)-RatedMin:]
	low, high := bounds(p)
	return Recent{
		From: model.Month(p[0].month), To: model.Month(p[RatedMin-1].month),
		Low: level(float64(low)), High: level(float64(high)),
		Median: level(medianValue(p)), Slope: level(senSlope(p)),
		Flat: isFlat(p),
	}
}

// medianValue is the median of the values in sixths.
func medianValue(p []point) float64 {
	var buffer [followedMonths]float64
	values := buffer[:0]
	for _, q := range p {
		values = append(values, float64(q.value))
	}
	slices.Sort(values)
	return median(values)
}
