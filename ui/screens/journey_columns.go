package screens

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// columns are where the parts of a table's row begin, for rows and heading alike.
type columns struct {
	narrow                             bool
	day, figure, values, text, actions float32
	days, wide                         float32 // the widths of a day and of a value
	// room is what the radar at the end of a narrow row takes; 0 where it is tight, and
	// the row does without.
	room float32
	// begun tells that the heads' short names would touch.
	begun bool
}

// daysWidth has room for any day as the language writes it.
func daysWidth(voice say.Voice) float32 {
	widest := columnDay * TextScale()
	for m := time.January; m <= time.December; m++ {
		day := voice.Day(model.Date{Year: 2028, Month: m, Day: 28})
		widest = max(widest, widthOf(day, widgets.SizeBody, true)+gapPanel)
	}
	return widest
}

// headWidth has room for any ceiling's short name in a heading, apart from the next.
func headWidth(voice say.Voice) (widest float32) {
	for _, c := range model.Ceilings() {
		widest = max(widest, widthOf(voice.CeilingShort(c), widgets.SizeCaption, false)+gapWithin)
	}
	return widest
}

func columnsFor(shell Shell, width float32) columns {
	days, head := daysWidth(shell.Voice()), headWidth(shell.Voice())
	if shell.Class() == Narrow {
		c := columns{narrow: true, days: days, figure: width - columnFigure, room: columnFigure + gapWithin}
		if shell.Tight() {
			c.figure, c.room = width, 0
		}
		c.actions = c.figure - columnActions
		_, value := c.value(0, width)
		c.begun = head > value
		return c
	}
	c := columns{days: days, figure: days, values: days + columnFigure + gapPanel, actions: width - columnActions}
	c.wide = max(columnValue*TextScale(), head)
	c.text = c.values + c.wide*model.CeilingCount + columnGap
	return c
}

// moved is c so much further right.
func (c columns) moved(by float32) columns {
	c.day, c.figure, c.values, c.text, c.actions = c.day+by, c.figure+by, c.values+by, c.text+by, c.actions+by
	return c
}

// value is where the value of a ceiling begins, and its width.
func (c columns) value(i int, width float32) (x, w float32) {
	if c.narrow {
		w = (width - c.room) / model.CeilingCount
		return c.day + float32(i)*w, w
	}
	return c.values + c.wide*float32(i), c.wide
}

// heading is a ceiling's short name, or the beginning of it.
func (c columns) heading(short string) string {
	if c.begun {
		return beginning(short)
	}
	return short
}

// beginning is a short name cut to the letters that tell it from the others.
func beginning(short string) string {
	const letters = 3
	if name := []rune(strings.TrimSuffix(short, ".")); len(name) > letters {
		return string(name[:letters]) + "."
	}
	return short
}

// CreateRenderer lays the row out.
func (r *journeyRow) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.day, r.figure}
	for _, v := range r.values {
		objects = append(objects, v)
	}
	return &journeyRowRenderer{r, append(objects, r.event, r.note, r.more, r.edit, r.remove, r.divider)}
}

type journeyRowRenderer struct {
	row     *journeyRow
	objects []fyne.CanvasObject
}

func (r *journeyRowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *journeyRowRenderer) Destroy()                     {}

func (r *journeyRowRenderer) MinSize() fyne.Size {
	if r.row.view.shell.Class() == Narrow {
		return fyne.NewSize(280, tableRowNarrow*TextScale())
	}
	return fyne.NewSize(280, tableRow*TextScale())
}

func (r *journeyRowRenderer) Layout(size fyne.Size) {
	row := r.row
	underRow(row.divider, rowEdge, size)
	c := columnsFor(row.view.shell, size.Width-2*rowEdge).moved(rowEdge)
	line := row.day.MinSize().Height
	mid, values := (size.Height-line)/2, (size.Height-line)/2
	if c.narrow {
		mid, values = gapPanel, size.Height-line-gapPanel
	}
	put(row.day, c.day, mid, c.days, line)
	put(row.figure, c.figure, (size.Height-columnFigure)/2, columnFigure, columnFigure)
	row.figure.Hidden = c.narrow && c.room == 0
	for i, v := range row.values {
		x, w := c.value(i, size.Width-2*rowEdge)
		put(v, x, values, w, line)
	}
	more := row.more.MinSize()
	put(row.more, size.Width-rowEdge-c.room-more.Width, mid+(line-more.Height)/2, more.Width, more.Height)
	r.layoutText(c, size, mid, line)
	buttons := (size.Height - 36) / 2
	if c.narrow {
		buttons = gapWord
	}
	put(row.edit, c.actions, buttons, 36, 36)
	put(row.remove, c.actions+40, buttons, 36, 36)
}

