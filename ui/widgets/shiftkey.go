package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A shiftKey knows whether Shift is held.
type shiftKey struct{ shift bool }

func (k *shiftKey) keyDown(e *fyne.KeyEvent) { k.hold(e, true) }
func (k *shiftKey) keyUp(e *fyne.KeyEvent)   { k.hold(e, false) }

func (k *shiftKey) hold(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		k.shift = down
	}
}

// shifted tells whether it is held, wherever it went down.
func (k *shiftKey) shifted() bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return k.shift
}
