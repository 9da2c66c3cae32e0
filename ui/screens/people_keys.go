package screens

import "fyne.io/fyne/v2"

// choose lets the keys act on the i-th tile and brings it into sight.
func (w *peopleWall) choose(i int) {
	w.view.state = w.view.state.Go(i)
	w.ring = w.focused
	pos, size := w.at(w.view.state.At)
	offset := w.scroll.Offset
	offset.Y = min(offset.Y, pos.Y-wallEdge)
	offset.Y = max(offset.Y, pos.Y+size.Height+wallEdge-w.scroll.Size().Height, 0)
	w.scroll.ScrollToOffset(offset)
	w.fill()
}

// FocusGained marks the current tile.
func (w *peopleWall) FocusGained() {
	w.focused, w.ring = true, true
	w.fill()
}

// FocusLost takes the mark away.
func (w *peopleWall) FocusLost() {
	w.focused, w.ring = false, false
	w.fill()
}

// TypedRune passes letters on to the window.
func (w *peopleWall) TypedRune(r rune) {
	if typed := w.view.shell.Canvas().OnTypedRune(); typed != nil {
		typed(r)
	}
}

// TypedKey moves among the tiles and acts on the current one.
func (w *peopleWall) TypedKey(e *fyne.KeyEvent) {
	at, n := w.view.state.At, w.columns()
	page := max(1, int(w.scroll.Size().Height/(w.person()+w.gap()))) * n
	last := w.count() - 1
	switch e.Name {
	case fyne.KeyLeft:
		at--
	case fyne.KeyRight:
		at++
	case fyne.KeyUp:
		at = rowOn(at, -n, last)
	case fyne.KeyDown:
		at = rowOn(at, n, last)
	case fyne.KeyPageUp:
		at -= page
	case fyne.KeyPageDown:
		at += page
	case fyne.KeyHome:
		at = 0
	case fyne.KeyEnd:
		at = last
	default:
		w.act(e)
		return
	}
	w.choose(max(0, min(at, last)))
}

// rowOn is a row up or down; into a last row that is shorter it goes to its end.
func rowOn(at, by, last int) int {
	switch to := at + by; {
	case to < 0:
		return at
	case to > last && last/by > at/by:
		return last
	case to > last:
		return at
	default:
		return to
	}
}

func (w *peopleWall) act(e *fyne.KeyEvent) {
	who, ok := w.view.state.Current()
	switch {
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace) && !ok:
		w.view.AskAdd()
	case e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace:
		w.view.open(who)
	case e.Name == fyne.KeyF2 && ok:
		w.view.askRename(who, who.Name, "")
	case (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) && ok:
		w.view.archiveOrBack(who)
	default:
		if typed := w.view.shell.Canvas().OnTypedKey(); typed != nil {
			typed(e)
		}
	}
}
