package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// A DialogButton is one answer; the dialog is gone before Tapped is called.
type DialogButton struct {
	Label  string
	Kind   ButtonKind
	Tapped func()
}

// A Dialog is a question in the way of everything else: only for what undo
// cannot cure.
type Dialog struct {
	Title, Body string
	// Content stands under the body; nil for none.
	Content fyne.CanvasObject
	// Width of the panel; 0 is 440. It is never wider than the window less 32.
	Width float32
	// Buttons from left to right, the one that acts last.
	Buttons []DialogButton
	// Cancel is the harmless button: Escape is it.
	Cancel int
	// Focus has the focus at first; nil for the harmless button.
	Focus fyne.Focusable
	// Gone is called once the dialog is gone, whichever way; nil for nothing.
	Gone func()
}

// ShowDialog puts the dialog over the canvas. The function it returns takes it
// away without an answer.
func ShowDialog(c fyne.Canvas, d Dialog) (dismiss func()) {
	b := newDialogBox(c, d)
	b.open()
	return b.close
}

// Fit lays the dialog that the object is in out anew, as the object has another height
// by now. What stands above it stays where it is.
func Fit(o fyne.CanvasObject) {
	if c := canvasOf(o); c != nil && c.Overlays().Top() != nil {
		c.Overlays().Top().Refresh()
	}
}

// ShowProblem says what happened, that nothing was lost, and what to do. The
// first button is the harmless one.
func ShowProblem(c fyne.Canvas, what, kept, do string, buttons ...DialogButton) (dismiss func()) {
	body := kept
	if kept != "" && do != "" {
		body += "\n"
	}
	return ShowDialog(c, Dialog{Title: what, Body: body + do, Buttons: buttons})
}

var (
	_ fyne.Widget       = (*dialogBox)(nil)
	_ fyne.Tappable     = (*dialogBox)(nil)
	_ desktop.Hoverable = (*dialogBox)(nil)
)

// A dialogBox covers the canvas: the scrim, and the panel in its middle.
type dialogBox struct {
	widget.BaseWidget

	canvas  fyne.Canvas
	d       Dialog
	title   *Text
	body    *Text
	buttons []*Button
	// over is the box with its tips in front, where the window has tips.
	over   fyne.CanvasObject
	closed bool
	typed  func(*fyne.KeyEvent)
}

func newDialogBox(c fyne.Canvas, d Dialog) *dialogBox {
	b := &dialogBox{
		canvas: c, d: d,
		title: NewText(d.Title, SizeSection, TextOptions{Strong: true, Wrap: true}),
		body:  NewText(d.Body, SizeBody, TextOptions{Wrap: true}),
	}
	for i, db := range d.Buttons {
		b.buttons = append(b.buttons, NewButton(db.Label, db.Kind, func() { b.answer(i) }))
	}
	b.ExtendBaseWidget(b)
	return b
}

// open takes the window's keys as well, which is where the buttons pass on what
// they have no use for: Escape works wherever the focus went, and what is too high for
// the window is scrolled.
func (b *dialogBox) open() {
	b.over = b
	if t, ok := b.canvas.Content().(*Tips); ok {
		t.Clear()
		b.over = NewTips(b, t.after)
	}
	b.canvas.Overlays().Add(b.over)
	b.typed = b.canvas.OnTypedKey()
	b.canvas.SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch {
		case e.Name == fyne.KeyEscape:
			b.cancel()
		case b.d.Content != nil:
			Page(b.d.Content, e.Name)
		}
	})
	if b.d.Focus != nil {
		b.canvas.Focus(b.d.Focus)
		return
	}
	b.focusHarmless()
}

func (b *dialogBox) focusHarmless() {
	if i := b.d.Cancel; i >= 0 && i < len(b.buttons) {
		b.canvas.Focus(b.buttons[i])
	}
}

func (b *dialogBox) close() {
	if b.closed {
		return
	}
	b.closed = true
	b.canvas.SetOnTypedKey(b.typed)
	b.canvas.Overlays().Remove(b.over)
	if b.d.Gone != nil {
		b.d.Gone()
	}
}

func (b *dialogBox) answer(i int) {
	b.close()
	if f := b.d.Buttons[i].Tapped; f != nil {
		f()
	}
}

func (b *dialogBox) cancel() {
	if i := b.d.Cancel; i >= 0 && i < len(b.d.Buttons) {
		b.answer(i)
		return
	}
	b.close()
}

// Tapped beside the panel puts the focus back: the click took it away.
func (b *dialogBox) Tapped(*fyne.PointEvent) { b.focusHarmless() }

