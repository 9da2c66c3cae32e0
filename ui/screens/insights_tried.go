package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// triedShown is how many of the latest experiments are told one by one.
const triedShown = 3

// triedPanel sets the experiments that were done beside those that were not, with
// what chance would do, and says that it tells no cause. The latest of them stand
// beside that, or under it.
func (v *InsightsView) triedPanel(class Class) fyne.CanvasObject {
	t, r := v.shell.Voice().T, v.state.Tried
	head := column(gapWord, panelTitle(t("tried.title")), captionOf(t("tried.hint")))
	if r.Done.N+r.Left.N == 0 {
		return sheet(column(gapWithin, head, captionOf(t("tried.none"))))
	}
	rows := []plot.Range{rangeOf(r.Done, false), rangeOf(r.Left, true)}
	told := column(gapWithin, v.triedRow(0, r.Done, rows), v.triedRow(1, r.Left, rows), column(gapWord, v.triedSays()...))
	latest := column(gapWithin, v.latestTried()...)
	both := column(gapWithin, told, latest)
	if class != Narrow {
		both = container.New(&masonry{columns: 2, gap: gapMain}, told, latest)
	}
	return sheet(column(gapWithin, head, both))
}

// triedRow is a group's name, its range and its mean.
func (v *InsightsView) triedRow(i int, g insight.Group, rows []plot.Range) fyne.CanvasObject {
	voice := v.shell.Voice()
	mean := ""
	if g.N > 0 {
		mean = voice.Move(g.Mean)
	}
	labels := []string{voice.T("tried.donerow"), voice.T("tried.leftrow")}
	var f *widgets.Figure
	f = widgets.NewFigure(func(s widgets.Surface, scale float64) {
		w, h := s.Size()
		most := 0.0 // of both rows, so that they have one scale
		for _, one := range rows {
			most = max(most, -one.Low, one.High)
		}
		plot.Ranges{Width: int(w), Height: int(h), Scale: scale, Style: sparkStyle(f), Rows: rows[i : i+1], Most: most}.Draw(s)
	})
	name := widgets.NewText(labels[i], widgets.SizeCaption, widgets.TextOptions{Clip: true})
	value := widgets.NewText(mean, widgets.SizeBody, widgets.TextOptions{Strong: true, Align: fyne.TextAlignTrailing})
	figure := sized(f, 0, 24)
	return growing(row(gapWithin, sized(name, nameWidth(widgets.SizeCaption, labels...), 0), figure, sized(value, 44*TextScale(), 0)), figure)
}

func rangeOf(g insight.Group, hollow bool) plot.Range {
	return plot.Range{Low: g.Low, Mean: g.Mean, High: g.High, Hollow: hollow, None: g.N == 0}
}

// triedSays are the sentences: each group, how far chance would part them, and
// that it is no cause.
func (v *InsightsView) triedSays() []fyne.CanvasObject {
	voice, r := v.shell.Voice(), v.state.Tried
	var all []fyne.CanvasObject
	for _, s := range []string{voice.Tried(r.Done, true), voice.Tried(r.Left, false), voice.TriedOdds(r)} {
		if s != "" {
			all = append(all, widgets.NewText(s, widgets.SizeCaption, widgets.TextOptions{Wrap: true}))
		}
	}
	return append(all, captionOf(voice.T("tried.cause")))
}

// latestTried are the newest experiments that were looked back on.
func (v *InsightsView) latestTried() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for i := len(v.state.Tried.All) - 1; i >= 0 && len(all) < triedShown; i-- {
		if e := v.state.Tried.All[i]; v.shell.Voice().TriedOne(e) != "" {
			all = append(all, v.triedOne(e))
		}
	}
	return all
}

// allTried are the experiments, the newest first, those under way too.
func (v *InsightsView) allTried() fyne.CanvasObject {
	all := column(gapPanel)
	for _, e := range slices.Backward(v.state.Tried.All) {
		all.Add(v.triedOne(e))
	}
	return all
}

// triedOne is an experiment in its own words, with the month that chose it, how it
// went, and what was noted with that.
func (v *InsightsView) triedOne(e insight.Experiment) fyne.CanvasObject {
	voice := v.shell.Voice()
	lines := column(0, widgets.NewText(e.Text, widgets.SizeCaption, widgets.TextOptions{Wrap: true}))
	for _, s := range []string{voice.TriedOne(e), voice.TriedNote(e)} {
		if s != "" {
			lines.Add(captionOf(s))
		}
	}
	return v.dated(e.Chosen.In(), lines)
}

// dated is a line of a list with its month before it.
func (v *InsightsView) dated(m model.Month, line fyne.CanvasObject) fyne.CanvasObject {
	when := sized(widgets.NewText(v.shell.Voice().ShortMonth(m), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}), 72*TextScale(), 0)
	return container.New(lead{gap: gapWithin, top: true}, when, line)
}
