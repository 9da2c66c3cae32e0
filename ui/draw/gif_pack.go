package draw

import "image"

// A gifPicture is what the frames have come to: the true colour of each pixel, by
// its number in the count, and the colour of the palette that is shown for it.
type gifPicture struct {
	colours []uint32
	palette palette
	width   int
	truth   []uint32
	shown   []uint8
}

// take brings the true colours up to the frame.
func (p *gifPicture) take(f gifFrame) {
	x, y := f.box.Min.X, f.box.Min.Y
	for _, r := range f.runs {
		for n := int(r.n); n > 0; {
			part := min(n, f.box.Max.X-x)
			if r.colour != same {
				row := p.truth[y*p.width+x:]
				for i := range row[:part] {
					row[i] = r.colour
				}
			}
			if n, x = n-part, x+part; x == f.box.Max.X {
				x, y = f.box.Min.X, y+1
			}
		}
	}
}

// alike is how far, as a sum of squares, a shade that has no place of its own in
// the palette may be from the one shown: 20 levels, which no eye sees in the edge
// of something that moves.
const alike = 400

// does tells how far the palette's colour is from the true one; ok is false where
// it will not do. It always does where it is the nearest, and else where the true
// one has no exact place and is alike.
func (p *gifPicture) does(index uint8, truth uint32) (distance int32, ok bool) {
	switch {
	case index == p.palette.of[truth]:
		return 0, true
	case p.palette.off[truth] == 0:
		return 0, false
	}
	d := squares(p.palette.colours[index], p.colours[truth])
	return d, d <= alike
}

// A gifPacker is GIF's form of the compression of Lempel, Ziv and Welch, with a
// choice: where more than one colour does for a pixel, it takes the one that goes
// on with what was written before. On a card in motion that saves a fifth.
type gifPacker struct {
	out   []byte
	rest  uint32 // bits that are not in out yet, the first one lowest
	bits  uint   // how many
	width uint   // of the next code
	// The strings that have codes form a tree: for each the first of those that
	// are one colour longer, the next one that is as long, and the last colour.
	first, next [maxCodes]uint16
	last        [maxCodes]uint8
	top         uint32 // the newest code
}

const maxCodes = 4096

// pack compresses the box of the picture, with colours of so many bits, and
// brings what it shows up to it. Pixels that stay have the colour clear; in a
// whole picture none stays, and each has its nearest colour.
func (k *gifPacker) pack(p *gifPicture, box image.Rectangle, bits int, clear uint8, whole bool) []byte {
	k.out, k.rest, k.bits = k.out[:0], 0, 0
	k.width = uint(bits) + 1
	k.restart(bits)
	at, begun := uint32(0), false
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := y * p.width
		shown := p.shown[row+box.Min.X : row+box.Max.X]
		for x, truth := range p.truth[row+box.Min.X : row+box.Max.X] {
			colour := p.palette.of[truth]
			if !whole {
				if _, stays := p.does(shown[x], truth); stays {
					colour = clear
				}
			}
			if !begun {
				at, begun = uint32(colour), true
			} else if longer, end := k.longer(at, p, truth, colour, clear, whole); longer != 0 {
				at, colour = uint32(longer), k.last[longer]
			} else {
				k.code(at)
				k.name(at, end, colour, bits)
				at = uint32(colour)
			}
			if colour != clear {
				shown[x] = colour
			}
		}
	}
	k.code(at)
	if k.top++; k.top == 1<<k.width && k.width < 12 { // the reader names one more
		k.width++
	}
	k.code(1<<bits + 1)
	if k.bits > 0 {
		k.out = append(k.out, uint8(k.rest))
	}
	return k.out
}

// longer is the string that goes on from at with the colour, or else with the one
// that is least far of those that do; 0 where there is none, and then end is the
// last of the strings that go on from at.
func (k *gifPacker) longer(at uint32, p *gifPicture, truth uint32, colour, clear uint8, whole bool) (found, end uint16) {
	exact := whole || p.palette.off[truth] == 0
	least := int32(alike + 1)
	for n := k.first[at]; n != 0; n = k.next[n] {
		end = n
		other := k.last[n]
		if other == colour {
			return n, n
		}
		if exact || other == clear {
			continue
		}
		if d, ok := p.does(other, truth); ok && d < least {
			found, least = n, d
		}
	}
	return found, end
}

// name gives the next code to the string that is one colour longer than at; when
// all are given, they are taken back.
func (k *gifPacker) name(at uint32, end uint16, colour uint8, bits int) {
	k.top++
	if k.top == 1<<k.width {
		k.width++
	}
	if k.top == maxCodes-1 {
		k.restart(bits)
		return
	}
	k.last[k.top], k.first[k.top], k.next[k.top] = colour, 0, 0
	if end == 0 {
		k.first[at] = uint16(k.top)
	} else {
		k.next[end] = uint16(k.top)
	}
}

// restart says that only single colours have codes.
func (k *gifPacker) restart(bits int) {
	k.code(1 << bits)
	k.width = uint(bits) + 1
	k.top = 1<<bits + 1
	for i := range k.first[:1<<bits] {
		k.first[i], k.last[i] = 0, uint8(i)
	}
}

// code writes a code.
func (k *gifPacker) code(c uint32) {
	k.rest |= c << k.bits
	for k.bits += k.width; k.bits >= 8; k.bits -= 8 {
		k.out = append(k.out, uint8(k.rest))
		k.rest >>= 8
	}
}
