package guide

import (
	"os"
	"strings"
	"testing"
)

// A phrasing is a text and the ceilings that it points at: any of them is right.
type phrasing struct {
	text     string
	ceilings []string
}

// phrasings reads a set: lines of ceilings, joined by +, or none, a tab and a text.
func phrasings(t *testing.T, name string) (pointing, silent []phrasing) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		label, text, ok := strings.Cut(line, "\t")
		switch {
		case !ok:
			t.Fatalf("%s: %q", name, line)
		case label == "none":
			silent = append(silent, phrasing{text: text})
		default:
			pointing = append(pointing, phrasing{text, strings.Split(label, "+")})
		}
	}
	return pointing, silent
}

// figures are the shares of texts whose ceiling comes first, or among the first two,
// and of those that point nowhere and get no answer.
func figures(f *Finder, pointing, silent []phrasing) (first, two, quiet float64) {
	for _, p := range pointing {
		found := f.Find(p.text)
		for i := range min(2, len(found)) {
			if strings.Contains(strings.Join(p.ceilings, "+"), found[i].Ceiling.Key()) {
				two++
				if i == 0 {
					first++
				}
				break
			}
		}
	}
	for _, p := range silent {
		if len(f.Find(p.text)) == 0 {
			quiet++
		}
	}
	return first / float64(len(pointing)), two / float64(len(pointing)), quiet / float64(len(silent))
}

// The goals, on phrasings that nothing was built or tuned upon.
func TestFind_ReachesItsGoalsOnWhatItNeverSaw(t *testing.T) {
	pointing, silent := phrasings(t, "heldout")
	if len(pointing) < 240 || len(silent) < 100 {
		t.Fatalf("%d phrasings and %d that point nowhere", len(pointing), len(silent))
	}
	first, two, quiet := figures(finder(t), pointing, silent)
	t.Logf("held out: first %.3f, among the first two %.3f, silence %.3f", first, two, quiet)
	if first < 0.75 || two < 0.90 || quiet < 0.80 {
		t.Errorf("first %.3f, among the first two %.3f, silence %.3f", first, two, quiet)
	}
	tuned, tunedSilent := phrasings(t, "tuning")
	first, two, quiet = figures(finder(t), tuned, tunedSilent)
	t.Logf("tuned on: first %.3f, among the first two %.3f, silence %.3f", first, two, quiet)
}

// No phrasing is among the sentences that taught the weights.
func TestFind_GoalsAreMeasuredOnOtherSentences(t *testing.T) {
	taught := map[string]bool{}
	for _, e := range said(t) {
		taught[strings.ToLower(strings.Trim(e.text, ".?"))] = true
	}
	for _, set := range []string{"heldout", "tuning"} {
		pointing, silent := phrasings(t, set)
		for _, p := range append(pointing, silent...) {
			if taught[strings.ToLower(strings.Trim(p.text, ".?"))] {
				t.Errorf("%s: %q", set, p.text)
			}
		}
	}
}
