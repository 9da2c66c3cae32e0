package plot

import (
	"slices"
	"testing"

	"headroom/model"
	"headroom/ui/draw"
)

// nameSizes are the sizes in which a card's radar sets its names.
func nameSizes(c Card) (sizes []float64) {
	for _, op := range recorded(c).Ops {
		for _, ceiling := range model.Ceilings() {
			if op.Kind == draw.TextOp && op.Text.String == c.Voice.Ceiling(ceiling) && op.Text.Font.Face == draw.SemiBold {
				sizes = append(sizes, op.Text.Font.Size)
			}
		}
	}
	return sizes
}

// Where a word stands over a name, or a third line in the legend, the names stay
// as large as they are: one pair of them gives up its common height first.
func TestCard_NamesKeepTheirSize(t *testing.T) {
	crowded := november(t, 1080, 1350, Light())
	crowded.Now.Ratings, crowded.Then.Ratings = ratings(t, "5 5 5 5 5 1"), ratings(t, "3 3 3 3 3 3")
	aimed := november(t, 1080, 1350, Light())
	aimed.Target = ratings(t, "4 4 4 4 4 4")
	for name, c := range map[string]Card{"crowded": crowded, "aimed": aimed} {
		if got := nameSizes(c); !slices.Equal(got, []float64{38, 38, 38, 38, 38, 38}) {
			t.Errorf("%s: names of %v pixels", name, got)
		}
	}
	plain := aimed
	plain.Target = model.Ratings{}
	if a, b := placeOf(aimed, "Opportunity"), placeOf(plain, "Opportunity"); a != b {
		t.Errorf("with a target a name stands at %v, else at %v", a, b)
	}
}

// placeOf is where a card's radar has a name.
func placeOf(c Card, name string) draw.Point {
	for _, op := range recorded(c).Ops {
		if op.Text.String == name && op.Text.Font.Face == draw.SemiBold {
			return draw.Point{X: op.Text.X, Y: op.Text.Y}
		}
	}
	return draw.Point{}
}

// A line that passes beside a ring number stays whole; one that passes through
// it is broken.
func TestRadar_RingNumbersAndLines(t *testing.T) {
	after := func(then string) bool {
		c := november(t, 1080, 1350, Light())
		c.Then.Ratings = ratings(t, then)
		ops := recorded(c).Ops
		number := slices.IndexFunc(ops, func(op draw.Op) bool { return op.Text.String == "2" })
		line := slices.IndexFunc(ops, func(op draw.Op) bool {
			return op.Kind == draw.StrokeOp && op.Color == c.Style.Then && len(op.Path.Points) == 6
		})
		if number < 0 || line < 0 {
			t.Fatalf("%s: number %d, line %d", then, number, line)
		}
		return number > line
	}
	if after("1.5 2 3.5 4 1.5 2.5") {
		t.Error("a line is broken beside the number")
	}
	if !after("1.5 2 2 4 1.5 2.5") {
		t.Error("a line goes through the number")
	}
}

// The pages of a carousel say their months alike.
func TestCarousel_FootersAreAlike(t *testing.T) {
	for _, st := range []Style{Light(), Sketch(1)} {
		c := carousel(t)
		c.Style = st
		for i := 1; i <= 7; i++ {
			month := c.Voice.ShortMonth(model.MonthOf(2026, 4) + model.Month(i))
			if said := pageOf(c, i).Strings(); !slices.Contains(said, month+" · self-rated, 1 to 5") {
				t.Errorf("page %d of %v: no footer with %s among %q", i, st.sketch, month, said)
			}
		}
	}
}

// No halo is drawn over a dot: a hand would shave it.
func TestRadar_HalosAreUnderTheDots(t *testing.T) {
	c := carousel(t)
	c.Style = Sketch(1)
	card := november(t, 1080, 1350, Sketch(1))
	card.Now.Ratings = ratings(t, "1 1 3 4 5 5")
	for name, rec := range map[string]*draw.Recorder{"cover": pageOf(c, 0), "card": recorded(card)} {
		var dots []draw.Rect
		for _, op := range rec.Ops {
			switch {
			case op.Kind == draw.FillOp && op.Color == c.Style.Binding && op.Ink.Width() > 40:
				dots = append(dots, op.Ink)
			case op.Kind == draw.StrokeOp && op.Color == c.Style.Paper:
				for _, dot := range dots {
					if op.Ink.Grow(3).Overlaps(dot) {
						t.Errorf("%s: a halo in %v over the dot in %v", name, op.Ink, dot)
					}
				}
			}
		}
		if len(dots) == 0 {
			t.Errorf("%s: no dot", name)
		}
	}
}

// All five rings are numbered wherever there is room: a number goes aside where a
// line passes, and breaks the line that lies along its ring.
func TestRadar_AllRingsAreNumbered(t *testing.T) {
	for _, r := range []string{"1.5 3 3.5 4.5 3.5 3", "2 3 3 4 3 4", "1 2.83 3.17 3 3 3", "2 4 4 3 3 3", "4.5 2 5 4 4 4", "5 5 5 5 5 5"} {
		for _, compared := range []bool{true, false} {
			c := november(t, 1080, 1350, Light())
			c.Now.Ratings = ratings(t, r)
			if !compared {
				c.Then = nil
			}
			said := recorded(c).Strings()
			for _, n := range []string{"1", "2", "3", "4", "5"} {
				if !slices.Contains(said, n) {
					t.Errorf("%s, compared %v: no %s", r, compared, n)
				}
			}
		}
	}
}
