package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Reveal brings what has got the focus into sight: the scrolls that it lies in
// move as far as they must. The toolkit leaves it where it is.
func Reveal(o fyne.CanvasObject) {
	on := canvasOf(o)
	if f, ok := o.(fyne.Focusable); ok {
		on = KeysOf(f)
	}
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
	rel, _ := placeIn(s, o)
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
	if from == to {
		return nil
	}
	for _, o := range contentsOf(from) {
		if _, ok := placeIn(o, to); !ok {
			continue
		}
		scrolls := scrollsTo(o, to)
		if s, ok := from.(*Scroll); ok {
			scrolls = append([]*Scroll{s}, scrolls...)
		}
		return scrolls
	}
	return nil
}

// placeIn is where an object lies in another that it is below; false where it is not. The
// toolkit knows that from the first frame with it on alone.
func placeIn(in, o fyne.CanvasObject) (at fyne.Position, ok bool) {
	if in == o {
		return fyne.Position{}, true
	}
	for _, next := range contentsOf(in) {
		if at, ok := placeIn(next, o); ok {
			return at.Add(next.Position()), true
		}
	}
	return fyne.Position{}, false
}

// contentsOf are the objects that Reveal looks for in another.
func contentsOf(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *Scroll:
		return []fyne.CanvasObject{o.Content}
	case *Panel:
		return []fyne.CanvasObject{o.content}
	case *Tips:
		return []fyne.CanvasObject{o.content}
	}
	return nil
}
