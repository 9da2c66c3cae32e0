package ui

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// ctrl is a key with Ctrl, or Cmd on macOS.
func ctrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
}

// guarded does nothing while a question is open or the journal is not.
func (w *Window) guarded(act func()) func() {
	return func() {
		w.tips.Clear()
		if w.desk != nil && !w.turning && w.win.Canvas().Overlays().Top() == nil {
			act()
		}
	}
}

// key is the cap of the command's key, in the person's language.
func (w *Window) key(name string) string {
	for _, cmd := range w.commands() {
		switch {
		case cmd.name != name:
		case cmd.shortcut == nil: // only the list of keys, which has a key without Ctrl
			return "F1"
		default:
			return w.voice.Cap(keysOf(cmd.shortcut))
		}
	}
	return ""
}

// keysOf are the keys of a shortcut, as on an English keyboard: "Ctrl Shift C".
func keysOf(sh fyne.Shortcut) string {
	keyboard, ok := sh.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	var keys []string
	for _, m := range []struct {
		held fyne.KeyModifier
		name string
	}{{fyne.KeyModifierShortcutDefault, "Ctrl"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
		if keyboard.Mod()&m.held != 0 {
			keys = append(keys, m.name)
		}
	}
	return strings.Join(append(keys, string(keyboard.Key())), " ")
}

// takeKeys binds every command, and the keys that no widget has a use for.
func (w *Window) takeKeys() {
	c := w.win.Canvas()
	w.takeMenu()
	if runtime.GOOS != "darwin" {
		for _, cmd := range w.commands() {
			if cmd.shortcut == nil {
				continue
			}
			c.AddShortcut(cmd.shortcut, func(sh fyne.Shortcut) { w.shortcut(sh) })
		}
		c.AddShortcut(&fyne.ShortcutRedo{}, func(sh fyne.Shortcut) { w.shortcut(sh) }) // Ctrl+Y
	}
	c.SetOnTypedKey(w.typedKey)
	if keyed, ok := c.(desktop.Canvas); ok {
		keyed.SetOnKeyUp(func(*fyne.KeyEvent) { widgets.KeyReleased() })
	}
	c.SetOnTypedRune(w.typedRune)
}

// takeMenu gives macOS its menu, whose keys are the commands'.
func (w *Window) takeMenu() {
	if runtime.GOOS == "darwin" {
		w.win.SetMainMenu(fyne.NewMainMenu(w.menu()))
	}
}

// shortcut does the command of that key; false if there is none.
func (w *Window) shortcut(sh fyne.Shortcut) bool {
	if _, ok := sh.(*fyne.ShortcutRedo); ok {
		w.guarded(w.redo)()
		return true
	}
	for _, cmd := range w.commands() {
		if cmd.shortcut != nil && cmd.shortcut.ShortcutName() == sh.ShortcutName() {
			w.acts(cmd)()
			return true
		}
	}
	return false
}

// menu holds every command with its key.
func (w *Window) menu() *fyne.Menu {
	m := fyne.NewMenu(w.voice.T("window.menu"))
	for i, group := range w.groups() {
		if i > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		for _, cmd := range group {
			item := fyne.NewMenuItem(w.voice.T("menu."+cmd.name), w.chosen(cmd))
			item.Shortcut = cmd.shortcut
			item.IsQuit = cmd.name == quit // or the toolkit adds one that keeps nothing
			m.Items = append(m.Items, item)
		}
	}
	return m
}

// chosen is what a command does where it is chosen in a menu. By pointer each choice is a
// press of its own; macOS chooses by key as well, which may be held.
func (w *Window) chosen(cmd command) func() {
	return func() {
		if !isDown(fyne.KeyModifierShortcutDefault) {
			w.pressed = -1
		}
		w.acts(cmd)()
	}
}

// showMenu lists the commands where the system has no menu of its own in sight.
func (w *Window) showMenu() {
	var items []widgets.MenuItem
	for i, group := range w.groups() {
		for j, cmd := range group {
			items = append(items, widgets.MenuItem{
				Label: w.voice.T("menu." + cmd.name), Key: w.key(cmd.name), Act: w.chosen(cmd), Apart: i > 0 && j == 0,
			})
		}
	}
	widgets.ShowMenu(w.win.Canvas(), fyne.NewPos(16, 16), 0, items...)
}

// typedKey is a key that the focused widget has no use for.
func (w *Window) typedKey(e *fyne.KeyEvent) {
	if w.tips.Key(e.Name) {
		return
	}
	if w.desk == nil || w.turning || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	switch e.Name {
	case fyne.KeyF6:
		w.nextRegion(direction())
	case fyne.KeyF1:
		screens.ShowKeys(w.shell())
	case fyne.KeyF10:
		w.showMenu()
	case fyne.KeyEscape:
		if !w.stopDrawing() && (w.place != screens.PlaceInsights || !w.insight.Cancel()) && w.toast != nil {
			w.toast.Close()
		}
	case fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyHome, fyne.KeyEnd:
		widgets.Page(w.body, e.Name)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if w.win.Canvas().Focused() == nil {
			w.current().Arrive()
		}
	}
}

// typedRune is a letter that the focused widget has no use for.
func (w *Window) typedRune(r rune) {
	w.tips.Clear()
	if w.desk == nil || w.turning || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	if r == '?' {
		screens.ShowKeys(w.shell())
		return
	}
	w.current().Rune(r)
}

// direction is -1 while Shift is held.
func direction() int {
	if isDown(fyne.KeyModifierShift) {
		return -1
	}
	return 1
}

// isDown tells whether a modifier is held.
func isDown(m fyne.KeyModifier) bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&m != 0
}

