package insight

import "slices"

// senSlope is the median of the slopes between all pairs of points, in sixths of
// a level a month; on month numbers, so that a gap counts for its length. It is 0
// for fewer than two. Source: Theil 1950, Sen 1968.
func senSlope(p []point) float64 {
	var buffer [WindowMonths * (WindowMonths - 1) / 2]float64
	slopes := buffer[:0]
	for i := range p {
		slopes = slopesTo(slopes, p[i], p[i+1:])
	}
	slices.Sort(slopes)
	return median(slopes)
}

// slopesTo appends the slopes from a point to those after it.
func slopesTo(dst []float64, from point, to []point) []float64 {
	for _, q := range to {
		dst = append(dst, float64(q.value-from.value)/float64(q.month-from.month))
	}
	return dst
}

// median of sorted values, the mean of the middle two; 0 of none.
func median(sorted []float64) float64 {
	n := len(sorted)
	if n == 0 {
		return 0
	}
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
