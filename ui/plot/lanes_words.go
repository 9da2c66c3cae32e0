package plot

import (
	"image/color"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// laneWords are the words that stand among the lanes. Those that would meet others
// are left out: the figure says the same without them, and the table in full.
type laneWords struct {
	p     *panelSet
	boxes obstacles
	font  draw.Font
	air   float64 // between two words on a line
	// edges are those of what was not rated and the lines of the months that are looked
	// at, lines those of events: words cover them only where there is no better place.
	edges, lines []draw.Rect
	// shared are the words over the lanes that are said of several of them.
	shared []string
}

// wordAir is the air between words of lanes, gapAir before those that could be read
// on from others, markAir beside an edge or a line.
const wordAir, gapAir, markAir = 5, 36, 10

func (p *panelSet) newWords() *laneWords {
	w := &laneWords{p: p, font: p.wordFont(), air: wordAir}
	for _, m := range []model.Month{p.Lanes.Now, p.Lanes.Then} {
		if x := p.monthX(p.places[0], m); m > 0 {
			w.edges = append(w.edges, draw.Rect{X0: x - markAir, X1: x + markAir, Y1: p.h})
		}
	}
	return w
}

// put writes a text where it is free and lies within the figure.
func (w *laneWords) put(text string, x, y float64, anchor draw.Anchor, font draw.Font, ink color.NRGBA) bool {
	box := w.box(text, x, y, anchor, font)
	if text == "" || !w.free(box) {
		return false
	}
	w.keep(box)
	halo := draw.Halo{Color: w.p.Style.Paper, Width: 5}
	w.p.s.Text(draw.Text{String: text, X: x, Y: y, Anchor: anchor, Font: font, Color: ink, Halo: halo})
	return true
}

// putApart is put for words that could be read on from others.
func (w *laneWords) putApart(text string, x, y float64, anchor draw.Anchor, font draw.Font, ink color.NRGBA) bool {
	w.air = gapAir
	defer func() { w.air = wordAir }()
	return w.put(text, x, y, anchor, font, ink)
}

// box is what a text takes at a place.
func (w *laneWords) box(text string, x, y float64, anchor draw.Anchor, font draw.Font) draw.Rect {
	e := w.p.s.Measure(text, font)
	switch anchor {
	case draw.AnchorMiddle:
		x -= e.Width / 2
	case draw.AnchorEnd:
		x -= e.Width
	}
	return draw.Rect{X0: x, Y0: y - e.Ascent, X1: x + e.Width, Y1: y + e.Descent}
}

// free tells that a box lies within the figure and meets no words.
func (w *laneWords) free(box draw.Rect) bool {
	airy := draw.Rect{X0: box.X0 - w.air, Y0: box.Y0 - wordAir, X1: box.X1 + w.air, Y1: box.Y1 + wordAir}
	return box.X0 >= 4 && box.X1 <= w.p.w-4 && box.Y0 >= 0 && box.Y1 <= w.p.h && !w.boxes.meet(airy)
}

// keep leaves out what would meet the box.
func (w *laneWords) keep(box draw.Rect) { w.boxes.boxes = append(w.boxes.boxes, box) }

// drawLaneWords says what a lane's band is, and when it shifted.
func (p *panelSet) drawLaneWords(c model.Ceiling, w *laneWords) {
	at, font, ink := p.places[c], w.font, p.Style.Muted
	if p.binds(c) {
		ink = p.Style.bindingInk()
	}
	e := p.s.Measure("H", font)
	low := !p.Lanes.Above && at.plot.Height()*1.25 < e.Ascent+e.Descent // lower than a word
	for _, shift := range p.shifts(c) {
		if low {
			break
		}
		x := p.shiftX(at, shift.Month)
		p.s.Stroke(draw.Polyline(draw.Point{X: x, Y: at.plot.Y0}, draw.Point{X: x, Y: at.plot.Y1}),
			draw.Stroke{Color: p.Style.Ink, Width: 3, Dash: []float64{4, 5}})
		if p.Lanes.Above {
			w.putOver(c, shift.Text, x, font, ink)
			continue
		}
		wide, middle := p.s.Measure(shift.Text, font).Width, (model.LevelMin+model.LevelMax)/2.0
		w.putBest(shift.Text, append(p.spotsAt(c, x-12-wide/2, wide, middle, e.CapHeight), p.spotsAt(c, x+12+wide/2, wide, middle, e.CapHeight)...), font, ink)
	}
	for _, band := range p.bands(c) {
		if band.To < p.last || low || slices.Contains(w.shared, band.Shared) {
			continue
		}
		if p.Lanes.Above {
			w.putOver(c, band.Text, p.monthX(at, p.last), font, ink)
			continue
		}
		w.putBest(band.Text, p.spotsAlong(c, band, p.s.Measure(band.Text, font).Width, e.CapHeight), font, ink)
	}
}

// sharedTexts are what is said of several lanes at once.
func (p *panelSet) sharedTexts() (list []string) {
	for _, band := range p.shown(p.Plateaus) {
		if band.To == p.last && band.Shared != "" && !slices.Contains(list, band.Shared) {
			list = append(list, band.Shared)
		}
	}
	return list
}

// sharedFit tells whether all of that has room over the lanes.
func (p *panelSet) sharedFit() bool {
	if len(p.sharedTexts()) == 0 {
		return true
	}
	dry := *p
	dry.s = blank{p.w, p.h}
	w := dry.newWords()
	dry.drawFlags(w)
	dry.sayShared(w)
	return len(w.shared) == len(p.sharedTexts())
}

// sayShared writes over the lanes what several of them share, as far right as what
// stands there lets it; without room there each lane says it for itself.
func (p *panelSet) sayShared(w *laneWords) {
	const step = 4.0
	for _, text := range p.sharedTexts() {
		wide := p.s.Measure(text, w.font).Width
		for x := p.right; x-wide > p.left; x -= step {
			if w.putApart(text, x, p.headBaseline()-p.over, draw.AnchorEnd, w.font, p.Style.Muted) {
				w.shared = append(w.shared, text)
				break
			}
		}
	}
}

// putOver writes what a lane's line says on the line of the lane's name, as near to x
// as the name and the words there let it.
func (w *laneWords) putOver(c model.Ceiling, text string, x float64, font draw.Font, ink color.NRGBA) {
	at, left := w.p.places[c], w.p.nameEnd(c)
	half := w.p.s.Measure(text, font).Width / 2
	if x > at.plot.X1-half { // with the line's end, or as far as need be over the levels
		x = max(at.plot.X1-half, min(left+half, at.right-half))
	}
	x = max(x, left+half)
	var spots []spot
	for off := 0.0; off <= at.right-left; off += 2 * wordAir {
		for _, x := range []float64{x - off, x + off} {
			if x-half >= left-.1 && x+half <= at.right+.1 {
				spots = append(spots, spot{x, at.name, 0})
			}
		}
	}
	w.putBest(text, spots, font, ink)
}

// nameEnd is from where words may stand on the line of a lane's name.
func (p *panelSet) nameEnd(c model.Ceiling) float64 {
	return p.places[c].left + p.s.Measure(p.Voice.Ceiling(c), p.nameFont()).Width + laneAir
}

// wordFont is that of all words of the lanes: a little smaller where one that stands
// beside a name has no room for the usual.
func (p *panelSet) wordFont() draw.Font {
	const least = .8
	font := regularFont(p.sizes.small)
	if !p.Lanes.Above {
		return font
	}
	share := 1.0
	for _, c := range model.Ceilings() {
		for _, text := range p.laneTexts(c) {
			if fit := (p.places[c].right - p.nameEnd(c)) / p.s.Measure(text, font).Width; fit >= least {
				share = min(share, fit)
			}
		}
	}
	font.Size *= share
	return font
}

// laneTexts are what is said of a lane.
func (p *panelSet) laneTexts(c model.Ceiling) (list []string) {
	for _, shift := range p.shifts(c) {
		list = append(list, shift.Text)
	}
	for _, band := range p.bands(c) {
		if band.To == p.last { // one that is over is a band alone
			list = append(list, band.Text)
		}
	}
	return list
}

// shiftX is between the month of the shift and the one before.
func (p *panelSet) shiftX(at panelPlace, m model.Month) float64 {
	return (p.monthX(at, m-1) + p.monthX(at, m)) / 2
}

// shifts and bands are those of a ceiling that lie within the months.
func (p *panelSet) shifts(c model.Ceiling) (list []Shift) {
	for _, s := range p.Shifts {
		if s.Ceiling == c && s.Month > p.first && s.Month <= p.last {
			list = append(list, s)
		}
	}
	return list
}

func (p *panelSet) bands(c model.Ceiling) (list []Plateau) {
	for _, b := range p.shown(p.Plateaus) {
		if b.Ceiling == c {
			list = append(list, b)
		}
	}
	return list
}
