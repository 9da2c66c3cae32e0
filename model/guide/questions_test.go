package guide

import (
	"strings"
	"testing"

	"headroom/assets/words"
	"headroom/model"
)

func english(t testing.TB) words.Words {
	t.Helper()
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestQuestions_EachHasWordsAndFiveAnswers(t *testing.T) {
	w := english(t)
	asked := map[string]bool{}
	for _, c := range model.Ceilings() {
		for _, q := range Questions(c) {
			text := w.T(q.Key())
			if !w.Has(q.Key()) || !strings.HasSuffix(text, "?") || asked[text] {
				t.Errorf("%s: %q", q.Key(), text)
			}
			asked[text] = true
			answers := map[string]bool{}
			for level := model.LevelMin; level <= model.LevelMax; level++ {
				key := q.Answer(level)
				answer := w.T(key)
				if !w.Has(key) || answers[answer] {
					t.Errorf("%s: %q", key, answer)
				}
				answers[answer] = true
			}
		}
	}
	if len(asked) != model.CeilingCount*model.QuestionCount {
		t.Errorf("%d questions", len(asked))
	}
}

// A tile has two lines of about fourteen characters.
func TestQuestions_AnswersFitTheirTiles(t *testing.T) {
	w := english(t)
	for _, c := range model.Ceilings() {
		for _, q := range Questions(c) {
			for level := model.LevelMin; level <= model.LevelMax; level++ {
				if lines := wrap(w.T(q.Answer(level)), 14); len(lines) > 2 {
					t.Errorf("%s: %q takes %d lines", q.Answer(level), w.T(q.Answer(level)), len(lines))
				}
			}
		}
	}
}

func wrap(text string, width int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		if n := len(lines); n > 0 && len(lines[n-1])+1+len(word) <= width {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}

// What an answer of an earlier version says must not change.
func TestQuestions_StayInTheirOrder(t *testing.T) {
	var all []string
	for _, c := range model.Ceilings() {
		for _, q := range Questions(c) {
			all = append(all, strings.TrimPrefix(q.Key(), "guide.question."))
		}
	}
	const want = "bandwidth.think bandwidth.evenings bandwidth.steps network.outside network.field network.introductions " +
		"mentorship.growth mentorship.advisor mentorship.feedback learning.hours learning.tasks learning.plan " +
		"storytelling.shown storytelling.wins storytelling.story opportunity.options opportunity.tested opportunity.asked"
	if got := strings.Join(all, " "); got != want {
		t.Errorf("got %s", got)
	}
}
