package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// Distances of the grid of 8.
const (
	gapWord    = 4
	gapWithin  = 8
	gapPanel   = 12
	gapCard    = 16
	gapSection = 24
	gapMain    = 32

	headerHeight = 56
)

// TextScale is how much larger than usual the person wants text. Widths and
// heights that hold words follow it, distances do not.
func TextScale() float32 { return theme.Size(widgets.SizeBody) / 14 }

// A line lays objects out in a row or a column with one gap between them, each
// as large as it needs along it and all of the room across. The object grow, if
// not nil, takes what is left.
type line struct {
	vertical bool
	gap      float32
	grow     fyne.CanvasObject
	// give gives way where there is too little room.
	give fyne.CanvasObject
	// centre keeps the objects' own size across and centres them.
	centre bool
}

func column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{vertical: true, gap: gap}, objects...)
}

func row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{gap: gap, centre: true}, objects...)
}

// abreast is a row whose objects have its whole height.
func abreast(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&line{gap: gap}, objects...)
}

// growing is a row or column in which one object takes what is left.
func growing(c *fyne.Container, grow fyne.CanvasObject) *fyne.Container {
	c.Layout.(*line).grow = grow
	return c
}

// giving is a row or column in which one object gives way where room is short.
func giving(c *fyne.Container, give fyne.CanvasObject) *fyne.Container {
	c.Layout.(*line).give = give
	return c
}

// space is an object that shows nothing, to be the growing one.
func space() fyne.CanvasObject { return canvas.NewRectangle(color.Transparent) }

// hidden is an object that takes no room, and no gap.
func hidden() fyne.CanvasObject {
	o := space()
	o.Hide()
	return o
}

// along is the length that the object needs in the line's direction where it has
// that much room across.
func (l *line) along(o fyne.CanvasObject, across float32) float32 {
	if !l.vertical {
		return o.MinSize().Width
	}
	return heightAt(o, across)
}

// heightAt is the height that an object takes at a width.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	if h, ok := heightFor(o, width); ok {
		return h
	}
	return o.MinSize().Height
}

// heightFor is the height that an object takes at a width, where that decides it:
// texts that wrap, panels, and containers whose layout says so.
func heightFor(o fyne.CanvasObject, width float32) (float32, bool) {
	if width <= 0 {
		return 0, false
	}
	switch o := o.(type) {
	case interface{ HeightFor(width float32) float32 }:
		return o.HeightFor(width), true
	case *widgets.Panel:
		x, y := o.Pads()
		h, ok := heightFor(o.Content(), width-2*x)
		return h + 2*y, ok
	case *fyne.Container:
		if l, ok := o.Layout.(interface {
			heightFor(objects []fyne.CanvasObject, width float32) float32
		}); ok {
			return l.heightFor(o.Objects, width), true
		}
	}
	return 0, false
}

func (l *line) heightFor(objects []fyne.CanvasObject, width float32) (high float32) {
	if l.vertical {
		return l.needed(objects, width)
	}
	left := width - l.needed(objects, 0)
	for _, o := range objects {
		if o.Visible() {
			high = max(high, heightAt(o, l.length(o, 0, left)))
		}
	}
	return high
}

// length is along where so much is left over by all the objects.
func (l *line) length(o fyne.CanvasObject, across, left float32) float32 {
	length := l.along(o, across)
	if o == l.grow || o == l.give && left < 0 {
		return max(0, length+left)
	}
	return length
}

func (l *line) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var long, wide float32
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		s := o.MinSize()
		if l.vertical {
			s = fyne.NewSize(s.Height, s.Width)
		}
		long += s.Width
		wide = max(wide, s.Height)
	}
	long += l.gap * float32(max(0, n-1))
	if l.vertical {
		return fyne.NewSize(wide, long)
	}
	return fyne.NewSize(long, wide)
}

func (l *line) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	long, across := size.Width, size.Height
	if l.vertical {
		long, across = across, long
	}
	left := long - l.needed(objects, across)
	at := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		length := l.length(o, across, left)
		l.place(o, at, length, across)
		at += length + l.gap
	}
}

// needed is the length of all objects with the gaps between them.
func (l *line) needed(objects []fyne.CanvasObject, across float32) float32 {
	sum := -l.gap
	for _, o := range objects {
		if o.Visible() {
			sum += l.along(o, across) + l.gap
		}
	}
	return max(0, sum)
}

func (l *line) place(o fyne.CanvasObject, at, length, across float32) {
	width, from := across, float32(0)
	if l.centre {
		own := o.MinSize().Height
		if h, ok := heightFor(o, length); ok && !l.vertical {
			own = h
		}
		if l.vertical {
			own = o.MinSize().Width
		}
		if own > 0 && own < across {
			width, from = own, (across-own)/2
		}
	}
	if l.vertical {
		o.Move(fyne.NewPos(from, at))
		o.Resize(fyne.NewSize(width, length))
		return
	}
	o.Move(fyne.NewPos(at, from))
	o.Resize(fyne.NewSize(length, width))
}

// inset keeps a distance around its objects.
type inset struct{ left, top, right, bottom float32 }

func padded(o fyne.CanvasObject, in inset) *fyne.Container { return container.New(in, o) }

func (in inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s.AddWidthHeight(in.left+in.right, in.top+in.bottom)
}

func (in inset) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return fixed{}.heightFor(objects, width-in.left-in.right) + in.top + in.bottom
}

func (in inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(in.left, in.top))
		o.Resize(size.SubtractWidthHeight(in.left+in.right, in.top+in.bottom))
	}
}

// fixed gives its objects at least that size; 0 leaves a side to them.
type fixed struct{ width, height float32 }

func sized(o fyne.CanvasObject, width, height float32) *fyne.Container {
	return container.New(fixed{width, height}, o)
}

func (f fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	if f.width > 0 {
		s.Width = f.width
	}
	if f.height > 0 {
		s.Height = f.height
	}
	return s
}

func (f fixed) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if f.height > 0 {
		return f.height
	}
	var high float32
	for _, o := range objects {
		high = max(high, heightAt(o, width))
	}
	return high
}

func (f fixed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// centred puts one object of its own size in the middle.
func centred(o fyne.CanvasObject) *fyne.Container { return container.NewCenter(o) }

// sideWidth is the width of the column beside a screen's figure.
func sideWidth(class Class) float32 {
	if class == Middle {
		return 336 * TextScale()
	}
	return 384 * TextScale()
}

// HeaderOf is where the header begins within a screen, as far from the right edge as from
// the left, and how high it is.
func HeaderOf(class Class) (at fyne.Position, height float32) {
	if class == Narrow {
		return fyne.NewPos(gapCard, 0), headerHeight * TextScale()
	}
	return fyne.NewPos(gapMain, gapSection), headerHeight
}

// page is a screen's frame: the padding of the main area, its header, its body.
func page(class Class, header, body fyne.CanvasObject) fyne.CanvasObject {
	if class == Narrow {
		head := padded(sized(header, 0, headerHeight*TextScale()), inset{left: gapCard, right: gapCard})
		return growing(column(0, head, body), body)
	}
	c := growing(column(gapCard, sized(header, 0, headerHeight), body), body)
	return padded(c, inset{gapMain, gapSection, gapMain, gapSection})
}
