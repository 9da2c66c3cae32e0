package widgets

import (
	"fyne.io/fyne/v2"

	"headroom/model"
)

// A rateControl is a control whose keys set a rating, the same on the rows and on the
// radar. Each callback may be nil.
type rateControl struct {
	control

	// OnNext follows a digit: the screen goes on to the next unset ceiling.
	OnNext func()
	// OnStep changes the rating by so many sixths of a level.
	OnStep func(sixths int)
	// OnUnset takes the rating back.
	OnUnset func()
	// OnMove goes to the ceiling after (1) or before (-1).
	OnMove func(dir int)
	// OnFocus tells that the keys go here from now on.
	OnFocus func()
	// OnKey gets the other letters; where it is nil they go to the window.
	OnKey func(r rune)

	// onDigit takes what a digit sets.
	onDigit func(model.Rating)
}

// FocusGained tells the screen that the keys go here.
func (k *rateControl) FocusGained() {
	k.control.FocusGained()
	if k.OnFocus != nil {
		k.OnFocus()
	}
}

// step is half a level, a sixth while Shift is held.
func (k *rateControl) step() int {
	if k.Shifted() {
		return int(model.Sixth)
	}
	return int(model.Half)
}

// TypedKey takes the arrows and Backspace.
func (k *rateControl) TypedKey(e *fyne.KeyEvent) {
	k.keyed()
	switch e.Name {
	case fyne.KeyUp:
		call(k.OnMove, -1)
	case fyne.KeyDown:
		call(k.OnMove, 1)
	case fyne.KeyLeft:
		call(k.OnStep, -k.step())
	case fyne.KeyRight:
		call(k.OnStep, k.step())
	case fyne.KeyBackspace, fyne.KeyDelete:
		if k.OnUnset != nil {
			k.OnUnset()
		}
	default:
		k.control.TypedKey(e)
	}
}

// TypedRune takes 1 to 5.
func (k *rateControl) TypedRune(c rune) {
	k.keyed()
	v, ok := digit(c)
	switch {
	case ok:
		k.onDigit(v)
		if k.OnNext != nil {
			k.OnNext()
		}
	case k.OnKey != nil:
		k.OnKey(c)
	default:
		k.control.TypedRune(c)
	}
}

func call[T any](f func(T), v T) {
	if f != nil {
		f(v)
	}
}

// digit is the rating that a typed 1 to 5 sets.
func digit(r rune) (model.Rating, bool) {
	if r < '0'+model.LevelMin || r > '0'+model.LevelMax {
		return model.NotRated, false
	}
	return model.Rating(r-'0') * model.Whole, true
}
