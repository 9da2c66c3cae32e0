package plot

import (
	"headroom/model"
	"headroom/ui/draw"
)

// laneUnit is a logical pixel in the units that lanes share with panels: a
// window is looked at from nearer than a picture in a feed.
const laneUnit = 2

// lanes is the set placed as rows over one line of months: the name and the
// state at the left, the level at the right. Title and key are left out, as the
// window has them.
func (t Timeline) lanes(s draw.Surface) *panelSet {
	p := t.panels(s)
	p.scale = 1.0 / laneUnit
	if t.Scale > 0 {
		p.scale *= t.Scale
	}
	p.w, p.h = float64(t.Width)/p.scale, float64(t.Height)/p.scale
	p.s = draw.Scaled(s, p.scale)
	p.left, p.right = 16, p.w-16
	p.sizes = panelSizes{name: 28, state: 24, value: 28, small: 24}
	p.rows = true

	top, foot := 8.0, 44.0
	if len(p.notes) > 0 {
		top += 2*p.letterRadius() + 4
	}
	pitch := max(1, (p.h-top-foot)/model.CeilingCount)
	names := min(220, p.w/4)
	for i := range p.places {
		y := top + pitch*float64(i)
		at := panelPlace{
			left: p.left, right: p.right, name: y + pitch/2 + 10,
			plot: draw.Rect{X0: p.left + names, Y0: y + .1*pitch, X1: max(p.left+names+1, p.right-84), Y1: y + .9*pitch},
		}
		if p.States[i] != "" && pitch >= 72 {
			at.name = y + pitch/2 - 4
			at.state = at.name + 30
		}
		if i == model.CeilingCount-1 {
			at.ticks = p.h - 12
		}
		p.places[i] = at
	}
	return p
}

func (t Timeline) drawLanes(s draw.Surface) {
	p := t.lanes(s)
	for _, c := range model.Ceilings() {
		p.drawPanel(c)
	}
	for i, e := range p.notes {
		at := p.places[0]
		p.drawLetter(p.s, i, draw.Point{X: p.monthX(at, e.month), Y: p.letterRadius() + 4})
	}
}

// drawLaneTexts writes a lane's name, and its state where there is room under it.
func (p *panelSet) drawLaneTexts(c model.Ceiling) {
	at := p.places[c]
	room, ink := at.plot.X0-at.left-20, p.Style.Ink
	if p.binds(c) {
		ink = p.Style.Binding
	}
	drawFitted(p.s, p.Voice.Ceiling(c), at.left, at.name, room, draw.Font{Face: draw.SemiBold, Size: p.sizes.name}, ink, draw.AnchorStart)
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
	for m := p.first; m <= p.last; m++ {
		out.Months = append(out.Months, TimelineMonth{Month: m, X: p.monthX(first, m) * p.scale, Held: p.held[m]})
	}
	return out
}
