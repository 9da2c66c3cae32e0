// Package draw is the surface under Headroom's figures: float64 paths and shaped
// text on pixels or in SVG, and go-chart's Renderer on top of it. It knows
// nothing of ceilings and nothing of the window toolkit.
package draw

import "image/color"

// A Surface takes drawing operations in pixels, x to the right and y down, the
// first operation at the bottom. Not-a-number and infinite coordinates draw
// nothing; coordinates far outside are cut. Surfaces are not safe for use by two
// goroutines at once.
type Surface interface {
	// Size is the width and height in pixels.
	Size() (w, h float64)
	// Fill paints the inside of the path, non-zero winding. Open parts are
	// closed for it.
	Fill(p *Path, c color.NRGBA)
	// Stroke paints along the path.
	Stroke(p *Path, s Stroke)
	// FillGradient paints the inside of the path with colours that run along a
	// line.
	FillGradient(p *Path, g Gradient)
	// Text paints one line of text.
	Text(t Text)
	// Clip limits all that follows to the inside of the path and of the clips
	// there are already, until its Unclip. A path that draws nothing leaves
	// nothing to be seen.
	Clip(p *Path)
	// Unclip ends the last clip; where there is none it does nothing.
	Unclip()
	// Group says that what follows, until its EndGroup, belongs together under
	// that name. It changes no pixel.
	Group(name string)
	// EndGroup ends the last group; where there is none it does nothing.
	EndGroup()
	// Measure is the size that Text would take on this surface.
	Measure(s string, f Font) Extent
}

// A Join is the form of a stroke's corner.
type Join uint8

// The joins; a miter longer than four widths becomes a bevel.
const (
	JoinMiter Join = iota
	JoinRound
	JoinBevel
)

// A Cap is the form of a stroke's end, and of each dash's.
type Cap uint8

// The caps.
const (
	CapButt Cap = iota
	CapRound
	CapSquare
)

// A Stroke is how a path is followed.
type Stroke struct {
	Color color.NRGBA
	// Width in pixels; nothing is drawn where it is not above 0.
	Width float64
	Join  Join
	Cap   Cap
	// Dash is drawn and left out in turn, in pixels; empty is solid.
	Dash []float64
}

// A Face is one of the embedded cuts: of Inter, or of the hand of sketches.
type Face uint8

// The faces. Figures are of one width in all but Display, which is for
// headlines and numerals of 56 pixels and more. The three hands are of Shantell
// Sans; what they lack stands in the Inter of their weight.
const (
	Regular Face = iota
	Medium
	SemiBold
	Bold
	Display
	HandRegular
	HandSemiBold
	HandBold
)

// A Font is a face at a size.
type Font struct {
	Face Face
	// Size is the em in pixels.
	Size float64
	// Tracking is added after each glyph, in em.
	Tracking float64
}

// An Anchor says which part of a text stands at its point.
type Anchor uint8

// The anchors.
const (
	AnchorStart Anchor = iota
	AnchorMiddle
	AnchorEnd
)

// A Text is one line of text.
type Text struct {
	String string
	// X and Y are where the anchor stands on the baseline.
	X, Y   float64
	Anchor Anchor
	Font   Font
	Color  color.NRGBA
	// Halo, where its Width is above 0, is drawn around the glyphs before them.
	Halo Halo
}

// A Halo keeps text or a mark legible on what is under it.
type Halo struct {
	Color color.NRGBA
	// Width in pixels on each side.
	Width float64
}

// An Extent is the size of a line of text in pixels.
type Extent struct {
	// Width is the advance; 0 for an empty text.
	Width float64
	// Ascent and Descent are the face's, both above 0; CapHeight is that of a
	// capital letter.
	Ascent, Descent, CapHeight float64
}
