package widgets

import (
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/plot"
)

// Distances around the radar, before the text scale: from ring 5 to a label
// above or below and beside it, the room kept for a word whatever it is now, and
// the largest and smallest radius.
const (
	padAbove    = 34 // clear of a handle at level 5 and the bar over it
	padBeside   = 34
	padWord     = 103
	padMost     = 320
	padLeast    = 48
	padAir      = 14  // above and below the labels where there is room for it,
	padTight    = 372 // from this height on
	nameHeight  = 20
	wordHeight  = 16
	sideLowered = 1
	padEdge     = 26  // from the outer corners to the window's edge where labels are folded,
	padFold     = .75 // which they are where the radar would be smaller than this share
	cos30       = .8660254
)

// fit is the largest radar whose labels all lie within the size, and whether the
// four at its sides are folded above and below their corners, as in a narrow
// window. The words of the levels have their room whatever they are now, so that
// nothing moves while a person sets ratings; longer words make the radar smaller.
func (p *RadarPad) fit(size fyne.Size) (g plot.Geometry, folded bool) {
	k := p.Theme().Size(SizeBody) / 14
	side := padWord * k
	for _, n := range p.state.Names {
		side = max(side, widthOf(p, n, SizeBody, strong))
	}
	for _, w := range p.state.Words {
		for _, part := range p.broken(w, padWord*k) {
			side = max(side, widthOf(p, part, SizeCaption, strong))
		}
	}
	down := size.Height/2 - padAbove - (nameHeight+wordHeight)*k
	down -= min(max((size.Height-padTight)/20, 2), padAir)
	beside := min(down, (size.Width/2-side-padBeside)/cos30)
	r := min(down, (size.Width/2-padEdge)/cos30)
	if folded = beside < r*padFold; folded {
		r = min(r, down-wordHeight*k) // a second line above and below
	} else {
		r = beside
	}
	r = min(max(r, padLeast), padMost)
	return plot.Geometry{CX: float64(size.Width) / 2, CY: float64(size.Height) / 2, R: float64(r)}, folded
}

// A padLabel is where a ceiling's name and words stand: the top left corner of
// the block, its width, and how its lines are aligned.
type padLabel struct {
	x, y, width float32
	align       fyne.TextAlign
	words       []string
}

// height of the block, before the text scale.
func (l padLabel) height() float32 { return nameHeight + wordHeight*float32(len(l.words)) }

// label lays out one ceiling's block. Beside the radar a word that is too wide is
// broken at its dot, so that it is never cut.
func (p *RadarPad) label(c model.Ceiling, size fyne.Size) padLabel {
	k := p.Theme().Size(SizeBody) / 14
	v := p.geo.Vertex(c, model.LevelMax)
	x, y := float32(v.X), float32(v.Y)
	word := p.state.Words[c]
	if c == model.Bandwidth || c == model.Learning {
		l := padLabel{width: size.Width, align: fyne.TextAlignCenter, y: y + padAbove, words: []string{word}}
		if p.folded {
			l.words = p.broken(word, padWord*k)
		}
		if c == model.Bandwidth {
			l.y = y - padAbove - l.height()*k
		}
		return l
	}
	if p.folded {
		return p.foldedLabel(c, size)
	}
	l := padLabel{}
	if c < model.Learning {
		l.x, l.width, l.align = x+padBeside, size.Width-x-padBeside, fyne.TextAlignLeading
	} else {
		l.x, l.width, l.align = 0, x-padBeside, fyne.TextAlignTrailing
	}
	l.words = p.broken(word, l.width)
	// The block's middle stands where the axis would go on to.
	l.y = float32(p.geo.Out(c, p.geo.R+30).Y) + sideLowered - (nameHeight+wordHeight)/2*k
	return l
}

// broken is the word in one line, or in two where it is too wide: at its dot, or
// else at the last space before which it fits.
func (p *RadarPad) broken(word string, width float32) []string {
	if widthOf(p, word, SizeCaption, strong) <= width {
		return []string{word}
	}
	if before, after, ok := strings.Cut(word, " · "); ok {
		return []string{before + " ·", after}
	}
	for i := len(word) - 1; i > 0; i-- {
		if word[i] == ' ' && widthOf(p, word[:i], SizeCaption, strong) <= width {
			return []string{word[:i], word[i+1:]}
		}
	}
	return []string{word}
}

// foldedLabel stands at the edge of the window, above an upper corner and below a
// lower one, as near as the slant of ring 5 lets it.
func (p *RadarPad) foldedLabel(c model.Ceiling, size fyne.Size) padLabel {
	k := p.Theme().Size(SizeBody) / 14
	words := p.broken(p.state.Words[c], padWord*k)
	l := padLabel{words: words, width: size.Width / 2, align: fyne.TextAlignTrailing, x: size.Width/2 - 2}
	if c > model.Learning {
		l.x, l.align = 2, fyne.TextAlignLeading
	}
	wide := widthOf(p, p.state.Names[c], SizeBody, strong)
	for _, w := range words {
		wide = max(wide, widthOf(p, w, SizeCaption, strong))
	}
	r := float32(p.geo.R)
	slant := r - (size.Width/2-wide-2)*cos30/1.5 // of ring 5 over the label's inner end
	out := max(slant, r/2) + 8
	if c == model.Network || c == model.Opportunity {
		l.y = float32(p.geo.CY) - out - l.height()*k
	} else {
		l.y = float32(p.geo.CY) + out
	}
	return l
}
