package plot

import (
	"math"
	"slices"
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
	return fitWordsAt(func(draw.Font) []word { return words }, sizes, width, lines, measure)
}

// fitHyphened is fitWords with words broken that are wider than a line.
func fitHyphened(words []word, sizes []float64, width float64, lines int, measure measurer) (headline, bool) {
	return fitWordsAt(func(font draw.Font) []word {
		return hyphened(words, func(s string) bool { return measure(s, font).Width <= width })
	}, sizes, width, lines, measure)
}

func fitWordsAt(wordsIn func(draw.Font) []word, sizes []float64, width float64, lines int, measure measurer) (headline, bool) {
	for _, size := range sizes {
		h := headline{font: displayFont(size, headlineTracking)}
		words := wordsIn(h.font)
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

// measurer is Surface.Measure.
type measurer = func(string, draw.Font) draw.Extent

func spansWidth(line []stretch, font draw.Font, measure measurer) float64 {
	w := 0.0
	for _, run := range line {
		w += measure(run.text, font).Width
	}
	return w
}

// draw sets the headline with the top of its capitals at y and returns the
// baseline of its last line. Lines in a script from right to left end where the
// longest does.
func (h headline) draw(s draw.Surface, x, y float64, st Style) float64 {
	baseline := y + s.Measure("H", h.font).CapHeight
	flushRight := h.turns()
	set := headline{font: h.font}
	for _, line := range h.lines {
		set.lines = append(set.lines, inReadingOrder(line, flushRight))
	}
	widest := set.width(s.Measure)
	for i, line := range set.lines {
		if i > 0 {
			baseline += h.leading()
		}
		at := x - optical*h.font.Size
		if flushRight {
			at += widest - spansWidth(line, h.font, s.Measure)
		}
		for _, run := range line {
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

// turns tells whether the sentence is written from right to left; a later line
// may begin with a word that is not.
func (h headline) turns() bool {
	for _, line := range h.lines {
		for _, run := range line {
			if strings.ContainsFunc(run.text, unicode.IsLetter) {
				return turns(run.text)
			}
		}
	}
	return false
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
