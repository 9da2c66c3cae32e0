package draw

// Measure is the size of a line of text: the advance of its glyphs, tracking
// after each, and the measures of the face. Control characters count as spaces.
func Measure(s string, f Font) Extent {
	if !f.drawable() {
		return Extent{}
	}
	m := inter.metrics(f.Face)
	e := Extent{Ascent: m.ascent * f.Size, Descent: m.descent * f.Size, CapHeight: m.capHeight * f.Size}
	if s != "" {
		l := inter.line(s, f.Face)
		e.Width = (l.advance + float64(l.steps)*f.Tracking) * f.Size
	}
	return e
}

func (f Font) drawable() bool { return f.Size > 0 && finite(f.Size) && finite(f.Tracking) }

// TextPath is the outlines of the text's glyphs, without its halo.
func TextPath(t Text) *Path {
	p := &Path{}
	appendText(p, t)
	return p
}

// appendText adds the outlines of the text's glyphs to p.
func appendText(p *Path, t Text) {
	if t.String == "" || !t.Font.drawable() || !finite(t.X) || !finite(t.Y) {
		return
	}
	l := inter.line(t.String, t.Font.Face)
	x := t.left()
	for _, g := range l.glyphs {
		if g.outline != nil {
			p.append(g.outline, t.Font.Size, x+(g.x+float64(g.step)*t.Font.Tracking)*t.Font.Size, t.Y+g.y*t.Font.Size)
		}
	}
}

// left is where the line begins, whatever its anchor and direction.
func (t Text) left() float64 {
	switch t.Anchor {
	case AnchorMiddle:
		return t.X - Measure(t.String, t.Font).Width/2
	case AnchorEnd:
		return t.X - Measure(t.String, t.Font).Width
	}
	return t.X
}

// append adds q, k times its size and moved by dx, dy.
func (p *Path) append(q *Path, k, dx, dy float64) {
	p.Verbs = append(p.Verbs, q.Verbs...)
	for _, a := range q.Points {
		p.Points = append(p.Points, Point{a.X*k + dx, a.Y*k + dy})
	}
}
