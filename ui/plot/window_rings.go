package plot

import (
	"math"
	"strconv"

	"headroom/model"
	"headroom/ui/draw"
)

// windowNumber is the size of the ring numbers in logical pixels.
const windowNumber = 12.0

func (w WindowRadar) text() float64 {
	if w.Text > 0 {
		return w.Text
	}
	return 1
}

// ringsNumbered tells whether the rings are far enough apart for their numbers.
func (w WindowRadar) ringsNumbered() bool { return w.R > 96*w.px(w.text()) }

// windowNumbers is the half-line at one o'clock.
var windowNumbers = halfLine{model.Bandwidth, model.Network}

// drawRingNumbers puts the numbers where the rings cross their half-line. They stay there whatever the
// shapes do, and lie over the lines: a line that passes ends at a number's halo, as
// at the heights on a map. inside is how much of its fill the shape of now lays over
// the ring's number, 0 to 1; a number that it tells false of is not drawn.
func (w WindowRadar) drawRingNumbers(s draw.Surface, inside func(level float64) (share float64, ok bool)) {
	if !w.RingNumbers || !w.ringsNumbered() {
		return
	}
	font := draw.Font{Face: draw.Regular, Size: w.px(windowNumber * w.text())}
	capHeight, shown := s.Measure("1", font).CapHeight, w.NumbersShown()
	alpha, _ := w.look()
	for i, show := range shown {
		level := float64(i + 1)
		share, ok := inside(level)
		if !show || !ok {
			continue
		}
		ground := w.Colours.Sheet
		if windowNumbers.crossing(levelsOf(w.Then)) > level {
			ground = mix(ground, w.Colours.Then, thenFill)
		}
		at := windowNumbers.at(w.Geometry, level)
		s.Text(draw.Text{
			String: strconv.Itoa(i + 1), X: at.X, Y: at.Y + capHeight/2, Anchor: draw.AnchorMiddle, Font: font, Color: w.Colours.Muted,
			Halo: draw.Halo{Color: mix(ground, w.Colours.Now, alpha*share), Width: numberHalo * w.px(windowNumber)},
		})
	}
}

// drawNumbersOver draws those once more that the shape of now or the hard ceiling
// lies over; share is how much of the shape is there.
func (w WindowRadar) drawNumbersOver(s draw.Surface, now levels, hard, share float64) {
	line := windowNumbers.crossing(now)
	near := w.px(windowNumber*w.text()) / w.R * model.LevelMax
	w.drawRingNumbers(s, func(level float64) (float64, bool) {
		if line > level {
			return share, true
		}
		return 0, level-line < near || math.Abs(level-hard) < near
	})
}

// NumbersShown tells of each ring whether its number is shown: a handle may stand
// on its place.
func (w WindowRadar) NumbersShown() (shown [model.LevelMax]bool) {
	for i := range shown {
		at := windowNumbers.at(w.Geometry, float64(i+1))
		shown[i] = true
		for _, c := range windowNumbers {
			v := w.Vertex(c, w.Now[c].Level())
			if w.Now[c].Rated() && math.Hypot(at.X-v.X, at.Y-v.Y) < w.px(w.Handle+windowNumber*w.text()/4) {
				shown[i] = false
			}
		}
	}
	return shown
}
