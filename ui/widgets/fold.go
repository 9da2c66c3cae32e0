package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
)

var (
	_ fyne.Widget        = (*Fold)(nil)
	_ fyne.Tappable      = (*Fold)(nil)
	_ fyne.Focusable     = (*Fold)(nil)
	_ desktop.Hoverable  = (*Fold)(nil)
	_ desktop.Mouseable  = (*Fold)(nil)
	_ desktop.Cursorable = (*Fold)(nil)
	_ fyne.Accessible    = (*Fold)(nil)
)

// A FoldState is what a fold shows. Words are the caller's.
type FoldState struct {
	Label string
	// Value stands at the right: what was chosen, strong, or with Badge set what is
	// still to do, in a frame.
	Value string
	Badge bool
	// Done puts a tick before the label.
	Done bool
	Open bool
	// Key is the key that does the same, on a cap where that leaves the label its room;
	// empty for none.
	Key string
}

// A Fold is one line that stands for something folded away, 42 high. It opens
// nothing by itself.
type Fold struct {
	control

	state  FoldState
	tapped func()
	// cut tells that not all of the label is seen, capless that the key's cap has no room.
	cut, capless bool
}

// NewFold calls tapped when it is clicked, or gets Enter or Space.
func NewFold(tapped func()) *Fold {
	f := &Fold{tapped: tapped}
	f.extend(f)
	return f
}

// SetState shows another state.
func (f *Fold) SetState(s FoldState) {
	if s != f.state {
		f.state = s
		f.Refresh()
	}
}

// Tip has all of the label where that is cut, and the key whose cap has no room.
func (f *Fold) Tip() Tip {
	tip := f.control.Tip()
	if f.capless {
		tip.Key = f.state.Key
	}
	if f.cut || tip.Key != "" {
		tip.Words = f.state.Label
	}
	if f.cut {
		return tip
	}
	return f.beyond(tip, f.state.Label)
}

// Tapped is a click.
func (f *Fold) Tapped(*fyne.PointEvent) { f.tapped() }

// TypedKey opens or closes it with Enter or Space.
func (f *Fold) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		f.keyed()
		f.tapped()
	default:
		f.control.TypedKey(e)
	}
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (f *Fold) AccessibilityLabel() string             { return f.state.Label }
func (f *Fold) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer is for the toolkit.
func (f *Fold) CreateRenderer() fyne.WidgetRenderer {
	image := func() *canvas.Image {
		i := canvas.NewImageFromResource(nil)
		i.FillMode = canvas.ImageFillContain
		return i
	}
	r := &foldRenderer{
		f: f, ring: newFocusRing(f), box: canvas.NewRectangle(color.Transparent), badge: canvas.NewRectangle(color.Transparent),
		label: newLine(fyne.TextAlignLeading), value: newLine(fyne.TextAlignTrailing), done: image(), chevron: image(), key: newKeyFace(),
	}
	r.Refresh()
	return r
}

type foldRenderer struct {
	f             *Fold
	ring          focusRing
	box, badge    *canvas.Rectangle
	label, value  *canvas.Text
	done, chevron *canvas.Image
	key           keyFace
}

const foldHigh, foldPad = 42, 16

func (r *foldRenderer) icon() float32 { return IconSide(r.f, 16) }

func (r *foldRenderer) Destroy() {}

func (r *foldRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.ring.Rectangle, r.box, r.badge, r.done, r.label, r.value, r.chevron}, r.key.objects()...)
}

func (r *foldRenderer) valueForm() (fyne.ThemeSizeName, fyne.TextStyle, fyne.ThemeColorName) {
	if r.f.state.Badge {
		return SizeCaption, regular, ColorText
	}
	return SizeBody, strong, ColorText
}

func (r *foldRenderer) valueWidth() float32 {
	size, style, _ := r.valueForm()
	w := widthOf(r.f, r.f.state.Value, size, style)
	if r.f.state.Badge && w > 0 {
		w += 2 * 8
	}
	return w
}

