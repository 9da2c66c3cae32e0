package plot

// attempt is one of the ways to fit, from the best to the last.
type attempt struct {
	size, radius float64 // factors
	split        bool
	width        float64 // the longest line, in units of the names' size
	apart        apartness
}

// apartness tells which pairs of names stand at distances of their own.
type apartness struct{ upper, lower bool }

// longest a name on one line may be, in ems: 300 pixels at a size of 38.
const longest = 300.0 / 38

func attempts() []attempt {
	var list []attempt
	ways := []apartness{{}, {lower: true}, {upper: true}, {true, true}}
	for _, split := range []bool{false, true} {
		for _, apart := range ways {
			for _, size := range []float64{1, 36.0 / 38, 34.0 / 38, 32.0 / 38} {
				list = append(list, attempt{size, 1, split, longest, apart})
			}
		}
	}
	small := 32.0 / 38
	last := func(size, radius, width float64) {
		list = append(list, attempt{size, radius, true, width, ways[0]}, attempt{size, radius, true, width, ways[3]})
	}
	for _, radius := range []float64{.95, .9, .85, .8} {
		last(small, radius, longest)
	}
	for _, radius := range []float64{.9, .8} {
		for _, width := range []float64{6.5, 5.5, 4.5} {
			last(-small, radius, width)
		}
	}
	for _, radius := range []float64{.7, .6, .5, .4} {
		for _, width := range []float64{3.5, 2.5, 1.5} {
			last(-small, radius, width)
		}
	}
	return list
}
