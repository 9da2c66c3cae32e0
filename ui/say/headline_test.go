package say

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
)

func ratings(t testing.TB, levels string) model.Ratings {
	t.Helper()
	var r model.Ratings
	for i, s := range strings.Fields(levels) {
		v, err := model.ParseRating(s)
		if err != nil {
			t.Fatal(err)
		}
		r[i] = v
	}
	return r
}

func TestHeadline(t *testing.T) {
	v := english(t)
	for _, c := range []struct{ name, now, then, want string }{
		{"one lowest", "1.5 3 3.5 4.5 3.5 3", "", "[Bandwidth] is my lowest ceiling"},
		{"it stayed, five lifted", "1.5 3 3.5 4.5 3.5 3", "1.5 2 2.5 4 1.5 2.5", "[Bandwidth] is the one ceiling that didn’t lift"},
		{"it stayed, and another too", "1.5 3 3.5 4.5 3.5 3", "1.5 3 2.5 4 1.5 2.5", "[Bandwidth] is my lowest ceiling"},
		{"it stayed, another fell", "1.5 3 3.5 4.5 3.5 3", "1.5 4 2.5 4 1.5 2.5", "[Bandwidth] is my lowest ceiling"},
		{"it fell, five lifted", "1.5 3 3.5 4.5 3.5 3", "2 2 2.5 4 1.5 2.5", "[Bandwidth] is my lowest ceiling"},
		{"it lifted, as all did", "1.5 3 3.5 4.5 3.5 3", "1 2 2.5 4 1.5 2.5", "[Bandwidth] is my lowest ceiling"},
		{"one that stayed is not lowest", "1.5 3 3.5 4.5 3.5 3", "1 3 2.5 4 1.5 2.5", "[Bandwidth] is my lowest ceiling"},
		{"then was incomplete", "1.5 3 3.5 4.5 3.5 3", "1.5 - 2.5 4 1.5 2.5", "[Bandwidth] is my lowest ceiling"},
		{"two", "3 2 4 2 4 3", "", "[Network] and [Learning] are my lowest ceilings"},
		{"two that stayed", "3 2 4 2 4 3", "2 2 3 2 3 2", "[Network] and [Learning] are my lowest ceilings"},
		{"three", "2 2 4 2 4 3", "", "Three ceilings are equally low"},
		{"four", "2 2 2 2 4 3", "", "Four ceilings are equally low"},
		{"five", "2 2 2 2 2 3", "", "Five ceilings are equally low"},
		{"all", "4 4 4 4 4 4", "", "My six ceilings are all the same height"},
		{"none rated", "- - - - - -", "", "0 of my 6 ceilings, so far"},
		{"one rated", "- - 3 - - -", "", "1 of my 6 ceilings, so far"},
		{"five rated", "1 2 3 4 5 -", "", "5 of my 6 ceilings, so far"},
		{"a sixth apart is not tied", "2 2.17 4 5 4 3", "", "[Bandwidth] is my lowest ceiling"},
	} {
		var then *model.Ratings
		if c.then != "" {
			r := ratings(t, c.then)
			then = &r
		}
		if got := marked(v.Headline(ratings(t, c.now), then, allMoved)); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

// allMoved tells every change from a wobble.
var allMoved = Moved{true, true, true, true, true, true}

// A rise that may be a wobble is not called one, in a headline, a caption or a
// description.
func TestHeadline_CallsNoWobbleARise(t *testing.T) {
	v, now, then := english(t), snapshot(t, "2026-11-29", "1.5 3 3.5 4.5 3.5 3"), snapshot(t, "2026-05-31", "1.5 2 2.5 4 1.5 2.5")
	moved := Moved{false, true, true, true, true, true}
	for c := range moved {
		told := moved
		told[c] = false
		stays := c == 0
		if got := marked(v.Headline(now.Ratings, &then.Ratings, told)); strings.Contains(got, "didn’t lift") != stays {
			t.Errorf("without %v: %q", model.Ceiling(c), got)
		}
		if got := v.Caption(now, &then, told, false); strings.Contains(got, "didn’t lift") != stays || strings.Contains(got, "5 higher") == stays {
			t.Errorf("without %v: %q", model.Ceiling(c), got)
		}
		if _, got := v.Describe(Shown{Now: now, Then: &then, Moved: told}); strings.Contains(got, "didn’t lift") != stays {
			t.Errorf("without %v: %q", model.Ceiling(c), got)
		}
	}
}

func TestShortHeadline(t *testing.T) {
	v := english(t)
	for now, want := range map[string]string{
		"1.5 3 3.5 4.5 3.5 3": "[Bandwidth] is lowest",
		"3 2 4 2 4 3":         "[Network] and [Learning] are lowest",
		"2 2 4 2 4 3":         "Three ceilings are equally low",
		"1 2 3 4 5 -":         "5 of my 6 ceilings, so far",
	} {
		if got := marked(v.ShortHeadline(ratings(t, now), false)); got != want {
			t.Errorf("%s: %q, not %q", now, got, want)
		}
	}
}

// marked is a headline with its binding names in brackets.
func marked(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Binding {
			fmt.Fprintf(&b, "[%s]", s.Text)
		} else {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// anyRatings are six ratings, few levels so that ties are common, now and then
// one left out.
func anyRatings() *rapid.Generator[model.Ratings] {
	return rapid.Custom(func(t *rapid.T) model.Ratings {
		var r model.Ratings
		top := rapid.SampledFrom([]int{7, 9, 30}).Draw(t, "top")
		gaps := rapid.IntRange(0, 3).Draw(t, "gaps") == 0
		for i := range r {
			if gaps && rapid.IntRange(0, 2).Draw(t, "gap") == 0 {
				continue
			}
			r[i] = model.Rating(rapid.IntRange(6, top).Draw(t, "sixths"))
		}
		return r
	})
}

// pairs are ratings and what they were, near each other in a way that makes
// every kind of headline come up.
func pairs() *rapid.Generator[[2]model.Ratings] {
	return rapid.Custom(func(t *rapid.T) [2]model.Ratings {
		now := anyRatings().Draw(t, "now")
		then := anyRatings().Draw(t, "then")
		if rapid.Bool().Draw(t, "near") {
			for i := range then {
				fall := rapid.SampledFrom([]int{0, 1, 1, 1, 1}).Draw(t, "by")
				if now[i] > model.RatingMin {
					then[i] = now[i] - model.Rating(fall)
				} else {
					then[i] = now[i]
				}
			}
		}
		return [2]model.Ratings{now, then}
	})
}

// The checker reads the sentence as a person would and asks whether the ratings
// bear it. It shares nothing with the code that chooses the sentence.
func TestHeadline_IsTrue(t *testing.T) {
	v := english(t)
	rapid.Check(t, func(t *rapid.T) {
		p := pairs().Draw(t, "ratings")
		then := &p[1]
		if rapid.IntRange(0, 4).Draw(t, "alone") == 0 {
			then = nil
		}
		if _, err := check(v, p[0], then); err != nil {
			t.Fatal(err)
		}
	})
}

// All six ratings of two levels, each with what it was of three: every headline
// there is comes up, and is true.
func TestHeadline_IsTrueOfAllSmallCases(t *testing.T) {
	v := english(t)
	kinds := map[string]int{}
	for n := range 64 {
		var now model.Ratings
		for i := range now {
			now[i] = model.Rating(7 + n>>i&1)
		}
		for m := range 729 {
			var then model.Ratings
			for i := range then {
				then[i] = model.Rating(6 + m%3)
				m /= 3
			}
			kind, err := check(v, now, &then)
			if err != nil {
				t.Fatal(err)
			}
			kinds[kind]++
		}
	}
	t.Log(kinds)
	for _, k := range []string{"stayed", "lowest 1", "lowest 2", "equal 3", "equal 4", "equal 5", "equal 6"} {
		if kinds[k] == 0 {
			t.Errorf("%q never came up", k)
		}
	}
}

// check reads both forms of a headline and gives the kind of the long one.
func check(v Voice, now model.Ratings, then *model.Ratings) (kind string, err error) {
	for _, spans := range [][]Span{v.ShortHeadline(now, false), v.Headline(now, then, allMoved)} {
		text := Text(spans)
		if text == "" || strings.ContainsAny(text, "⟦⟧{}\x02\x03") {
			return "", fmt.Errorf("said %q", text)
		}
		for _, s := range spans {
			if s.Text == "" || s.Binding != isName(s.Text) {
				return "", fmt.Errorf("%q is marked %v in %v", s.Text, s.Binding, spans)
			}
		}
		if kind, err = bears(now, then, text); err != nil {
			return "", fmt.Errorf("%q of %v, before %v: %w", text, now, then, err)
		}
	}
	return kind, nil
}

func isName(s string) bool {
	_, err := model.ParseCeiling(s)
	return err == nil
}

// bears tells whether the ratings bear the sentence, and what kind it is.
func bears(now model.Ratings, then *model.Ratings, text string) (string, error) {
	var named []model.Ceiling
	for _, word := range strings.Fields(text) {
		if c, err := model.ParseCeiling(word); err == nil {
			named = append(named, c)
		}
	}
	rated := 0
	for _, r := range now {
		if r != model.NotRated {
			rated++
		}
	}
	if strings.HasSuffix(text, "so far") {
		if !strings.HasPrefix(text, fmt.Sprintf("%d of", rated)) || rated == 6 {
			return "", fmt.Errorf("%d are rated", rated)
		}
		return "incomplete", nil
	}
	if rated < 6 {
		return "", fmt.Errorf("only %d are rated", rated)
	}
	least, at := now[0], 0
	for _, r := range now {
		least = min(least, r)
	}
	for _, r := range now {
		if r == least {
			at++
		}
	}
	for _, c := range named {
		if now[c] != least {
			return "", fmt.Errorf("%s is not lowest", c)
		}
	}
	switch {
	case strings.Contains(text, "lowest"):
		if len(named) != at {
			return "", fmt.Errorf("%d are lowest", at)
		}
		return fmt.Sprintf("lowest %d", at), nil
	case strings.Contains(text, "didn’t lift"):
		if then == nil || len(named) != 1 || at != 1 {
			return "", fmt.Errorf("%d are lowest", at)
		}
		for c, r := range now {
			lifted := then[c] != model.NotRated && r > then[c]
			if lifted == (model.Ceiling(c) == named[0]) {
				return "", fmt.Errorf("%s lifted: %v", model.Ceiling(c), lifted)
			}
		}
		if now[named[0]] != then[named[0]] {
			return "", fmt.Errorf("%s fell", named[0])
		}
		return "stayed", nil
	default:
		count := map[string]int{"Three": 3, "Four": 4, "Five": 5, "My": 6}[strings.Fields(text)[0]]
		if count != at {
			return "", fmt.Errorf("%d are equal", at)
		}
		return fmt.Sprintf("equal %d", at), nil
	}
}

// Where a name says whose ceilings they are, the headline does not say "my".
func TestHeadlineOfNamed_SaysNotMy(t *testing.T) {
	v := english(t)
	for now, want := range map[string]string{
		"1.5 2 3 4 5 5": "[Bandwidth] is the lowest ceiling",
		"2 2 3 4 5 5":   "[Bandwidth] and [Network] are the lowest ceilings",
		"2 2 2 4 5 5":   "Three ceilings are equally low",
		"3 3 3 3 3 3":   "All six ceilings are the same height",
		"3 - 3 - - 3":   "3 of the 6 ceilings, so far",
	} {
		if got := marked(v.HeadlineOfNamed(ratings(t, now), nil, allMoved)); got != want {
			t.Errorf("%s: %q, want %q", now, got, want)
		}
	}
	if got := marked(v.ShortHeadline(ratings(t, "3 3 3 3 3 3"), true)); got != "All six ceilings are the same height" {
		t.Errorf("in short: %q", got)
	}
	_, long := v.Describe(Shown{Now: model.Snapshot{Day: model.Date{Year: 2026, Month: 11, Day: 3}, Ratings: ratings(t, "1.5 2 3 4 5 5")}, Named: true})
	if !strings.Contains(long, "Bandwidth is the lowest ceiling.") {
		t.Errorf("described as %q", long)
	}
	then := model.Snapshot{Day: model.Date{Year: 2026, Month: 10, Day: 3}, Ratings: ratings(t, "1.5 2 3 4 5 5")}
	shown := Shown{Now: then, Named: true, States: [model.CeilingCount]string{"Rising"}}
	shown.Now.Day.Month = 11
	for _, beside := range []*model.Snapshot{nil, &then} {
		shown.Then = beside
		short, long := v.Describe(shown)
		said := strings.ReplaceAll(strings.ToLower(" "+short+" "+long), "on my head", "")
		if strings.Contains(said, " my ") || !strings.Contains(said, "what the months say: ") {
			t.Errorf("described as %q and %q", short, long)
		}
	}
}
