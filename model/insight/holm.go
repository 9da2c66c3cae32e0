package insight

// holm adjusts p values for how many there are: the smallest times n, the next
// times n−1 and so on, none under the one before and none over 1. To call
// everything a finding whose adjusted value is at most α keeps the chance of any
// false one within α. Source: Holm 1979.
func holm(p []float64) {
	var done [16]bool
	floor := 0.0
	for left := len(p); left > 0; left-- {
		least := -1
		for i := range p {
			if !done[i] && (least < 0 || p[i] < p[least]) {
				least = i
			}
		}
		floor = max(floor, min(1, p[least]*float64(left)))
		p[least], done[least] = floor, true
	}
}
