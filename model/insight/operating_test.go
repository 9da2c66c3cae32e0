package insight

import (
	"math"
	"math/rand/v2"
	"testing"

	"headroom/model"
)

// noise is the standard deviation of one answer around what is true, in levels.
const noise = .6

// A rater gives a month's rating of what is true.
type rater func(r *rand.Rand, truth float64) int

// item is one answer in whole levels.
func item(r *rand.Rand, truth float64) int {
	return int(min(model.LevelMax, max(model.LevelMin, math.Round(truth+noise*r.NormFloat64())))) * int(model.Whole)
}

// three is the mean of three answers.
func three(r *rand.Rand, truth float64) int {
	return (item(r, truth) + item(r, truth) + item(r, truth)) / 3
}

// falseAlarms is the share of people, none of whose six ceilings changes, who are
// shown a trend at least once in the months of two years.
func falseAlarms(r *rand.Rand, rate rater, people int) float64 {
	alarmed := 0
	for range people {
		if showsTrend(r, rate, 2+2*r.Float64()) {
			alarmed++
		}
	}
	return float64(alarmed) / float64(people)
}

func showsTrend(r *rand.Rand, rate rater, truth float64) bool {
	var all [model.CeilingCount][]point
	for m := range 24 {
		var chances []float64
		for c := range all {
			all[c] = append(all[c], point{m, rate(r, truth)})
			if n := len(all[c]); n >= RatedMin {
				_, p := mannKendall(all[c][max(0, n-WindowMonths):])
				chances = append(chances, p)
			}
		}
		holm(chances)
		for _, p := range chances {
			if p <= Alpha {
				return true
			}
		}
	}
	return false
}

// flats is the share of six months rising by so many levels a month that keep
// their level by the plateau's rule.
func flats(r *rand.Rand, rate rater, rise float64, tries int) float64 {
	flat := 0
	p := make([]point, RatedMin)
	for range tries {
		truth := 2 + r.Float64()
		for m := range p {
			p[m] = point{m, rate(r, truth+rise*float64(m))}
		}
		if isFlat(p) {
			flat++
		}
	}
	return float64(flat) / float64(tries)
}

func TestOperatingFigures(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, c := range []struct {
		what             string
		got, want, about float64
	}{
		{"false alarm within two years, one answer", falseAlarms(r, item, 3000), .065, .015},
		{"false alarm within two years, three answers", falseAlarms(r, three, 3000), .08, .015},
		{"level, called flat", flats(r, three, 0, 20000), .66, .015},
		{"a level in twelve months, called flat", flats(r, three, 1.0/12, 20000), .50, .015},
		{"a level in six months, called flat", flats(r, three, 1.0/6, 20000), .23, .015},
		{"a level in three months, called flat", flats(r, three, 1.0/3, 20000), .005, .005},
	} {
		if math.Abs(c.got-c.want) > c.about {
			t.Errorf("%s: %.3f, want about %.3f", c.what, c.got, c.want)
		}
	}
}
