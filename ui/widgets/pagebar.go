package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*PageBar)(nil)
	_ fyne.Tappable      = (*PageBar)(nil)
	_ fyne.Focusable     = (*PageBar)(nil)
	_ desktop.Hoverable  = (*PageBar)(nil)
	_ desktop.Mouseable  = (*PageBar)(nil)
	_ desktop.Cursorable = (*PageBar)(nil)
)

// A PageBar shows how far each of a few pages is done, and which one is in sight:
// a line with its name under it for each. One Tab stop, the arrows go from one
// page to the next.
type PageBar struct {
	control

	// OnChoose is called with the index of a page that was clicked or gone to.
	OnChoose func(int)

	names  []string
	shares []float32
	at     int
	over   int
}

// NewPageBar is a bar of so many pages, nothing done.
func NewPageBar(pages int) *PageBar {
	b := &PageBar{names: make([]string, pages), shares: make([]float32, pages), over: -1}
	b.extend(b)
	return b
}

// SetPages shows the names, how much of each is done, 0 to 1, and the one in
// sight.
func (b *PageBar) SetPages(names []string, shares []float32, at int) {
	copy(b.names, names)
	copy(b.shares, shares)
	b.at = at
	b.Refresh()
}

func (b *PageBar) page(x float32) int {
	n := len(b.names)
	return min(max(int(x/max(1, b.Size().Width+pageGap)*float32(n)), 0), n-1)
}

// Tapped goes to the page under the pointer.
func (b *PageBar) Tapped(e *fyne.PointEvent) { call(b.OnChoose, b.page(e.Position.X)) }

// MouseMoved follows the pointer.
func (b *PageBar) MouseMoved(e *desktop.MouseEvent) {
	if i := b.page(e.Position.X); i != b.over {
		b.over = i
		b.Refresh()
	}
}

// MouseOut forgets the pointer.
func (b *PageBar) MouseOut() {
	b.over = -1
	b.control.MouseOut()
}

// TypedKey goes to the page before or after.
func (b *PageBar) TypedKey(e *fyne.KeyEvent) {
	to := b.at
	switch e.Name {
	case fyne.KeyLeft:
		to--
	case fyne.KeyRight:
		to++
	default:
		b.control.TypedKey(e)
		return
	}
	b.keyed()
	if to >= 0 && to < len(b.names) {
		call(b.OnChoose, to)
	}
}

// CreateRenderer is for the toolkit.
func (b *PageBar) CreateRenderer() fyne.WidgetRenderer {
	r := &pageBarRenderer{b: b, ring: newFocusRing(b)}
	for range b.names {
		r.tracks = append(r.tracks, canvas.NewRectangle(color.Transparent))
		r.done = append(r.done, canvas.NewRectangle(color.Transparent))
		r.words = append(r.words, newLine(fyne.TextAlignLeading))
	}
	r.Refresh()
	return r
}

type pageBarRenderer struct {
	b            *PageBar
	ring         focusRing
	tracks, done []*canvas.Rectangle
	words        []*canvas.Text
}

const pageGap, pageWord = 12, 8

func (r *pageBarRenderer) Destroy() {}

func (r *pageBarRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring.Rectangle}
	for i := range r.words {
		objects = append(objects, r.tracks[i], r.done[i], r.words[i])
	}
	return objects
}

func (r *pageBarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(float32(len(r.words))*(32+pageGap), progressHeight+pageWord+lineHeight(r.b, SizeCaption))
}

func (r *pageBarRenderer) Layout(s fyne.Size) {
	n := float32(len(r.words))
	w := (s.Width - (n-1)*pageGap) / n
	size := r.wordSize(w)
	r.ring.around(0, 0, s.Width, s.Height, radiusBlock)
	for i := range r.words {
		x := float32(i) * (w + pageGap)
		place(r.tracks[i], x, 0, w, progressHeight)
		place(r.done[i], x, 0, w*r.b.shares[i], progressHeight)
		r.done[i].Hidden = r.b.shares[i] == 0
		r.words[i].TextSize = size
		place(r.words[i], x, progressHeight+pageWord, w, lineHeight(r.b, SizeCaption))
	}
}

// wordSize is that of the names, the smaller the less room the longest has.
func (r *pageBarRenderer) wordSize(room float32) float32 {
	const least = .8
	widest := room
	for _, name := range r.b.names {
		widest = max(widest, widthOf(r.b, name, SizeCaption, strong))
	}
	return r.b.Theme().Size(SizeCaption) * max(least, room/widest)
}

func (r *pageBarRenderer) Refresh() {
	b := r.b
	for i := range r.words {
		r.tracks[i].CornerRadius, r.done[i].CornerRadius = progressHeight/2, progressHeight/2
		r.tracks[i].FillColor, r.done[i].FillColor = paint(b, ColorBorder), paint(b, ColorAccent)
		r.tracks[i].StrokeWidth = 0
		if paint(b, ColorBorder) == paint(b, ColorText) { // in high contrast it would be as strong as what is done
			r.tracks[i].FillColor, r.tracks[i].StrokeColor, r.tracks[i].StrokeWidth = paint(b, ColorSunken), paint(b, ColorBorder), 1
		}
		style, ink := regular, ColorMuted
		switch {
		case i == b.at:
			style, ink = strong, ColorText
		case i == b.over:
			ink = ColorText
		}
		write(b, r.words[i], b.names[i], SizeCaption, style, ink)
	}
	r.ring.show(b.ring, b)
	r.Layout(b.Size())
	canvas.Refresh(b)
}
