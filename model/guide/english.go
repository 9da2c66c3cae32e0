package guide

import (
	"strings"
	"unicode"
)

// The parts of an English text that are words of ours, and little words such as "the"
// and "I". It has many of the former, or half and one of the latter, or so many of those
// alone.
const (
	manyOurs    = 0.75
	leastOurs   = 0.5
	leastLittle = 0.4
	// noSentence is up to how many words a text may do without little ones.
	noSentence = 3
)

// English tells whether a text reads as English, the one language that Find
// understands. It is true where there is no word to tell by.
func (f *Finder) English(text string) bool {
	all := tokens(text)
	f.lexicon.look(all)
	return f.lexicon.english(all)
}

func (l *lexicon) english(all []token) bool {
	words, ours, little := 0.0, 0.0, 0.0
	for _, t := range all {
		if strings.IndexFunc(t.word, unicode.IsLetter) < 0 {
			continue
		}
		words++
		if t.entry > 0 && t.entry <= l.ours {
			ours++
		}
		if l.filler[t.entry] {
			little++
		}
	}
	return ours >= manyOurs*words || ours >= leastOurs*words && (little > 0 || words <= noSentence) || little >= leastLittle*words
}
