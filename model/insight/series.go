package insight

import "headroom/model"

// WindowMonths is how many calendar months a reading looks at: those that end
// with the latest rated month not after its day.
const WindowMonths = 12

// A point is the value of one rated month: the month's number, and the value in
// sixths of a level. Months that are not rated have none, so that a gap stays a
// gap.
type point struct{ month, value int }

// level turns a value in sixths into levels.
func level(sixths float64) float64 { return sixths / float64(model.Whole) }

// spanned is how many months lie between the first and the last point.
func spanned(p []point) int {
	if len(p) == 0 {
		return 0
	}
	return p[len(p)-1].month - p[0].month
}

// bounds are the lowest and the highest value.
func bounds(p []point) (low, high int) {
	for i, q := range p {
		if i == 0 {
			low, high = q.value, q.value
		}
		low, high = min(low, q.value), max(high, q.value)
	}
	return low, high
}

// A month is what one calendar month holds: its last snapshot's ratings.
type month struct {
	at      model.Month
	ratings model.Ratings
}

// pointsOf appends the rated months of one ceiling to dst.
func pointsOf(dst []point, months []month, c model.Ceiling) []point {
	for _, m := range months {
		if r := m.ratings[c]; r.Rated() {
			dst = append(dst, point{int(m.at), int(r)})
		}
	}
	return dst
}
