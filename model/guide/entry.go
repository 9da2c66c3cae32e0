package guide

import (
	"fmt"
	"slices"
	"strings"
)

// An entry is one way of saying a symptom.
type entry struct {
	symptom  int
	weight   float64
	topic    bool
	elements []element
}

// An element is one place in an entry: which words may stand there, and how many
// others may stand before it.
type element struct {
	words bits
	list  []int
	gap   int
}

type anchor struct {
	entry *entry
	at    int
}

// How many words that are not fillers may stand between two of an entry, and how
// many fillers.
const (
	gapNarrow = 1
	gapWide   = 5
	gapFiller = 5
)

// bits is a set of word numbers.
type bits []uint64

func (b bits) has(n int) bool { return n>>6 < len(b) && b[n>>6]&(1<<(n&63)) != 0 }

func (b *bits) add(n int) {
	for n>>6 >= len(*b) {
		*b = append(*b, 0)
	}
	(*b)[n>>6] |= 1 << (n & 63)
}

// spell writes an entry out: a list of alternatives for each place. An alternative
// of several words, such as "one-on-one", makes an entry of its own.
func spell(places []string, classes map[string][]string) [][][]string {
	out := [][][]string{nil}
	for _, place := range places {
		if place == ".." {
			for i := range out {
				out[i] = append(out[i], []string{".."})
			}
			continue
		}
		single, several := alternatives(place, classes)
		var next [][][]string
		for _, before := range out {
			if len(single) > 0 {
				next = append(next, append(slices.Clone(before), single))
			}
			for _, run := range several {
				longer := slices.Clone(before)
				for _, w := range run {
					longer = append(longer, []string{w})
				}
				next = append(next, longer)
			}
		}
		out = next
	}
	return out
}

func alternatives(place string, classes map[string][]string) (single []string, several [][]string) {
	for _, alternative := range strings.Split(place, "|") {
		for _, word := range expandClass(alternative, classes) {
			run := stems(word)
			switch len(run) {
			case 0:
			case 1:
				single = append(single, run[0])
			default:
				several = append(several, run)
			}
		}
	}
	return single, several
}

func expandClass(word string, classes map[string][]string) []string {
	if !strings.HasPrefix(word, "@") {
		return []string{word}
	}
	return classes[word]
}

func stems(text string) []string {
	var all []string
	for _, t := range tokens(text) {
		all = append(all, t.word)
	}
	return all
}

func (l *lexicon) entry(places [][]string) (*entry, error) {
	e := &entry{}
	gap := 0
	for _, place := range places {
		if place[0] == ".." {
			gap = gapWide
			continue
		}
		el := element{gap: gap}
		for _, w := range place {
			n := l.number(w)
			if !el.words.has(n) {
				el.words.add(n)
				el.list = append(el.list, n)
			}
		}
		e.elements = append(e.elements, el)
		gap = gapNarrow
	}
	if len(e.elements) == 0 {
		return nil, fmt.Errorf("no words")
	}
	return e, nil
}

// rarest is the element that is looked for first: the one whose words are the
// fewest and the least common.
func (l *lexicon) rarest(e *entry) int {
	best, least := 0, -1
	for i, el := range e.elements {
		cost := 0
		for _, n := range el.list {
			switch {
			case l.filler[n]:
				cost += 200
			case l.cues[n] == negator:
				cost += 60
			default:
				cost += 3
			}
		}
		if least < 0 || cost < least {
			best, least = i, cost
		}
	}
	return best
}
