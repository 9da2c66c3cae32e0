package draw

import (
	"encoding/binary"
	"image/color"
)

// An ink is a colour ready to be blended over premultiplied pixels.
type ink struct {
	pixel  uint32  // the colour itself, opaque, as it lies in memory
	alpha  float32 // 0 … 65535
	opaque bool
}

func newInk(c color.NRGBA) ink {
	pixel := binary.LittleEndian.Uint32([]uint8{c.R, c.G, c.B, 255})
	return ink{pixel, float32(c.A) * 257, c.A == 255}
}

// span blends over the pixels from i to j of a row, winding being how much of
// each lies inside; its sign only tells the direction of the outline.
func (k *ink) span(pix []uint8, i, j int, winding float32) {
	if winding < 0 {
		winding = -winding
	}
	if winding < 1./1024 { // rounding left by edges that cancel, or too faint to see
		return
	}
	j = min(j, len(pix)/4)
	if i >= j {
		return
	}
	row := pix[4*i : 4*j]
	if winding > 1-1./1024 {
		if k.opaque {
			k.cover(row)
			return
		}
		winding = 1
	}
	k.blend(row, uint32(winding*k.alpha+.5))
}

// cover writes the colour and nothing else is left.
func (k *ink) cover(row []uint8) {
	const few = 64
	two := uint64(k.pixel)<<32 | uint64(k.pixel)
	head := row[:min(few, len(row))]
	for ; len(head) >= 8; head = head[8:] {
		binary.LittleEndian.PutUint64(head, two)
	}
	if len(head) >= 4 {
		binary.LittleEndian.PutUint32(head, k.pixel)
	}
	for n := few; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// blend is source over destination, both premultiplied, alpha in 0 … 65535. It
// takes pixels by twos and calculates only where they differ from the two before:
// nearly all that lies under a figure is flat.
func (k *ink) blend(row []uint8, alpha uint32) {
	if len(row) < 8 {
		under := binary.LittleEndian.Uint32(row)
		binary.LittleEndian.PutUint32(row, over(k.pixel, alpha, under))
		return
	}
	under := binary.LittleEndian.Uint64(row)
	mixed := overTwo(k.pixel, alpha, under)
	for ; len(row) >= 8; row = row[8:] {
		if next := binary.LittleEndian.Uint64(row); next != under {
			under, mixed = next, overTwo(k.pixel, alpha, next)
		}
		binary.LittleEndian.PutUint64(row, mixed)
	}
	if len(row) >= 4 {
		k.blend(row, alpha)
	}
}

func overTwo(src, alpha uint32, under uint64) uint64 {
	return uint64(over(src, alpha, uint32(under))) | uint64(over(src, alpha, uint32(under>>32)))<<32
}

// over blends one pixel over another, two channels to a multiplication.
func over(src, alpha, dst uint32) uint32 {
	const even = 0x00FF00FF
	rest := uint64(65535 - alpha)
	rb := spread(src&even)*uint64(alpha) + spread(dst&even)*rest
	ga := spread(src>>8&even)*uint64(alpha) + spread(dst>>8&even)*rest
	return divided(rb) | divided(ga)<<8
}

// spread gives each of the two channels in v 32 bits.
func spread(v uint32) uint64 { return (uint64(v)<<16 | uint64(v)) & 0x000000FF_000000FF }

// divided divides both channels by 65535, rounded to the nearest, and puts them
// together again; exact for channels up to 255·65535.
func divided(v uint64) uint32 {
	const half, one, low = 32767<<32 | 32767, 1<<32 | 1, 0xFFFF<<32 | 0xFFFF
	v += half
	v = (v + v>>16&low + one) >> 16 & (255<<32 | 255)
	return uint32(v) | uint32(v>>16)
}
