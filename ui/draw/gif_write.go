package draw

import (
	"bytes"
	"compress/lzw"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"io"
	"math"
	"math/bits"
	"os"
	"time"
)

// WriteTo writes the animation, a frame at a time: a writer that fails ends it,
// and so it can be cancelled. It may be added to and written again.
func (g *GIF) WriteTo(w io.Writer) (int64, error) {
	if len(g.frames) == 0 {
		return 0, errors.New("an animation without a frame cannot be written")
	}
	e := gifWriter{w: w, palette: g.colours.palette(), shown: make([]uint8, g.w*g.h), width: g.w}
	// The colour after the last one is that of pixels that stay.
	e.clear = uint8(len(e.palette.colours))
	e.cc = &g.colours
	fmt.Sscan(os.Getenv("TOL"), &e.tol, &e.tol2)
	e.bits = max(bits.Len8(e.clear), 2)
	e.head(g.w, g.h)
	for i, f := range g.frames {
		e.draw(f, i == 0)
		if i == len(g.frames)-1 && i > 0 {
			f.box, e.box = image.Rect(0, 0, g.w, g.h), append(e.box[:0], e.shown...)
		}
		e.frame(f)
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
	w         io.Writer
	n         int64
	err       error
	buf       bytes.Buffer
	palette   palette
	clear     uint8
	bits      int // of a colour's number
	width     int
	shown     []uint8 // the picture so far, in colours of the palette
	box       []uint8 // what the frame writes of it
	lzw       *lzw.Writer
	packed    bytes.Buffer
	total     time.Duration // of the frames so far
	tol, tol2 int32
	cc        *colourCount
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
		if i < len(e.palette.colours) {
			c = e.palette.colours[i]
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

// draw brings the picture up to the frame, and leaves in box what the frame has
// to write: a pixel whose colour of the palette is the one shown already stays,
// but not in the first.
func (e *gifWriter) draw(f gifFrame, first bool) {
	w := f.box.Dx()
	e.box = grow(e.box, w*f.box.Dy())
	at := 0
	for _, r := range f.runs {
		if r.colour == same {
			fillBytes(e.box[at:at+int(r.n)], e.clear)
			at += int(r.n)
			continue
		}
		c := e.palette.of[r.colour]
		for end := at + int(r.n); at < end; at++ {
			shown := &e.shown[(f.box.Min.Y+at/w)*e.width+f.box.Min.X+at%w]
			if !first && (*shown == c || e.tol > 0 && e.palette.off[r.colour] > 0 && e.dist(*shown, r.colour) <= e.tol) {
				e.box[at] = e.clear
				continue
			}
			v := c
			if e.tol2 > 0 && at > 0 && e.palette.off[r.colour] > 0 {
				if l := e.box[at-1]; l != e.clear && e.dist(l, r.colour) <= e.tol2 {
					v = l
				} else if at >= w {
					if l := e.box[at-w]; l != e.clear && e.dist(l, r.colour) <= e.tol2 {
						v = l
					}
				}
			}
			e.box[at] = v
			*shown = v
		}
	}
}

func (e *gifWriter) dist(i uint8, n uint32) int32 {
	a, b := e.palette.colours[i], e.cc.colours[n]
	dr, dg, db := int32(a&255)-int32(b&255), int32(a>>8&255)-int32(b>>8&255), int32(a>>16&255)-int32(b>>16&255)
	return dr*dr + dg*dg + db*db
}

func fillBytes(b []uint8, v uint8) {
	for i := range b {
		b[i] = v
	}
}

// frame writes how long the frame stands and the pixels in box.
func (e *gifWriter) frame(f gifFrame) {
	e.buf.Write([]byte{0x21, 0xF9, 4, 0x05}) // leave the picture, one colour is clear
	e.numbers(e.hundredths(f.delay))
	e.buf.Write([]byte{e.clear, 0, 0x2C})
	e.numbers(f.box.Min.X, f.box.Min.Y, f.box.Dx(), f.box.Dy())
	e.buf.Write([]byte{0, uint8(e.bits)})
	e.packed.Reset()
	if e.lzw == nil {
		e.lzw = lzw.NewWriter(&e.packed, lzw.LSB, e.bits).(*lzw.Writer)
	} else {
		e.lzw.Reset(&e.packed, lzw.LSB, e.bits)
	}
	e.lzw.Write(e.box) // into memory: it cannot fail
	e.lzw.Close()
	for e.packed.Len() > 0 {
		block := e.packed.Next(255)
		e.buf.WriteByte(uint8(len(block)))
		e.buf.Write(block)
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
