package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*Rail)(nil)

// A RailItem is one place to go: the name of an icon, a word, and the cap of the key
// that goes there too.
type RailItem struct{ Icon, Label, Key string }

// A Rail is the window's navigation: 96 wide at the left with the program's mark
// above, 72 where Narrow, or a bar 60 high at the bottom.
type Rail struct {
	widget.BaseWidget

	items    []*railItem
	head     int
	bar      bool
	narrow   bool
	selected func(int)
}

// NewRail calls selected with the index of the item that was chosen; those of
// the foot count on from the others.
func NewRail(items []RailItem, foot []RailItem, selected func(int)) *Rail {
	r := &Rail{head: len(items), selected: selected}
	for _, it := range append(append([]RailItem{}, items...), foot...) {
		r.items = append(r.items, newRailItem(r, it, len(r.items)))
	}
	r.ExtendBaseWidget(r)
	return r
}

// Select marks an item without calling back; -1 marks none.
func (r *Rail) Select(i int) {
	for j, it := range r.items {
		if it.chosen != (i == j) {
			it.chosen = i == j
			it.Refresh()
		}
	}
	if r.bar {
		r.Refresh()
	}
}

// Mark puts a dot beside an item's icon, with the words that stand for it where the
// item is read out; empty takes it away.
func (r *Rail) Mark(i int, words string) {
	if it := r.items[i]; it.mark != words {
		it.mark = words
		it.Refresh()
	}
}

// SetBar lays it out as a bar at the bottom, foot and all.
func (r *Rail) SetBar(on bool) {
	if on != r.bar {
		r.bar = on
		r.Refresh()
	}
}

// SetNarrow is 72 wide instead of 96.
func (r *Rail) SetNarrow(on bool) {
	if on != r.narrow {
		r.narrow = on
		r.Refresh()
	}
}

// Focus goes to the first item.
func (r *Rail) Focus() { r.step(0, 0) }

// step moves the focus to the item before or after.
func (r *Rail) step(from, dir int) {
	to := from + dir
	if on := canvasOf(r); on != nil && to >= 0 && to < len(r.items) {
		on.Focus(r.items[to])
	}
}

// CreateRenderer is for the toolkit.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	d := &railRenderer{
		r: r, back: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(color.Transparent),
		mark: canvas.NewImageFromResource(IconIn(IconMark, ColorAccent)),
	}
	d.mark.FillMode = canvas.ImageFillContain
	d.objects = []fyne.CanvasObject{d.back, d.edge, d.mark}
	for _, it := range r.items {
		d.objects = append(d.objects, it)
	}
	d.Refresh()
	return d
}

type railRenderer struct {
	r          *Rail
	back, edge *canvas.Rectangle
	mark       *canvas.Image
	objects    []fyne.CanvasObject
}

func (d *railRenderer) Destroy()                     {}
func (d *railRenderer) Objects() []fyne.CanvasObject { return d.objects }

// Distances of the rail.
const (
	railWide     = 96
	railNarrow   = 72
	railPad      = 8
	railTop      = 16
	railMark     = 30
	railMarkBox  = 44
	railItem60   = 60
	railGap      = 4
	railBar      = 60
	railWordless = 420 // a bar below this width shows the chosen item's word alone
)

func (d *railRenderer) scale() float32 { return d.r.Theme().Size(SizeBody) / 14 }

func (d *railRenderer) width() float32 {
	if d.r.narrow {
		return max(railNarrow, d.widest()+20)
	}
	return max(railWide, d.widest()+32)
}

func (d *railRenderer) widest() float32 {
	var w float32
	for _, it := range d.r.items {
		w = max(w, widthOf(d.r, it.item.Label, SizeCaption, strong))
	}
	return w
}

func (d *railRenderer) MinSize() fyne.Size {
	if d.r.bar {
		return fyne.NewSize(float32(len(d.r.items))*44, railBar*d.scale())
	}
	n := float32(len(d.r.items))
	return fyne.NewSize(d.width(), 2*railTop+IconSide(d.r, railMarkBox)+12+n*(railItem60*d.scale()+railGap))
}

func (d *railRenderer) Layout(s fyne.Size) {
	place(d.back, 0, 0, s.Width, s.Height)
	if d.r.bar {
		d.layoutBar(s)
		return
	}
	place(d.edge, s.Width-1, 0, 1, s.Height)
	mark, box := IconSide(d.r, railMark), IconSide(d.r, railMarkBox)
	place(d.mark, (s.Width-mark)/2, railTop+(box-mark)/2, mark, mark)
	pad := float32(railPad)
	if d.r.narrow {
		pad = 2
	}
	height := railItem60 * d.scale()
	y := railTop + box
	if len(d.r.items) > 0 {
		y += 16
	}
	for _, it := range d.r.items[:d.r.head] {
		place(it, pad, y, s.Width-1-2*pad, height)
		y += height + railGap
	}
	y = s.Height - railTop
	for i := len(d.r.items) - 1; i >= d.r.head; i-- {
		y -= height
		place(d.r.items[i], pad, y, s.Width-1-2*pad, height)
		y -= railGap
	}
}

func (d *railRenderer) layoutBar(s fyne.Size) {
	place(d.edge, 0, 0, s.Width, 1)
	bare := s.Width < railWordless*d.scale()
	x := float32(0)
	for i, cell := range d.cells(s.Width, bare) {
		d.r.items[i].setBare(bare)
		place(d.r.items[i], x+2, 3, cell-4, s.Height-6)
		x += cell
	}
}

// cells are the widths of the bar's items: all the same where every word fits, else
// each as its own word needs with what is left shared out.
func (d *railRenderer) cells(width float32, bare bool) []float32 {
	n := len(d.r.items)
	cells, left, fit := make([]float32, n), width, true
	for i, it := range d.r.items {
		word := float32(0)
		if !bare || it.chosen {
			word = widthOf(d.r, it.item.Label, SizeCaption, strong)
		}
		cells[i] = max(railCell, word+railCellPad)
		left -= cells[i]
		fit = fit && word+railCellPad <= width/float32(n)
	}
	for i := range cells {
		if fit {
			cells[i] = width / float32(n)
			continue
		}
		cells[i] += left / float32(n)
	}
	return cells
}

// The least width of an item of the bar, and what is around its word.
const railCell, railCellPad = 44, 14

func (d *railRenderer) Refresh() {
	d.back.FillColor, d.edge.FillColor = paint(d.r, ColorBackground), paint(d.r, ColorBorder)
	d.mark.Hidden = d.r.bar
	d.mark.Refresh()
	for _, it := range d.r.items {
		it.setBare(false)
		it.Refresh()
	}
	d.Layout(d.r.Size())
	canvas.Refresh(d.r)
}
