package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// ringRoom is how far a focus ring reaches beyond what it is around.
const ringRoom = 5

// barRoom is what a reel keeps beside its column for the scroll bar, in the gap or
// the edge that is there anyway.
const barRoom = 8

// A reel is one scroll over a column: as high as the column is in its width, and
// scrolled where there is less room. Focus rings at its edges are seen.
type reel struct {
	content *fyne.Container
	upright *upright
}

// newReel lays objects out in a column that is scrolled where it must.
func newReel(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	o, _, _ := newReachingReel(ringRoom, ringRoom+barRoom, gap, objects...)
	return o
}

// newWideReel is a reel in a narrow window's one column: its scroll reaches to the
// window's edges, so that the shadow where it ends does.
func newWideReel(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	o, _, _ := newReachingReel(gapCard, gapCard, gap, objects...)
	return o
}

// newReachingReel is a reel whose scroll reaches so far beyond its column, with both.
func newReachingReel(left, right, gap float32, objects ...fyne.CanvasObject) (o *fyne.Container, scroll *widgets.Scroll, content *fyne.Container) {
	u := &upright{line: line{vertical: true, gap: gap}, left: left, right: right}
	content = container.New(u, objects...)
	scroll = widgets.NewVScroll(content)
	return container.New(&reel{content, u}, scroll), scroll, content
}

// MinSize is that of something to scroll.
func (r *reel) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(r.content.MinSize().Width-r.upright.left-r.upright.right, 40)
}

func (r *reel) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	return r.upright.needed(r.content.Objects, width)
}

// Layout tells the column its width before the scroll asks how high it is.
func (r *reel) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if r.upright.width != size.Width {
		r.upright.width = size.Width
	}
	u := r.upright
	put(objects[0], -u.left, -ringRoom, size.Width+u.left+u.right, size.Height+2*ringRoom)
}

// upright is a column within room for focus rings, whose least height is that of
// the width it is given.
type upright struct {
	line
	width float32
	// left and right are how far the scroll reaches beyond it.
	left, right float32
}

// MinSize is the height of the column in its width.
func (u *upright) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := u.line.MinSize(objects)
	if u.width > 0 {
		s.Height = u.needed(objects, u.width)
	}
	return s.AddWidthHeight(u.left+u.right, 2*ringRoom)
}

// Layout places the objects.
func (u *upright) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	u.line.Layout(objects, size.SubtractWidthHeight(u.left+u.right, 2*ringRoom))
	for _, o := range objects {
		o.Move(o.Position().AddXY(u.left, ringRoom))
	}
}
