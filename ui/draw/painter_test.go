package draw

import (
	"bytes"
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestPainter_EqualsOneRaster: the bytes are the same for every number of bands,
// whatever is drawn: paths that reach far out, strokes, masks, gradients.
func TestPainter_EqualsOneRaster(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const w, h = 48, 37
		xy := rapid.OneOf(rapid.Float64Range(-20, 60), rapid.SampledFrom(hostile[:]))
		point := func() Point { return Point{xy.Draw(t, "x"), xy.Draw(t, "y")} }
		var ops []func(Surface)
		for range rapid.IntRange(1, 6).Draw(t, "operations") {
			p := Polygon(point(), point(), point())
			b, c, d := point(), point(), point()
			p.CubicTo(b.X, b.Y, c.X, c.Y, d.X, d.Y)
			s := Stroke{Color: rgb(0x0072B2), Width: rapid.Float64Range(.1, 9).Draw(t, "width"), Join: JoinRound, Dash: []float64{7, 3}}
			g := Gradient{point(), point(), []Stop{{0, black}, {1, rgb(0xD55E00)}}}
			ops = append(ops, rapid.SampledFrom([]func(Surface){
				func(s Surface) { s.Fill(p, rgb(0xE69F00)) },
				func(to Surface) { to.Stroke(p, s) },
				func(s Surface) { s.FillGradient(p, g) },
				func(s Surface) { s.Clip(p) },
				func(s Surface) { s.Unclip() },
				func(s Surface) {
					s.Text(Text{String: "Aß", X: b.X, Y: b.Y, Font: Font{Size: 20}, Color: black, Halo: Halo{rgb(0xFFFFFF), 2}})
				},
			}).Draw(t, "operation"))
		}
		all := func(s Surface) {
			s.(*Raster).Clear(rgb(0xFAF8F4))
			for _, op := range ops {
				op(s)
			}
		}
		one, several := image.NewRGBA(image.Rect(0, 0, w, h)), image.NewRGBA(image.Rect(0, 0, w, h))
		all(NewRaster(one))
		newPainter(several, rapid.IntRange(1, h+3).Draw(t, "bands")).Paint(all)
		if !bytes.Equal(one.Pix, several.Pix) {
			t.Fatal("the bands make another picture")
		}
	})
}

// TestPainter_EqualsOneRasterOnCards: the same for all that a card may have, at
// the size of one.
func TestPainter_EqualsOneRasterOnCards(t *testing.T) {
	want := image.NewRGBA(image.Rect(0, 0, 1080, 1350))
	fullScene(NewRaster(want))
	for bands := 1; bands <= 5; bands++ {
		got := image.NewRGBA(want.Rect)
		p := newPainter(got, bands)
		for range 2 { // the second time in memory that the first has used
			p.Paint(fullScene)
		}
		once := image.NewRGBA(want.Rect)
		r := NewRaster(once)
		fullScene(r)
		fullScene(r)
		if !bytes.Equal(once.Pix, got.Pix) {
			t.Errorf("%d bands make another picture", bands)
		}
	}
}

// TestPainter_ClearsItsRowsAlone, a band without rows none.
func TestPainter_ClearsItsRowsAlone(t *testing.T) {
	for from := range 4 {
		for to := from; to <= 4; to++ {
			r := NewRaster(image.NewRGBA(image.Rect(0, 0, 3, 4)))
			r.band = rows{from, to}
			r.Clear(black)
			for i := range 12 {
				if got, want := r.img.Pix[4*i+3] == 255, from <= i/3 && i/3 < to; got != want {
					t.Fatalf("rows %d to %d: pixel %d cleared is %t", from, to, i, got)
				}
			}
		}
	}
}

func TestPainter_NoSize(t *testing.T) {
	NewPainter(image.NewRGBA(image.Rectangle{})).Paint(func(s Surface) {
		s.Fill(Circle(0, 0, math.Inf(1)), black)
		s.(*Raster).Clear(black)
	})
}
