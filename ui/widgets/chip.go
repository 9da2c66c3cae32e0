package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Chip)(nil)
	_ fyne.Tappable      = (*Chip)(nil)
	_ fyne.Focusable     = (*Chip)(nil)
	_ desktop.Hoverable  = (*Chip)(nil)
	_ desktop.Mouseable  = (*Chip)(nil)
	_ desktop.Cursorable = (*Chip)(nil)
	_ fyne.Disableable   = (*Chip)(nil)
)

// A Chip is one choice of several that stand side by side, 32 high, 24 where
// Small. A selected one has a tick as well as the accent.
type Chip struct {
	control

	Small bool
	// Icon stands before the words while the chip is not selected.
	Icon fyne.Resource
	// OnMove goes to the chip after (1) or before (-1) with the arrows; nil leaves
	// them alone.
	OnMove func(dir int)
	// OnHover is told that the pointer or the keyboard's focus comes, or goes.
	OnHover func(on bool)

	label    string
	selected bool
	tapped   func()
	// cut tells that not all of the words are seen.
	cut bool
}

// NewChip calls tapped when it is clicked, or gets Enter or Space; nil makes a
// chip that only shows.
func NewChip(label string, tapped func()) *Chip {
	c := &Chip{label: label, tapped: tapped}
	c.extend(c)
	return c
}

// Disabled tells whether it only shows.
func (c *Chip) Disabled() bool { return c.tapped == nil || c.control.Disabled() }

// SetSelected marks it as chosen, or not.
func (c *Chip) SetSelected(on bool) {
	if on != c.selected {
		c.selected = on
		c.Refresh()
	}
}

// SetText changes the words.
func (c *Chip) SetText(s string) {
	if s != c.label {
		c.label = s
		c.Refresh()
	}
}

// Tip is all of the words where they are cut.
func (c *Chip) Tip() Tip {
	if c.cut {
		return Tip{Words: c.label}
	}
	return c.control.Tip()
}

// MouseIn, MouseOut, FocusGained and FocusLost tell OnHover.
func (c *Chip) MouseIn(e *desktop.MouseEvent) { c.control.MouseIn(e); call(c.OnHover, true) }
func (c *Chip) MouseOut()                     { c.control.MouseOut(); call(c.OnHover, false) }
func (c *Chip) FocusGained()                  { c.control.FocusGained(); call(c.OnHover, true) }
func (c *Chip) FocusLost()                    { c.control.FocusLost(); call(c.OnHover, false) }

// Tapped is a click.
func (c *Chip) Tapped(*fyne.PointEvent) { c.press() }

// TypedKey presses it with Enter or Space.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		c.keyed()
		if e.Name == fyne.KeyLeft {
			call(c.OnMove, -1)
		} else {
			call(c.OnMove, 1)
		}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.keyed()
		c.press()
	default:
		c.control.TypedKey(e)
	}
}

func (c *Chip) press() {
	if !c.Disabled() && c.tapped != nil {
		c.tapped()
	}
}

// CreateRenderer is for the toolkit.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	r := &chipRenderer{
		c: c, ring: newFocusRing(), box: canvas.NewRectangle(color.Transparent),
		icon: canvas.NewImageFromResource(nil), text: canvas.NewText("", color.Black),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type chipRenderer struct {
	c    *Chip
	ring focusRing
	box  *canvas.Rectangle
	icon *canvas.Image
	text *canvas.Text
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring.Rectangle, r.box, r.icon, r.text}
}

// form is the height, padding, icon and text size of a chip.
func (r *chipRenderer) form() (height, pad, icon, gap float32, size fyne.ThemeSizeName) {
	scale := r.c.Theme().Size(SizeBody) / 14
	if r.c.Small {
		return 24 * scale, 8, IconSide(r.c, 12), 5, SizeCaption
	}
	return 32 * scale, 12, IconSide(r.c, 16), 6, SizeBody
}

func (r *chipRenderer) style() fyne.TextStyle {
	if r.c.selected {
		return strong
	}
	return regular
}

func (r *chipRenderer) hasIcon() bool { return r.c.selected || r.c.Icon != nil }

func (r *chipRenderer) MinSize() fyne.Size {
	height, pad, icon, gap, size := r.form()
	width := 2*pad + widthOf(r.c, r.c.label, size, r.style())
	if r.hasIcon() {
		width += icon + gap
	}
	return fyne.NewSize(width, height)
}

func (r *chipRenderer) Layout(s fyne.Size) {
	height, pad, icon, gap, size := r.form()
	width := r.MinSize().Width
	if s.Width > 0 {
		width = min(width, s.Width)
	}
	y := (s.Height - height) / 2
	place(r.box, 0, y, width, height)
	r.ring.around(0, y, width, height, height/2)
	x := pad
	if r.hasIcon() {
		place(r.icon, x, y+(height-icon)/2, icon, icon)
		x += icon + gap
	}
	r.text.Text = ellipsis(r.c.label, width-x-pad, func(s string) float32 { return widthOf(r.c, s, size, r.style()) })
	r.c.cut = r.text.Text != r.c.label
	place(r.text, x, y, width-x-pad, height)
}

func (r *chipRenderer) Refresh() {
	c := r.c
	height, _, _, _, size := r.form()
	fill, edge, ink := fyne.ThemeColorName(ColorPanel), fyne.ThemeColorName(ColorBorder), fyne.ThemeColorName(ColorText)
	switch {
	case c.selected:
		fill, edge, ink = ColorAccentSoft, ColorAccent, ColorAccentInk
	case c.pressed && c.hovered:
		fill = ColorAccentSoft
	case c.hovered && c.tapped != nil:
		fill = ColorHover
	}
	r.box.CornerRadius, r.box.StrokeWidth = height/2, edgeWidth(c)
	r.box.FillColor, r.box.StrokeColor = paint(c, fill), paint(c, edge)
	write(c, r.text, c.label, size, r.style(), ink)
	r.icon.Hidden = !r.hasIcon()
	if c.selected {
		r.icon.Resource = IconIn(IconDone, ink)
	} else if c.Icon != nil {
		r.icon.Resource = tinted(c.Icon, ink)
	}
	r.icon.Refresh()
	r.ring.show(c.ring, paint(c, ColorFocus))
	r.Layout(c.Size())
	canvas.Refresh(c)
}
