package widgets

import "fyne.io/fyne/v2"

// A written is what an entry alone takes back and does again. What was written before
// something was done in the window is older than that: the window's undo comes first.
type written struct {
	// settled is the text that the entry takes nothing back from, fresh tells that it
	// differed since, and back that something was taken back and can be done again.
	settled     string
	fresh, back bool
	// held tells that the key which did something here is still down.
	held bool
}

// Settle leaves what was written up to now to the window's undo.
func (e *Entry) Settle() { e.SetText(e.Text) }

// SetText puts another text in its place, which is settled: the toolkit too forgets what
// was before, and would else take back half a word of it with what follows.
func (e *Entry) SetText(s string) {
	e.Entry.SetText(s)
	e.written = written{settled: s}
}

// wrote notes that something was written.
func (e *Entry) wrote(before string) {
	if e.Text != before {
		e.written.fresh, e.written.back = true, false
	}
}

// TakeBack takes back what was written last; false where nothing was since Settle.
func (e *Entry) TakeBack() bool {
	if !e.written.fresh {
		return false
	}
	before := e.Text
	e.Undo()
	e.written.back = e.written.back || e.Text != before
	e.written.fresh = e.Text != before && e.Text != e.written.settled
	return e.Text != before
}

// DoAgain writes again what TakeBack took back last; false where that is nothing.
func (e *Entry) DoAgain() bool {
	if !e.written.back {
		return false
	}
	before := e.Text
	e.Redo()
	e.written.back = e.Text != before
	e.written.fresh = e.written.fresh || e.Text != before
	return e.Text != before
}

// EndRedo leaves what could be done again to the window's redo: something older was taken
// back since.
func (e *Entry) EndRedo() { e.written.back = false }

// undoes tells whether the shortcut was one for undo or redo, and done. What the entry
// has no use for goes to the window.
func (e *Entry) undoes(s fyne.Shortcut) bool {
	act := e.TakeBack
	switch s.(type) {
	case *fyne.ShortcutUndo:
	case *fyne.ShortcutRedo:
		act = e.DoAgain
	default:
		return false
	}
	switch {
	case act():
		e.written.held = true
	case e.written.held: // holding it to be rid of a text means that text alone
	case e.OnShortcut != nil:
		e.OnShortcut(s)
	}
	return true
}

// KeyUp ends what a key that is held does.
func (e *Entry) KeyUp(k *fyne.KeyEvent) {
	KeyReleased()
	e.written.held = false
	e.Entry.KeyUp(k)
}
