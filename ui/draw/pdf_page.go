package draw

import "image/color"

var _ Surface = (*pdfPage)(nil)

// A pdfPage is the surface of one page. PDF's y goes up from the bottom; it is
// turned round number by number, so that all the library writes fits in.
type pdfPage struct {
	pdf    *PDF
	number int // 1 for the first page; 0 for one that is not in the document
	w, h   float64
	state  pdfState
	saved  []pdfState // one for each open clip
	num    []byte
	glyphs Path
}

// A pdfState is what the page's operators paint with at a point of it.
type pdfState struct {
	fill, stroke [3]uint8
	alpha        uint8
	face         Face
	size         float64 // 0 where there is no font yet
}

// Size of the page in pixels.
func (s *pdfPage) Size() (w, h float64) { return s.w, s.h }

// Measure is the size of the text.
func (s *pdfPage) Measure(text string, f Font) Extent { return Measure(text, f) }

// Fill paints the inside of the path.
func (s *pdfPage) Fill(p *Path, c color.NRGBA) {
	if c.A == 0 || !p.sound() || !s.ready() {
		return
	}
	s.alpha(c.A)
	s.fill(c)
	s.write(append(s.path(p), 'f'))
}

// Stroke paints along the path; its dash is that of dashPeriod.
func (s *pdfPage) Stroke(p *Path, o Stroke) {
	if o.Color.A == 0 || !(o.Width > 0) || !finite(o.Width) || !p.sound() || !s.ready() {
		return
	}
	s.alpha(o.Color.A)
	if c := [3]uint8{o.Color.R, o.Color.G, o.Color.B}; c != s.state.stroke {
		s.state.stroke = c
		s.write(append(appendChannels(s.num[:0], c), "RG"...))
	}
	b := append(number(s.num[:0], o.Width), " w "...)
	b = append(b, "012"[min(o.Cap, CapSquare)])
	b = append(b, " J "...)
	b = append(b, "012"[min(o.Join, JoinBevel)])
	b = append(b, " j ["...)
	if dashPeriod(o.Dash) > 0 {
		for _, d := range o.Dash {
			b = append(number(b, d), ' ')
		}
	}
	s.write(append(b, "] 0 d"...))
	s.write(append(s.path(p), 'S'))
}

// Clip saves the state and cuts all that follows. A path that draws nothing
// leaves a clip outside the page.
func (s *pdfPage) Clip(p *Path) {
	if !s.ready() {
		return
	}
	s.saved = append(s.saved, s.state)
	if !p.sound() {
		s.writes("q -9 -9 1 1 re W n")
		return
	}
	s.writes("q")
	s.write(append(s.path(p), "W n"...))
}

// Unclip goes back to the state that was saved.
func (s *pdfPage) Unclip() {
	if n := len(s.saved) - 1; n >= 0 && s.ready() {
		s.state, s.saved = s.saved[n], s.saved[:n]
		s.writes("Q")
	}
}

// Group writes nothing.
func (s *pdfPage) Group(string) {}

// EndGroup writes nothing.
func (s *pdfPage) EndGroup() {}

// ready turns to this page; false where it can no longer be drawn on.
func (s *pdfPage) ready() bool {
	if s.number == 0 || s.pdf.closed() {
		return false
	}
	s.pdf.file.SetPage(s.number)
	return true
}

// write adds operators to the page and takes the memory back.
func (s *pdfPage) write(b []byte) {
	s.num = b[:0]
	s.writes(string(b))
}

func (s *pdfPage) writes(operators string) { s.pdf.file.RawWriteStr(operators) }

// alpha and fill set what the next operators paint with.
func (s *pdfPage) alpha(a uint8) {
	if a != s.state.alpha {
		s.state.alpha = a
		s.pdf.file.SetAlpha(float64(a)/255, "Normal")
	}
}

func (s *pdfPage) fill(color color.NRGBA) {
	if c := [3]uint8{color.R, color.G, color.B}; c != s.state.fill {
		s.state.fill = c
		s.write(append(appendChannels(s.num[:0], c), "rg"...))
	}
}

// path is the path's operators, with nothing that paints it.
func (s *pdfPage) path(p *Path) []byte {
	b := s.num[:0]
	next := 0
	for _, verb := range p.Verbs {
		for range verb.points() {
			q := cut(p.Points[next])
			b = append(number(b, q.X), ' ')
			b = append(number(b, s.h-q.Y), ' ')
			next++
		}
		b = append(b, "mlch"[verb], ' ')
	}
	return b
}

func appendChannels(b []byte, c [3]uint8) []byte {
	for _, v := range c {
		b = append(appendPart(b, v), ' ')
	}
	return b
}
