package guide

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"headroom/model"
)

//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// A lexicon holds how people say what the symptoms say. Its files have a section
// for each symptom, with lines of entries:
//
//	4: burned out; too much work|do; nobody .. feedback
//	2?: mentor; calendar
//
// The number is what an entry counts. Where a ? follows it, the entry counts only
// beside a want or a lack (see cues.go): "no mentor" and not "my mentor". The words
// of an entry have to come in its order, with fillers and one other word between
// them, or up to five where two dots stand. | parts words of which any will do, and
// @boss stands for the words of a class in classes.txt.
type lexicon struct {
	// words are all words of the entries and cues, by their stem.
	words map[string]int
	// ours is the last number of a word that an entry, a cue or a filler has. Those
	// beyond were met in the sentences that taught the weights, not all of them English.
	ours int
	// fillers and cues are by the number of a word.
	filler  []bool
	cues    []cue
	entries []*entry
	// anchored are the entries by the number of their rarest word.
	anchored [][]anchor
	// byWord are the number of a word and those of its classes.
	byWord  [][]int
	near    neighbours
	weights weights
}

func (l *lexicon) number(word string) int {
	if n, ok := l.words[word]; ok {
		return n
	}
	n := len(l.words) + 1
	l.words[word] = n
	for len(l.filler) <= n {
		l.filler, l.cues = append(l.filler, false), append(l.cues, 0)
	}
	l.filler[n] = fillers[word]
	return n
}

// load reads the lexicon's files. An error is a mistake in them.
func load() (*lexicon, error) {
	l := &lexicon{words: map[string]int{}}
	if err := l.loadCues(read("cues")); err != nil {
		return nil, err
	}
	classes, err := l.loadClasses()
	if err != nil {
		return nil, err
	}
	for _, c := range model.Ceilings() {
		more, err := l.loadEntries(c, read(c.Key()), classes)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c, err)
		}
		l.entries = append(l.entries, more...)
	}
	for w := range fillers {
		l.number(w)
	}
	spoken := slices.Collect(maps.Keys(l.words))
	l.ours = len(l.words)
	if l.weights, err = l.parseWeights(read("weights")); err != nil {
		return nil, err
	}
	for w := range l.words {
		if !strings.ContainsAny(w, "@^") {
			spoken = append(spoken, w)
		}
	}
	l.classify(classes)
	l.anchored = make([][]anchor, len(l.words)+1)
	for _, e := range l.entries {
		at := l.rarest(e)
		for _, n := range e.elements[at].list {
			l.anchored[n] = append(l.anchored[n], anchor{entry: e, at: at})
		}
	}
	l.near = neighboursOf(spoken)
	return l, nil
}

func (l *lexicon) loadClasses() (map[string][]string, error) {
	classes := map[string][]string{}
	for _, line := range lines(read("classes")) {
		name, list, ok := strings.Cut(line, "=")
		if !ok || !strings.HasPrefix(name, "@") {
			return nil, fmt.Errorf("classes: %q", line)
		}
		classes[strings.TrimSpace(name)] = strings.Fields(list)
	}
	return classes, nil
}

func read(name string) string {
	data, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
	if err != nil {
		return "" // what is missing is missed by the tests
	}
	return string(data)
}

// lines are those that say something.
func lines(text string) []string {
	var all []string
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}

func (l *lexicon) loadEntries(c model.Ceiling, text string, classes map[string][]string) ([]*entry, error) {
	var entries []*entry
	symptom := -1
	for _, line := range lines(text) {
		if strings.HasPrefix(line, "[") {
			name := strings.Trim(line, "[]")
			if symptom = slices.IndexFunc(symptoms, func(s Symptom) bool { return s.Ceilings[0] == c && s.name == name }); symptom < 0 {
				return nil, fmt.Errorf("there is no symptom %s", name)
			}
			continue
		}
		head, list, ok := strings.Cut(line, ":")
		weight, err := strconv.ParseFloat(strings.TrimSuffix(head, "?"), 64)
		if !ok || err != nil || symptom < 0 {
			return nil, fmt.Errorf("no entries: %q", line)
		}
		for _, one := range strings.Split(list, ";") {
			for _, spelled := range spell(strings.Fields(one), classes) {
				e, err := l.entry(spelled)
				if err != nil {
					return nil, fmt.Errorf("%q: %w", one, err)
				}
				e.symptom, e.weight, e.topic = symptom, weight, strings.HasSuffix(head, "?")
				entries = append(entries, e)
			}
		}
	}
	return entries, nil
}
