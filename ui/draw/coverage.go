package draw

import (
	"image"
	"image/color"
	"math"
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
	w       float64         // its width
	first   int             // row of the box that counts
	end     int             // row after the last one that does
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

// begin makes room for a shape within box, of which the rows count that lie
// within the band. Which they are changes nothing of what is calculated for them.
func (c *coverage) begin(box image.Rectangle, band rows) {
	c.box, c.w = box, float64(box.Dx())
	c.first = max(band.from-box.Min.Y, 0)
	c.end = max(min(band.to, box.Max.Y)-box.Min.Y, c.first)
	c.stride = box.Dx() + 2
	c.words = (c.stride + 63) / 64
	if n := c.stride * (c.end - c.first); n > len(c.cells) {
		c.cells = make([]int32, n+n/4) // a quarter more: what is dragged grows by and by
	}
	if n := c.words * (c.end - c.first); n > len(c.touched) {
		c.touched = make([]uint64, n+n/4)
	}
}

// at is the cells and the touched bits of a row.
func (c *coverage) at(row int) (cells []int32, words []uint64) {
	row -= c.first
	return c.cells[row*c.stride : (row+1)*c.stride], c.touched[row*c.words : (row+1)*c.words]
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

// edge cuts an edge to the box's sides and adds what is left. Left of the box it
// counts as if it ran along the left side; right of the box it changes nothing.
func (c *coverage) edge(x0, y0, x1, y1 float64) {
	dir := int64(1)
	if y0 > y1 {
		x0, y0, x1, y1, dir = x1, y1, x0, y0, -1
	}
	if y1 <= float64(c.first) || y0 >= float64(c.end) || (x0 >= c.w && x1 >= c.w) {
		return
	}
	if min(x0, x1) >= 0 && max(x0, x1) <= c.w {
		c.inside(x0, y0, x1, y1, dir)
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	if !finite(slope) { // too flat to cover anything
		return
	}
	// Three pieces, parted where the edge crosses the left and the right side.
	a, b := y0, y0
	if x0 != x1 {
		a = min(max(y0-x0/slope, y0), y1)
		b = min(max(y0+(c.w-x0)/slope, y0), y1)
	}
	at := func(y float64) float64 { return min(max(x0+(y-y0)*slope, 0), c.w) }
	ys := [4]float64{y0, min(a, b), max(a, b), y1}
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

// inside adds, to the rows that count, a downward edge between the box's sides.
func (c *coverage) inside(x0, y0, x1, y1 float64, dir int64) {
	xa, xb := int64(x0*one+.5), int64(x1*one+.5)
	ya, yb := int64(math.Floor(y0*one+.5)), int64(math.Floor(y1*one+.5))
	var slope float64 // across for each pixel down, where there are several rows
	if ya>>oneBits != yb>>oneBits {
		slope = float64(xb-xa) / float64(yb-ya)
	}
	var steep int64 // down for each pixel across, in parts of one·one
	if xa>>oneBits != xb>>oneBits && ya != yb {
		across := max(xa-xb, xb-xa)
		steep = dir * int64(min(float64(yb-ya)/float64(across), one)*(one*one))
	}
	row := max(ya>>oneBits, int64(c.first))
	y := max(ya, row<<oneBits)
	x := xa + int64(slope*float64(y-ya))
	for ; y < yb && row < int64(c.end); row++ {
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
	cells, words := c.at(row)
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
	for row := c.first; row < c.end; row++ {
		cells, words := c.at(row)
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
