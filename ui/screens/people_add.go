package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// An addTile is the wall's last tile, in a dashed frame: it adds a person.
type addTile struct {
	widget.BaseWidget
	view          *PeopleView
	ring, hovered bool
	frame         *widgets.Figure
	title, body   *widgets.Text
	icon          *themedImage
}

func newAddTile(v *PeopleView) *addTile {
	t := v.shell.Voice().T
	a := &addTile{view: v}
	a.frame = widgets.NewFigure(a.drawFrame)
	a.frame.SetMinSize(fyne.NewSize(1, 1))
	a.title = widgets.NewText(t("people.add"), widgets.SizeBody, widgets.TextOptions{Strong: true, Align: fyne.TextAlignCenter})
	a.body = widgets.NewText(t("people.addbody"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true})
	a.icon = newThemedImage(widgets.IconIn(widgets.IconPlus, widgets.ColorText))
	a.ExtendBaseWidget(a)
	return a
}

func (a *addTile) drawFrame(s widgets.Surface, scale float64) {
	plot.DashedFrame(s, 12*scale, scale, solid(a.frame, widgets.ColorBackground), solid(a.frame, widgets.ColorControl))
}

func (a *addTile) mark(ring bool) {
	if a.ring != ring {
		a.ring = ring
		a.Refresh()
	}
}

// Tapped asks for the name.
func (a *addTile) Tapped(*fyne.PointEvent) { a.view.AskAdd() }

// MouseIn shows that it can be pressed.
func (a *addTile) MouseIn(*desktop.MouseEvent) { a.hovered = true; a.Refresh() }

// MouseMoved does nothing.
func (a *addTile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (a *addTile) MouseOut() { a.hovered = false; a.Refresh() }

// Cursor is a hand.
func (a *addTile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the tile.
func (a *addTile) CreateRenderer() fyne.WidgetRenderer {
	r := &addTileRenderer{tile: a, ring: &canvas.Rectangle{CornerRadius: 16, StrokeWidth: 2}, back: &canvas.Rectangle{CornerRadius: 22}}
	r.Refresh()
	return r
}

type addTileRenderer struct {
	tile       *addTile
	ring, back *canvas.Rectangle
}

func (r *addTileRenderer) Destroy()           {}
func (r *addTileRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 40) }

func (r *addTileRenderer) Objects() []fyne.CanvasObject {
	t := r.tile
	return []fyne.CanvasObject{r.ring, t.frame, r.back, t.icon, t.title, t.body}
}

func (r *addTileRenderer) Layout(size fyne.Size) {
	t := r.tile
	put(t.frame, 0, 0, size.Width, size.Height)
	put(r.ring, -4, -4, size.Width+8, size.Height+8)
	t.body.Hidden = t.view.shell.Class() == Narrow
	line := t.title.MinSize().Height
	if t.body.Hidden {
		side, icon := widgets.IconSide(t, 36), widgets.IconSide(t, 18)
		r.back.CornerRadius = side / 2
		y := (size.Height - side) / 2
		put(r.back, 18, y, side, side)
		put(t.icon, 18+(side-icon)/2, y+(side-icon)/2, icon, icon)
		put(t.title, 18+side+18, (size.Height-line)/2, t.title.MinSize().Width, line)
		return
	}
	const least = 24
	side, icon := widgets.IconSide(t, 44), widgets.IconSide(t, 20)
	width := max(0, size.Width-2*least)
	body := t.body.HeightFor(width)
	y := (size.Height - side - gapPanel - line - gapWithin - body) / 2
	r.back.CornerRadius = side / 2
	put(r.back, (size.Width-side)/2, y, side, side)
	put(t.icon, (size.Width-icon)/2, y+(side-icon)/2, icon, icon)
	y += side + gapPanel
	put(t.title, least, y, width, line)
	put(t.body, least, y+line+gapWithin, width, body)
}

func (r *addTileRenderer) Refresh() {
	t := r.tile
	r.ring.StrokeColor, r.ring.StrokeWidth = themed(t, widgets.ColorFocus), widgets.RingWidth(t)
	r.ring.Hidden = !t.ring
	r.back.FillColor = themed(t, widgets.ColorSunken)
	if t.hovered {
		r.back.FillColor = themed(t, widgets.ColorAccentSoft)
	}
	r.Layout(t.Size())
	canvas.Refresh(t)
}
