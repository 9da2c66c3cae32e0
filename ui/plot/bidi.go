package plot

import (
	"slices"
	"strings"
	"unicode"
)

// inReadingOrder is a line's stretches from left to right. Where the line begins
// in a script that is written from right to left, its first stretch stands right;
// and a space between two stretches is one of its own, since at the start of one
// from right to left it would go to its other side.
func inReadingOrder(line []stretch) []stretch {
	if !slices.ContainsFunc(line, func(s stretch) bool { return strings.ContainsFunc(s.text, fromRight) }) {
		return line
	}
	var out []stretch
	turned, known := false, false
	for _, s := range line {
		for _, r := range s.text {
			if !known && unicode.IsLetter(r) {
				turned, known = fromRight(r), true
			}
		}
		text := strings.TrimLeftFunc(s.text, unicode.IsSpace)
		if len(text) < len(s.text) {
			out = append(out, stretch{" ", s.ink})
		}
		out = append(out, stretch{text, s.ink})
	}
	if turned {
		slices.Reverse(out)
	}
	return out
}

// fromRight tells whether a letter is written from right to left.
func fromRight(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
