package widgets_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui/widgets"
)

// BenchmarkRadarPad_DragFrame is what a frame of a drag takes before the upload:
// the new state laid out and the pixels of the layer that moves, for a pad of 800
// by 800 logical pixels at one and two device pixels each.
func BenchmarkRadarPad_DragFrame(b *testing.B) {
	for _, scale := range []int{1, 2} {
		b.Run(fmt.Sprint(800*scale), func(b *testing.B) {
			open(b, theme.VariantLight)
			p := pad(november(), october(), 0, model.Mentorship)
			state := widgets.PadState{Now: november(), Then: october(), Names: names, Words: words(november()), Binding: []model.Ceiling{model.Mentorship}}
			show(b, p, 800, 800)
			p.Resize(fyne.NewSize(800, 800))
			p.Hold(model.Bandwidth)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				state.Now[0] = model.RatingMin + model.Half*model.Rating(i%9)
				p.SetState(state)
				p.Moving(scale)
			}
		})
	}
}

// BenchmarkRadarPad_StillLayer is what is drawn once for a size and a theme.
func BenchmarkRadarPad_StillLayer(b *testing.B) {
	for _, scale := range []int{1, 2} {
		b.Run(fmt.Sprint(800*scale), func(b *testing.B) {
			open(b, theme.VariantLight)
			p := pad(november(), october(), 0)
			show(b, p, 800, 800)
			for b.Loop() {
				p.Still(scale, true)
			}
		})
	}
}
