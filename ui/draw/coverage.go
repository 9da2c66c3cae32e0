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
// Between operations every cell is zero. The touched bits say which cells are
// not, so that work grows with the outline and not with the area.
type coverage struct {
	box     image.Rectangle // what is being painted, in pixels of the image
	w, h    float64         // its size
	stride  int             // cells in a row: the width and two to spill into
	words   int             // words of touched bits in a row
	cells   []float32
	touched []uint64
}

// begin makes room for a shape within box.
func (c *coverage) begin(box image.Rectangle) {
	c.box = box
	c.w, c.h = float64(box.Dx()), float64(box.Dy())
	c.stride = box.Dx() + 2
	c.words = (c.stride + 63) / 64
	if n := c.stride * box.Dy(); n > len(c.cells) {
		c.cells = make([]float32, n)
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
	dir := float32(1)
	if y0 > y1 {
		x0, y0, x1, y1, dir = x1, y1, x0, y0, -1
	}
	if y1 <= 0 || y0 >= c.h || y1-y0 < 1e-9 || (x0 >= c.w && x1 >= c.w) {
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	if !finite(slope) { // no caller gives such points; if one did, nothing is lost
		return
	}
	top, bottom := max(y0, 0), min(y1, c.h)
	if min(x0, x1) >= 0 && max(x0, x1) <= c.w {
		c.inside(x0+(top-y0)*slope, top, x0+(bottom-y0)*slope, bottom, slope, dir)
		return
	}
	// Three pieces, parted where the edge crosses the left and the right side.
	a, b := top, top
	if x0 != x1 {
		a = min(max(y0-x0/slope, top), bottom)
		b = min(max(y0+(c.w-x0)/slope, top), bottom)
	}
	ys := [4]float64{top, min(a, b), max(a, b), bottom}
	for i := range 3 {
		mid := x0 + ((ys[i]+ys[i+1])/2-y0)*slope
		switch {
		case ys[i] >= ys[i+1] || mid >= c.w:
		case mid <= 0:
			c.inside(0, ys[i], 0, ys[i+1], 0, dir)
		default:
			c.inside(x0+(ys[i]-y0)*slope, ys[i], x0+(ys[i+1]-y0)*slope, ys[i+1], slope, dir)
		}
	}
}

// inside adds a downward edge that lies within the box.
func (c *coverage) inside(x, y0, x1, y1, slope float64, dir float32) {
	lo, hi := 0.0, c.w // against rounding, and no further than the edge itself
	x = min(max(x, lo), hi)
	for row := int(y0); float64(row) < y1; row++ {
		dy := min(float64(row+1), y1) - max(float64(row), y0)
		next := min(max(x+slope*dy, lo), hi)
		c.span(row, min(x, next), max(x, next), float32(dy)*dir)
		x = next
	}
}

// span adds, to one row, an edge that goes from x0 to x1 ≥ x0 and dy down.
func (c *coverage) span(row int, x0, x1 float64, dy float32) {
	first := int(x0)
	base := row * c.stride
	if x1 <= float64(first+1) { // within one pixel
		m := dy * float32((x0+x1)/2-float64(first))
		c.cells[base+first] += dy - m
		c.cells[base+first+1] += m
		c.touch(row, first, first+1)
		return
	}
	// Pixel by pixel, each takes the area right of the edge that the pixels
	// before it have not taken.
	inv := 1 / (x1 - x0)
	taken := 0.0 // of the height, averaged over the pixels so far
	i := first
	for ; float64(i) < x1; i++ {
		a, b := max(x0, float64(i)), min(x1, float64(i+1))
		h0, h1 := (a-x0)*inv, (b-x0)*inv // share of the height above a and above b
		// Within the pixel the edge covers, to its right, the mean of both
		// heights over [a, b] and all of h1 over [b, i+1].
		area := (h0+h1)/2*(b-a) + h1*(float64(i+1)-b)
		c.cells[base+i] += dy * float32(area-taken)
		taken = area
	}
	c.cells[base+i] += dy * float32(1-taken)
	c.touch(row, first, i)
}

// touch marks the cells from first to last of a row.
func (c *coverage) touch(row, first, last int) {
	words := c.touched[row*c.words : (row+1)*c.words]
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
		sum, from := float32(0), 0
		for w, set := range words {
			if set == 0 {
				continue
			}
			words[w] = 0
			for ; set != 0; set &= set - 1 {
				i := w<<6 + bits.TrailingZeros64(set)
				if from < i {
					ink.span(pix, from, i, sum)
				}
				sum += cells[i]
				cells[i] = 0
				from = i
			}
		}
		if n := c.box.Dx(); from < n {
			ink.span(pix, from, n, sum)
		}
	}
}
