package draw

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// area is the sum of the coverage in pixels, on a surface of 200 by 200.
func area(p *Path, s Stroke) float64 {
	s.Color = black
	sum := 0
	for _, a := range painted(200, 200, func(r *Raster) { r.Stroke(p, s) }) {
		sum += int(a)
	}
	return float64(sum) / 255
}

func within1(got, want float64) bool { return math.Abs(got-want) <= .01*want+.5 }

// TestStroke_SegmentArea: length times width, and what the caps add.
func TestStroke_SegmentArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.Float64Range(40, 160)
		a, b := Point{place.Draw(t, "x"), place.Draw(t, "y")}, Point{place.Draw(t, "x"), place.Draw(t, "y")}
		w := rapid.Float64Range(1, 30).Draw(t, "width")
		length := apart(a, b)
		if length < 1 {
			return
		}
		for c, extra := range map[Cap]float64{CapButt: 0, CapRound: math.Pi * w * w / 4, CapSquare: w * w} {
			got := area(Polyline(a, b), Stroke{Width: w, Cap: c})
			if want := length*w + extra; !within1(got, want) {
				t.Fatalf("cap %d: area %.2f, want %.2f", c, got, want)
			}
		}
	})
}

// TestStroke_CornerArea: two sides at right angles; the corner is a square, a
// quarter disc or half a square.
func TestStroke_CornerArea(t *testing.T) {
	const w = 20.0
	p := Polyline(Point{50, 150}, Point{50, 50}, Point{150, 50})
	sides := 2*100*w - w*w/4 // they share a quarter square inside the corner
	for j, corner := range map[Join]float64{JoinMiter: w * w / 4, JoinRound: math.Pi * w * w / 16, JoinBevel: w * w / 8} {
		if got, want := area(p, Stroke{Width: w, Join: j}), sides+corner; !within1(got, want) {
			t.Errorf("join %d: area %.2f, want %.2f", j, got, want)
		}
	}
}

func TestStroke_LongMiterIsABevel(t *testing.T) {
	sharp := Polyline(Point{20, 90}, Point{150, 100}, Point{20, 110})
	if m, b := area(sharp, Stroke{Width: 10}), area(sharp, Stroke{Width: 10, Join: JoinBevel}); m != b {
		t.Errorf("miter %.2f, bevel %.2f; want the same", m, b)
	}
}

// TestStroke_SquareRing is exact, pixel by pixel: closed, so all corners alike.
func TestStroke_SquareRing(t *testing.T) {
	p := Polygon(Point{5, 5}, Point{15, 5}, Point{15, 15}, Point{5, 15})
	got := painted(20, 20, func(r *Raster) { r.Stroke(p, Stroke{Color: black, Width: 4}) })
	for i, a := range got {
		x, y := i%20, i/20
		outer := x >= 3 && x < 17 && y >= 3 && y < 17
		inner := x >= 7 && x < 13 && y >= 7 && y < 13
		if want := outer && !inner; (a == 255) != want || (a == 0) == want {
			t.Errorf("pixel %d,%d covers %d, inside is %v", x, y, a, want)
		}
	}
}

func TestStroke_RingArea(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := rapid.Float64Range(.5, 60).Draw(t, "radius")
		w := rapid.Float64Range(1, 60).Draw(t, "width")
		want := math.Pi * (r + w/2) * (r + w/2)
		if w < 2*r {
			want -= math.Pi * (r - w/2) * (r - w/2)
		}
		got := area(Circle(100, 100, r), Stroke{Width: w, Join: JoinRound})
		if math.Abs(got-want) > .02*want+1 {
			t.Fatalf("ring of radius %g and width %g has area %.2f, want %.2f", r, w, got, want)
		}
	})
}

// TestStroke_StraightBack: where rounding makes the way back not quite opposite
// to the way there, the sides still must not be sought at infinity.
func TestStroke_StraightBack(t *testing.T) {
	var l lines
	var s stroker
	back := []Point{{10, 10}, {10.75, 10.50390625}, {10, 10}}
	l.flatten(Polyline(back...))
	for j := range JoinBevel + 1 {
		for _, p := range s.outline(&l, Stroke{Width: 4, Join: j}, Rect{0, 0, 20, 20}).pts {
			if d := distance(p, back); !(d < 2.001) {
				t.Errorf("join %d: %v is %g from the path", j, p, d)
			}
		}
	}
}

