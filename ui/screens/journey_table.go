package screens

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// The cells of a row of the table: the month, the six, the hard ceiling and what
// happened.
const (
	hardCell   = 1 + model.CeilingCount
	eventCell  = hardCell + 1
	tableCells = eventCell + 1
)

// tableHead names the columns, with the short names of ceilings where short is set.
func tableHead(voice say.Voice, short bool) (cells [tableCells]string) {
	cells[0] = voice.T("journey.month")
	for _, c := range model.Ceilings() {
		cells[1+c] = voice.Ceiling(c)
		if short {
			cells[1+c] = voice.CeilingShort(c)
		}
	}
	cells[hardCell], cells[eventCell] = voice.T("journey.hardhead"), voice.T("journey.event")
	if short {
		cells[hardCell] = voice.T("journey.hardshort")
	}
	return cells
}

// tableRowOf is what the figures show of a month, in words; empty is a dash.
func tableRowOf(voice say.Voice, s model.Snapshot) (cells [tableCells]string) {
	cells[0] = voice.ShortMonth(s.Day.In())
	for _, c := range model.Ceilings() {
		cells[1+c] = voice.Value(s.Ratings[c])
	}
	cells[hardCell] = voice.Value(model.NotRated)
	if level, ok := insight.HardCeiling(s.Ratings); ok {
		cells[hardCell] = voice.Number(level)
	}
	cells[eventCell] = oneLine(s.Event)
	return cells
}

// oneLine is a text without what would end a cell of a table.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// TableText is the whole table, newest month first, with tabs between its cells: as
// spreadsheets take it.
func (s Scrub) TableText(voice say.Voice) string {
	var b strings.Builder
	line := func(cells [tableCells]string) {
		b.WriteString(strings.Join(cells[:], "\t"))
		b.WriteByte('\n')
	}
	line(tableHead(voice, false))
	for i := s.Len() - 1; i >= 0; i-- {
		line(tableRowOf(voice, s.Snapshot(i)))
	}
	return b.String()
}

// A journeyTable is what the figures show, as a table of all months.
type journeyTable struct {
	widget.List
	view *JourneyView
	at   int
}

func (v *JourneyView) makeTable() {
	l := &journeyTable{view: v}
	l.Length = func() int { return v.state.Scrub.Len() }
	l.CreateItem = func() fyne.CanvasObject { return newTableLine(v) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		s := v.state.Scrub
		now := s.Snapshot(s.Len() - 1 - i)
		cells := tableRowOf(v.shell.Voice(), now)
		if v.shell.Class() == Narrow {
			cells[0] = v.shell.Voice().Tick(now.Day.In())
		}
		o.(*tableLine).set(cells, plot.Coloured(insight.Binding(now.Ratings)))
	}
	l.OnSelected = func(widget.ListItemID) { l.UnselectAll() }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	v.table = l
}

// TypedKey scrolls.
func (l *journeyTable) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int(l.Size().Height/(tableLineHigh*TextScale()))-2)
	last := l.view.state.Scrub.Len() - 1
	switch e.Name {
	case fyne.KeyUp:
		l.at--
	case fyne.KeyDown:
		l.at++
	case fyne.KeyPageUp:
		l.at -= page
	case fyne.KeyPageDown:
		l.at += page
	case fyne.KeyHome:
		l.at = 0
	case fyne.KeyEnd:
		l.at = last
	default:
		if typed := l.view.shell.Canvas().OnTypedKey(); typed != nil {
			typed(e)
		}
		return
	}
	l.at = min(max(l.at, 0), last)
	l.ScrollTo(l.at)
	l.Highlight(l.at)
}

// TypedRune passes letters on to the window.
func (l *journeyTable) TypedRune(r rune) {
	if typed := l.view.shell.Canvas().OnTypedRune(); typed != nil {
		typed(r)
	}
}

// CopyTable puts the whole table on the clipboard, where that is what is shown.
func (v *JourneyView) CopyTable() {
	if !v.state.Table || v.state.Len() == 0 {
		return
	}
	v.shell.CopyText(v.state.Scrub.TableText(v.shell.Voice()))
	v.shell.Toast(v.shell.Voice().T("journey.copied"))
}

func (v *JourneyView) tableBody(class Class) fyne.CanvasObject {
	v.table.Refresh()
	head := newTableLine(v)
	head.head = true
	head.set(tableHead(v.shell.Voice(), class == Narrow), nil)
	head.short = tableHead(v.shell.Voice(), true)
	copyIt := widgets.NewButton(v.shell.Voice().T("journey.copy"), widgets.Plain, v.CopyTable)
	copyIt.KeyCap, copyIt.Small = v.shell.Key("copyimage"), true
	gap := space()
	foot := padded(growing(row(gapWithin, gap, copyIt), gap), inset{gapWithin, gapWord, gapWithin, gapWord})
	rows := fyne.CanvasObject(growing(column(0, head, v.table), v.table))
	if class == Narrow { // to be scrolled where larger words or those of a language need it
		rows = container.NewHScroll(sized(rows, head.narrowWidth(), 0))
	}
	p := widgets.NewPanel(padded(growing(column(0, rows, foot), rows), inset{gapWord, gapWord, gapWord, gapWord}))
	p.Bare = true
	if class == Narrow {
		return padded(p, inset{gapCard, 0, gapCard, gapCard})
	}
	return p
}

