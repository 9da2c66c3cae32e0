package screens

import (
	"strings"

	"fyne.io/fyne/v2"
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
		cells[hardCell] = strings.Replace(cells[hardCell], " ", "\n", 1)
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

// toldOf is what a check-in notes beside its ratings: what happened, and the experiment.
func toldOf(voice say.Voice, s model.Snapshot) string {
	var parts []string
	if event := oneLine(s.Event); event != "" {
		parts = append(parts, event)
	}
	return strings.Join(append(parts, experimentOf(voice, s)...), toldApart)
}

// toldApart stands between what is told in one line.
const toldApart = " · "

// experimentOf is the experiment that a check-in chose, as it is told beside other things;
// nothing without one.
func experimentOf(voice say.Voice, s model.Snapshot) []string {
	if text := oneLine(s.Experiment); text != "" {
		return []string{voice.T("journey.experimentof", "text", text)}
	}
	return nil
}

// oneLine is a text without what would end a cell of a table.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// TableText is the whole table, newest month first, with tabs between its cells: as
// spreadsheets take it.
func (s Scrub) TableText(voice say.Voice) string {
	var b strings.Builder
	line := func(cells [tableCells]string, experiment string) {
		b.WriteString(strings.Join(append(cells[:], experiment), "\t"))
		b.WriteByte('\n')
	}
	line(tableHead(voice, false), voice.T("journey.experiment"))
	for i := s.Len() - 1; i >= 0; i-- {
		line(tableRowOf(voice, s.Snapshot(i)), oneLine(s.Snapshot(i).Experiment))
	}
	return b.String()
}

// A journeyTable is what the figures show, as a table of all months.
type journeyTable struct {
	widget.List
	widgets.ShiftKey
	view *JourneyView
	at   int
}

func (v *JourneyView) makeTable() {
	l := &journeyTable{view: v}
	l.Length = func() int { return v.state.Scrub.Len() }
	l.CreateItem = func() fyne.CanvasObject { return newTableLine(v, false) }
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		s := v.state.Scrub
		now := s.Snapshot(s.Len() - 1 - i)
		cells := tableRowOf(v.shell.Voice(), now)
		cells[eventCell] = toldOf(v.shell.Voice(), now)
		if v.shell.Class() == Narrow {
			cells[0] = v.shell.Voice().Tick(now.Day.In())
		}
		line := o.(*tableLine)
		line.set(cells, plot.Coloured(insight.Binding(now.Ratings)))
		line.Refresh() // what it tells may stand elsewhere
	}
	l.OnSelected = func(widget.ListItemID) { l.UnselectAll() }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	v.table = l
}

// CreateRenderer is for the toolkit.
func (l *journeyTable) CreateRenderer() fyne.WidgetRenderer {
	return widgets.EndedList(l.List.CreateRenderer())
}

// Resize makes rows higher that tell something which has no column.
func (l *journeyTable) Resize(size fyne.Size) {
	l.fit(size.Width)
	l.List.Resize(size)
}

func (l *journeyTable) fit(width float32) {
	s, voice, k := l.view.state.Scrub, l.view.shell.Voice(), TextScale()
	below := newTableLine(l.view, false).eventsWidth(width) == 0
	for i := range s.Len() {
		high := tableLineHigh * k
		if below && toldOf(voice, s.Snapshot(s.Len()-1-i)) != "" {
			high += tableTold * k
		}
		l.SetItemHeight(i, high)
	}
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
	v.table.fit(v.table.Size().Width)
	v.table.Refresh()
	head, short := newTableLine(v, true), tableHead(v.shell.Voice(), true)
	head.heads = [][tableCells]string{tableHead(v.shell.Voice(), false), short, begun(short)}
	if class == Narrow {
		head.heads = head.heads[1:]
	}
	copyIt := widgets.NewButton(v.shell.Voice().T("journey.copy"), widgets.Plain, v.CopyTable)
	copyIt.KeyCap, copyIt.Small = v.shell.Key("copyimage"), true
	gap := space()
	foot := padded(growing(row(gapWithin, gap, copyIt), gap), inset{gapWithin, gapWord, gapWithin, gapWord})
	rows := fyne.CanvasObject(growing(column(0, head, v.table), v.table))
	if class == Narrow { // to be scrolled where larger words or those of a language need it
		rows = widgets.NewHScroll(sized(rows, head.narrowWidth(), 0))
	}
	p := widgets.NewPanel(padded(growing(column(0, rows, foot), rows), inset{gapWord, gapWord, gapWord, gapWord}))
	p.Bare = true
	if class == Narrow {
		return padded(p, inset{gapCard, 0, gapCard, gapCard})
	}
	return p
}
