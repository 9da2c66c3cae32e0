package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// shareYear makes a carousel of the year.
func (v *InsightsView) shareYear() {
	v.shell.ShareYear(v.state.Year.First.UID, v.state.Year.Last.UID)
}

// yearName is whose year it is.
func (v *InsightsView) yearName() string {
	if v.own() {
		return v.shell.Voice().T("year.title")
	}
	return v.shell.Voice().T("year.their", "person", v.shell.Desk().Person().Name)
}

// yearHead is whose year it is, from when to when, and what the six together did.
func (v *InsightsView) yearHead(class Class) fyne.CanvasObject {
	voice, y := v.shell.Voice(), v.state.Year
	span := voice.Month(y.To)
	if y.From != y.To {
		span = voice.T("year.span", "first", voice.Month(y.From), "last", voice.Month(y.To))
	}
	under := widgets.NewText(span, widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	size := widgets.SizeSection
	if class != Narrow {
		size = widgets.SizeHeadline
	}
	title := widgets.NewText(v.yearName(), size, widgets.TextOptions{Strong: true, Wrap: true})
	words := column(gapWord, title, under)
	if class == Narrow {
		buttons := newFlow(gapWithin)
		buttons.Add(v.back)
		buttons.Add(v.share)
		return column(gapPanel, words, buttons)
	}
	return container.New(&flank{gap: gapSection, middle: true}, words, row(gapWithin, v.back, v.share))
}

// yearBody is the year in two columns that end near each other, or one under the
// other.
func (v *InsightsView) yearBody(class Class) fyne.CanvasObject {
	now, states := []fyne.CanvasObject{v.yearNow()}, v.yearStates()
	noted := []fyne.CanvasObject{v.yearTried(), v.yearEvents(), v.yearMonths()}
	if class == Narrow {
		return column(gapCard, slices.Concat(now, states, noted)...)
	}
	return container.New(&masonry{columns: 2, gap: gapCard, even: true}, slices.Concat(now, noted, states)...)
}

// yearNow is the first month beside the last, as the Journey shows two months.
func (v *InsightsView) yearNow() fyne.CanvasObject {
	voice, y := v.shell.Voice(), v.state.Year
	var changes *widgets.Changes
	changes = widgets.NewChanges(func() plot.Style { return figureStyle(changes) })
	var then model.Snapshot
	compared := y.From != y.To
	if compared {
		then = y.First
	}
	words := changeWordsOf(voice, v.shell.Desk().History(), y.Last, then, compared)
	changes.SetState(words.state(plot.MomentOf(y.Last.Ratings), then.Ratings))
	all := column(gapWithin, panelTitle(voice.T("year.now")),
		widgets.NewText(voice.YearLead(y), widgets.SizeBody, widgets.TextOptions{Wrap: true}), linesOf(changes))
	if compared {
		all.Add(captionOf(voice.Join(words.note, voice.T("year.pair"))))
	}
	return sheet(all)
}

// yearStates are what moved, what held and what stays open, each with why.
func (v *InsightsView) yearStates() (panels []fyne.CanvasObject) {
	t, y := v.shell.Voice().T, v.state.Year
	if len(y.Rated) < insight.RatedMin {
		return []fyne.CanvasObject{sheet(column(gapWithin, panelTitle(t("year.moved")), captionOf(t("year.early"))))}
	}
	part := func(title, none string, of []model.Ceiling) {
		all := column(gapPanel, panelTitle(title))
		if len(of) == 0 {
			all.Add(captionOf(none))
		}
		for _, c := range of {
			all.Add(v.yearState(c))
		}
		panels = append(panels, sheet(all))
	}
	part(t("year.moved"), t("year.movednone"), y.Moved)
	part(t("year.held"), t("year.heldnone"), y.Held)
	if len(y.Open) > 0 {
		part(t("year.open"), "", y.Open)
	}
	return panels
}

// yearState is a ceiling with its state, and the evidence under it.
func (v *InsightsView) yearState(c model.Ceiling) fyne.CanvasObject {
	voice, f := v.shell.Voice(), v.state.Reading.Ceilings[c]
	name := widgets.NewText(voice.Ceiling(c), widgets.SizeBody, widgets.TextOptions{})
	state := widgets.NewText(voice.State(f), widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted})
	head := container.New(apart{gapWord}, row(gapWithin, newIcon(stateIcon(f), widgets.ColorMuted, 18), name), state)
	return column(2, head, captionOf(voice.StateDetail(f)),
		captionOf(voice.Why(f, say.Compared(v.state.Reading))))
}

// triedTitle says who tried it.
func (v *InsightsView) triedTitle() string {
	if v.own() {
		return v.shell.Voice().T("year.tried")
	}
	return v.shell.Voice().T("year.theirtried")
}

func (v *InsightsView) yearTried() fyne.CanvasObject {
	t := v.shell.Voice().T
	all := column(gapPanel, panelTitle(v.triedTitle()))
	for _, e := range v.state.Year.Experiments {
		all.Objects = append(all.Objects, v.triedOne(e))
	}
	if len(all.Objects) == 1 {
		all.Objects = append(all.Objects, captionOf(t("year.triednone")))
	}
	return sheet(all)
}

func (v *InsightsView) yearEvents() fyne.CanvasObject {
	voice := v.shell.Voice()
	all := column(gapWithin, panelTitle(voice.T("year.events")))
	for _, e := range v.state.Year.Events {
		all.Objects = append(all.Objects, v.dated(e.Day.In(), widgets.NewText(e.Text, widgets.SizeCaption, widgets.TextOptions{Wrap: true})))
	}
	if len(all.Objects) == 1 {
		all.Objects = append(all.Objects, captionOf(voice.T("year.eventsnone")))
	}
	return sheet(all)
}

// yearMonths names the months that have a check-in, and no count of them.
func (v *InsightsView) yearMonths() fyne.CanvasObject {
	voice := v.shell.Voice()
	var names []string
	for _, m := range v.state.Year.Rated {
		names = append(names, voice.MonthName(m))
	}
	list := widgets.NewText(voice.And(names...), widgets.SizeCaption, widgets.TextOptions{Wrap: true})
	return sheet(column(gapWithin, panelTitle(voice.T("year.months")), list))
}
