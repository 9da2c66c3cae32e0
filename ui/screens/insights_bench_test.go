package screens

import (
	"strconv"
	"testing"

	"headroom/model"
)

// BenchmarkReadInsights reads a snapshot a day, each with an experiment that was
// looked back on.
func BenchmarkReadInsights(b *testing.B) {
	for _, n := range []int{24, readAtOnce, 100_000} {
		var all []model.Snapshot
		for i := range n {
			s := model.Snapshot{Day: model.Date{Year: 1900, Month: 1, Day: 1}.AddDays(i), Experiment: "If it rains, then I read.", Aim: model.AimAt(model.Ceiling(i % 6)), Outcome: model.Outcomes()[i%4]}
			s.UID = strconv.Itoa(i)
			s.OutcomeOf = strconv.Itoa(i - 1)
			for c := range s.Ratings {
				s.Ratings[c] = 6 + model.Rating((7*i+c)%12)
			}
			all = append(all, s)
		}
		h, err := model.NewHistory(all)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for range b.N {
				ReadInsights(h, model.Date{Year: 9000, Month: 1, Day: 1}, model.Ratings{})
			}
		})
	}
}
