package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// control is what the pressable widgets share: whether the pointer is over it,
// whether it is pressed, whether it has the focus, and whether the focus came by
// keyboard, which alone draws a ring.
type control struct {
	widget.DisableableWidget
	ShiftKey

	self                      focusWidget
	hovered, pressed, focused bool
	clicking, ring            bool
	tip                       Tip
}

type focusWidget interface {
	fyne.Widget
	fyne.Focusable
}

// extend must be called by the constructor of whatever embeds control.
func (c *control) extend(self focusWidget) {
	c.self = self
	c.ExtendBaseWidget(self)
}

// refresh is Refresh of the outer widget.
func (c *control) refresh() { c.self.Refresh() }

// SetTip gives it the words and the cap of its key, which are told where the pointer
// or the focus rests on it.
func (c *control) SetTip(words, key string) { c.tip = Tip{Words: words, Key: key} }

// Tip is what SetTip gave.
func (c *control) Tip() Tip { return c.tip }

// beyond is the tip without words that only repeat what is written on the control,
// where it comes of the focus alone: whoever goes by keys reads on under it.
func (c *control) beyond(tip Tip, written string) Tip {
	if tip.Words == written && !c.hovered {
		tip.Words = ""
	}
	return tip
}

func (c *control) MouseIn(*desktop.MouseEvent)    { c.hovered = true; c.refresh(); c.rest() }
func (c *control) MouseMoved(*desktop.MouseEvent) {}

func (c *control) MouseOut() {
	c.hovered, c.pressed = false, false
	c.refresh()
	Leave(c.self)
}

// rest is told when the pointer or the focus has come, or is on another part.
func (c *control) rest() {
	if on, ok := c.self.(Tipped); ok {
		Rest(on)
	}
}

// MouseDown takes the focus without drawing its ring.
func (c *control) MouseDown(*desktop.MouseEvent) {
	if c.inert() {
		return
	}
	c.pressed = true
	Leave(c.self)
	c.takeFocus()
	c.refresh()
}

func (c *control) MouseUp(*desktop.MouseEvent) { c.pressed = false; c.refresh() }

// inert asks the outer widget, which may have its own reasons.
func (c *control) inert() bool {
	d, ok := c.self.(fyne.Disableable)
	return ok && d.Disabled()
}

func (c *control) takeFocus() {
	if on := canvasOf(c.self); on != nil {
		c.clicking = true
		on.Focus(c.self)
		c.clicking = false
	}
}

func (c *control) FocusGained() {
	c.focused, c.ring = true, !c.clicking
	c.refresh()
	if !c.clicking {
		Reveal(c.self)
		c.rest()
	}
}

// FocusLost forgets a held Shift: its release goes elsewhere.
func (c *control) FocusLost() {
	c.focused, c.ring, c.shift = false, false, false
	c.refresh()
	Leave(c.self)
}

// keyed shows the ring of a control that was clicked before and is now used by
// keyboard.
func (c *control) keyed() {
	tipsOver(c.self).Clear()
	if c.focused && !c.ring {
		c.ring = true
		c.refresh()
	}
}

// TypedRune and TypedKey pass on what a control has no use for, so that the
// window's own keys work wherever the focus is.
func (c *control) TypedRune(r rune) {
	tipsOver(c.self).Clear()
	if on := KeysOf(c.self); on != nil && on.OnTypedRune() != nil {
		on.OnTypedRune()(r)
	}
}

func (c *control) TypedKey(e *fyne.KeyEvent) {
	if tipsOver(c.self).Key(e.Name) {
		return
	}
	if on := KeysOf(c.self); on != nil && on.OnTypedKey() != nil {
		on.OnTypedKey()(e)
	}
}

// canvasOf is the canvas that shows the object, nil for none.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// KeysOf is the canvas that gets the keys that the object has no use for, nil for none.
// canvasOf waits for the first frame with the object; that it has the focus is known
// before, so that a key which follows quickly on the one that led here is not lost.
func KeysOf(o fyne.Focusable) fyne.Canvas {
	if on := canvasOf(o.(fyne.CanvasObject)); on != nil {
		return on
	}
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if on := w.Canvas(); on.Focused() == o {
			return on
		}
	}
	return nil
}

// Cursor is a hand over what can be pressed.
func (c *control) Cursor() desktop.Cursor {
	if c.inert() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// themed is any widget that knows the theme it is drawn with.
type themed interface{ Theme() fyne.Theme }

// EdgeWidth is how wide the edge around something is: 1, or 2 in high contrast, where
// there are no shadows.
func EdgeWidth(w interface{ Theme() fyne.Theme }) float32 {
	return w.Theme().Size(theme.SizeNameSeparatorThickness)
}

// lineWidth is that of a radar's line of now: usual, or 4 in high contrast.
func lineWidth(w themed, usual float64) float64 {
	if EdgeWidth(w) > 1 {
		return 4
	}
	return usual
}

// paint is the colour of that name for the widget.
func paint(w themed, n fyne.ThemeColorName) color.Color {
	return w.Theme().Color(n, fyne.CurrentApp().Settings().ThemeVariant())
}

// faded is the colour with a share of its opacity, 0 to 1.
func faded(c color.Color, share float64) color.NRGBA {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A)*share + .5)
	return n
}

// place moves and resizes in one. On a real screen a stroke lies within its box;
// the toolkit's painter for tests lays half of it outside, so goldens show edges
// that are softer than they are.
func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// dropShadow is a soft shadow dy below.
func dropShadow(c color.Color, dy, blur float32) canvas.Shadow {
	return canvas.Shadow{Color: c, BlurRadius: blur, Offset: fyne.NewPos(0, dy)}
}

// RingWidth is how wide the outline of what has the focus is: 2, or 3 in high contrast.
func RingWidth(w interface{ Theme() fyne.Theme }) float32 {
	if EdgeWidth(w) > 1 {
		return 3
	}
	return 2
}

// ringGap is between a free-standing thing and its outline.
const ringGap = 2

// A focusRing is the outline of a free-standing thing that has the focus by keyboard.
type focusRing struct{ *canvas.Rectangle }

func newFocusRing(w themed) focusRing {
	r := focusRing{canvas.NewRectangle(color.Transparent)}
	r.StrokeWidth = RingWidth(w)
	return r
}

// around lays the ring about a box of that size and corner radius.
func (r focusRing) around(x, y, w, h, radius float32) {
	out := ringGap + r.StrokeWidth
	r.CornerRadius = radius + out
	place(r.Rectangle, x-out, y-out, w+2*out, h+2*out)
}

// within lays the ring along the inside of a box that has no edge of its own.
func (r focusRing) within(s fyne.Size, radius float32) {
	r.CornerRadius = radius
	place(r.Rectangle, 0, 0, s.Width, s.Height)
}

func (r focusRing) show(on bool, w themed) {
	r.StrokeWidth, r.StrokeColor = RingWidth(w), paint(w, ColorFocus)
	r.Hidden = !on
}

// outline draws the edge within the ground of one of several: that of the focus, or in
// high contrast, where the fill is hardly seen, that of the chosen one.
func outline(w themed, ground *canvas.Rectangle, chosen, focused bool) {
	switch {
	case focused:
		ground.StrokeWidth, ground.StrokeColor = RingWidth(w), paint(w, ColorFocus)
	case chosen && EdgeWidth(w) > 1:
		ground.StrokeWidth, ground.StrokeColor = EdgeWidth(w), paint(w, ColorBorder)
	default:
		ground.StrokeWidth, ground.StrokeColor = 0, color.Transparent
	}
}
