package plot

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// Whatever a person writes and shows, in whatever style and language, no text
// meets another and all is in the picture.
func TestCard_OptionsNeverMeet(t *testing.T) {
	texts := rapid.OneOf(rapid.SampledFrom(append(hostile, strings.Repeat("word ", 60), strings.Repeat("W", 200), "Two\nlines", "\n\n\n a \n\n", "讲故事"+strings.Repeat("的能力", 40))),
		rapid.StringOfN(anyRune, 0, 120, -1))
	rapid.Check(t, func(t *rapid.T) {
		c := Card{
			Width: rapid.IntRange(SideMin, 2400).Draw(t, "w"), Height: rapid.IntRange(SideMin, 2400).Draw(t, "h"),
			Style: rapid.SampledFrom([]Style{Light(), Sketch(1)}).Draw(t, "style"), Voice: englishVoice,
			Now:      model.Snapshot{Day: day(2026, 9, 3), Ratings: anyRatings(t, true)},
			Headline: texts.Draw(t, "headline"), Name: texts.Draw(t, "name"),
			EmployerSafe: rapid.Bool().Draw(t, "safe"), NoHardCeiling: rapid.Bool().Draw(t, "no hard ceiling"),
		}
		if rapid.Bool().Draw(t, "aimed") {
			c.Target = anyRatings(t, true)
		}
		if rapid.Bool().Draw(t, "compared") {
			days := []model.Date{day(2026, 9, 1), day(2026, 8, 1), day(2019, 1, 1)}
			c.Then = &model.Snapshot{Day: rapid.SampledFrom(days).Draw(t, "then"), Ratings: anyRatings(t, true)}
		}
		if rapid.Bool().Draw(t, "in a row") {
			c.steady = []model.Ratings{c.Now.Ratings, anyRatings(t, true), anyRatings(t, true)}
		}
		rec := draw.NewRecorder(float64(c.Width), float64(c.Height))
		p, template := c.page(rec)
		p.names = anyNames(t, rapid.StringOfN(anyRune, 0, 40, 160))
		template(p)
		checkTexts(t, rec)
	})
}

func TestCard_OwnHeadline(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Headline = "Five of six lifted.\nBandwidth is next."
	rec := recorded(c)
	said := rec.Strings()
	for _, want := range []string{"Five of six lifted.", "Bandwidth", " is next."} {
		if !slices.Contains(said, want) {
			t.Errorf("%q is not a line of its own: %q", want, said[:8])
		}
	}
	for _, op := range rec.Ops {
		if op.Text.String == "Bandwidth" && op.Text.Font.Face == draw.Display && op.Color != c.Style.Binding {
			t.Error("the lowest ceiling's name is not in its colour")
		}
	}
	if c.Title() != "Five of six lifted. Bandwidth is next." || !strings.Contains(c.Alt(), c.Title()) {
		t.Errorf("titled %q, described %q", c.Title(), c.Alt())
	}
	c.Headline = strings.Repeat("all of it ", 17)
	if got := strings.Join(recorded(c).Strings(), " "); strings.Contains(got, "…") || strings.Count(got, "all") < 17 {
		t.Errorf("a headline that would fit in smaller type was cut: %q", got)
	}
}

func TestCutHeadline_BreaksBetweenWords(t *testing.T) {
	long := []say.Span{{Text: strings.Repeat("sentence ", 40)}}
	h := cutHeadline(long, 40, 600, 3, draw.Measure)
	if len(h.lines) != 3 {
		t.Fatalf("%d lines", len(h.lines))
	}
	for i, line := range h.lines {
		if w := draw.Measure(line[0].text, h.font).Width; w > 600 {
			t.Errorf("%q is %v wide", line[0].text, w)
		}
		if i < 2 && strings.Trim(strings.ReplaceAll(line[0].text, "sentence", ""), " ") != "" {
			t.Errorf("a word is broken: %q", line[0].text)
		}
	}
	if !strings.HasSuffix(h.lines[2][0].text, "…") {
		t.Errorf("it does not show that more follows: %q", h.lines[2][0].text)
	}
}

