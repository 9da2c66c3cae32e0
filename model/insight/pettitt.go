package insight

import (
	"math/bits"

	"headroom/model"
)

// A Break is what Pettitt's test finds in one ceiling's months: where the months
// before and after differ most.
type Break struct {
	// K is how far: the largest distance from 0 of U, the number of pairs across
	// the break of which the later month is higher, less those of which it is
	// lower.
	K int
	// P is the exact chance of such a K, or a larger one, where the same values
	// came in any order. It is 1 where all values are equal.
	P float64
	// Month is the first rated month after the break, the earliest where several
	// breaks are as large.
	Month model.Month
	// Up tells whether the months after it are the higher ones.
	Up bool
	// Event is what was noted in that month, empty where nothing was.
	Event string
	// MonthsBefore and MonthsAfter count the rated months of the window on each
	// side of the break, Before and After are their medians in levels.
	MonthsBefore, MonthsAfter int
	Before, After             float64
}

// pettitt finds the index of the first point after the break, the K of it, and
// whether it goes up. Source: Pettitt 1979.
func pettitt(p []point) (at, k int, up bool) {
	k = -1
	u := 0
	for i := range max(0, len(p)-1) {
		u += standing(p, p[i].value)
		if distance(u) > k {
			at, k, up = i+1, distance(u), u > 0
		}
	}
	return at, max(k, 0), up
}

// standing is how many points are higher than a value, less those lower. U is the
// sum of it over the points before a break: pairs within cancel out.
func standing(p []point, value int) (n int) {
	for _, q := range p {
		n += sign(q.value - value)
	}
	return n
}

// pettittChance is the exact share of the arrangements of these values whose K is
// at least k. U depends only on which values lie before the break and not on
// their order, so the arrangements that stay under k throughout are counted over
// how many of each tied value came so far: at most 4,096 states for 12 points.
func pettittChance(p []point, k int) float64 {
	if k == 0 {
		return 1
	}
	var t tally
	t.read(p)
	var buffer [1 << WindowMonths]uint64
	under := buffer[:]
	if t.states > len(under) {
		under = make([]uint64, t.states)
	}
	under[0] = 1
	u := 0
	for s := 1; s < t.states; s++ {
		u += t.next()
		if distance(u) >= k {
			continue
		}
		ways := uint64(0)
		for present := t.present; present != 0; present &= present - 1 {
			ways += under[s-t.stride[bits.TrailingZeros32(present)]]
		}
		under[s] = ways
	}
	all := t.arrangements(len(p))
	return float64(all-under[t.states-1]) / float64(all)
}

// A tally counts how many of each value lie before a break, as the digits of a
// number that goes through all compositions.
type tally struct {
	kinds, states int
	// Of each kind of value: how many there are, how many are taken, what one more
	// adds to U, and by how much it moves the number of the state.
	size, taken, weight, stride [exactMax]int
	// present has a bit for each kind that is taken at all.
	present uint32
}

func (t *tally) read(p []point) {
	t.states = 1
	for i, q := range p {
		if !isFirst(p, i) {
			continue
		}
		n := occurs(p, q.value)
		t.size[t.kinds], t.weight[t.kinds], t.stride[t.kinds] = n, standing(p, q.value), t.states
		t.states *= n + 1
		t.kinds++
	}
}

// next goes to the next composition and gives the change of U.
func (t *tally) next() (change int) {
	for i := range t.kinds {
		if t.taken[i] < t.size[i] {
			t.taken[i]++
			t.present |= 1 << i
			return change + t.weight[i]
		}
		change -= t.taken[i] * t.weight[i]
		t.taken[i] = 0
		t.present &^= 1 << i
	}
	return change
}

// arrangements is n!/∏tⱼ!, for n up to exactMax.
func (t *tally) arrangements(n int) uint64 {
	all := uint64(1)
	left := uint64(n)
	for _, size := range t.size[:t.kinds] {
		ways := uint64(1)
		for i := uint64(1); i <= uint64(size); i++ {
			ways = ways * left / i
			left--
		}
		all *= ways
	}
	return all
}
