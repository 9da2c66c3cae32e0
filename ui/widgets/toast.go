package widgets

import (
	"image/color"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Toast)(nil)
	_ desktop.Hoverable = (*Toast)(nil)
)

// ToastTime is how long a toast stays where nobody is at it.
const ToastTime = 8 * time.Second

// An Offer is what a toast offers, with the key that does the same, empty for none.
type Offer struct {
	Label, Key string
	Do         func()
}

// A Toast says what was done and offers something, mostly to take it back. 48 high, as
// wide as its words.
type Toast struct {
	widget.BaseWidget

	text    string
	acts    []*toastButton
	dismiss *toastButton
	closed  func()
	stop    func()
	hovered bool
	done    bool
	// cut tells that not all of the words are seen.
	cut bool
}

// NewToast calls closed once when it is to go away: before what is offered is done, by
// its cross, by Escape, or when its time is up. The last offer is what it is mostly
// there for.
func NewToast(text string, closed func(), offers ...Offer) *Toast {
	t := &Toast{text: text, closed: closed}
	for _, o := range offers {
		t.acts = append(t.acts, newToastButton(o.Label, o.Key, "", func() {
			t.Close()
			if o.Do != nil {
				o.Do()
			}
		}))
	}
	t.dismiss = newToastButton("", "", IconClose, t.Close)
	for _, b := range t.buttons() {
		b.onEscape = t.Close
	}
	t.ExtendBaseWidget(t)
	return t
}

// buttons are what it offers, and the cross.
func (t *Toast) buttons() []*toastButton { return append(slices.Clip(t.acts), t.dismiss) }

// Holds tells whether the focus is on one of its buttons.
func (t *Toast) Holds(focus fyne.Focusable) bool {
	return slices.ContainsFunc(t.buttons(), func(b *toastButton) bool { return focus == fyne.Focusable(b) })
}

// SetTip names its cross, with the key that does the same.
func (t *Toast) SetTip(words, key string) { t.dismiss.SetTip(words, key) }

// Tip is all of the words where they are cut.
func (t *Toast) Tip() Tip {
	if t.cut {
		return Tip{Words: t.text}
	}
	return Tip{}
}

// Start lets it close after that time, which after tells on the interface's thread
// until it is stopped. While the pointer is over it or the focus in it, the time
// begins again.
func (t *Toast) Start(d time.Duration, after func(d time.Duration, f func()) (stop func())) {
	t.stop = after(d, func() {
		switch {
		case t.done:
		case t.hovered || slices.ContainsFunc(t.buttons(), func(b *toastButton) bool { return b.focused }):
			t.Start(d, after)
		default:
			t.Close()
		}
	})
}

// Close takes it away, once.
func (t *Toast) Close() {
	if t.done {
		return
	}
	t.done = true
	if t.stop != nil {
		t.stop()
	}
	if t.closed != nil {
		t.closed()
	}
}

// Focus puts the keyboard on what it is mostly there for.
func (t *Toast) Focus() {
	on, main := canvasOf(t), t.dismiss
	if n := len(t.acts); n > 0 {
		main = t.acts[n-1]
	}
	if on != nil {
		on.Focus(main)
	}
}

// MouseIn and MouseOut keep it while the pointer is over it.
func (t *Toast) MouseIn(*desktop.MouseEvent)    { t.hovered = true; Rest(t) }
func (t *Toast) MouseMoved(*desktop.MouseEvent) {}
func (t *Toast) MouseOut()                      { t.hovered = false; Leave(t) }

// CreateRenderer is for the toolkit.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	r := &toastRenderer{t: t, box: canvas.NewRectangle(color.Transparent), text: newLine(fyne.TextAlignLeading)}
	r.objects = []fyne.CanvasObject{r.box, r.text}
	for _, b := range t.buttons() {
		r.objects = append(r.objects, b)
	}
	r.Refresh()
	return r
}

type toastRenderer struct {
	t       *Toast
	box     *canvas.Rectangle
	text    *canvas.Text
	objects []fyne.CanvasObject
}

func (r *toastRenderer) Destroy()                     {}
func (r *toastRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Distances of a toast.
const (
	toastPad    = 16
	toastGap    = 12
	toastHeight = 48
	toastSide   = 8
)

func (r *toastRenderer) MinSize() fyne.Size {
	t := r.t
	width := toastPad + widthOf(t, t.text, SizeBody, regular) + toastGap
	for _, b := range t.buttons() {
		width += b.MinSize().Width + toastSide
	}
	return fyne.NewSize(width, toastHeight*t.Theme().Size(SizeBody)/14)
}

func (r *toastRenderer) Layout(s fyne.Size) {
	t := r.t
	place(r.box, 0, 0, s.Width, s.Height)
	x := s.Width - toastSide
	for _, b := range slices.Backward(t.buttons()) {
		want := b.MinSize()
		x -= want.Width
		place(b, x, (s.Height-want.Height)/2, want.Width, want.Height)
		x -= toastSide
	}
	room := x - toastGap + toastSide - toastPad
	r.text.Text = ellipsis(t.text, room, func(s string) float32 { return widthOf(t, s, SizeBody, regular) })
	t.cut = r.text.Text != t.text
	place(r.text, toastPad, 0, room, s.Height)
}

func (r *toastRenderer) Refresh() {
	t := r.t
	r.box.CornerRadius, r.box.FillColor = radiusPanel, paint(t, ColorText)
	r.box.Shadow = dropShadow(paint(t, ColorShadowPop), 8, 24)
	write(t, r.text, t.text, SizeBody, regular, ColorBackground)
	r.Layout(t.Size())
	canvas.Refresh(t)
}
