package plot

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
)

func moves(verbs []draw.Verb) int {
	n := 0
	for _, v := range verbs {
		if v == draw.MoveVerb {
			n++
		}
	}
	return n
}

// hostile names: long compounds, scripts without spaces, from right to left,
// joined emoji, nothing at all.
var hostile = []string{
	"", "B", "Bandwidth", "Storytelling", "Weiterentwicklungsmöglichkeiten", "Donaudampfschifffahrtsgesellschaft",
	"Erzähl- und Vortragsgelegenheiten", "讲故事的能力", "职业发展机会与成长空间评估", "فرص التوجيه المهني", "הזדמנויות",
	"👩‍👩‍👧‍👦 Family 👩🏽‍🚀", "e\u0301\u0301\u0301\u0301 Zalgo", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
	"Ceiling of forty characters with spaces!", "i i i i i i i i i i i i i i i i i i i i", "   ",
}

// letters of many scripts, without the marks that no line can hold.
var letters = []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Han, unicode.Hangul, unicode.Pd, unicode.Zs, unicode.Nd}

// anyRune is one of them.
var anyRune = rapid.RuneFrom(nil, letters...).Filter(func(r rune) bool { return !unicode.Is(unicode.M, r) })

func anyNames(t *rapid.T, strings *rapid.Generator[string]) (names [model.CeilingCount]string) {
	one := rapid.OneOf(rapid.SampledFrom(hostile), strings)
	for i := range names {
		names[i] = one.Draw(t, "name")
	}
	return names
}

func anyRatings(t *rapid.T, unrated bool) (r model.Ratings) {
	one := rapid.IntRange(int(model.RatingMin), int(model.RatingMax))
	for i := range r {
		r[i] = model.Rating(one.Draw(t, "rating"))
		if unrated && rapid.IntRange(0, 9).Draw(t, "left out") == 0 {
			r[i] = model.NotRated
		}
	}
	return r
}

func TestRadar_LabelsMeetNothingAndStayInThePicture(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		then := anyRatings(t, true)
		r := Radar{
			Width: rapid.IntRange(200, 3000).Draw(t, "w"), Height: rapid.IntRange(200, 3000).Draw(t, "h"),
			Style: Light(), Now: anyRatings(t, true), Then: &then, Names: anyNames(t, rapid.StringN(0, 40, 160)),
			Lowest: rapid.SampledFrom([]string{"", "lowest", "am niedrigsten", "最低"}).Draw(t, "tag"),
		}
		checkLayout(t, r.Layout(draw.Measure), r)
	})
}

// checkLayout asserts on boxes, by means of its own where it can.
func checkLayout(t *rapid.T, l RadarLayout, r Radar) {
	picture := draw.Rect{X1: float64(r.Width), Y1: float64(r.Height)}
	hexagon := l.Hexagon(model.LevelMax).Points
	var placed []Line
	for c, label := range l.Labels {
		if r.Names[c] != "" && len(label.Lines) == 0 {
			t.Fatalf("%q has no label", r.Names[c])
		}
		for _, line := range label.Lines {
			if !line.Box.In(picture) {
				t.Errorf("%q at %v leaves the picture", line.Text, line.Box)
			}
			if line.Box.Width() > 0 && meetsPolygon(line.Box, hexagon) {
				t.Errorf("%q at %v meets the hexagon", line.Text, line.Box)
			}
			for d, v := range r.Now {
				if v.Rated() && meetsCircle(line.Box, l.Vertex(model.Ceiling(d), v.Level()), l.Badge) {
					t.Errorf("%q meets the badge of %v", line.Text, model.Ceiling(d))
				}
			}
			for _, other := range placed {
				if line.Box.Overlaps(other.Box) && line.Y != other.Y {
					if sameLabel(label, other) {
						continue // two lines of one name may share the air between them
					}
					t.Errorf("%q meets %q", line.Text, other.Text)
				}
				if line.Box.Overlaps(other.Box) && line.Y == other.Y {
					t.Errorf("%q meets %q on one line", line.Text, other.Text)
				}
			}
			placed = append(placed, line)
		}
	}
	if l.R < 0.2*min(picture.X1, picture.Y1)*.36 {
		t.Errorf("nothing is left of the figure: R %v in %v", l.R, picture)
	}
}

func sameLabel(label Label, line Line) bool {
	for _, own := range label.Lines {
		if own == line {
			return true
		}
	}
	return false
}

// TestCard_TextsNeverMeet looks at what is drawn, not at the layout: no text of
// a card of any size with any names meets another, and all is in the picture.
func TestCard_TextsNeverMeet(t *testing.T) {
	voice := english(t)
	rapid.Check(t, func(t *rapid.T) {
		c := Card{
			Width: rapid.IntRange(SideMin, 2400).Draw(t, "w"), Height: rapid.IntRange(SideMin, 2400).Draw(t, "h"),
			Style: Light(), Voice: voice,
			Now: model.Snapshot{Day: day(2026, 9, 3), Ratings: anyRatings(t, true)},
		}
		if rapid.Bool().Draw(t, "compared") {
			days := []model.Date{day(2026, 9, 1), day(2026, 8, 1), day(2019, 1, 1)}
			c.Then = &model.Snapshot{Day: rapid.SampledFrom(days).Draw(t, "then"), Ratings: anyRatings(t, true)}
		}
		rec := draw.NewRecorder(float64(c.Width), float64(c.Height))
		p, template := c.page(rec)
		p.names = anyNames(t, rapid.StringOfN(anyRune, 0, 40, 160))
		template(p)
		checkTexts(t, rec)
	})
}

