package widgets

import (
	"image"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/plot"
)

var _ fyne.Widget = (*Changes)(nil)

// A ChangesState is what a Changes shows.
type ChangesState struct {
	Now  plot.Moment
	Then model.Ratings
	// Names stand before the rows. Texts, such as "+1.5", stand after them, and Real
	// behind those that are told from chance; all by ceiling.
	Names, Texts [model.CeilingCount]string
	Real         [model.CeilingCount]string
}

// A Changes is then and now of the six on one line each, as people read lengths
// more surely than angles, and what changed.
type Changes struct {
	widget.BaseWidget
	// style is the palette of the figure in the theme as it is.
	style func() plot.Style
	state ChangesState

	renderer *changesRenderer
}

// Sizes of the rows before the text scale.
const (
	changesHead       = 24
	changesRow        = 68
	changesLeast      = 26
	changesAir        = 24
	changesTrack      = 320 // the longest line from level 1 to 5
	changesLeastTrack = 48

	// Where the longest line would be shorter than changesShort, names and changes stand
	// over the lines, and each row takes changesOver.
	changesShort = 120
	changesOver  = 46
	changesUsual = 31
)

// NewChanges is an empty one, drawn in the palette that style gives.
func NewChanges(style func() plot.Style) *Changes {
	c := &Changes{style: style}
	c.ExtendBaseWidget(c)
	return c
}

// SetState shows another state.
func (c *Changes) SetState(s ChangesState) {
	texts := s.Names != c.state.Names || s.Texts != c.state.Texts || s.Real != c.state.Real
	c.state = s
	if c.renderer == nil {
		return
	}
	if texts {
		c.renderer.Layout(c.Size())
	}
	c.renderer.raster.Refresh()
}

// CreateRenderer is for the toolkit.
func (c *Changes) CreateRenderer() fyne.WidgetRenderer {
	r := &changesRenderer{c: c}
	r.raster = canvas.NewRaster(r.pixels)
	r.objects = []fyne.CanvasObject{r.raster}
	line := func(align fyne.TextAlign) *canvas.Text {
		t := newLine(align)
		r.objects = append(r.objects, t)
		return t
	}
	for i := range r.names {
		r.names[i], r.texts[i], r.real[i] = line(fyne.TextAlignLeading), line(fyne.TextAlignLeading), line(fyne.TextAlignLeading)
	}
	for i := range r.levels {
		r.levels[i] = line(fyne.TextAlignCenter)
	}
	c.renderer = r
	r.Refresh()
	return r
}

type changesRenderer struct {
	c       *Changes
	raster  *canvas.Raster
	front   buffer
	names   [model.CeilingCount]*canvas.Text
	texts   [model.CeilingCount]*canvas.Text
	real    [model.CeilingCount]*canvas.Text
	levels  [model.LevelMax]*canvas.Text
	objects []fyne.CanvasObject
	look    plot.Style
	strip   plot.WindowStrip
}

func (r *changesRenderer) Destroy()                     { r.c.renderer = nil }
func (r *changesRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *changesRenderer) scale() float32 { return r.c.Theme().Size(SizeBody) / 14 }

func (r *changesRenderer) MinSize() fyne.Size {
	k := r.scale()
	return fyne.NewSize(260, (changesHead+changesLeast*model.CeilingCount)*k)
}

// widest is the width of the widest text.
func (r *changesRenderer) widest(all [model.CeilingCount]string, size fyne.ThemeSizeName) (w float32) {
	for _, s := range all {
		w = max(w, widthOf(r.c, s, size, strong))
	}
	return w
}

// HeightIn is the height that it would have in a width, in which it reads well.
func (c *Changes) HeightIn(width float32) float32 {
	r := changesRenderer{c: c}
	if r.over(width) {
		return (changesHead + changesOver*model.CeilingCount) * r.scale()
	}
	return (changesHead + changesUsual*model.CeilingCount) * r.scale()
}

// over tells whether the lines would be too short beside their words.
func (r *changesRenderer) over(width float32) bool {
	words := r.widest(r.c.state.Names, SizeBody) + r.after()
	return width-words-2*changesAir < changesShort*r.scale()
}

// after is the width of what stands after the lines.
func (r *changesRenderer) after() float32 {
	after := max(r.widest(r.c.state.Texts, SizeBody), 40*r.scale())
	if real := r.widest(r.c.state.Real, SizeCaption); real > 0 {
		after += 8 + real
	}
	return after
}

