package widgets

import (
	"image/color"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Distances of a menu.
const (
	menuLine = 32
	menuEdge = 6
	menuPad  = 14
	menuTick = 16
	menuGap  = 24 // from the words to the key
	menuAir  = 8  // to the window's edge
	menuBar  = 4
)

// line is the height of one.
func (m *Menu) line() float32 { return menuLine * m.Theme().Size(SizeBody) / 14 }

// lines is how many of the items are seen.
func (m *Menu) lines() int {
	room := int((m.canvas.Size().Height - 2*menuAir - 2*menuEdge) / m.line())
	return max(1, min(len(m.items), room))
}

// before is the room of the tick, where one of the items has one.
func (m *Menu) before() float32 {
	for _, item := range m.items {
		if item.Chosen {
			return IconSide(m, menuTick) + 8
		}
	}
	return 0
}

// wide is the width of the widest line, measured once. Of a long list only what has more characters
// than all before is measured.
func (m *Menu) wide() float32 {
	if m.width == 0 {
		m.width = m.measure()
	}
	return m.width
}

func (m *Menu) measure() float32 {
	const short = 200
	words, keys, most := float32(0), float32(0), 0
	for i, item := range m.items {
		n := utf8.RuneCountInString(item.Label)
		if i >= short && n <= most {
			continue
		}
		most = max(most, n)
		words = max(words, widthOf(m, item.Label, SizeBody, regular))
		if item.Key != "" {
			keys = max(keys, menuGap+keyCapSize(m, item.Key).Width)
		}
	}
	return 2*menuPad + m.before() + words + keys
}

// box is where the list lies: within the window.
func (m *Menu) box() (fyne.Position, fyne.Size) {
	room := m.canvas.Size()
	size := fyne.NewSize(min(max(m.wide(), m.least), room.Width-2*menuAir), float32(m.lines())*m.line()+2*menuEdge)
	return fyne.NewPos(
		max(min(m.at.X, room.Width-menuAir-size.Width), menuAir),
		max(min(m.at.Y, room.Height-menuAir-size.Height), menuAir),
	), size
}

// CreateRenderer is for the toolkit.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	r := &menuRenderer{
		m: m, box: canvas.NewRectangle(color.Transparent), mark: canvas.NewRectangle(color.Transparent),
		bar: canvas.NewRectangle(color.Transparent), tick: canvas.NewImageFromResource(nil),
	}
	r.tick.FillMode = canvas.ImageFillContain
	r.Refresh()
	return r
}

type menuRenderer struct {
	m              *Menu
	box, mark, bar *canvas.Rectangle
	tick           *canvas.Image
	words          []*canvas.Text
	hairs          []*canvas.Rectangle // over each of the words
	keys           []keyFace
}

func (r *menuRenderer) Destroy() {}

// MinSize is small: the menu takes what the canvas has.
func (r *menuRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *menuRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.box, r.mark, r.tick, r.bar}
	for i, w := range r.words {
		objects = append(append(objects, r.hairs[i], w), r.keys[i].objects()...)
	}
	return objects
}

// fill writes the lines that the window has room for as it is now. Where that has become
// more or fewer, the active one stays in sight if it was.
func (r *menuRenderer) fill() {
	m, n := r.m, r.m.lines()
	if n != len(r.words) && !r.mark.Hidden {
		m.top = m.topFor(m.active)
	}
	m.top = min(max(m.top, 0), len(m.items)-n)
	for len(r.words) < n {
		r.words, r.keys = append(r.words, newLine(fyne.TextAlignLeading)), append(r.keys, newKeyFace())
		r.hairs = append(r.hairs, canvas.NewRectangle(color.Transparent))
	}
	r.words, r.keys, r.hairs = r.words[:n], r.keys[:n], r.hairs[:n]
	r.mark.Hidden = m.active < m.top || m.active >= m.top+n
	r.bar.Hidden = n == len(m.items)
	r.tick.Hidden = true
	for i, w := range r.words {
		item := m.items[m.top+i]
		ink := fyne.ThemeColorName(ColorText)
		if item.Chosen {
			r.tick.Hidden, ink = false, ColorAccentInk
		}
		write(m, w, item.Label, SizeBody, regular, ink)
		r.hairs[i].FillColor, r.hairs[i].Hidden = paint(m, ColorBorder), !item.Apart || i == 0
		r.keys[i].set(m, item.Key, paint(m, ColorMuted), paint(m, ColorControl), paint(m, ColorPanel))
	}
}

// Layout fills it anew, as the window may have another size.
func (r *menuRenderer) Layout(fyne.Size) {
	r.fill()
	m := r.m
	at, size := m.box()
	line := m.line()
	place(r.box, at.X, at.Y, size.Width, size.Height)
	y := func(item int) float32 { return at.Y + menuEdge + float32(item-m.top)*line }
	place(r.mark, at.X+menuEdge, y(m.active), size.Width-2*menuEdge, line)
	seen := float32(len(r.words)) / float32(max(1, len(m.items)))
	track := size.Height - 2*menuEdge
	place(r.bar, at.X+size.Width-menuBar-2, at.Y+menuEdge+track*float32(m.top)/float32(max(1, len(m.items))), menuBar, track*seen)
	x := at.X + menuPad + m.before()
	for i, w := range r.words {
		item := m.items[m.top+i]
		if item.Chosen {
			tick := IconSide(m, menuTick)
			place(r.tick, at.X+menuPad, y(m.top+i)+(line-tick)/2, tick, tick)
		}
		room, key := at.X+size.Width-menuPad-x, fyne.Size{}
		fits := false
		if item.Key != "" { // the words need the room most
			key = keyCapSize(m, item.Key)
			fits = widthOf(m, item.Label, SizeBody, regular)+menuGap/2+key.Width <= room
		}
		if fits {
			room -= key.Width
		}
		r.keys[i].box.Hidden, r.keys[i].text.Hidden = !fits, !fits
		w.Text = ellipsis(item.Label, room, func(s string) float32 { return widthOf(m, s, SizeBody, regular) })
		place(w, x, y(m.top+i), room, line)
		place(r.hairs[i], at.X+menuPad, y(m.top+i), size.Width-2*menuPad, 1)
		r.keys[i].layout(at.X+size.Width-menuPad-key.Width, y(m.top+i)+(line-key.Height)/2, key.Width, key.Height)
	}
}

// Refresh draws a heavier edge in high contrast, where there is no shadow.
func (r *menuRenderer) Refresh() {
	m := r.m
	r.box.CornerRadius, r.box.FillColor = radiusPanel, paint(m, ColorPanel)
	r.box.StrokeWidth, r.box.StrokeColor = EdgeWidth(m), paint(m, ColorBorder)
	r.box.Shadow = dropShadow(paint(m, ColorShadowPop), 8, 24)
	r.mark.CornerRadius, r.mark.FillColor = radiusSmall, paint(m, ColorAccentSoft)
	r.mark.StrokeWidth, r.mark.StrokeColor = 0, color.Transparent
	if m.keyed || paint(m, ColorBorder) == paint(m, ColorText) { // in high contrast the fill would hardly be seen
		r.mark.StrokeWidth, r.mark.StrokeColor = RingWidth(m), paint(m, ColorFocus)
	}
	r.bar.CornerRadius, r.bar.FillColor = menuBar/2, paint(m, ColorControl)
	r.tick.Resource = IconIn(IconDone, ColorAccentInk)
	r.Layout(m.Size())
	r.tick.Refresh()
	canvas.Refresh(m)
}
