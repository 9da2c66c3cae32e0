// Package assets holds what is built into the program: fonts with their licence
// and the icon. The words are in assets/words.
package assets

import "embed"

//go:embed fonts/*.ttf
var fonts embed.FS

// FontLicence is the licence of the fonts and says whose they are and what was
// changed in them.
//
//go:embed fonts/LICENCE.txt
var FontLicence string

// Icon is the program's icon for a window, a PNG of 128 by 128 made from icon.svg:
// the toolkit would take longer to draw the SVG than to open a screen.
//
//go:embed icon-128.png
var Icon []byte

// Mark is the bar over a dot alone, an SVG of 24 by 24 in black, to be coloured
// by whoever shows it.
//
//go:embed mark.svg
var Mark []byte

// Font is a cut of Inter as a TrueType file: "Inter-Regular", "Inter-Medium",
// "Inter-SemiBold", "Inter-Bold" or "InterDisplay-Bold"; or one of the hand that
// sketches are written in: "ShantellSans-Regular", "ShantellSans-SemiBold" or
// "ShantellSans-Bold"; nil for any other name. Figures are of one width in all
// but InterDisplay-Bold. The bytes are the caller's own.
func Font(name string) []byte {
	data, err := fonts.ReadFile("fonts/" + name + ".ttf")
	if err != nil {
		return nil
	}
	return data
}