// MouseIn, MouseMoved and MouseOut keep the pointer from what is beneath.
func (b *dialogBox) MouseIn(*desktop.MouseEvent)    {}
func (b *dialogBox) MouseMoved(*desktop.MouseEvent) {}
func (b *dialogBox) MouseOut()                      {}

// CreateRenderer is for the toolkit.
func (b *dialogBox) CreateRenderer() fyne.WidgetRenderer {
	r := &dialogRenderer{b: b, scrim: canvas.NewRectangle(color.Transparent), box: canvas.NewRectangle(color.Transparent)}
	r.objects = []fyne.CanvasObject{r.scrim, r.box, b.title, b.body}
	if b.d.Content != nil {
		r.objects = append(r.objects, b.d.Content)
	}
	for _, button := range b.buttons {
		r.objects = append(r.objects, button)
	}
	r.Refresh()
	return r
}

type dialogRenderer struct {
	b          *dialogBox
	scrim, box *canvas.Rectangle
	objects    []fyne.CanvasObject
	// highest is the height it had at most in a window of that size, in whose middle it
	// stands.
	highest float32
	within  fyne.Size
}

func (r *dialogRenderer) Destroy()                     {}
func (r *dialogRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is small: the dialog takes what the canvas has.
func (r *dialogRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Distances of a dialog.
const (
	dialogWidth  = 440
	dialogPad    = 24
	dialogMargin = 16
	dialogGap    = 8
)

func (r *dialogRenderer) Layout(s fyne.Size) {
	b := r.b
	place(r.scrim, 0, 0, s.Width, s.Height)
	width := float32(dialogWidth)
	if b.d.Width > 0 {
		width = b.d.Width
	}
	width = min(width, s.Width-2*dialogMargin)
	inner := width - 2*dialogPad
	x := (s.Width-width)/2 + dialogPad

	type part struct {
		o      fyne.CanvasObject
		height float32
		above  float32
	}
	parts := []part{{b.title, b.title.HeightFor(inner), 0}}
	b.body.Hidden = b.d.Body == ""
	if !b.body.Hidden {
		parts = append(parts, part{b.body, b.body.HeightFor(inner), dialogGap})
	}
	if b.d.Content != nil {
		b.d.Content.Resize(fyne.NewSize(inner, b.d.Content.MinSize().Height))
		parts = append(parts, part{b.d.Content, b.d.Content.MinSize().Height, 16})
	}
	foot := r.footHeight(inner)
	height := 2*dialogPad + foot
	for _, p := range parts {
		height += p.above + p.height
	}
	if s != r.within {
		r.within, r.highest = s, 0
	}
	r.highest = max(r.highest, height)
	top := max((s.Height-r.highest)/2, dialogMargin)
	place(r.box, x-dialogPad, top, width, height)
	y := top + dialogPad
	for _, p := range parts {
		place(p.o, x, y+p.above, inner, p.height)
		y += p.above + p.height
	}
	r.layoutFoot(x, y+dialogPad, inner)
}

// stacked tells whether the buttons are too wide for one row.
func (r *dialogRenderer) stacked(inner float32) bool {
	all := float32(-dialogGap)
	for _, button := range r.b.buttons {
		all += button.MinSize().Width + dialogGap
	}
	return all > inner
}

func (r *dialogRenderer) footHeight(inner float32) float32 {
	if len(r.b.buttons) == 0 {
		return 0
	}
	one := r.b.buttons[0].MinSize().Height
	if r.stacked(inner) {
		n := float32(len(r.b.buttons))
		return dialogPad + n*one + (n-1)*dialogGap
	}
	return dialogPad + one
}

func (r *dialogRenderer) layoutFoot(x, y, inner float32) {
	if r.stacked(inner) {
		for _, button := range r.b.buttons {
			height := button.MinSize().Height
			place(button, x, y, inner, height)
			y += height + dialogGap
		}
		return
	}
	right := x + inner
	for i := len(r.b.buttons) - 1; i >= 0; i-- {
		want := r.b.buttons[i].MinSize()
		right -= want.Width
		place(r.b.buttons[i], right, y, want.Width, want.Height)
		right -= dialogGap
	}
}

func (r *dialogRenderer) Refresh() {
	b := r.b
	r.scrim.FillColor = paint(b, ColorScrim)
	r.box.CornerRadius, r.box.FillColor = radiusPanel, paint(b, ColorPanel)
	r.box.StrokeWidth, r.box.StrokeColor = EdgeWidth(b), paint(b, ColorBorder)
	r.box.Shadow = dropShadow(paint(b, ColorShadowPop), 8, 24)
	r.Layout(b.Size())
	canvas.Refresh(b)
}
