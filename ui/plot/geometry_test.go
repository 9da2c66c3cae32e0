package plot

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
)

func anyGeometry(t *rapid.T) Geometry {
	return Geometry{
		CX: rapid.Float64Range(-1000, 1000).Draw(t, "cx"), CY: rapid.Float64Range(-1000, 1000).Draw(t, "cy"),
		R: rapid.Float64Range(5, 2000).Draw(t, "r"),
	}
}

func TestGeometry_NearestFindsWhatVertexPlaced(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGeometry(t)
		c := model.Ceiling(rapid.IntRange(0, 5).Draw(t, "ceiling"))
		level := rapid.Float64Range(1, 5).Draw(t, "level")
		p := g.Vertex(c, level)
		gotCeiling, gotLevel := g.Nearest(p.X, p.Y)
		if gotCeiling != c || math.Abs(gotLevel-level) > 1e-6 {
			t.Fatalf("%v at %v read as %v at %v", c, level, gotCeiling, gotLevel)
		}
	})
}

func TestGeometry_NearestIsTheAxisOfLeastAngleAndHolds1To5(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := anyGeometry(t)
		turn := rapid.Float64Range(-math.Pi, math.Pi).Draw(t, "turn")
		far := rapid.Float64Range(.1, 5000).Draw(t, "far")
		c, level := g.Nearest(g.CX+far*math.Cos(turn), g.CY+far*math.Sin(turn))
		if off := math.Abs(math.Remainder(turn-angle(c), 2*math.Pi)); off > math.Pi/6+1e-9 {
			t.Errorf("the axis of %v is %v away", c, off)
		}
		if level < 1 || level > 5 {
			t.Errorf("level %v", level)
		}
	})
}

func TestGeometry_NearestInTheMiddleAndOutsideOfNumbers(t *testing.T) {
	g := Geometry{CX: 10, CY: 10, R: 100}
	for _, x := range []float64{10, math.NaN()} {
		if c, level := g.Nearest(x, 10); c != model.Bandwidth || level != 1 {
			t.Errorf("Nearest(%v, 10) = %v, %v", x, c, level)
		}
	}
}

func TestGeometry_InsideTakesWedgesOnlyBetweenRatedNeighbours(t *testing.T) {
	g := Geometry{R: 100}
	for _, c := range []struct {
		levels        string
		wedges, lines int
	}{
		{"3 3 3 3 3 3", 1, 1},
		{"3 3 - - - -", 1, 1},
		{"3 3 3 - 3 3", 4, 1}, // one run, around twelve o'clock
		{"3 3 - 3 3 -", 2, 2},
		{"3 - 3 - 3 -", 0, 0},
		{"- - - - - -", 0, 0},
	} {
		r := ratings(t, c.levels)
		if got := moves(g.Inside(r).Verbs); got != c.wedges {
			t.Errorf("%s: %d parts filled, want %d", c.levels, got, c.wedges)
		}
		if got := moves(g.Outline(r).Verbs); got != c.lines {
			t.Errorf("%s: %d lines, want %d", c.levels, got, c.lines)
		}
	}
}
