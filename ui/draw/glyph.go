package draw

import (
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// boxAdvance is the room, in em, of a rune that no font has.
const boxAdvance = .62

// hollowBox stands for a rune that no font has.
func hollowBox() *Path {
	const left, right, top, pen = .06, .56, .727, .06
	p := Polygon(Point{left, 0}, Point{right, 0}, Point{right, -top}, Point{left, -top})
	p.MoveTo(left+pen, -pen).LineTo(left+pen, pen-top).LineTo(right-pen, pen-top).LineTo(right-pen, -pen)
	return p.Close()
}

// outline is the glyph in em, y down; nil where it has none, as spaces and
// colour pictures do: those keep their advance and draw nothing.
func (s *fontSet) outline(f *font.Face, g font.GID) *Path {
	key := outlineKey{f.Font, g}
	p, done := s.outlines[key]
	if !done {
		p = glyphPath(f, g)
		s.outlines[key] = p
	}
	return p
}

func glyphPath(f *font.Face, g font.GID) *Path {
	data, ok := f.GlyphDataOutline(g)
	if !ok || len(data.Segments) == 0 {
		return nil
	}
	k := 1 / float64(f.Upem())
	p := &Path{}
	var at Point
	open := false
	for _, seg := range data.Segments {
		var q [3]Point
		for i, a := range seg.Args {
			q[i] = Point{float64(a.X) * k, -float64(a.Y) * k}
		}
		switch seg.Op {
		case opentype.SegmentOpMoveTo:
			if open {
				p.Close()
			}
			open = true
			p.MoveTo(q[0].X, q[0].Y)
			at = q[0]
		case opentype.SegmentOpLineTo:
			p.LineTo(q[0].X, q[0].Y)
			at = q[0]
		case opentype.SegmentOpQuadTo:
			p.quadTo(at, q[0], q[1])
			at = q[1]
		case opentype.SegmentOpCubeTo:
			p.CubicTo(q[0].X, q[0].Y, q[1].X, q[1].Y, q[2].X, q[2].Y)
			at = q[2]
		}
	}
	return p.Close()
}

// quadTo follows the quadratic curve from a by control c to b, as a cubic.
func (p *Path) quadTo(a, c, b Point) *Path {
	return p.CubicTo(
		a.X+(c.X-a.X)*2/3, a.Y+(c.Y-a.Y)*2/3,
		b.X+(c.X-b.X)*2/3, b.Y+(c.Y-b.Y)*2/3, b.X, b.Y)
}
