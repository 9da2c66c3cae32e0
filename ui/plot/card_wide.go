package plot

import (
	"math"

	"headroom/ui/draw"
)

// wide is the card of look/cards.md §6, for link previews and slides: the
// sentence and the numeral at the left, the radar at the right, nothing small.
// The credit is in the description.
func wide(p page) {
	column := 374 + .25*(p.w-1200)
	mid := p.h / 2
	p.wideColumn(column, mid)
	n := p.left + column
	zone := draw.Rect{X0: n + 46, Y0: mid - 250 - .4*(p.h-627), X1: p.w - 40, Y1: mid + 250 + .4*(p.h-627)}
	mark := draw.Point{X: zone.X1 - 30, Y: mid + 244 + .4*(p.h-627)}
	if p.trendWords().size > 0 { // they have two lines, at the poles too
		zone.X0, zone.X1, zone.Y0, zone.Y1 = zone.X0-20, zone.X1+12, zone.Y0-7, zone.Y1+16
	}
	rMax := math.Min(206+.33*(p.h-627), .33*zone.Width())
	l := p.labelling(38, (zone.X0+zone.X1)/2, rMax, zone)
	l.keep = func(Geometry) []draw.Rect {
		return []draw.Rect{{X0: mark.X - 24, Y0: mark.Y - 32, X1: mark.X + 24, Y1: mark.Y + 12}}
	}
	p.figure(l.layout()).draw(p.s)
	p.drawMark(mark, 1.17)
}

// wideColumn sets headline, numeral, rule and legend under each other. What the
// card is higher than the template goes between them.
func (p page) wideColumn(column, mid float64) {
	extra := p.h - 627
	top, lines, sizes := 56+.1*extra, 3, []float64{66, 64, 62, 60, 58, 56}
	size, rows := 156.0, p.card.legendRows()
	if name := p.card.name(); name != "" {
		font := draw.Font{Face: draw.SemiBold, Size: 38}
		p.text(name, p.left, top+28, column, font, p.card.Style.Muted, draw.AnchorStart)
		sizes = []float64{54, 52, 50, 48}
		least := 58.0
		if rows > 2 {
			least, size = 52, 124
		}
		under, over := p.s.Measure("H", font), p.s.Measure("H", displayFont(sizes[0], headlineTracking))
		top += math.Max(least, 28+under.Descent+over.Ascent-over.CapHeight+2)
	}
	n := p.numeral(size, 120, 222)
	if n.text == "" { // its place is the headline's
		lines = 5
	}
	p.setHeadline(sizes, column, lines).draw(p.s, p.left, top, p.card.Style)
	rule, first, pitch := 157.0, 52.0, 48.0
	switch rows {
	case 1:
		first += 24
	case 3: // the rule and what stands on it make room
		rule, first, pitch = 127, 44, 43
	}
	p.drawWideNumeral(n, column, mid+math.Min(111, rule-40))
	rule += mid + .1*extra
	p.s.Stroke(draw.Polyline(draw.Point{X: p.left, Y: rule}, draw.Point{X: p.left + column, Y: rule}), draw.Stroke{Color: p.card.Style.Rule, Width: 2})
	p.drawLegend(p.left, rule+first+.05*extra, pitch, 38, column)
}

// drawWideNumeral sets the numeral with its words in two lines right of it.
func (p page) drawWideNumeral(n numeral, column, baseline float64) {
	if n.text == "" {
		return
	}
	x := n.draw(p, p.left, baseline) + 10
	room := p.left + column - x
	font := draw.Font{Face: draw.SemiBold, Size: 40}
	lines := inTwo(n.label, func(s string) float64 { return p.width(s, font) })
	for i, line := range lines {
		p.text(line, x, baseline-48*float64(len(lines)-1-i), room, font, p.card.Style.Ink, draw.AnchorStart)
	}
}
