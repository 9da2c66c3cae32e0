package plot

import (
	"slices"

	"headroom/model"
)

// Private is a person's list of words that no picture may show: an employer, a
// product, a colleague. The zero Private is an empty list. It is safe to copy
// and safe for use by several goroutines at once.
type Private struct {
	patterns []pattern
}

// A Hit is a place where a private word stands in a text.
type Hit struct {
	// Word is the word as it stands on the list.
	Word string
	// Text is the text it was found in, and At and End the bytes of it that it
	// takes there.
	Text    string
	At, End int
}

// A pattern is one folded form of a word on the list.
type pattern struct {
	word    string
	letters []letter
	// whole tells that the match has to end where a word of the text ends: the
	// last part is one letter, which begins too many words.
	whole bool
}

// privateLettersMin is how many letters and digits a private word has at least.
const privateLettersMin = 2

// CheckPrivateWord says why a word cannot stand on the list: with fewer than two
// letters or digits it would be found everywhere, or nowhere.
func CheckPrivateWord(word string) error {
	if n := letterCount(folded(word)); n < privateLettersMin {
		return invalid("%q is too short for a private word; it needs at least %d letters or digits", word, privateLettersMin)
	}
	return nil
}

// NewPrivate is the list of these words. Each may be several, "Acme Corp". A
// word that CheckPrivateWord refuses is still found where it stands alone, unless
// there is no letter in it at all.
func NewPrivate(words []string) Private {
	var p Private
	for _, word := range words {
		p.add(word)
	}
	return p
}

func (p *Private) add(word string) {
	letters := folded(word)
	if len(letters) == 0 {
		return
	}
	last := len(letters) - 1
	for last > 0 && letters[last].gap == noGap {
		last--
	}
	tail := letters[last:]
	whole := letterCount(tail) < privateLettersMin && !spaceless(tail[0].r)
	p.patterns = append(p.patterns, pattern{word, letters, whole})
}

// Allow is the list without these words, for once: the same word in another case
// or spelling is allowed as well.
func (p Private) Allow(words ...string) Private {
	allowed := map[string]bool{}
	for _, word := range words {
		allowed[spelt(folded(word), false)] = true
		allowed[spelt(folded(word), true)] = true
	}
	var rest Private
	for _, t := range p.patterns {
		if !allowed[spelt(t.letters, false)] && !allowed[spelt(t.letters, true)] {
			rest.patterns = append(rest.patterns, t)
		}
	}
	return rest
}

// Find is where words of the list stand in the texts, text by text and in order.
//
// A word is found where a word of the text begins with it, whatever the case,
// the accents, the width and the punctuation of either, and whatever invisible
// characters are in between. A word also begins at the capital in "teamAcme" and
// after a digit. The parts of "Acme Corp" may be joined, or parted by any white
// space or punctuation. Scripts written without spaces match anywhere.
func (p Private) Find(texts ...string) []Hit {
	var hits []Hit
	for _, text := range texts {
		hits = p.find(hits, text)
	}
	return hits
}

func (p Private) find(hits []Hit, text string) []Hit {
	if len(p.patterns) == 0 || text == "" {
		return hits
	}
	letters := folded(text)
	from := len(hits)
	for _, t := range p.patterns {
		for i := 0; i < len(letters); i++ {
			if !letters[i].start {
				continue
			}
			if end, ok := t.matches(0, letters, i); ok {
				hits = append(hits, Hit{t.word, text, letters[i].at, letters[end-1].end})
				i = end - 1
			}
		}
	}
	found := hits[from:]
	slices.SortStableFunc(found, func(a, b Hit) int { return a.At - b.At })
	return hits[:from+len(slices.Compact(found))]
}

// matches tells whether the pattern's letters from j on stand at letter i of the
// text, and which letter comes after them. Either may write ü as ue.
func (t pattern) matches(j int, text []letter, i int) (end int, ok bool) {
	if j == len(t.letters) {
		return i, !t.whole || i == len(text) || text[i].start
	}
	if i == len(text) {
		return 0, false
	}
	want, got := t.letters[j], text[i]
	if got.r != want.r || j > 0 && got.gap == spaceGap && !want.start {
		return 0, false
	}
	if end, ok := t.matches(j+1, text, i+1); ok {
		return end, true
	}
	if want.umlaut && i+1 < len(text) && text[i+1].isUmlautE() {
		if end, ok := t.matches(j+1, text, i+2); ok {
			return end, true
		}
	}
	if got.umlaut && j+1 < len(t.letters) && t.letters[j+1].isUmlautE() {
		return t.matches(j+2, text, i+1)
	}
	return 0, false
}

// FoundWords are the words of the hits, each once, in order.
func FoundWords(hits []Hit) []string {
	var words []string
	for _, h := range hits {
		if !slices.Contains(words, h.Word) {
			words = append(words, h.Word)
		}
	}
	return words
}

// Said is everything that the card says, seen or not: what is drawn, the whole
// headline, and the title and the descriptions that go with the file. It is what
// a list of private words is checked against, together with what else leaves
// with the card: its caption and its file's name.
func (c Card) Said() []string {
	said := Visible(c.Draw, float64(c.Width), float64(c.Height))
	said = append(said, c.Title(), c.Alt(), c.AltShort())
	if !c.EmployerSafe {
		said = append(said, c.Name)
	}
	for _, ceiling := range model.Ceilings() {
		said = append(said, c.Voice.Ceiling(ceiling))
	}
	return said
}
