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
	// Wrap breaks the words into lines where there is too little room, with room for the
	// tick, so that nothing moves as it is selected. Others end in "…" there.
	Wrap bool
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

// Wide is the width of all of its words in one line, where it wraps with room for the
// tick.
func (c *Chip) Wide() float32 {
	_, pad, icon, gap, size := c.form()
	if c.Wrap {
		return 2*pad + icon + gap + widthOf(c, c.label, size, strong)
	}
	return 2*pad + c.before() + widthOf(c, c.label, size, c.style())
}

// HeightFor is the height that it takes at that width.
func (c *Chip) HeightFor(width float32) float32 {
	height, _, _, _, size := c.form()
	return height + float32(len(c.lines(width))-1)*lineHeight(c, size)
}

// form is the height of one line, the padding, icon and text size.
func (c *Chip) form() (height, pad, icon, gap float32, size fyne.ThemeSizeName) {
	scale := c.Theme().Size(SizeBody) / 14
	if c.Small {
		return 24 * scale, 8, IconSide(c, 12), 5, SizeCaption
	}
	return 32 * scale, 12, IconSide(c, 16), 6, SizeBody
}

func (c *Chip) style() fyne.TextStyle {
	if c.selected {
		return strong
	}
	return regular
}

func (c *Chip) hasIcon() bool { return c.selected || c.Icon != nil }

// before is what the icon and its gap take.
func (c *Chip) before() float32 {
	if !c.hasIcon() {
		return 0
	}
	_, _, icon, gap, _ := c.form()
	return icon + gap
}

// lines are the words as shown in that width.
func (c *Chip) lines(width float32) []string {
	_, pad, icon, gap, size := c.form()
	if c.Wrap && width > 0 {
		return wrap(c.label, width-2*pad-icon-gap, func(s string) float32 { return widthOf(c, s, size, strong) })
	}
	if c.Wrap || width <= 0 {
		return []string{c.label}
	}
	return []string{ellipsis(c.label, width-2*pad-c.before(), func(s string) float32 { return widthOf(c, s, size, c.style()) })}
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
	r := &chipRenderer{c: c, ring: newFocusRing(c), box: canvas.NewRectangle(color.Transparent), icon: canvas.NewImageFromResource(nil)}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type chipRenderer struct {
	c    *Chip
	ring focusRing
	box  *canvas.Rectangle
	icon *canvas.Image
	text []*canvas.Text
}

func (r *chipRenderer) Destroy() {}

func (r *chipRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring.Rectangle, r.box, r.icon}
	for _, t := range r.text {
		objects = append(objects, t)
	}
	return objects
}

func (r *chipRenderer) MinSize() fyne.Size {
	c := r.c
	if !c.Wrap {
		return fyne.NewSize(c.Wide(), c.HeightFor(0))
	}
	_, pad, icon, gap, size := c.form()
	least := float32(0)
	for _, w := range wordsOf(c.label, func(s string) float32 { return widthOf(c, s, size, strong) }) {
		least = max(least, w.width)
	}
	return fyne.NewSize(2*pad+icon+gap+least, c.HeightFor(c.Size().Width))
}

// Layout puts the icon beside the first line.
func (r *chipRenderer) Layout(s fyne.Size) {
	c := r.c
	line, pad, icon, _, size := c.form()
	lines, height := c.lines(s.Width), c.HeightFor(s.Width)
	wide := float32(0)
	for _, l := range lines {
		wide = max(wide, widthOf(c, l, size, c.style()))
	}
	width, y := 2*pad+c.before()+wide, (s.Height-height)/2
	place(r.box, 0, y, width, height)
	r.ring.around(0, y, width, height, line/2)
	place(r.icon, pad, y+(line-icon)/2, icon, icon)
	r.text = linesOf(r.text, lines)
	step := lineHeight(c, size)
	for i, l := range lines {
		write(c, r.text[i], l, size, c.style(), r.ink())
		place(r.text[i], pad+c.before(), y+float32(i)*step, wide, line)
	}
	c.cut = !c.Wrap && lines[0] != c.label
}

func (r *chipRenderer) ink() fyne.ThemeColorName {
	if r.c.selected {
		return ColorAccentInk
	}
	return ColorText
}

func (r *chipRenderer) Refresh() {
	c := r.c
	height, _, _, _, _ := c.form()
	fill, edge := fyne.ThemeColorName(ColorPanel), fyne.ThemeColorName(ColorBorder)
	switch {
	case c.selected:
		fill, edge = ColorAccentSoft, ColorAccent
	case c.pressed && c.hovered:
		fill = ColorAccentSoft
	case c.hovered && c.tapped != nil:
		fill = ColorHover
	}
	r.box.CornerRadius, r.box.StrokeWidth = height/2, EdgeWidth(c)
	r.box.FillColor, r.box.StrokeColor = paint(c, fill), paint(c, edge)
	r.icon.Hidden = !c.hasIcon()
	if c.selected {
		r.icon.Resource = IconIn(IconDone, r.ink())
	} else if c.Icon != nil {
		r.icon.Resource = tinted(c.Icon, r.ink())
	}
	r.icon.Refresh()
	r.ring.show(c.ring, c)
	r.Layout(c.Size())
	canvas.Refresh(c)
}
