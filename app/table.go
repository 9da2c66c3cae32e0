package app

import (
	"strings"

	"golang.org/x/text/width"
)

// A table is rows of cells, to be set in columns of one-width characters.
type table [][]string

// String sets the columns two spaces apart, each to the side that align has for
// it: '<' left, '>' right. No line ends in a space.
func (t table) String(align string) string {
	widths := make([]int, len(align))
	for _, row := range t {
		for i, cell := range row {
			widths[i] = max(widths[i], columnsOf(cell))
		}
	}
	var b strings.Builder
	for _, row := range t {
		line := ""
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-columnsOf(cell))
			if align[i] == '>' {
				line += pad + cell + "  "
			} else {
				line += cell + pad + "  "
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// columnsOf is how many columns of a terminal a text takes: two for a character of
// Chinese.
func columnsOf(s string) (n int) {
	for _, r := range s {
		n += columns(r)
	}
	return n
}

func columns(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}
