package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*KeyCap)(nil)

// A KeyCap is the name of a key in a small frame, 20 high.
type KeyCap struct {
	widget.BaseWidget
	key string
}

// NewKeyCap is the cap of a key: "5", "↑", "Ctrl Z".
func NewKeyCap(key string) *KeyCap {
	k := &KeyCap{key: key}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is for the toolkit.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	r := &keyCapRenderer{k: k, face: newKeyFace()}
	r.Refresh()
	return r
}

type keyCapRenderer struct {
	k    *KeyCap
	face keyFace
}

func (r *keyCapRenderer) Destroy()                     {}
func (r *keyCapRenderer) MinSize() fyne.Size           { return keyCapSize(r.k, r.k.key) }
func (r *keyCapRenderer) Objects() []fyne.CanvasObject { return r.face.objects() }

func (r *keyCapRenderer) Layout(s fyne.Size) {
	want := r.MinSize()
	r.face.layout(0, (s.Height-want.Height)/2, want.Width, want.Height)
}

func (r *keyCapRenderer) Refresh() {
	r.face.set(r.k, r.k.key, paint(r.k, ColorMuted), paint(r.k, ColorControl), paint(r.k, ColorPanel))
	canvas.Refresh(r.k)
}

// A keyFace is the drawing of a cap, alone or within a button.
type keyFace struct {
	box  *canvas.Rectangle
	text *canvas.Text
}

func newKeyFace() keyFace {
	f := keyFace{canvas.NewRectangle(color.Transparent), canvas.NewText("", color.Black)}
	f.box.CornerRadius, f.box.StrokeWidth = radiusKey, 1
	f.text.Alignment = fyne.TextAlignCenter
	return f
}

func keyCapSize(w themed, key string) fyne.Size {
	height := lineHeight(w, SizeCaption) + 4
	return fyne.NewSize(max(height, widthOf(w, key, SizeCaption, regular)+12), height)
}

func (f keyFace) set(w themed, key string, ink, edge, fill color.Color) {
	write(w, f.text, key, SizeCaption, regular, ColorMuted)
	f.text.Color, f.box.StrokeColor, f.box.FillColor = ink, edge, fill
}

func (f keyFace) layout(x, y, w, h float32) {
	place(f.box, x, y, w, h)
	place(f.text, x, y, w, h)
}

func (f keyFace) objects() []fyne.CanvasObject { return []fyne.CanvasObject{f.box, f.text} }
