package guide

import (
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

func TestSuggestions_AreAtLeastFiveAndDependOnTheLevel(t *testing.T) {
	for _, c := range model.Ceilings() {
		low, high := Suggestions(c, model.RatingMin), Suggestions(c, model.RatingMax)
		if len(low) < 5 || len(high) < 5 {
			t.Errorf("%s: %d low, %d high", c, len(low), len(high))
		}
		for _, key := range low {
			if slices.Contains(high, key) {
				t.Errorf("%s is for both", key)
			}
		}
		for level, want := range map[model.Rating][]string{
			2 * model.Whole:            low,
			2*model.Whole + model.Half: low,
			3*model.Whole + model.Half: Suggestions(c, 3*model.Whole),
			4 * model.Whole:            high,
			model.NotRated:             Suggestions(c, 3*model.Whole),
		} {
			if got := Suggestions(c, level); !slices.Equal(got, want) {
				t.Errorf("%s at %s: %v", c, level, got)
			}
		}
		both := Suggestions(c, 3*model.Whole)
		if len(both) != len(low)+len(high) || both[0] != low[0] || both[1] != high[0] {
			t.Errorf("%s between: %v", c, both)
		}
	}
}

func TestSuggestions_EachIsOneShortIfThen(t *testing.T) {
	w := english(t)
	said := map[string]bool{}
	for _, c := range model.Ceilings() {
		for _, key := range Suggestions(c, model.NotRated) {
			text := w.T(key)
			if !w.Has(key) || said[text] {
				t.Errorf("%s: %q", key, text)
			}
			said[text] = true
			if !strings.HasPrefix(text, "If ") || strings.Count(text, ", then I ") != 1 || !strings.HasSuffix(text, ".") {
				t.Errorf("%s is no if-then: %q", key, text)
			}
			if n := len([]rune(text)); n > 110 {
				t.Errorf("%s has %d characters", key, n)
			}
		}
	}
}
