package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A JourneyView shows a Journey as a chart or a table.
type JourneyView struct {
	shell Shell
	state Journey

	root    *fyne.Container
	title   titles
	add     *widgets.Button
	which   *widgets.Segment
	figure  *widgets.Figure
	chips   [model.CeilingCount]*widgets.Chip
	table   *journeyList
	heading *journeyHeading
}

// NewJourneyView shows the desk's history, as a table where there is one month
// alone.
func NewJourneyView(shell Shell) *JourneyView {
	t := shell.Voice().T
	v := &JourneyView{shell: shell, root: container.NewStack(), state: NewJourney(shell.Desk().History())}
	v.title = newTitles(t("journey.title"))
	v.add = widgets.NewButton(t("journey.add"), widgets.Quiet, shell.AddMonth)
	v.add.Icon = widgets.Icon(widgets.IconPlus)
	v.which = widgets.NewSegment([]string{t("journey.chart"), t("journey.list")}, 0, func(i int) { v.setList(i == 1) })
	v.makeChart()
	v.makeTable()
	v.Arrange()
	return v
}

func (v *JourneyView) makeChart() {
	v.figure = widgets.NewFigure(v.drawChart)
	for _, c := range model.Ceilings() {
		v.chips[c] = widgets.NewChip(v.shell.Voice().Ceiling(c), func() { v.focusCeiling(c) })
		v.chips[c].Small = true
		v.chips[c].SetSelected(c == v.state.Focus)
	}
}

// drawChart is called whenever the figure is drawn anew. It reads the theme's
// colours then, so that it follows light and dark.
func (v *JourneyView) drawChart(s widgets.Surface, scale float64) {
	w, h := s.Size()
	focus := v.state.Focus
	plot.Timeline{
		Width: int(w), Height: int(h), Style: figureStyle(v.figure), Voice: v.shell.Voice(),
		History: v.state.History(), Scale: scale, Focus: &focus,
	}.Draw(s)
}

func (v *JourneyView) focusCeiling(c model.Ceiling) {
	v.state.Focus = c
	for i, chip := range v.chips {
		chip.SetSelected(model.Ceiling(i) == c)
	}
	v.figure.Refresh()
}

func (v *JourneyView) setList(on bool) {
	if v.state.List == on {
		return
	}
	v.state.List = on
	v.Arrange()
	if on {
		v.Arrive()
	}
}

