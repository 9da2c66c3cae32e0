package plot

import "math"

// thinned leaves out of a run of months what nobody can see: where several fall on
// one pixel, the first, the lowest, the highest and the last of them stay, in
// order.
func (p *panelSet) thinned(run []point, at panelPlace) []point {
	const kept = 4
	column := func(q point) int { return int(math.Floor(p.monthX(at, q.month) * p.scale)) }
	if len(run) <= kept || column(run[len(run)-1])-column(run[0]) >= len(run)/kept {
		return run
	}
	var out []point
	for i := 0; i < len(run); {
		low, high, j := i, i, i
		for ; j < len(run) && column(run[j]) == column(run[i]); j++ {
			if run[j].level < run[low].level {
				low = j
			}
			if run[j].level > run[high].level {
				high = j
			}
		}
		last := -1
		for _, k := range [kept]int{i, min(low, high), max(low, high), j - 1} {
			if k > last {
				out, last = append(out, run[k]), k
			}
		}
		i = j
	}
	return out
}
