package plot

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// One letter begins too many words, and is one in many languages. So a private
// word of a single letter is only looked for as a word of its own: "X" as the
// capital, "C++" with its signs, in either case.

// A single is what a private word of one letter has beside it.
type single struct {
	// is tells that the word has one letter alone.
	is bool
	// before and after are the signs of the word around its letter.
	before, after string
}

// singleOf is the single of a word with these letters.
func singleOf(word string, letters []letter) single {
	if letterCount(letters) != 1 || !unicode.IsLetter(letters[0].r) {
		return single{}
	}
	return single{true, signs(word[:letters[0].at]), signs(word[letters[len(letters)-1].end:])}
}

// bare tells that it has no signs.
func (s single) bare() bool { return s.before == "" && s.after == "" }

// known tells that the word can be told from the letters of any text.
func (s single) known(word string) bool { return s.is && (!s.bare() || capital(word)) }

// stands tells whether the letters from i to end of a text are the single.
func (s single) stands(text string, letters []letter, i, end int) bool {
	from, to := letters[i].at, letters[end-1].end
	if !parted(letters, i) || !parted(letters, end) {
		return false
	}
	if s.bare() {
		return capital(text[from:to])
	}
	left, right := 0, len(text)
	if i > 0 {
		left = min(letters[i-1].end, from)
	}
	if end < len(letters) {
		right = max(letters[end].at, to)
	}
	return strings.HasSuffix(signs(text[left:from]), s.before) && strings.HasPrefix(signs(text[to:right]), s.after)
}

// parted tells whether there is anything but a letter before letter i, or a script
// without spaces on either side.
func parted(letters []letter, i int) bool {
	return i == 0 || i == len(letters) || letters[i].gap != noGap || spaceless(letters[i-1].r) || spaceless(letters[i].r)
}

// signs is a text in one width, without what is not seen.
func signs(text string) string {
	seen, _ := visibleRunes(norm.NFKC.String(text))
	return strings.TrimSpace(seen)
}

// capital tells whether there is a capital in a text.
func capital(text string) bool {
	return strings.ContainsFunc(norm.NFKC.String(text), unicode.IsUpper)
}
