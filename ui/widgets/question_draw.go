package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/model"
)

// CreateRenderer is for the toolkit.
func (q *Question) CreateRenderer() fyne.WidgetRenderer {
	r := &questionRenderer{q: q, panel: canvas.NewRectangle(color.Transparent), hint: newLine(fyne.TextAlignTrailing)}
	for i := range r.tiles {
		r.tiles[i] = tileFace{box: canvas.NewRectangle(color.Transparent), key: newKeyFace()}
	}
	r.Refresh()
	return r
}

// A tileFace is the drawing of one answer.
type tileFace struct {
	box   *canvas.Rectangle
	key   keyFace
	lines []*canvas.Text
}

type questionRenderer struct {
	q     *Question
	panel *canvas.Rectangle
	hint  *canvas.Text
	title []*canvas.Text
	tiles [model.LevelMax]tileFace
}

func (r *questionRenderer) Destroy()           {}
func (r *questionRenderer) MinSize() fyne.Size { return r.q.minSize() }

func (r *questionRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.panel}
	for _, t := range r.title {
		objects = append(objects, t)
	}
	objects = append(objects, r.hint)
	for _, t := range r.tiles {
		objects = append(append(objects, t.box), t.key.objects()...)
		for _, l := range t.lines {
			objects = append(objects, l)
		}
	}
	return objects
}

// linesOf makes as many texts as there are lines.
func linesOf(have []*canvas.Text, lines []string) []*canvas.Text {
	for len(have) < len(lines) {
		have = append(have, newLine(fyne.TextAlignLeading))
	}
	return have[:len(lines)]
}

func (r *questionRenderer) Layout(size fyne.Size) {
	q := r.q
	step := lineHeight(q, SizeBody)
	place(r.panel, 0, 0, size.Width, size.Height)
	r.title = linesOf(r.title, q.titleLines(size.Width))
	for i, s := range q.titleLines(size.Width) {
		write(q, r.title[i], s, SizeBody, strong, ColorText)
		place(r.title[i], questionPadX, questionPadY+float32(i)*step, size.Width-2*questionPadX, step)
	}
	place(r.hint, questionPadX, questionPadY, size.Width-2*questionPadX, step)
	for i, t := range q.tiles(size.Width) {
		r.layoutTile(i, t)
	}
}

func (r *questionRenderer) layoutTile(i int, t box) {
	q, face := r.q, &r.tiles[i]
	place(face.box, t.x, t.y, t.w, t.h)
	lines := q.answerLines(i, t.w)
	step := lineHeight(q, SizeBody)
	face.lines = linesOf(face.lines, lines)
	cap := keyCapSize(q, "5")
	face.key.layout(t.x+tilePad, t.y+(t.h-cap.Height)/2, cap.Width, cap.Height)
	x, y := t.x+tilePad+cap.Width+questionGap, t.y+(t.h-float32(len(lines))*step)/2
	style, ink := regular, ColorText
	if q.chosen(i) {
		style, ink = strong, ColorAccentInk
	}
	for j, s := range lines {
		write(q, face.lines[j], s, SizeBody, style, ink)
		place(face.lines[j], x, y+float32(j)*step, t.x+t.w-x, step)
	}
}

func (q *Question) chosen(i int) bool { return q.state.Answer == uint8(i+1) }

func (r *questionRenderer) Refresh() {
	q, s := r.q, r.q.state
	r.panel.CornerRadius, r.panel.StrokeWidth = radiusPanel, EdgeWidth(q)
	r.panel.FillColor, r.panel.StrokeColor = paint(q, ColorPanel), paint(q, ColorBorder)
	r.panel.Shadow = dropShadow(paint(q, ColorShadowPanel), 1, 2)
	if s.Active {
		r.panel.StrokeColor, r.panel.StrokeWidth = paint(q, ColorFocus), RingWidth(q)
	}
	write(q, r.hint, s.Hint, SizeCaption, regular, ColorMuted)
	r.hint.Hidden = !s.Active || s.Rows
	for i := range r.tiles {
		r.paintTile(i)
	}
	r.Layout(q.Size())
	canvas.Refresh(q)
}

func (r *questionRenderer) paintTile(i int) {
	q, face := r.q, &r.tiles[i]
	fill, edge := fyne.ThemeColorName(ColorBackground), fyne.ThemeColorName(ColorBorder)
	cap, ink, on := fyne.ThemeColorName(ColorControl), fyne.ThemeColorName(ColorMuted), paint(q, ColorPanel)
	switch {
	case q.chosen(i):
		fill, edge, cap, ink, on = ColorAccentSoft, ColorAccent, ColorAccent, ColorOnAccent, paint(q, ColorAccent)
	case q.over == uint8(i+1) && q.pressed:
		fill = ColorAccentSoft
	case q.over == uint8(i+1):
		fill = ColorHover
	}
	face.box.CornerRadius, face.box.StrokeWidth = radiusSmall, EdgeWidth(q)
	face.box.FillColor, face.box.StrokeColor = paint(q, fill), paint(q, edge)
	face.key.set(q, string(rune('1'+i)), paint(q, ink), paint(q, cap), on)
}
