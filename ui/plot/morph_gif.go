package plot

import (
	"context"
	"image"
	"io"

	"headroom/ui/draw"
)

// GIF writes the frames as an animation that is played for ever. It reports each
// frame to progress, which may be nil; where ctx ends, it stops with its error
// and writes nothing.
func (m Morph) GIF(ctx context.Context, w io.Writer, progress func(done, of int)) error {
	if err := m.Check(); err != nil {
		return err
	}
	gif := draw.NewGIF(m.Width, m.Height, draw.GIFOptions{Delay: onTheWay})
	img := image.NewRGBA(image.Rect(0, 0, m.Width, m.Height))
	raster, frames := draw.NewRaster(img), m.Frames()
	for i := range frames {
		if err := ctx.Err(); err != nil {
			return err
		}
		m.Frame(i, raster)
		if err := gif.Add(img, m.Delay(i)); err != nil {
			return err
		}
		if progress != nil {
			progress(i+1, frames)
		}
	}
	_, err := gif.WriteTo(w)
	return err
}
