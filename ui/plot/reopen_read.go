package plot

import (
	"errors"
	"io"

	"headroom/ui/draw"
)

// CardFileMax is the most bytes that are read of a card's file. Its numbers stand
// before its pixels.
const CardFileMax = 64 << 20

// What keeps a file from being read as a card.
var (
	ErrNotPNG     = draw.ErrNotPNG
	ErrNoNumbers  = draw.ErrNoPNGData
	ErrCardBroken = draw.ErrBrokenPNG
	ErrCardLarge  = errors.New("plot: the file is larger than any card")
)

// ReadCard reads the numbers that a PNG file of a card carries. Its errors are those
// above, those of ParseCardData, and the reader's.
func ReadCard(r io.Reader) (CardNumbers, error) {
	limited := &io.LimitedReader{R: r, N: CardFileMax}
	data, err := draw.ReadPNGData(limited)
	switch {
	case err != nil && limited.N == 0:
		return CardNumbers{}, ErrCardLarge
	case err != nil:
		return CardNumbers{}, err
	}
	return ParseCardData(data)
}