// Root is the screen.
func (v *JourneyView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the table, or the choice of view over the chart.
func (v *JourneyView) Arrive() {
	on := v.shell.Canvas()
	switch {
	case v.state.Len() == 0:
	case v.state.List:
		if v.state.Index() < 0 {
			v.state = v.state.Select(0)
		}
		v.table.show(v.state.Index())
		on.Focus(v.table)
	default:
		on.Focus(v.which)
	}
}

// Regions are the table or the chart's chips, and the header.
func (v *JourneyView) Regions() []fyne.Focusable {
	switch {
	case v.state.Len() == 0:
		return nil
	case v.state.List:
		return []fyne.Focusable{v.table, v.which}
	}
	return []fyne.Focusable{v.chips[v.state.Focus], v.which}
}

// Rune takes L for the table and back, and digits for the ceiling in front.
func (v *JourneyView) Rune(r rune) bool {
	switch {
	case r == 'l' || r == 'L':
		list := !v.state.List
		v.which.Select(boolIndex(list))
		v.setList(list)
		v.Arrive()
	case r >= '1' && r <= '6' && !v.state.List:
		v.focusCeiling(model.Ceiling(r - '1'))
	default:
		return false
	}
	return true
}

func boolIndex(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Update follows a changed history.
func (v *JourneyView) Update() {
	v.state = v.state.WithHistory(v.shell.Desk().History())
	v.focusCeiling(v.state.Focus)
	v.table.show(v.state.Index())
	v.Arrange()
}

// Arrange puts the parts where the window's class wants them.
func (v *JourneyView) Arrange() {
	class := v.shell.Class()
	gap := space()
	header := row(gapWithin, v.title.of(class), gap)
	if v.state.Len() > 0 {
		header.Add(v.addButton(class))
		if class != Narrow {
			header.Add(sized(space(), gapWithin, 1))
		}
		header.Add(v.which)
	}
	v.root.Objects = []fyne.CanvasObject{page(class, growing(header, gap), v.body(class))}
	v.root.Refresh()
}

// addButton adds a past month; a narrow window has no room for its words.
func (v *JourneyView) addButton(class Class) fyne.CanvasObject {
	if class != Narrow {
		return v.add
	}
	b := widgets.NewButton("", widgets.Quiet, v.shell.AddMonth)
	b.Icon = widgets.Icon(widgets.IconPlus)
	return b
}

func (v *JourneyView) body(class Class) fyne.CanvasObject {
	switch {
	case v.state.Len() == 0:
		return v.empty()
	case v.state.List:
		return v.tableBody(class)
	}
	return v.chartBody(class)
}

func (v *JourneyView) chartBody(class Class) fyne.CanvasObject {
	chips := newFlow(gapWithin)
	for _, c := range v.chips {
		chips.Add(c)
	}
	figure := v.roomyFigure(class)
	content := growing(column(gapPanel, chips, figure), figure)
	if v.state.Len() == 1 {
		pad := v.singlePad()
		content = growing(column(gapPanel, pad, v.singleNote()), pad)
	}
	p := widgets.NewPanel(content)
	if class == Narrow {
		return padded(p, inset{gapCard, 0, gapCard, gapCard})
	}
	return p
}

// roomyFigure is the chart; in a narrow window it is as wide as its months need
// and scrolls, the newest in sight first.
func (v *JourneyView) roomyFigure(class Class) fyne.CanvasObject {
	if class != Narrow {
		return v.figure
	}
	first, last := v.state.Row(v.state.Len()-1).Day.In(), v.state.Row(0).Day.In()
	scroll := container.NewHScroll(sized(v.figure, (160+24*float32(min(last-first, 240)))*TextScale(), 0))
	return container.New(&atEnd{}, scroll)
}

// singlePad is the radar of the only check-in there is: one point is no line.
func (v *JourneyView) singlePad() fyne.CanvasObject {
	voice, only := v.shell.Voice(), v.state.Row(0)
	binding := insight.Binding(only.Ratings)
	state := widgets.PadState{Now: only.Ratings, Binding: binding, Active: -1, Point: voice.Point()}
	for _, c := range model.Ceilings() {
		state.Names[c], state.Words[c] = voice.Ceiling(c), levelWord(voice, only.Ratings[c], c, binding)
	}
	p := widgets.NewRadarPad()
	p.SetState(state)
	return p
}

// singleNote tells what comes of a history of one check-in.
func (v *JourneyView) singleNote() fyne.CanvasObject {
	voice := v.shell.Voice()
	only := v.state.Row(0)
	return column(gapWord,
		widgets.NewText(voice.T("journey.single"), widgets.SizeBody, widgets.TextOptions{Strong: true, Align: fyne.TextAlignCenter}),
		widgets.NewText(voice.T("journey.singlebody", "day", voice.LongDay(only.Day)), widgets.SizeCaption,
			widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true}))
}

// empty teaches what the screen is for.
func (v *JourneyView) empty() fyne.CanvasObject {
	t := v.shell.Voice().T
	buttons := []*widgets.Button{widgets.NewButton(t("journey.start"), widgets.Primary, func() { v.shell.Go(PlaceCheckIn) })}
	if v.shell.Desk().Person().Self { // the sample is one's own
		buttons = append(buttons, widgets.NewButton(t("journey.sample"), widgets.Quiet, v.shell.ShowSample))
	}
	return emptyState(v.shell.Class(), widgets.IconJourney, t("journey.empty"), t("journey.emptybody"), buttons...)
}
