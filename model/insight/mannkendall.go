package insight

// exactMax is the longest series whose arrangements are counted exactly: 20! is
// the last factorial that 64 bits hold. A window has 12 months.
const exactMax = 20

// A Trend is what the Mann–Kendall test finds in one ceiling's months.
type Trend struct {
	// S is the number of pairs of months of which the later is higher, less those
	// of which it is lower.
	S int
	// P is the exact two-sided chance of such an S, or one farther from 0, where
	// the same values came in any order. It is 1 where all values are equal.
	P float64
	// Holm is P adjusted for how many ceilings were looked at.
	Holm float64
}

// mannKendall is S and its exact two-sided p, ties included, of at most exactMax
// points. Under the null every arrangement of the values is as likely as any
// other, and S = D − 2·inversions, where D counts the pairs of unequal values.
// Source: Mann 1945, Kendall 1975; the number of arrangements with so many
// inversions is MacMahon's (1916) Gaussian multinomial [n]!/∏[tⱼ]!.
func mannKendall(p []point) (s int, chance float64) {
	s = score(p)
	var group [exactMax]int
	ties := tiesOf(group[:0], p)
	d := len(p) * (len(p) - 1) / 2
	for _, t := range ties {
		d -= t * (t - 1) / 2
	}
	var buffer [exactMax*(exactMax-1)/2 + 1]uint64
	counts := buffer[:d+1]
	countInversions(counts, ties)
	far, all := uint64(0), uint64(0)
	for inversions, n := range counts {
		all += n
		if distance(d-2*inversions) >= distance(s) {
			far += n
		}
	}
	return s, float64(far) / float64(all)
}

// score is S: the sum of the signs of all later values less earlier ones.
func score(p []point) (s int) {
	for i := range p {
		for j := i + 1; j < len(p); j++ {
			s += sign(p[j].value - p[i].value)
		}
	}
	return s
}

// countInversions fills counts with the number of arrangements that have 0, 1, 2 …
// inversions, of values of which ties are equal. The product of (1−qᵐ) over
// 1 ≤ m ≤ n, divided by the same for each tie, is taken term by term. What is
// between may wrap around 64 bits; the counts themselves do not.
func countInversions(counts []uint64, ties []int) {
	counts[0] = 1
	m := 0
	for _, t := range ties {
		for i := 1; i <= t; i++ {
			m++
			for k := len(counts) - 1; k >= m; k-- {
				counts[k] -= counts[k-m]
			}
			for k := i; k < len(counts); k++ {
				counts[k] += counts[k-i]
			}
		}
	}
}

// tiesOf appends how often each value occurs, in order of its first month.
func tiesOf(dst []int, p []point) []int {
	for i := range p {
		if isFirst(p, i) {
			dst = append(dst, occurs(p, p[i].value))
		}
	}
	return dst
}

// isFirst tells whether no point before the i-th has its value.
func isFirst(p []point, i int) bool {
	for _, q := range p[:i] {
		if q.value == p[i].value {
			return false
		}
	}
	return true
}

// occurs is how many points have the value.
func occurs(p []point, value int) (n int) {
	for _, q := range p {
		if q.value == value {
			n++
		}
	}
	return n
}

func sign(n int) int {
	switch {
	case n > 0:
		return 1
	case n < 0:
		return -1
	}
	return 0
}

func distance(n int) int { return max(n, -n) }
