package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// Sizes of a tile and of a row, in logical pixels.
const (
	personLeast = 268 // of a tile's width
	personPad   = 16
	personDisc  = 32
	radarRoom   = 184 // from the words above a radar to those under it,
	radarWidest = 296 // and where there is more of it
	personRow   = 72  // of a row's height
	bindingMark = 16
)

// personHeight is a tile's or a row's height where a radar has so much room: what is
// words follows the text's size.
func personHeight(class Class, radar float32) float32 {
	k := TextScale()
	if class == Narrow {
		return personRow * k
	}
	return personPad + 36*k + radar + 48*k + 20
}

// CreateRenderer draws the tile.
func (t *personTile) CreateRenderer() fyne.WidgetRenderer {
	r := &personTileRenderer{
		tile: t, ring: &canvas.Rectangle{CornerRadius: 16}, box: &canvas.Rectangle{CornerRadius: 12, StrokeWidth: 1},
		back: &canvas.Rectangle{CornerRadius: personDisc / 2}, bar: &canvas.Rectangle{CornerRadius: 1.5}, dot: &canvas.Circle{}, tag: &canvas.Rectangle{},
	}
	r.Refresh()
	return r
}

type personTileRenderer struct {
	tile            *personTile
	ring, box, back *canvas.Rectangle
	bar, tag        *canvas.Rectangle
	dot             *canvas.Circle
}

func (r *personTileRenderer) Destroy()           {}
func (r *personTileRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 40) }

func (r *personTileRenderer) Objects() []fyne.CanvasObject {
	t := r.tile
	return []fyne.CanvasObject{
		r.ring, r.box, r.back, t.disc, t.name, t.since, t.figure, r.bar, r.dot,
		t.lowest, t.value, t.word, t.clock, t.flat, t.reason, t.open, t.enter, r.tag, t.tag, t.more,
	}
}

func (r *personTileRenderer) Layout(size fyne.Size) {
	put(r.box, 0, 0, size.Width, size.Height)
	put(r.ring, -4, -4, size.Width+8, size.Height+8)
	if r.tile.view.shell.Class() == Narrow {
		r.layoutRow(size)
		return
	}
	r.layoutTile(size)
}

func (r *personTileRenderer) layoutTile(size fyne.Size) {
	t, k := r.tile, TextScale()
	right, top := size.Width-personPad, float32(personPad)
	mid := top + 18*k // of both lines
	if t.enter.Visible() || t.here {
		mid = top + 10*k // of the name's, so that the other is whole
	}
	name := r.layoutActs(right, mid)
	if t.more.Visible() {
		right = name
	}
	name = r.layoutTag(name, mid)
	r.layoutName(personPad, top, name, right, 20*k, 16*k)
	top += 36 * k
	radar := t.view.wall.radar()
	put(t.figure, personPad, top, size.Width-2*personPad, radar)
	top += radar + 8
	r.layoutLowest(personPad, top, size.Width-personPad, 24*k)
	r.layoutReason(personPad, top+24*k, size.Width-personPad, 24*k)
}

// layoutRow puts the radar at the left, the name and its words beside it, and what is
// lowest at the right of the second line.
func (r *personTileRenderer) layoutRow(size fyne.Size) {
	t, k := r.tile, TextScale()
	r.back.Hide()
	t.disc.Hide()
	figure := float32(56)
	put(t.figure, gapWithin, (size.Height-figure)/2, figure, figure)
	x, right := figure+2*gapWithin, size.Width-gapPanel
	lines := float32(18) * k
	top := (size.Height - 3*lines) / 2
	end := r.layoutActs(right, size.Height/2)
	put(t.name, x, top, r.layoutTag(end, top+lines/2)-x, lines)
	r.layoutLowest(x, top+lines, end, lines)
	t.since.Hidden = t.reason.Text() != "" // the reason says it
	put(t.since, x, top+2*lines, end-x, lines)
	r.layoutReason(x, top+2*lines, end, lines)
}

// layoutActs puts the way in, or the button of the menu, at the right; what is left
// ends at the result.
func (r *personTileRenderer) layoutActs(right, mid float32) float32 {
	t := r.tile
	if t.more.Visible() {
		const side = 36
		put(t.more, right-side+8, mid-side/2, side, side)
		return right - side + 4
	}
	if t.enter.Visible() {
		cap, word := t.enter.MinSize(), t.open.MinSize()
		put(t.enter, right-cap.Width+4, mid-cap.Height/2, cap.Width, cap.Height)
		put(t.open, right-cap.Width-word.Width-2, mid-word.Height/2, word.Width, word.Height)
		return right - cap.Width - word.Width - 8
	}
	return right
}

