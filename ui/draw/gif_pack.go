package draw

import "image"

// A gifPicture is what the frames have come to: the true colour of each pixel, by
// its number in the count, and the colour of the palette that is shown for it.
type gifPicture struct {
	colours []uint32
	palette palette
	width   int
	alike   int32
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

// alike is how far, as a sum of squares, a shade of an edge may be from the one
// shown: 20 levels, which no eye sees in the edge of something that moves; and where
// the file would be too long, 30, and then 40, which make thin lines a little rough.
var alike = [...]int32{400, 900, 1600}

// does tells whether the palette's colour will do for the true one. The nearest
// always does, and where that is not the colour of a flat part, all that are alike.
func (p *gifPicture) does(index uint8, truth uint32) bool {
	nearest := p.palette.of[truth]
	if index == nearest {
		return true
	}
	flat := p.palette.off[truth] == 0 && int(nearest) < p.palette.flat
	return !flat && squares(p.palette.colours[index], p.colours[truth]) <= p.alike
}

// A gifPacker is GIF's form of the compression of Lempel, Ziv and Welch, with a
// choice: where more than one colour does for a pixel, it takes those that make the
// longest string that was written before. On a card in motion that saves a quarter.
type gifPacker struct {
	picture *gifPicture
	out     []byte
	rest    uint32 // bits that are not in out yet, the first one lowest
	bits    uint   // how many
	width   uint   // of the next code
	strings gifStrings
	// What may be written for the pixels of the box: clear, where they stay, and
	// what does for their true colour; in a whole picture the nearest alone.
	clear uint8
	whole bool
	truth []uint32
	stay  []bool
	do    []*colourSet // by true colour, nil where not known yet
	// The search for the longest string, and what it found.
	reached, further []reach
	found            []uint16
}

// pack compresses the box of the picture, with colours of so many bits, and
// brings what it shows up to it. Pixels that stay may have the colour clear; in a
// whole picture none stays, and each has its nearest colour.
func (k *gifPacker) pack(p *gifPicture, box image.Rectangle, bits int, clear uint8, whole bool) []byte {
	k.picture, k.clear, k.whole = p, clear, whole
	k.see(box)
	k.out, k.rest, k.bits, k.width = k.out[:0], 0, 0, uint(bits)+1
	k.restart(bits)
	x, y := box.Min.X, box.Min.Y
	for at := 0; at < len(k.truth); at += len(k.found) {
		k.longest(at)
		if k.strings.name(uint8(k.found[0])); k.strings.top == 1<<k.width {
			k.width++
		}
		for i, s := range k.found {
			if s == unnamed {
				s = uint16(k.strings.top)
				k.found[i] = s
			}
			if c := k.strings.last[s]; c != clear {
				p.shown[y*p.width+x] = c
			}
			if x++; x == box.Max.X {
				x, y = box.Min.X, y+1
			}
		}
		end := k.found[len(k.found)-1]
		k.code(uint32(end))
		k.strings.written, k.strings.begins = end, k.strings.last[k.found[0]]
		if k.strings.top == maxCodes-2 {
			k.restart(bits)
		}
	}
	if k.strings.top+1 == 1<<k.width && k.width < 12 { // the reader names one more
		k.width++
	}
	k.code(1<<bits + 1)
	if k.bits > 0 {
		k.out = append(k.out, uint8(k.rest))
	}
	return k.out
}

// see takes the pixels of the box.
func (k *gifPacker) see(box image.Rectangle) {
	p := k.picture
	if k.do == nil {
		k.do = make([]*colourSet, len(p.colours))
	}
	k.truth, k.stay = k.truth[:0], k.stay[:0]
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row := y * p.width
		for x := row + box.Min.X; x < row+box.Max.X; x++ {
			truth := p.truth[x]
			k.truth = append(k.truth, truth)
			k.stay = append(k.stay, !k.whole && k.does(truth).has(p.shown[x]))
		}
	}
}

// does are the colours that do for a true one.
func (k *gifPacker) does(truth uint32) *colourSet {
	if k.do[truth] == nil {
		k.do[truth] = &colourSet{}
		for i := range k.picture.palette.colours {
			if k.picture.does(uint8(i), truth) {
				k.do[truth].add(uint8(i))
			}
		}
	}
	return k.do[truth]
}

// restart says that only single colours have codes.
func (k *gifPacker) restart(bits int) {
	k.code(1 << bits)
	k.width = uint(bits) + 1
	k.strings.restart(bits)
}

// code writes a code.
func (k *gifPacker) code(c uint32) {
	k.rest |= c << k.bits
	for k.bits += k.width; k.bits >= 8; k.bits -= 8 {
		k.out = append(k.out, uint8(k.rest))
		k.rest >>= 8
	}
}
