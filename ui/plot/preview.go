package plot

import (
	"time"

	"headroom/ui/draw"
)

// Pages is how many pictures it is made of: a card is one, a carousel has pages,
// a morph frames. It is 0 where Check fails.
func (p Picture) Pages() int {
	switch {
	case p.Check() != nil:
		return 0
	case p.Format == PDF:
		return p.Carousel().Pages()
	case p.Format == GIF:
		return p.Morph().Frames()
	}
	return 1
}

// DrawPage draws page i, from 0, at the picture's Width and Height: what the file
// holds there.
func (p Picture) DrawPage(i int, s draw.Surface) {
	switch p.Format {
	case PDF:
		p.Carousel().Page(i, s)
	case GIF:
		p.Morph().Frame(i, s)
	default:
		p.still().Draw(s)
	}
}

// Stays is how long page i of a GIF is shown; 0 for the other formats.
func (p Picture) Stays(i int) time.Duration {
	if p.Format != GIF {
		return 0
	}
	return p.Morph().Delay(i)
}

// boxAir is how far the box around a private word is above and below it, in pixels of the
// picture.
const boxAir = 6

// Preview draws page i as wide as the surface is, and a box around each private word,
// which is not in the file.
func (p Picture) Preview(i int, private Private, s draw.Surface) {
	w, _ := s.Size()
	if w <= 0 || p.Check() != nil {
		return
	}
	scale := w / float64(p.Width)
	on := draw.Scaled(s, scale)
	p.DrawPage(i, on)
	for _, m := range private.Marks(func(s draw.Surface) { p.DrawPage(i, s) }, float64(p.Width), float64(p.Height)) {
		box := m.Box.Grow(boxAir)
		box.X0, box.X1 = box.X0+boxAir/2, box.X1-boxAir/2 // clear of the words beside it
		on.Stroke(draw.RoundRect(box, boxAir), draw.Stroke{Color: p.Style.Warn, Width: 2 / scale})
	}
}
