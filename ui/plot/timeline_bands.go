package plot

import (
	"image/color"

	"headroom/model"
	"headroom/ui/draw"
)

// The band of a plateau: how far over and under its level it goes, in levels, and
// how much of its colour it carries.
const (
	bandHalf = .36
	bandFill = .17
)

// drawBands draws the plateaus that are given, in the colours of their lines, and
// says what they are.
func (c scene) drawBands() {
	var ink color.NRGBA
	for _, band := range c.shown(c.Plateaus) {
		ink = fade(c.colour(band.Ceiling).NRGBA, bandFill)
		for _, part := range c.bandParts(band) {
			a := c.point(point{part.from, band.Level + bandHalf})
			b := c.point(point{part.to, band.Level - bandHalf})
			c.s.Fill(draw.RoundRect(draw.Rect{X0: a.X - c.px(5), Y0: a.Y, X1: b.X + c.px(5), Y1: b.Y}, c.px(4)), ink)
		}
	}
	if ink.A == 0 {
		return
	}
	y := c.plot.Y1 + c.px(45)
	x := c.plot.X0
	c.s.Fill(draw.RoundRect(draw.Rect{X0: x, Y0: y - c.px(9), X1: x + c.px(18), Y1: y}, c.px(3)), fade(c.Style.Then, .25))
	x += c.px(24)
	drawFitted(c.s, c.Voice.T("timeline.plateau_key"), x, y, float64(c.Width)-c.px(8)-x, c.axisFont(), c.Style.Muted, draw.AnchorStart)
}

// A bandPart is months from one to another.
type bandPart struct{ from, to model.Month }

// bandParts are the shown months of a plateau: where the line is broken, as months
// were not rated, its band is.
func (v view) bandParts(band Plateau) (list []bandPart) {
	from, to := max(band.From, v.first), min(band.To, v.last)
	for _, line := range v.lines {
		for _, run := range line.runs {
			part := bandPart{max(from, run[0].month), min(to, run[len(run)-1].month)}
			if line.ceiling == band.Ceiling && part.from <= part.to {
				list = append(list, part)
			}
		}
	}
	return list
}

// shown are the plateaus that lie in the months of the timeline.
func (v view) shown(all []Plateau) (list []Plateau) {
	for _, band := range all {
		if v.History.Len() > 0 && band.To >= v.first && band.From <= v.last {
			list = append(list, band)
		}
	}
	return list
}
