package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/screens"
)

// The window's smallest size, and what main grows to in a very wide one before the
// text scale.
const (
	leastWidth  = 320
	leastHeight = 420
	widestMain  = 1440
)

// A shellLayout puts the rail at the left, or as a bar at the bottom of a narrow
// window, the screen beside it and the toast over both.
type shellLayout struct{ w *Window }

// MinSize is small: narrow screens scroll.
func (l *shellLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(leastWidth, leastHeight)
}

// Layout lets the screens know before they are laid out how much room there is now.
func (l *shellLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	w := l.w
	k := screens.TextScale()
	c, tight, roomy := screens.ClassOf(size.Width, k), screens.TightOf(size.Width, k), screens.RoomyOf(size.Width, k)
	if c != w.class || tight != w.tight || roomy != w.roomy {
		w.class, w.tight, w.roomy = c, tight, roomy
		w.rail.SetBar(c == screens.Narrow)
		w.rail.SetNarrow(c == screens.Middle)
		w.order()
		for _, s := range w.views() {
			s.Arrange()
		}
	}
	main, at := l.rail(size)
	at, main = layStrips(w.strips(), at, main)
	if widest := widestMain * screens.TextScale(); main.Width > widest {
		at.X += (main.Width - widest) / 2
		main.Width = widest
	}
	if over := main.Height - screens.Tallest(); over > 0 && c != screens.Narrow { // a third of it above
		at.Y += over / 3
		main.Height -= over / 3
	}
	w.body.Move(at)
	w.body.Resize(main)
	l.placeToast(at, main)
}

// layStrips puts the strips above what is left for the screen, in one line where all have
// the room for their words there.
func layStrips(strips []fyne.CanvasObject, at fyne.Position, room fyne.Size) (fyne.Position, fyne.Size) {
	hair, least := theme.SeparatorThicknessSize(), fyne.Size{}
	for _, strip := range strips { // the ground is seen between two
		s := strip.MinSize()
		least = fyne.NewSize(least.Width+s.Width+hair, max(least.Height, s.Height))
	}
	if n := float32(len(strips)); n > 1 && least.Width <= room.Width {
		wide := (room.Width - least.Width) / n // each takes as much of what is over
		x := at.X
		for _, strip := range strips {
			w := strip.MinSize().Width + wide
			strip.Move(fyne.NewPos(x, at.Y))
			strip.Resize(fyne.NewSize(w, least.Height))
			x += w + hair
		}
		return at.AddXY(0, least.Height), room.SubtractWidthHeight(0, least.Height)
	}
	for i, strip := range strips {
		if i > 0 {
			at.Y, room.Height = at.Y+hair, room.Height-hair
		}
		high := strip.MinSize().Height
		strip.Move(at)
		strip.Resize(fyne.NewSize(room.Width, high))
		at.Y, room.Height = at.Y+high, room.Height-high
	}
	return at, room
}

// placeToast puts the toast over the screen's title, which says least of what is there: as
// wide as its words are and as there is room, and lower where they need more than a line.
func (l *shellLayout) placeToast(at fyne.Position, room fyne.Size) {
	t := l.w.toast
	if t == nil {
		return
	}
	head, high := screens.HeaderOf(l.w.class)
	most := room.Width - 2*head.X
	if l.w.class != screens.Narrow {
		most *= .6 // what can be done stands at the other end
	}
	width := min(t.MinSize().Width, most)
	t.Resize(fyne.NewSize(width, t.HeightFor(width)))
	t.Move(at.Add(head).AddXY(0, max(0, (high-t.MinSize().Height)/2)))
}

// order puts what is at the bottom last, for the eye and for Tab.
func (w *Window) order() {
	w.whose, w.invented = w.whoseStrip(), w.inventedStrip()
	parts := append(w.strips(), w.body)
	if w.class == screens.Narrow {
		parts = append(parts, w.rail)
	} else {
		parts = append([]fyne.CanvasObject{w.rail}, parts...)
	}
	if w.toast != nil {
		parts = append(parts, w.toast)
	}
	w.root.Objects = parts
}

// strips are what stands above every screen, the upper one first.
func (w *Window) strips() (all []fyne.CanvasObject) {
	for _, strip := range []fyne.CanvasObject{w.whose, w.invented} {
		if strip != nil {
			all = append(all, strip)
		}
	}
	return all
}

// rail places the rail and returns what is left.
func (l *shellLayout) rail(size fyne.Size) (fyne.Size, fyne.Position) {
	r := l.w.rail
	if !r.Visible() {
		return size, fyne.Position{}
	}
	least := r.MinSize()
	if l.w.class == screens.Narrow {
		r.Move(fyne.NewPos(0, size.Height-least.Height))
		r.Resize(fyne.NewSize(size.Width, least.Height))
		return fyne.NewSize(size.Width, size.Height-least.Height), fyne.Position{}
	}
	r.Move(fyne.Position{})
	r.Resize(fyne.NewSize(least.Width, size.Height))
	return fyne.NewSize(size.Width-least.Width, size.Height), fyne.NewPos(least.Width, 0)
}
