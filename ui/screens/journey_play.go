package screens

import (
	"time"

	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// How long a step from month to month takes by key, and playing it.
const (
	stepTime = 200 * time.Millisecond
	playTime = 700 * time.Millisecond
	// moving is how much of a played month the radar moves; the rest it rests.
	moving = .75
)

// play starts, or stops.
func (v *JourneyView) play() {
	if v.state.Playing {
		v.stop()
		return
	}
	if v.state.Scrub.Len() < 2 {
		return
	}
	start := v.state.Scrub.Start()
	v.rest()
	v.state.Playing = true
	v.state.Scrub = v.state.Scrub.ToAt(start)
	v.showMonths()
	v.playOn()
}

// playOn goes on to the next month after this one had its time.
func (v *JourneyView) playOn() {
	each := time.Duration(float64(playTime) / v.state.Pace())
	v.stopTimer = v.shell.After(each, func() {
		v.stopTimer = nil
		next, more := v.state.Scrub.Next()
		if !more || !v.state.Playing {
			v.stop()
			return
		}
		v.goTo(next, fyne.AnimationEaseInOut, time.Duration(float64(each)*moving))
		v.playOn()
	})
}

// stop ends playing and rests on a month.
func (v *JourneyView) stop() {
	v.rest()
	v.state.Playing = false
	v.showMonths()
}

// halt ends playing; what is on its way goes on to its month.
func (v *JourneyView) halt() {
	if v.stopTimer != nil {
		v.stopTimer()
		v.stopTimer = nil
	}
	v.state.Playing = false
}

// rest ends all motion, on a month.
func (v *JourneyView) rest() {
	v.halt()
	if v.moving != nil {
		v.moving.Stop()
		v.moving = nil
		v.state.Scrub = v.state.Scrub.ToAt(v.state.Scrub.to)
	}
}

// goTo brings the later month to the i-th, on the way for so long, or at once where
// motion is to be little.
func (v *JourneyView) goTo(i int, curve fyne.AnimationCurve, takes time.Duration) {
	if v.moving != nil {
		v.moving.Stop()
		v.moving = nil
	}
	from, to := v.state.Scrub.at, v.state.Scrub.ToAt(i).to
	if v.still() || from == float64(to) {
		v.state.Scrub = v.state.Scrub.ToAt(i)
		v.showMonths()
		return
	}
	v.moving = fyne.NewAnimation(takes, func(part float32) {
		v.state.Scrub = v.state.Scrub.Way(from, to, float64(part))
		if part >= 1 {
			v.moving = nil
		}
		v.showMonths()
	})
	v.moving.Curve = curve
	v.moving.Start()
}

// still tells whether nothing is to move by itself.
func (v *JourneyView) still() bool { return !widgets.Moves() }

// by goes so many months on with the later month, held to those there are.
func (v *JourneyView) by(months int) {
	target := v.state.Scrub.to + months
	v.halt()
	v.goTo(target, fyne.AnimationEaseOut, stepTime)
}

// fromBy goes so many months on with the earlier one.
func (v *JourneyView) fromBy(months int) {
	v.rest()
	v.state.Scrub = v.state.Scrub.FromAt(v.state.Scrub.from + months)
	v.showMonths()
}

// toEnd goes to the first month, or the last.
func (v *JourneyView) toEnd(dir int) {
	v.by(dir * v.state.Scrub.Len())
}

// follow brings the later month to the pointer; scrubFrom the earlier.
func (v *JourneyView) follow(month float64) {
	v.rest()
	v.state.Scrub = v.state.Scrub.Drag(month)
	v.showMonths()
}

func (v *JourneyView) scrubFrom(month float64) {
	v.rest()
	v.state.Scrub = v.state.Scrub.DragFrom(month)
	v.showMonths()
}

// released rests on a month.
func (v *JourneyView) released() {
	at := v.state.Scrub
	if at.Resting() {
		v.showMonths()
		return
	}
	v.goTo(at.named(), fyne.AnimationEaseOut, stepTime/2)
}

// faster plays that much faster.
func (v *JourneyView) faster(by int) {
	v.state = v.state.Faster(by)
	v.showMonths()
}
