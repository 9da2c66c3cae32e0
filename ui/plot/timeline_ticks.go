package plot

import (
	"math"
	"strconv"

	"headroom/model"
	"headroom/ui/draw"
)

// A tick is a month that is named under the plot.
type tick struct {
	month model.Month
	label string
}

// ticks are the months with a label, as many as fit: the first, every so many
// months from it, and the last; or whole years, where months are too close.
func (v view) ticks() []tick {
	if v.History.Len() == 0 {
		return nil
	}
	for _, step := range []model.Month{1, 2, 3, 6} {
		if v.fits(step, v.tickLabel) {
			return v.regular(step)
		}
	}
	year := func(m model.Month) string { return strconv.Itoa(m.Year()) }
	for _, step := range []model.Month{12, 24, 60, 120, 240} {
		if v.EmployerSafe && v.fits(step, v.tickLabel) && step <= v.last-v.first {
			return v.regular(step)
		}
		var list []tick
		for m := (v.first + step - 1) / step * step; m <= v.last; m += step {
			list = append(list, tick{m, year(m)})
		}
		if !v.EmployerSafe && v.fits(step, year) && len(list) > 0 {
			return list
		}
	}
	return []tick{{v.last, v.tickLabel(v.last)}}
}

// fits tells whether labels so many months apart leave air between them, the
// first and the last being moved inwards.
func (v view) fits(step model.Month, label func(model.Month) string) bool {
	widest := v.s.Measure(label(v.last), v.axisFont()).Width
	return float64(step)*v.monthWidth() >= math.Max(widest+v.px(34), 1.5*widest+v.px(12))
}

// regular are the first month, every step-th from it, and the last in place of
// those that are too close to it.
func (v view) regular(step model.Month) []tick {
	var list []tick
	for m := v.first; m < v.last; m += step {
		t := tick{m, v.tickLabel(m)}
		if v.fits(v.last-m, v.tickLabel) && (m > v.first || v.plotWidth > 2*v.s.Measure(t.label, v.axisFont()).Width+v.px(12)) {
			list = append(list, t)
		}
	}
	return append(list, tick{v.last, v.tickLabel(v.last)})
}

// monthWidth is a month in pixels; a single month has all of the plot and stands
// at its end, beside the names.
func (v view) monthWidth() float64 { return v.plotWidth / math.Max(1, float64(v.last-v.first)) }

// months is the fixed range of the x axis: from the first month to the last.
func (v view) months() *fixed {
	return &fixed{min: float64(min(v.first, v.last-1)), max: float64(v.last)}
}

// drawTicks names months under the plot: the first from its left edge on, the
// last up to a little past its right one, the others in the middle of theirs.
func (c scene) drawTicks() {
	for _, t := range c.ticks() {
		x, anchor := c.x(t.month), draw.AnchorMiddle
		switch {
		case t.month == c.last:
			x, anchor = c.plot.X1+c.px(10), draw.AnchorEnd
		case x-c.s.Measure(t.label, c.axisFont()).Width/2 < c.plot.X0:
			x, anchor = c.plot.X0, draw.AnchorStart
		}
		c.s.Text(draw.Text{String: t.label, X: x, Y: c.plot.Y1 + c.px(22), Anchor: anchor, Font: c.axisFont(), Color: c.Style.Muted})
	}
}
