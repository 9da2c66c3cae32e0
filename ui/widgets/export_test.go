package widgets

import (
	"image"

	"fyne.io/fyne/v2/test"

	"headroom/model"
)

// Moving is the pixels of the layer that moves, as the toolkit asks for them at
// that many device pixels a logical one.
func (p *RadarPad) Moving(scale int) image.Image {
	r := test.WidgetRenderer(p).(*padRenderer)
	size := r.moving.Size()
	return r.drawMoving(int(size.Width)*scale, int(size.Height)*scale)
}

// Still is the pixels of the layer that stands still; anew forgets the kept ones.
func (p *RadarPad) Still(scale int, anew bool) image.Image {
	r := test.WidgetRenderer(p).(*padRenderer)
	if anew {
		r.drawn = false
	}
	size := r.still.Size()
	return r.drawStill(int(size.Width)*scale, int(size.Height)*scale)
}

// Hold takes a handle, as a press does.
func (p *RadarPad) Hold(c model.Ceiling) { p.held = c }

// LabelBoxes are the boxes of the words around the radar, in the widget's pixels.
func (p *RadarPad) LabelBoxes() []Box {
	var boxes []Box
	for _, lines := range test.WidgetRenderer(p).(*padRenderer).labels {
		for _, l := range lines {
			if l.Hidden {
				continue
			}
			width := l.MinSize().Width
			x := l.Position().X + (l.Size().Width-width)*float32([]float32{0, .5, 1}[l.Alignment])
			boxes = append(boxes, Box{l.Text, x, l.Position().Y, x + width, l.Position().Y + l.Size().Height})
		}
	}
	return boxes
}

// A Box is where a text stands.
type Box struct {
	Text           string
	X0, Y0, X1, Y1 float32
}

// WhileDrawing does something while a picture is under way, and then lets that
// one be finished.
func (f *Figure) WhileDrawing(w, h int, do func()) {
	f.mu.Lock()
	k := f.sketch(w, h)
	f.busy, f.drawing = true, k
	f.mu.Unlock()
	do()
	f.work(k)
}
