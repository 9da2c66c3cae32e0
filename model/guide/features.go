package guide

// A feature is something a text has that may point somewhere: a word, a class of
// words, two of them in a row, an entry of the lexicon.
type feature struct {
	kind byte
	a, b int
}

// The kinds of features; a and b are the numbers of symbols unless it says else.
const (
	ofWord    = 'w' // a word that is no filler
	ofClass   = 'c' // a class of words
	ofPrefix  = 'p' // the beginning of a longer word
	ofNot     = 'n' // a word or a class behind a negator
	ofPair    = '2' // two words or classes, fillers between them passed over
	ofNext    = 'g' // two words side by side, fillers too
	ofFiller  = 'f' // a filler
	ofSymptom = 's' // an entry of a symptom; a is its number, b is 1 where it counts fully
	ofCeiling = 'k' // the same of a ceiling
	ofState   = 'm' // a cue that holds; a is the cue
	ofShape   = 'x' // a: shapeShort or shapeUnknown
)

// A text may be short, or without a known word.
const (
	shapeShort = iota
	shapeUnknown
)

// fewWords is what makes a text short, and prefixLength how much of a longer word
// stands for all that begin so.
const (
	fewWords     = 3
	prefixLength = 5
)

// A trait is a feature of a text and the tokens that have it.
type trait struct {
	feature  feature
	from, to int
}

// traitsPerWord is about how many traits a word brings.
const traitsPerWord = 12

// A sheet collects the traits of a stretch of a text.
type sheet struct {
	lexicon *lexicon
	all     []token
	reading reading
	traits  []trait
}

func (s *sheet) put(kind byte, a, b, from, to int) {
	s.traits = append(s.traits, trait{feature{kind, a, b}, from, to})
}

// traits are what the tokens from one to before another have, and the entries that
// match there.
func (l *lexicon) traits(all []token, r reading, from, to int, found []match) []trait {
	s := sheet{lexicon: l, all: all, reading: r, traits: make([]trait, 0, traitsPerWord*(to-from))}
	s.shape(from, to)
	before, turned := -1, 0
	for i := from; i < to; i++ {
		if i > from {
			s.put(ofNext, all[i-1].entry, all[i].entry, i-1, i)
		}
		if r.state[i] != noCue {
			s.put(ofState, int(r.state[i]), 0, i, i)
		}
		n := all[i].entry
		switch {
		case r.negating[i]:
			turned = reach
		case turned > 0 && !l.filler[n]:
			turned--
		}
		if l.filler[n] {
			s.put(ofFiller, n, 0, i, i)
			continue
		}
		s.word(i, before, turned > 0 && !r.negating[i])
		before = i
	}
	for _, m := range found {
		s.match(m)
	}
	return s.traits
}

func (s *sheet) shape(from, to int) {
	known := false
	for _, t := range s.all[from:to] {
		known = known || t.entry != 0 && !s.lexicon.filler[t.entry]
	}
	if to-from <= fewWords {
		s.put(ofShape, shapeShort, 0, from, from-1)
	}
	if !known {
		s.put(ofShape, shapeUnknown, 0, from, from-1)
	}
}

// word puts what a word has that is no filler, alone and with the one before it.
func (s *sheet) word(i, before int, turned bool) {
	t := s.all[i]
	symbols := s.lexicon.symbols(t)
	for k, n := range symbols {
		kind := byte(ofClass)
		if k == 0 {
			kind = ofWord
		}
		s.put(kind, n, 0, i, i)
		if turned {
			s.put(ofNot, n, 0, i, i)
		}
		if before < 0 {
			continue
		}
		for _, p := range s.lexicon.symbols(s.all[before]) {
			s.put(ofPair, p, n, before, i)
		}
	}
	if n := s.lexicon.prefix(t); n > 0 {
		s.put(ofPrefix, n, 0, i, i)
	}
}

// fully is the share of its highest weight from which a match counts fully.
const fully = 2.8

func (s *sheet) match(m match) {
	c := int(symptoms[m.entry.symptom].Ceilings[0])
	s.put(ofSymptom, m.entry.symptom, 0, m.from, m.to)
	s.put(ofCeiling, c, 0, m.from, m.to)
	if m.weight > fully {
		s.put(ofSymptom, m.entry.symptom, 1, m.from, m.to)
		s.put(ofCeiling, c, 1, m.from, m.to)
	}
}
