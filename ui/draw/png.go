package draw

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"io"
	"math"
	"strings"
)

// A PNGText is what a PNG file says about its picture beside the pixels. What
// is empty is not written.
type PNGText struct{ Title, Description string }

// PNGOptions say how a PNG file is written and what is in it beside the pixels.
type PNGOptions struct {
	Text PNGText
	// Smaller takes about ten times as long for a file an eighth smaller, by more
	// than a quarter where the picture is large.
	Smaller bool
	// Data is kept in a private chunk, which other programs pass over; nil is
	// not written.
	Data []byte
}

// The parts of a PNG file (W3C, "Portable Network Graphics", third edition): a
// signature, then chunks of length, name, data and checksum; the first is IHDR,
// the pixels are in one or more IDAT, and IEND is last.
const (
	pngMagic  = "\x89PNG\r\n\x1a\n"
	dataChunk = "hdRm" // for information only, private, not to be copied blindly into a changed picture
)

// EncodePNG writes the image as PNG, 72 pixels to the inch, and what about says
// of it.
func EncodePNG(w io.Writer, img *image.RGBA, about ...PNGText) error {
	var o PNGOptions
	if len(about) > 0 {
		o.Text = about[0]
	}
	return EncodePNGWith(w, img, o)
}

// EncodePNGWith writes the image as PNG, 72 pixels to the inch: three bytes a
// pixel where it is opaque, else four. An image without pixels is an error, and
// so is any of the writer's, after which the file is not whole.
func EncodePNGWith(w io.Writer, img *image.RGBA, o PNGOptions) error {
	size := img.Rect.Size()
	if img.Rect.Empty() || size.X > math.MaxInt32 || size.Y > math.MaxInt32 {
		return errors.New("draw: no PNG can have that size")
	}
	if len(o.Data) > maxData {
		return errors.New("draw: too much data for a PNG")
	}
	return newPNGImage(img).encode(w, o)
}

func (p *pngImage) encode(w io.Writer, o PNGOptions) error {
	size := p.img.Rect.Size()
	head := []byte{0, 0, 0, 0, 0, 0, 0, 0, 8, p.kind, 0, 0, 0}
	binary.BigEndian.PutUint32(head, uint32(size.X))
	binary.BigEndian.PutUint32(head[4:], uint32(size.Y))
	b := appendChunk([]byte(pngMagic), "IHDR", head)
	b = appendChunk(b, "pHYs", []byte{0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1}) // 2,835 a metre
	b = appendTextChunk(b, "Title", o.Text.Title)
	b = appendTextChunk(b, "Description", o.Text.Description)
	if o.Data != nil {
		b = appendChunk(b, dataChunk, o.Data)
	}
	if _, err := w.Write(b); err != nil {
		return err
	}
	if err := p.writePixels(w, o.Smaller); err != nil {
		return err
	}
	_, err := w.Write(appendChunk(nil, "IEND", nil))
	return err
}

// appendTextChunk adds a tEXt chunk, or an iTXt chunk where the text is more than
// ASCII. Control characters other than line breaks have no place in either.
func appendTextChunk(b []byte, key, text string) []byte {
	ascii := true
	text = strings.Map(func(r rune) rune {
		if r == '\r' || r == 0xFFFD || r < ' ' && r != '\n' || r == 0x7F {
			return -1
		}
		ascii = ascii && r < 0x7F
		return r
	}, text)
	switch {
	case text == "":
		return b
	case ascii:
		return appendChunk(b, "tEXt", []byte(key+"\x00"+text))
	}
	// After the key: not compressed, no language, no translated key.
	return appendChunk(b, "iTXt", []byte(key+"\x00\x00\x00\x00\x00"+text))
}

func appendChunk(b []byte, name string, data []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	body := len(b)
	b = append(append(b, name...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[body:]))
}
