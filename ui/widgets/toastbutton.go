package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var (
	_ fyne.Tappable  = (*toastButton)(nil)
	_ fyne.Focusable = (*toastButton)(nil)
)

// A toastButton is the action or the cross of a toast, in the toast's reversed
// colours.
type toastButton struct {
	control

	label, key, icon string
	tapped, onEscape func()
}

func newToastButton(label, key, icon string, tapped func()) *toastButton {
	b := &toastButton{label: label, key: key, icon: icon, tapped: tapped}
	b.extend(b)
	return b
}

func (b *toastButton) Tapped(*fyne.PointEvent) { b.tapped() }

func (b *toastButton) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		b.tapped()
	case fyne.KeyEscape:
		b.onEscape()
	default:
		b.control.TypedKey(e)
	}
}

func (b *toastButton) CreateRenderer() fyne.WidgetRenderer {
	r := &toastButtonRenderer{
		b: b, box: canvas.NewRectangle(color.Transparent), icon: canvas.NewImageFromResource(nil),
		text: newLine(fyne.TextAlignLeading), key: newLine(fyne.TextAlignLeading),
	}
	r.icon.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type toastButtonRenderer struct {
	b         *toastButton
	box       *canvas.Rectangle
	icon      *canvas.Image
	text, key *canvas.Text
}

func (r *toastButtonRenderer) Destroy() {}

func (r *toastButtonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.text, r.key}
}

func (r *toastButtonRenderer) widths() (label, key float32) {
	return widthOf(r.b, r.b.label, SizeBody, strong), widthOf(r.b, r.b.key, SizeCaption, regular)
}

func (r *toastButtonRenderer) MinSize() fyne.Size {
	height := 32 * r.b.Theme().Size(SizeBody) / 14
	if r.b.icon != "" {
		return fyne.NewSquareSize(height)
	}
	label, key := r.widths()
	if key > 0 {
		key += 8
	}
	return fyne.NewSize(12+label+key+12, height)
}

func (r *toastButtonRenderer) Layout(s fyne.Size) {
	place(r.box, 0, 0, s.Width, s.Height)
	icon := IconSide(r.b, 16)
	place(r.icon, (s.Width-icon)/2, (s.Height-icon)/2, icon, icon)
	label, key := r.widths()
	place(r.text, 12, 0, label, s.Height)
	place(r.key, 12+label+8, 0, key, s.Height)
}

func (r *toastButtonRenderer) Refresh() {
	b := r.b
	ground := paint(b, ColorBackground)
	share := 0.
	if b.icon == "" {
		share = .14
	}
	if b.hovered {
		share += .12
	}
	r.box.CornerRadius, r.box.FillColor = radiusSmall, faded(ground, share)
	r.box.StrokeWidth, r.box.StrokeColor = 0, color.Transparent
	if b.ring {
		r.box.StrokeWidth, r.box.StrokeColor = RingWidth(b), ground
	}
	write(b, r.text, b.label, SizeBody, strong, ColorBackground)
	write(b, r.key, b.key, SizeCaption, regular, ColorBackground)
	r.key.Color = faded(ground, .8)
	r.icon.Hidden = b.icon == ""
	if b.icon != "" {
		r.icon.Resource = IconIn(b.icon, ColorBackground)
		r.icon.Refresh()
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}
