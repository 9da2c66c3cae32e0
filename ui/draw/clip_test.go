package draw

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// somePath is a shape of straight lines on and around 24 by 24 pixels.
func somePath(t *rapid.T) *Path {
	xy := rapid.Float64Range(-8, 32)
	p := &Path{}
	for range rapid.IntRange(3, 6).Draw(t, "corners") {
		p.LineTo(xy.Draw(t, "x"), xy.Draw(t, "y"))
	}
	return p.Close()
}

// TestClip_IsAMask: what is filled within a clip covers each pixel by the product
// of what both cover alone.
func TestClip_IsAMask(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const w, h = 24, 24
		p, q := somePath(t), somePath(t)
		a := painted(w, h, func(r *Raster) { r.Fill(p, black) })
		b := painted(w, h, func(r *Raster) { r.Fill(q, black) })
		want := make([]uint8, w*h)
		for i := range want {
			want[i] = uint8((int(a[i])*int(b[i]) + 127) / 255)
		}
		// Half a step of each of the two, of the mask and of the product.
		got := painted(w, h, func(r *Raster) { r.Clip(p); r.Fill(q, black); r.Unclip() })
		nearly(t, got, want, w, 2)
		got = painted(w, h, func(r *Raster) { r.Clip(p); r.Clip(q); r.Fill(square(w), black) })
		nearly(t, got, want, w, 2)
	})
}

func square(side float64) *Path {
	return Polygon(Point{0, 0}, Point{side, 0}, Point{side, side}, Point{0, side})
}

// TestFillGradient_OfOneColourIsAFill, to the byte.
func TestFillGradient_OfOneColourIsAFill(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, b := somePath(t), rapid.Byte()
		c := color.NRGBA{b.Draw(t, "r"), b.Draw(t, "g"), b.Draw(t, "b"), b.Draw(t, "a")}
		on := func(paint func(*Raster)) []uint8 {
			r := NewRaster(image.NewRGBA(image.Rect(0, 0, 24, 24)))
			r.Fill(square(17), rgb(0xE69F00))
			paint(r)
			return r.Image().Pix
		}
		want := on(func(r *Raster) { r.Fill(p, c) })
		got := on(func(r *Raster) { r.FillGradient(p, Gradient{Point{0, 0}, Point{9, 24}, []Stop{{0, c}, {1, c}}}) })
		if !bytes.Equal(want, got) {
			t.Fatal("another picture")
		}
	})
}

// TestRaster_LinesThatAreNotFinitePaintNothing, should a stroke ever make such.
func TestRaster_LinesThatAreNotFinitePaintNothing(t *testing.T) {
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1)} {
		for i := range 8 {
			l := &lines{pts: []Point{{2, 2}, {20, 3}, {21, 20}, {3, 19}}, parts: []part{{0, 4, true}}}
			if i%2 == 0 {
				l.pts[i/2].X = bad
			} else {
				l.pts[i/2].Y = bad
			}
			for j, a := range painted(24, 24, func(r *Raster) { r.paint(l, black) }) {
				if a != 0 {
					t.Fatalf("%g as coordinate %d paints pixel %d", bad, i, j)
				}
			}
		}
	}
}
