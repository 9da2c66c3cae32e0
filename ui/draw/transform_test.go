package draw

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestScaled_ScalesEverything(t *testing.T) {
	r := NewRecorder(300, 100)
	s := Moved(Scaled(r, 2), 10, 5)
	s.Fill(Polygon(Point{0, 0}, Point{1, 0}, Point{1, 1}), black)
	s.Stroke(Polyline(Point{0, 0}, Point{10, 0}), Stroke{Color: black, Width: 3, Dash: []float64{4, 1}})
	s.Text(Text{String: "a", X: 1, Y: 2, Font: Font{Size: 10, Tracking: .1}, Color: black, Halo: Halo{black, 1}})
	want := `surface 300,100
fill #000000 M20 10L22 10L22 12Z
stroke #000000 6 miter butt dash 8,2 M20 10L40 10
text #000000 regular 20 22,14 start tracking 0.1 halo #000000 2 "a"
`
	if d := cmp.Diff(want, r.String()); d != "" {
		t.Error(d)
	}
	if w, h := s.Size(); w != 140 || h != 45 {
		t.Errorf("size %g by %g, want 140 by 45", w, h)
	}
	if a, b := s.Measure("Head", Font{Size: 10}).Width, Measure("Head", Font{Size: 10}).Width; math.Abs(a-b) > 1e-9 {
		t.Errorf("measures %g, want %g", a, b)
	}
}

func TestScaled_OrderMatters(t *testing.T) {
	r := NewRecorder(300, 100)
	Scaled(Moved(r, 10, 5), 2).Fill(Polygon(Point{1, 1}, Point{2, 1}, Point{2, 2}), black)
	if got, want := r.Ops[0].Box, (Rect{12, 7, 14, 9}); got != want {
		t.Errorf("box %v, want %v", got, want)
	}
}

func TestScaled_ByNothingDrawsNothing(t *testing.T) {
	for _, k := range []float64{0, -1, math.NaN()} {
		r := NewRecorder(300, 100)
		s := Scaled(r, k)
		s.Fill(Circle(5, 5, 5), black)
		s.Text(Text{String: "a", Font: Font{Size: 10}})
		if len(r.Ops) > 0 || s.Measure("a", Font{Size: 9}) != (Extent{}) {
			t.Errorf("scaled by %g draws", k)
		}
	}
}
