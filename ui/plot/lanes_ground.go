package plot

import (
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// missed is a run of months without a snapshot, between months that have one.
type missed struct{ from, to model.Month }

// gaps are in order of month.
func (v view) gaps() (list []missed) {
	before, open := model.Month(0), false
	for _, snap := range v.History.All() {
		m := snap.Day.In()
		if open && m > before+1 {
			list = append(list, missed{before + 1, m - 1})
		}
		before, open = m, true
	}
	return list
}

// headBaseline is where the words over the lanes stand.
func (p *panelSet) headBaseline() float64 { return p.head - 26*p.Lanes.text() }

// lanesEnd is the foot of the last lane.
func (p *panelSet) lanesEnd() float64 {
	at := p.places[model.CeilingCount-1].plot
	return at.Y1 + at.Height()*.125
}

// drawGaps lays a band over the months that were not rated. Its edge shows it where
// its fill hardly does, as in high contrast. Where names stand between the lanes it
// leaves them free.
func (p *panelSet) drawGaps(w *laneWords) {
	at := p.places[0]
	month := at.plot.Width() / max(1, float64(p.last-p.first))
	for _, g := range p.gaps() {
		x0, x1 := p.monthX(at, g.from)-.32*month, p.monthX(at, g.to)+.32*month
		for _, y := range p.uprights() {
			box := draw.Rect{X0: x0, Y0: y.from, X1: x1, Y1: y.to}
			p.s.Fill(draw.RoundRect(box, 4), fade(p.Style.Muted, .12))
			p.s.Stroke(draw.RoundRect(box, 4), draw.Stroke{Color: p.Style.OuterRing, Width: 2, Dash: []float64{6, 5}})
			for _, x := range []float64{x0, x1} {
				w.edges = append(w.edges, draw.Rect{X0: x - markAir, Y0: y.from, X1: x + markAir, Y1: y.to})
			}
			w.edges = append(w.edges, draw.Rect{X0: x0, Y0: y.from - markAir/2, X1: x1, Y1: y.from + markAir/2})
		}
	}
}

// An upright is from one height to another.
type upright struct{ from, to float64 }

// uprights are the parts of what goes down through all lanes: one, or one a lane
// where names stand between them.
func (p *panelSet) uprights() (list []upright) {
	if !p.Lanes.Above {
		return []upright{{p.places[0].plot.Y0, p.lanesEnd()}}
	}
	for _, at := range p.places {
		list = append(list, upright{at.plot.Y0, at.plot.Y1})
	}
	return list
}

// nameGaps says what the bands are, over each that leaves room for it: in the
// middle, or else as near it as the words beside it let it.
func (p *panelSet) nameGaps(w *laneWords) {
	font, text := regularFont(p.sizes.small), p.Voice.T("timeline.not_rated")
	at := p.places[0]
	for _, g := range p.gaps() {
		x := (p.monthX(at, g.from) + p.monthX(at, g.to)) / 2
		const step = 4.0
		for off := 0.0; off <= p.s.Measure(text, font).Width/2; off += step {
			if w.putApart(text, x+off, p.headBaseline(), draw.AnchorMiddle, font, p.Style.Muted) ||
				w.putApart(text, x-off, p.headBaseline(), draw.AnchorMiddle, font, p.Style.Muted) {
				break
			}
		}
	}
}

// drawRules draws a line between each two lanes.
func (p *panelSet) drawRules() {
	for c := 1; c < model.CeilingCount; c++ {
		before, at := p.places[c-1], p.places[c]
		y := (before.plot.Y1 + at.plot.Y0) / 2
		if p.Lanes.Above {
			y = before.plot.Y1 + before.plot.Height()*.125
		}
		p.s.Stroke(draw.Polyline(draw.Point{X: p.left - 8, Y: y}, draw.Point{X: p.right + 8, Y: y}), draw.Stroke{Color: fade(p.Style.Ring, .7), Width: 1.6})
	}
}

// flagPole is how high a flag is.
const flagPole = 26.0

// A laneFlag stands over an event: x is its pole, words what happened where there is room
// for all of it, wide with them. It tells as well of those whose flags would cover it and
// are left out.
type laneFlag struct {
	event
	tells   []happening
	x, wide float64
	words   string
}

// flags are in order of month. Words end before the next event; where they do not the flag
// stands alone.
func (p *panelSet) flags() (all []laneFlag) {
	k, list, font := p.Lanes.text(), p.events, regularFont(p.sizes.small)
	for i, e := range list {
		x, end := p.monthX(p.places[0], e.month), p.w-laneEdge/2
		if i+1 < len(list) {
			end = p.monthX(p.places[0], list[i+1].month) - 16
		}
		if n := len(all); n > 0 && x-all[n-1].x < flagPole {
			all[n-1].tells = append(all[n-1].tells, e.noted...)
			continue
		}
		f := laneFlag{event: e, tells: slices.Clone(e.noted), x: x, wide: flagPole * k}
		if room := end - x - flagPole*k - 5; room > 0 {
			text := e.text(p.Voice)
			if wide := p.s.Measure(text, font).Width; wide <= room {
				f.words, f.wide = text, flagPole*k+5+wide
			}
		}
		all = append(all, f)
	}
	return all
}

// drawFlags puts the flags over the lanes with their words beside them, and a line down
// through all lanes for each event. The last one has its words before it where they would
// leave the figure.
func (p *panelSet) drawFlags(w *laneWords) {
	k, y, font := p.Lanes.text(), p.headBaseline(), regularFont(p.sizes.small)
	for _, e := range p.events {
		p.drawEventLine(w, p.monthX(p.places[0], e.month), y+8)
	}
	for _, f := range p.flags() {
		p.drawFlag(draw.Point{X: f.x, Y: y + 8}, flagPole*k)
		last := f.month == p.events[len(p.events)-1].month
		before := last && f.words == "" && w.putApart(f.text(p.Voice), f.x-12, y, draw.AnchorEnd, font, p.Style.Ink)
		w.keep(draw.Rect{X0: f.x, Y0: y - flagPole*k, X1: f.x + flagPole*k, Y1: y + 8})
		if !before && f.words != "" {
			w.put(f.words, f.x+flagPole*k+5, y, draw.AnchorStart, font, p.Style.Ink)
		}
	}
}

// drawEventLine draws the line of an event from its flag's foot down through the lanes.
func (p *panelSet) drawEventLine(w *laneWords, x, foot float64) {
	for _, y := range p.uprights() {
		if !p.Lanes.Above {
			y.from = foot
		}
		p.s.Stroke(draw.Polyline(draw.Point{X: x, Y: y.from}, draw.Point{X: x, Y: y.to}), draw.Stroke{Color: fade(p.Style.Muted, .45), Width: 2})
		w.lines = append(w.lines, draw.Rect{X0: x - markAir, Y0: y.from, X1: x + markAir, Y1: y.to})
	}
}

// drawFlag draws a flag that stands at the point.
func (p *panelSet) drawFlag(foot draw.Point, height float64) {
	pen := draw.Stroke{Color: p.Style.Ink, Width: 2.6, Join: draw.JoinRound, Cap: draw.CapRound}
	top, wide, low := foot.Y-height, .62*height, foot.Y-.38*height
	p.s.Stroke(draw.Polyline(foot, draw.Point{X: foot.X, Y: top}), pen)
	p.s.Stroke(draw.Polyline(
		draw.Point{X: foot.X, Y: top}, draw.Point{X: foot.X + wide, Y: top}, draw.Point{X: foot.X + .7*wide, Y: (top + low) / 2},
		draw.Point{X: foot.X + wide, Y: low}, draw.Point{X: foot.X, Y: low},
	), pen)
}
