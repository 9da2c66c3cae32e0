package draw

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// outlinesOf are the outlines of a line's glyphs from left to right, those
// without one left out.
func outlinesOf(text string) (out []*Path) {
	for _, g := range inter.line(text, Regular).glyphs {
		if g.outline != nil {
			out = append(out, g.outline)
		}
	}
	return out
}

// A name in another script stands where the sentence wants it, and the sentence
// keeps its direction; the marks around it are not drawn.
func TestText_IsolatesKeepTheSentence(t *testing.T) {
	const name, latin = "שלום", "abc 12"
	for text, want := range map[string][]string{
		"\u2068" + name + "\u2069’s six":                {name, "’s", "six"},
		"the \u2068" + name + " (2)\u2069, six":         {"the", name + " (2)", ",", "six"},
		name + " \u2068" + latin + "\u2069 " + "רב":     {"רב", latin, name},
		"a \u2068" + name:                               {"a", name},
		"a\u2069 b":                                     {"a", "b"},
		"\u2067ab " + name + "\u2069":                   {name, "ab"},
		"x \u2068" + name + " \u2066ab\u2069\u2069 y":   {"x", "ab", name, "y"},
		strings.Repeat("\u2068", 30) + "a":              {},
		"\u2068\u2069b":                                 {"b"},
		"\u2068" + name + "\u2069 \u2068ab\u2069 is":    {name, "ab", "is"},
		name + "\u2068ab\u2069\u2068cd\u2069":           {"cd", "ab", name},
		"\u2068\u2068\u2068" + name + "\u2069\u2069 a":  {name, "a"},
		"a \u2066\u2069\u2069\u2069 b \u2068c\u2069 d ": {"a", "b", "c", "d"},
	} {
		var glyphs []*Path
		for _, part := range want {
			glyphs = append(glyphs, outlinesOf(part)...)
		}
		if got := outlinesOf(text); !slices.Equal(got, glyphs) {
			t.Errorf("%+q has %d glyphs, not the %d of %q in this order", text, len(got), len(glyphs), want)
		}
	}
	f := Font{Size: 50}
	if a, b := Measure("\u2068a\u2069 b", f).Width, Measure("a", f).Width+Measure(" b", f).Width; math.Abs(a-b) > 1e-9 {
		t.Errorf("marks take room: %g, not %g", a, b)
	}
}
