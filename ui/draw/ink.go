package draw

import "image/color"

// An ink is a colour ready to be blended over premultiplied pixels.
type ink struct {
	r, g, b uint32
	alpha   float32 // 0 … 65535
	opaque  bool
}

func newInk(c color.NRGBA) ink {
	return ink{uint32(c.R), uint32(c.G), uint32(c.B), float32(c.A) * 257, c.A == 255}
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

// cover writes the colour and nothing else is left. The row is not empty.
func (k *ink) cover(row []uint8) {
	row[0], row[1], row[2], row[3] = uint8(k.r), uint8(k.g), uint8(k.b), 255
	for n := 4; n < len(row); n *= 2 {
		copy(row[n:], row[:n])
	}
}

// blend is source over destination, both premultiplied, alpha in 0 … 65535.
func (k *ink) blend(row []uint8, alpha uint32) {
	r, g, b, a := k.r*alpha, k.g*alpha, k.b*alpha, 255*alpha
	rest := 65535 - alpha
	for ; len(row) >= 4; row = row[4:] {
		row[0] = over(r + uint32(row[0])*rest)
		row[1] = over(g + uint32(row[1])*rest)
		row[2] = over(b + uint32(row[2])*rest)
		row[3] = over(a + uint32(row[3])*rest)
	}
}

// over divides by 65535, rounded to the nearest; exact for v ≤ 255·65535.
func over(v uint32) uint8 {
	v += 32767
	return uint8((v + v>>16 + 1) >> 16)
}
