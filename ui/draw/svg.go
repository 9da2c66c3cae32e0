package draw

import (
	"bytes"
	"image/color"
	"io"
	"math"
	"strconv"
	"strings"
)

var _ Surface = (*Vector)(nil)

// SVGOptions say what the picture is to one who cannot see it. Both may be
// empty and hold any text.
type SVGOptions struct{ Title, Description string }

// A Vector is the surface that becomes an SVG file. Text is written as
// outlines, so that the file needs no font; its words are in the title and the
// description.
type Vector struct {
	w, h float64
	o    SVGOptions
	body bytes.Buffer
	num  []byte
	ids  int      // given so far
	nest []svgTag // open ones, the outermost first
}

// NewSVG is an empty picture of that size in pixels.
func NewSVG(w, h float64, o SVGOptions) *Vector { return &Vector{w: w, h: h, o: o} }

// Size of the picture.
func (v *Vector) Size() (w, h float64) { return v.w, v.h }

// Measure is the size of the text.
func (v *Vector) Measure(s string, f Font) Extent { return Measure(s, f) }

// Fill writes the path with its inside painted.
func (v *Vector) Fill(p *Path, c color.NRGBA) {
	if c.A == 0 || !p.sound() {
		return
	}
	v.open(p)
	v.paint("fill", c)
	v.body.WriteString("/>\n")
}

// Stroke writes the path with its stroke; its dash is that of dashPeriod.
func (v *Vector) Stroke(p *Path, s Stroke) {
	if s.Color.A == 0 || !(s.Width > 0) || !finite(s.Width) || !p.sound() {
		return
	}
	v.open(p)
	v.body.WriteString(` fill="none"`)
	v.paint("stroke", s.Color)
	v.attr("stroke-width", s.Width)
	switch s.Join {
	case JoinRound:
		v.body.WriteString(` stroke-linejoin="round"`)
	case JoinBevel:
		v.body.WriteString(` stroke-linejoin="bevel"`)
	}
	switch s.Cap {
	case CapRound:
		v.body.WriteString(` stroke-linecap="round"`)
	case CapSquare:
		v.body.WriteString(` stroke-linecap="square"`)
	}
	if dashPeriod(s.Dash) > 0 {
		v.attr("stroke-dasharray", s.Dash...)
	}
	v.body.WriteString("/>\n")
}

// Text writes the glyphs' outlines, after their halo if there is one.
func (v *Vector) Text(t Text) {
	p := TextPath(t)
	if len(p.Verbs) == 0 {
		return
	}
	if t.Halo.Width > 0 {
		v.Stroke(p, t.Halo.stroke())
	}
	v.Fill(p, t.Color)
}

// WriteTo writes the whole file. The picture may be drawn on further and
// written again.
func (v *Vector) WriteTo(w io.Writer) (int64, error) {
	var b bytes.Buffer
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" role="img"`)
	for _, size := range []struct {
		before string
		value  float64
	}{{` width="`, v.w}, {`" height="`, v.h}, {`" viewBox="0 0 `, v.w}, {" ", v.h}} {
		b.WriteString(size.before)
		b.Write(number(nil, size.value))
	}
	b.WriteString("\">\n<title>" + escape(v.o.Title) + "</title>\n<desc>" + escape(v.o.Description) + "</desc>\n")
	b.Write(v.body.Bytes())
	for range v.nest {
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.WriteTo(w)
}

// open starts a path element.
func (v *Vector) open(p *Path) {
	v.num = append(v.num[:0], `<path d="`...)
	v.num = appendPath(v.num, p)
	v.body.Write(append(v.num, '"'))
}

// paint writes a colour, and how much of it where that is not all.
func (v *Vector) paint(attr string, c color.NRGBA) {
	v.num = append(v.num[:0], ' ')
	v.num = append(append(v.num, attr...), `="`...)
	v.num = append(appendColor(v.num, c), '"')
	if c.A != 255 {
		v.num = append(append(append(v.num, ' '), attr...), `-opacity="`...)
		v.num = append(appendPart(v.num, c.A), '"')
	}
	v.body.Write(v.num)
}

func (v *Vector) attr(name string, values ...float64) {
	v.num = append(append(append(v.num[:0], ' '), name...), `="`...)
	for i, x := range values {
		if i > 0 {
			v.num = append(v.num, ' ')
		}
		v.num = number(v.num, x)
	}
	v.body.Write(append(v.num, '"'))
}

// appendPath adds the path in SVG's terms.
func appendPath(b []byte, p *Path) []byte {
	next := 0
	for _, verb := range p.Verbs {
		b = append(b, "MLCZ"[verb])
		for i := range verb.points() {
			if i > 0 {
				b = append(b, ' ')
			}
			q := cut(p.Points[next])
			b = append(number(b, q.X), ' ')
			b = number(b, q.Y)
			next++
		}
	}
	return b
}

// number adds v with at most two decimals, never as "-0".
func number(b []byte, v float64) []byte {
	v = math.Round(v*100) / 100
	if v == 0 {
		v = 0
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

// appendColor adds the colour without its alpha as #rrggbb.
func appendColor(b []byte, c color.NRGBA) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '#')
	for _, v := range [3]uint8{c.R, c.G, c.B} {
		b = append(b, hex[v>>4], hex[v&15])
	}
	return b
}

// appendPart adds a channel or an alpha as a number from 0 to 1; three digits tell
// all 256 apart.
func appendPart(b []byte, v uint8) []byte {
	return strconv.AppendFloat(b, math.Round(float64(v)/255*1000)/1000, 'f', -1, 64)
}

// escape makes any text safe between tags and in attributes: what XML 1.0
// cannot hold at all (most control characters, broken UTF-8) is left out.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r >= ' ' && r < 0xFFFE && r != 0xFFFD || r > 0xFFFF && r <= 0x10FFFF {
			return r
		}
		return -1
	}, s)
	return escaper.Replace(s)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")
