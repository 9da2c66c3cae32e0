package draw

import (
	"bytes"
	"image"
	"image/color"
	"math"
	"testing"

	"golang.org/x/image/vector"
	"pgregory.net/rapid"
)

var black = color.NRGBA{0, 0, 0, 255}

// painted is the coverage of the path, 0 … 255, on w by h transparent pixels.
func painted(w, h int, draw func(*Raster)) []uint8 {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	draw(NewRaster(img))
	alpha := make([]uint8, w*h)
	for i := range alpha {
		alpha[i] = img.Pix[4*i+3]
	}
	return alpha
}

// places are coordinates on a grid of 1/64 pixel: the oracle, in float32, loses
// its way among numbers next to zero.
func places(from, to int) *rapid.Generator[float64] {
	return rapid.Map(rapid.IntRange(64*from, 64*to), func(n int) float64 { return float64(n) / 64 })
}

// oracle is the same by golang.org/x/image/vector, which takes our lines, so
// that curves are the same; wider than 512 pixels it calculates in floating
// point.
func oracle(w, h int, p *Path) []uint8 {
	v := vector.NewRasterizer(w, h)
	var l lines
	l.flatten(p)
	for i := range l.parts {
		for j, q := range l.of(i) {
			if j == 0 {
				v.MoveTo(float32(q.X), float32(q.Y))
			} else {
				v.LineTo(float32(q.X), float32(q.Y))
			}
		}
		v.ClosePath()
	}
	dst := image.NewAlpha(image.Rect(0, 0, w, h))
	v.Draw(dst, dst.Rect, image.Opaque, image.Point{})
	return dst.Pix
}

// TestFill_EqualsOracle: triangles and cubics anywhere around a small image,
// two parts in one path, so that all ways of cutting at the sides occur.
func TestFill_EqualsOracle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const w, h = 520, 24
		x, y := places(-300, 800), places(-30, 50)
		p := &Path{}
		for range rapid.IntRange(1, 2).Draw(t, "parts") {
			p.MoveTo(x.Draw(t, "x"), y.Draw(t, "y"))
			p.LineTo(x.Draw(t, "x"), y.Draw(t, "y")).LineTo(x.Draw(t, "x"), y.Draw(t, "y"))
			if rapid.Bool().Draw(t, "round") {
				p.CubicTo(x.Draw(t, "x"), y.Draw(t, "y"), x.Draw(t, "x"), y.Draw(t, "y"), x.Draw(t, "x"), y.Draw(t, "y"))
			}
			p.Close()
		}
		got := painted(w, h, func(r *Raster) { r.Fill(p, black) })
		nearly(t, got, oracle(w, h, p), w, 2)
	})
}

func nearly(t interface{ Fatalf(string, ...any) }, got, want []uint8, w, tolerance int) {
	for i := range got {
		if d := int(got[i]) - int(want[i]); d > tolerance || d < -tolerance {
			t.Fatalf("pixel %d,%d covers %d/255, want %d", i%w, i/w, got[i], want[i])
		}
	}
}

// TestFill_EqualsSamples: every triangle on a grid of half pixels, against 32
// times 32 points in each of 3 by 3 pixels.
func TestFill_EqualsSamples(t *testing.T) {
	const n, fine = 3, 32
	var corners []Point
	for y := -.5; y <= 3.5; y++ {
		for x := -.5; x <= 3.5; x++ {
			corners = append(corners, Point{x, y})
		}
	}
	for _, a := range corners[:3] {
		for _, b := range corners {
			for _, c := range corners {
				got := painted(n, n, func(r *Raster) { r.Fill(Polygon(a, b, c), black) })
				nearly(t, got, sampled(a, b, c, n, fine), n, 255*3/(2*fine)+1)
			}
		}
	}
}

func sampled(a, b, c Point, n, fine int) []uint8 {
	side := func(p, q, r Point) float64 { return turn(Point{q.X - p.X, q.Y - p.Y}, Point{r.X - p.X, r.Y - p.Y}) }
	out := make([]uint8, n*n)
	for i := range out {
		in := 0
		for k := range fine * fine {
			p := Point{float64(i%n) + (float64(k%fine)+.5)/float64(fine), float64(i/n) + (float64(k/fine)+.5)/float64(fine)}
			s, t, u := side(a, b, p), side(b, c, p), side(c, a, p)
			if s > 0 && t > 0 && u > 0 || s < 0 && t < 0 && u < 0 {
				in++
			}
		}
		out[i] = uint8(math.Round(255 * float64(in) / float64(fine*fine)))
	}
	return out
}

func TestFill_OverlapCountsOnce(t *testing.T) {
	p := Polygon(Point{2, 2}, Point{8, 2}, Point{8, 8}, Point{2, 8})
	p.append(p, 1, 3, 3)
	got := painted(14, 14, func(r *Raster) { r.Fill(p, color.NRGBA{0, 0, 0, 100}) })
	for _, at := range [][3]int{{3, 3, 100}, {6, 6, 100}, {10, 10, 100}, {10, 3, 0}, {12, 12, 0}} {
		if v := got[at[1]*14+at[0]]; int(v) != at[2] {
			t.Errorf("pixel %d,%d is %d, want %d", at[0], at[1], v, at[2])
		}
	}
}

