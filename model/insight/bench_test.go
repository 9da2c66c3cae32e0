package insight_test

import (
	"fmt"
	"testing"

	"headroom/model"
	"headroom/model/insight"
)

// long is a history of so many snapshots, every so many days one. Five ceilings
// differ in each of twelve that follow on each other, which takes longest to count;
// one never changes, which is followed back farthest.
func long(b *testing.B, snapshots, every int) model.History {
	b.Helper()
	all := make([]model.Snapshot, snapshots)
	day := model.Date{Year: 1900, Month: 1, Day: 1}
	for i := range all {
		all[i].Day = day.AddDays(i * every)
		for c := range all[i].Ratings {
			all[i].Ratings[c] = 6 + model.Rating((7*i+c)%12)
		}
		all[i].Ratings[model.Network] = 12
	}
	h, err := model.NewHistory(all)
	if err != nil {
		b.Fatal(err)
	}
	return h
}

func BenchmarkRead(b *testing.B) {
	for _, c := range []struct{ snapshots, every int }{{120, 31}, {1000, 1}, {10_000, 1}, {100_000, 1}, {95_000, 31}} {
		h := long(b, c.snapshots, c.every)
		b.Run(fmt.Sprintf("%d/%d", c.snapshots, c.every), func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				insight.Read(h, end.AddDays(365*7000), model.Ratings{})
			}
		})
	}
}

func BenchmarkPlateaus(b *testing.B) {
	for _, c := range []struct{ snapshots, every int }{{120, 31}, {100_000, 1}, {95_000, 31}} {
		h := long(b, c.snapshots, c.every)
		b.Run(fmt.Sprintf("%d/%d", c.snapshots, c.every), func(b *testing.B) {
			b.ReportAllocs()
			for range b.N {
				for _, ceiling := range model.Ceilings() {
					insight.Plateaus(h, ceiling, end.AddDays(365*7000), model.NotRated)
				}
			}
		})
	}
}