// layoutTag puts at the right that the history is at hand; what is left ends at the
// result.
func (r *personTileRenderer) layoutTag(right, mid float32) float32 {
	t := r.tile
	if !t.here {
		return right
	}
	word, k := t.tag.MinSize(), TextScale()
	wide, high := word.Width+2*gapWithin, 20*k
	r.tag.CornerRadius = high / 2
	put(r.tag, right-wide, mid-high/2, wide, high)
	put(t.tag, right-wide+gapWithin, mid-word.Height/2, word.Width, word.Height)
	return right - wide - gapWithin
}

// layoutName puts the disc, the name and when the last check-in was, up to their ends.
func (r *personTileRenderer) layoutName(x, y, nameEnd, sinceEnd, name, since float32) {
	t := r.tile
	r.back.Show()
	t.disc.Show()
	t.since.Show()
	disc := float32(personDisc) * TextScale()
	r.back.CornerRadius = disc / 2
	put(r.back, x, y+(name+since-disc)/2, disc, disc)
	line := t.disc.MinSize().Height
	put(t.disc, x, y+(name+since-line)/2, disc, line)
	x += disc + 10
	put(t.name, x, y, max(0, nameEnd-x), name)
	put(t.since, x, y+name, max(0, sinceEnd-x), since)
}

// layoutLowest puts the bar over a dot, the ceiling, its level, and the level's word
// where there is room left.
func (r *personTileRenderer) layoutLowest(x, y, right, line float32) {
	t := r.tile
	mid := y + line/2
	if r.bar.Visible() {
		k := TextScale()
		put(r.bar, x, mid-6*k, (bindingMark-2)*k, 3*k)
		put(r.dot, x+4*k, mid, 6*k, 6*k)
		x += bindingMark*k + 6
	}
	value := t.value.MinSize()
	name := min(widthOf(t.lowest.Text(), widgets.SizeBody, len(t.who.Binding) > 0), max(0, right-x-value.Width-6))
	height := t.lowest.MinSize().Height
	put(t.lowest, x, mid-height/2, name, height)
	x += name + 5
	put(t.value, x, mid-value.Height/2, value.Width, value.Height)
	x += value.Width + 8
	word := t.word.MinSize()
	put(t.word, x, mid-word.Height/2, max(0, right-x), word.Height)
	t.word.Hidden = right-x < widthOf(t.word.Text(), widgets.SizeCaption, false)
}

// widthOf is how wide words are, whole.
func widthOf(text string, size fyne.ThemeSizeName, strong bool) float32 {
	return fyne.MeasureText(text, theme.Size(size), fyne.TextStyle{Bold: strong}).Width + 1
}

func (r *personTileRenderer) layoutReason(x, y, right, line float32) {
	t := r.tile
	mid := y + line/2
	for _, icon := range []*themedImage{t.clock, t.flat} {
		side := widgets.IconSide(t, 14)
		put(icon, x, mid-side/2, side, side)
	}
	height := t.reason.MinSize().Height
	x += bindingMark*TextScale() + 6
	put(t.reason, x, mid-height/2, max(0, right-x), height)
}

func (r *personTileRenderer) Refresh() {
	t := r.tile
	r.box.FillColor, r.box.StrokeColor = themed(t, widgets.ColorPanel), themed(t, widgets.ColorBorder)
	if t.hovered {
		r.box.StrokeColor = themed(t, widgets.ColorControl)
	}
	r.box.Shadow = canvas.Shadow{Color: themed(t, widgets.ColorShadowPanel), BlurRadius: 2, Offset: fyne.NewPos(0, 1)}
	edge := widgets.EdgeWidth(t)
	r.box.StrokeWidth = edge
	r.ring.StrokeColor, r.ring.StrokeWidth = themed(t, widgets.ColorFocus), widgets.RingWidth(t)
	r.back.StrokeColor, r.back.StrokeWidth = themed(t, widgets.ColorBorder), 0
	if edge > 1 { // there all grounds are of one colour
		r.back.StrokeWidth = edge
	}
	r.tag.FillColor = themed(t, widgets.ColorAccentSoft)
	r.tag.Hidden = !t.here
	setVisible(t.tag, t.here)
	r.ring.Hidden = !t.ring
	r.back.FillColor = themed(t, widgets.ColorSunken)
	if t.who.Self {
		r.back.FillColor = themed(t, widgets.ColorAccent)
	}
	bound := len(t.who.Binding) > 0
	r.bar.Hidden, r.dot.Hidden = !bound, !bound
	r.bar.FillColor, r.dot.FillColor = themed(t, widgets.ColorBinding), themed(t, widgets.ColorBinding)
	setVisible(t.clock, t.who.Quiet)
	setVisible(t.flat, !t.who.Quiet && t.who.OnAPlateau)
	setVisible(t.more, t.hovered)
	hint := t.ring && !t.hovered && !t.here && t.view.shell.Class() != Narrow
	setVisible(t.open, hint)
	setVisible(t.enter, hint)
	r.Layout(t.Size())
	canvas.Refresh(t)
}
