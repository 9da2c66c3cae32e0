package journal

import (
	"encoding/binary"
	"errors"
	"io"
	"os"
	"strings"
)

// What SQLite's files begin with ("Database File Format", 1.2 and 3).
const (
	magic        = "SQLite format 3\x00"
	journalMagic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
)

// A header is the beginning of a file as its bytes stand: what a database says
// of itself before SQLite has made anything of it. What the file is too short
// for reads as zero.
type header struct {
	bytes [100]byte
	size  int // of the bytes that are there
}

// readHeader reads the beginning of a file, none where there is no file.
func readHeader(path string) (header, error) {
	var h header
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return h, nil
	}
	if err != nil {
		return h, err
	}
	h.size, err = io.ReadFull(f, h.bytes[:])
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return h, errors.Join(err, f.Close())
}

func (h header) number(at int) int64 { return int64(int32(binary.BigEndian.Uint32(h.bytes[at:]))) }

func (h header) application() int64 { return h.number(68) }
func (h header) version() int64     { return h.number(60) }

func (h header) beginsWith(s string) bool { return strings.HasPrefix(string(h.bytes[:]), s) }

func (h header) isDatabase() bool { return h.size == len(h.bytes) && h.beginsWith(magic) }

// isOurs is true of a journal in whatever state: both marks are there from the
// first write on, and no write that is cut off changes them.
func (h header) isOurs() bool { return h.isDatabase() && h.application() == applicationID }

// hasLog is true of a database that keeps its changes in a log beside it, so
// that the file does not say what there is.
func (h header) hasLog() bool { return h.bytes[18] != 1 || h.bytes[19] != 1 }

func (h header) isBlank() bool { return h.bytes == [100]byte{} }

// undoesToNothing tells, of a rollback journal, whether all that it does is to
// take a file back to nothing, as that of the first write into a new one does.
// SQLite writes its magic last, once the rest is durable.
func (h header) undoesToNothing() bool {
	const pages = 16 // where it says how many the file had
	begun := h.beginsWith(journalMagic) || h.beginsWith(strings.Repeat("\x00", len(journalMagic)))
	return begun && h.number(pages) == 0
}