// layoutText puts the event's chip and what fits of the note after it.
func (r *journeyRowRenderer) layoutText(c columns, size fyne.Size, mid, line float32) {
	row, x, end := r.row, c.text, c.actions-gapWithin
	if c.narrow {
		x = c.day + c.days
	}
	if row.more.Visible() {
		end = row.more.Position().X - gapWithin
	}
	if row.shown.Event != "" {
		chip := row.event.MinSize()
		w := min(chip.Width, max(0, end-x))
		if least := chip.Height * 2; w < min(chip.Width, least) {
			w = 0 // an icon and an ellipsis would say nothing
		}
		row.event.Hidden = w == 0
		put(row.event, x, mid+(line-chip.Height)/2, w, chip.Height)
		x += w + gapWithin
	}
	put(row.note, x, mid, max(0, end-x), line)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

func (r *journeyRowRenderer) Refresh() {
	row := r.row
	selected := row.shown.UID != "" && row.shown.UID == row.view.state.Selected
	row.day.SetStrong(selected)
	setVisible(row.event, row.shown.Event != "")
	setVisible(row.note, row.note.Text() != "")
	active := selected || row.hovered
	setVisible(row.more, !active)
	setVisible(row.edit, active)
	setVisible(row.remove, active)
	r.Layout(row.Size())
}

func setVisible(o fyne.CanvasObject, on bool) {
	if on != o.Visible() {
		if on {
			o.Show()
		} else {
			o.Hide()
		}
	}
}

// A journeyHeading names the table's columns.
type journeyHeading struct {
	widget.BaseWidget
	view    *JourneyView
	day     *widgets.Text
	about   *widgets.Text
	values  [model.CeilingCount]*widgets.Text
	divider *ground
}

func newJourneyHeading(v *JourneyView) *journeyHeading {
	voice := v.shell.Voice()
	text := func(s string, align fyne.TextAlign) *widgets.Text {
		return widgets.NewText(s, widgets.SizeCaption, headOptions(align))
	}
	h := &journeyHeading{
		view: v, day: text(voice.T("journey.day"), fyne.TextAlignLeading),
		about: text(voice.T("journey.about"), fyne.TextAlignLeading), divider: newHairline(),
	}
	for _, c := range model.Ceilings() {
		h.values[c] = text(voice.CeilingShort(c), fyne.TextAlignTrailing)
	}
	h.ExtendBaseWidget(h)
	return h
}

// CreateRenderer lays the heading out.
func (h *journeyHeading) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{h.day, h.about, h.divider}
	for _, v := range h.values {
		objects = append(objects, v)
	}
	return &journeyHeadingRenderer{h, objects}
}

type journeyHeadingRenderer struct {
	heading *journeyHeading
	objects []fyne.CanvasObject
}

func (r *journeyHeadingRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *journeyHeadingRenderer) Destroy()                     {}
func (r *journeyHeadingRenderer) Refresh()                     { r.Layout(r.heading.Size()) }
func (r *journeyHeadingRenderer) MinSize() fyne.Size {
	return fyne.NewSize(280, tableHeadHigh*TextScale())
}

func (r *journeyHeadingRenderer) Layout(size fyne.Size) {
	h := r.heading
	c := columnsFor(h.view.shell, size.Width)
	line := h.day.MinSize().Height
	mid := (size.Height - line) / 2
	put(h.day, c.day, mid, c.days, line)
	for i, v := range h.values {
		x, w := c.value(i, size.Width)
		v.SetText(c.heading(h.view.shell.Voice().CeilingShort(model.Ceiling(i))))
		put(v, x, mid, w, line)
	}
	put(h.about, c.text, mid, c.actions-c.text, line)
	underHead(h.divider, 0, size)
}
