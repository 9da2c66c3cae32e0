package draw

import (
	"math/bits"
	"slices"
)

// maxCodes is how many codes there are in a GIF.
const maxCodes = 4096

// gifStrings are the strings of colours that have codes. They form a tree: for each
// the one without its last colour, the first of those that are one colour longer,
// the next one that is as long, and the last colour.
type gifStrings struct {
	up, first, next [maxCodes]uint16
	last            [maxCodes]uint8
	top             uint32 // the newest code
	// written is the string that was written last, unnamed where there is none,
	// and begins its first colour. With the first colour of the one that comes it
	// is the next to have a code.
	written uint16
	begins  uint8
}

// unnamed stands for the string that has a code only when it is written: the one
// written last, and its first colour once more.
const unnamed = 0xFFFF

// restart forgets all but single colours.
func (s *gifStrings) restart(bits int) {
	s.top = 1<<bits + 1
	s.written = unnamed
	for i := range s.first[:1<<bits] {
		s.first[i], s.last[i] = 0, uint8(i)
	}
}

// name gives the next code to the string written last with one colour more.
func (s *gifStrings) name(colour uint8) {
	if s.written == unnamed {
		return
	}
	s.top++
	s.up[s.top], s.last[s.top] = s.written, colour
	s.first[s.top], s.next[s.top] = 0, s.first[s.written]
	s.first[s.written] = uint16(s.top)
}

// A colourSet is a set of colours of the palette.
type colourSet [4]uint64

func (s *colourSet) add(c uint8)      { s[c>>6] |= 1 << (c & 63) }
func (s *colourSet) has(c uint8) bool { return s[c>>6]>>(c&63)&1 == 1 }

// A reach is a string that does for the pixels so far, and how far it is from their
// true colours.
type reach struct {
	end uint16
	off int64
}

// most is how many strings are followed at once; more hardly make a smaller file.
const most = 16

// longest finds the longest string that does for the pixels from at on, of several
// the one that is least far off: in found are all that begin it, the whole last.
func (k *gifPacker) longest(at int) {
	k.reached = k.begin(k.reached[:0], at)
	n, echo := 1, false
	for i := at + 1; i < len(k.truth); i++ {
		k.further, echo = k.follow(k.further[:0], i)
		if len(k.further) == 0 {
			break
		}
		k.reached, k.further = k.further, k.reached
		n, echo = n+1, false
	}
	end := slices.MinFunc(k.reached, func(a, b reach) int { return int(a.off - b.off) }).end
	k.found = k.found[:0]
	if echo {
		k.found, end = append(k.found, unnamed), k.strings.written
	}
	for ; n > 0; n-- {
		k.found, end = append(k.found, end), k.strings.up[end]
	}
	slices.Reverse(k.found)
}

// begin are the single colours that do for a pixel.
func (k *gifPacker) begin(list []reach, i int) []reach {
	truth := k.truth[i]
	if k.whole {
		return append(list, reach{end: uint16(k.picture.palette.of[truth])})
	}
	if k.stay[i] {
		list = append(list, reach{end: uint16(k.clear)})
	}
	for word, set := range k.does(truth) {
		for ; set != 0; set &= set - 1 {
			c := uint8(word*64 + bits.TrailingZeros64(set))
			list = append(list, reach{uint16(c), k.off(c, truth)})
		}
	}
	return list
}

// follow are the strings that go on from those reached with what does for a pixel.
// Echo tells that the unnamed one does.
func (k *gifPacker) follow(list []reach, i int) (_ []reach, echo bool) {
	s, truth, stays := &k.strings, k.truth[i], k.stay[i]
	does, nearest := k.does(truth), k.picture.palette.of[truth]
	may := func(c uint8) bool {
		switch {
		case c == k.clear:
			return stays
		case k.whole:
			return c == nearest
		}
		return does.has(c)
	}
	for _, r := range k.reached {
		echo = echo || r.end == s.written && may(s.begins)
		for n := s.first[r.end]; n != 0 && len(list) < most; n = s.next[n] {
			if c := s.last[n]; may(c) {
				list = append(list, reach{n, r.off + k.off(c, truth)})
			}
		}
	}
	return list, echo
}

// off is how far a colour is from a true one; nothing where the pixel stays.
func (k *gifPacker) off(c uint8, truth uint32) int64 {
	if c == k.clear {
		return 0
	}
	return int64(squares(k.picture.palette.colours[c], k.picture.colours[truth]))
}
