package plot

import (
	"slices"
	"strings"
	"testing"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
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

// The numbers stand where they are whatever the shapes do, and lie over the lines,
// which end at their halo.
func TestRadar_RingNumbersAndLines(t *testing.T) {
	at := func(now, then string) (at draw.Point) {
		c := november(t, 1080, 1350, Light())
		c.Now.Ratings, c.Then.Ratings = ratings(t, now), ratings(t, then)
		ops := recorded(c).Ops
		number := slices.IndexFunc(ops, func(op draw.Op) bool { return op.Text.String == "2" })
		if number < 0 {
			t.Fatalf("%s: no number", now)
		}
		for i, op := range ops {
			if op.Kind == draw.StrokeOp && len(op.Path.Points) == 6 && i > number {
				t.Errorf("%s against %s: a line over the number", now, then)
			}
		}
		return draw.Point{X: ops[number].Text.X, Y: ops[number].Text.Y}
	}
	free := at("4 4 4 4 4 4", "3 3 3 3 3 3")
	for _, then := range []string{"1.5 2 3.5 4 1.5 2.5", "1.5 2 2 4 1.5 2.5"} {
		if struck := at("4 2 2 4 4 4", then); struck != free {
			t.Errorf("the number stands at %v, with lines there at %v", free, struck)
		}
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

// All five rings are numbered, but where a dot or a mark would cover a number.
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

// Numbers that a dot or its bar would cover stand between two other axes; in a row of
// pictures they stay, and the covered ones are left out.
func TestRadar_NumbersMakeWayForADot(t *testing.T) {
	all := []string{"1", "2", "3", "4", "5"}
	for _, r := range []string{"1 1 3 4 3 1", "3 1 4 3.33 2.5 2.17", "3 4 1 3.33 2.5 2.17", "2 1.5 4 3 5 5"} {
		c := november(t, 1080, 1350, Light())
		c.Now.Ratings, c.Then = ratings(t, r), nil
		said := recorded(c).Strings()
		for _, n := range all {
			if !slices.Contains(said, n) {
				t.Errorf("%s: no %s", r, n)
			}
		}
	}
	c := november(t, 1080, 1350, Light())
	c.Now.Ratings = ratings(t, "1 1 3 4 3 1")
	c.steady = []model.Ratings{c.Now.Ratings, ratings(t, "5 5 5 5 5 5")}
	if said := recorded(c).Strings(); slices.Contains(said, "1") || !slices.Contains(said, "2") {
		t.Errorf("in a row, with a dot at 1 beside it: %q", said)
	}
}

// With what the months say at its names a wide card still shows a radar of some size.
func TestCard_TrendsLeaveTheRadarItsSize(t *testing.T) {
	h := stuck(t)
	last, _ := h.Latest()
	for _, size := range Sizes()[2:] {
		p := Picture{Format: PNG, Width: size.Width, Height: size.Height, Style: Light(), Voice: english(t), History: h, Now: last, Trends: true}
		outer := 0.0
		rec := drawnStill(p)
		for _, op := range rec.Ops {
			if op.Kind == draw.StrokeOp && op.Color == p.Style.OuterRing {
				outer = max(outer, op.Box.Y1-op.Box.Y0)
			}
		}
		if outer/2 < .27*float64(size.Height) {
			t.Errorf("%s: its radius is %v of %d", size.Name, outer/2, size.Height)
		}
	}
}

// The two lines of a square card's credit have one size.
func TestCard_CreditHasOneSize(t *testing.T) {
	for _, tag := range []string{"en", "de", "fr"} {
		w, err := words.Load(tag)
		if err != nil {
			t.Fatal(err)
		}
		voice := say.New(w)
		c := november(t, 1080, 1080, Light())
		c.Voice = voice
		credit := voice.T("card.credit")
		sizes := map[float64]bool{}
		for _, op := range recorded(c).Ops {
			if op.Kind == draw.TextOp && len(op.Text.String) > 3 && strings.Contains(credit, op.Text.String) {
				sizes[op.Text.Font.Size] = true
			}
		}
		if len(sizes) != 1 {
			t.Errorf("%q: the credit has sizes %v", credit, sizes)
		}
	}
}
