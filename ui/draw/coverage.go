package draw

import (
	"image"
	"image/color"
	"math/bits"
)

// Coverage is exact area: each edge adds to the pixels of its rows the signed
// area that it cuts off, so that the running sum along a row is the winding
// number, averaged over the pixel. The coverage painted is that sum's size, at
// most one. Inside overlapping parts of one direction this is the non-zero
// rule; parts of opposite direction cancel, as they do under that rule. Only
// where two overlapping parts have edges in the very same pixel may it be a
// little too dark, as in FreeType and AGG; the stroker therefore makes its
// pieces run in one direction and abut rather than overlap where they can.
//
// Numbers are whole 65,536ths, of a pixel as of a winding, so that the sum of a
// closed part is exactly zero outside it.
//
// Between operations every cell is zero. The touched bits say which cells are
// not, so that work grows with the outline and not with the area.
type coverage struct {
	box     image.Rectangle // what is being painted, in pixels of the image
	w, h    float64         // its size
	stride  int             // cells in a row: the width and two to spill into
	words   int             // words of touched bits in a row
	cells   []int32
	touched []uint64
}

// one is a pixel, and a winding of one.
const (
	oneBits = 16
	one     = 1 << oneBits
)

// begin makes room for a shape within box.
func (c *coverage) begin(box image.Rectangle) {
	c.box = box
	c.w, c.h = float64(box.Dx()), float64(box.Dy())
	c.stride = box.Dx() + 2
	c.words = (c.stride + 63) / 64
	if n := c.stride * box.Dy(); n > len(c.cells) {
		c.cells = make([]int32, n)
	}
	if n := c.words * box.Dy(); n > len(c.touched) {
		c.touched = make([]uint64, n)
	}
}

// add takes all parts, each closed.
func (c *coverage) add(l *lines) {
	ox, oy := float64(c.box.Min.X), float64(c.box.Min.Y)
	for i := range l.parts {
		pts := l.of(i)
		last := pts[len(pts)-1]
		for _, p := range pts {
			c.edge(last.X-ox, last.Y-oy, p.X-ox, p.Y-oy)
			last = p
		}
	}
}

// edge cuts an edge to the box and adds what is left. Left of the box it counts
// as if it ran along the left side; right of the box it changes nothing.
func (c *coverage) edge(x0, y0, x1, y1 float64) {
	dir := int64(1)
	if y0 > y1 {
		x0, y0, x1, y1, dir = x1, y1, x0, y0, -1
	}
	if y1 <= 0 || y0 >= c.h || (x0 >= c.w && x1 >= c.w) {
		return
	}
	left, right := min(x0, x1), max(x0, x1)
	if y0 >= 0 && y1 <= c.h && left >= 0 && right <= c.w {
		c.inside(x0, y0, x1, y1, dir)
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	if !finite(slope) { // too flat to cover anything
		return
	}
	// Three pieces, parted where the edge crosses the left and the right side.
	top, bottom := max(y0, 0), min(y1, c.h)
	a, b := top, top
	if x0 != x1 {
		a = min(max(y0-x0/slope, top), bottom)
		b = min(max(y0+(c.w-x0)/slope, top), bottom)
	}
	at := func(y float64) float64 { return min(max(x0+(y-y0)*slope, 0), c.w) }
	ys := [4]float64{top, min(a, b), max(a, b), bottom}
	for i := range 3 {
		mid := x0 + ((ys[i]+ys[i+1])/2-y0)*slope
		switch {
		case mid >= c.w:
		case mid <= 0:
			c.inside(0, ys[i], 0, ys[i+1], dir)
		default:
			c.inside(at(ys[i]), ys[i], at(ys[i+1]), ys[i+1], dir)
		}
	}
}

// inside adds a downward edge that lies within the box, row by row.
func (c *coverage) inside(x0, y0, x1, y1 float64, dir int64) {
	xa, xb := int64(x0*one+.5), int64(x1*one+.5)
	ya, yb := int64(y0*one+.5), int64(y1*one+.5)
	if ya == yb {
		return
	}
	var slope float64 // across for each pixel down, where there are several rows
	if ya>>oneBits != yb>>oneBits {
		slope = float64(xb-xa) / float64(yb-ya)
	}
	var steep int64 // down for each pixel across, in parts of one·one
	if xa>>oneBits != xb>>oneBits {
		across := max(xa-xb, xb-xa)
		steep = dir * int64(min(float64(yb-ya)/float64(across), one)*(one*one))
	}
	x, y := xa, ya
	for row := ya >> oneBits; y < yb; row++ {
		nextX, nextY := xb, (row+1)<<oneBits
		if nextY < yb {
			nextX = xa + int64(slope*float64(nextY-ya))
		} else {
			nextY = yb
		}
		c.span(int(row), min(x, nextX), max(x, nextX), dir*(nextY-y), steep)
		x, y = nextX, nextY
	}
}

// span adds, to one row, an edge that goes from a to b ≥ a and dy down, steep for
// each pixel across.
func (c *coverage) span(row int, a, b, dy, steep int64) {
	cells := c.cells[row*c.stride : (row+1)*c.stride]
	words := c.touched[row*c.words : (row+1)*c.words]
	i, last := a>>oneBits, b>>oneBits
	if i == last { // within one pixel
		m := dy * (a + b - i<<(oneBits+1)) >> (oneBits + 1)
		cells[i] += int32(dy - m)
		cells[i+1] += int32(m)
		touch(words, i, i+1)
		return
	}
	touch(words, i, last+1)
	// Pixel by pixel, each takes the area right of the edge that the pixels
	// before it have not taken; down is how far the edge has come.
	l := (i+1)<<oneBits - a
	down := l * steep >> oneBits
	taken := down >> oneBits * l >> (oneBits + 1)
	cells[i] += int32(taken)
	for i++; i < last; i++ {
		area := (down + steep/2) >> oneBits
		cells[i] += int32(area - taken)
		taken = area
		down += steep
	}
	l = b - last<<oneBits
	area := dy - (dy-down>>oneBits)*l>>(oneBits+1)
	cells[last] += int32(area - taken)
	cells[last+1] += int32(dy - area)
}

// touch marks the cells from first to last of a row.
func touch(words []uint64, first, last int64) {
	for i := first; i <= last; i++ {
		words[i>>6] |= 1 << (i & 63)
	}
}

// paint blends the colour over img where there is coverage, and leaves every
// cell zero.
func (c *coverage) paint(img *image.RGBA, col color.NRGBA) {
	ink := newInk(col)
	for row := range c.box.Dy() {
		words := c.touched[row*c.words : (row+1)*c.words]
		cells := c.cells[row*c.stride : (row+1)*c.stride]
		at := img.PixOffset(img.Rect.Min.X+c.box.Min.X, img.Rect.Min.Y+c.box.Min.Y+row)
		pix := img.Pix[at : at+4*c.box.Dx()]
		sum, from := int32(0), 0
		for w, set := range words {
			if set == 0 {
				continue
			}
			words[w] = 0
			for ; set != 0; set &= set - 1 {
				i := w<<6 + bits.TrailingZeros64(set)
				if sum != 0 {
					if i-from == 1 && len(pix) >= 4*i {
						ink.dot((*[4]uint8)(pix[4*from:4*i]), sum)
					} else {
						ink.span(pix, from, i, sum)
					}
				}
				sum += cells[i]
				cells[i] = 0
				from = i
			}
		}
		if sum != 0 {
			ink.span(pix, from, c.box.Dx(), sum)
		}
	}
}
