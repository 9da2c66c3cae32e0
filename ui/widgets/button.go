package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Button)(nil)
	_ fyne.Tappable      = (*Button)(nil)
	_ fyne.Focusable     = (*Button)(nil)
	_ fyne.Tabbable      = (*Button)(nil)
	_ fyne.Disableable   = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Mouseable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
	_ fyne.Accessible    = (*Button)(nil)
)

// A ButtonKind is how much a button asks for attention.
type ButtonKind int

// The kinds: one Primary a screen, Quiet beside it, Plain where it is a link
// more than a button, Danger for what cannot be taken back.
const (
	Primary ButtonKind = iota
	Quiet
	Plain
	Danger
)

// A Button is words, with an icon before and the cap of its key after them where
// they are set. An icon is in the words' colour unless it has one of its own. It is 36
// high, 44 where Tall, 28 where Small.
type Button struct {
	control

	Icon   fyne.Resource
	KeyCap string
	Tall   bool
	// Trailing puts the icon after the words.
	Trailing bool
	// Small is for the caption size, within panels and beside figures.
	Small bool
	// Edged draws a Quiet one that has no words in an edge that is seen, so that one that
	// cannot be used is the quieter.
	Edged bool
	// OnHover is told that the pointer comes, or goes; nil for nothing.
	OnHover func(on bool)
	// OnTab goes on, or back, in the toolkit's place; nil leaves that to it.
	OnTab func(back bool)

	label  string
	kind   ButtonKind
	tapped func()
}

// NewButton calls tapped when it is clicked, or gets Enter or Space.
func NewButton(label string, kind ButtonKind, tapped func()) *Button {
	b := &Button{label: label, kind: kind, tapped: tapped}
	b.extend(b)
	return b
}

// SetText changes the words.
func (b *Button) SetText(s string) {
	if s != b.label {
		b.label = s
		b.Refresh()
	}
}

// SetIcon changes the icon; nil is none.
func (b *Button) SetIcon(r fyne.Resource) {
	b.Icon = r
	b.Refresh()
}

// SetKind changes how it looks.
func (b *Button) SetKind(k ButtonKind) {
	if k != b.kind {
		b.kind = k
		b.Refresh()
	}
}

// Tip is what SetTip gave, with the button's own words where it gave a key alone. A
// key that stands in the button is not told again.
func (b *Button) Tip() Tip {
	tip := b.control.Tip()
	switch {
	case b.KeyCap != "" && b.label != "":
		return Tip{}
	case tip.Words == "" && tip.Key != "":
		tip.Words = b.label
	}
	return b.beyond(tip, b.label)
}

// MouseIn and MouseOut tell OnHover.
func (b *Button) MouseIn(e *desktop.MouseEvent) { b.control.MouseIn(e); call(b.OnHover, true) }
func (b *Button) MouseOut()                     { b.control.MouseOut(); call(b.OnHover, false) }

// Tapped is a click.
func (b *Button) Tapped(*fyne.PointEvent) { b.press() }

// TypedKey presses it with Enter or Space.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.keyed()
		b.press()
	case fyne.KeyTab:
		b.OnTab(b.Shifted())
	default:
		b.control.TypedKey(e)
	}
}

// AcceptsTab leaves Tab to the focus unless there is OnTab.
func (b *Button) AcceptsTab() bool { return b.OnTab != nil }

func (b *Button) press() {
	if !b.Disabled() && b.tapped != nil {
		b.tapped()
	}
}

// AccessibilityLabel has the words of the tip where there are no others.
func (b *Button) AccessibilityLabel() string {
	if b.label == "" {
		return b.Tip().Words
	}
	return b.label
}

// AccessibilityRole is for screen readers, too.
func (b *Button) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// buttonPaint is what the kind and the state make of a button.
type buttonPaint struct {
	fill, border, ink fyne.ThemeColorName
	style             fyne.TextStyle
}

func (b *Button) paints() buttonPaint {
	down, over := b.pressed && b.hovered, b.hovered
	if b.Disabled() {
		return b.disabledPaint()
	}
	switch b.kind {
	case Primary:
		return buttonPaint{fill: pick(down, ColorAccentPress, pick(over, ColorAccentHover, ColorAccent)), ink: ColorOnAccent, style: strong}
	case Danger:
		return buttonPaint{fill: ColorDanger, ink: ColorOnDanger, style: strong}
	case Plain:
		return buttonPaint{fill: pick(down, ColorAccentSoft, pick(over, ColorHover, "")), ink: ColorAccentInk, style: medium}
	}
	return buttonPaint{
		fill:   pick(over, ColorHover, ColorPanel),
		border: pick(over || b.Edged, ColorControl, ColorBorder),
		ink:    ColorText, style: medium,
	}
}

