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

// UndoTime is how long a toast that offers to take something back stays where nobody is
// at it, ToastTime how long any other.
const (
	UndoTime  = 8 * time.Second
	ToastTime = 5 * time.Second
)

// An Offer is what a toast offers, with the key that does the same, empty for none.
type Offer struct {
	Label, Key string
	Do         func()
}

// A Toast says what was done and offers something, mostly to take it back. 48 high
// and as wide as its words; where that is too wide they wrap.
type Toast struct {
	widget.BaseWidget

	text    *Text
	acts    []*toastButton
	dismiss *toastButton
	closed  func()
	stop    func()
	hovered bool
	done    bool
}

// NewToast calls closed once when it is to go away: before what is offered is done, by
// its cross, by Escape, or when its time is up. The last offer is what it is mostly
// there for.
func NewToast(text string, closed func(), offers ...Offer) *Toast {
	t := &Toast{text: NewText(text, SizeBody, TextOptions{Color: ColorBackground, Wrap: true}), closed: closed}
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

// EndKeys leaves the keys of what it offers to something else that they do by now.
func (t *Toast) EndKeys() {
	for _, b := range t.acts {
		b.key = ""
	}
	t.Refresh()
}

// SetTip names its cross, with the key that does the same.
func (t *Toast) SetTip(words, key string) { t.dismiss.SetTip(words, key) }

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
func (t *Toast) MouseIn(*desktop.MouseEvent)    { t.hovered = true }
func (t *Toast) MouseMoved(*desktop.MouseEvent) {}
func (t *Toast) MouseOut()                      { t.hovered = false }

// Distances of a toast.
const (
	toastPad    = 16
	toastGap    = 12
	toastHeight = 48
	toastSide   = 8
)

// actsWidth is the width of what it offers side by side, with the distance before each.
func (t *Toast) actsWidth() (width float32) {
	for _, b := range t.acts {
		width += toastSide + b.MinSize().Width
	}
	return width
}

// beside is the width of all its buttons, with the distances between words, buttons and edges.
func (t *Toast) beside() float32 {
	return toastPad + toastGap + t.actsWidth() + t.dismiss.MinSize().Width + toastSide
}

// rowsFor is how many rows what it offers takes under the words of a toast of that width.
func (t *Toast) rowsFor(width float32) int {
	if t.actsWidth() <= width-toastSide {
		return 1
	}
	return len(t.acts)
}

// roomFor is the width of the words in a toast of that width. below tells that what it
// offers stands under them: beside it they would need more than two lines.
func (t *Toast) roomFor(width float32) (room float32, below bool) {
	room = width - t.beside()
	if len(t.acts) == 0 || room >= t.text.Widest() && t.text.HeightFor(room) <= 2*lineHeight(t, SizeBody) {
		return room, false
	}
	return room + t.actsWidth(), true
}

// HeightFor is the height it takes at that width.
func (t *Toast) HeightFor(width float32) float32 {
	room, below := t.roomFor(width)
	height := toastHeight*t.Theme().Size(SizeBody)/14 + t.text.HeightFor(room) - lineHeight(t, SizeBody)
	if below {
		rows := float32(t.rowsFor(width))
		height += rows*t.acts[0].MinSize().Height + (rows-1)*toastSide
	}
	return height
}

// CreateRenderer is for the toolkit.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	r := &toastRenderer{t: t, box: canvas.NewRectangle(color.Transparent)}
	r.objects = []fyne.CanvasObject{r.box, t.text}
	for _, b := range t.buttons() {
		r.objects = append(r.objects, b)
	}
	r.Refresh()
	return r
}

type toastRenderer struct {
	t       *Toast
	box     *canvas.Rectangle
	objects []fyne.CanvasObject
}

func (r *toastRenderer) Destroy()                     {}
func (r *toastRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is that with all words in one line.
func (r *toastRenderer) MinSize() fyne.Size {
	t := r.t
	width := widthOf(t, t.text.Text(), SizeBody, regular) + t.beside()
	return fyne.NewSize(width, toastHeight*t.Theme().Size(SizeBody)/14)
}

func (r *toastRenderer) Layout(s fyne.Size) {
	t := r.t
	place(r.box, 0, 0, s.Width, s.Height)
	room, below := t.roomFor(s.Width)
	high := t.text.HeightFor(room)
	row, middle := t.buttons(), s.Height/2
	if below {
		cross, act, rows := t.dismiss.MinSize(), t.acts[0].MinSize().Height, float32(t.rowsFor(s.Width))
		place(t.dismiss, s.Width-toastSide-cross.Width, toastSide, cross.Width, cross.Height)
		place(t.text, toastPad, (s.Height-rows*act-(rows-1)*toastSide-high)/2, room, high)
		row, middle = t.acts, s.Height-toastSide-act/2
		if rows > 1 { // the last lowest
			for i, b := range t.acts {
				want := b.MinSize()
				place(b, s.Width-toastSide-want.Width, s.Height-float32(len(t.acts)-i)*(act+toastSide), want.Width, act)
			}
			return
		}
	} else {
		place(t.text, toastPad, (s.Height-high)/2, room, high)
	}
	x := s.Width - toastSide
	for _, b := range slices.Backward(row) {
		want := b.MinSize()
		x -= want.Width
		place(b, x, middle-want.Height/2, want.Width, want.Height)
		x -= toastSide
	}
}

func (r *toastRenderer) Refresh() {
	t := r.t
	r.box.CornerRadius, r.box.FillColor = radiusPanel, paint(t, ColorText)
	r.box.Shadow = dropShadow(paint(t, ColorShadowPop), 8, 24)
	t.text.Refresh()
	r.Layout(t.Size())
	canvas.Refresh(t)
}
