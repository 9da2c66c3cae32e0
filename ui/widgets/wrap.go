package widgets

import (
	"slices"
	"strings"
	"unicode/utf8"

	"headroom/ui/plot"
)

// A word is a part of a text that no line breaks, without the space before it.
type word struct {
	text   string
	width  float32
	spaced bool // there is a space before it
}

// wordsOf are the words of a line of text.
func wordsOf(line string, measure func(string) float32) []word {
	var words []word
	for _, part := range plot.Unbroken(line) {
		text := strings.TrimLeft(part, " ")
		words = append(words, word{text: text, width: measure(text), spaced: text != part})
	}
	return words
}

// wrap breaks s between words so that each line is at most width wide; a word
// that is wider stands alone.
func wrap(s string, width float32, measure func(string) float32) []string {
	return fill(wordsOf(s, measure), width, measure)
}

// separators are what stands between a path's folders.
const separators = `/\`

// longName is how many letters a name of a file has at least that is broken as a path is:
// more than a word has in any language.
const longName = 30

// fitting are the words with those paths and names in parts that are wider than the width:
// after what separates their folders, or else between any two characters.
func fitting(words []word, width float32, measure func(string) float32, paths bool) []word {
	wider := func(w word) bool {
		return w.width > width+.01 && (paths || utf8.RuneCountInString(w.text) >= longName || strings.ContainsAny(w.text, separators))
	}
	if !slices.ContainsFunc(words, wider) {
		return words
	}
	var parts []word
	for _, w := range words {
		if !wider(w) {
			parts = append(parts, w)
			continue
		}
		spaced := w.spaced
		for _, folder := range folders(w.text) {
			for _, part := range broken(folder, width, measure) {
				parts = append(parts, word{text: part, width: measure(part), spaced: spaced})
				spaced = false
			}
		}
	}
	return parts
}

// wordsOfPath are the folders of a path and its file.
func wordsOfPath(path string, measure func(string) float32) (words []word) {
	for _, folder := range folders(path) {
		words = append(words, word{text: folder, width: measure(folder)})
	}
	return words
}

// folders are the parts of a path, each with the separator at its end.
func folders(path string) (parts []string) {
	for {
		i := strings.IndexAny(path, separators)
		if i < 0 || i == len(path)-1 {
			return append(parts, path)
		}
		parts, path = append(parts, path[:i+1]), path[i+1:]
	}
}

// fill makes lines of words. A line is taken to be as wide as its words are, which are
// measured once, and is measured itself only where that is near the width: letters
// may stand closer over a space.
func fill(words []word, width float32, measure func(string) float32) []string {
	starts, from, sum, space := []int{0}, 0, float32(0), measure(" ")
	near := width/20 + 2*space
	for i, w := range words {
		with := sum + w.width
		if w.spaced {
			with += space
		}
		wide := with > width
		if off := with - width; max(off, -off) < near {
			wide = measure(joined(words[from:i+1])) > width+.01
		}
		if i > from && wide {
			starts, from, with = append(starts, i), i, w.width
		}
		sum = with
	}
	bringDown(words, starts, width, measure)
	lines := make([]string, len(starts))
	for i, start := range starts {
		end := len(words)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		lines[i] = joined(words[start:end])
	}
	return lines
}

// alone is which part of the width a word fills at least that is the last line.
const alone = 5

// bringDown moves words down to a line that begins with a number, or is the last and one
// short word, until it begins with none, where it has room for them and the line before is
// not left empty: neither says much without them.
func bringDown(words []word, starts []int, width float32, measure func(string) float32) {
	for n, end := len(starts)-1, len(words); n > 0; n-- {
		at := starts[n]
		lonely := end == len(words) && at == end-1 && words[at].width < width/alone
		from := at
		for from > starts[n-1] && words[from].spaced && (numbered(words[from]) || lonely && from == at) {
			from--
		}
		if from < at && from > starts[n-1] && words[from].spaced && !numbered(words[from]) && measure(joined(words[from:end])) <= width+.01 {
			starts[n] = from
		}
		end = starts[n]
	}
}

// numbered tells whether a word begins with a digit, as a year or a level.
func numbered(w word) bool { return w.text != "" && w.text[0] >= '0' && w.text[0] <= '9' }

// balanced makes as few lines of words as fill does, in the least width that they fit:
// no word or two are left alone on the last.
func balanced(words []word, width float32, measure func(string) float32) []string {
	lines := fill(words, width, measure)
	if len(lines) < 2 {
		return lines
	}
	least, most := float32(0), width
	for _, w := range words {
		least = max(least, w.width)
	}
	for most-least > 1 {
		mid := (least + most) / 2
		if closer := fill(words, mid, measure); len(closer) > len(lines) {
			least = mid
		} else {
			lines, most = closer, mid
		}
	}
	return lines
}

func joined(words []word) string {
	var line strings.Builder
	for i, w := range words {
		if i > 0 && w.spaced {
			line.WriteByte(' ')
		}
		line.WriteString(w.text)
	}
	return line.String()
}
