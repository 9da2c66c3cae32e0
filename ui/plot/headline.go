package plot

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A headline is a sentence set in lines, the binding names in their own colour.
type headline struct {
	font  draw.Font
	lines [][]stretch
}

// displayFont is the face for headlines and large numerals.
func displayFont(size, tracking float64) draw.Font {
	return draw.Font{Face: draw.Display, Size: size, Tracking: tracking}
}

const headlineTracking = -0.017

// headlineLeading is the distance of two lines, in ems.
const headlineLeading = 1.10

// optical is how far large letters start left of the margin, in ems, so that
// their stems stand in line with small text.
const optical = 0.047

// A stretch is a piece of a sentence in one ink.
type stretch struct {
	text string
	ink  ink
}

// An ink is the colour of a stretch: that of text, of a ceiling that is lowest,
// or of one that is spoken of beside it.
type ink uint8

const (
	plainInk ink = iota
	bindingInk
	nowInk
)

func stretches(spans []say.Span) []stretch {
	var out []stretch
	for _, span := range spans {
		s := stretch{text: span.Text}
		if span.Binding {
			s.ink = bindingInk
		}
		out = append(out, s)
	}
	return out
}

// inked puts a name that stands in plain stretches into an ink of its own.
func inked(list []stretch, name string, c ink) []stretch {
	var out []stretch
	for _, s := range list {
		for s.ink == plainInk && name != "" {
			before, after, found := strings.Cut(s.text, name)
			if !found {
				break
			}
			if before != "" {
				out = append(out, stretch{text: before})
			}
			out, s.text = append(out, stretch{name, c}), after
		}
		if s.text != "" {
			out = append(out, s)
		}
	}
	return out
}

// inkedNames puts the names of ceilings that are spoken of into the colour of now,
// but for those that bind.
func inkedNames(v say.Voice, spans []say.Span, lowest []model.Ceiling) []stretch {
	list := stretches(spans)
	for _, c := range model.Ceilings() {
		if !slices.Contains(lowest, c) {
			list = inked(list, v.Ceiling(c), nowInk)
		}
	}
	return list
}

// fitHeadline sets the sentence at the largest of the sizes that needs no more
// than the given lines, then balances them. It is false where none fits.
func fitHeadline(spans []say.Span, sizes []float64, width float64, lines int, measure measurer) (headline, bool) {
	return fitWords(intoWords(stretches(spans)), sizes, width, lines, measure)
}

func fitWords(words []word, sizes []float64, width float64, lines int, measure measurer) (headline, bool) {
	for _, size := range sizes {
		h := headline{font: displayFont(size, headlineTracking)}
		set := func(limit float64) ([][]stretch, bool) { return wrapWords(words, limit, lines, h.font, measure) }
		best, ok := set(width)
		if !ok {
			continue
		}
		lo, hi := 0.0, width
		for hi-lo > 1 {
			mid := (lo + hi) / 2
			if narrower, ok := set(mid); ok && len(narrower) == len(best) {
				best, hi = narrower, mid
			} else {
				lo = mid
			}
		}
		h.lines = best
		return h, true
	}
	return headline{}, false
}

// cutHeadline is the last resort: as much as fits into the lines, words broken
// where they have to be, then an ellipsis.
func cutHeadline(spans []say.Span, size, width float64, lines int, measure measurer) headline {
	h := headline{font: displayFont(size, headlineTracking)}
	fits := func(s string) bool { return measure(s, h.font).Width <= width }
	rest := []rune(strings.Join(strings.Fields(say.Text(spans)), " "))
	for len(rest) > 0 && len(h.lines) < lines {
		n, last := len(rest), len(h.lines) == lines-1
		if !fits(string(rest)) {
			n = sort.Search(len(rest), func(k int) bool { return !fits(string(rest[:k+1]) + "…") })
			n = wholeBefore(rest, max(n, 1), last)
		}
		text := strings.TrimSpace(string(rest[:n]))
		rest = []rune(strings.TrimSpace(string(rest[n:])))
		if last && len(rest) > 0 {
			text += "…"
		}
		h.lines = append(h.lines, []stretch{{text: text}})
	}
	return h
}

// wholeBefore moves a break at n to the start of its word, where a line has
// more than one and does not end in an ellipsis, and never into a character of
// several runes.
func wholeBefore(runes []rune, n int, cut bool) int {
	if !cut {
		for k := n; k > 0; k-- {
			if unicode.IsSpace(runes[k]) {
				return k
			}
		}
	}
	for k := n; k > 0; k-- {
		if !joins(runes[k]) && runes[k-1] != zeroWidthJoiner {
			return k
		}
	}
	return n
}

// measurer is Surface.Measure.
type measurer = func(string, draw.Font) draw.Extent

// A word is what a line may not break: runs of one colour each. One without runs
// is a line break that the person wrote.
type word []stretch

// intoWords breaks the sentence at its spaces; a colour may change within a word.
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
				words = append(words, nil)
			}
			if part == "" || part == "\n" {
				continue
			}
			run := stretch{part, span.ink}
			if open {
				words[len(words)-1] = append(words[len(words)-1], run)
			} else {
				words = append(words, word{run})
			}
			open = true
		}
	}
	return words
}

// wrapWords fills lines of at most the given width; false where there are too
// many of them or one word is too wide.
func wrapWords(words []word, width float64, lines int, font draw.Font, measure measurer) ([][]stretch, bool) {
	var out [][]stretch
	var line []stretch
	for _, w := range words {
		if w == nil {
			if line != nil {
				out, line = append(out, line), nil
			}
			continue
		}
		longer := joinWord(line, w)
		if line != nil && spansWidth(longer, font, measure) > width {
			out = append(out, line)
			longer = joinWord(nil, w)
		}
		if spansWidth(longer, font, measure) > width {
			return nil, false
		}
		line = longer
	}
	if line != nil {
		out = append(out, line)
	}
	return out, len(out) <= lines
}

// joinWord is the line with the word after a space; neighbours of one colour
// become one run, so that they are shaped together.
func joinWord(line []stretch, w word) []stretch {
	out := append([]stretch(nil), line...)
	for i, run := range w {
		if i == 0 && len(out) > 0 {
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

// unbroken are the words without the person's line breaks.
func unbroken(words []word) []word {
	return slices.DeleteFunc(slices.Clone(words), func(w word) bool { return w == nil })
}

func spansWidth(line []stretch, font draw.Font, measure measurer) float64 {
	w := 0.0
	for _, run := range line {
		w += measure(run.text, font).Width
	}
	return w
}

// draw sets the headline with the top of its capitals at y and returns the
// baseline of its last line.
func (h headline) draw(s draw.Surface, x, y float64, st Style) float64 {
	baseline := y + s.Measure("H", h.font).CapHeight
	for i, line := range h.lines {
		if i > 0 {
			baseline += h.leading()
		}
		at := x - optical*h.font.Size
		for _, run := range inReadingOrder(line) {
			c := st.Ink
			switch run.ink {
			case bindingInk:
				c = st.Binding
			case nowInk:
				c = st.Now
			}
			if strings.TrimSpace(run.text) != "" {
				s.Text(draw.Text{String: run.text, X: at, Y: baseline, Font: h.font, Color: c})
			}
			at += s.Measure(run.text, h.font).Width
		}
	}
	return baseline
}

// leading is the distance of two lines.
func (h headline) leading() float64 { return math.Round(h.font.Size * headlineLeading) }

// width of the longest line.
func (h headline) width(measure measurer) float64 {
	w := 0.0
	for _, line := range h.lines {
		w = math.Max(w, spansWidth(line, h.font, measure))
	}
	return w
}
