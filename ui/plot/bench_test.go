package plot

import (
	"context"
	"fmt"
	"image"
	"io"
	"runtime"
	"testing"
	"time"

	"headroom/model"
	"headroom/ui/draw"
)

// timed runs f and gives the shortest time beside the mean, which is what counts
// on a machine that others use too.
func timed(b *testing.B, f func() error) {
	b.Helper()
	b.ReportAllocs()
	least := time.Hour
	for b.Loop() {
		start := time.Now()
		if err := f(); err != nil {
			b.Fatal(err)
		}
		least = min(least, time.Since(start))
	}
	b.ReportMetric(least.Seconds()*1e3, "min-ms")
}

// A sized writer counts bytes.
type sized int

func (s *sized) Write(p []byte) (int, error) { *s += sized(len(p)); return len(p), nil }

// file is timed for what writes a file, and gives its size.
func file(b *testing.B, write func(io.Writer) error) {
	b.Helper()
	var n sized
	timed(b, func() error { n = 0; return write(&n) })
	b.ReportMetric(float64(n), "bytes")
}

// BenchmarkCardDraw: the figures put in place, without any pixels; then the
// pixels too, in kept memory.
func BenchmarkCardDraw(b *testing.B) {
	c := november(b, 1080, 1350, Light())
	b.Run("layout", func(b *testing.B) { timed(b, func() error { c.Draw(blank{1080, 1350}); return nil }) })
	for name, style := range map[string]Style{"light": Light(), "sketch": Sketch(7)} {
		c.Style = style
		p := draw.NewPainter(image.NewRGBA(image.Rect(0, 0, 1080, 1350)))
		b.Run(name, func(b *testing.B) { timed(b, func() error { p.Paint(c.Draw); return nil }) })
	}
}

// BenchmarkCardPNG draws and encodes; the largest card on one core as well.
func BenchmarkCardPNG(b *testing.B) {
	b.Run("1080x1350", func(b *testing.B) { file(b, november(b, 1080, 1350, Light()).PNG) })
	b.Run("1080x1350 sketch", func(b *testing.B) { file(b, november(b, 1080, 1350, Sketch(7)).PNG) })
	b.Run("3840x3840", func(b *testing.B) { file(b, november(b, 3840, 3840, Light()).PNG) })
	b.Run("3840x3840 on one core", func(b *testing.B) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
		file(b, november(b, 3840, 3840, Light()).PNG)
	})
}

func BenchmarkCardSVG(b *testing.B) { file(b, november(b, 1080, 1350, Light()).SVG) }

func BenchmarkCarouselPDF(b *testing.B) {
	c := carousel(b)
	c.From, c.To = day(2026, 5, 1), day(2026, 7, 30)
	if c.Pages() != 5 {
		b.Fatal(c.Pages())
	}
	file(b, func(w io.Writer) error { return c.PDF(w, nil) })
}

// BenchmarkMorphGIF: half a year, two years, and so many months that their frames
// are 120.
func BenchmarkMorphGIF(b *testing.B) {
	for _, months := range []int{7, 24, 41} {
		m := morph(b)
		if months > 7 {
			m.History = years(b, months)
		}
		b.Run(fmt.Sprint(m.Frames(), " frames"), func(b *testing.B) {
			file(b, func(w io.Writer) error { return m.GIF(context.Background(), w, nil) })
		})
	}
}

// years are so many months in each of which two ratings move by half a level.
func years(t testing.TB, months int) model.History {
	t.Helper()
	var list []model.Snapshot
	now := ratings(t, "1.5 2 2.5 4 1.5 2.5")
	for i := range months {
		for _, c := range []int{i % 6, (i*i + 2) % 6} {
			step := model.Half
			if (i/6+c)%2 == 1 {
				step = -step
			}
			now[c] = min(max(now[c]+step, model.RatingMin), model.RatingMax)
		}
		m := model.MonthOf(2023, time.January) + model.Month(i)
		list = append(list, model.Snapshot{UID: fmt.Sprint(i), Day: model.Date{Year: m.Year(), Month: m.Month(), Day: 28}, Ratings: now})
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}
