package ui

import (
	"bytes"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// The most that it may take from the first start to a card that is saved.
const mostClicks, mostPresses = 12, 12

func TestTheFirstCardByKeysAlone(t *testing.T) {
	desk := newMemoryDesk(t)
	b := &presses{bench: first(t, desk)}
	b.key(fyne.KeyReturn)
	b.typed("442432")
	b.ctrl(fyne.KeyS)
	b.ctrl(fyne.Key4)
	b.ctrl(fyne.KeyE)
	isFirstCard(t, desk)
	if b.n > mostPresses {
		t.Errorf("it took %d presses", b.n)
	}
}

func TestTheFirstCardByTheMouseAlone(t *testing.T) {
	desk := newMemoryDesk(t)
	b := &clicks{bench: first(t, desk)}
	b.on("Start my first check-in")
	b.onAxes(4, 4, 2, 4, 3, 2)
	b.on("Save check-in")
	b.on("Make the card")
	b.on("Save PNG")
	isFirstCard(t, desk)
	if b.n > mostClicks {
		t.Errorf("it took %d clicks", b.n)
	}
}

// However narrow the window and large the text, the message after the first check-in leads on.
func TestTheFirstCheckInLeadsToTheCardInNarrowWindows(t *testing.T) {
	for _, width := range []float32{360, 480, 700} {
		for _, text := range []int{100, model.TextMax} {
			b := &clicks{bench: newBench(t, newMemoryDesk(t), width, 740, light)}
			s := b.win.settings
			s.Text = text
			b.win.apply(s)
			b.ctrl(fyne.Key1)
			b.typed("442432")
			b.ctrl(fyne.KeyS)
			b.sees("Undo")
			b.on("Make the card")
			if b.win.place != screens.PlaceShare {
				t.Errorf("%v wide, text %v: it leads to place %v", width, text, b.win.place)
			}
		}
	}
}

func isFirstCard(t *testing.T, desk *memoryDesk) {
	t.Helper()
	if s, ok := desk.History().At(desk.Today()); !ok || s.Ratings != (model.Ratings{24, 24, 12, 24, 18, 12}) {
		t.Errorf("kept %v", s.Ratings)
	}
	if name, data := saved(t, desk); !bytes.HasPrefix(data, []byte("\x89PNG")) {
		t.Errorf("%s is no PNG", name)
	}
}

// clicks counts those of a journey. Each is where the eye sees what is clicked, and
// meets what lies there in front.
type clicks struct {
	*bench
	n int
}

func (c *clicks) on(words string) {
	c.t.Helper()
	var in *box
	c.all(func(o fyne.CanvasObject) {
		if text, ok := o.(*canvas.Text); ok && text.Text == words {
			ink := inkOf(text)
			in = &ink
		}
	})
	if in == nil {
		c.t.Fatalf("there is no %q to click; there is:\n%s", words, c.texts())
	}
	c.at(fyne.NewPos((in.x0+in.x1)/2, (in.y0+in.y1)/2))
}

// onAxes clicks each axis of the radar at a level.
func (c *clicks) onAxes(levels ...float64) {
	c.t.Helper()
	for i, level := range levels {
		var pad *widgets.RadarPad
		c.each(func(o fyne.CanvasObject) (ok bool) { pad, ok = o.(*widgets.RadarPad); return ok })
		v, in := pad.Geometry().Vertex(model.Ceiling(i), level), boxOf(pad)
		c.at(fyne.NewPos(in.x0+float32(v.X), in.y0+float32(v.Y)))
	}
}

func (c *clicks) at(p fyne.Position) {
	c.t.Helper()
	c.n++
	var front fyne.CanvasObject
	c.all(func(o fyne.CanvasObject) {
		_, pressed := o.(desktop.Mouseable)
		_, tapped := o.(fyne.Tappable)
		if in := boxOf(o); (pressed || tapped) && in.x0 <= p.X && p.X < in.x1 && in.y0 <= p.Y && p.Y < in.y1 {
			front = o
		}
	})
	if front == nil {
		c.t.Fatalf("nothing to click lies at %v", p)
	}
	in := boxOf(front)
	at := fyne.PointEvent{AbsolutePosition: p, Position: fyne.NewPos(p.X-in.x0, p.Y-in.y0)}
	if o, ok := front.(desktop.Mouseable); ok {
		o.MouseDown(&desktop.MouseEvent{PointEvent: at, Button: desktop.MouseButtonPrimary})
		o.MouseUp(&desktop.MouseEvent{PointEvent: at, Button: desktop.MouseButtonPrimary})
	}
	if o, ok := front.(fyne.Tappable); ok {
		o.Tapped(&at)
	}
	c.settle()
}
