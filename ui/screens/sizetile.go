package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

const tileHeight = 68

// A sizeTile offers a card's size by its form and name, among sizeTiles.
type sizeTile struct {
	widget.BaseWidget
	label                   *widgets.Text
	aspect                  float32 // width by height; 0 for any
	tapped, pressed         func()
	selected, hovered, ring bool
	// pixels are the sides of the size in words, empty for any.
	pixels string
}

// newSizeTile is the tile of a size; without one it is for any size.
func newSizeTile(name string, w, h int) *sizeTile {
	t := &sizeTile{}
	if h > 0 {
		t.aspect = float32(w) / float32(h)
	}
	t.label = widgets.NewText(name, widgets.SizeCaption, widgets.TextOptions{Align: fyne.TextAlignCenter})
	t.ExtendBaseWidget(t)
	return t
}

// Tapped chooses the size.
func (t *sizeTile) Tapped(*fyne.PointEvent) { t.tapped() }

// MouseDown gives the focus to the tiles.
func (t *sizeTile) MouseDown(*desktop.MouseEvent) { t.pressed() }

// MouseUp does nothing.
func (t *sizeTile) MouseUp(*desktop.MouseEvent) {}

// Tip is how large the picture is.
func (t *sizeTile) Tip() widgets.Tip { return widgets.Tip{Words: t.pixels} }

// MouseIn shows that it can be pressed.
func (t *sizeTile) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh(); widgets.Rest(t) }

// MouseMoved does nothing.
func (t *sizeTile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends the hover.
func (t *sizeTile) MouseOut() { t.hovered = false; t.Refresh(); widgets.Leave(t) }

// CreateRenderer draws the tile.
func (t *sizeTile) CreateRenderer() fyne.WidgetRenderer {
	r := &tileRenderer{
		tile: t, box: &canvas.Rectangle{CornerRadius: 8}, ring: &canvas.Rectangle{CornerRadius: 12},
		form: &canvas.Rectangle{CornerRadius: 2, StrokeWidth: 1.5},
		any:  newThemedImage(widgets.Icon(widgets.IconMore)),
	}
	r.Refresh()
	return r
}

type tileRenderer struct {
	tile            *sizeTile
	box, ring, form *canvas.Rectangle
	any             *themedImage
}

func (r *tileRenderer) Destroy() {}

func (r *tileRenderer) MinSize() fyne.Size { return fyne.NewSize(56, tileHeight*TextScale()) }

func (r *tileRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.box, r.form, r.any, r.tile.label}
}

func (r *tileRenderer) Layout(size fyne.Size) {
	put(r.ring, -4, -4, size.Width+8, size.Height+8)
	put(r.box, 0, 0, size.Width, size.Height)
	high, most := widgets.IconSide(r.tile, 26), widgets.IconSide(r.tile, 30)
	w, h := high*r.tile.aspect, high
	if r.tile.aspect > 0 && w > most {
		w, h = most, most/r.tile.aspect
	}
	line := r.tile.label.MinSize().Height
	put(r.form, (size.Width-w)/2, (size.Height-line-8-h)/2+2, w, h)
	more := widgets.IconSide(r.tile, 22)
	put(r.any, (size.Width-more)/2, (size.Height-line-8-more)/2+2, more, more)
	put(r.tile.label, 0, size.Height-line-8, size.Width, line)
}

func (r *tileRenderer) Refresh() {
	t := r.tile
	fill, edge, ink, width := widgets.ColorPanel, widgets.ColorBorder, widgets.ColorText, widgets.EdgeWidth(t)
	switch {
	case t.selected:
		fill, edge, ink, width = widgets.ColorAccentSoft, widgets.ColorAccent, widgets.ColorAccentInk, 2
	case t.hovered:
		fill = widgets.ColorHover
	}
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth = themed(t, fill), themed(t, edge), width
	r.form.StrokeColor, r.form.Hidden = themed(t, ink), t.aspect == 0
	r.any.Hidden = t.aspect != 0
	r.any.show(widgets.IconIn(widgets.IconMore, ink))
	r.ring.StrokeColor, r.ring.StrokeWidth = themed(t, widgets.ColorFocus), widgets.RingWidth(t)
	r.ring.Hidden = !t.ring
	t.label.SetColor(ink)
	t.label.SetStrong(t.selected)
	for _, o := range []fyne.CanvasObject{r.ring, r.box, r.form} {
		o.Refresh()
	}
}
