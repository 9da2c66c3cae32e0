package plot

import (
	"sort"
	"unicode"

	"headroom/ui/say"
)

// A sentence as runes, each with its ink, for cutting it anywhere.
type inkedRunes struct {
	runes []rune
	inks  []ink
}

// runesOf are those of the spans, white space as single spaces.
func runesOf(spans []say.Span) (out inkedRunes) {
	space := false
	for _, s := range stretches(spans) {
		for _, r := range s.text {
			if unicode.IsSpace(r) {
				space = len(out.runes) > 0
				continue
			}
			if space {
				out = inkedRunes{append(out.runes, ' '), append(out.inks, min(s.ink, out.inks[len(out.inks)-1]))}
				space = false
			}
			out = inkedRunes{append(out.runes, r), append(out.inks, s.ink)}
		}
	}
	return out
}

// from are those from n on, without a space at their start.
func (r inkedRunes) from(n int) inkedRunes {
	for n < len(r.runes) && unicode.IsSpace(r.runes[n]) {
		n++
	}
	return inkedRunes{r.runes[n:], r.inks[n:]}
}

// line is the first n as a line, without a space at its end, then the ending.
func (r inkedRunes) line(n int, ending string) (out []stretch) {
	for n > 0 && unicode.IsSpace(r.runes[n-1]) {
		n--
	}
	from := 0
	for i := 1; i <= n; i++ {
		if i == n || r.inks[i] != r.inks[from] {
			out, from = append(out, stretch{string(r.runes[from:i]), r.inks[from]}), i
		}
	}
	if ending != "" && len(out) > 0 {
		out[len(out)-1].text += ending
	}
	return out
}

// cutHeadline is the last resort: as much as fits into the lines, words broken
// where they have to be, then an ellipsis.
func cutHeadline(spans []say.Span, size, width float64, lines int, measure measurer) headline {
	h := headline{font: displayFont(size, headlineTracking)}
	rest := runesOf(spans)
	fits := func(n int, ending string) bool { return spansWidth(rest.line(n, ending), h.font, measure) <= width }
	for len(rest.runes) > 0 && len(h.lines) < lines {
		n, last := len(rest.runes), len(h.lines) == lines-1
		if !fits(n, "") {
			n = sort.Search(len(rest.runes), func(k int) bool { return !fits(k+1, "…") })
			n = wholeBefore(rest.runes, max(n, 1), last)
		}
		ending := ""
		if last && len(rest.from(n).runes) > 0 {
			ending = "…"
		}
		h.lines = append(h.lines, rest.line(n, ending))
		rest = rest.from(n)
	}
	return h
}

// wholeBefore moves a break at n to the start of its word, where a line has
// more than one and does not end in an ellipsis, and never into a character of
// several runes.
func wholeBefore(runes []rune, n int, cut bool) int {
	if !cut {
		for k := n; k > 0; k-- {
			if mayBreak(runes[k-1], runes[k]) {
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
