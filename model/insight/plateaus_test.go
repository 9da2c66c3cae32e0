package insight

import (
	"math/rand/v2"
	"testing"

	"headroom/model"
)

// banded is the share of histories of so many months, rising by so many levels a
// month, in which a stretch that is over is a plateau.
func banded(r *rand.Rand, months int, rise float64, tries int) float64 {
	with := 0
	for range tries {
		var all []model.Snapshot
		for m := range months {
			rating := model.Rating(three(r, 1+rise*float64(m)))
			all = append(all, model.Snapshot{Day: model.Month(24000 + m).Last(), Ratings: model.Ratings{rating}})
		}
		h, _ := model.NewHistory(all)
		for _, s := range Plateaus(h, model.Bandwidth, all[months-1].Day, model.RatingMax) {
			if s.Broke != 0 {
				with++
				break
			}
		}
	}
	return float64(with) / float64(tries)
}

// What rises by one level a year is seldom banded.
func TestPlateaus_OfWhatRisesAreRare(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for months, most := range map[int]float64{24: .03, 48: .08} {
		share := banded(r, months, 1.0/12, 1500)
		t.Logf("%d months: %.3f", months, share)
		if share > most {
			t.Errorf("over %d months a rise of a level a year has a past plateau in %.3f of the histories", months, share)
		}
	}
}
