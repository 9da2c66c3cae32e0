package widgets

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// TipTime is how long the pointer or the keyboard's focus rests on a control before
// its tip is seen.
const TipTime = 600 * time.Millisecond

var _ fyne.Widget = (*Tips)(nil)

// Tips is all that a window shows, and in front of it the tip of the control that the
// pointer or the focus rests on. A press, a key, a scroll or another control takes the
// tip away. Nothing is drawn anew but the tip and its control. Its methods do nothing
// where it is nil.
type Tips struct {
	widget.BaseWidget

	content fyne.CanvasObject
	label   *TipLabel
	after   func(d time.Duration, f func()) (stop func())
	// on is the control that something rests on, with what it says; nil for none.
	on  Tipped
	tip Tip
	// stop ends the wait.
	stop func()
	// held are the scrolls around the control, to be let go of.
	held []func()
}

// NewTips is the content with room for a tip in front; after tells the time on the
// interface's thread.
func NewTips(content fyne.CanvasObject, after func(d time.Duration, f func()) (stop func())) *Tips {
	t := &Tips{content: content, label: NewTipLabel(Tip{}), after: after}
	t.label.Hide()
	t.ExtendBaseWidget(t)
	return t
}

// Content is what the tips stand in front of.
func (t *Tips) Content() fyne.CanvasObject { return t.content }

// Rest tells that the pointer or the focus has come to a control, or to another part
// of it.
func Rest(on Tipped) { tipsOver(on).rest(on) }

// Leave tells that neither is on the control any more, or that it was pressed.
func Leave(on fyne.CanvasObject) {
	c := canvasOf(on)
	if c == nil {
		return
	}
	for _, ground := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		if t, ok := ground.(*Tips); ok && t.on == on {
			t.Clear()
		}
	}
}

// tipsOver are the tips in front of the object: those of the dialog that is open, or
// of the window; nil for none.
func tipsOver(o fyne.CanvasObject) *Tips {
	c := canvasOf(o)
	if c == nil {
		return nil
	}
	ground := c.Content()
	if top := c.Overlays().Top(); top != nil {
		ground = top
	}
	t, _ := ground.(*Tips)
	return t
}

func (t *Tips) rest(on Tipped) {
	if t == nil {
		return
	}
	tip := on.Tip()
	if t.on == on && t.tip == tip {
		return
	}
	goesOn := t.on == on && t.label.Visible()
	t.Clear()
	if tip.Words == "" && tip.Key == "" {
		return
	}
	t.on, t.tip = on, tip
	wait := TipTime
	if goesOn { // who reads what one part says is told of the next at once
		wait = 0
	}
	t.stop = t.after(wait, t.show)
	for _, s := range scrollsTo(t.content, on) {
		t.hold(s)
	}
}

// hold clears the tip as soon as the scroll moves.
func (t *Tips) hold(s *Scroll) {
	before := s.OnScrolled
	s.OnScrolled = func(to fyne.Position) {
		if before != nil {
			before(to)
		}
		t.Clear()
	}
	t.held = append(t.held, func() { s.OnScrolled = before })
}

// show brings the tip to the front, unless a question came between.
func (t *Tips) show() {
	if t.on == nil || tipsOver(t.on) != t {
		t.Clear()
		return
	}
	t.label.set(t.on.Tip(), t.Size().Width)
	t.label.Resize(t.label.MinSize())
	t.label.Move(t.place())
	t.label.Show()
	t.on.Refresh() // the window knows no label that was never painted
}

// Clear takes the tip away, and the wait for it.
func (t *Tips) Clear() {
	if t == nil || t.on == nil {
		return
	}
	t.stop()
	for _, letGo := range t.held {
		letGo()
	}
	t.on, t.stop, t.held = nil, nil, nil
	if t.label.Visible() {
		t.label.Hide()
	}
}

// Key is a key that was pressed: it takes the tip away. True where that is all it
// does: Escape does nothing else while a tip is seen.
func (t *Tips) Key(name fyne.KeyName) bool {
	if t == nil {
		return false
	}
	seen := t.label.Visible()
	t.Clear()
	return seen && name == fyne.KeyEscape
}

// tipAir is left around a tip, towards the control and the window's edge.
const tipAir = 6

// place is below the control, or above it where there is no more room, and always
// within the window.
func (t *Tips) place() fyne.Position {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	from, box, size, room := at(t.on).Subtract(at(t)), t.on.Size(), t.label.Size(), t.Size()
	tip := t.on.Tip()
	if tip.Width > 0 {
		from.X, box.Width = from.X+tip.X, tip.Width
	}
	if tip.Height > 0 {
		from.Y, box.Height = from.Y+tip.Y, tip.Height
	}
	right := from.X + box.Width + tipAir
	beside := tip.Beside && right+size.Width <= room.Width-tipAir
	x, y := from.X+(box.Width-size.Width)/2, from.Y+box.Height+tipAir
	switch {
	case beside:
		x, y = right, from.Y+(box.Height-size.Height)/2
	case y+size.Height > room.Height-tipAir:
		y = from.Y - tipAir - size.Height
	}
	return fyne.NewPos(within(x, size.Width, room.Width), within(y, size.Height, room.Height))
}

// within moves a stretch at from, so long, into the room.
func within(from, long, room float32) float32 {
	return max(min(from, room-tipAir-long), tipAir)
}

// CreateRenderer is for the toolkit.
func (t *Tips) CreateRenderer() fyne.WidgetRenderer {
	return &tipsRenderer{t: t, objects: []fyne.CanvasObject{t.content, t.label}}
}

type tipsRenderer struct {
	t       *Tips
	objects []fyne.CanvasObject
}

func (r *tipsRenderer) Destroy()                     {}
func (r *tipsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tipsRenderer) MinSize() fyne.Size           { return r.t.content.MinSize() }

// Layout gives the content everything; a tip would be where its control was.
func (r *tipsRenderer) Layout(s fyne.Size) {
	r.t.content.Move(fyne.Position{})
	if s != r.t.content.Size() {
		r.t.Clear()
		r.t.content.Resize(s)
	}
}

func (r *tipsRenderer) Refresh() {
	r.t.content.Refresh()
	r.t.label.Refresh()
}
