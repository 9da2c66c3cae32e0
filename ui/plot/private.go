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
	// single is what is asked of a word of one letter beside that.
	single single
}

// privateLettersMin is how many letters and digits a private word has at least.
const privateLettersMin = 2

// CheckPrivateWord says why a word cannot stand on the list: with fewer than two
// letters or digits it would be found everywhere, or nowhere, unless it is a
// capital, or a letter with signs.
func CheckPrivateWord(word string) error {
	letters := folded(word)
	if letterCount(letters) >= privateLettersMin || singleOf(word, letters).known(word) {
		return nil
	}
	return &model.Problem{Kind: model.Invalid, Err: &model.Refusal{Why: model.WordShort, Word: word, Least: privateLettersMin}}
}

// NewPrivate is the list of these words. Each may be several, "Acme Corp". Of
// those that CheckPrivateWord refuses some are still found where they stand alone.
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
	p.patterns = append(p.patterns, pattern{word, letters, whole, singleOf(word, letters)})
}

// Allow is the list without these words, for once: the same word in another case
// or spelling is allowed as well.
func (p Private) Allow(words ...string) Private {
	type spelling struct {
		letters string
		single  single
	}
	allowed := map[spelling]bool{}
	for _, word := range words {
		letters := folded(word)
		allowed[spelling{spelt(letters, false), singleOf(word, letters)}] = true
		allowed[spelling{spelt(letters, true), singleOf(word, letters)}] = true
	}
	var rest Private
	for _, t := range p.patterns {
		if !allowed[spelling{spelt(t.letters, false), t.single}] && !allowed[spelling{spelt(t.letters, true), t.single}] {
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
// space or punctuation. Scripts written without spaces match anywhere. A word of
// one letter is a word of the text as a whole: "X" a capital, "C++" with its signs.
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
			end, ok := t.matches(0, letters, i)
			if ok && (!t.single.is || t.single.stands(text, letters, i, end)) {
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