func TestCard_NameAndToggles(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Name, c.NoHardCeiling = " Annabel ", true
	c.Target = ratings(t, "4 4 4 4 4 4")
	said := strings.Join(recorded(c).Strings(), "\n")
	for _, want := range []string{"Annabel’s six career ceilings", "target"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, not := range []string{"hard ceiling", "2.9", "My six"} {
		if strings.Contains(said+c.Alt(), not) && not != "My six" || strings.Contains(said, not) {
			t.Errorf("%q is shown", not)
		}
	}
	dashDots, triangles := 0, 0
	for _, op := range recorded(c).Ops {
		if len(op.Stroke.Dash) == 4 {
			dashDots++
		}
		if op.Kind == draw.FillOp && len(op.Path.Verbs) == 4 {
			triangles++
		}
	}
	if dashDots != 0 || triangles < 4 {
		t.Errorf("%d strokes of the hard ceiling, %d triangles of the target", dashDots, triangles)
	}
	wide := c
	wide.Width, wide.Height = 1200, 627
	if !slices.Contains(recorded(wide).Strings(), "Annabel") {
		t.Error("the wide card does not say whose it is")
	}
}

func TestCard_SafeSaysMonthsByNumber(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.EmployerSafe = true
	said := recorded(c).Strings()
	for _, want := range []string{"month 7", "month 1", "2.1 in month 1", "month 7 · self-rated, 1 to 5"} {
		if !slices.Contains(said, want) {
			t.Errorf("no %q among %q", want, said)
		}
	}
	c.FirstMonth = model.MonthOf(2026, 1)
	if !slices.Contains(recorded(c).Strings(), "month 11") {
		t.Error("months are not counted from the first")
	}
	c.Then.Day = day(2026, 11, 2)
	said = recorded(c).Strings()
	for _, want := range []string{"month 11", "earlier in month 11", "2.1 earlier"} {
		if !slices.Contains(said, want) {
			t.Errorf("within one month: no %q among %q", want, said)
		}
	}
}

func TestInReadingOrder(t *testing.T) {
	for _, c := range []struct {
		turned   bool
		in, want []stretch
	}{
		{false, []stretch{{"Bandwidth", bindingInk}, {" is lowest", plainInk}}, []stretch{{"Bandwidth", bindingInk}, {" is lowest", plainInk}}},
		{true, []stretch{{"وقت", bindingInk}, {" هو أدنى", plainInk}}, []stretch{{"هو أدنى", plainInk}, {" ", plainInk}, {"وقت", bindingInk}}},
		{false, []stretch{{"Now ", plainInk}, {"וקת", bindingInk}, {" is", plainInk}}, []stretch{{"Now ", plainInk}, {"וקת", bindingInk}, {" ", plainInk}, {"is", plainInk}}},
		{false, []stretch{{"Now", bindingInk}, {" וקת is", plainInk}}, []stretch{{"Now", bindingInk}, {" ", plainInk}, {"\u2066וקת is\u2069", plainInk}}},
		{true, []stretch{{"Bandwidth", bindingInk}, {" PDF هو", plainInk}}, []stretch{{"\u2067PDF هو\u2069", plainInk}, {" ", plainInk}, {"Bandwidth", bindingInk}}},
	} {
		if got := inReadingOrder(c.in, c.turned); !slices.Equal(got, c.want) {
			t.Errorf("%q becomes %q, want %q", c.in, got, c.want)
		}
	}
}

// The lines of an Arabic headline end together at the right.
func TestHeadline_FromRightToLeft(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Headline = "وقت التفكير هو أدنى أسقفي\nBandwidth في هذا\nالعام كله"
	rec := draw.NewRecorder(1080, 1350)
	p, _ := c.page(rec)
	h := p.setHeadline([]float64{56}, 900, 3)
	h.draw(rec, 72, 137, c.Style)
	ends := map[float64]float64{}
	for _, op := range rec.Ops {
		ends[op.Text.Y] = max(ends[op.Text.Y], op.Text.X+draw.Measure(op.Text.String, op.Text.Font).Width)
	}
	want := 0.0
	for _, end := range ends {
		want = max(want, end)
	}
	for y, end := range ends {
		if math.Abs(end-want) > .01 {
			t.Errorf("the line at %g ends at %.2f, want %.2f", y, end, want)
		}
	}
	if len(ends) != 3 {
		t.Errorf("%d lines: %v", len(ends), ends)
	}
}

// The line over the headline is a sentence of the language, whatever script the
// name in it is written in, also where it has to be cut.
func TestCard_NameOfAnotherScript(t *testing.T) {
	hebrew, latin := "שלום דוד", "Ada Lovelace 3"
	arabic, err := tongue{"ar", tongues()[2].names, `card.kicker_name = "أسقف {{.name}} الستة"`}.voice()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		voice      say.Voice
		name, want string
	}{
		{englishVoice, hebrew, "\u2068שלום דוד\u2069’s six career ceilings"},
		{englishVoice, latin, "Ada Lovelace 3’s six career ceilings"},
		{arabic, latin, "أسقف \u2068Ada Lovelace 3\u2069 الستة"},
		{arabic, hebrew, "أسقف שלום דוד الستة"},
	} {
		card := november(t, 1080, 1350, Light())
		card.Voice, card.Name = c.voice, c.name
		if got := card.kicker(); got != c.want {
			t.Errorf("%q: %q, want %q", c.name, got, c.want)
		}
	}
	width := func(s string) float64 { return draw.Measure(s, regularFont(10)).Width }
	text := englishVoice.T("card.kicker_name", "name", "\u2068"+strings.Repeat(hebrew+" ", 9)+"\u2069")
	for limit := 20.0; limit < width(text); limit += 7 {
		start, _ := clipped(text, limit, width)
		for _, s := range []string{shortened(text, limit, width), start} {
			if strings.Count(s, "\u2068") != strings.Count(s, "\u2069") || strings.LastIndex(s, "\u2068") > strings.LastIndex(s, "\u2069") {
				t.Errorf("cut to %g it is %+q", limit, s)
			}
		}
	}
}

// A picture with a name above it speaks of that person, not of "my" ceilings.
func TestName_IsNotCalledMy(t *testing.T) {
	for _, size := range Sizes() {
		c := november(t, size.Width, size.Height, Light())
		c.Name, c.Now.Ratings = "Annabel", ratings(t, "2 1.5 3 4 3 3")
		if got := c.Title(); got != "Network is the lowest ceiling" {
			t.Errorf("%s: %q", size.Name, got)
		}
		if c.EmployerSafe = true; c.Title() != "Network is my lowest ceiling" {
			t.Errorf("%s, without the name: %q", size.Name, c.Title())
		}
	}
	pages := carousel(t)
	pages.Name, pages.History = "Annabel", months(t, 1)
	for i := range pages.Pages() {
		rec := draw.NewRecorder(float64(pages.Width), float64(pages.Height))
		pages.Page(i, rec)
		if said := strings.ReplaceAll(strings.Join(rec.Strings(), " "), pages.Voice.Level(model.RatingMin), ""); strings.Contains(said, "my ") || strings.Contains(said, "My ") {
			t.Errorf("page %d says %q", i, said)
		}
	}
}
