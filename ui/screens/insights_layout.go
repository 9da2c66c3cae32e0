package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// The layouts here know the height that they take at a width, so that what wraps
// is measured before it is laid out.

// guessed is the width that a height is told for before there is one.
const guessed = 320

func widest(objects []fyne.CanvasObject) (width float32) {
	for _, o := range objects {
		if o.Visible() {
			width = max(width, o.MinSize().Width)
		}
	}
	return width
}

// A cover lays its objects over each other, the last one inset, so that it can
// stand on a ground.
type cover struct{ inset }

func (c *cover) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return heightAt(objects[len(objects)-1], width-c.left-c.right) + c.top + c.bottom
}

// MinSize is the last one's with the inset.
func (c *cover) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[len(objects)-1].MinSize().AddWidthHeight(c.left+c.right, c.top+c.bottom)
}

// Layout places the objects.
func (c *cover) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		if i < len(objects)-1 {
			put(o, 0, 0, size.Width, size.Height)
			continue
		}
		put(o, c.left, c.top, size.Width-c.left-c.right, size.Height-c.top-c.bottom)
	}
}

// sheet is a panel whose content is measured at its width.
func sheet(content fyne.CanvasObject) *fyne.Container {
	return sheetOf(inset{gapCard, gapCard, gapCard, gapCard}, content)
}

// denseSheet is a sheet with less above and below its content.
func denseSheet(content fyne.CanvasObject) *fyne.Container {
	return sheetOf(inset{gapCard, 14, gapCard, 14}, content)
}

func sheetOf(in inset, content fyne.CanvasObject) *fyne.Container {
	back := widgets.NewPanel(space())
	back.Bare = true
	return container.New(&cover{in}, back, content)
}

// sunk is a box below its surroundings; its edge is what is seen of it in high
// contrast.
func sunk(content fyne.CanvasObject) *fyne.Container {
	back := newGround(widgets.ColorSunken, 8)
	back.outline = true
	return container.New(&cover{inset{gapPanel, 10, gapPanel, 10}}, back, content)
}

// A lead is one object of its own width and beside it another that takes the rest,
// both in the middle of the height.
type lead struct {
	gap float32
	// top sets both to the top of the row instead.
	top bool
}

func (l lead) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	first := objects[0].MinSize()
	return max(first.Height, heightAt(objects[1], width-first.Width-l.gap))
}

// MinSize is that of both.
func (l lead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+l.gap+b.Width, max(a.Height, l.heightFor(objects, guessed*TextScale())))
}

// Layout places both.
func (l lead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first := objects[0].MinSize()
	rest := size.Width - first.Width - l.gap
	h := heightAt(objects[1], rest)
	y0, y1 := (size.Height-first.Height)/2, (size.Height-h)/2
	if l.top {
		y0, y1 = 0, 0
	}
	put(objects[0], 0, y0, first.Width, first.Height)
	put(objects[1], first.Width+l.gap, y1, rest, h)
}

// An apart is two objects at the two ends of a row, in the middle of its height, or
// one under the other where they do not fit beside each other.
type apart struct{ gap float32 }

func (a apart) beside(objects []fyne.CanvasObject, width float32) bool {
	return ends{gap: gapWithin}.fits(objects, width)
}

func (a apart) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	first, second := objects[0].MinSize().Height, objects[1].MinSize().Height
	if a.beside(objects, width) {
		return max(first, second)
	}
	return first + a.gap + second
}

// MinSize is that of one under the other.
func (a apart) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(widest(objects), a.heightFor(objects, guessed*TextScale()))
}

// Layout places both.
func (a apart) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	if a.beside(objects, size.Width) {
		put(objects[0], 0, (size.Height-first.Height)/2, first.Width, first.Height)
		put(objects[1], size.Width-second.Width, (size.Height-second.Height)/2, second.Width, second.Height)
		return
	}
	put(objects[0], 0, 0, first.Width, first.Height)
	put(objects[1], 0, first.Height+a.gap, second.Width, second.Height)
}

// An either shows its first object where that is no higher than its second.
type either struct{}

func (either) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return min(heightAt(objects[0], width), heightAt(objects[1], width))
}

// MinSize is that of the narrower one.
func (e either) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[1].MinSize().Width, e.heightFor(objects, guessed*TextScale()))
}

// Layout shows one.
func (e either) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	first := heightAt(objects[0], size.Width) <= heightAt(objects[1], size.Width)
	for i, o := range objects {
		if (i == 0) == first {
			o.Show()
		} else {
			o.Hide()
		}
		put(o, 0, 0, size.Width, size.Height)
	}
}

// tall is as high as its one object needs at the width that it is laid out in.
type tall struct{ height float32 }

// MinSize is the height that was measured last.
func (t *tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, t.height) }

// Layout gives the object all of the room.
func (t *tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
}

// A scrolled is a scroll whose content is measured at the scroll's width.
type scrolled struct {
	scroll *widgets.Scroll
	tall   *tall
}

// scrolling puts content into a scroll; in is the distance that it keeps from the
// scroll's edges.
func scrolling(content fyne.CanvasObject, in inset) *fyne.Container {
	content = container.New(&cover{in}, space(), content)
	t := &tall{}
	s := widgets.NewVScroll(container.New(t, content))
	return container.New(&scrolled{s, t}, s)
}

// MinSize is small: it scrolls.
func (s *scrolled) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(120, 80) }

// Layout measures the content and gives the scroll all of the room.
func (s *scrolled) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	s.tall.height = heightAt(s.scroll.Content.(*fyne.Container).Objects[0], size.Width)
	put(s.scroll, 0, 0, size.Width, size.Height)
	s.scroll.Refresh() // the height of the content may be another
}
