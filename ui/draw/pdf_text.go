package draw

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Text writes the line as text that can be selected and searched, glyph by glyph
// where shaping put it. What no embedded face has as one plain glyph (other
// scripts, ligatures) is drawn as outlines, and the line then says beside them
// what it reads.
func (s *pdfPage) Text(t Text) {
	if t.String == "" || !t.Font.drawable() || !finite(t.X) || !finite(t.Y) || !s.ready() {
		return
	}
	if width := Measure(t.String, t.Font).Width; !(math.Abs(width) < far) || t.Font.Size < .01 {
		return // past any page, or less than the file's numbers tell
	}
	if t.Halo.Width > 0 {
		s.Stroke(TextPath(t), t.Halo.stroke())
	}
	if t.Color.A == 0 {
		return
	}
	s.alpha(t.Color.A)
	s.fill(t.Color)
	l := inter.line(t.String, t.Font.Face)
	at := cut(Point{t.left(), t.Y})
	outlines := &s.glyphs
	outlines.Reset()
	for _, g := range l.glyphs {
		if g.outline != nil && !g.writable() {
			outlines.append(g.outline, t.Font.Size, at.X+g.pen(t.Font)*t.Font.Size, at.Y+g.y*t.Font.Size)
		}
	}
	if len(outlines.Verbs) > 0 {
		s.writes("/Span <</ActualText <" + hexText("\uFEFF"+string(printable(t.String))) + ">>> BDC")
		s.Fill(outlines, t.Color)
		s.bearer(t, at)
		defer s.writes("EMC")
	}
	for i := 0; i < len(l.glyphs); {
		j := i + 1
		for j < len(l.glyphs) && l.glyphs[i].writable() && l.glyphs[j].writable() && l.glyphs[j].face == l.glyphs[i].face && l.glyphs[j].y == l.glyphs[i].y {
			j++
		}
		if l.glyphs[i].writable() {
			s.show(l.glyphs[i:j], t.Font, at)
		}
		i = j
	}
}

// writable tells whether the glyph can be written as its rune: the library knows
// the first 65,536.
func (g *glyph) writable() bool { return g.rune > 0 && g.rune <= 0xFFFF }

// pen is where the glyph stands in its line, in em, tracking counted.
func (g *glyph) pen(f Font) float64 { return g.x + float64(g.step)*f.Tracking }

// show writes glyphs of one face and one height. The library's widths are whole
// thousandths of an em; what lies between them and the true place of the next
// glyph, kerning and tracking among it, is written as a shift.
func (s *pdfPage) show(glyphs []glyph, f Font, at Point) {
	widths := s.font(glyphs[0].face, f.Size)
	pen := glyphs[0].pen(f)
	b := s.place(at.X+pen*f.Size, at.Y+glyphs[0].y*f.Size)
	b = append(b, "[<"...)
	for i := range glyphs {
		g := &glyphs[i]
		if shift := math.Round((pen - g.pen(f)) * 1000); shift != 0 {
			b = append(strconv.AppendInt(append(b, '>'), int64(shift), 10), '<')
			pen -= shift / 1000
		}
		b = appendHex(b, uint16(g.rune))
		pen += float64(s.width(widths, g.rune)) / 1000
	}
	s.write(append(b, ">]TJ ET"...))
}

// bearer writes a space that is not to be seen, as wide as the line: readers hang
// what the line reads on its glyphs, and outlines are none.
func (s *pdfPage) bearer(t Text, at Point) {
	widths := s.font(Regular, t.Font.Size)
	space := float64(s.width(widths, ' ')) / 1000 * t.Font.Size
	b := s.place(at.X, at.Y)
	b = append(b, "3 Tr "...)
	b = append(number(b, 100*Measure(t.String, t.Font).Width/space), " Tz <0020> Tj 0 Tr 100 Tz ET"...)
	s.write(b)
}

// place begins text at a point of the page.
func (s *pdfPage) place(x, y float64) []byte {
	b := append(number(append(s.num[:0], "BT "...), x), ' ')
	return append(number(b, s.h-y), " Td "...)
}

// font turns to a face and size, and gives the widths of its runes shown so far.
// The library has its own notion of the current font, which does not follow the
// state that Unclip brings back, nor from page to page.
func (s *pdfPage) font(f Face, size float64) map[rune]int {
	widths := s.pdf.use(f)
	file := s.pdf.file
	if s.state.face != f || s.state.size != size || !strings.EqualFold(file.GetFontFamily(), faceNames[f]) {
		s.state.face, s.state.size = f, size
		file.SetFont(faceNames[f], "", size)
	}
	return widths
}

// width is the rune's in the file, in thousandths of the size; so the rune
// becomes one that is shown. The face must be the one turned to.
func (s *pdfPage) width(widths map[rune]int, r rune) int {
	w, known := widths[r]
	if !known {
		w = s.pdf.file.GetStringSymbolWidth(string(r))
		widths[r] = w
	}
	return w
}

// hexText is the text in UTF-16 as hexadecimal digits.
func hexText(text string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		b = appendHex(b, u)
	}
	return string(b)
}

func appendHex(b []byte, v uint16) []byte {
	const hex = "0123456789ABCDEF"
	return append(b, hex[v>>12], hex[v>>8&15], hex[v>>4&15], hex[v&15])
}
