package plot

import (
	"slices"
	"strings"
	"unicode"

	"headroom/ui/draw"
)

// A word is what a line may not break: runs of one colour each. One without runs
// is a line break that the person wrote.
type word struct {
	runs []stretch
	// glued words have no space before them: a line may still break there, as in
	// scripts that are written without spaces. Before a soft one, it then ends in a
	// hyphen.
	glued, soft bool
}

// intoWords breaks the sentence at its spaces, and within words where a line may
// break; a colour may change within a word.
func intoWords(spans []stretch) []word {
	var words []word
	open := false
	for _, span := range spans {
		for i, part := range strings.Split(strings.ReplaceAll(span.text, "\n", " \n "), " ") {
			if i > 0 {
				open = false
			}
			part = strings.TrimFunc(part, func(r rune) bool { return r != '\n' && unicode.IsSpace(r) })
			if part == "\n" {
				words = append(words, word{})
			}
			if part == "" || part == "\n" {
				continue
			}
			words = addPart(words, stretch{part, span.ink}, open)
			open = true
		}
	}
	return words
}

// addPart adds a stretch without spaces; open tells that it follows the last word
// without one.
func addPart(words []word, s stretch, open bool) []word {
	var before rune
	if open {
		last := words[len(words)-1].runs
		for _, before = range last[len(last)-1].text {
		}
	}
	from := 0
	add := func(to int, glued bool) {
		run := stretch{s.text[from:to], s.ink}
		if open && !glued {
			words[len(words)-1].runs = append(words[len(words)-1].runs, run)
		} else {
			words = append(words, word{runs: []stretch{run}, glued: glued})
		}
		from, open = to, true
	}
	glued := false
	for i, r := range s.text {
		if (i > 0 || open) && mayBreak(before, r) {
			if i > from {
				add(i, glued)
			}
			glued = true
		}
		before = r
	}
	add(len(s.text), glued)
	return words
}

// wrapWords fills lines of at most the given width; false where there are too
// many of them or one word is too wide.
func wrapWords(words []word, width float64, lines int, font draw.Font, measure measurer) ([][]stretch, bool) {
	var out [][]stretch
	var line []stretch
	for i, w := range words {
		if w.runs == nil {
			if line != nil {
				out, line = append(out, line), nil
			}
			continue
		}
		fits := func(line []stretch) bool {
			if i+1 < len(words) && words[i+1].soft {
				line = withHyphen(line)
			}
			return spansWidth(line, font, measure) <= width
		}
		longer := joinWord(line, w)
		if line != nil && !fits(longer) {
			if w.soft {
				line = withHyphen(line)
			}
			if out = append(out, line); len(out) == lines {
				return nil, false
			}
			longer = joinWord(nil, w)
		}
		if !fits(longer) {
			return nil, false
		}
		line = longer
	}
	if line != nil {
		out = append(out, line)
	}
	return out, len(out) <= lines
}

// joinWord is the line with the word after a space, or none where it is glued;
// neighbours of one colour become one run, so that they are shaped together.
func joinWord(line []stretch, w word) []stretch {
	out := slices.Clone(line)
	for i, run := range w.runs {
		if i == 0 && len(out) > 0 && !w.glued {
			run.text = " " + run.text
		}
		if n := len(out); n > 0 && out[n-1].ink == run.ink {
			out[n-1].text += run.text
		} else {
			out = append(out, run)
		}
	}
	return out
}

func withHyphen(line []stretch) []stretch {
	out := slices.Clone(line)
	out[len(out)-1].text += "-"
	return out
}

// unbroken are the words without the person's line breaks.
func unbroken(words []word) []word {
	return slices.DeleteFunc(slices.Clone(words), func(w word) bool { return w.runs == nil })
}
