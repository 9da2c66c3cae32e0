package plot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inTwo breaks a name where its halves come closest in width: at a space, after
// a hyphen, or between characters of scripts that are written without spaces.
// It is one line where there is no such place.
func inTwo(name string, width func(string) float64) []string {
	best, widest := []string{name}, width(name)
	for i, r := range name {
		if i == 0 || !breaksBefore(name, i, r) {
			continue
		}
		halves := []string{strings.TrimSpace(name[:i]), strings.TrimSpace(name[i:])}
		if halves[0] == "" || halves[1] == "" {
			continue
		}
		if w := max(width(halves[0]), width(halves[1])); w < widest {
			best, widest = halves, w
		}
	}
	return best
}

// breaksBefore tells whether a line may break before the rune at i.
func breaksBefore(s string, i int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	return mayBreak(before, r)
}

// mayBreak tells whether a line may break between two runes: at a space, after a
// hyphen, and in scripts that are written without spaces between characters, but
// not before what closes and not after what opens.
func mayBreak(before, r rune) bool {
	switch {
	case unicode.IsSpace(r) || before == '-' || before == '‐' || before == '/':
		return true
	case strings.ContainsRune(smallKana+closing+"ー", r) || joins(r) || strings.ContainsRune(opening, before):
		return false
	case ideograph(r) || strings.ContainsRune(opening, r):
		return ideograph(before) || strings.ContainsRune(closing+"ー", before)
	}
	return strings.ContainsRune(closing, before) && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// Unbroken are the parts of a text that no line breaks: words, each with the space
// before it but for the first, and the characters of scripts that are written without
// spaces.
func Unbroken(text string) (all []string) {
	for i, word := range strings.Fields(text) {
		if i > 0 {
			word = " " + word
		}
		if ascii(word) {
			all = append(all, word)
			continue
		}
		from, before := 0, ' '
		for at, r := range word {
			if at > from && unspaced(before, r) {
				all, from = append(all, word[from:at]), at
			}
			before = r
		}
		all = append(all, word[from:])
	}
	return all
}

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// unspaced tells whether a line may break between two runes of a script that is
// written without spaces.
func unspaced(before, r rune) bool {
	return !unicode.IsSpace(r) && !strings.ContainsRune("-‐/", before) && mayBreak(before, r)
}

// Full-width punctuation that a line does not begin or end with.
const (
	closing = "、，。．：；！？」』）】》〉…"
	opening = "「『（【《〈"
)

// smallKana belong to the character before them.
const smallKana = "ぁぃぅぇぉっゃゅょァィゥェォッャュョ"

func ideograph(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }

// shortened is the text with an ellipsis in its middle, as long as fits into
// the width; the start and the end of a name tell more than its middle. It is
// the bare ellipsis where nothing else fits.
func shortened(s string, limit float64, width func(string) float64) string {
	if width(s) <= limit {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)-1
	best := "…"
	for lo <= hi {
		keep := (lo + hi) / 2
		cut := cutMiddle(runes, keep)
		if width(cut) <= limit {
			best, lo = cut, keep+1
		} else {
			hi = keep - 1
		}
	}
	return best
}

// clipped is the start of a text with an ellipsis, as long as fits; false where
// too little would be left to be read.
func clipped(s string, limit float64, width func(string) float64) (string, bool) {
	if width(s) <= limit {
		return s, true
	}
	runes := []rune(s)
	for n := len(runes) - 1; n >= 4; n-- {
		if joins(runes[n]) || runes[n-1] == zeroWidthJoiner {
			continue
		}
		start, _ := whole(strings.TrimSpace(string(runes[:n])), "")
		if cut := start + "…"; width(cut) <= limit {
			return cut, true
		}
	}
	return "", false
}

// cutMiddle keeps that many runes, more of them at the start, and never ends or
// starts a part inside a character of several runes.
func cutMiddle(runes []rune, keep int) string {
	head := (keep + 1) / 2
	tail := len(runes) - keep/2
	for head > 0 && head < len(runes) && (joins(runes[head]) || runes[head-1] == zeroWidthJoiner) {
		head--
	}
	for tail < len(runes) && (joins(runes[tail]) || runes[tail-1] == zeroWidthJoiner) {
		tail++
	}
	start, end := whole(strings.TrimSpace(string(runes[:head])), strings.TrimSpace(string(runes[tail:])))
	return start + "…" + end
}

const zeroWidthJoiner = '\u200d'

// joins tells whether a rune belongs to the character before it.
func joins(r rune) bool {
	return r == zeroWidthJoiner || unicode.Is(unicode.M, r) || r >= 0x1F3FB && r <= 0x1F3FF
}
