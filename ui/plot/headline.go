package plot

import (
	"math"
	"strings"

	"headroom/ui/draw"
	"headroom/ui/say"
)

// A headline is a sentence set in lines, the binding names in their own colour.
type headline struct {
	font  draw.Font
	lines [][]say.Span
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

// fitHeadline sets the sentence at the largest of the sizes that needs no more
// than the given lines, then balances them. It is false where none fits.
func fitHeadline(spans []say.Span, sizes []float64, width float64, lines int, measure measurer) (headline, bool) {
	words := intoWords(spans)
	for _, size := range sizes {
		h := headline{font: displayFont(size, headlineTracking)}
		set := func(limit float64) ([][]say.Span, bool) { return wrapWords(words, limit, lines, h.font, measure) }
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

// cutHeadline is the last resort: as many words as fit, with an ellipsis.
func cutHeadline(spans []say.Span, size, width float64, measure measurer) headline {
	font := displayFont(size, headlineTracking)
	text := shortened(say.Text(spans), width, func(s string) float64 { return measure(s, font).Width })
	return headline{font: font, lines: [][]say.Span{{{Text: text}}}}
}

// measurer is Surface.Measure.
type measurer = func(string, draw.Font) draw.Extent

// A word is what a line may not break: runs of one colour each.
type word []say.Span

// intoWords breaks the sentence at its spaces; a colour may change within a word.
func intoWords(spans []say.Span) []word {
	var words []word
	open := false
	for _, span := range spans {
		for i, part := range strings.Split(span.Text, " ") {
			if i > 0 {
				open = false
			}
			if part == "" {
				continue
			}
			run := say.Span{Text: part, Binding: span.Binding}
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
func wrapWords(words []word, width float64, lines int, font draw.Font, measure measurer) ([][]say.Span, bool) {
	var out [][]say.Span
	var line []say.Span
	for _, w := range words {
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
func joinWord(line []say.Span, w word) []say.Span {
	out := append([]say.Span(nil), line...)
	for i, run := range w {
		if i == 0 && len(out) > 0 {
			run.Text = " " + run.Text
		}
		if n := len(out); n > 0 && out[n-1].Binding == run.Binding {
			out[n-1].Text += run.Text
		} else {
			out = append(out, run)
		}
	}
	return out
}

func spansWidth(line []say.Span, font draw.Font, measure measurer) float64 {
	w := 0.0
	for _, run := range line {
		w += measure(run.Text, font).Width
	}
	return w
}

// draw sets the headline with the top of its capitals at y and returns the
// baseline of its last line.
func (h headline) draw(s draw.Surface, x, y float64, st Style) float64 {
	baseline := y + s.Measure("H", h.font).CapHeight
	for i, line := range h.lines {
		if i > 0 {
			baseline += math.Round(h.font.Size * headlineLeading)
		}
		at := x - optical*h.font.Size
		for _, run := range line {
			c := st.Ink
			if run.Binding {
				c = st.Binding
			}
			s.Text(draw.Text{String: run.Text, X: at, Y: baseline, Font: h.font, Color: c})
			at += s.Measure(run.Text, h.font).Width
		}
	}
	return baseline
}
