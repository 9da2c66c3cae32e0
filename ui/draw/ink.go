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
	rb, ga := spread(pixel)
	return ink{pixel, rb, ga, (uint64(c.A)*one + 127) / 255}
}

// alphaOf is how much of the colour is to be seen where the winding is that; the
// sign only tells the direction of the outline.
func (k *ink) alphaOf(winding int32) uint64 {
	return (uint64(min(max(winding, -winding), one))*k.alpha + one/2) >> oneBits
}

// dot blends over one pixel: most of the edges of a shape.
func (k *ink) dot(pixel *[4]uint8, winding int32) {
	le := binary.LittleEndian
	le.PutUint32(pixel[:], k.over(le.Uint32(pixel[:]), k.alphaOf(winding)))
}

// span blends over the pixels from i to j of a row, all of one winding.
func (k *ink) span(pix []uint8, i, j int, winding int32) {
	j = min(j, len(pix)/4)
	if i >= j {
		return
	}
	row := pix[4*i : 4*j]
	switch alpha := k.alphaOf(winding); {
	case alpha == one:
		k.cover(row)
	case len(row) == 4:
		k.dot((*[4]uint8)(row), winding)
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
	const half, whole = one/2<<32 | one/2, 0xFF0000<<32 | 0xFF0000
	rb, ga := spread(under)
	rb = rb<<oneBits + (k.rb-rb)*alpha + half // a borrow between the two is given back
	ga = ga<<oneBits + (k.ga-ga)*alpha + half
	both := rb&whole | ga&whole<<8
	return uint32(both>>16 | both>>32)
}

// spread parts the channels, so that each has 32 bits: the first and the third,
// the second and the fourth.
func spread(pixel uint32) (rb, ga uint64) {
	const channels = 0xFF<<32 | 0xFF
	both := uint64(pixel) | uint64(pixel)<<16
	return both & channels, both >> 8 & channels
}