// a complainer is a *testing.T or a *rapid.T.
type complainer interface{ Errorf(string, ...any) }

func checkTexts(t complainer, rec *draw.Recorder) {
	w, h := rec.Size()
	picture := draw.Rect{X1: w, Y1: h}
	var texts []draw.Op
	for _, op := range rec.Ops {
		if op.Kind != draw.TextOp || op.Ink.Width() <= 0 {
			continue
		}
		// Marks piled on a letter may leave its line; no layout knows of them.
		line := draw.Measure(op.Text.String, op.Text.Font)
		op.Ink.Y0 = max(op.Ink.Y0, op.Text.Y-line.Ascent)
		op.Ink.Y1 = min(op.Ink.Y1, op.Text.Y+line.Descent)
		if !op.Ink.In(picture) {
			t.Errorf("%q at %v leaves the picture of %v×%v", op.Text.String, op.Ink, w, h)
		}
		for _, other := range texts {
			// Neighbours of one sentence are set as close as their letters want.
			if op.Text.Y == other.Text.Y && op.Text.Font == other.Text.Font && op.Color != other.Color {
				continue
			}
			// So are the two lines of a name.
			if gap := math.Abs(op.Text.Y - other.Text.Y); gap > 0 && gap < 1.2*op.Text.Font.Size && op.Text.Font.Face == other.Text.Font.Face && gap > .9*op.Text.Font.Size {
				continue
			}
			if op.Ink.Grow(-.5).Overlaps(other.Ink.Grow(-.5)) {
				t.Errorf("%q at %v meets %q at %v", op.Text.String, op.Ink, other.Text.String, other.Ink)
			}
		}
		texts = append(texts, op)
	}
}

func TestLabels_TheDesignKeepsItsTypeAndRadius(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	p, _ := c.page(draw.NewRecorder(1080, 1350))
	zone := draw.Rect{X0: p.left, Y0: 302, X1: p.right, Y1: 930}
	l := p.labelling(38, 584, 268, zone).withTag("lowest").layout()
	if l.R < 267.8 || l.CY < 615 || l.CY > 617 {
		t.Errorf("radius %v at height %v, want 268 at 616", l.R, l.CY)
	}
	for _, label := range l.Labels {
		if size := label.Lines[0].Font.Size; size != 38 {
			t.Errorf("%s is set at %v", label.Lines[0].Text, size)
		}
	}
}

func TestInTwo_BreaksBetweenCharacters(t *testing.T) {
	width := func(s string) float64 { return float64(len([]rune(s))) }
	for in, want := range map[string][]string{
		"ストーリーテリング": {"ストーリー", "テリング"}, "イッポ": {"イッ", "ポ"}, "Storytelling": {"Storytelling"}, "Vor-trag": {"Vor-", "trag"}, "成长空间": {"成长", "空间"},
	} {
		if got := inTwo(in, width); !slices.Equal(got, want) {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}

func TestShortened_KeepsBothEndsAndWholeCharacters(t *testing.T) {
	width := func(s string) float64 { return float64(len([]rune(s))) }
	for _, c := range []struct {
		in    string
		limit float64
		want  string
	}{
		{"Storytelling", 12, "Storytelling"},
		{"Storytelling", 7, "Sto…ing"},
		{"Storytelling", 1, "…"},
		{"ab\u0301cd\u0301e", 4, "a…e"},
	} {
		if got := shortened(c.in, c.limit, width); got != c.want {
			t.Errorf("shortened(%q, %v) = %q, want %q", c.in, c.limit, got, c.want)
		}
	}
}

// One name that is too long does not cost the others anything.
func TestLabels_OnlyTheLongNameIsCut(t *testing.T) {
	c := november(t, 1080, 1080, Light())
	c.Now.Ratings = ratings(t, "5 5 5 5 5 5")
	rec := draw.NewRecorder(1080, 1080)
	p, template := c.page(rec)
	p.names[model.Learning], p.names[model.Network] = "WWWWWWWWWWWWWWWWWWWWWWWW", "Weiterentwicklung"
	template(p)
	cut, whole := 0, 0
	for _, op := range rec.Ops {
		if op.Kind == draw.TextOp && op.Text.Font.Face == draw.SemiBold && op.Text.Font.Size > 31 {
			switch {
			case strings.Contains(op.Text.String, "…"):
				cut++
			case slices.Contains(p.names[:], op.Text.String):
				whole++
			}
		}
	}
	if cut != 1 || whole != 5 {
		t.Errorf("%d names are cut and %d whole", cut, whole)
	}
}
