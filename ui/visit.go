package ui

import (
	"image"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/driver/software"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// Visit brings the window to the state of a room and then calls done. The desk
// holds what the room says; where the room has a problem only its settings count.
func (w *Window) Visit(r gallery.Room, desk screens.Desk, done func()) {
	w.toastsEnd = false // a toast is part of the picture
	w.clear()
	if r.Problem != nil {
		w.desk, w.built = nil, built{}
		w.rail.Hide()
		if s, err := desk.Settings(); err == nil {
			w.apply(s)
		}
		w.Fail(r.Problem, func() {})
		done()
		return
	}
	w.Open(desk)
	w.thenPress(r.Keys, func() { w.settle(done, func(error) { done() }) })
}

// Leave ends a visit: done is called when nothing of it is still to be written.
func (w *Window) Leave(done func()) {
	w.clear()
	w.win.Canvas().Unfocus() // an entry may ask for more as it loses the focus
	left := func() {
		w.body.Objects = []fyne.CanvasObject{w.opening()} // no screen outlives its desk
		w.body.Refresh()
		w.desk, w.built = nil, built{}
		done()
	}
	w.settle(left, func(error) { left() })
}

// clear takes away what the room before left in front, and the window's keys from a
// dialog that nobody answered.
func (w *Window) clear() {
	w.closeToast()
	uncover(w.win.Canvas())
	w.win.Canvas().SetOnTypedKey(w.typedKey)
}

// uncover takes away every dialog and menu on the canvas.
func uncover(c fyne.Canvas) {
	for _, o := range c.Overlays().List() {
		c.Overlays().Remove(o)
	}
}

// Idle calls done once all that was asked before it is done and shown.
func (w *Window) Idle(done func()) { w.pictures.idle(func() { w.work.idle(done) }) }

// thenPress presses the keys, each once all that was asked before it is done.
func (w *Window) thenPress(keys []string, done func()) {
	w.Idle(func() {
		switch {
		case w.turning, w.moving: // which is more than one thing to do
			w.thenPress(keys, done)
		case len(keys) == 0:
			done()
		default:
			w.Press(keys[0])
			w.thenPress(keys[1:], done)
		}
	})
}

// Press presses a key as the toolkit hands it on, written as in a room.
func (w *Window) Press(key string) {
	if words, ok := strings.CutPrefix(key, "type:"); ok {
		w.typeRunes(words)
		return
	}
	if name, ok := strings.CutPrefix(key, "ctrl+"); ok {
		w.pressCtrl(name)
		return
	}
	switch key { // those that no widget gets
	case "Tab":
		w.win.Canvas().FocusNext()
		return
	case "shift+Tab":
		w.win.Canvas().FocusPrevious()
		return
	}
	if len([]rune(key)) == 1 {
		w.typeRunes(key)
		return
	}
	e := &fyne.KeyEvent{Name: fyne.KeyName(key)}
	if on := w.win.Canvas().Focused(); on != nil {
		on.TypedKey(e)
		return
	}
	w.typedKey(e)
}

func (w *Window) typeRunes(words string) {
	for _, r := range words {
		if on := w.win.Canvas().Focused(); on != nil {
			if keyable, ok := on.(desktop.Keyable); ok {
				keyable.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(unicode.ToUpper(r))})
			}
			on.TypedRune(r)
		} else {
			w.typedRune(r)
		}
	}
}

// pressCtrl presses a key with Ctrl, and with Shift where that stands before it. A
// comma has its word, and letters are in lower case.
func (w *Window) pressCtrl(name string) {
	defer widgets.KeyReleased()
	key, shifted := strings.CutPrefix(name, "shift+")
	custom := &desktop.CustomShortcut{KeyName: fyne.KeyName(strings.ToUpper(key)), Modifier: fyne.KeyModifierShortcutDefault}
	if key == "comma" {
		custom.KeyName = fyne.KeyComma
	}
	if shifted {
		custom.Modifier |= fyne.KeyModifierShift
	}
	var sh fyne.Shortcut = custom
	switch name { // those that the toolkit has names for
	case "z":
		sh = &fyne.ShortcutUndo{}
	case "c":
		sh = &fyne.ShortcutCopy{Clipboard: w.app.Clipboard()}
	case "v":
		sh = &fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}
	}
	if on, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		on.TypedShortcut(sh)
		return
	}
	w.shortcut(sh)
}

// ShowPiece puts a piece on a window for pieces, in the settings. What the piece before
// left in front goes: a dialog is as wide as its window, and has no room on a rail.
func (w *Window) ShowPiece(on fyne.Window, p gallery.Piece, s model.Settings) {
	w.theme.Set(s)
	w.app.Settings().SetTheme(w.theme)
	uncover(on.Canvas())
	o := p.Build()
	on.SetPadded(false)
	on.SetContent(container.New(&piece{}, o))
	on.Resize(fyne.NewSize(p.Width, p.Height))
	on.Show()
	if p.Act != nil {
		p.Act(on, o)
	}
}

// A piece has the whole window and asks for nothing, as in the tests.
type piece struct{}

func (*piece) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

func (*piece) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// Resize makes the window as large as that, in logical pixels.
func (w *Window) Resize(size fyne.Size) { w.win.Resize(size) }

// Picture is PictureOf for the window.
func (w *Window) Picture(size fyne.Size) image.Image { return PictureOf(w.win, size) }

// PictureOf is what a window shows, drawn by the toolkit's own means at one pixel
// a logical pixel: not every system lets a window's pixels be read. The window
// itself need not be of use any more. It is nil while the window has not that size.
func PictureOf(w fyne.Window, size fyne.Size) image.Image {
	if w.Canvas().Size() != size {
		return nil
	}
	defer hideUnseen(w.Content())()
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(w.Content())
	c.Resize(w.Canvas().Size())
	for _, o := range w.Canvas().Overlays().List() {
		c.Overlays().Add(o)
	}
	var img image.Image
	widgets.EntireFigures(func() { img = c.Capture() })
	return img
}

// hideUnseen hides the entries that are scrolled out of sight, and returns what shows
// them again: the toolkit's own painter cuts what an entry holds at the entry alone, and
// would draw it over whatever is there instead.
func hideUnseen(root fyne.CanvasObject) (show func()) {
	var hidden []*widgets.Entry
	var walk func(o fyne.CanvasObject, at fyne.Position, from, to float32)
	walk = func(o fyne.CanvasObject, at fyne.Position, from, to float32) {
		at = at.Add(o.Position())
		switch o := o.(type) {
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c, at, from, to)
			}
		case *widgets.Tips:
			walk(o.Content(), at, from, to)
		case *widgets.Panel:
			walk(o.Content(), at, from, to)
		case *widgets.Scroll:
			walk(o.Content, at, max(from, at.Y), min(to, at.Y+o.Size().Height))
		case *widgets.Entry:
			if o.Visible() && (at.Y >= to || at.Y+o.Size().Height <= from) {
				o.Hide()
				hidden = append(hidden, o)
			}
		}
	}
	walk(root, fyne.Position{}, 0, root.Size().Height)
	return func() {
		for _, e := range hidden {
			e.Show()
		}
	}
}
