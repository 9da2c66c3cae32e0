package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Widget = (*TipLabel)(nil)

// A Tip is what a control says where the pointer or the keyboard's focus rests on
// it: words, and the cap of the key that does the same. Empty is none.
type Tip struct {
	Words, Key string
	// X and Width are the part of the control that it belongs to, and Y and Height; a
	// Width or Height of 0 is all of it.
	X, Width, Y, Height float32
	// Beside puts it at the right of the control in place of below, where there is room.
	Beside bool
}

// Tipped is a control that has a tip, or none by now.
type Tipped interface {
	fyne.CanvasObject
	Tip() Tip
}

// A TipLabel is a tip as it is seen: 12 px words on a small panel, with the cap of
// the key after them. Words that are wider than its room are broken into lines.
type TipLabel struct {
	widget.BaseWidget

	tip Tip
	// room is the width that it may take.
	room float32
}

// NewTipLabel shows the tip.
func NewTipLabel(tip Tip) *TipLabel {
	l := &TipLabel{tip: tip, room: tipRoom}
	l.ExtendBaseWidget(l)
	return l
}

// Distances of a tip, and the most lines of it.
const (
	tipRoom  = 320
	tipPad   = 8
	tipHigh  = 5
	tipGap   = 8
	tipLines = 12
)

// set shows another tip in a window of that width.
func (l *TipLabel) set(tip Tip, window float32) {
	l.tip = tip
	l.room = min(tipRoom*l.Theme().Size(SizeBody)/14, window-2*tipAir)
}

// key is the size of the cap with what is before it.
func (l *TipLabel) key() (size fyne.Size, gap float32) {
	if l.tip.Key == "" {
		return fyne.Size{}, 0
	}
	if l.tip.Words != "" {
		gap = tipGap
	}
	return keyCapSize(l, l.tip.Key), gap
}

// lines are the words as they are shown.
func (l *TipLabel) lines() []string {
	if l.tip.Words == "" {
		return nil
	}
	key, gap := l.key()
	room := l.room - 2*tipPad - key.Width - gap
	measure := func(s string) float32 { return widthOf(l, s, SizeCaption, regular) }
	var lines []string
	for _, given := range strings.Split(l.tip.Words, "\n") {
		if measure(given) <= room {
			lines = append(lines, given)
			continue
		}
		for _, line := range wrap(given, room, measure) {
			lines = append(lines, broken(line, room, measure)...)
		}
	}
	if len(lines) > tipLines {
		lines = lines[:tipLines]
		lines[tipLines-1] = ellipsis(lines[tipLines-1]+" …", room, measure)
	}
	return lines
}

// broken breaks what is wider than the room, such as a folder's path, between any two
// characters.
func broken(s string, room float32, measure func(string) float32) (lines []string) {
	line := ""
	for _, r := range s {
		if line != "" && measure(line+string(r)) > room {
			lines, line = append(lines, line), ""
		}
		line += string(r)
	}
	return append(lines, line)
}

// CreateRenderer is for the toolkit.
func (l *TipLabel) CreateRenderer() fyne.WidgetRenderer {
	r := &tipRenderer{l: l, box: canvas.NewRectangle(color.Transparent), key: newKeyFace()}
	r.Refresh()
	return r
}

type tipRenderer struct {
	l     *TipLabel
	box   *canvas.Rectangle
	words []*canvas.Text
	key   keyFace
}

func (r *tipRenderer) Destroy() {}

func (r *tipRenderer) Objects() []fyne.CanvasObject {
	objects := append([]fyne.CanvasObject{r.box}, r.key.objects()...)
	for _, w := range r.words {
		objects = append(objects, w)
	}
	return objects
}

func (r *tipRenderer) MinSize() fyne.Size {
	key, gap := r.l.key()
	var words fyne.Size
	for _, line := range r.l.lines() {
		words.Width = max(words.Width, widthOf(r.l, line, SizeCaption, regular))
		words.Height += lineHeight(r.l, SizeCaption)
	}
	return fyne.NewSize(words.Width+gap+key.Width+2*tipPad, max(words.Height, key.Height)+2*tipHigh)
}

func (r *tipRenderer) Layout(s fyne.Size) {
	place(r.box, 0, 0, s.Width, s.Height)
	key, _ := r.l.key()
	r.key.layout(s.Width-tipPad-key.Width, (s.Height-key.Height)/2, key.Width, key.Height)
	step := lineHeight(r.l, SizeCaption)
	y := (s.Height - float32(len(r.words))*step) / 2
	for _, w := range r.words {
		place(w, tipPad, y, s.Width-2*tipPad, step)
		y += step
	}
}

// Refresh draws a heavier edge in high contrast, where there is no shadow.
func (r *tipRenderer) Refresh() {
	l := r.l
	r.box.CornerRadius, r.box.FillColor = radiusSmall, paint(l, ColorPanel)
	r.box.StrokeWidth, r.box.StrokeColor = EdgeWidth(l), paint(l, ColorBorder)
	r.box.Shadow = dropShadow(paint(l, ColorShadowPop), 4, 16)
	lines := l.lines()
	r.words = linesOf(r.words, lines)
	for i, line := range lines {
		write(l, r.words[i], line, SizeCaption, regular, ColorText)
	}
	r.key.box.Hidden, r.key.text.Hidden = l.tip.Key == "", l.tip.Key == ""
	r.key.set(l, l.tip.Key, paint(l, ColorMuted), paint(l, ColorControl), paint(l, ColorPanel))
	r.Layout(l.Size())
	canvas.Refresh(l)
}
