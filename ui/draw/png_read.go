package draw

import (
	"bufio"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"io"
)

// maxData is the most that the private chunk may hold: the numbers of a card
// take a few hundred bytes.
const maxData = 1 << 20

// Why ReadPNGData gives nothing.
var (
	ErrNotPNG    = errors.New("draw: not a PNG file")
	ErrNoPNGData = errors.New("draw: the PNG file holds no data of its own")
	ErrBrokenPNG = errors.New("draw: the PNG file is damaged")
)

// ReadPNGData is what EncodePNGWith was given as Data. Other errors than those
// above are the reader's.
func ReadPNGData(r io.Reader) ([]byte, error) {
	b := bufio.NewReader(r)
	magic := make([]byte, len(pngMagic))
	if _, err := io.ReadFull(b, magic); err != nil {
		return nil, short(err, ErrNotPNG)
	}
	if string(magic) != pngMagic {
		return nil, ErrNotPNG
	}
	for {
		var head [8]byte
		if _, err := io.ReadFull(b, head[:]); err != nil {
			return nil, short(err, ErrBrokenPNG)
		}
		n := int64(binary.BigEndian.Uint32(head[:]))
		switch string(head[4:]) {
		case dataChunk:
			return readData(b, head[4:], n)
		case "IDAT", "IEND": // ours stands before the pixels
			return nil, ErrNoPNGData
		}
		if _, err := io.CopyN(io.Discard, b, n+4); err != nil {
			return nil, short(err, ErrBrokenPNG)
		}
	}
}

// readData is the contents of a chunk of that name and length.
func readData(r io.Reader, name []byte, n int64) ([]byte, error) {
	if n > maxData {
		return nil, ErrBrokenPNG
	}
	data, err := io.ReadAll(io.LimitReader(r, n+4)) // no more memory than the file is long
	if err != nil {
		return nil, err
	}
	if int64(len(data)) < n+4 {
		return nil, ErrBrokenPNG
	}
	data, sum := data[:n], binary.BigEndian.Uint32(data[n:])
	if crc32.Update(crc32.ChecksumIEEE(name), crc32.IEEETable, data) != sum {
		return nil, ErrBrokenPNG
	}
	return data, nil
}

// short is what a file that ends too early means; other errors stay.
func short(err, means error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return means
	}
	return err
}
