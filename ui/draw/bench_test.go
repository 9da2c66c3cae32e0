package draw

import (
	"fmt"
	"image"
	"io"
	"testing"
)

func BenchmarkCard(b *testing.B) {
	b.Run("1080x1350", func(b *testing.B) { benchScene(b, 1080, 1350, 1) })
	b.Run("1600x2000", func(b *testing.B) { benchScene(b, 1600, 2000, 1600./1080) })
	b.Run("1600x1600", func(b *testing.B) { benchScene(b, 1600, 1600, 1600./1080) })
}

func benchScene(b *testing.B, w, h int, k float64) {
	r := NewRaster(image.NewRGBA(image.Rect(0, 0, w, h)))
	s := Scaled(r, k)
	scene(s)
	b.ReportAllocs()
	for b.Loop() {
		scene(s)
	}
}

func BenchmarkMeasure(b *testing.B) {
	f := Font{Face: SemiBold, Size: 38}
	b.Run("cached", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Measure("Storytelling", f)
		}
	})
	b.Run("new", func(b *testing.B) {
		b.ReportAllocs()
		for i := 0; b.Loop(); i++ {
			Measure(fmt.Sprintf("Storytelling %d", i), f)
		}
	})
}

func BenchmarkSVG(b *testing.B) {
	for b.Loop() {
		v := NewSVG(1080, 1350, SVGOptions{})
		scene(v)
		v.WriteTo(io.Discard)
	}
}

func BenchmarkPNG(b *testing.B) {
	r := NewRaster(image.NewRGBA(image.Rect(0, 0, 1080, 1350)))
	scene(r)
	var n counter
	for b.Loop() {
		n = 0
		EncodePNG(&n, r.Image())
	}
	b.ReportMetric(float64(n)/1024, "KiB")
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
