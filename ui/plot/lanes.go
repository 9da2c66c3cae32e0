package plot

import (
	"headroom/model"
	"headroom/ui/draw"
)

// laneUnit is a logical pixel in the units that lanes share with panels: a
// window is looked at from nearer than a picture in a feed.
const laneUnit = 2

// A LaneLook is how lanes are set.
type LaneLook struct {
	// Text is how much larger than usual the words are; 0 for 1.
	Text float64
	// Left and Right are how far from the edges of the figure the first and the last
	// month lie, in logical pixels; 0 for as far as names and levels need.
	Left, Right float64
	// Open leaves out what a window lays over them: the months, the levels and the
	// marks of the month that is pointed at.
	Open bool
	// Above puts the names over the lines, where there is no room beside them.
	Above bool
	// Now is the month that is looked at: its lowest ceilings have the colour of the
	// lowest. 0 is the latest. Then is an earlier one. Words keep off the lines that a
	// window lays over both.
	Now, Then model.Month
}

// Lengths of lanes in their units.
const (
	laneEdge  = 32.0 // from the figure's edges to names and levels
	laneHead  = 80.0 // over the lanes, where something happened or was not rated
	laneClear = 24.0 // over them, where not
	laneMore  = 20.0 // more of it, where words have a line of their own over the flags
	laneOver  = 40.0 // from that line to the flags'
	laneFoot  = 44.0 // under them, for the months
	laneName  = 36.0 // a name over its line
	laneBand  = 9.0  // how far a plateau's band goes over and under its level at least
	laneAir   = 28.0 // between a name and the first month
)

func (l LaneLook) text() float64 {
	if l.Text > 0 {
		return l.Text
	}
	return 1
}

// lanes is the set placed as rows over one line of months: the name and the
// state at the left, the level at the right. Title and key are left out, as the
// window has them.
func (t Timeline) lanes(s draw.Surface) *panelSet {
	p, k := t.panels(s), t.Lanes.text()
	p.scale = 1.0 / laneUnit
	if t.Scale > 0 {
		p.scale *= t.Scale
	}
	p.w, p.h = float64(t.Width)/p.scale, float64(t.Height)/p.scale
	p.s = draw.Scaled(s, p.scale)
	p.left, p.right = laneEdge, p.w-laneEdge
	p.sizes = panelSizes{name: 28 * k, state: 24 * k, value: 28 * k, small: 24 * k}
	p.rows = true

	top, foot := laneClear, laneFoot*k
	if len(p.events) > 0 || len(p.gaps()) > 0 || len(p.sharedTexts()) > 0 {
		top = min(laneHead*k, p.h/4)
	}
	if t.Lanes.Open {
		foot = 0
	}
	p.head = top
	p.placeLanes(foot)
	if !p.sharedFit() {
		if p.head, p.over = top+laneMore*k, laneOver*k; !p.sharedFit() {
			p.head, p.over = top, 0
		}
		p.placeLanes(foot)
	}
	if !t.Lanes.Open {
		p.places[model.CeilingCount-1].ticks = p.h - 12
	}
	return p
}

// placeLanes places the lanes between the head and the foot.
func (p *panelSet) placeLanes(foot float64) {
	left, right := p.laneSides(p.Lanes.text())
	pitch := max(1, (p.h-p.head-foot)/model.CeilingCount)
	for i := range p.places {
		p.places[i] = p.lane(i, p.head+pitch*float64(i), pitch, left, right)
	}
}

// laneSides are where the first and the last month lie.
func (p *panelSet) laneSides(k float64) (left, right float64) {
	left, right = laneUnit*p.Lanes.Left, laneUnit*p.Lanes.Right
	if left == 0 {
		left = p.left
		for _, c := range model.Ceilings() {
			if !p.Lanes.Above {
				left = max(left, p.left+p.s.Measure(p.Voice.Ceiling(c), p.nameFont()).Width+laneAir)
			}
		}
		left = min(left, max(p.left+4, p.w/3))
	}
	if right == 0 {
		right = 100 * k
	}
	return left, max(left+1, p.w-right)
}

func (p *panelSet) nameFont() draw.Font {
	return draw.Font{Face: draw.SemiBold, Size: p.sizes.name}
}