// keyWidth is that of the key's cap with the air beside it.
func (r *foldRenderer) keyWidth() float32 {
	if r.f.state.Key == "" {
		return 0
	}
	return keyCapSize(r.f, r.f.state.Key).Width + 8
}

func (r *foldRenderer) MinSize() fyne.Size {
	w := 2*foldPad + r.icon() + 8 + r.valueWidth() + r.keyWidth() + 64
	return fyne.NewSize(w, foldHigh*r.f.Theme().Size(SizeBody)/14)
}

func (r *foldRenderer) Layout(s fyne.Size) {
	f, mid, icon := r.f, s.Height/2, r.icon()
	place(r.box, 0, 0, s.Width, s.Height)
	r.ring.around(0, 0, s.Width, s.Height, radiusPanel)
	right := s.Width - foldPad
	place(r.chevron, right-icon, mid-icon/2, icon, icon)
	right -= icon + 8
	capped := r.capFits(s.Width)
	f.capless = f.state.Key != "" && !capped
	r.key.box.Hidden, r.key.text.Hidden = !capped, !capped
	if capped {
		cap := keyCapSize(f, f.state.Key)
		r.key.layout(right-cap.Width, mid-cap.Height/2, cap.Width, cap.Height)
		right -= r.keyWidth()
	}
	wide := r.valueWidth()
	high := 24 * f.Theme().Size(SizeBody) / 14
	place(r.badge, right-wide, mid-high/2, wide, high)
	r.badge.CornerRadius = high / 2
	end := right
	if f.state.Badge {
		end -= 8
	}
	place(r.value, right-wide, 0, end-(right-wide), s.Height)
	x := float32(foldPad)
	if f.state.Done {
		place(r.done, x, mid-icon/2, icon, icon)
		x += icon + 12
	}
	room := right - wide - x - 8
	r.label.Text = ellipsis(f.state.Label, room, func(t string) float32 { return widthOf(f, t, SizeBody, regular) })
	f.cut = r.label.Text != f.state.Label
	place(r.label, x, 0, room, s.Height)
}

// capFits tells whether the key's cap leaves the label its room in that width.
func (r *foldRenderer) capFits(width float32) bool {
	s := r.f.state
	taken := 2*foldPad + r.icon() + 8 + r.keyWidth() + r.valueWidth() + 8
	if s.Done {
		taken += r.icon() + 12
	}
	return s.Key != "" && taken+widthOf(r.f, s.Label, SizeBody, regular) <= width
}

func (r *foldRenderer) Refresh() {
	f, s := r.f, r.f.state
	r.box.CornerRadius, r.box.StrokeWidth = radiusPanel, EdgeWidth(f)
	r.box.FillColor = paint(f, pick(f.hovered, ColorHover, ColorPanel))
	r.box.StrokeColor = paint(f, pick(f.hovered, ColorControl, ColorBorder))
	r.box.Shadow = dropShadow(paint(f, ColorShadowPanel), 1, 2)
	r.badge.FillColor, r.badge.StrokeColor, r.badge.StrokeWidth = paint(f, ColorPanel), paint(f, ColorBorder), EdgeWidth(f)
	r.badge.Hidden = !s.Badge || s.Value == ""
	write(f, r.label, s.Label, SizeBody, regular, ColorText)
	size, style, ink := r.valueForm()
	write(f, r.value, s.Value, size, style, ink)
	r.key.set(f, s.Key, paint(f, ColorMuted), paint(f, ColorControl), paint(f, ColorPanel))
	r.done.Hidden = !s.Done
	r.done.Resource = IconIn(IconDone, ColorSuccess)
	r.chevron.Resource = IconIn(IconRight, ColorMuted)
	if s.Open {
		r.chevron.Resource = IconIn(IconDown, ColorMuted)
	}
	r.done.Refresh()
	r.chevron.Refresh()
	r.ring.show(f.ring, f)
	r.Layout(f.Size())
	canvas.Refresh(f)
}
