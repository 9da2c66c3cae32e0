package draw

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"strings"
)

// A PNGText is what a PNG file says about its picture beside the pixels. What
// is empty is not written.
type PNGText struct{ Title, Description string }

// The parts of a PNG file (W3C, "Portable Network Graphics", third edition): a
// signature, then chunks of length, name, data and checksum; the first is IHDR,
// 13 bytes of data.
const (
	pngSignature = 8
	pngHeader    = pngSignature + 8 + 13 + 4
)

// EncodePNG writes the image as PNG, 72 pixels to the inch, and what about says
// of it.
func EncodePNG(w io.Writer, img *image.RGBA, about ...PNGText) error {
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestSpeed}
	if err := enc.Encode(&b, img); err != nil {
		return err
	}
	file := b.Bytes()
	head := bytes.Clone(file[:pngHeader])
	head = appendChunk(head, "pHYs", []byte{0, 0, 0x0B, 0x13, 0, 0, 0x0B, 0x13, 1}) // 2,835 a metre
	for _, t := range about {
		head = appendTextChunk(head, "Title", t.Title)
		head = appendTextChunk(head, "Description", t.Description)
	}
	if _, err := w.Write(head); err != nil {
		return err
	}
	_, err := w.Write(file[pngHeader:])
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
