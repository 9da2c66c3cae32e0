package plot

import (
	"image/color"

	"headroom/model"
	"headroom/ui/draw"
)

// laneWords are the words that stand among the lanes. Those that would meet others
// are left out: the figure says the same without them, and the table in full.
type laneWords struct {
	p     *panelSet
	boxes obstacles
	air   float64 // between two words
}

// wordAir is the air between words of lanes, gapAir before those that could be read
// on from others.
const wordAir, gapAir = 5, 18

func (p *panelSet) newWords() *laneWords { return &laneWords{p: p, air: wordAir} }

// put writes a text where it is free and lies within the figure.
func (w *laneWords) put(text string, x, y float64, anchor draw.Anchor, font draw.Font, ink color.NRGBA) bool {
	e := w.p.s.Measure(text, font)
	box := draw.Rect{X0: x, Y0: y - e.Ascent, X1: x + e.Width, Y1: y + e.Descent}
	switch anchor {
	case draw.AnchorMiddle:
		box.X0, box.X1 = x-e.Width/2, x+e.Width/2
	case draw.AnchorEnd:
		box.X0, box.X1 = x-e.Width, x
	}
	if text == "" || box.X0 < 4 || box.X1 > w.p.w-4 || box.Y0 < 0 || box.Y1 > w.p.h || w.boxes.meet(box.Grow(w.air)) {
		return false
	}
	w.keep(box)
	halo := draw.Halo{Color: w.p.Style.Paper, Width: 5}
	w.p.s.Text(draw.Text{String: text, X: x, Y: y, Anchor: anchor, Font: font, Color: ink, Halo: halo})
	return true
}

// keep leaves out what would meet the box.
func (w *laneWords) keep(box draw.Rect) { w.boxes.boxes = append(w.boxes.boxes, box) }

// drawLaneWords says what a lane's band is, and when it shifted.
func (p *panelSet) drawLaneWords(c model.Ceiling, w *laneWords) {
	at, font, ink := p.places[c], regularFont(p.sizes.small), p.Style.Muted
	if p.binds(c) {
		ink = p.Style.bindingInk()
	}
	e := p.s.Measure("H", font)
	if p.Lanes.Above {
		p.drawWordsAbove(c, w, font, ink)
		return
	}
	if at.plot.Height()*1.25 < e.Ascent+e.Descent {
		return // lanes lower than a word
	}
	for _, shift := range p.shifts(c) {
		x := p.shiftX(at, shift.Month)
		p.s.Stroke(draw.Polyline(draw.Point{X: x, Y: at.plot.Y0}, draw.Point{X: x, Y: at.plot.Y1}),
			draw.Stroke{Color: p.Style.Ink, Width: 3, Dash: []float64{4, 5}})
		y := at.plot.Y0 + e.CapHeight
		if !w.put(shift.Text, x-12, y, draw.AnchorEnd, font, ink) {
			w.put(shift.Text, x+12, y, draw.AnchorStart, font, ink)
		}
	}
	for _, band := range p.bands(c) {
		if band.To < p.last {
			continue // one that is over is a band alone
		}
		x0, x1 := p.monthX(at, max(band.From, p.first)), p.monthX(at, p.last)
		wide := p.s.Measure(band.Text, font).Width
		x := min(max((x0+x1)/2, at.plot.X0+wide/2), at.plot.X1-wide/2)
		w.put(band.Text, x, p.clearOf(c, band, x-wide/2, x+wide/2, e.CapHeight), draw.AnchorMiddle, font, ink)
	}
}

// clearOf is the baseline of words between two places that are clear of the lane's
// band and line: over them, or under them where there is no room over.
func (p *panelSet) clearOf(c model.Ceiling, band Plateau, x0, x1, capHeight float64) float64 {
	const air = 8.0
	at := p.places[c]
	half := max(at.plot.Height()*bandHalf/(model.LevelMax-model.LevelMin), laneBand)
	top, foot := p.levelY(at, band.Level)-half, p.levelY(at, band.Level)+half
	for _, line := range p.lines {
		for _, run := range line.runs {
			for _, q := range run {
				if x := p.monthX(at, q.month); line.ceiling == c && x >= x0 && x <= x1 {
					top, foot = min(top, p.levelY(at, q.level)), max(foot, p.levelY(at, q.level))
				}
			}
		}
	}
	if edge := at.plot.Y0 - .12*at.plot.Height(); top-air-capHeight < edge && foot+air+capHeight <= at.plot.Y1+.12*at.plot.Height() {
		return foot + air + capHeight
	}
	return top - air
}

// drawWordsAbove puts them at the end of the line of the name.
func (p *panelSet) drawWordsAbove(c model.Ceiling, w *laneWords, font draw.Font, ink color.NRGBA) {
	at := p.places[c]
	room := (at.plot.X1-at.left)/2 - laneAir
	for _, shift := range p.shifts(c) {
		x := p.shiftX(at, shift.Month)
		p.s.Stroke(draw.Polyline(draw.Point{X: x, Y: at.plot.Y0}, draw.Point{X: x, Y: at.plot.Y1}),
			draw.Stroke{Color: p.Style.Ink, Width: 3, Dash: []float64{4, 5}})
		text, font := fitted(p.s.Measure, shift.Text, room, font)
		w.put(text, at.plot.X1, at.name, draw.AnchorEnd, font, ink)
	}
	for _, band := range p.bands(c) {
		if band.To == p.last {
			text, font := fitted(p.s.Measure, band.Text, room, font)
			w.put(text, at.plot.X1, at.name, draw.AnchorEnd, font, ink)
		}
	}
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
