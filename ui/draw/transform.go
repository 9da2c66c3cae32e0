package draw

import "image/color"

// A placed surface hands on what is drawn, k times its size and moved by dx and
// dy of the surface under it.
type placed struct {
	under     Surface
	k, dx, dy float64
	path      Path
	dash      []float64
}

// Scaled is a surface on s whose unit is k of s's pixels. Strokes, text and
// dashes scale with it. k must be above 0; else nothing is drawn.
func Scaled(s Surface, k float64) Surface { return place(s, k, 0, 0) }

// Moved is a surface on s whose (0, 0) is at (dx, dy) of s. Its size is what
// remains of s to the right and below.
func Moved(s Surface, dx, dy float64) Surface { return place(s, 1, dx, dy) }

// place makes one surface of several on top of each other.
func place(s Surface, k, dx, dy float64) Surface {
	if p, ok := s.(*placed); ok {
		return &placed{under: p.under, k: p.k * k, dx: p.dx + dx*p.k, dy: p.dy + dy*p.k}
	}
	return &placed{under: s, k: k, dx: dx, dy: dy}
}

func (p *placed) Size() (w, h float64) {
	w, h = p.under.Size()
	return (w - p.dx) / p.k, (h - p.dy) / p.k
}

func (p *placed) Fill(q *Path, c color.NRGBA) {
	if p.put(q) {
		p.under.Fill(&p.path, c)
	}
}

func (p *placed) Stroke(q *Path, s Stroke) {
	if !p.put(q) {
		return
	}
	s.Width *= p.k
	p.dash = p.dash[:0]
	for _, d := range s.Dash {
		p.dash = append(p.dash, d*p.k)
	}
	s.Dash = p.dash
	p.under.Stroke(&p.path, s)
}

func (p *placed) Text(t Text) {
	if !(p.k > 0) {
		return
	}
	t.X, t.Y = t.X*p.k+p.dx, t.Y*p.k+p.dy
	t.Font.Size *= p.k
	t.Halo.Width *= p.k
	p.under.Text(t)
}

func (p *placed) Measure(s string, f Font) Extent {
	if !(p.k > 0) {
		return Extent{}
	}
	f.Size *= p.k
	e := p.under.Measure(s, f)
	return Extent{e.Width / p.k, e.Ascent / p.k, e.Descent / p.k, e.CapHeight / p.k}
}

func (p *placed) FillGradient(q *Path, g Gradient) {
	if !p.put(q) {
		return
	}
	for _, at := range []*Point{&g.From, &g.To} {
		*at = Point{at.X*p.k + p.dx, at.Y*p.k + p.dy}
	}
	p.under.FillGradient(&p.path, g)
}

// Clip hands on a path that draws nothing too, so that each Unclip has its Clip.
func (p *placed) Clip(q *Path) {
	if !p.put(q) {
		p.path.Reset()
	}
	p.under.Clip(&p.path)
}

func (p *placed) Unclip()           { p.under.Unclip() }
func (p *placed) Group(name string) { p.under.Group(name) }
func (p *placed) EndGroup()         { p.under.EndGroup() }

// put places the path; false where there is nothing to draw.
func (p *placed) put(q *Path) bool {
	if !(p.k > 0) || q == nil {
		return false
	}
	p.path.Reset()
	p.path.append(q, p.k, p.dx, p.dy)
	return true
}
