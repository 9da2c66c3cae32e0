package gallery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// A Piece is a widget, or several of a kind, in states worth looking at.
type Piece struct {
	Name          string
	Width, Height float32
	// Build makes it, and Act then does to it what a pointer and keys do; nil for
	// nothing.
	Build func() fyne.CanvasObject
	Act   func(w fyne.Window, o fyne.CanvasObject)
}

// Pieces are all of them. A widget is one line of one of these.
func Pieces() []Piece {
	var all []Piece
	for _, more := range [][]Piece{textPieces(), buttonPieces(), choicePieces(), entryPieces(), rowPieces(), padPieces(), shellPieces(), figurePieces(), guidedPieces(), journeyPieces()} {
		all = append(all, more...)
	}
	return all
}

// Sheet places objects at fixed points of the picture, each at its least size.
func Sheet(parts ...any) *fyne.Container {
	var objects []fyne.CanvasObject
	var at []fyne.Position
	for i := 0; i < len(parts); i += 3 {
		at = append(at, fyne.NewPos(float32(parts[i].(int)), float32(parts[i+1].(int))))
		objects = append(objects, parts[i+2].(fyne.CanvasObject))
	}
	return &fyne.Container{Layout: fixed{at}, Objects: objects}
}

type fixed struct{ at []fyne.Position }

func (f fixed) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	for i, o := range objects {
		o.Resize(o.MinSize())
		o.Move(f.at[i])
	}
}

func (fixed) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, 1) }

// Child is the i-th part of a Sheet.
func Child(o fyne.CanvasObject, i int) fyne.CanvasObject { return o.(*fyne.Container).Objects[i] }

func hover(o fyne.CanvasObject) { o.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{}) }

func focus(w fyne.Window, o fyne.CanvasObject) { w.Canvas().Focus(o.(fyne.Focusable)) }

// wide is fixed with sizes of their own for some.
type wide struct {
	fixed
	sizes map[int]fyne.Size
}

func (l wide) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.fixed.Layout(objects, s)
	for i, size := range l.sizes {
		objects[i].Resize(size)
	}
}
