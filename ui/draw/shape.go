package draw

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/bidi"
)

// A shaped line is its glyphs from left to right, in em, so that it serves every
// size. It is never changed.
type shaped struct {
	glyphs  []glyph
	advance float64
	// steps is how many glyphs move the pen, and so take tracking.
	steps int
}

// A glyph stands at x, y (y down) of a line whose size is 1. Its outline is nil
// where there is nothing to draw.
type glyph struct {
	outline *Path
	x, y    float64
	step    int // how many steps come before it
	// rune is the one rune it stands for, where it is the plain glyph of it in
	// the embedded face; else 0.
	rune rune
	face Face
}

// A shaper holds go-text's buffers.
type shaper struct {
	segmenter shaping.Segmenter
	harfbuzz  shaping.HarfbuzzShaper
}

// line shapes the text, or takes it from what was shaped before.
func (s *fontSet) line(text string, f Face) *shaped {
	key := lineKey{text, f}
	s.mu.RLock()
	l := s.lines[key]
	s.mu.RUnlock()
	if l != nil {
		return l
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	const most = 4096 // lines kept; a year of cards has a few hundred
	if len(s.lines) >= most {
		clear(s.lines)
	}
	l = s.shape(text, f)
	s.lines[key] = l
	return l
}

// metrics are those of the embedded face, in em.
func (s *fontSet) metrics(f Face) *face {
	s.mu.RLock()
	if int(f) < len(s.faces) && s.faces[f] != nil {
		defer s.mu.RUnlock()
		return s.faces[f]
	}
	s.mu.RUnlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.face(f)
}

func (s *fontSet) shape(text string, f Face) *shaped {
	out := &shaped{}
	runes, isolates := isolated(printable(text))
	if len(runes) > 0 {
		s.addLine(out, runes, isolates, direction(runes), f)
	}
	return out
}

// addLine shapes runes as a line of that direction, each isolate in its place as
// a line of its own.
func (s *fontSet) addLine(out *shaped, runes []rune, isolates []isolate, base di.Direction, f Face) {
	in := shaping.Input{Text: runes, RunEnd: len(runes), Direction: base, Language: language.NewLanguage("en")}
	finder := &faceFinder{set: s, first: s.face(f).Face, beside: s.face(f.beside()).Face, bold: f.beside() >= SemiBold}
	runs := slices.Clone(s.shaper.segmenter.Split(in, finder))
	for _, run := range visual(cutAt(runs, isolates), base) {
		i := slices.IndexFunc(isolates, func(i isolate) bool { return i.at == run.RunStart })
		if i < 0 {
			s.addRun(out, run)
			continue
		}
		if inner, deeper := isolated(isolates[i].runes); len(inner) > 0 {
			s.addLine(out, inner, deeper, isolates[i].direction(inner), f)
		}
	}
}

// addRun shapes one run of one face, script and direction, at a size of one
// unit of the font, so that nothing is rounded.
func (s *fontSet) addRun(out *shaped, run shaping.Input) {
	em := float64(run.Face.Upem())
	run.Size = fixed.I(int(em))
	f, embedded := s.embedded(run.Face)
	for _, g := range s.shaper.harfbuzz.ShapeNoExtents(run).Glyphs {
		advance := float64(g.Advance) / 64 / em
		path := s.outline(run.Face, g.GlyphID)
		if g.GlyphID == 0 { // no font has it
			path, advance = hollowBox(), boxAdvance
		}
		out.glyphs = append(out.glyphs, glyph{
			path, out.advance + float64(g.XOffset)/64/em, -float64(g.YOffset) / 64 / em, out.steps,
			plain(run, g, embedded), f,
		})
		out.advance += advance
		if advance != 0 {
			out.steps++
		}
	}
}

// embedded tells which of the embedded faces it is, if any.
func (s *fontSet) embedded(f *font.Face) (Face, bool) {
	for i, have := range s.faces {
		if have != nil && have.Face == f {
			return Face(i), true
		}
	}
	return 0, false
}

// plain is the rune that the glyph stands for alone, being the one that its face
// has for it; else 0.
func plain(run shaping.Input, g shaping.Glyph, embedded bool) rune {
	if !embedded || g.RunesCount() != 1 || g.GlyphsCount() != 1 {
		return 0
	}
	r := run.Text[g.TextIndex()]
	if nominal, has := run.Face.NominalGlyph(r); !has || nominal != g.GlyphID {
		return 0
	}
	return r
}

// printable is the text with what has no place in one line (line breaks, tabs,
// control characters) as spaces.
func printable(text string) []rune {
	runes := []rune(text)
	for i, r := range runes {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			runes[i] = ' '
		}
	}
	return runes
}

// direction is that of the first letter that has one (rules P2 and P3 of the
// Unicode bidirectional algorithm).
func direction(runes []rune) di.Direction {
	for _, r := range runes {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return di.DirectionLTR
		case bidi.R, bidi.AL:
			return di.DirectionRTL
		}
	}
	return di.DirectionLTR
}

// visual puts runs from left to right: the whole turned round where the line
// reads from the right, and each stretch against the line's direction turned
// round in itself. The slice is changed.
func visual(runs []shaping.Input, base di.Direction) []shaping.Input {
	for i := 0; i < len(runs); {
		j := i
		for j < len(runs) && runs[j].Direction != base {
			j++
		}
		slices.Reverse(runs[i:j])
		i = j + 1
	}
	if base == di.DirectionRTL {
		slices.Reverse(runs)
	}
	return runs
}

// A faceFinder answers which face has a rune: the embedded one, else the one
// beside it, else one of the system, else the embedded one again, which shows
// the rune as a box.
type faceFinder struct {
	set    *fontSet
	first  *font.Face
	beside *font.Face
	bold   bool
	script language.Script
}

// SetScript is told the script of the runes that follow.
func (f *faceFinder) SetScript(s language.Script) { f.script = s }

// ResolveFace finds the face for r.
func (f *faceFinder) ResolveFace(r rune) *font.Face {
	if _, has := f.first.NominalGlyph(r); has || r == placeholder {
		return f.first
	}
	if _, has := f.beside.NominalGlyph(r); has {
		return f.beside
	}
	if other := f.set.fallback(r, f.script, f.bold); other != nil {
		return other
	}
	return f.first
}
