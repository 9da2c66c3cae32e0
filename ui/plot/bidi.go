package plot

import (
	"slices"
	"strings"
	"unicode"
)

// inReadingOrder is a line's stretches from left to right. Where the sentence is
// turned, which is written from right to left, the first stretch stands right; and
// a space between two stretches is one of its own, since at the start of one from
// right to left it would go to its other side.
func inReadingOrder(line []stretch, turned bool) []stretch {
	if !turned && !slices.ContainsFunc(line, func(s stretch) bool { return strings.ContainsFunc(s.text, fromRight) }) {
		return line
	}
	var out []stretch
	for _, s := range line {
		text := strings.TrimLeftFunc(s.text, unicode.IsSpace)
		if len(text) < len(s.text) {
			out = append(out, stretch{" ", s.ink})
		}
		out = append(out, stretch{directed(text, turned), s.ink})
	}
	if turned {
		slices.Reverse(out)
	}
	return out
}

// directed is a stretch that keeps its sentence's direction though its own first
// letter has the other.
func directed(text string, turned bool) string {
	other := func(r rune) bool {
		return !unicode.IsSpace(r) && (!unicode.In(r, unicode.L, unicode.M) || fromRight(r) == turned)
	}
	if !strings.ContainsFunc(text, unicode.IsLetter) || turns(text) == turned || !strings.ContainsFunc(text, other) {
		return text
	}
	start := isolateLeft
	if turned {
		start = isolateRight
	}
	return string(start) + text + string(isolateEnd)
}

// The marks around words that have no say in their sentence's direction.
const (
	isolateLeft  = '\u2066'
	isolateRight = '\u2067'
	isolateStart = '\u2068'
	isolateEnd   = '\u2069'
)

// withName is the sentence with the name in it. One that is written from the
// other side than the sentence is set apart, since the line would else take its
// direction from the name.
func withName(name string, sentence func(name string) string) string {
	turned := turns(sentence(""))
	other := strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && fromRight(r) != turned })
	if other {
		name = string(isolateStart) + name + string(isolateEnd)
	}
	return sentence(name)
}

// turns tells whether a text begins in a script that is written from right to
// left.
func turns(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return fromRight(r)
		}
	}
	return false
}

// whole closes what a cut left open: the head of a text that ends within an
// isolate, and the tail that begins in it.
func whole(head, tail string) (string, string) {
	if strings.Count(head, string(isolateStart)) > strings.Count(head, string(isolateEnd)) {
		head += string(isolateEnd)
	}
	if strings.Count(tail, string(isolateEnd)) > strings.Count(tail, string(isolateStart)) {
		tail = string(isolateStart) + tail
	}
	return head, tail
}

// fromRight tells whether a letter is written from right to left.
func fromRight(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko)
}
