package plot

import (
	"fmt"
	"image"
	"testing"

	"headroom/model"
	"headroom/ui/draw"
)

// BenchmarkLanes is what drawing the lanes of a history takes, at the size of a
// window of 1280 by 800: its operations, which are made on the interface's thread,
// and the pixels too.
func BenchmarkLanes(b *testing.B) {
	for _, n := range []int{24, 320, 10000} {
		tl := laned(b)
		tl.History = monthsFrom(b, n)
		b.Run(fmt.Sprintf("operations %d", n), func(b *testing.B) {
			for b.Loop() {
				tl.Draw(blank{1119, 290})
			}
		})
		b.Run(fmt.Sprintf("pixels %d", n), func(b *testing.B) {
			img := image.NewRGBA(image.Rect(0, 0, 1119, 290))
			for b.Loop() {
				tl.Draw(draw.NewRaster(img))
			}
		})
	}
}

// monthsFrom is a history of so many months.
func monthsFrom(t testing.TB, n int) model.History {
	var all []model.Snapshot
	for i := range n {
		s := model.Snapshot{Day: (model.MonthOf(1970, 1) + model.Month(i)).First()}
		for c := range s.Ratings {
			s.Ratings[c] = model.Rating(12 + (i/(7+c)+i*(c+3))%9)
		}
		if i%17 == 0 {
			s.Event = "Something happened"
		}
		all = append(all, s)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