func pick(on bool, yes, no fyne.ThemeColorName) fyne.ThemeColorName {
	if on {
		return yes
	}
	return no
}

func (b *Button) textSize() fyne.ThemeSizeName {
	if b.Small {
		return SizeCaption
	}
	return SizeBody
}

// height grows with the text scale.
func (b *Button) height() float32 {
	scale := b.Theme().Size(SizeBody) / 14
	switch {
	case b.Tall:
		return 44 * scale
	case b.Small:
		return 28 * scale
	}
	return 36 * scale
}

func (b *Button) pad() float32 {
	switch {
	case b.kind == Plain:
		return 8
	case b.Small:
		return 10
	case b.Tall:
		return 20
	}
	return 16
}

// CreateRenderer is for the toolkit.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	r := &buttonRenderer{
		b: b, ring: newFocusRing(b), box: canvas.NewRectangle(color.Transparent),
		icon: canvas.NewImageFromResource(nil), text: canvas.NewText("", color.Black), key: newKeyFace(),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.objects = append([]fyne.CanvasObject{r.ring.Rectangle, r.box, r.icon, r.text}, r.key.objects()...)
	r.Refresh()
	return r
}

type buttonRenderer struct {
	b       *Button
	ring    focusRing
	box     *canvas.Rectangle
	icon    *canvas.Image
	text    *canvas.Text
	key     keyFace
	off     *Figure // the edge while it is disabled; nil until it is
	objects []fyne.CanvasObject
}

func (r *buttonRenderer) Destroy()                     {}
func (r *buttonRenderer) Objects() []fyne.CanvasObject { return r.objects }

const buttonGap = 8

func (r *buttonRenderer) iconSize() float32 {
	if r.b.Icon == nil {
		return 0
	}
	return IconSide(r.b, 16)
}

// content is the width of the icon, the words and the cap with what is between.
func (r *buttonRenderer) content() (icon, text, key float32, all float32) {
	b := r.b
	icon, text = r.iconSize(), widthOf(b, b.label, b.textSize(), b.paints().style)
	if b.KeyCap != "" {
		key = keyCapSize(b, b.KeyCap).Width
	}
	n := 0
	for _, w := range []float32{icon, text, key} {
		if w > 0 {
			all += w
			n++
		}
	}
	return icon, text, key, all + float32(max(0, n-1))*buttonGap
}

func (r *buttonRenderer) MinSize() fyne.Size {
	_, text, _, all := r.content()
	if text == 0 && r.b.Icon != nil {
		return fyne.NewSquareSize(r.b.height())
	}
	return fyne.NewSize(all+2*r.b.pad(), r.b.height())
}

func (r *buttonRenderer) Layout(s fyne.Size) {
	place(r.box, 0, 0, s.Width, s.Height)
	if r.off != nil {
		place(r.off, 0, 0, s.Width, s.Height)
	}
	if r.b.kind == Plain && r.b.Small { // words stand right beside it
		r.ring.within(s, radiusSmall)
	} else {
		r.ring.around(0, 0, s.Width, s.Height, radiusSmall)
	}
	icon, text, key, all := r.content()
	x := (s.Width - all) / 2
	switch {
	case icon > 0 && r.b.Trailing:
		place(r.icon, x+text+buttonGap, (s.Height-icon)/2, icon, icon)
	case icon > 0:
		place(r.icon, x, (s.Height-icon)/2, icon, icon)
		x += icon + buttonGap
	}
	place(r.text, x, 0, text, s.Height)
	if key > 0 {
		height := keyCapSize(r.b, r.b.KeyCap).Height
		r.key.layout(x+text+buttonGap, (s.Height-height)/2, key, height)
	}
}

func (r *buttonRenderer) Refresh() {
	b, p := r.b, r.b.paints()
	r.box.CornerRadius = radiusSmall
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = color.Transparent, color.Transparent, 0
	if p.fill != "" {
		r.box.FillColor = paint(b, p.fill)
	}
	if p.border != "" {
		r.box.StrokeColor, r.box.StrokeWidth = paint(b, p.border), EdgeWidth(b)
	}
	r.refreshOff()
	write(b, r.text, b.label, b.textSize(), p.style, p.ink)
	r.icon.Hidden = b.Icon == nil
	if b.Icon != nil {
		if r.icon.Resource = inked(b.Icon, p.ink); b.Disabled() {
			r.icon.Resource = tinted(b.Icon, p.ink)
		}
		r.icon.Refresh()
	}
	r.key.box.Hidden, r.key.text.Hidden = b.KeyCap == "", b.KeyCap == ""
	r.key.set(b, b.KeyCap, paint(b, p.ink), faded(paint(b, p.ink), .5), color.Transparent)
	r.ring.show(b.ring, b)
	r.Layout(b.Size())
	canvas.Refresh(b)
}
