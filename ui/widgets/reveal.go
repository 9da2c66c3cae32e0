package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reveal brings what has got the focus into sight: the scrolls that it lies in
// move as far as they must. The toolkit leaves it where it is.
func Reveal(o fyne.CanvasObject) {
	on := canvasOf(o)
	if on == nil {
		return
	}
	for _, s := range scrollsTo(on.Content(), o) {
		bring(s, o)
	}
}

// InSight tells whether Reveal would leave an object where it is, as it does before the
// first frame with it.
func InSight(o fyne.CanvasObject) bool {
	on := canvasOf(o)
	if on == nil {
		return true
	}
	for _, s := range scrollsTo(on.Content(), o) {
		if away(s, o) != (fyne.Position{}) {
			return false
		}
	}
	return true
}

// revealed is how far from the edge of a scroll its focus ring is seen.
const revealed = 12

// bring scrolls so that the object lies within.
func bring(s *Scroll, o fyne.CanvasObject) {
	move := away(s, o)
	if move != (fyne.Position{}) {
		s.ScrollToOffset(s.Offset.Add(move))
		if s.OnScrolled != nil { // which the toolkit calls only for what a pointer does
			s.OnScrolled(s.Offset)
		}
	}
}

// away is how far a scroll has to move so that the object lies within.
func away(s *Scroll, o fyne.CanvasObject) fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	rel := at(o).Subtract(at(s))
	move := fyne.NewPos(
		short(rel.X, o.Size().Width, s.Size().Width),
		short(rel.Y, o.Size().Height, s.Size().Height),
	)
	if s.Direction == container.ScrollVerticalOnly {
		move.X = 0
	}
	if s.Direction == container.ScrollHorizontalOnly {
		move.Y = 0
	}
	return move
}

// short is how far a stretch at from, so long, has to move to lie within room.
func short(from, long, room float32) float32 {
	switch {
	case from < revealed:
		return from - revealed
	case from+long > room-revealed:
		return min(from+long-room+revealed, from-revealed)
	}
	return 0
}

// scrollsTo are the scrolls from an object down to another, the outer ones first;
// nil where it is not below.
func scrollsTo(from, to fyne.CanvasObject) []*Scroll {
	found, scrolls := pathTo(from, to)
	if !found {
		return nil
	}
	return scrolls
}

func pathTo(from, to fyne.CanvasObject) (found bool, scrolls []*Scroll) {
	if from == to {
		return true, nil
	}
	var below []fyne.CanvasObject
	switch from := from.(type) {
	case *fyne.Container:
		below = from.Objects
	case *Scroll:
		below, scrolls = []fyne.CanvasObject{from.Content}, []*Scroll{from}
	case *Panel:
		below = []fyne.CanvasObject{from.content}
	case *Tips:
		below = []fyne.CanvasObject{from.content}
	}
	for _, o := range below {
		if ok, inner := pathTo(o, to); ok {
			return true, append(scrolls, inner...)
		}
	}
	return false, nil
}
