package plot

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/ui/draw"
	"headroom/ui/say"
)

// linesOf are a headline's lines as text.
func linesOf(h headline) (lines []string) {
	for _, line := range h.lines {
		text := ""
		for _, run := range line {
			text += run.text
		}
		lines = append(lines, text)
	}
	return lines
}

// A headline in a script without spaces is as large as any other, its lines are of
// about one length, and none begins with what closes.
func TestHeadline_WithoutSpaces(t *testing.T) {
	c := november(t, 1080, 1350, Light())
	c.Headline = "思考时间是我最低的天花板，其他五个都提高了，但是我今年没有时间去想任何事情怎么办呢？"
	p, _ := c.page(draw.NewRecorder(1080, 1350))
	h := p.portraitHeadline()
	if h.font.Size < 44 || len(h.lines) < 2 {
		t.Errorf("%v pixels, %q", h.font.Size, linesOf(h))
	}
	for _, line := range h.lines {
		if w := spansWidth(line, h.font, p.s.Measure); w < .7*h.width(p.s.Measure) {
			t.Errorf("not balanced: %q", linesOf(h))
		}
	}
	for _, line := range linesOf(h)[1:] {
		if strings.ContainsRune("，？", []rune(line)[0]) {
			t.Errorf("a line begins with %q", line)
		}
	}
	if got := strings.Join(linesOf(h), ""); got != c.Headline {
		t.Errorf("it says %q", got)
	}
}

// A word wider than a line is broken at the joints of a compound, else between
// syllables.
func TestHeadline_BreaksLongWords(t *testing.T) {
	c := november(t, 1200, 627, Light())
	c.Headline = "Weiterentwicklungsmöglichkeitsverbesserung fehlt"
	p, _ := c.page(draw.NewRecorder(1200, 627))
	h := p.setHeadline([]float64{66, 64, 62, 60, 58, 56}, 374, 3)
	if got, want := linesOf(h), []string{"Weiterentwick-", "lungsmöglichkeits-", "verbesserung fehlt"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	for text, want := range map[string]string{
		"Bandwidth": "Band width", "geschichten": "geschich ten", "Zeiteinteilung": "Zei tein tei lung", "Opportunity": "Oppor tunity",
		"WWWWWW": "WWWWWW", "": "",
	} {
		if got := strings.Join(syllables(text), " "); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// What cannot be set whole keeps the colour of the lowest.
func TestCutHeadline_KeepsTheColour(t *testing.T) {
	spans := []say.Span{{Text: "Since last year "}, {Text: "Bandwidth", Binding: true}, {Text: strings.Repeat(" is what I spoke of", 30)}}
	h := cutHeadline(spans, 40, 600, 3, draw.Measure)
	if !slices.Contains(h.lines[0], stretch{"Bandwidth", bindingInk}) {
		t.Errorf("the first line is %v", h.lines[0])
	}
	if last := linesOf(h)[2]; !strings.HasSuffix(last, "…") {
		t.Errorf("the last line is %q", last)
	}
}

// However a headline is set, what it says is what it was given, but for spaces
// and hyphens.
func TestHeadline_SaysAllOfIt(t *testing.T) {
	bare := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "-", " ")), "") }
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.StringOfN(anyRune, 0, 60, -1), rapid.StringMatching(`([a-zäöüA-Z]{1,30}[ -]?|[思考时间，。「」ーゃ]{1,9}){0,6}`)).Draw(t, "text")
		width := rapid.Float64Range(100, 900).Draw(t, "width")
		words := intoWords([]stretch{{text: text}})
		for _, fit := range []func([]word, []float64, float64, int, measurer) (headline, bool){fitWords, fitHyphened} {
			h, ok := fit(words, []float64{56, 40, 24}, width, 6, draw.Measure)
			if !ok {
				continue
			}
			if got := bare(strings.Join(linesOf(h), " ")); got != bare(text) {
				t.Fatalf("%q says %q", text, linesOf(h))
			}
			if w := h.width(draw.Measure); w > width+.01 {
				t.Fatalf("%q is %g wide, more than %g", linesOf(h), w, width)
			}
		}
	})
}
