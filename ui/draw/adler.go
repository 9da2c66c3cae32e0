package draw

import "encoding/binary"

// adlerMod is the largest prime below 65,536.
const adlerMod = 65521

// adler is the Adler-32 checksum (RFC 1950): one and the sum of all bytes in the
// low half; in the high half the sum of what the low half was after each byte.
// It takes sixteen bytes to a step and so half the time of hash/adler32, which
// was a seventh of that of a PNG.
func adler(p []uint8) uint32 {
	const most = 16 * 11 // bytes whose sums stay within adlerSums's lanes
	low, high := uint64(1), uint64(0)
	for len(p) >= 16 {
		run := p[:min(len(p)&^15, most)]
		n := uint64(len(run))
		sum, weighted := adlerSums(run)
		high = (high + n*low + weighted) % adlerMod
		low = (low + sum) % adlerMod
		p = p[n:]
	}
	for _, b := range p {
		low = (low + uint64(b)) % adlerMod
		high = (high + low) % adlerMod
	}
	return uint32(high<<16 | low)
}

// adlerSums are the sum of all bytes, and the sum with each byte counted as often
// as there are bytes from it to the end; of 22 words at most, as 255 · (0 + 1 + …
// + 21) is just below 65,536.
func adlerSums(run []uint8) (sum, weighted uint64) {
	const lanes, lane = 0x00FF00FF00FF00FF, 0xFFFF
	// In lanes of 16 bits: the sums of the bytes at even and at odd places of a
	// word, and the sums of what those were before each word.
	var even, odd, evens, odds uint64
	for ; len(run) >= 16; run = run[16:] {
		v, w := binary.LittleEndian.Uint64(run), binary.LittleEndian.Uint64(run[8:])
		evens, odds = evens+even, odds+odd
		even, odd = even+v&lanes, odd+v>>8&lanes
		evens, odds = evens+even, odds+odd
		even, odd = even+w&lanes, odd+w>>8&lanes
	}
	for place := uint64(8); place > 0; place -= 2 {
		e, o := even&lane, odd&lane
		sum += e + o
		weighted += 8*(evens&lane+odds&lane) + place*e + (place-1)*o
		even, odd, evens, odds = even>>16, odd>>16, evens>>16, odds>>16
	}
	return sum, weighted
}

// joinAdler is the checksum of two runs of bytes one after the other, n being
// the length of the second.
func joinAdler(first, second uint32, n int) uint32 {
	before := first&0xFFFF + adlerMod - 1 // what the second did not start with
	low := (before + second&0xFFFF) % adlerMod
	high := (uint64(first>>16) + uint64(second>>16) + uint64(n%adlerMod)*uint64(before)) % adlerMod
	return uint32(high)<<16 | low
}