func TestFill_OppositePartIsAHole(t *testing.T) {
	p := Polygon(Point{0, 0}, Point{9, 0}, Point{9, 9}, Point{0, 9})
	p.MoveTo(3, 3).LineTo(3, 6).LineTo(6, 6).LineTo(6, 3).Close()
	got := painted(9, 9, func(r *Raster) { r.Fill(p, black) })
	if got[4*9+4] != 0 || got[4*9+1] != 255 {
		t.Errorf("hole %d, rim %d; want 0 and 255", got[4*9+4], got[4*9+1])
	}
}

// TestFill_Blends over opaque, half transparent and empty pixels as the rule
// for premultiplied colours says, exact to the rounding.
func TestFill_Blends(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.Byte()
		src := color.NRGBA{b.Draw(t, "r"), b.Draw(t, "g"), b.Draw(t, "b"), b.Draw(t, "a")}
		dst := color.RGBAModel.Convert(color.NRGBA{b.Draw(t, "R"), b.Draw(t, "G"), b.Draw(t, "B"), b.Draw(t, "A")}).(color.RGBA)
		cover := rapid.SampledFrom([]float64{1, .5, .25}).Draw(t, "cover")
		img := image.NewRGBA(image.Rect(5, 7, 6, 8)) // not at 0, 0
		img.SetRGBA(5, 7, dst)
		NewRaster(img).Fill(Polygon(Point{0, 0}, Point{cover, 0}, Point{cover, 1}, Point{0, 1}), src)
		got := img.RGBAAt(5, 7)
		a := cover * float64(src.A) / 255
		for _, c := range [][3]uint8{{src.R, dst.R, got.R}, {src.G, dst.G, got.G}, {src.B, dst.B, got.B}, {255, dst.A, got.A}} {
			if want := float64(c[0])*a + float64(c[1])*(1-a); math.Abs(float64(c[2])-want) > .6 {
				t.Fatalf("%v over %v covering %g: %v, want %.2f", src, dst, cover, got, want)
			}
		}
	})
}

// TestRaster_LeavesNothingBehind: the cells of one operation do not show in the
// next, whatever its size.
func TestRaster_LeavesNothingBehind(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.Float64Range(-20, 60)
		r := NewRaster(image.NewRGBA(image.Rect(0, 0, 40, 40)))
		for range 4 {
			xy := func() float64 { return place.Draw(t, "at") }
			r.Stroke(Polyline(Point{xy(), xy()}, Point{xy(), xy()}, Point{xy(), xy()}), Stroke{Color: black, Width: 3})
		}
		for i, c := range r.coverage.cells {
			if c != 0 {
				t.Fatalf("cell %d is %d", i, c)
			}
		}
		for i, w := range r.coverage.touched {
			if w != 0 {
				t.Fatalf("word %d is %x", i, w)
			}
		}
	})
}

func TestRaster_AllocatesNothingWhenWarm(t *testing.T) {
	r := NewRaster(image.NewRGBA(image.Rect(0, 0, 300, 300)))
	p := Circle(150, 150, 100)
	all := func() {
		r.Fill(p, black)
		r.Stroke(p, Stroke{Color: black, Width: 5, Join: JoinRound, Dash: []float64{9, 4}})
		r.Text(Text{String: "Bandwidth", X: 20, Y: 90, Font: Font{Size: 30}, Color: black, Halo: Halo{black, 3}})
	}
	all()
	if n := testing.AllocsPerRun(20, all); n > 0 {
		t.Errorf("%g allocations a frame", n)
	}
}

func TestPath_ShortTakesOnePieceOfMemory(t *testing.T) {
	var keep *Path
	n := testing.AllocsPerRun(20, func() {
		keep = &Path{}
		for i := range 6 {
			keep.LineTo(float64(i), 0)
		}
		keep.Close()
	})
	if n > 2 || len(keep.Points) != 6 {
		t.Errorf("a hexagon takes %g allocations", n)
	}
}

// TestRaster_Clear leaves what a fill of every pixel leaves on an empty image.
func TestRaster_Clear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := rapid.Byte()
		c := color.NRGBA{b.Draw(t, "r"), b.Draw(t, "g"), b.Draw(t, "b"), b.Draw(t, "a")}
		want, got := image.NewRGBA(image.Rect(0, 0, 7, 5)), image.NewRGBA(image.Rect(0, 0, 7, 5))
		NewRaster(want).Fill(Polygon(Point{0, 0}, Point{7, 0}, Point{7, 5}, Point{0, 5}), c)
		r := NewRaster(got)
		r.Clear(black)
		r.Clear(c)
		if !bytes.Equal(want.Pix, got.Pix) {
			t.Fatalf("%v: %v, want %v", c, got.Pix[:4], want.Pix[:4])
		}
	})
	NewRaster(image.NewRGBA(image.Rectangle{})).Clear(black)
}
