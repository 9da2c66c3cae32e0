package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

var _ fyne.Focusable = (*peopleWall)(nil)

// tilesKept is how many tiles out of sight are kept with their pixels, to be shown
// again at once.
const tilesKept = 64

// A peopleWall is the tiles in a grid that scrolls, or rows in a narrow window. It
// holds those in sight and some that were; the keys act on one of them.
type peopleWall struct {
	widget.BaseWidget
	widgets.ShiftKey
	view    *PeopleView
	scroll  *widgets.Scroll
	content *fyne.Container
	tiles   map[string]*personTile // by the person's UID
	add     *addTile
	width   float32 // that it was laid out in
	// focused tells that it has the focus, ring that this came by keyboard.
	focused, ring bool
}

func newPeopleWall(v *PeopleView) *peopleWall {
	w := &peopleWall{view: v, tiles: map[string]*personTile{}, add: newAddTile(v)}
	w.content = container.New(&wallContent{w})
	w.scroll = widgets.NewVScroll(w.content)
	w.scroll.OnScrolled = func(fyne.Position) { w.fill() }
	w.ExtendBaseWidget(w)
	return w
}

// wallContent is as high as all rows of the wall.
type wallContent struct{ wall *peopleWall }

// MinSize is small in width: the wall has what the window has.
func (l *wallContent) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(200, l.wall.height())
}

// Layout does nothing: the wall puts its tiles itself.
func (l *wallContent) Layout([]fyne.CanvasObject, fyne.Size) {}

// wallEdge is room for the focus ring around the tiles.
const wallEdge = 8

// columns are how many tiles stand beside each other.
func (w *peopleWall) columns() int {
	if w.view.shell.Class() == Narrow {
		return 1
	}
	return max(1, int((w.width-2*wallEdge+gapCard)/(personLeast*TextScale()+gapCard)))
}

func (w *peopleWall) gap() float32 {
	if w.view.shell.Class() == Narrow {
		return gapWithin
	}
	return gapCard
}

// count is how many tiles there are, that which adds a person included.
func (w *peopleWall) count() int {
	if w.view.state.Archived {
		return w.view.state.Len()
	}
	return w.view.state.Len() + 1
}

func (w *peopleWall) rows() int { return (w.count() + w.columns() - 1) / w.columns() }

func (w *peopleWall) height() float32 { return w.heightWith(w.radar()) }

// heightWith is the wall's height where a radar has so much room.
func (w *peopleWall) heightWith(radar float32) float32 {
	return float32(w.rows())*(personHeight(w.view.shell.Class(), radar)+w.gap()) - w.gap() + 2*wallEdge
}

// radar is how high a tile's radar is with what is free around it: as large as lets the
// wall be seen whole, and no larger than its tile is wide.
func (w *peopleWall) radar() float32 {
	free := w.scroll.Size().Height - gapSection - w.heightWith(radarRoom)
	if free <= 0 {
		return radarRoom
	}
	return min(radarRoom+free/float32(w.rows()), w.tileWidth()-2*personPad, radarWidest)
}

// person is the height of a tile or a row.
func (w *peopleWall) person() float32 { return personHeight(w.view.shell.Class(), w.radar()) }

func (w *peopleWall) tileWidth() float32 {
	n := float32(w.columns())
	return (w.width - 2*wallEdge - (n-1)*w.gap()) / n
}

// at is where the i-th tile lies.
func (w *peopleWall) at(i int) (fyne.Position, fyne.Size) {
	n, gap := w.columns(), w.gap()
	width, height := w.tileWidth(), w.person()
	return fyne.NewPos(wallEdge+float32(i%n)*(width+gap), wallEdge+float32(i/n)*(height+gap)), fyne.NewSize(width, height)
}

// fill puts the tiles that are in sight.
func (w *peopleWall) fill() {
	if w.width <= 0 {
		return
	}
	n, row := w.columns(), w.person()+w.gap()
	top, high := w.scroll.Offset.Y, w.scroll.Size().Height
	first := max(0, int((top-wallEdge)/row)) * n
	last := min(w.count(), (int((top+high)/row)+1)*n)
	var objects []fyne.CanvasObject
	for i := first; i < last; i++ {
		o := w.tile(i)
		pos, size := w.at(i)
		o.Move(pos)
		o.Resize(size)
		objects = append(objects, o)
	}
	w.content.Objects = objects
	w.forget()
	canvas.Refresh(w.content)
}

// tile is the i-th, made or brought up to its person.
func (w *peopleWall) tile(i int) fyne.CanvasObject {
	current := i == w.view.state.At
	if i >= w.view.state.Len() {
		w.add.mark(current && w.ring)
		return w.add
	}
	who := w.view.state.Someone(i)
	t := w.tiles[who.UID]
	if t == nil {
		t = newPersonTile(w.view)
		w.tiles[who.UID] = t
		t.set(who)
	}
	t.mark(current, current && w.ring)
	return t
}

// forget lets go of tiles where too many are out of sight.
func (w *peopleWall) forget() {
	if len(w.tiles) <= len(w.content.Objects)+tilesKept {
		return
	}
	w.dropHidden()
}

// dropHidden lets go of all tiles that are out of sight.
func (w *peopleWall) dropHidden() {
	seen := map[fyne.CanvasObject]bool{}
	for _, o := range w.content.Objects {
		seen[o] = true
	}
	for uid, t := range w.tiles {
		if !seen[t] {
			delete(w.tiles, uid)
		}
	}
}

// renew follows the view's state: each tile shows what is said of its person now.
func (w *peopleWall) renew() {
	for i := range w.view.state.Len() {
		who := w.view.state.Someone(i)
		if t := w.tiles[who.UID]; t != nil {
			t.set(who)
		}
	}
	w.scroll.Refresh() // its content may be higher, or lower, now
	w.fill()
}

// rearrange forgets everything: sizes and forms are others.
func (w *peopleWall) rearrange() {
	w.tiles = map[string]*personTile{}
	w.add = newAddTile(w.view)
	w.content.Objects = nil
	w.fill()
}

// CreateRenderer shows the scroll.
func (w *peopleWall) CreateRenderer() fyne.WidgetRenderer { return &peopleWallRenderer{w} }

type peopleWallRenderer struct{ wall *peopleWall }

func (r *peopleWallRenderer) Destroy()                     {}
func (r *peopleWallRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 120) }
func (r *peopleWallRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.wall.scroll} }

func (r *peopleWallRenderer) Layout(size fyne.Size) {
	r.wall.width = size.Width
	r.wall.scroll.Resize(size)
	r.wall.fill()
}

// Refresh follows the theme: tiles out of sight would keep the old one.
func (r *peopleWallRenderer) Refresh() {
	r.wall.dropHidden()
	r.wall.scroll.Refresh()
	r.wall.fill()
}
