package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// An insightsPage is one of the pages of the screen.
type insightsPage int

// The pages: what the months show, the same as a table, a radar to try things on,
// and the last twelve months.
const (
	pageReading insightsPage = iota
	pageTable
	pageTrial
	pageYear
)

// An InsightsView says what the months show, and why.
type InsightsView struct {
	shell Shell
	state Insights
	page  insightsPage
	// reads counts the readings asked for; only the last one counts.
	reads int
	ready bool

	root   *fyne.Container
	cards  [model.CeilingCount]*insightCard
	try    *widgets.Button
	table  *widgets.Button
	year   *widgets.Button
	find   *widgets.Button
	choose *widgets.Button
	start  *widgets.Button
	sample *sampleOffer
	back   *widgets.Button
	share  *widgets.Button
	trial  *trialView
}

// NewInsightsView reads the desk's history.
func NewInsightsView(shell Shell) *InsightsView {
	t := shell.Voice().T
	v := &InsightsView{shell: shell, root: container.NewStack()}
	for _, c := range model.Ceilings() {
		v.cards[c] = newInsightCard(v, c)
	}
	v.try = widgets.NewButton(t("understand.try"), widgets.Plain, v.openTrial)
	v.try.Small = true
	v.table = widgets.NewButton("", widgets.Plain, v.toggleTable)
	v.table.Small, v.table.Icon = true, widgets.Icon(widgets.IconTable)
	v.table.SetTip("", "T")
	v.year = widgets.NewButton("", widgets.Plain, func() { v.open(pageYear) })
	v.year.Small, v.year.Icon = true, widgets.Icon(widgets.IconClock)
	v.find = widgets.NewButton(t("understand.root"), widgets.Quiet, func() { shell.FindRoot() })
	v.back = widgets.NewButton(t("understand.back"), widgets.Quiet, func() { v.Cancel() })
	v.share = widgets.NewButton(t("year.share"), widgets.Primary, v.shareYear)
	v.choose, v.start = checkInButton(shell, "understand.choose"), checkInButton(shell, "understand.start")
	v.sample = newSampleOffer(shell, "understand.sample", v.Arrange)
	v.find.SetTip("", shell.Key("find"))
	v.back.SetTip("", shell.Voice().Cap("Esc"))
	v.trial = newTrialView(v)
	v.read()
	return v
}

// readAtOnce is how many snapshots are read before the screen is shown; of more
// the reading is done beside the interface, which never waits for it.
const readAtOnce = 1000

// read reads the history and shows what it says.
func (v *InsightsView) read() {
	v.reads++
	desk, asked := v.shell.Desk(), v.reads
	h, target := desk.History(), desk.Target()
	asOf := h.AsOf(desk.Today())
	if h.Len() <= readAtOnce {
		v.show(ReadInsights(h, asOf, target))
		return
	}
	if !v.ready {
		v.Arrange()
	}
	var next Insights
	v.shell.Run(func() error {
		next = ReadInsights(h, asOf, target)
		return nil
	}, func(error) {
		if asked == v.reads {
			v.show(next)
		}
	})
}

// show takes what was read; what was open stays open.
func (v *InsightsView) show(next Insights) {
	if v.ready {
		next.Open = v.state.Open
	}
	v.state, v.ready = next, true
	if v.page == pageTrial {
		v.page = pageReading
	}
	v.Arrange()
}

// own tells whether the history is that of whoever looks at it.
func (v *InsightsView) own() bool { return v.shell.Desk().Person().Self }

