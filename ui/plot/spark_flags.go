package plot

import (
	"headroom/model"
	"headroom/ui/draw"
)

// A SparkFlag stands over a month in which something happened.
type SparkFlag struct {
	// Box is the flag without its pole, in the spark's pixels.
	Box draw.Rect
	// Months are the month that it stands over, and those after it whose flags would
	// cover it.
	Months []model.Month
	pole   float64
}

// Flags are those that Draw draws, in order of month.
func (k Spark) Flags() (flags []SparkFlag) {
	for _, m := range k.Events {
		if m < k.From || m > k.To {
			continue
		}
		x, y := k.x(m), k.px(.6)
		if n := len(flags); n > 0 && x < flags[n-1].pole+k.px(flagWide+2) {
			flags[n-1].Months = append(flags[n-1].Months, m)
			continue
		}
		box := draw.Rect{X0: x, Y0: y, X1: x + k.px(flagWide), Y1: y + k.px(flagHigh)}
		if box.X1 > float64(k.Width) {
			box.X0, box.X1 = x-k.px(flagWide), x
		}
		flags = append(flags, SparkFlag{Box: box, Months: []model.Month{m}, pole: x})
	}
	return flags
}

// drawEvents puts up the flags, each with its pole down through the line.
func (k Spark) drawEvents(s draw.Surface) {
	ink := fade(k.Style.Ink, .7)
	for _, f := range k.Flags() {
		pole := draw.Polyline(draw.Point{X: f.pole, Y: f.Box.Y0}, draw.Point{X: f.pole, Y: float64(k.Height)})
		s.Stroke(pole, draw.Stroke{Color: fade(ink, .5), Width: k.px(1)})
		tip := f.Box.X1
		if f.pole == tip {
			tip = f.Box.X0
		}
		flag := draw.Polyline(draw.Point{X: f.pole, Y: f.Box.Y0}, draw.Point{X: tip, Y: (f.Box.Y0 + f.Box.Y1) / 2}, draw.Point{X: f.pole, Y: f.Box.Y1})
		s.Fill(flag, ink)
	}
}
