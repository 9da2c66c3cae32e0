package widgets

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
	"headroom/ui/plot"
)

// Distances around the radar, before the text scale: from ring 5 to a label
// above or below and beside it, the room kept for a word whatever it is now, and
// the largest and smallest radius.
const (
	padGap      = 30 // clear of a handle at level 5 and the bar over it
	padWord     = 103
	padMost     = 320
	padLeast    = 48
	padAir      = 10  // above and below the labels where there is room for it,
	padTight    = 372 // from this height on
	nameHeight  = 20
	wordHeight  = 16
	sideLowered = 1
	padNear     = 24  // as padGap where labels stand near: clear of a handle at level 5,
	padAside    = 12  // and beside the corners, where they stand
	padLift     = 14  // so much above the upper ones and below the lower
	padEdge     = 26  // from the outer corners to the window's edge where labels are folded,
	padFold     = .75 // which they are where the radar would be smaller than this share
	padSide     = 2   // from the window's edge to a folded label,
	padSlant    = 8   // from ring 5 to it,
	padBetween  = 4   // and from it to the one above or below the radar
	cos30       = .8660254
	tan30       = .5773503
)

// A radarFrame is where a radar lies in a widget, with its names and words around
// it.
type radarFrame struct {
	geo plot.Geometry
	// folded labels stand above and below the corners, not beside them; in stacked ones
	// those of Bandwidth and Learning have a row of their own beyond them.
	folded, stacked bool
	names           [model.CeilingCount]string
	words           [model.CeilingCount]string
	// gap is how far labels stay from ring 5, aside how far from its corners at the
	// sides, word the room that is kept for a word whatever it is now; where still, words
	// do not change, and have the room they need.
	gap, aside, word float32
	still            bool
	// spill is how far beyond the widget's edges words at its sides may reach before they
	// break.
	spill float32
	// near labels at the sides stand above the upper corners and below the lower, out of
	// the way of a handle there.
	near bool
}