// Root is the screen.
func (v *InsightsView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the first region that is in sight: the sentence at the top is read
// first, and must not be scrolled away by what has the focus.
func (v *InsightsView) Arrive() {
	v.sample.read()
	regions := v.Regions()
	first := slices.IndexFunc(regions, func(r fyne.Focusable) bool { return widgets.InSight(r.(fyne.CanvasObject)) })
	if first >= 0 {
		v.shell.Canvas().Focus(regions[first])
	}
}

// Update follows a changed history.
func (v *InsightsView) Update() {
	v.read()
	v.sample.read()
}

// Rune takes T for the table, and on the radar the digits.
func (v *InsightsView) Rune(r rune) bool {
	switch {
	case v.page == pageTrial:
		return v.trial.rune(r)
	case (r == 't' || r == 'T') && !v.state.Empty():
		v.toggleTable()
		return true
	}
	return false
}

// Cancel goes back to the reading, and there shuts the evidence that is open; false
// where there is neither.
func (v *InsightsView) Cancel() bool {
	if v.page == pageReading {
		return v.shutEvidence()
	}
	from := map[insightsPage]fyne.Focusable{pageTrial: v.try, pageTable: v.table, pageYear: v.year}[v.page]
	v.open(pageReading)
	v.shell.Canvas().Focus(from)
	return true
}

// Regions are the first card, the side, and what leads to other pages.
func (v *InsightsView) Regions() []fyne.Focusable {
	switch {
	case !v.ready:
		return nil
	case v.state.Empty():
		return []fyne.Focusable{v.start}
	case v.page == pageTrial:
		return v.trial.regions()
	case v.page == pageTable:
		return []fyne.Focusable{v.table}
	case v.page == pageYear:
		return []fyne.Focusable{v.share, v.back}
	}
	var all []fyne.Focusable
	if first := v.cards[v.state.Order()[0]]; first.gives() {
		all = append(all, first.why)
	}
	if v.state.Reading.Complete {
		all = append(all, v.try)
	}
	return append(all, v.choose, v.year, v.table, v.find)
}

// open shows another page.
func (v *InsightsView) open(p insightsPage) {
	v.page = p
	v.Arrange()
	v.Arrive()
}

// toggleTable shows the table in place of the figures, or the figures again.
func (v *InsightsView) toggleTable() {
	if v.page == pageTable {
		v.page = pageReading
	} else {
		v.page = pageTable
	}
	v.Arrange()
	v.Arrive()
}

func (v *InsightsView) openTrial() {
	v.trial.begin(v.state.Latest)
	v.open(pageTrial)
}

// toggle opens the evidence of a ceiling, or shuts it.
func (v *InsightsView) toggle(c model.Ceiling) {
	v.state = v.state.Toggle(c)
	for _, card := range v.cards {
		card.showEvidence(v.state.Open == card.ceiling)
	}
	v.root.Refresh()
	if v.state.Open == c { // all of it, but never at the cost of what opened it
		widgets.Reveal(v.cards[c].told)
		widgets.Reveal(v.cards[c].why)
	}
}

// shutEvidence shuts what is open, and puts the focus on what opens it; false where
// nothing is.
func (v *InsightsView) shutEvidence() bool {
	c := v.state.Open
	if c == noCeiling {
		return false
	}
	v.toggle(c)
	v.shell.Canvas().Focus(v.cards[c].why)
	return true
}

// Arrange puts the parts where the window's class wants them.
func (v *InsightsView) Arrange() {
	class := v.shell.Class()
	v.root.Objects = []fyne.CanvasObject{v.body(class)}
	v.root.Refresh()
}

func (v *InsightsView) body(class Class) fyne.CanvasObject {
	t := v.shell.Voice().T
	switch {
	case !v.ready:
		return centred(widgets.NewText(t("understand.reading"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}))
	case v.state.Empty():
		return page(class, row(0, newTitles(t("understand.title")).of(class)),
			emptyState(class, widgets.IconInsights, t("understand.empty"), t("understand.emptybody"),
				v.start, v.sample.Button))
	case v.page == pageTrial:
		return v.trial.body(class)
	case v.page == pageTable:
		return v.sheet(class, v.head(class), v.tableBody(class))
	case v.page == pageYear:
		return v.sheet(class, v.yearHead(class), v.yearBody(class))
	}
	return v.sheet(class, v.head(class), v.reading(class))
}