// lane is the place of the i-th, from y on.
func (p *panelSet) lane(i int, y, pitch, left, right float64) panelPlace {
	at := panelPlace{left: p.left, right: p.right, name: y + pitch/2 + .36*p.sizes.name}
	words := 0.0
	if p.Lanes.Above {
		words = min(laneName*p.Lanes.text(), .5*pitch)
		at.name = y + words - .3*p.sizes.name
	}
	at.plot = draw.Rect{X0: left, Y0: y + words + .1*(pitch-words), X1: right, Y1: y + pitch - .1*(pitch-words)}
	if p.States[i] != "" && pitch >= 72*p.Lanes.text() && !p.Lanes.Above {
		at.name = y + pitch/2 - 4
		at.state = at.name + 30*p.Lanes.text()
	}
	return at
}

// drawLanes goes from the ground up: what holds for all lanes, each lane's line,
// then the words, which leave each other room.
func (t Timeline) drawLanes(s draw.Surface) {
	p := t.lanes(s)
	w := p.newWords()
	p.drawOver(w)
	p.drawRules()
	for _, c := range model.Ceilings() {
		p.drawPanel(c)
	}
	for _, c := range model.Ceilings() {
		p.drawLaneWords(c, w)
	}
}

// drawOver draws what holds for all lanes, and what is written over them.
func (p *panelSet) drawOver(w *laneWords) {
	p.drawGaps(w)
	p.drawFlags(w)
	p.sayShared(w)
	p.nameGaps(w)
}

// words are the boxes of all that is written among the lanes, in pixels.
func (p *panelSet) words() (all []draw.Rect) {
	w := p.newWords()
	p.drawOver(w)
	for _, c := range model.Ceilings() {
		p.drawLaneWords(c, w)
		w.keep(w.box(p.Voice.Ceiling(c), p.places[c].left, p.places[c].name, draw.AnchorStart, p.nameFont()))
	}
	for _, b := range w.boxes.boxes {
		all = append(all, draw.Rect{X0: b.X0 * p.scale, Y0: b.Y0 * p.scale, X1: b.X1 * p.scale, Y1: b.Y1 * p.scale})
	}
	return all
}

// drawLaneTexts writes a lane's name, and its state where there is room under it.
func (p *panelSet) drawLaneTexts(c model.Ceiling) {
	at := p.places[c]
	room := at.plot.X0 - at.left - laneAir/2
	if p.Lanes.Above {
		room = (at.plot.X1 - at.left) / 2
	}
	drawFitted(p.s, p.Voice.Ceiling(c), at.left, at.name, room, p.nameFont(), p.Style.Ink, draw.AnchorStart)
	if at.state > 0 {
		drawFitted(p.s, p.States[c], at.left, at.state, room, regularFont(p.sizes.state), p.Style.Muted, draw.AnchorStart)
	}
}

// layout is where the lanes put the months, in pixels.
func (p *panelSet) layout() TimelineLayout {
	first, last := p.places[0], p.places[model.CeilingCount-1]
	out := TimelineLayout{Plot: draw.Rect{
		X0: first.plot.X0 * p.scale, Y0: first.plot.Y0 * p.scale, X1: first.plot.X1 * p.scale, Y1: last.plot.Y1 * p.scale,
	}}
	for i, at := range p.places {
		out.Lanes[i] = draw.Rect{X0: at.plot.X0 * p.scale, Y0: at.plot.Y0 * p.scale, X1: at.plot.X1 * p.scale, Y1: at.plot.Y1 * p.scale}
	}
	for m := p.first; m <= p.last; m++ {
		out.Months = append(out.Months, TimelineMonth{Month: m, X: p.monthX(first, m) * p.scale, Held: p.held[m]})
	}
	for _, f := range p.flags() {
		top := p.headBaseline() - flagPole*p.Lanes.text()
		box := draw.Rect{X0: f.x * p.scale, Y0: top * p.scale, X1: (f.x + f.wide) * p.scale, Y1: first.plot.Y0 * p.scale}
		out.Flags = append(out.Flags, TimelineFlag{Box: box, voice: p.Voice, noted: f.tells})
	}
	out.Words = p.words()
	return out
}
