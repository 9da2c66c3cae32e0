package draw

import (
	"image"
	"image/color"
)

var _ Surface = (*Raster)(nil)

// A Raster is a surface on the pixels of an image. It keeps its memory from one
// operation to the next, so that drawing again allocates nothing.
type Raster struct {
	img      *image.RGBA
	band     rows // that are drawn
	coverage coverage
	lines    lines
	stroker  stroker
	glyphs   Path
	clips    []clip
	row      []uint32
	ramp     []color.NRGBA
}

// NewRaster is a surface over img, which is drawn on as it stands. The point
// (0, 0) is the top left corner of the image's bounds.
func NewRaster(img *image.RGBA) *Raster { return &Raster{img: img, band: allRows(img)} }

// rows are some of an image's, counted from its top.
type rows struct{ from, to int }

func allRows(img *image.RGBA) rows { return rows{0, img.Rect.Dy()} }

// Image is the image drawn on.
func (r *Raster) Image() *image.RGBA { return r.img }

// Reset goes on with another image, without any clip, and keeps the memory.
func (r *Raster) Reset(img *image.RGBA) {
	r.img, r.band, r.clips = img, allRows(img), r.clips[:0]
}

// Clear makes every pixel that colour, whatever was there.
func (r *Raster) Clear(c color.NRGBA) {
	if r.img.Rect.Empty() || r.band.from == r.band.to {
		return
	}
	first := row(r.img, r.band.from)
	clear(first[:4])
	k := newInk(c)
	k.dot((*[4]uint8)(first), one)
	for n := 4; n < len(first); n *= 2 {
		copy(first[n:], first[:n])
	}
	for y := r.band.from + 1; y < r.band.to; y++ {
		copy(row(r.img, y), first)
	}
}

// Size of the image.
func (r *Raster) Size() (w, h float64) {
	return float64(r.img.Rect.Dx()), float64(r.img.Rect.Dy())
}

// Fill paints the inside of the path; see coverage for the rule.
func (r *Raster) Fill(p *Path, c color.NRGBA) {
	if c.A == 0 || !r.reaches(p, 0) {
		return
	}
	r.lines.flatten(p)
	r.paint(&r.lines, c)
}

// Stroke paints along the path.
func (r *Raster) Stroke(p *Path, s Stroke) {
	if s.Color.A == 0 || !r.reaches(p, s.Width/2*miterLimit) {
		return
	}
	r.lines.flatten(p)
	w, h := r.Size()
	r.paint(r.stroker.outline(&r.lines, s, Rect{0, 0, w, h}), s.Color)
}

// Text paints the glyphs' outlines, over their halo if there is one.
func (r *Raster) Text(t Text) {
	r.glyphs.Reset()
	appendText(&r.glyphs, t)
	if t.Halo.Width > 0 {
		r.Stroke(&r.glyphs, t.Halo.stroke())
	}
	r.Fill(&r.glyphs, t.Color)
}

// Measure is the size of the text, the same on every surface of this package.
func (r *Raster) Measure(s string, f Font) Extent { return Measure(s, f) }

// reaches tells whether any of the path, and so much around it, may lie in the
// band: a curve lies between its controls.
func (r *Raster) reaches(p *Path, around float64) bool {
	if p == nil || len(p.Points) == 0 {
		return false
	}
	top, bottom := p.Points[0].Y, p.Points[0].Y
	for _, q := range p.Points {
		top, bottom = min(top, q.Y), max(bottom, q.Y)
	}
	return top-around < float64(r.band.to) && bottom+around > float64(r.band.from)
}

// paint blends the inside of the lines, cut to the clip.
func (r *Raster) paint(l *lines, c color.NRGBA) {
	k := r.clip()
	box := r.pixels(l, k.box)
	if box.Empty() {
		return
	}
	r.coverage.begin(box, r.band)
	r.coverage.add(l)
	if len(k.mask) > 0 {
		r.paintMasked(box, &k, c)
		return
	}
	r.coverage.paint(r.img, c)
}

func (h Halo) stroke() Stroke {
	return Stroke{Color: h.Color, Width: 2 * h.Width, Join: JoinRound, Cap: CapRound}
}