// toastRegion is the toast's place among the regions.
const toastRegion = -1

// nextRegion goes round the parts of the window: the rail, then those of the
// screen, then the toast.
func (w *Window) nextRegion(dir int) {
	c := w.win.Canvas()
	regions := w.current().Regions()
	at := w.region
	for i, r := range regions {
		if r == c.Focused() {
			at = i + 1
		}
	}
	n := len(regions) + 1
	if at == toastRegion {
		at = n
	}
	if w.toast != nil {
		n++
	}
	next := (at + dir + n) % n
	w.region = next
	switch {
	case next == 0:
		w.focusRail()
	case next <= len(regions):
		c.Focus(regions[next-1])
	default:
		w.region = toastRegion
		w.toast.Focus()
	}
}

// focusRail goes to the first item of the rail, or of the window where there is none.
func (w *Window) focusRail() {
	if w.rail.Visible() {
		w.rail.Focus()
		return
	}
	w.win.Canvas().Unfocus()
	w.win.Canvas().FocusNext()
}

// addMonth asks which past month is to be added.
func (w *Window) addMonth() { w.shell().AddMonth() }

// addPerson asks for the name of somebody new, among the others.
func (w *Window) addPerson() {
	w.goTo(screens.PlacePeople)
	w.people.AskAdd()
}

func (w *Window) saveCheckIn() {
	if w.place == screens.PlaceCheckIn && w.checkin != nil {
		w.checkin.Save()
	}
}

// onShare does something with the picture while it is in sight.
func (w *Window) onShare(act func(*screens.ShareView)) func() {
	return func() {
		if w.place == screens.PlaceShare && w.share != nil {
			act(w.share)
		}
	}
}

// copyShortcut copies the card, or the table of the months. An entry that has the
// focus copies its own words instead.
func (w *Window) copyShortcut() {
	if entry, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok {
		entry.TypedShortcut(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()})
		return
	}
	if w.place == screens.PlaceJourney && w.journey != nil {
		w.journey.CopyTable()
	}
	w.onShare((*screens.ShareView).CopyImage)()
}
