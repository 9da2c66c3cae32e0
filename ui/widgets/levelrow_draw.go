package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
)

// CreateRenderer is for the toolkit.
func (r *LevelRow) CreateRenderer() fyne.WidgetRenderer {
	d := &levelRowRenderer{
		r: r, back: canvas.NewRectangle(color.Transparent), then: canvas.NewRectangle(color.Transparent),
		name: newLine(fyne.TextAlignLeading), word: newLine(fyne.TextAlignLeading),
		value: newLine(fyne.TextAlignTrailing), delta: newLine(fyne.TextAlignTrailing), real: newLine(fyne.TextAlignTrailing),
	}
	d.objects = []fyne.CanvasObject{d.back, d.name, d.word}
	for i := range d.empty {
		d.empty[i], d.full[i] = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
		d.objects = append(d.objects, d.empty[i], d.full[i])
	}
	d.objects = append(d.objects, d.then, d.value, d.delta, d.real)
	d.Refresh()
	return d
}

func newLine(align fyne.TextAlign) *canvas.Text {
	t := canvas.NewText("", color.Black)
	t.Alignment = align
	return t
}

type levelRowRenderer struct {
	r                              *LevelRow
	back, then                     *canvas.Rectangle
	name, word, value, delta, real *canvas.Text
	empty, full                    [model.LevelMax]*canvas.Rectangle
	objects                        []fyne.CanvasObject
}

func (d *levelRowRenderer) Destroy()                     {}
func (d *levelRowRenderer) Objects() []fyne.CanvasObject { return d.objects }

func (d *levelRowRenderer) MinSize() fyne.Size {
	k := d.r.scale()
	width := 2*rowPad + rowName*k + rowGap + rowValue*k
	if d.r.state.Reveal {
		width += (rowDelta - 2) * k
	}
	return fyne.NewSize(width, d.r.HeightFor(d.r.Size().Width))
}

// HeightFor is the height that the row takes at a width: its blocks go under the name
// where there is no room beside it.
func (r *LevelRow) HeightFor(width float32) float32 {
	height := float32(46)
	if r.state.Reveal || r.state.Low {
		height = 44
	}
	if r.blocksWithin(width).lowered {
		height += loweredRoom
	}
	return height * r.scale()
}

const thenSquare = 7

func (d *levelRowRenderer) Layout(s fyne.Size) {
	r := d.r
	k, mid, track := r.scale(), s.Height/2, r.blocks()
	if track.lowered {
		mid -= loweredRoom / 2 * k
	}
	place(d.back, 0, 0, s.Width, s.Height)
	place(d.name, rowPad, mid-19*k, rowName*k, 20*k)
	place(d.word, rowPad, mid-0*k, rowName*k, 16*k)
	high := min(IconSide(r, blockHeight), max(blockHeight, track.width/2))
	if track.lowered {
		d.layoutBlocks(loweredTop*k, high)
	} else {
		d.layoutBlocks(mid-high/2, high)
	}

	right := s.Width - rowPad
	if r.state.Reveal {
		y := mid - 8*k
		if r.state.Real != "" {
			y -= 8 * k
		}
		place(d.delta, right-rowDelta*k, y, rowDelta*k, 16*k)
		place(d.real, right-rowDelta*k, mid, rowDelta*k, 16*k)
		right -= rowDelta*k + rowGap - 2
	}
	place(d.value, right-rowValue*k, mid-10*k, rowValue*k, 20*k)
}

func (d *levelRowRenderer) layoutBlocks(y, high float32) {
	track, v := d.r.blocks(), d.r.state.Rating
	for i := range d.empty {
		place(d.empty[i], track.at(i), y, track.width, high)
		share := min(max(v.Level()-float64(i), 0), 1)
		place(d.full[i], track.at(i), y, track.width*float32(share), high)
		d.full[i].Hidden = share == 0
	}
	place(d.then, track.end(d.r.state.Then)-thenSquare/2., y+high+2, thenSquare, thenSquare)
}

func (d *levelRowRenderer) Refresh() {
	r, s := d.r, d.r.state
	d.paintBack()
	write(r, d.name, r.name, SizeBody, strong, ColorText)
	write(r, d.word, r.word(), SizeCaption, regular, ColorMuted)
	write(r, d.value, value(s.Rating, s.Point), SizeBody, strong, ColorText)
	if !s.Rating.Rated() {
		d.value.TextStyle, d.value.Color = regular, paint(r, ColorMuted)
	}
	write(r, d.delta, s.Delta, SizeCaption, regular, ColorMuted)
	if s.Real != "" {
		write(r, d.delta, s.Delta, SizeCaption, strong, ColorText)
	}
	write(r, d.real, s.Real, SizeCaption, strong, ColorText)
	d.delta.Hidden, d.real.Hidden = !s.Reveal, !s.Reveal

	fill := paint(r, ColorAccent)
	if s.Binding {
		fill = paint(r, ColorBindingInk)
	}
	for i := range d.empty {
		d.empty[i].CornerRadius, d.full[i].CornerRadius = radiusBlock, radiusBlock
		d.empty[i].FillColor, d.empty[i].StrokeColor = paint(r, ColorSunken), paint(r, ColorBorder)
		d.empty[i].StrokeWidth = 1
		d.full[i].FillColor = fill
	}
	d.then.Hidden = !s.Reveal || !s.Then.Rated()
	d.then.FillColor, d.then.StrokeColor, d.then.StrokeWidth = paint(r, ColorPanel), paint(r, ColorThen), 1.6
	d.Layout(r.Size())
	canvas.Refresh(r)
}

// paintBack is the row's own ground: an inset ring where the focus came by
// keyboard, so that neighbours are never overlapped; a tint where it came by a
// click, so that one sees where the digits go.
func (d *levelRowRenderer) paintBack() {
	r := d.r
	d.back.CornerRadius = radiusSmall
	d.back.FillColor, d.back.StrokeColor, d.back.StrokeWidth = color.Transparent, color.Transparent, 0
	switch {
	case r.focused:
		d.back.FillColor = faded(paint(r, ColorAccentSoft), .5)
	case r.hovered:
		d.back.FillColor = faded(paint(r, ColorHover), .5)
	}
	if r.ring {
		d.back.StrokeColor, d.back.StrokeWidth = paint(r, ColorFocus), RingWidth(r)
	}
}
