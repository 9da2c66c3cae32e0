package plot

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// Where a word is wider than a line it is broken with a hyphen: at the joints of a
// compound that its endings show, else between syllables by the rule of thumb that
// most languages in Latin, Greek and Cyrillic letters share: one consonant goes
// with the vowel after it. No dictionary knows the words that people make up.

// joints end the first part of a German compound.
var joints = regexp.MustCompile(`(?:ungs|keits|heits|schafts|ions|täts|ums)`)

// hyphened are the words with those broken that do not fit.
func hyphened(words []word, fits func(string) bool) []word {
	var out []word
	for _, w := range words {
		if len(w.runs) != 1 || fits(w.runs[0].text) {
			out = append(out, w)
			continue
		}
		for i, piece := range pieces(w.runs[0].text, fits) {
			part := word{runs: []stretch{{piece, w.runs[0].ink}}, glued: i > 0, soft: i > 0}
			if i == 0 {
				part.glued, part.soft = w.glued, w.soft
			}
			out = append(out, part)
		}
	}
	return out
}

// pieces of a word, at its joints; those that are still too wide by syllables.
func pieces(text string, fits func(string) bool) []string {
	var out []string
	for _, part := range atJoints(text) {
		if fits(part + "-") {
			out = append(out, part)
		} else {
			out = append(out, syllables(part)...)
		}
	}
	return out
}

func atJoints(text string) []string {
	const least = 4 // bytes on each side
	var out []string
	from := 0
	for _, at := range joints.FindAllStringIndex(text, -1) {
		if at[1]-from > least && len(text)-at[1] >= least {
			out, from = append(out, text[from:at[1]]), at[1]
		}
	}
	return append(out, text[from:])
}

const (
	vowels = "aeiouyäöüàáâãåæèéêëìíîïòóôõøùúûýœąęěůőű" + "αεηιουωάέήίόύώ" + "аеёиоуыэюяіїєў"
	// oneSound are letters that stay together.
	oneSound = "sch ch ck ph th qu sh"
)

// syllables of a word, each with a vowel and of three letters or more.
func syllables(text string) []string {
	const least = 3
	runes := []rune(text)
	lower := []rune(strings.Map(unicode.ToLower, text))
	if len(lower) != len(runes) {
		return []string{text}
	}
	vowel := func(i int) bool { return strings.ContainsRune(vowels, lower[i]) }
	var out []string
	from := 0
	for i := 1; i < len(runes); i++ {
		if !vowel(i) || vowel(i-1) || !unicode.IsLetter(runes[i-1]) {
			continue
		}
		at := i - 1
		for _, sound := range strings.Fields(oneSound) {
			if n := len(sound); i-n >= from && string(lower[i-n:i]) == sound {
				at = i - n
				break
			}
		}
		if at-from >= least && len(runes)-at >= least && slices.ContainsFunc(lower[from:at], func(r rune) bool { return strings.ContainsRune(vowels, r) }) {
			out, from = append(out, string(runes[from:at])), at
		}
	}
	return append(out, string(runes[from:]))
}
