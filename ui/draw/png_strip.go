package draw

import (
	"bytes"
	"encoding/binary"
	"image/color"
	"io"

	"github.com/klauspost/compress/flate"
)

// A strip is a part of the zlib stream, with the size and the checksum of the
// bytes that it stands for.
type strip struct {
	chunk []byte
	size  int
	adler uint32
}

// A deflater compresses strips, one after the other, in the same memory.
type deflater struct {
	p   *pngImage
	z   *flate.Writer
	raw []uint8
	out bytes.Buffer
}

// Levels of compression. Level 5 takes two thirds of the time of compress/flate's
// level 4 for a file of a card that is a fifteenth larger; at level 7 file and
// time are the same. Level 9 makes a file an eighth smaller than level 5, by more
// than a quarter at a width of 3,840 pixels, in ten times the time.
const (
	usual    = 5
	smallest = 9
)

func newDeflater(p *pngImage, smaller bool) *deflater {
	level := usual
	if smaller {
		level = smallest
	}
	z, err := flate.NewWriter(io.Discard, level)
	if err != nil { // there is no such level
		panic("draw: " + err.Error())
	}
	return &deflater{p: p, z: z}
}

// strip compresses strip k; the last one ends the stream, but for its checksum.
func (d *deflater) strip(k int) strip {
	first, last := k*d.p.rows, min((k+1)*d.p.rows, d.p.img.Rect.Dy())
	d.raw = grow(d.raw, (last-first)*(1+d.p.bytes*d.p.img.Rect.Dx()))
	at := d.raw
	for y := first; y < last; y++ {
		at[0] = 0 // the row is not filtered
		at = at[1+d.p.pack(at[1:], row(d.p.img, y)):]
	}
	d.out.Reset()
	if k == 0 {
		d.out.Write([]byte{0x78, 0x9C}) // deflate with a window of 32 KiB, no dictionary
	}
	d.z.Reset(&d.out)
	d.z.Write(d.raw) // a buffer takes all
	if last == d.p.img.Rect.Dy() {
		d.z.Close()
	} else {
		d.z.Flush()
	}
	return strip{bytes.Clone(d.out.Bytes()), len(d.raw), adler(d.raw)}
}

// pack writes a row as PNG has it and returns how many bytes that is.
func (p *pngImage) pack(to, row []uint8) int {
	if p.kind == kindRGB {
		packRGB(to, row)
	} else {
		packRGBA(to, row)
	}
	return p.bytes * len(row) / 4
}

// packRGB leaves the fourth byte of each pixel out.
func packRGB(to, row []uint8) {
	le := binary.LittleEndian
	for ; len(to) >= 8 && len(row) >= 8; to, row = to[6:], row[8:] { // the last two bytes are written again
		v := le.Uint64(row)
		le.PutUint64(to, v&0xFFFFFF|v>>8&0xFFFFFF000000)
	}
	for ; len(row) >= 4; to, row = to[3:], row[4:] {
		copy(to, row[:3])
	}
}

// packRGBA divides the colours by the alpha that they were multiplied with.
func packRGBA(to, row []uint8) {
	for ; len(row) >= 4; to, row = to[4:], row[4:] {
		switch row[3] {
		case 0:
			clear(to[:4])
		case 255:
			copy(to, row[:4])
		default:
			c := color.NRGBAModel.Convert(color.RGBA{row[0], row[1], row[2], row[3]}).(color.NRGBA)
			to[0], to[1], to[2], to[3] = c.R, c.G, c.B, c.A
		}
	}
}
