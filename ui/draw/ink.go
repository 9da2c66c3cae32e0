package draw

import (
	"encoding/binary"
	"image/color"
)

// An ink is a colour ready to be blended over premultiplied pixels.
type ink struct {
	pixel uint32 // the colour itself, opaque, as it lies in memory
	rb    uint64 // its channels, spread
	ga    uint64
	alpha uint64 // 0 … one
}

func newInk(c color.NRGBA) ink {
	pixel := binary.LittleEndian.Uint32([]uint8{c.R, c.G, c.B, 255})
	return ink{pixel, spread(pixel), spread(pixel >> 8), (uint64(c.A)*one + 127) / 255}
}

// span blends over the pixels from i to j of a row, winding being how much of
// each lies inside; its sign only tells the direction of the outline.
func (k *ink) span(pix []uint8, i, j int, winding int32) {
	j = min(j, len(pix)/4)
	if i >= j {
		return
	}
	row := pix[4*i : 4*j]
	cover := min(uint64(max(winding, -winding)), one)
	alpha := (cover*k.alpha + one/2) >> oneBits
	switch {
	case alpha == one:
		k.cover(row)
	case len(row) == 4:
		binary.LittleEndian.PutUint32(row, k.over(binary.LittleEndian.Uint32(row), alpha))
	default:
		k.blend(row, alpha)
	}
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

// blend is source over destination, both premultiplied, alpha in 0 … one. It
// calculates only where two pixels differ from the two before them, as nearly
// all that lies under a figure is flat, and takes eight at a time there. The row
// has two pixels at least.
func (k *ink) blend(row []uint8, alpha uint64) {
	le := binary.LittleEndian
	under := le.Uint64(row)
	mixed := k.overTwo(under, alpha)
	for len(row) >= 8 {
		for len(row) >= 32 && (le.Uint64(row)^under)|(le.Uint64(row[8:])^under)|(le.Uint64(row[16:])^under)|(le.Uint64(row[24:])^under) == 0 {
			le.PutUint64(row, mixed)
			le.PutUint64(row[8:], mixed)
			le.PutUint64(row[16:], mixed)
			le.PutUint64(row[24:], mixed)
			row = row[32:]
		}
		if len(row) < 8 {
			break
		}
		if next := le.Uint64(row); next != under {
			under, mixed = next, k.overTwo(next, alpha)
		}
		le.PutUint64(row, mixed)
		row = row[8:]
	}
	if len(row) >= 4 {
		le.PutUint32(row, k.over(le.Uint32(row), alpha))
	}
}

func (k *ink) overTwo(under, alpha uint64) uint64 {
	first, second := uint32(under), uint32(under>>32)
	mixed := k.over(first, alpha)
	if first == second {
		return uint64(mixed)<<32 | uint64(mixed)
	}
	return uint64(k.over(second, alpha))<<32 | uint64(mixed)
}

// over blends one pixel over another, two channels to a multiplication, each
// rounded to the nearest.
func (k *ink) over(under uint32, alpha uint64) uint32 {
	const half, channel = one/2<<32 | one/2, 0xFF
	rb := k.rb*alpha + spread(under)*(one-alpha) + half
	ga := k.ga*alpha + spread(under>>8)*(one-alpha) + half
	return uint32(rb>>16)&channel | uint32(rb>>32)&(channel<<16) |
		uint32(ga>>8)&(channel<<8) | uint32(ga>>24)&(channel<<24)
}

// spread parts the first and the third channel, so that each has 32 bits.
func spread(pixel uint32) uint64 {
	return uint64(pixel&0xFF) | uint64(pixel&0xFF0000)<<16
}
