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

// Widths in the table's rows before the text scale: that of a level, and the least
// that is worth having events for.
const (
	tableCell   = 86
	tableEvents = 110
	tableMonth  = 80
	tableEdge   = 12
	tableTold   = 20  // the height of what has no column
	tickMonth   = 44  // in a narrow window: the month,
	tickAir     = 1.5 // between two heads,
	tickEdge    = 4   // beside all,
	tickBar     = 4   // and for the bar of what is scrolled
)

// A tableLine is a row of the table, or its heading.
type tableLine struct {
	widget.BaseWidget
	view *JourneyView
	head bool
	// heads are what the heading may say, from the longest: the first is written whose
	// names have room in their columns.
	heads [][tableCells]string
	cells [tableCells]*widgets.Text
	under *ground
}

func newTableLine(v *JourneyView, head bool) *tableLine {
	l := &tableLine{view: v, head: head, under: newHairline()}
	for i := range l.cells {
		align := fyne.TextAlignTrailing
		if i == 0 || i == eventCell {
			align = fyne.TextAlignLeading
		}
		l.cells[i] = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Align: align, Clip: !head})
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *tableLine) narrow() bool { return l.view.shell.Class() == Narrow }

// sides are the edge before the cells, what is free on both sides of them, and the width
// of the month.
func (l *tableLine) sides() (edge, free, month float32) {
	if l.narrow() {
		month = tickMonth * TextScale()
		for m := time.January; m <= time.December; m++ {
			month = max(month, widthOf(l.view.shell.Voice().Tick(model.MonthOf(2028, m)), widgets.SizeCaption, false))
		}
		return tickEdge, 2*tickEdge + tickBar, month
	}
	return tableEdge, 2 * tableEdge, monthWidth(l.view.shell.Voice())
}

// narrowWidth is what the heads of a narrow window need beside each other.
func (l *tableLine) narrowWidth() float32 {
	_, free, month := l.sides()
	each := float32(0)
	for _, head := range l.heads[len(l.heads)-1][1:hardCell] {
		each = max(each, widthOf(head, widgets.SizeCaption, false)+tickAir*TextScale())
	}
	return free + month + each*model.CeilingCount + l.hardWidth()
}

// hardWidth is what the head of the last figures needs in a narrow window.
func (l *tableLine) hardWidth() (wide float32) {
	for _, line := range strings.Split(tableHead(l.view.shell.Voice(), true)[hardCell], "\n") {
		wide = max(wide, widthOf(line, widgets.SizeCaption, false)+tickAir*TextScale())
	}
	return wide
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
	l.cells[eventCell].SetColor(widgets.ColorMuted)
	for _, c := range lowest {
		l.cells[1+c].SetStrong(true)
		l.cells[1+c].SetColor(widgets.ColorBindingInk)
	}
}

// eventsWidth is that of the column of what happened; 0 where it has no room and what
// happened stands below.
func (l *tableLine) eventsWidth(width float32) float32 {
	_, free, first := l.sides()
	room := width - free - first - tableCell*TextScale()*hardCell
	if room < tableEvents*TextScale() {
		return 0
	}
	return room
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
	edge, free, first := l.sides()
	events := l.eventsWidth(size.Width)
	each := max(0, size.Width-free-first) / hardCell
	hard := each
	switch {
	case events > 0:
		each, hard = tableCell*k, tableCell*k
	case l.narrow():
		hard = max(each, l.hardWidth())
		each = max(0, size.Width-free-first-hard) / model.CeilingCount
	}
	if l.head {
		l.name(each)
	}
	if l.head {
		underHead(l.under, edge, size)
	} else {
		underRow(l.under, edge, size)
	}
	h, told := l.cells[0].MinSize().Height, l.cells[eventCell]
	high := size.Height
	if events == 0 && !l.head && told.Text() != "" {
		high -= tableTold * k
	}
	y := (high - h) / 2
	put(l.cells[0], edge, y, first, h)
	for i, c := range l.cells[1:eventCell] {
		own := c.MinSize().Height // a head may have two lines
		wide := each
		if 1+i == hardCell {
			wide = hard
		}
		put(c, edge+first+each*float32(i), y+(h-own)/2, wide, own)
	}
	if events > 0 {
		put(told, edge+first+each*model.CeilingCount+hard+columnGap, y, max(0, events-columnGap), h)
		return
	}
	setVisible(told, !l.head)
	put(told, edge, y+h, max(0, size.Width-2*edge), h)
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

// name writes the heading, as long as has room in columns of that width.
func (l *tableLine) name(each float32) {
	heads := l.heads
	for len(heads) > 1 && !fits(heads[0], each) {
		heads = heads[1:]
	}
	l.set(heads[0], nil)
}

// fits tells whether the heads stand apart in columns of that width.
func fits(heads [tableCells]string, each float32) bool {
	for _, head := range heads[1:hardCell] {
		if widthOf(head, widgets.SizeCaption, false)+gapWithin > each {
			return false
		}
	}
	hard := heads[hardCell]
	return strings.Contains(hard, "\n") || widthOf(hard, widgets.SizeCaption, false)+gapWithin <= each
}

// begun has the beginnings of the six short names.
func begun(heads [tableCells]string) [tableCells]string {
	for i := 1; i < hardCell; i++ {
		heads[i] = beginning(heads[i])
	}
	return heads
}
