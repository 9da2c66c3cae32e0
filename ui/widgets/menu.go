package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Menu)(nil)
	_ fyne.Tappable     = (*Menu)(nil)
	_ fyne.Focusable    = (*Menu)(nil)
	_ fyne.Scrollable   = (*Menu)(nil)
	_ desktop.Hoverable = (*Menu)(nil)
)

// A MenuItem is a line of a menu: words, the cap of the key that does the same, and a
// tick where it is the one chosen.
type MenuItem struct {
	Label, Key string
	Chosen     bool
	// Apart puts a hairline over it: another group begins.
	Apart bool
	Act   func()
}

// A Menu covers the window with a list to choose one thing from, by pointer or keys. It
// makes no more lines than are seen, however many items there are.
type Menu struct {
	widget.BaseWidget
	ShiftKey

	canvas fyne.Canvas
	items  []MenuItem
	// at is where the list wants to be, least the width that it has at least, width that
	// of its lines, 0 until it is measured.
	at           fyne.Position
	least, width float32
	// active is the item that Enter chooses, -1 for none; top is the first one seen.
	active, top int
	// keyed tells that the keys go through it.
	keyed bool
}

// ShowMenu opens a menu, its corner there as far as the window has room. Without items
// there is none, and it is nil.
func ShowMenu(c fyne.Canvas, at fyne.Position, least float32, items ...MenuItem) *Menu {
	if len(items) == 0 {
		return nil
	}
	m := &Menu{canvas: c, items: items, at: at, least: least, active: -1}
	m.ExtendBaseWidget(m)
	for i, item := range items {
		if item.Chosen {
			m.active = i
		}
	}
	tipsOver(c.Content()).Clear()
	c.Overlays().Add(m)
	c.Focus(m)
	m.bring()
	return m
}

// Items are its lines.
func (m *Menu) Items() []MenuItem { return m.items }

func (m *Menu) close() { m.canvas.Overlays().Remove(m) }

func (m *Menu) open() bool {
	return slices.Contains(m.canvas.Overlays().List(), fyne.CanvasObject(m))
}

// choose closes it first, as what is done may ask something.
func (m *Menu) choose(i int) {
	m.close()
	if act := m.items[i].Act; act != nil {
		act()
	}
}

// Tapped chooses what is under the pointer, and closes the menu beside it.
func (m *Menu) Tapped(e *fyne.PointEvent) {
	switch i, within := m.under(e.Position); {
	case i >= 0:
		m.choose(i)
	case !within:
		m.close()
	}
}

// under is the item at the point, -1 for none; within tells whether the list is there.
func (m *Menu) under(p fyne.Position) (item int, within bool) {
	at, size := m.box()
	if p.X < at.X || p.Y < at.Y || p.X >= at.X+size.Width || p.Y >= at.Y+size.Height {
		return -1, false
	}
	line := int((p.Y - at.Y - menuEdge) / m.line())
	item = m.top + line
	if p.Y < at.Y+menuEdge || line >= m.lines() || item >= len(m.items) {
		return -1, true
	}
	return item, true
}

// MouseIn and MouseMoved mark what is under the pointer.
func (m *Menu) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved marks what is under the pointer.
func (m *Menu) MouseMoved(e *desktop.MouseEvent) {
	if i, _ := m.under(e.Position); i >= 0 && (i != m.active || m.keyed) {
		m.active, m.keyed = i, false
		m.Refresh()
	}
}

// MouseOut leaves the mark.
func (m *Menu) MouseOut() {}

// Scrolled goes through a list that is longer than the window, line by line.
func (m *Menu) Scrolled(e *fyne.ScrollEvent) {
	switch {
	case e.Scrolled.DY < 0:
		m.scroll(m.top + 1)
	case e.Scrolled.DY > 0:
		m.scroll(m.top - 1)
	}
}

func (m *Menu) scroll(top int) {
	m.top = top
	m.Refresh()
}

// bring scrolls so that the active item is seen.
func (m *Menu) bring() { m.scroll(m.topFor(m.active)) }

// topFor is the first item seen where that one is, too, nearest to the one that is now.
func (m *Menu) topFor(item int) int {
	if item < 0 {
		return m.top
	}
	return min(max(m.top, item-m.lines()+1), item)
}

// FocusGained, FocusLost and TypedRune have nothing to do.
func (m *Menu) FocusGained() {}

// FocusLost does nothing.
func (m *Menu) FocusLost() {}

// TypedRune does nothing.
func (m *Menu) TypedRune(rune) {}

// TypedKey goes through the items, round the ends.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	n := len(m.items)
	m.keyed = true
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyF10:
		m.close()
		return
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if m.active >= 0 {
			m.choose(m.active)
		}
		return
	case fyne.KeyDown:
		m.active = (m.active + 1) % n
	case fyne.KeyUp:
		m.active = (max(m.active, 0) + n - 1) % n
	case fyne.KeyHome:
		m.active = 0
	case fyne.KeyEnd:
		m.active = n - 1
	case fyne.KeyPageDown:
		m.active = min(m.active+m.lines(), n-1)
	case fyne.KeyPageUp:
		m.active = max(m.active-m.lines(), 0)
	default:
		return
	}
	m.bring()
}

// AcceptsTab keeps the focus in the list.
func (m *Menu) AcceptsTab() bool { return true }
