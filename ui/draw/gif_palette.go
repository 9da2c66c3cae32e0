package draw

import (
	"cmp"
	"slices"
)

// A colourCount numbers the colours of an animation, red in the lowest byte, and
// counts their pixels: all, and those of flat parts.
type colourCount struct {
	colours      []uint32
	pixels, flat []int
	slots        []int32
}

// number is that of the colour, a new one where it was not seen before. The slots
// are a hash table of numbers, 0 being an empty one.
func (c *colourCount) number(colour uint32) uint32 {
	if 2*len(c.colours) >= len(c.slots) {
		c.widen()
	}
	i := c.slot(colour)
	if c.slots[i] == 0 {
		c.colours = append(c.colours, colour)
		c.pixels, c.flat = append(c.pixels, 0), append(c.flat, 0)
		c.slots[i] = int32(len(c.colours))
	}
	return uint32(c.slots[i]) - 1
}

// slot is where the colour's number is or belongs.
func (c *colourCount) slot(colour uint32) uint32 {
	mask := uint32(len(c.slots) - 1)
	i := colour * 0x9E3779B1 >> 7 & mask
	for c.slots[i] != 0 && c.colours[c.slots[i]-1] != colour {
		i = (i + 1) & mask
	}
	return i
}

func (c *colourCount) widen() {
	c.slots = make([]int32, max(4096, 4*len(c.slots)))
	for n, colour := range c.colours {
		c.slots[c.slot(colour)] = int32(n + 1)
	}
}

// count counts a pixel of the n-th colour. Flat is one that has the same colour
// beside it and above or below; the shades of edges seldom have.
func (c *colourCount) count(n uint32, flat bool) {
	c.pixels[n]++
	if flat {
		c.flat[n]++
	}
}

// A palette is at most 255 colours, the first ones of flat parts, and for each
// colour counted which of them is nearest and how far it is: the sum of the
// channels' squares.
type palette struct {
	colours []uint32
	flat    int
	of      []uint8
	off     []int32
}

// palette chooses for pictures of that many pixels. Up to 255 colours are all kept,
// and count as flat. Of more, those of flat parts are kept, as far as there is room
// for them; then, one by one, the colour is added that is shown most wrongly, until
// none is by much: fewer shades make a smaller file.
func (c *colourCount) palette(area int) palette {
	const most, mostFlat, little = 255, 160, 64
	p := palette{of: make([]uint8, len(c.colours)), off: make([]int32, len(c.colours))}
	total := int64(0)
	for i := range p.off {
		p.off[i] = 3 << 16 // farther than any
		total += c.weight(i)
	}
	flat := c.flatColours(area / 3200)
	for _, n := range flat[:min(len(flat), mostFlat)] {
		p.add(c, n)
	}
	if p.flat = len(p.colours); len(c.colours) <= most {
		p.flat = most
	}
	for len(p.colours) < most {
		worst, wrong := 0, int64(0)
		for i, off := range p.off {
			if w := int64(off) * c.weight(i); w > wrong {
				worst, wrong = i, w
			}
		}
		if wrong == 0 || len(c.colours) > most && wrong < total/little {
			break
		}
		p.add(c, uint32(worst))
	}
	return p
}

// weight is the colour's pixels, those of flat parts more than once: the eye rests
// on them.
func (c *colourCount) weight(n int) int64 { return int64(c.pixels[n]) + 7*int64(c.flat[n]) }

// flatColours are those of more than a few flat pixels, the most common first.
func (c *colourCount) flatColours(few int) []uint32 {
	var flat []uint32
	for n, pixels := range c.flat {
		if pixels > few {
			flat = append(flat, uint32(n))
		}
	}
	slices.SortFunc(flat, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(c.flat[b], c.flat[a]), cmp.Compare(a, b))
	})
	return flat
}

// add takes a colour into the palette and lets it stand for all that are nearer
// to it than to the others.
func (p *palette) add(c *colourCount, n uint32) {
	index := uint8(len(p.colours))
	colour := c.colours[n]
	p.colours = append(p.colours, colour)
	for i, other := range c.colours {
		if d := squares(colour, other); d < p.off[i] {
			p.of[i], p.off[i] = index, d
		}
	}
}

// squares is how far two colours are apart: the sum of the channels' squares.
func squares(a, b uint32) int32 {
	dr := int32(a&255) - int32(b&255)
	dg := int32(a>>8&255) - int32(b>>8&255)
	db := int32(a>>16) - int32(b>>16)
	return dr*dr + dg*dg + db*db
}
