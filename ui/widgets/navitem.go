package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var (
	_ fyne.Widget     = (*NavItem)(nil)
	_ fyne.Tappable   = (*NavItem)(nil)
	_ fyne.Focusable  = (*NavItem)(nil)
	_ fyne.Accessible = (*NavItem)(nil)
)

// A NavItem is a part of a screen to go to, in a list beside it: 36 high, on a
// tinted ground where it is the one in sight.
type NavItem struct {
	control

	label  string
	chosen bool
	tapped func()
}

// NewNavItem calls tapped when it is clicked, or gets Enter or Space.
func NewNavItem(label string, tapped func()) *NavItem {
	n := &NavItem{label: label, tapped: tapped}
	n.extend(n)
	return n
}

// Choose marks it as the one in sight, without calling back.
func (n *NavItem) Choose(on bool) {
	if on != n.chosen {
		n.chosen = on
		n.Refresh()
	}
}

// Chosen tells whether it is marked.
func (n *NavItem) Chosen() bool { return n.chosen }

func (n *NavItem) Tapped(*fyne.PointEvent) { n.tapped() }

// TypedKey goes there, too.
func (n *NavItem) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		n.keyed()
		n.tapped()
	default:
		n.control.TypedKey(e)
	}
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (n *NavItem) AccessibilityLabel() string             { return n.label }
func (n *NavItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for the toolkit.
func (n *NavItem) CreateRenderer() fyne.WidgetRenderer {
	r := &navRenderer{n, canvas.NewRectangle(color.Transparent), newLine(fyne.TextAlignLeading)}
	r.Refresh()
	return r
}

type navRenderer struct {
	n    *NavItem
	back *canvas.Rectangle
	word *canvas.Text
}

const navHeight, navPad = 36, 12

func (r *navRenderer) Destroy()                     {}
func (r *navRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.back, r.word} }

// MinSize has room for the words in their heavier weight.
func (r *navRenderer) MinSize() fyne.Size {
	k := r.n.Theme().Size(SizeBody) / 14
	return fyne.NewSize(widthOf(r.n, r.n.label, SizeBody, strong)+2*navPad, navHeight*k)
}

func (r *navRenderer) Layout(s fyne.Size) {
	place(r.back, 0, 0, s.Width, s.Height)
	place(r.word, navPad, 0, s.Width-2*navPad, s.Height)
}

func (r *navRenderer) Refresh() {
	n := r.n
	ink, style, fill := fyne.ThemeColorName(ColorMuted), regular, fyne.ThemeColorName("")
	switch {
	case n.chosen:
		ink, style, fill = ColorAccentInk, strong, ColorAccentSoft
	case n.hovered:
		ink, fill = ColorText, ColorHover
	}
	r.back.CornerRadius, r.back.FillColor = radiusSmall, color.Transparent
	if fill != "" {
		r.back.FillColor = paint(n, fill)
	}
	outline(n, r.back, n.chosen, n.ring)
	write(n, r.word, n.label, SizeBody, style, ink)
	r.Layout(n.Size())
	canvas.Refresh(n)
}