// fit lays out the largest radar whose labels all lie within the size. The four at
// its sides are folded above and below their corners where it would be much
// smaller with them beside it, as in a narrow window. Words have their room
// whatever they are now, so that nothing moves while they change; longer ones make
// the radar smaller.
func (f *radarFrame) fit(w themed, size fyne.Size) {
	k := w.Theme().Size(SizeBody) / 14
	side, block := f.word*k, float32(nameHeight+wordHeight)
	if f.still {
		side = 0
	}
	wordless := f.still && f.words == [model.CeilingCount]string{}
	if wordless {
		block = nameHeight
	}
	for _, n := range f.names {
		side = max(side, widthOf(w, n, SizeBody, strong))
	}
	for _, word := range f.words {
		for _, part := range f.broken(w, word, f.word*k) {
			side = max(side, widthOf(w, part, SizeCaption, strong))
		}
	}
	down := size.Height/2 - f.gap - block*k
	down -= min(max((size.Height-padTight)/20, 2), padAir)
	beside := min(down, (size.Width/2-side-f.aside)/cos30)
	r := min(down, (size.Width/2-padEdge)/cos30)
	if f.folded = beside < r*padFold; f.folded {
		if !wordless {
			r = min(r, down-wordHeight*k) // a second line above and below
		}
		if f.stacked = size.Width/2-padSide-side < side/2+padBetween; f.stacked {
			blocks := (2*nameHeight + 3*wordHeight) * k // of which one has its whole width
			r = min(r, size.Height/2-blocks-padBetween-padSlant+(size.Width/2-side-padSide)*tan30)
		}
	} else {
		r = beside
	}
	r = min(max(r, padLeast), padMost)
	f.geo = plot.Geometry{CX: float64(size.Width) / 2, CY: float64(size.Height) / 2, R: float64(r)}
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
func (f *radarFrame) label(w themed, c model.Ceiling, size fyne.Size) padLabel {
	k := w.Theme().Size(SizeBody) / 14
	v := f.geo.Vertex(c, model.LevelMax)
	x, y := float32(v.X), float32(v.Y)
	word := f.words[c]
	if c == model.Bandwidth || c == model.Learning {
		l := padLabel{width: size.Width, align: fyne.TextAlignCenter, y: y + f.gap}
		if l.words = f.broken(w, word, size.Width); f.folded && !f.stacked {
			l.words = f.broken(w, word, f.word*k)
		}
		if c == model.Bandwidth {
			l.y = y - f.gap - l.height()*k
		}
		if f.folded {
			f.giveWay(w, c, &l, size)
		}
		return l
	}
	if f.folded {
		return f.foldedLabel(w, c, size)
	}
	l := padLabel{}
	if c < model.Learning {
		l.x, l.width, l.align = x+f.aside, size.Width-x-f.aside, fyne.TextAlignLeading
	} else {
		l.x, l.width, l.align = 0, x-f.aside, fyne.TextAlignTrailing
	}
	if f.spill > 0 && len(f.broken(w, word, l.width)) > 1 {
		if l.width += f.spill; l.x == 0 {
			l.x = -f.spill
		}
	}
	l.words = f.broken(w, word, l.width)
	switch upper := c == model.Network || c == model.Opportunity; {
	case f.near && upper:
		l.y = y - padLift - l.height()*k
		return l
	case f.near:
		l.y = y + padLift
		return l
	}
	// The block's middle stands where the axis would go on to.
	high := float32(nameHeight + wordHeight)
	if f.still {
		high = l.height()
	}
	l.y = float32(f.geo.Out(c, f.geo.R+float64(f.gap)-4).Y) + sideLowered - high/2*k
	return l
}

// giveWay moves the label above or below the radar outward of the folded ones on its
// sides, where they would meet.
func (f *radarFrame) giveWay(w themed, c model.Ceiling, l *padLabel, size fyne.Size) {
	k := w.Theme().Size(SizeBody) / 14
	for _, beside := range [2]model.Ceiling{(c + 1) % model.CeilingCount, (c + model.CeilingCount - 1) % model.CeilingCount} {
		other := f.foldedLabel(w, beside, size)
		if f.wide(w, c, l.words)/2+f.wide(w, beside, other.words) < size.Width/2-padSide-padBetween {
			continue
		}
		if c == model.Bandwidth {
			l.y = min(l.y, other.y-padBetween-l.height()*k)
		} else {
			l.y = max(l.y, other.y+other.height()*k+padBetween)
		}
	}
}

// wide is how wide a ceiling's block is, with its words broken so.
func (f *radarFrame) wide(w themed, c model.Ceiling, words []string) float32 {
	wide := widthOf(w, f.names[c], SizeBody, strong)
	for _, word := range words {
		wide = max(wide, widthOf(w, word, SizeCaption, strong))
	}
	return wide
}

// broken is the word in one line, or in two where it is too wide: at its dot, or
// else at the last space before which it fits. No word is no line where words do not
// change.
func (f *radarFrame) broken(w themed, word string, width float32) []string {
	if f.still && word == "" {
		return nil
	}
	if widthOf(w, word, SizeCaption, strong) <= width {
		return []string{word}
	}
	if before, after, ok := strings.Cut(word, " · "); ok {
		return []string{before, after}
	}
	for i := len(word) - 1; i > 0; i-- {
		if word[i] == ' ' && widthOf(w, word[:i], SizeCaption, strong) <= width {
			return []string{word[:i], word[i+1:]}
		}
	}
	return []string{word}
}

// foldedLabel stands at the edge of the window, above an upper corner and below a
// lower one, as near as the slant of ring 5 lets it.
func (f *radarFrame) foldedLabel(w themed, c model.Ceiling, size fyne.Size) padLabel {
	k := w.Theme().Size(SizeBody) / 14
	words := f.broken(w, f.words[c], f.word*k)
	l := padLabel{words: words, width: size.Width / 2, align: fyne.TextAlignTrailing, x: size.Width/2 - padSide}
	if c > model.Learning {
		l.x, l.align = padSide, fyne.TextAlignLeading
	}
	r := float32(f.geo.R)
	mirror := (model.CeilingCount - c) % model.CeilingCount // stands as high at the other side
	wide := max(f.wide(w, c, words), f.wide(w, mirror, f.broken(w, f.words[mirror], f.word*k)))
	slant := r - (size.Width/2-wide-padSide)*tan30 // of ring 5 over the inner end of the wider label
	out := max(slant, r/2) + padSlant
	if c == model.Network || c == model.Opportunity {
		l.y = float32(f.geo.CY) - out - l.height()*k
	} else {
		l.y = min(float32(f.geo.CY)+out, size.Height-l.height()*k)
	}
	return l
}

// radarTexts are the lines of the six labels: the name and up to two of words.
type radarTexts [model.CeilingCount][3]*canvas.Text

func newRadarTexts() (t radarTexts) {
	for i := range t {
		t[i] = [3]*canvas.Text{newLine(0), newLine(0), newLine(0)}
	}
	return t
}

// show lays the labels out and writes them, those of the lowest in its colour: the
// width decides how the words break.
func (t radarTexts) show(w themed, f *radarFrame, size fyne.Size, lowest func(model.Ceiling) bool) {
	k := w.Theme().Size(SizeBody) / 14
	for _, c := range model.Ceilings() {
		l, lines := f.label(w, c, size), t[c]
		style, ink := regular, fyne.ThemeColorName(ColorMuted)
		if lowest(c) {
			style, ink = strong, ColorBindingInk
		}
		write(w, lines[0], f.names[c], SizeBody, strong, ColorText)
		y, height := l.y, float32(nameHeight)*k
		for i, line := range lines {
			if i > 0 && i <= len(l.words) {
				write(w, line, l.words[i-1], SizeCaption, style, ink)
			}
			line.Alignment, line.Hidden = l.align, i > len(l.words)
			place(line, l.x, y, l.width, height)
			line.Refresh()
			y, height = y+height, wordHeight*k
		}
	}
}
