package app

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"headroom/ui"
)

// A hand does to a window what a person might, and much that nobody would.
type hand struct {
	*rand.Rand
	win    *ui.Window
	window fyne.Window
	// between lets what a key asked for be done before the next.
	between func()
}

// act does one thing and says which.
func (h *hand) act() string {
	switch n := h.IntN(100); {
	case n < 15:
		return h.habit()
	case n < 18:
		return h.run()
	case n < 27:
		return h.press(keys())
	case n < 40:
		return h.press(commands())
	case n < 55:
		return h.press([]string{string(runes()[h.IntN(len(runes()))])})
	case n < 60:
		return h.press([]string{"type:Ein Gespräch 🙂 with Lena\n", "type:2026-05-31", "type:Acme", "type:1", "type:\u202eabc"})
	case n < 80:
		return h.click()
	case n < 90:
		return h.drag()
	case n < 95:
		return h.scroll()
	}
	return h.resize()
}

// habit is what people do, and chance alone would seldom come to: it saves, deletes,
// changes, adds, takes back and turns to somebody, from whatever is open.
func (h *hand) habit() string {
	all := [][]string{
		{"ctrl+1", "3", "2", "4", "5", "1", "3", "ctrl+s"},
		{"ctrl+1", "4", "n", "type:Half a thought"},
		{"ctrl+2", "l", "Down", "Delete"},
		{"ctrl+2", "l", "Down", "Return", "5", "4", "ctrl+s"},
		{"ctrl+n", "Return", "2", "2", "3", "ctrl+s"},
		{"ctrl+n", "type:2025-0", "type:3-12", "Return", "4", "4", "ctrl+s", "Return"},
		{"ctrl+z"},
		{"ctrl+z", "ctrl+shift+z"},
		{"ctrl+5", "Right", "Return"},
		{"ctrl+p", "type:m", "Return"},
		{"ctrl+comma", "Right"}, // another look
		// Another text size, and another language: which of them is on the way there
		// depends on how large the text is.
		{"ctrl+comma", "Tab", "Space"},
		{"ctrl+comma", "Tab", "Tab", "Space"},
		{"ctrl+comma", "Tab", "Tab", "Tab", "Space", "Down", "Down", "Return"},
		{"ctrl+comma", "Tab", "Tab", "Tab", "Tab", "Space", "Down", "Return"},
		{"ctrl+comma", "Tab", "Tab", "Tab", "Tab", "Space", "resize", "Up", "Up", "Return"},
		{"F10", "resize", "Down", "Down", "resize", "Return"},
		{"ctrl+p", "resize", "Escape"},
		{"ctrl+n", "resize", "Tab", "resize", "Return"},
		{"ctrl+o", "resize", "Return", "resize"},
		{"ctrl+2", "l", "scroll", "scroll", "r", "scroll", "y", "scroll", "t"},
		{"ctrl+3", "Tab", "Tab", "Tab", "Tab", "Space", "scroll", "resize"},
		{"ctrl+5", "Tab", "Tab", "Tab", "Return", "resize", "Down", "Return"},
	}
	did := append([]string{"Escape"}, all[h.IntN(len(all))]...)
	for _, key := range did {
		h.one(key)
		h.between()
	}
	return strings.Join(did, " ")
}

// one is a key, or what else a habit is made of.
func (h *hand) one(what string) {
	switch what {
	case "resize":
		h.resize()
	case "scroll":
		h.scroll()
	default:
		h.win.Press(what)
	}
}

// run goes on from one thing that takes keys to the next, forth or back.
func (h *hand) run() string {
	key := []string{"Tab", "shift+Tab"}[h.IntN(2)]
	n := 1 + h.IntN(25)
	for range n {
		h.one(key)
	}
	return fmt.Sprintf("%s %d times", key, n)
}

func keys() []string {
	return []string{
		"Up", "Down", "Left", "Right", "Return", "Escape", "Tab", "shift+Tab", "Space", "Delete", "BackSpace", "Home", "End", "Prior", "Next",
		"F1", "F2", "F6", "F10",
	}
}

func commands() []string {
	return []string{
		"ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+comma", "ctrl+n", "ctrl+s", "ctrl+e", "ctrl+z", "ctrl+shift+z",
		"ctrl+shift+c", "ctrl+c", "ctrl+v", "ctrl+p", "ctrl+f", "ctrl+o",
	}
}

func runes() []rune { return []rune("123456hnexgltfy0?[] ") }

func (h *hand) press(of []string) string {
	key := of[h.IntN(len(of))]
	h.one(key)
	return key
}

// at is a place in the window.
func (h *hand) at() fyne.Position {
	size := h.window.Canvas().Size()
	return fyne.NewPos(h.Float32()*size.Width, h.Float32()*size.Height)
}

func (h *hand) click() string {
	at := h.at()
	c := h.window.Canvas()
	test.MoveMouse(c, at)
	test.TapCanvas(c, at)
	h.button(at, func(m desktop.Mouseable, e *desktop.MouseEvent) { m.MouseDown(e); m.MouseUp(e) })
	return "click"
}

// button presses what takes the mouse's button there, and is above.
func (h *hand) button(at fyne.Position, do func(desktop.Mouseable, *desktop.MouseEvent)) {
	o, in := h.under(at)
	if m, ok := o.(desktop.Mouseable); ok {
		do(m, &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: in, AbsolutePosition: at}, Button: desktop.MouseButtonPrimary})
	}
}

func (h *hand) drag() string {
	at := h.at()
	by := fyne.NewDelta(h.Float32()*200-100, h.Float32()*200-100)
	h.button(at, func(m desktop.Mouseable, e *desktop.MouseEvent) {
		m.MouseDown(e)
		if d, ok := m.(fyne.Draggable); ok {
			for i := range 6 {
				e.Position = e.Position.Add(fyne.NewDelta(by.DX/6, by.DY/6))
				d.Dragged(&fyne.DragEvent{PointEvent: e.PointEvent, Dragged: by})
				if i == 3 && h.IntN(8) == 0 {
					h.press(commands()) // another screen comes in the midst of it
				}
			}
			d.DragEnd()
		}
		m.MouseUp(e)
	})
	return "drag"
}

func (h *hand) scroll() string {
	test.Scroll(h.window.Canvas(), h.at(), 0, h.Float32()*600-300)
	return "scroll"
}

func (h *hand) resize() string {
	h.window.Resize(fyne.NewSize(320+h.Float32()*1400, 420+h.Float32()*700))
	return "resize"
}

// under is the topmost thing at a place that takes the mouse's button, and where in
// it that is.
func (h *hand) under(at fyne.Position) (found fyne.CanvasObject, in fyne.Position) {
	c := h.window.Canvas()
	roots := []fyne.CanvasObject{c.Content()}
	if top := c.Overlays().Top(); top != nil {
		roots[0] = top
	}
	var walk func(o fyne.CanvasObject, origin fyne.Position)
	walk = func(o fyne.CanvasObject, origin fyne.Position) {
		if !o.Visible() {
			return
		}
		p, s := at.Subtract(origin.Add(o.Position())), o.Size()
		if _, ok := o.(desktop.Mouseable); ok && p.X >= 0 && p.Y >= 0 && p.X < s.Width && p.Y < s.Height {
			found, in = o, p
		}
		for _, part := range partsOf(o) {
			walk(part, origin.Add(o.Position()))
		}
	}
	walk(roots[0], fyne.Position{})
	return found, in
}

func partsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}
