package draw

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"time"
)

// GIFOptions are how an animation is played.
type GIFOptions struct {
	// Delay is how long a frame stands that is added with none of its own; 0 is
	// a twentieth of a second.
	Delay time.Duration
	// Aim is how many bytes the file should have at most, 0 for as many as come. One
	// that would have more is made smaller as far as that goes without visible loss,
	// and may still be longer.
	Aim int
}

// A GIF is an animation made frame by frame and played for ever. All frames share
// one palette; each but the first and the last holds the pixels that it changes
// and no others. The first and the last are whole, so that a viewer that shows
// only one of them shows a picture.
//
// What is kept of a frame is runs of equal pixels, a small part of the pixels
// themselves; the palette is chosen when all frames are known. A GIF is not safe
// for use by two goroutines at once.
type GIF struct {
	w, h    int
	delay   time.Duration
	aim     int
	last    []uint8 // the frame before, four bytes a pixel
	frames  []gifFrame
	colours colourCount
}

// A gifFrame is what a frame changes: the runs of its box, row by row.
type gifFrame struct {
	box   image.Rectangle
	runs  []run
	delay time.Duration
}

// A run is n pixels of one colour, by its number in the count, from left to right
// and on into the next row of the box.
type run struct{ colour, n uint32 }

// same is the colour of pixels that stay as they are.
const same = ^uint32(0)

// NewGIF is an animation without frames, of w by h pixels, at most 65,535 each.
func NewGIF(w, h int, o GIFOptions) *GIF {
	if o.Delay <= 0 {
		o.Delay = time.Second / 20
	}
	return &GIF{w: w, h: h, delay: o.Delay, aim: o.Aim}
}

// Add takes the next frame, which may be drawn over afterwards. It must be as
// large as the animation, and opaque: what is not shows as if on black. It stands
// for the delay, or for that of the options where it is not above 0.
func (g *GIF) Add(img *image.RGBA, delay time.Duration) error {
	if g.w < 1 || g.h < 1 || g.w > 65535 || g.h > 65535 {
		return fmt.Errorf("an animation of %d by %d pixels cannot be written", g.w, g.h)
	}
	if size := img.Rect.Size(); size != image.Pt(g.w, g.h) {
		return fmt.Errorf("a frame of %d by %d pixels does not fit an animation of %d by %d", size.X, size.Y, g.w, g.h)
	}
	if delay <= 0 {
		delay = g.delay
	}
	f := gifFrame{box: image.Rect(0, 0, g.w, g.h), delay: delay}
	if g.last == nil {
		g.last = make([]uint8, 4*g.w*g.h)
		f.runs = g.take(img, f.box, true)
	} else {
		f.box = g.changed(img)
		f.runs = g.take(img, f.box, false)
	}
	g.frames = append(g.frames, f)
	return nil
}

// row is a row of the frame before and of this one.
func (g *GIF) row(img *image.RGBA, y int) (before, now []uint8) {
	at := img.PixOffset(img.Rect.Min.X, img.Rect.Min.Y+y)
	return g.last[4*g.w*y : 4*g.w*(y+1)], img.Pix[at : at+4*g.w]
}

// changed is the smallest box around all that is not as before; a pixel where
// nothing is, as a frame cannot be empty.
func (g *GIF) changed(img *image.RGBA) image.Rectangle {
	box := image.Rectangle{Min: image.Pt(g.w, g.h)}
	for y := range g.h {
		before, now := g.row(img, y)
		if bytes.Equal(before, now) {
			continue
		}
		x0, x1 := 0, g.w
		for pixel(before, x0) == pixel(now, x0) {
			x0++
		}
		for pixel(before, x1-1) == pixel(now, x1-1) {
			x1--
		}
		box.Min.X, box.Max.X = min(box.Min.X, x0), max(box.Max.X, x1)
		box.Min.Y, box.Max.Y = min(box.Min.Y, y), y+1
	}
	if box.Empty() {
		return image.Rect(0, 0, 1, 1)
	}
	return box
}

// take makes the box's runs, counts their colours and keeps the frame for the
// next one to be compared with. All pixels count as changed where whole is set.
func (g *GIF) take(img *image.RGBA, box image.Rectangle, whole bool) []run {
	var runs []run
	last, colour := run{same, 0}, uint32(0) // the run under way, and its colour's own bytes
	for y := box.Min.Y; y < box.Max.Y; y++ {
		before, now := g.row(img, y)
		_, above := g.row(img, max(y-1, 0))
		_, below := g.row(img, min(y+1, g.h-1))
		for x := box.Min.X; x < box.Max.X; x++ {
			p := pixel(now, x)
			unchanged := !whole && p == pixel(before, x)
			flat := !unchanged && (p == pixel(now, max(x-1, 0)) || p == pixel(now, min(x+1, g.w-1))) &&
				(p == pixel(above, x) || p == pixel(below, x))
			p &= 0xFFFFFF
			if unchanged == (last.colour == same) && (unchanged || p == colour) && last.n > 0 {
				last.n++
			} else {
				if last.n > 0 {
					runs = append(runs, last)
				}
				if last = (run{same, 1}); !unchanged {
					last.colour, colour = g.colours.number(p), p
				}
			}
			if !unchanged {
				g.colours.count(last.colour, flat)
			}
		}
	}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		before, now := g.row(img, y)
		copy(before[4*box.Min.X:4*box.Max.X], now[4*box.Min.X:])
	}
	return append(runs, last)
}

// pixel is the four bytes of a row's pixel, the red one lowest.
func pixel(row []uint8, x int) uint32 { return binary.LittleEndian.Uint32(row[4*x:]) }
