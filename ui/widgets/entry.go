package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget    = (*Entry)(nil)
	_ fyne.Focusable = (*Entry)(nil)
	_ fyne.Tabbable  = (*Entry)(nil)
)

// An Entry takes text. Tab leaves it, also where it has several lines. Shortcuts
// that edit text stay in it; the others are passed on.
type Entry struct {
	widget.Entry

	// OnBlur is called when the focus leaves it.
	OnBlur func()
	// OnEscape is called on Escape; nil leaves that key alone.
	OnEscape func()
	// OnShortcut gets the shortcuts that text has no use for; nil drops them.
	OnShortcut func(fyne.Shortcut)

	// arrived tells that no key went down yet since it has the focus.
	arrived bool
	lines   int
	// most is how many lines it grows to, 0 where its height stays.
	most    int
	focused bool
	caret   caret
	written written
}

// NewEntry shows the placeholder while it is empty; with more than one line, text
// wraps and Enter starts a new line.
func NewEntry(placeholder string, lines int) *Entry {
	e := &Entry{lines: max(lines, 1)}
	e.PlaceHolder = placeholder
	// The caret scrolls a long line whichever way the bars go, and a bar along the
	// line would lie on the words.
	e.Wrapping, e.Scroll = fyne.TextWrapOff, container.ScrollVerticalOnly
	if lines > 1 {
		e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	return e
}

// NewGrowingEntry is an entry of one line that grows with what is written, up to that
// many lines; further ones scroll.
func NewGrowingEntry(placeholder string, most int) *Entry {
	e := NewEntry(placeholder, most)
	e.lines, e.most = 1, most
	return e
}

// LeadIcon puts an icon before the text; nil takes it away.
func (e *Entry) LeadIcon(r fyne.Resource) {
	if r != nil {
		r = tinted(r, ColorMuted)
	}
	e.SetIcon(r)
}

// AcceptsTab leaves Tab to the focus.
func (e *Entry) AcceptsTab() bool { return false }

// MinSize is 40 high in one line, 62 in two.
func (e *Entry) MinSize() fyne.Size {
	const width = 120
	if e.most > 0 {
		return fyne.NewSize(width, e.HeightFor(max(width, e.Size().Width)))
	}
	line := e.Theme().Size(SizeBody) * 22 / 14
	return fyne.NewSize(width, 18+line*float32(e.lines))
}

// FocusGained shows the edge, also after a click: a caret alone is easily missed.
func (e *Entry) FocusGained() {
	e.focused, e.arrived = true, e.arrived || !e.focused
	e.Entry.FocusGained()
	Reveal(e)
}

// FocusLost tells that the person left.
func (e *Entry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if e.OnBlur != nil {
		e.OnBlur()
	}
}

// ToEnd puts the caret behind all that is written.
func (e *Entry) ToEnd() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }

// TypedKey passes Escape and the window's function keys on, and everything else
// to the text.
func (e *Entry) TypedKey(k *fyne.KeyEvent) {
	switch {
	case tipsOver(e).Key(k.Name):
	case k.Name == fyne.KeyEscape && e.OnEscape != nil:
		e.OnEscape()
	case k.Name == fyne.KeyF1 || k.Name == fyne.KeyF6 || k.Name == fyne.KeyF10:
		if on := KeysOf(e); on != nil && on.OnTypedKey() != nil {
			on.OnTypedKey()(k)
		}
	case k.Name == fyne.KeyBackspace || k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter:
		e.typing(func() { e.Entry.TypedKey(k) })
	default:
		before := e.Text
		e.Entry.TypedKey(k)
		e.wrote(before)
	}
}

// TypedShortcut keeps what edits text and passes the rest on: the toolkit gives
// an entry every shortcut first, and would drop Ctrl+S here.
func (e *Entry) TypedShortcut(s fyne.Shortcut) {
	if e.undoes(s) {
		return
	}
	if _, ok := s.(*fyne.ShortcutPaste); ok {
		e.typing(func() { e.Entry.TypedShortcut(s) })
		return
	}
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || movesText(custom.KeyName) || e.OnShortcut == nil {
		before := e.Text
		e.Entry.TypedShortcut(s)
		e.wrote(before)
		return
	}
	e.OnShortcut(s)
}

// movesText tells whether the key moves the caret or erases, word by word with a
// modifier.
func movesText(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

// CreateRenderer adds the edge of an entry that has the focus, which the toolkit
// draws no stronger than at rest.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := &entryRenderer{WidgetRenderer: e.Entry.CreateRenderer(), e: e, edge: canvas.NewRectangle(color.Transparent)}
	r.edge.Hidden = true
	r.wheel = newWheel(e, r.WidgetRenderer.Objects())
	return r
}

type entryRenderer struct {
	fyne.WidgetRenderer
	e     *Entry
	edge  *canvas.Rectangle
	wheel *wheel
}

func (r *entryRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{}, r.WidgetRenderer.Objects()...), r.edge, r.wheel)
}

// Layout has the toolkit lay out a narrower entry, and puts its ground and border around
// the whole.
func (r *entryRenderer) Layout(s fyne.Size) {
	lower, line := r.e.lower(s), r.e.line()
	r.WidgetRenderer.Layout(s.SubtractWidthHeight(2*entryPad, 2*lower))
	for _, o := range r.WidgetRenderer.Objects() {
		switch o := o.(type) {
		case *canvas.Rectangle:
			o.Resize(o.Size().AddWidthHeight(2*entryPad, 2*lower))
		case *canvas.Image: // it is higher than a line
			o.Move(o.Position().AddXY(entryPad, lower+(line-o.Size().Height)/2))
		default:
			o.Move(o.Position().AddXY(entryPad, lower))
		}
	}
	r.edge.StrokeWidth = RingWidth(r.e)
	place(r.edge, 0, 0, s.Width, s.Height)
	place(r.wheel, 0, 0, s.Width, s.Height)
}

func (r *entryRenderer) Refresh() {
	r.WidgetRenderer.Refresh()
	r.edge.CornerRadius = radiusSmall
	r.edge.StrokeColor = paint(r.e, ColorFocus)
	r.edge.Hidden = !r.e.focused
	r.edge.Refresh()
}