// Widths in the table's rows before the text scale: that of a level, and the least
// that is worth having events for.
const (
	tableCell   = 86
	tableEvents = 110
	tableMonth  = 80
	tableEdge   = 12
	tickMonth   = 44  // in a narrow window: the month,
	tickAir     = 1.5 // between two heads,
	tickEdge    = 4   // and beside all
)

// A tableLine is a row of the table, or its heading.
type tableLine struct {
	widget.BaseWidget
	view *JourneyView
	head bool
	// short is written where the heading's names are wider than their columns.
	short [tableCells]string
	cells [tableCells]*widgets.Text
	under *ground
}

func newTableLine(v *JourneyView) *tableLine {
	l := &tableLine{view: v, under: newHairline()}
	for i := range l.cells {
		align := fyne.TextAlignTrailing
		if i == 0 || i == eventCell {
			align = fyne.TextAlignLeading
		}
		l.cells[i] = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Align: align, Clip: true})
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *tableLine) narrow() bool { return l.view.shell.Class() == Narrow }

// sides are the edge beside the cells, and the width of the month.
func (l *tableLine) sides() (edge, month float32) {
	if l.narrow() {
		month = tickMonth * TextScale()
		for m := time.January; m <= time.December; m++ {
			month = max(month, widthOf(l.view.shell.Voice().Tick(model.MonthOf(2028, m)), widgets.SizeCaption, false))
		}
		return tickEdge, month
	}
	return tableEdge, monthWidth(l.view.shell.Voice())
}

// narrowWidth is what the heads of a narrow window need beside each other.
func (l *tableLine) narrowWidth() float32 {
	edge, month := l.sides()
	each := float32(0)
	for _, c := range l.cells[1:eventCell] {
		each = max(each, widthOf(c.Text(), widgets.SizeCaption, false)+tickAir*TextScale())
	}
	return 2*edge + month + each*hardCell
}

// set writes the cells, those of the lowest ceilings as such.
func (l *tableLine) set(cells [tableCells]string, lowest []model.Ceiling) {
	size := fyne.ThemeSizeName(widgets.SizeBody)
	if l.head || l.narrow() {
		size = widgets.SizeCaption
	}
	for i, text := range cells {
		l.cells[i].SetText(text)
		l.cells[i].SetSize(size)
		l.cells[i].SetStrong(false)
		l.cells[i].SetColor(widgets.ColorText)
		if l.head {
			l.cells[i].SetColor(widgets.ColorMuted)
		}
	}
	for _, c := range lowest {
		l.cells[1+c].SetStrong(true)
		l.cells[1+c].SetColor(widgets.ColorBindingInk)
	}
}

// CreateRenderer lays the row out.
func (l *tableLine) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{l.under}
	for _, c := range l.cells {
		objects = append(objects, c)
	}
	return &tableLineRenderer{l, objects}
}

type tableLineRenderer struct {
	line    *tableLine
	objects []fyne.CanvasObject
}

func (r *tableLineRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *tableLineRenderer) Destroy()                     {}
func (r *tableLineRenderer) Refresh()                     { r.Layout(r.line.Size()) }

func (r *tableLineRenderer) MinSize() fyne.Size {
	if r.line.head {
		return fyne.NewSize(260, tableHeadHigh*TextScale())
	}
	return fyne.NewSize(260, tableLineHigh*TextScale())
}

// Layout shares the width among the cells; the month has what it needs.
func (r *tableLineRenderer) Layout(size fyne.Size) {
	l, k := r.line, TextScale()
	edge, first := l.sides()
	room := max(0, size.Width-2*edge-first)
	each := room / hardCell
	events := room - tableCell*k*hardCell
	if events >= tableEvents*k {
		each = tableCell * k
	}
	if l.head && !l.narrow() {
		l.shorten(each)
	}
	if l.head {
		underHead(l.under, edge, size)
	} else {
		underRow(l.under, edge, size)
	}
	h := l.cells[0].MinSize().Height
	y := (size.Height - h) / 2
	put(l.cells[0], edge, y, first, h)
	for i, c := range l.cells[1:eventCell] {
		put(c, edge+first+each*float32(i), y, each, h)
	}
	setVisible(l.cells[eventCell], events >= tableEvents*k)
	put(l.cells[eventCell], edge+first+each*hardCell+columnGap, y, max(0, events-columnGap), h)
}

// monthWidth has room for any month as the language writes it.
func monthWidth(voice say.Voice) float32 {
	widest := tableMonth * TextScale()
	for m := time.January; m <= time.December; m++ {
		month := voice.ShortMonth(model.MonthOf(2028, m))
		widest = max(widest, widthOf(month, widgets.SizeBody, true))
	}
	return widest
}

// shorten writes the short names where one of the heading has no room in a column.
func (l *tableLine) shorten(each float32) {
	for _, c := range l.cells[1:eventCell] {
		if widthOf(c.Text(), widgets.SizeCaption, false)+gapWithin > each {
			l.set(l.short, nil)
			return
		}
	}
}