// TestStroke_NoHoles: whatever the path, every point nearer than half the width
// to it is covered, and none further than a miter reaches.
func TestStroke_NoHoles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		place := rapid.Float64Range(10, 50)
		var pts []Point
		for range rapid.IntRange(2, 7).Draw(t, "points") {
			pts = append(pts, Point{place.Draw(t, "x"), place.Draw(t, "y")})
		}
		closed := rapid.Bool().Draw(t, "closed")
		p := Polyline(pts...)
		if closed {
			p.Close()
			pts = append(pts, pts[0])
		}
		w := rapid.Float64Range(2, 20).Draw(t, "width")
		got := painted(60, 60, func(r *Raster) { r.Stroke(p, Stroke{Color: black, Width: w, Join: JoinRound, Cap: CapRound}) })
		for i, a := range got {
			d := distance(Point{float64(i%60) + .5, float64(i/60) + .5}, pts)
			if d < w/2-.8 && a < 255 || d > w/2+.8 && a > 0 {
				t.Fatalf("pixel %d,%d at %.2f from the path covers %d, half width %.2f", i%60, i/60, d, a, w/2)
			}
		}
	})
}

func distance(p Point, line []Point) float64 {
	best := math.Inf(1)
	for i := range line[1:] {
		a, b := line[i], line[i+1]
		dx, dy := b.X-a.X, b.Y-a.Y
		k := 0.0
		if l := dx*dx + dy*dy; l > 0 {
			k = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/l, 0), 1)
		}
		best = min(best, apart(p, Point{a.X + k*dx, a.Y + k*dy}))
	}
	return best
}

func TestStroke_Dot(t *testing.T) {
	p := Polyline(Point{100, 100}, Point{100, 100})
	for c, want := range map[Cap]float64{CapButt: 0, CapRound: math.Pi * 25, CapSquare: 100} {
		if got := area(p, Stroke{Width: 10, Cap: c}); !within1(got, want) {
			t.Errorf("cap %d: area %.2f, want %.2f", c, got, want)
		}
	}
}

// TestStroke_Dashes: a line of 100 and width 4; a dash that would start just at
// its end is not drawn.
func TestStroke_Dashes(t *testing.T) {
	line := Polyline(Point{50, 100}, Point{150, 100})
	for _, c := range []struct {
		name string
		dash []float64
		cap  Cap
		want float64
	}{
		{"plain", []float64{12, 9}, CapButt, 60 * 4},
		{"odd array goes twice", []float64{10}, CapButt, 50 * 4},
		{"offset in the array", []float64{30, 10, 20, 40}, CapButt, 50 * 4},
		{"each dash is capped", []float64{10, 40}, CapRound, 20*4 + 2*math.Pi*4},
		{"dots", []float64{0, 10}, CapRound, 10 * math.Pi * 4},
		{"nothing but gaps under butt caps", []float64{0, 10}, CapButt, 0},
		{"hopelessly fine is solid", []float64{.01, .01}, CapButt, 400},
		{"broken is solid", []float64{5, -1}, CapButt, 400},
		{"not a number is solid", []float64{math.NaN(), 3}, CapButt, 400},
	} {
		if got := area(line, Stroke{Width: 4, Cap: c.cap, Dash: c.dash}); !within1(got, c.want) {
			t.Errorf("%s: area %.2f, want %.2f", c.name, got, c.want)
		}
	}
}

// TestStroke_DashJoinsAtSeam: a dash that runs over the start of a closed part
// has a corner there, not two ends.
func TestStroke_DashJoinsAtSeam(t *testing.T) {
	p := Polygon(Point{50, 50}, Point{150, 50}, Point{150, 150}, Point{50, 150})
	got := painted(200, 200, func(r *Raster) { r.Stroke(p, Stroke{Color: black, Width: 10, Dash: []float64{30, 40, 30, 0}}) })
	if a := got[46*200+46]; a != 255 {
		t.Errorf("outside of the corner at the seam covers %d, want 255", a)
	}
}

// TestStroke_FarLineKeepsItsDashes: cut to what is seen, the pattern stays in
// step with the line's true start.
func TestStroke_FarLineKeepsItsDashes(t *testing.T) {
	far := Polyline(Point{-1e6 * 21, 10}, Point{1e6, 10})
	near := Polyline(Point{-21, 10}, Point{300, 10})
	s := Stroke{Color: black, Width: 4, Dash: []float64{12, 9}}
	a := painted(200, 20, func(r *Raster) { r.Stroke(far, s) })
	b := painted(200, 20, func(r *Raster) { r.Stroke(near, s) })
	nearly(t, a, b, 200, 2)
}
