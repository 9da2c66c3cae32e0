package plot

import (
	"image/color"
	"math"

	"headroom/ui/draw"
)

// Sketch is ink on dotted paper, drawn by hand: lines wander, the inside is
// hatched, letters are written. The same seed draws the same picture. What the
// data says stands where it stands in the other styles.
func Sketch(seed uint64) Style {
	return Style{
		Paper: hex(0xFBF6EA), Ink: hex(0x2B2A33), Muted: hex(0x57545A),
		Now: hex(0x1B64A5), Then: hex(0x6F6B6B), Binding: hex(0xD55E00), Target: hex(0x2E8B57),
		OnNow: hex(0xFFFFFF), OnBinding: hex(0xFFFFFF),
		Ring: hex(0xC9BFAC), OuterRing: hex(0x8E877B), Spoke: hex(0xD9CFBC),
		Track: hex(0xC9BFAC), Rising: hex(0x5590C0), Rule: hex(0xC9BFAC), Panel: hex(0xFFFDF6), Warn: hex(0x8A4B00),
		sketch: true, seed: uint32(seed) ^ uint32(seed>>32),
	}
}

// on is the surface that draws in this style: s itself, or a hand on it. Salt
// makes two pictures of one style differ.
func (st Style) on(s draw.Surface, salt uint32) draw.Surface {
	if !st.sketch {
		return s
	}
	return newHand(s, st.seed^salt)
}

// measuring is the measure of the letters this style is written in.
func (st Style) measuring(m measurer) measurer {
	if !st.sketch {
		return m
	}
	return func(s string, f draw.Font) draw.Extent { return m(s, handFont(f)) }
}

// drawPaper fills the picture. The dots and flecks of sketch paper are left out
// where they would not be seen.
func (st Style) drawPaper(s draw.Surface, all draw.Rect) {
	if h, ok := s.(*hand); ok {
		h.drawPaper(all, st.Paper)
		return
	}
	s.Fill(draw.RoundRect(all, 0), st.Paper)
}

// The paper of sketches: how far its dots are apart and how thick they are, and
// how many pixels there are for a fleck.
const (
	dotPitch = 36.0
	dotWidth = 3.4
	fleckOne = 1500.0
)

// drawPaper draws paper with a grid of dots and flecks of fibre in it.
func (h *hand) drawPaper(all draw.Rect, paper color.NRGBA) {
	h.under.Fill(draw.RoundRect(all, 0), paper)
	dots := &draw.Path{}
	for y := all.Y0 + dotPitch*.75; y < all.Y1; y += dotPitch {
		dots.MoveTo(all.X0+dotPitch*.75, y).LineTo(all.X1, y)
	}
	h.under.Stroke(dots, draw.Stroke{Color: hex(0xE2D7C1), Width: dotWidth, Cap: draw.CapRound, Dash: []float64{.01, dotPitch - .01}})
	h.drawFlecks(all)
}

// drawFlecks sorts the flecks by colour, so that they are few operations.
func (h *hand) drawFlecks(all draw.Rect) {
	const shades = 3
	var thin [2 * shades]draw.Path
	r := h.random()
	n := int(math.Min(all.Width()*all.Height()/fleckOne, 4000))
	for range n {
		x, y := all.X0+r.next()*all.Width(), all.Y0+r.next()*all.Height()
		half, turn := .4+r.next()*r.next()*3.6, (r.next()-.5)*1.2
		dx, dy := half*math.Cos(turn), half*math.Sin(turn)
		kind := int(r.next() * (2*shades - .001))
		thin[kind].MoveTo(x-dx, y-dy).LineTo(x+dx, y+dy)
	}
	for kind := range thin {
		c := hex(0xB9A77F)
		if kind%2 == 1 {
			c = hex(0xFFFFFF)
		}
		share := .10 + .18*float64(kind/2)/(shades-1)
		h.under.Stroke(&thin[kind], draw.Stroke{Color: fade(c, share), Width: 1.3, Cap: draw.CapRound})
	}
}