func (r *changesRenderer) Layout(size fyne.Size) {
	if r.over(size.Width) && size.Height >= r.c.HeightIn(size.Width) {
		r.layoutOver(size)
		return
	}
	c, k := r.c, r.scale()
	names := r.widest(c.state.Names, SizeBody)
	texts, after := max(r.widest(c.state.Texts, SizeBody), 40*k), r.after()
	air := min(max((size.Width-names-after-changesLeastTrack)/2, 4), changesAir) // less where large words leave no more
	names, after = names+air, after+air
	track := min(max(size.Width-names-after, changesLeastTrack), changesTrack*k)
	pitch := min(max((size.Height-changesHead*k)/model.CeilingCount, changesLeast*k), changesRow*k)
	top := changesHead * k
	r.strip = plot.WindowStrip{
		Left: float64(names), Right: float64(names + track), Top: float64(top), Pitch: float64(pitch),
	}
	place(r.raster, 0, 0, size.Width, min(size.Height, top+pitch*model.CeilingCount+4))
	for _, i := range model.Ceilings() {
		y, x := top+pitch*float32(i), names+track+air
		style := r.write(i)
		place(r.names[i], 0, y, names, pitch)
		place(r.texts[i], x, y, texts, pitch)
		place(r.real[i], x+widthOf(c, c.state.Texts[i], SizeBody, style)+8, y, texts, pitch)
	}
	r.placeLevels(names, track)
}

// layoutOver puts names and changes over the lines.
func (r *changesRenderer) layoutOver(size fyne.Size) {
	const edge = 10 // half of a mark
	c, k := r.c, r.scale()
	top, pitch, high, track := changesHead*k, changesOver*k, wordHeight*k, size.Width-2*edge
	r.strip = plot.WindowStrip{
		Left: edge, Right: float64(edge + track), Top: float64(top), Pitch: float64(pitch), Above: float64(high),
	}
	place(r.raster, 0, 0, size.Width, min(size.Height, top+pitch*model.CeilingCount+4))
	for _, i := range model.Ceilings() {
		y := top + pitch*float32(i)
		style := r.write(i)
		text, real := widthOf(c, c.state.Texts[i], SizeBody, style), float32(0)
		if c.state.Real[i] != "" {
			real = 8 + widthOf(c, c.state.Real[i], SizeCaption, strong)
		}
		place(r.names[i], 0, y, size.Width/2, high)
		place(r.texts[i], size.Width-real-text, y, text, high)
		place(r.real[i], size.Width-real+8, y, real, high)
	}
	r.placeLevels(edge, track)
}

// write sets the words of a row, and returns how its change is set.
func (r *changesRenderer) write(i model.Ceiling) fyne.TextStyle {
	c, style, ink := r.c, regular, fyne.ThemeColorName(ColorMuted)
	if c.state.Real[i] != "" {
		style, ink = strong, ColorText
	}
	write(c, r.names[i], c.state.Names[i], SizeBody, strong, ColorText)
	write(c, r.texts[i], c.state.Texts[i], SizeBody, style, ink)
	write(c, r.real[i], c.state.Real[i], SizeCaption, strong, ColorText)
	return style
}

// placeLevels puts the levels over a track that begins at left.
func (r *changesRenderer) placeLevels(left, track float32) {
	for i, t := range r.levels {
		x := left + track*float32(i)/(model.LevelMax-model.LevelMin)
		write(r.c, t, strconv.Itoa(i+model.LevelMin), SizeCaption, regular, ColorMuted)
		place(t, x-12, 0, 24, wordHeight*r.scale())
	}
	for _, o := range r.objects[1:] {
		o.Refresh()
	}
}

// Refresh draws everything anew: the theme may be another.
func (r *changesRenderer) Refresh() {
	r.look = r.c.style()
	r.Layout(r.c.Size())
	r.raster.Refresh()
	canvas.Refresh(r.c)
}

func (r *changesRenderer) pixels(w, h int) image.Image {
	strip := r.strip
	strip.Scale, strip.Style, strip.Now, strip.Then = 1, r.look, r.c.state.Now, r.c.state.Then
	if width := r.raster.Size().Width; width > 0 {
		strip.Scale = float64(w) / float64(width)
	}
	strip.Draw(r.front.surfaceOf(w, h))
	return r.front.img
}
