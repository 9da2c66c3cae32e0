package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// equal gives its objects the same width side by side.
type equal struct{ gap float32 }

// MinSize is as wide as all at the width of the widest.
func (e *equal) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	n := float32(len(objects))
	return fyne.NewSize(n*s.Width+(n-1)*e.gap, s.Height)
}

// Layout places the objects.
func (e *equal) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	w := (size.Width - (n-1)*e.gap) / n
	for i, o := range objects {
		put(o, float32(i)*(w+e.gap), 0, w, size.Height)
	}
}

// ends puts its objects at the two ends of a row where there is room for that,
// else one under the other; with fill they share the whole width.
type ends struct {
	gap  float32
	fill bool
}

func (e ends) fits(objects []fyne.CanvasObject, width float32) bool {
	all := -e.gap
	for _, o := range objects {
		all += o.MinSize().Width + e.gap
	}
	return all <= width
}

// MinSize is that of one under the other.
func (e ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := fyne.Size{Height: e.heightFor(objects, 0)}
	for _, o := range objects {
		s.Width = max(s.Width, o.MinSize().Width)
	}
	return s
}

func (e ends) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	beside, under := float32(0), -e.gap
	for _, o := range objects {
		h := o.MinSize().Height
		beside, under = max(beside, h), under+h+e.gap
	}
	if e.fits(objects, width) {
		return beside
	}
	return max(0, under)
}

// Layout places the objects.
func (e ends) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	beside, y := e.fits(objects, size.Width), float32(0)
	for i, o := range objects {
		s := o.MinSize()
		switch n := float32(len(objects)); {
		case e.fill && beside:
			s.Width = (size.Width+e.gap)/n - e.gap
		case e.fill:
			s.Width = size.Width
		}
		if !beside {
			put(o, 0, y, s.Width, s.Height)
			y += s.Height + e.gap
			continue
		}
		x := float32(0)
		if i > 0 {
			x = size.Width - s.Width
		}
		put(o, x, (size.Height-s.Height)/2, s.Width, s.Height)
	}
}

// flush lets the words of a plain button begin at the very edge of a row where what is
// before it there is hidden.
type flush struct{ before fyne.CanvasObject }

// by is how far the button reaches over the edge: as its words lie within it.
func (f flush) by() float32 {
	if f.before.Visible() {
		return 0
	}
	return gapWithin
}

// MinSize is that of the button, without what is over the edge.
func (f flush) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().SubtractWidthHeight(f.by(), 0)
}

// Layout places it.
func (f flush) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], -f.by(), 0, size.Width+f.by(), size.Height)
}

// narrowHead is the header of a narrow window: what chooses a part stands under the title
// where both have no room side by side. The title stands as high as in any other header.
func narrowHead(title fyne.CanvasObject, parts ...fyne.CanvasObject) fyne.CanvasObject {
	const line = 36 // of buttons
	edge := float32(headerHeight-line) / 2 * TextScale()
	parts = append([]fyne.CanvasObject{container.New(atLeast{line * TextScale()}, title)}, parts...)
	return padded(container.New(ends{gap: gapWithin}, parts...), inset{gapCard, edge, gapCard, edge})
}
