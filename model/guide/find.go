package guide

import (
	"cmp"
	"slices"
	"sync"

	"headroom/model"
)

// A Finder finds the ceilings that a person's words point at. It needs nothing from
// outside, keeps nothing, and is safe for several goroutines.
type Finder struct{ lexicon *lexicon }

// loadOnce is load for all finders: the lexicon is large.
var loadOnce = sync.OnceValues(load)

// NewFinder takes long the first time, as it reads the lexicon. An error is a mistake in
// the lexicon itself.
func NewFinder() (*Finder, error) {
	l, err := loadOnce()
	if err != nil {
		return nil, err
	}
	return &Finder{lexicon: l}, nil
}

// A Finding is a ceiling that words point at.
type Finding struct {
	Ceiling model.Ceiling
	// Score is the share of what was said that points there, above 0 to 1. The
	// scores of all findings come to 1 at most.
	Score float64
	// Symptoms are the sentences of ours that say the same, nearest first; picked
	// ones before all.
	Symptoms []Symptom
	// Words are the parts of the text that point there, in its order.
	Words []string
}

// leastFirst is the share that the first ceiling needs: one that is hardly above a sixth
// says that anything might be meant. leastShare is the share from which another is named,
// leastOfFirst the same as a part of the first one's.
const (
	leastFirst   = 0.2
	leastShare   = 0.14
	leastOfFirst = 0.22
	// ofPicked is the share of a picked sentence that goes to its first ceiling.
	ofPicked = 0.8
)

// Find names the ceilings that a text and picked sentences point at, the clearest
// first; none where nothing points.
func (f *Finder) Find(text string, picked ...Symptom) []Finding {
	l := f.lexicon
	all := sentences(tokens(text))
	l.look(all)
	r := l.read(all)
	found := l.matches(all, r)
	v := newVerdict(l, all)
	for _, w := range l.windows(all) {
		if !v.judge(l.traits(all, r, w.from, w.to, within(found, w)), 1) {
			continue
		}
		parts := partsOf(all, w)
		for _, p := range parts {
			v.judge(l.traits(all, r, p.from, p.to, within(found, p)), 1/float64(len(parts)))
		}
	}
	for _, s := range picked {
		v.pick(s)
	}
	return v.findings(text)
}

// look gives each token its number in the lexicon, that of the nearest word where it
// is misspelt.
func (l *lexicon) look(all []token) {
	known := map[string]int{}
	for i, t := range all {
		if n, ok := l.words[t.word]; ok {
			all[i].entry = n
			continue
		}
		n, seen := known[t.word]
		if !seen {
			if near, ok := l.near.find(t.word); ok {
				n = l.words[near]
			}
			known[t.word] = n
		}
		all[i].entry = n
	}
}

// A window is a stretch of tokens that is judged as one.
type window struct{ from, to int }

// windowLength is how many words are judged together: a few sentences. A long text is
// taken apart, so that its length does not drown what it says.
const windowLength = 60

// windows part a text at the ends of clauses, near windowLength; there are none where
// it is in another language, of which a word or two may look like English.
func (l *lexicon) windows(all []token) []window {
	if !l.english(all) {
		return nil
	}
	var parts []window
	for from := 0; from < len(all); {
		to := min(from+windowLength, len(all))
		if to < len(all) {
			for cut := to; cut > from+windowLength/2; cut-- {
				if all[cut].clause != all[cut-1].clause {
					to = cut
					break
				}
			}
		}
		parts = append(parts, window{from, to})
		from = to
	}
	return parts
}

// leastPart is how many words a part needs to be heard on its own.
const leastPart = 3

// A sentence of its own behind another begins with one of the adding words and one of
// the subjects.
var (
	subjects = set("i my we our nobody no")
	adding   = set("and plus while")
)

// own tells that a token begins a part that is a sentence of its own: "and I have …" is,
// "and a coach" is not, nor are set phrases such as "over and over".
func own(all []token, i int) bool {
	if i == 0 || all[i].part == all[i-1].part {
		return false
	}
	return adding[all[i].word] && i+1 < len(all) && subjects[all[i+1].word]
}

// sentences gives each half that is a sentence a clause of its own, as a full stop before
// it would: what one half lacks, the other does not.
func sentences(all []token) []token {
	halves, more := slices.Clone(all), 0
	for i := range halves {
		if own(all, i) {
			more++
		}
		halves[i].clause += more
	}
	return halves
}

// partsOf are the parts of a window between its commas and joining words; none where
// it has one only. Of two things said in one breath the louder would drown the other.
// The word that joins a sentence of its own is no part of it.
func partsOf(all []token, w window) []window {
	var parts []window
	from := w.from
	for i := w.from + 1; i <= w.to; i++ {
		if i < w.to && all[i].part == all[i-1].part {
			continue
		}
		if i-from >= leastPart {
			parts = append(parts, window{from, i})
		}
		if from = i; i < w.to && own(all, i) {
			from++
		}
	}
	if len(parts) < 2 {
		return nil
	}
	return parts
}

// within are the matches that begin and end in a window. They are in the order of the
// token at which they were found.
func within(found []match, w window) []match {
	from, _ := slices.BinarySearchFunc(found, w.from, func(m match, at int) int { return cmp.Compare(m.anchor, at) })
	to, _ := slices.BinarySearchFunc(found, w.to, func(m match, at int) int { return cmp.Compare(m.anchor, at) })
	var inside []match
	for _, m := range found[from:to] {
		if m.from >= w.from && m.to < w.to {
			inside = append(inside, m)
		}
	}
	return inside
}
