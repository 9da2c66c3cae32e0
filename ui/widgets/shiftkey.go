package widgets

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A ShiftKey knows whether Shift is held. The window hears of no key that is let go while
// something has the focus, so that whatever can have it embeds one, which tells of it.
type ShiftKey struct{ shift bool }

// KeyDown and KeyUp follow Shift.
func (k *ShiftKey) KeyDown(e *fyne.KeyEvent) { k.hold(e, true) }

// KeyUp is described at KeyDown.
func (k *ShiftKey) KeyUp(e *fyne.KeyEvent) {
	KeyReleased()
	k.hold(e, false)
}

// releases counts what KeyReleased is told.
var releases atomic.Int64

// KeyReleased tells that a key was let go: one that is held is handed on again and again.
func KeyReleased() { releases.Add(1) }

// Releases is how many keys were let go.
func Releases() int64 { return releases.Load() }

func (k *ShiftKey) hold(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		k.shift = down
	}
}

// Shifted tells whether it is held, wherever it went down.
func (k *ShiftKey) Shifted() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return k.shift
}
