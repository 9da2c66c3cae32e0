package widgets

import (
	"image"
	"image/color"

	"headroom/ui/draw"
)

// A buffer is the kept pixels behind a canvas.Raster. The toolkit uploads an
// *image.RGBA as it lies in memory, so the rows follow each other without a gap.
type buffer struct {
	img     *image.RGBA
	surface *draw.Raster
}

// surfaceOf is an empty surface of w by h pixels in the kept memory.
func (b *buffer) surfaceOf(w, h int) *draw.Raster {
	if b.img == nil || b.img.Rect.Dx() != w || b.img.Rect.Dy() != h {
		need := 4 * w * h
		if b.img == nil || cap(b.img.Pix) < need {
			// A quarter more: what moves grows and shrinks while it is dragged.
			b.img = &image.RGBA{Pix: make([]uint8, need, need+need/4)}
		}
		b.img = &image.RGBA{Pix: b.img.Pix[:need], Stride: 4 * w, Rect: image.Rect(0, 0, w, h)}
		if b.surface == nil {
			b.surface = draw.NewRaster(b.img)
		}
		b.surface.Reset(b.img)
	}
	b.surface.Clear(color.NRGBA{})
	return b.surface
}
