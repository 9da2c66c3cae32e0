package widgets_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/model"
	"headroom/ui/widgets"
)

// A drag moves a handle of a pad of 800 by 800 logical pixels through the half
// levels, one a frame.
type drag struct {
	pad   *widgets.RadarPad
	state widgets.PadState
	scale int // device pixels a logical one
	i     int
}

func newDrag(t testing.TB, scale int) *drag {
	open(t, theme.VariantLight)
	p := pad(november(), october(), 0, model.Mentorship)
	show(t, p, 800, 800)
	p.Resize(fyne.NewSize(800, 800))
	p.Hold(model.Bandwidth)
	return &drag{p, widgets.PadState{Now: november(), Then: october(), Names: names, Words: words(november()), Binding: []model.Ceiling{model.Mentorship}, Coloured: []model.Ceiling{model.Mentorship}}, scale, 0}
}

// step lays out the next state; frame draws the pixels of the layer that moves, as
// the toolkit asks for them.
func (d *drag) step() {
	d.i++
	d.state.Now[0] = model.RatingMin + model.Half*model.Rating(d.i%9)
	d.pad.SetState(d.state)
}

func (d *drag) frame() { d.pad.Moving(d.scale) }

func TestRadarPad_FrameTakesHardlyMemory(t *testing.T) {
	d := newDrag(t, 1)
	both := testing.AllocsPerRun(90, func() { d.step(); d.frame() })
	if n := both - testing.AllocsPerRun(90, d.step); n > 2 {
		t.Errorf("%g allocations a frame", n)
	}
}

// BenchmarkRadarPad_DragFrame is what a frame of a drag takes before the upload:
// the new state laid out and the pixels of the layer that moves. The 99th of a
// hundred frames, and what the pixels alone allocate, are given beside the mean.
func BenchmarkRadarPad_DragFrame(b *testing.B) {
	for _, scale := range []int{1, 2} {
		b.Run(fmt.Sprint(800*scale), func(b *testing.B) {
			d := newDrag(b, scale)
			var took []time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				d.step()
				d.frame()
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(took[len(took)*99/100].Seconds()*1e3, "p99-ms")
			b.ReportMetric(testing.AllocsPerRun(90, d.frame), "pixels-allocs")
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
