package draw

import (
	"cmp"
	"slices"
)

// A colourCount numbers the colours of an animation, red in the lowest byte, and
// counts their pixels.
type colourCount struct {
	colours      []uint32
	flat, pixels []int64 // of each colour, those of flat parts more than once
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
		c.pixels = append(c.pixels, 0)
		c.flat = append(c.flat, 0)
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

// add counts a run. Long ones are of flat parts, which are what the eye rests
// on; the shades of edges are mostly single.
func (c *colourCount) add(r run) {
	if r.colour == same {
		return
	}
	c.pixels[r.colour] += int64(r.n)
	if r.n > 3 {
		c.flat[r.colour] += int64(r.n)
	}
}

// A palette is at most 255 colours, and for each colour counted which of them is
// nearest and how far it is: the sum of the channels' squares.
type palette struct {
	colours []uint32
	of      []uint8
	off     []int32
}

// A colour that fills fewer pixels of flat parts than flatLeast waits for its
// turn among the shades; the palette is full enough once no colour is off by more
// than one errorShare-th of all.
const (
	flatLeast  = 200
	errorShare = 100_000
)

func (c *colourCount) palette() palette {
	const most = 255
	p := palette{of: make([]uint8, len(c.colours)), off: make([]int32, len(c.colours))}
	var order []int
	var total int64
	for i := range p.off {
		p.off[i] = 1 << 18
		if c.flat[i] >= flatLeast {
			order = append(order, i)
		}
		total += c.pixels[i] + 7*c.flat[i]
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(c.flat[b], c.flat[a]), cmp.Compare(a, b))
	})
	for _, i := range order[:min(len(order), 128)] {
		p.add(c, uint32(i))
	}
	for len(p.colours) < most {
		worst := 0
		var w int64
		for i, off := range p.off {
			if e := int64(off) * (c.pixels[i] + 7*c.flat[i]); e > w {
				w, worst = e, i
			}
		}
		if w == 0 || w < total/errorShare {
			break
		}
		p.add(c, uint32(worst))
	}
	return p
}

// add takes a colour into the palette and lets it stand for all that are nearer
// to it than to the others.
func (p *palette) add(c *colourCount, n uint32) {
	index := uint8(len(p.colours))
	colour := c.colours[n]
	p.colours = append(p.colours, colour)
	r, g, b := int32(colour&255), int32(colour>>8&255), int32(colour>>16)
	for i, other := range c.colours {
		dr, dg, db := r-int32(other&255), g-int32(other>>8&255), b-int32(other>>16)
		if d := dr*dr + dg*dg + db*db; d < p.off[i] {
			p.of[i], p.off[i] = index, d
		}
	}
}
