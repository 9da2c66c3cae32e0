package plot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Two spellings of a word that a reader takes for the same fold to the same
// letters: compatibility forms are taken apart, accents dropped, cases folded,
// invisible characters left out. What is neither letter nor digit becomes the
// gap before the next letter.

// A letter is one letter or digit of a folded text, or a vowel sign of a script
// that needs it.
type letter struct {
	r rune
	// at and end are the bytes of the text it came from.
	at, end int
	gap     gap
	// start tells that a word begins here.
	start bool
	// umlaut tells that it is an ä, ö, ü or ø, which may be written ae, oe, ue.
	umlaut bool
}

// isUmlautE tells whether the letter may be the e that is written for the dots of
// an umlaut: a file's name says "mueller".
func (l letter) isUmlautE() bool { return l.r == 'e' && l.gap == noGap }

// A gap is what stands between a letter and the one before.
type gap uint8

const (
	noGap gap = iota
	// punctuationGap has no white space in it but such as files may leave out.
	punctuationGap
	spaceGap
)

// A source is a visible character of a text.
type source struct {
	at, end int
	// capital tells that it is a capital after a small letter.
	capital bool
}

// folded are the letters of a text.
func folded(text string) []letter {
	seen, from := visibleRunes(text)
	fold := cases.Fold()
	var letters []letter
	var before gap
	for at := 0; at < len(seen); {
		size := norm.NFC.NextBoundaryInString(seen[at:], true)
		if size <= 0 {
			size = len(seen) - at
		}
		first, last := from[at], from[at+size-1]
		dots := umlaut(seen[at : at+size])
		for _, r := range foldCharacter(fold, seen[at:at+size]) {
			switch {
			case unicode.IsSpace(r) && !strings.ContainsRune("\t\r\v\f", r):
				before = spaceGap
			case !inWord(r):
				before = max(before, punctuationGap)
			default:
				l := letter{r: r, at: first.at, end: last.end, gap: before, umlaut: dots && strings.ContainsRune("aou", r)}
				l.start = starts(letters, l, first.capital)
				letters = append(letters, l)
				before = noGap
			}
		}
		at += size
	}
	return letters
}

// visibleRunes is the text without what is not seen: broken bytes, control and
// format characters. from tells for each byte of it which character it is of.
func visibleRunes(text string) (seen string, from []source) {
	var b strings.Builder
	small := false
	for at, r := range text {
		_, size := utf8.DecodeRuneInString(text[at:])
		if invisible(r) {
			continue
		}
		s := source{at, at + size, small && (unicode.IsUpper(r) || unicode.IsTitle(r))}
		if !unicode.IsMark(r) {
			small = unicode.IsLower(r)
		}
		n, _ := b.WriteRune(r)
		for range n {
			from = append(from, s)
		}
	}
	return b.String(), from
}

// invisible tells whether a rune leaves no trace in a text: what PNG and SVG
// files leave out counts too.
func invisible(r rune) bool {
	if r == utf8.RuneError {
		return true
	}
	if unicode.Is(unicode.Cc, r) {
		return !unicode.IsSpace(r)
	}
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

// foldCharacter folds one character with its accents. Accents go before the case
// is folded and after it, since each can bring the other to light.
func foldCharacter(fold cases.Caser, s string) string {
	if len(s) == 1 {
		if 'A' <= s[0] && s[0] <= 'Z' {
			return strings.ToLower(s)
		}
		return s
	}
	s = strings.Map(withoutAccent, norm.NFKD.String(s))
	s = strings.Map(withoutAccent, norm.NFKD.String(fold.String(s)))
	return plainLetters.Replace(norm.NFC.String(s))
}

func withoutAccent(r rune) rune {
	if accent(r) || invisible(r) {
		return -1
	}
	return r
}

// accent tells whether a mark may go without making another letter of what is
// under it. The vowel signs of Indian scripts may not, nor the voice marks of
// Japanese.
func accent(r rune) bool {
	if !unicode.In(r, unicode.Mn, unicode.Me) || r == '\u3099' || r == '\u309A' {
		return false
	}
	return unicode.In(r, unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Hebrew, unicode.Arabic, unicode.Syriac)
}

// plainLetters are for letters whose accent is a part of them in Unicode, and for
// those that are written as two. The Turkish dotless i is one of the first: its
// capital is the common I.
var plainLetters = strings.NewReplacer("ı", "i", "ø", "o", "đ", "d", "ð", "d", "ħ", "h", "ł", "l", "ŧ", "t", "ŋ", "n",
	"æ", "ae", "œ", "oe", "þ", "th")

// umlaut tells whether a character has the dots or the stroke that may be written
// as an e.
func umlaut(s string) bool {
	return len(s) > 1 && (strings.ContainsAny(s, "øØ") || strings.ContainsRune(norm.NFKD.String(s), '\u0308'))
}

// inWord tells whether a rune belongs to a word. Apostrophes and lengthening
// strokes that Unicode counts as letters do not.
func inWord(r rune) bool {
	if unicode.Is(unicode.Lm, r) && unicode.Is(unicode.Common, r) {
		return r == prolonged
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// prolonged is the Japanese mark of a long vowel.
const prolonged = 'ー'

// starts tells whether a word begins at the letter after these.
func starts(before []letter, l letter, capital bool) bool {
	if len(before) == 0 || l.gap != noGap {
		return true
	}
	last := before[len(before)-1]
	if spaceless(last.r) || spaceless(l.r) {
		return true
	}
	return capital || unicode.IsNumber(last.r) != unicode.IsNumber(l.r)
}

// spaceless tells whether a rune is of a script written without spaces.
func spaceless(r rune) bool {
	return r == prolonged || unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Yi, unicode.Javanese, unicode.Balinese, unicode.Tai_Tham)
}

// letterCount is how many of them are letters or digits.
func letterCount(letters []letter) int {
	n := 0
	for _, l := range letters {
		if !unicode.IsMark(l.r) {
			n++
		}
	}
	return n
}

// spelt is the letters as a string, umlauts as two letters where asked for.
func spelt(letters []letter, umlauts bool) string {
	var b strings.Builder
	for _, l := range letters {
		b.WriteRune(l.r)
		if umlauts && l.umlaut {
			b.WriteByte('e')
		}
	}
	return b.String()
}
