package draw

import (
	"bytes"
	"image"
	"math"
	"testing"
)

// hostile are coordinates that no figure has and a bug may.
var hostile = [...]float64{
	math.NaN(), math.Inf(1), math.Inf(-1), 1e9, -1e9, 1e300, -1e300, math.MaxFloat64,
	math.SmallestNonzeroFloat64, 0, 1e-300, .5, 32, 64, -1, 63.999999999,
}

// FuzzSurfaces draws what the bytes say on every surface: nothing may hang,
// panic or leave cells behind, and bands paint what one raster paints.
func FuzzSurfaces(f *testing.F) {
	f.Add([]byte{0, 1, 1, 13, 2, 12, 14, 1, 12, 12, 3, 9, 9})
	f.Add([]byte{0, 3, 3, 1, 4, 4, 2, 5, 6, 7, 8, 9, 10, 3, 1, 12, 200})
	f.Add([]byte{0, 11, 11, 1, 3, 4, 1, 4, 3, 1, 5, 6, 3})
	f.Fuzz(func(t *testing.T, data []byte) {
		p, s := hostilePath(data)
		r := NewRaster(image.NewRGBA(image.Rect(0, 0, 64, 64)))
		v, rec := NewSVG(64, 64, SVGOptions{}), NewRecorder(64, 64)
		all := func(to Surface) {
			to.Fill(p, black)
			to.Stroke(p, s)
			to.FillGradient(p, Gradient{Point{0, s.Width}, Point{s.Width, 64}, []Stop{{0, black}, {1, rgb(0xD55E00)}}})
			to.Clip(p)
			to.Text(Text{String: string(data), X: s.Width, Y: 40, Font: Font{Face: Face(len(data)), Size: s.Width}, Color: black, Halo: Halo{black, s.Width}})
			to.Unclip()
		}
		all(r)
		one := bytes.Clone(r.Image().Pix)
		for _, to := range []Surface{v, rec, Scaled(r, 3), Moved(r, s.Width, 1)} {
			all(to)
		}
		bands := image.NewRGBA(r.Image().Rect)
		newPainter(bands, 3).Paint(all)
		if !bytes.Equal(one, bands.Pix) {
			t.Fatal("three bands make another picture")
		}
		wellFormed(t, v)
		_ = rec.String()
		for i, c := range r.coverage.cells {
			if c != 0 {
				t.Fatalf("cell %d is %d", i, c)
			}
		}
	})
}

// hostilePath reads verbs and coordinates: a byte below 16 is one of hostile,
// others are a place on the surface or near it.
func hostilePath(data []byte) (*Path, Stroke) {
	i := 0
	next := func() byte {
		if i++; i > len(data) {
			return 0
		}
		return data[i-1]
	}
	number := func() float64 {
		if b := next(); int(b) < len(hostile) {
			return hostile[b]
		} else {
			return float64(b)/2 - 20
		}
	}
	p := &Path{}
	s := Stroke{Color: black, Width: math.Abs(number()), Join: Join(len(data) % 4), Cap: Cap(len(data) / 4 % 4)}
	if len(data)%3 == 0 {
		s.Dash = []float64{math.Abs(number()), number()}
	}
	for i < len(data) && i < 60 {
		switch next() % 5 {
		case 0:
			p.MoveTo(number(), number())
		case 1:
			p.LineTo(number(), number())
		case 2:
			p.CubicTo(number(), number(), number(), number(), number(), number())
		case 3:
			p.Close()
		default: // broken: a verb that lacks its points
			p.Verbs = append(p.Verbs, Verb(next()%6))
		}
	}
	return p, s
}

func TestRaster_HostileCoordinatesDrawNothingElse(t *testing.T) {
	bad := []*Path{
		Polygon(Point{math.NaN(), 1}, Point{50, 1}, Point{50, 50}),
		Polygon(Point{1, math.Inf(1)}, Point{50, 1}, Point{50, 50}),
		Polygon(Point{1, 1}, Point{50, 1}, Point{50, math.Inf(-1)}),
		{Verbs: []Verb{MoveVerb, CubicVerb}, Points: []Point{{1, 1}, {2, 50}}},
		{Verbs: []Verb{LineVerb, LineVerb, LineVerb}, Points: []Point{{1, 1}, {40, 2}, {40, 50}}},
		{Verbs: []Verb{9}, Points: nil},
		nil,
	}
	for i, p := range bad {
		for j, a := range painted(64, 64, func(r *Raster) { r.Fill(p, black); r.Stroke(p, Stroke{Color: black, Width: 3}) }) {
			if a != 0 {
				t.Fatalf("path %d painted pixel %d", i, j)
			}
		}
	}
}

// TestRaster_FarCornersAreCut: a triangle that reaches a thousand million pixels
// out still covers exactly what it should of those seen.
func TestRaster_FarCornersAreCut(t *testing.T) {
	p := Polygon(Point{-1e9, 32}, Point{1e9, 32}, Point{0, 1e9})
	got := painted(64, 64, func(r *Raster) { r.Fill(p, black) })
	for i, a := range got {
		if want := i/64 >= 32; (a == 255) != want || (a == 0) == want {
			t.Fatalf("pixel %d,%d covers %d", i%64, i/64, a)
		}
	}
}

func TestRaster_NoSize(t *testing.T) {
	r := NewRaster(image.NewRGBA(image.Rectangle{}))
	r.Fill(Circle(0, 0, 5), black)
	r.Stroke(Circle(0, 0, 5), Stroke{Color: black, Width: math.NaN()})
	r.Text(Text{String: "x", Font: Font{Size: math.NaN()}, Color: black})
}
