package draw

import (
	"image"
	"image/color"
	"math"
	"math/bits"
)

// A clip is what of the picture may be painted: a box of pixels, and how much of
// each within it, 0 … 255, row by row; no mask is all of the box.
type clip struct {
	box  image.Rectangle
	mask []uint8
}

// Clip limits what follows to the inside of the path. A box along whole pixels
// costs nothing; any other shape costs a byte for each pixel of its box.
func (r *Raster) Clip(p *Path) {
	outer := r.clip()
	c := r.pushClip()
	r.lines.flatten(p)
	if box, ok := pixelBox(&r.lines); ok && len(outer.mask) == 0 {
		c.box = box.Intersect(outer.box)
		return
	}
	c.box = r.pixels(&r.lines, outer.box)
	if c.box.Empty() {
		return
	}
	r.coverage.begin(c.box, r.band)
	r.coverage.add(&r.lines)
	c.mask = grow(c.mask, c.box.Dx()*c.box.Dy())
	for y := r.coverage.first; y < r.coverage.end; y++ {
		mask := c.row(c.box.Min.X, c.box.Min.Y+y)
		for x, v := range r.covered(c.box, y, &outer) {
			mask[x] = uint8((v + 128) / 257)
		}
	}
}

// Unclip ends the last clip.
func (r *Raster) Unclip() {
	if len(r.clips) > 0 {
		r.clips = r.clips[:len(r.clips)-1]
	}
}

// Group changes no pixel.
func (r *Raster) Group(string) {}

// EndGroup changes no pixel.
func (r *Raster) EndGroup() {}

// clip is the one that holds now; without any it is the whole image.
func (r *Raster) clip() clip {
	if n := len(r.clips); n > 0 {
		return r.clips[n-1]
	}
	return clip{box: image.Rect(0, 0, r.img.Rect.Dx(), r.img.Rect.Dy())}
}

// pushClip is a clip of nothing on top of the others, in memory that an earlier
// one has left.
func (r *Raster) pushClip() *clip {
	n := len(r.clips)
	if n < cap(r.clips) {
		r.clips = r.clips[:n+1]
	} else {
		r.clips = append(r.clips, clip{})
	}
	c := &r.clips[n]
	c.box, c.mask = image.Rectangle{}, c.mask[:0]
	return c
}

// pixels is the box of pixels that the lines touch within seen.
func (r *Raster) pixels(l *lines, seen image.Rectangle) image.Rectangle {
	b, ok := l.bounds()
	if !ok || seen.Empty() || !finite(b.X0+b.Y0+b.X1+b.Y1) {
		return image.Rectangle{}
	}
	x0, y0, x1, y1 := float64(seen.Min.X), float64(seen.Min.Y), float64(seen.Max.X), float64(seen.Max.Y)
	box := image.Rectangle{
		image.Pt(int(math.Floor(min(max(b.X0, x0), x1))), int(math.Floor(min(max(b.Y0, y0), y1)))),
		image.Pt(int(math.Ceil(min(max(b.X1, x0), x1))), int(math.Ceil(min(max(b.Y1, y0), y1)))),
	}
	if box.Empty() {
		return image.Rectangle{}
	}
	return box
}

// covered is how much of each pixel of row y of the box is covered, 0 … one,
// within the clip; it is the raster's own and good until the next call.
func (r *Raster) covered(box image.Rectangle, y int, k *clip) []uint32 {
	r.row = grow(r.row, box.Dx())
	r.coverage.row(y, r.row)
	if len(k.mask) > 0 {
		mask := k.row(box.Min.X, box.Min.Y+y)[:len(r.row)]
		for x, v := range r.row {
			r.row[x] = (v*uint32(mask[x]) + 127) / 255
		}
	}
	return r.row
}

// paintMasked blends the coverage through the clip's mask.
func (r *Raster) paintMasked(box image.Rectangle, k *clip, c color.NRGBA) {
	ink := newInk(c)
	for y := r.coverage.first; y < r.coverage.end; y++ {
		pix := r.pix(box, y)
		for x, v := range r.covered(box, y, k) {
			if v != 0 {
				ink.dot((*[4]uint8)(pix[4*x:]), int32(v))
			}
		}
	}
}

// pix is the row's pixels in the image.
func (r *Raster) pix(box image.Rectangle, y int) []uint8 {
	at := r.img.PixOffset(r.img.Rect.Min.X+box.Min.X, r.img.Rect.Min.Y+box.Min.Y+y)
	return r.img.Pix[at : at+4*box.Dx()]
}

// row is the mask from pixel x of row y on.
func (c *clip) row(x, y int) []uint8 {
	return c.mask[(y-c.box.Min.Y)*c.box.Dx()+x-c.box.Min.X:]
}

// pixelBox tells whether the lines are one box along whole pixels.
func pixelBox(l *lines) (image.Rectangle, bool) {
	b, ok := l.bounds()
	if !ok || len(l.parts) != 1 {
		return image.Rectangle{}, false
	}
	pts := l.of(0)
	if len(pts) == 5 && pts[4] == pts[0] {
		pts = pts[:4]
	}
	if len(pts) != 4 {
		return image.Rectangle{}, false
	}
	for i, p := range pts {
		q := pts[(i+1)%4]
		corner := (p.X == b.X0 || p.X == b.X1) && (p.Y == b.Y0 || p.Y == b.Y1)
		if !corner || (p.X == q.X) == (p.Y == q.Y) {
			return image.Rectangle{}, false
		}
	}
	box := image.Rect(int(b.X0), int(b.Y0), int(b.X1), int(b.Y1))
	whole := float64(box.Min.X) == b.X0 && float64(box.Min.Y) == b.Y0 && float64(box.Max.X) == b.X1 && float64(box.Max.Y) == b.Y1
	return box, whole
}

// row writes how much of each pixel of a row is covered, 0 … one, and leaves
// the row's cells zero. dst is as long as the row.
func (c *coverage) row(y int, dst []uint32) {
	cells, words := c.at(y)
	sum, from := int32(0), 0
	for w, set := range words {
		words[w] = 0
		for ; set != 0; set &= set - 1 {
			i := w<<6 + bits.TrailingZeros64(set)
			fill(dst, from, i, sum)
			sum += cells[i]
			cells[i] = 0
			from = i
		}
	}
	fill(dst, from, len(dst), sum)
}

// fill writes the part covered that a winding number means; its sign only tells
// the direction of the outline.
func fill(dst []uint32, i, j int, winding int32) {
	v := uint32(min(max(winding, -winding), one))
	for ; i < min(j, len(dst)); i++ {
		dst[i] = v
	}
}

// grow is s with that length, its contents being nothing in particular.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}
