package draw

import (
	"fmt"
	"image"
	"image/color"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// On is the surface under a renderer of this package, in the units in which
// go-chart draws. For any other renderer, chart.PNG's and chart.SVG's among
// them, it is a surface that makes do with what a renderer can: whole pixels,
// curves as short lines, go-chart's own font, gradients as their mean colour, no
// halo, and clips that cut nothing off.
func On(r chart.Renderer) Surface {
	if own, ok := r.(*renderer); ok {
		return own.surface
	}
	return newStock(r)
}

// A stock surface draws on a renderer that is not ours.
type stock struct {
	r     chart.Renderer
	lines lines
	// perInch is how many text units the renderer takes for an inch: go-chart's
	// raster renderer has 64 where 72 would be right.
	perInch float64
	escapes bool // text has to be escaped for it
	w, h    float64
}

// newStock tells go-chart's two renderers apart by their type's name, as they
// are not exported.
func newStock(r chart.Renderer) *stock {
	s := &stock{r: r, perInch: 72}
	switch fmt.Sprintf("%T", r) {
	case "*chart.vectorRenderer":
		s.escapes = true
	case "*chart.rasterRenderer":
		s.perInch = 64
		var size collector
		if r.Save(&size) == nil {
			s.w, s.h = float64(size.Dx()), float64(size.Dy())
		}
	}
	return s
}

// A collector takes from go-chart's raster renderer how large its image is.
type collector struct{ image.Rectangle }

func (c *collector) SetRGBA(img *image.RGBA)     { c.Rectangle = img.Rect }
func (c *collector) Write(p []byte) (int, error) { return len(p), nil }

// Size is 0 by 0 where the renderer does not tell: of go-chart's own, the SVG
// renderer does not.
func (s *stock) Size() (w, h float64) { return s.w, s.h }

func (s *stock) Fill(p *Path, c color.NRGBA) {
	if c.A == 0 || !s.trace(p, true) {
		return
	}
	s.r.SetFillColor(drawing.Color(c))
	s.r.Fill()
}

func (s *stock) FillGradient(p *Path, g Gradient) {
	if g, ok := g.clean(); ok {
		s.Fill(p, g.mean())
	}
}

func (s *stock) Clip(*Path)   {}
func (s *stock) Unclip()      {}
func (s *stock) Group(string) {}
func (s *stock) EndGroup()    {}

func (s *stock) Stroke(p *Path, o Stroke) {
	if o.Color.A == 0 || !(o.Width > 0) || !finite(o.Width) || !s.trace(p, false) {
		return
	}
	s.r.SetStrokeColor(drawing.Color(o.Color))
	s.r.SetStrokeWidth(max(math.Round(o.Width), 1)) // the SVG renderer cuts to whole pixels
	if dashPeriod(o.Dash) > 0 {
		s.r.SetStrokeDashArray(o.Dash)
	}
	s.r.Stroke()
}

// trace gives the path to the renderer in straight lines; false where there is
// nothing of it. The style is reset first, as the SVG renderer paints with the
// whole style whatever is called.
func (s *stock) trace(p *Path, closed bool) bool {
	s.lines.flatten(p)
	if len(s.lines.parts) == 0 {
		return false
	}
	s.r.ResetStyle()
	for i, part := range s.lines.parts {
		var last image.Point
		for j, q := range s.lines.of(i) {
			at := image.Pt(int(math.Round(q.X)), int(math.Round(q.Y)))
			switch {
			case j == 0:
				s.r.MoveTo(at.X, at.Y)
			case at != last || len(s.lines.of(i)) == 2:
				s.r.LineTo(at.X, at.Y)
			}
			last = at
		}
		if closed || part.closed {
			s.r.Close()
		}
	}
	return true
}

func (s *stock) Text(t Text) {
	if t.String == "" || !t.Font.drawable() || !finite(t.X) || !finite(t.Y) || !s.setFont(t.Font) {
		return
	}
	switch width := s.Measure(t.String, t.Font).Width; t.Anchor {
	case AnchorMiddle:
		t.X -= width / 2
	case AnchorEnd:
		t.X -= width
	}
	at := cut(Point{t.X, t.Y})
	s.r.SetFontColor(drawing.Color(t.Color))
	s.r.Text(s.safe(t.String), int(math.Round(at.X)), int(math.Round(at.Y)))
	s.r.ResetStyle()
}

// Measure is the renderer's own width; the heights are those of go-chart's font,
// Roboto, which a renderer does not tell.
func (s *stock) Measure(text string, f Font) Extent {
	if !f.drawable() {
		return Extent{}
	}
	e := Extent{Ascent: .927 * f.Size, Descent: .244 * f.Size, CapHeight: .711 * f.Size}
	// The raster renderer answers an empty text with the smallest integer.
	if text != "" && s.setFont(f) {
		e.Width = max(float64(s.r.MeasureText(text).Width()), 0)
	}
	return e
}

func (s *stock) setFont(f Font) bool {
	font, err := chart.GetDefaultFont()
	if err != nil {
		return false
	}
	s.r.ResetStyle()
	s.r.SetFont(font)
	s.r.SetFontSize(f.Size * s.perInch / s.r.GetDPI())
	return true
}

// safe is the text as it may be handed to the renderer.
func (s *stock) safe(text string) string {
	text = string(printable(text))
	if s.escapes {
		return escape(text)
	}
	return text
}
