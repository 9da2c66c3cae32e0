package plot

import "headroom/model"

// attempt is one of the ways to fit, from the best to the last.
type attempt struct {
	size, radius float64 // factors
	// split breaks long names into two lines, cut takes the middle out of those
	// that are still too long.
	split, cut bool
	// under sets what the months say on a line of its own at the poles too. wrapped
	// breaks it over two lines at the sides, and narrow at the poles.
	under, wrapped, narrow bool
	// widths are how long a line may be, in units of the names' size.
	widths [model.CeilingCount]float64
	apart  apartness
}

// apartness tells which pairs of names stand at distances of their own.
type apartness struct{ upper, lower bool }

// longest a name on one line may be, in ems: 300 pixels at a size of 38; shortest
// is where cutting it says nothing any more.
const (
	longest  = 300.0 / 38
	shortest = 1.5
	smallest = 32.0 / 38
)

func allWidths(w float64) (widths [model.CeilingCount]float64) {
	for c := range widths {
		widths[c] = w
	}
	return widths
}

// smallRadar is the part of its radius under which a radar is better off with smaller
// names.
const smallRadar = .85

// attempts are those that keep every name whole.
func attempts() []attempt {
	var list []attempt
	ways := []apartness{{}, {lower: true}, {upper: true}, {true, true}}
	for _, split := range []bool{false, true} {
		for _, apart := range ways {
			for _, size := range []float64{1, 36.0 / 38, 34.0 / 38, smallest} {
				list = append(list, attempt{size: size, radius: 1, split: split, widths: allWidths(longest), apart: apart})
			}
		}
	}
	for _, radius := range []float64{.95, .9, .85, .8} {
		for _, apart := range []apartness{ways[0], ways[3]} {
			list = append(list, attempt{size: smallest, radius: radius, split: true, widths: allWidths(longest), apart: apart})
		}
	}
	return list
}

// withTrends are the attempts to write trends at names of their full size, which
// go before all others: the radar gives way first.
func (l labelling) withTrends() []attempt {
	var list []attempt
	add := func(under bool, radii ...float64) {
		if len(l.steady) > 0 && !under { // they come and go
			return
		}
		for _, radius := range radii {
			for _, wrapped := range []bool{false, true} {
				for _, apart := range []apartness{{}, {lower: true}, {upper: true}, {true, true}} {
					list = append(list, attempt{size: 1, radius: radius, under: under, wrapped: wrapped, widths: allWidths(1.1 * longest), apart: apart})
				}
			}
		}
	}
	add(false, 1, .95, .9)
	add(true, 1, .95, .9, .85, .8)
	add(false, .85, .8)
	add(true, .75, .7)
	return append(list, l.withWrappedTrends(1)...)
}

// withWrappedTrends are those that break words at the poles too.
func (l labelling) withWrappedTrends(size float64) (list []attempt) {
	for _, radius := range []float64{.95, .9, .85, .8, .75, .7, .6} {
		for _, apart := range []apartness{{}, {true, true}} {
			if len(l.steady) == 0 {
				list = append(list, attempt{size: size, radius: radius, wrapped: true, widths: allWidths(1.1 * longest), apart: apart})
			}
			list = append(list, attempt{size: size, radius: radius, under: true, wrapped: true, narrow: true, widths: allWidths(1.1 * longest), apart: apart})
		}
	}
	return list
}

// whole is the first attempt in which nothing meets anything.
func (l labelling) whole() (RadarLayout, bool) {
	if l.trends.worded() {
		out, ok := l.largest(l.withTrends())
		if ok && out.R >= smallRadar*l.rMax {
			return out, true
		}
		if other, found := l.largest(l.withWrappedTrends(smallest)); found && (!ok || other.R > out.R) {
			return other, true
		}
		if ok {
			return out, true
		}
	}
	for _, a := range attempts() {
		if out, met, fits := l.try(a); fits && len(met) == 0 {
			return out, true
		}
	}
	return RadarLayout{}, false
}

// largest is the attempt that leaves the radar the most, the first of those that leave
// it as much.
func (l labelling) largest(list []attempt) (best RadarLayout, found bool) {
	for _, a := range list {
		if found && l.rMax*a.radius <= best.R {
			continue
		}
		if out, met, fits := l.try(a); fits && len(met) == 0 && (!found || out.R > best.R+.5) {
			best, found = out, true
		}
	}
	return best, found
}

// shortenedUntilClear cuts the names that meet something, each only as far as it
// has to be, and gives up radius before it cuts them to nothing.
func (l labelling) shortenedUntilClear() (RadarLayout, bool) {
	for _, radius := range []float64{1, .9, .8, .7, .6, .5, .4} {
		for _, split := range []bool{true, false} {
			for _, apart := range []apartness{{}, {true, true}} {
				a := attempt{size: smallest, radius: radius, split: split, cut: true, widths: allWidths(longest), apart: apart}
				if out, ok := l.narrowed(a); ok {
					return out, true
				}
			}
		}
	}
	return RadarLayout{}, false
}

func (l labelling) narrowed(a attempt) (RadarLayout, bool) {
	least := shortest
	if a.radius > .75 {
		least = 3 * shortest
	}
	for {
		out, met, _ := l.try(a)
		if len(met) == 0 {
			return out, true
		}
		narrower := false
		for _, c := range met {
			if a.widths[c] > least {
				a.widths[c] = max(least, a.widths[c]*.85)
				narrower = true
			}
		}
		if !narrower {
			return out, false
		}
	}
}
