package draw

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"io"
	"math"
	"math/bits"
	"time"
)

// WriteTo writes the animation, a frame at a time: a writer that fails ends it,
// and so it can be cancelled. It may be added to and written again.
func (g *GIF) WriteTo(w io.Writer) (int64, error) {
	if len(g.frames) == 0 {
		return 0, errors.New("an animation without a frame cannot be written")
	}
	p := g.colours.palette(g.w * g.h)
	last := 0
	for ; g.aim > 0 && last < len(alike)-1; last++ {
		short := atMost{most: g.aim}
		if _, err := g.write(&short, p, alike[last]); err == nil {
			return short.WriteTo(w)
		}
	}
	return g.write(w, p, alike[last])
}

// An atMost is a buffer that fails where it would hold more.
type atMost struct {
	bytes.Buffer
	most int
}

func (b *atMost) Write(p []byte) (int, error) {
	if b.Len()+len(p) > b.most {
		return 0, errors.New("longer than it should be")
	}
	return b.Buffer.Write(p)
}

// write writes with shades that are alike.
func (g *GIF) write(w io.Writer, p palette, alike int32) (int64, error) {
	e := gifWriter{w: w, picture: gifPicture{
		colours: g.colours.colours, palette: p, width: g.w, alike: alike,
		truth: make([]uint32, g.w*g.h), shown: make([]uint8, g.w*g.h),
	}}
	// The colour after the last one is that of pixels that stay.
	e.clear = uint8(len(p.colours))
	e.bits = max(bits.Len8(e.clear), 2)
	e.head(g.w, g.h)
	for i, f := range g.frames {
		e.frame(f, i == 0 || i == len(g.frames)-1)
		if e.flush() != nil {
			return e.n, e.err
		}
	}
	e.buf.WriteByte(0x3B)
	return e.n, e.flush()
}

// A gifWriter writes the parts of a GIF file (CompuServe, "Graphics Interchange
// Format", version 89a, 1990; numbers are little endian).
type gifWriter struct {
	w       io.Writer
	n       int64
	err     error
	buf     bytes.Buffer
	picture gifPicture
	packer  gifPacker
	clear   uint8
	bits    int           // of a colour's number
	total   time.Duration // of the frames so far
}

func (e *gifWriter) flush() error {
	if e.err == nil {
		var n int64
		n, e.err = e.buf.WriteTo(e.w)
		e.n += n
	}
	return e.err
}

// head is the signature, the size, the palette and, as Netscape has it, that the
// animation goes on for ever.
func (e *gifWriter) head(w, h int) {
	e.buf.WriteString("GIF89a")
	e.numbers(w, h)
	e.buf.Write([]byte{0xF0 | uint8(e.bits-1), 0, 0})
	for i := range 1 << e.bits {
		var c uint32
		if i < len(e.picture.palette.colours) {
			c = e.picture.palette.colours[i]
		}
		e.buf.Write([]byte{uint8(c), uint8(c >> 8), uint8(c >> 16)})
	}
	e.buf.WriteString("\x21\xFF\x0BNETSCAPE2.0\x03\x01\x00\x00\x00")
}

func (e *gifWriter) numbers(values ...int) {
	for _, v := range values {
		e.buf.Write(binary.LittleEndian.AppendUint16(nil, uint16(v)))
	}
}

// frame writes how long the frame stands and the pixels of its box, or of the
// whole picture.
func (e *gifWriter) frame(f gifFrame, whole bool) {
	e.picture.take(f)
	if whole {
		f.box = image.Rect(0, 0, e.picture.width, len(e.picture.truth)/e.picture.width)
	}
	e.buf.Write([]byte{0x21, 0xF9, 4, 0x05}) // leave the picture, one colour is clear
	e.numbers(e.hundredths(f.delay))
	e.buf.Write([]byte{e.clear, 0, 0x2C})
	e.numbers(f.box.Min.X, f.box.Min.Y, f.box.Dx(), f.box.Dy())
	e.buf.Write([]byte{0, uint8(e.bits)})
	packed := e.packer.pack(&e.picture, f.box, e.bits, e.clear, whole)
	for len(packed) > 0 {
		block := packed[:min(len(packed), 255)]
		e.buf.WriteByte(uint8(len(block)))
		e.buf.Write(block)
		packed = packed[len(block):]
	}
	e.buf.WriteByte(0)
}

// hundredths is the delay in hundredths of a second, such that frames do not
// drift from where their delays put them; at least two, as viewers play less at
// a speed of their own.
func (e *gifWriter) hundredths(d time.Duration) int {
	round := func(d time.Duration) int { return int(d.Round(10*time.Millisecond) / (10 * time.Millisecond)) }
	before := round(e.total)
	e.total += d
	return min(max(round(e.total)-before, 2), math.MaxUint16)
}
