package plot

import (
	"context"
	"image"
	"io"
	"iter"

	"headroom/ui/draw"
)

// GIF writes the frames as an animation that is played for ever. It reports each
// frame to progress, which may be nil; where ctx ends, it stops with its error
// and writes nothing.
func (m Morph) GIF(ctx context.Context, w io.Writer, progress func(done, of int)) error {
	if err := m.Check(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	gif, frames, i := draw.NewGIF(m.Width, m.Height, draw.GIFOptions{Delay: onTheWay, Aim: m.aim()}), m.Frames(), 0
	for img, done := range m.drawn(ctx) {
		if err := gif.Add(img, m.Delay(i)); err != nil {
			return err
		}
		done()
		if i++; progress != nil {
			progress(i, frames)
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	_, err := gif.WriteTo(w)
	return err
}

// aim is how many bytes the file should have at most: 700 kB up to 800×800 pixels,
// and in proportion where there are more.
func (m Morph) aim() int { return max(700_000, m.Width*m.Height*700/640) }

// drawn are the frames, each drawn while the one before is looked at, until ctx
// ends. Done gives a frame's memory back.
func (m Morph) drawn(ctx context.Context) iter.Seq2[*image.RGBA, func()] {
	free, ready := make(chan *draw.Raster, 2), make(chan *draw.Raster)
	for range cap(free) {
		free <- draw.NewRaster(image.NewRGBA(image.Rect(0, 0, m.Width, m.Height)))
	}
	go func() {
		defer close(ready)
		reel := m.reel()
		for i := range m.Frames() {
			select {
			case <-ctx.Done():
				return
			case r := <-free:
				reel.frame(i, r)
				select {
				case <-ctx.Done():
					return
				case ready <- r:
				}
			}
		}
	}()
	return func(yield func(*image.RGBA, func()) bool) {
		for r := range ready {
			if !yield(r.Image(), func() { free <- r }) {
				return
			}
		}
	}
}
