package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var (
	_ fyne.Tappable  = (*railItem)(nil)
	_ fyne.Focusable = (*railItem)(nil)
)

// A railItem is an icon over a word, on a tinted ground where it is chosen.
type railItem struct {
	control

	rail  *Rail
	item  RailItem
	index int
	// bare leaves the word to the chosen one, where a bar is too narrow.
	chosen, bare bool
	// mark is what the dot beside the icon says; empty for none.
	mark string
}

func newRailItem(r *Rail, item RailItem, index int) *railItem {
	it := &railItem{rail: r, item: item, index: index}
	it.extend(it)
	return it
}

func (it *railItem) setBare(on bool) {
	if on != it.bare {
		it.bare = on
		it.Refresh()
	}
}

func (it *railItem) Tapped(*fyne.PointEvent) { it.press() }

func (it *railItem) press() {
	if it.rail.selected != nil {
		it.rail.selected(it.index)
	}
}

func (it *railItem) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		it.keyed()
		it.press()
	case fyne.KeyUp, fyne.KeyLeft:
		it.rail.step(it.index, -1)
	case fyne.KeyDown, fyne.KeyRight:
		it.rail.step(it.index, 1)
	default:
		it.control.TypedKey(e)
	}
}

// Tip has the words of the dot in place of its own. In a rail it stands beside, where
// it covers no other item.
func (it *railItem) Tip() Tip {
	return Tip{Words: it.AccessibilityLabel(), Key: it.item.Key, Beside: !it.rail.bar}
}

// AccessibilityLabel has the words of the dot in place of its own.
func (it *railItem) AccessibilityLabel() string {
	if it.mark != "" {
		return it.mark
	}
	return it.item.Label
}

func (it *railItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (it *railItem) CreateRenderer() fyne.WidgetRenderer {
	d := &railItemRenderer{
		it: it, back: canvas.NewRectangle(color.Transparent),
		icon: canvas.NewImageFromResource(nil), word: newLine(fyne.TextAlignCenter),
		dot: canvas.NewCircle(color.Transparent),
	}
	d.icon.FillMode = canvas.ImageFillContain
	d.Refresh()
	return d
}

type railItemRenderer struct {
	it   *railItem
	back *canvas.Rectangle
	icon *canvas.Image
	word *canvas.Text
	dot  *canvas.Circle
}

func (d *railItemRenderer) Destroy()           {}
func (d *railItemRenderer) MinSize() fyne.Size { return fyne.NewSize(44, 44) }

func (d *railItemRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.back, d.icon, d.word, d.dot}
}

// railWordAir is what is left beside a word that is cut.
const railIcon, railIconGap, railDot, railWordAir = 22, 5, 10, 2

func (d *railItemRenderer) Layout(s fyne.Size) {
	place(d.back, 0, 0, s.Width, s.Height)
	icon, dot := IconSide(d.it, railIcon), IconSide(d.it, railDot)
	x, y := (s.Width-icon)/2, (s.Height-icon)/2
	if !d.word.Hidden {
		line := lineHeight(d.it, SizeCaption) - 2
		y = (s.Height - icon - railIconGap - line) / 2
		d.word.Text = ellipsis(d.it.item.Label, s.Width-2*railWordAir, func(t string) float32 { return widthOf(d.it, t, SizeCaption, d.word.TextStyle) })
		place(d.word, 0, y+icon+railIconGap, s.Width, line)
	}
	place(d.icon, x, y, icon, icon)
	place(d.dot, x+icon-4, y-4, dot, dot)
}

func (d *railItemRenderer) Refresh() {
	it := d.it
	ink, style := fyne.ThemeColorName(ColorMuted), regular
	fill := fyne.ThemeColorName("")
	switch {
	case it.chosen:
		fill, ink, style = ColorAccentSoft, ColorAccentInk, strong
	case it.pressed && it.hovered:
		fill, ink = ColorAccentSoft, ColorText
	case it.hovered:
		fill, ink = ColorHover, ColorText
	}
	d.back.CornerRadius, d.back.FillColor = radiusPanel, color.Transparent
	if fill != "" {
		d.back.FillColor = paint(it, fill)
	}
	outline(it, d.back, it.chosen, it.ring)
	d.icon.Resource = IconIn(it.item.Icon, ink)
	d.icon.Refresh()
	d.dot.Hidden = it.mark == ""
	d.dot.FillColor, d.dot.StrokeColor, d.dot.StrokeWidth = paint(it, ColorAccent), paint(it, ColorBackground), 2
	write(it, d.word, it.item.Label, SizeCaption, style, ink)
	d.word.Hidden = it.bare && !it.chosen
	d.Layout(it.Size())
	canvas.Refresh(it)
}
