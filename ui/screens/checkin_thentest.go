package screens

import (
	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// A thenPart asks every six months how the month before looks from today. While it
// does its rows stand in the place of the others and the month before is out of
// sight; afterwards both are shown.
type thenPart struct {
	fold   *widgets.Fold
	panel  *widgets.Panel // what asks
	title  *widgets.Text
	rows   [model.CeilingCount]*widgets.LevelRow
	active model.Ceiling
	done   *widgets.Button
	later  *widgets.Button
	asks   *fyne.Container

	result *widgets.Panel // what was answered
	both   *widgets.Text
	lines  [model.CeilingCount][2]*widgets.Text
	each   [model.CeilingCount]*fyne.Container
	drift  *widgets.Text
	shows  *fyne.Container
	opened bool
}

func (v *CheckInView) makeThenTest() {
	t, p := v.shell.Voice().T, &v.thentest
	p.fold = widgets.NewFold(v.foldThenTest)
	p.fold.SetTip("", "T")
	p.title = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true})
	body := widgets.NewText(t("thentest.body"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	for _, c := range model.Ceilings() {
		p.rows[c] = v.thenRow(c)
	}
	lines := column(0, newLevelScale(v.shell.Voice(), p.rows[0]))
	for _, r := range p.rows {
		lines.Add(r)
	}
	p.later = widgets.NewButton(t("thentest.later"), widgets.Plain, v.declineThenTest)
	p.done = widgets.NewButton(t("thentest.done"), widgets.Quiet, v.endThenTest)
	gap := space()
	p.asks = column(gapWord, padded(newProse(0, gapWord, p.title, body), inset{gapPanel, 7, gapPanel, gapWord}), lines,
		padded(growing(row(gapWithin, p.later, gap, p.done), gap), inset{gapWord, gapWord, gapPanel, gapWord}))
	p.panel = widgets.NewPanel(padded(p.asks, inset{7, 7, 7, 7}))
	p.panel.Bare = true
	v.makeThenResult()
}

func (v *CheckInView) thenRow(c model.Ceiling) *widgets.LevelRow {
	r := widgets.NewLevelRow(v.shell.Voice().Ceiling(c))
	r.OnSet = func(to model.Rating) {
		v.show(v.state.See(c, to))
		v.steps.dragging = r.Held()
	}
	r.OnRelease = func() { v.steps.dragging = false }
	r.OnNext = func() { v.focusSeen(v.nextUnseen(c)) }
	r.OnStep = func(sixths int) { v.show(v.state.See(c, stepped(v.state.SeenNow()[c], sixths))) }
	r.OnUnset = func() { v.show(v.state.See(c, model.NotRated)) }
	r.OnMove = func(dir int) { v.focusSeen(v.seenNeighbour(c, dir)) }
	r.OnFocus = func() { v.thentest.active = c }
	r.Tell = v.shell.Voice().LevelTip
	return r
}

func (v *CheckInView) makeThenResult() {
	t, p := v.shell.Voice().T, &v.thentest
	caption := func(s string) *widgets.Text {
		return widgets.NewText(s, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignTrailing})
	}
	p.both = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true, Clip: true})
	p.drift = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Wrap: true})
	rated, seen := caption(t("thentest.rated")), caption(t("thentest.seen"))
	wide := max(44*TextScale(), rated.MinSize().Width, seen.MinSize().Width)
	cell := func(t *widgets.Text) *fyne.Container { return sized(t, wide, 0) } // of a column of figures
	p.shows = column(gapWord, p.drift, sized(space(), 0, gapWord), growing(row(gapWithin, p.both, cell(rated), cell(seen)), p.both))
	for _, c := range model.Ceilings() {
		for i := range p.lines[c] {
			p.lines[c][i] = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: i == 1, Align: fyne.TextAlignTrailing})
		}
		gap := space()
		name := widgets.NewText(v.shell.Voice().Ceiling(c), widgets.SizeBody, widgets.TextOptions{})
		p.each[c] = growing(row(gapWithin, name, gap, cell(p.lines[c][0]), cell(p.lines[c][1])), gap)
		p.shows.Add(p.each[c])
	}
	again := widgets.NewButton(t("thentest.again"), widgets.Plain, v.startThenTest)
	again.Small = true
	p.shows.Add(padded(row(0, again), inset{left: -gapWithin}))
	p.result = widgets.NewPanel(p.shows)
	p.result.Dense = true
}

// foldThenTest begins to ask, or shows and hides what was answered.
func (v *CheckInView) foldThenTest() {
	if v.state.SeenNow().Count() == 0 {
		v.startThenTest()
		return
	}
	v.thentest.opened = !v.thentest.opened
	v.paint()
}

// keyThenTest does the same by its key, and goes on with it where it is under way;
// false where nothing is asked.
func (v *CheckInView) keyThenTest() bool {
	switch {
	case !v.asksThenTest():
		return false
	case v.state.Asking:
		v.focusSeen(v.nextUnseen(model.CeilingCount - 1))
	default:
		v.foldThenTest()
	}
	return true
}

func (v *CheckInView) startThenTest() {
	next := v.state
	next.Asking = true
	v.show(next)
	v.focusSeen(v.nextUnseen(model.CeilingCount - 1))
}

// declineThenTest puts it off: the next month's check-in asks again.
func (v *CheckInView) declineThenTest() {
	v.putOffThenTest()
	next := v.state
	next.Asking, next.Declined, next.Seen, next.SeenOf = false, true, next.kept.Seen, next.kept.SeenOf
	v.focusOn(next)
}

// endThenTest shows both.
func (v *CheckInView) endThenTest() {
	next := v.state
	next.Asking = false
	if next.SeenNow().Count() == 0 {
		v.putOffThenTest()
		next.Declined = true
	}
	v.thentest.opened = true
	v.focusOn(next)
}

// putOffThenTest remembers that this person is not to be asked again this month.
func (v *CheckInView) putOffThenTest() {
	desk, s := v.shell.Desk(), v.shell.Settings()
	s.PutOff = s.PutOff.With(desk.Person().UID, desk.Today().In())
	v.shell.Change(s)
}

// asksThenTest tells whether it is asked about: where it was put off, only as far as it
// is answered all the same.
func (v *CheckInView) asksThenTest() bool {
	desk := v.shell.Desk()
	off := v.shell.Settings().PutOff.Has(desk.Person().UID, desk.Today().In())
	return v.state.AsksThenTest() && (!off || v.state.Asking || v.state.SeenNow().Count() > 0)
}

// nextUnseen is the first ceiling after one, going round, that was rated then and
// is not seen yet; model.CeilingCount where there is none.
func (v *CheckInView) nextUnseen(after model.Ceiling) model.Ceiling {
	for i := range model.Ceiling(model.CeilingCount) {
		if c := (after + 1 + i) % model.CeilingCount; v.state.sees(c) && !v.state.SeenNow()[c].Rated() {
			return c
		}
	}
	return model.CeilingCount
}

func (v *CheckInView) seenNeighbour(c model.Ceiling, dir int) model.Ceiling {
	for to := int(c) + dir; to >= 0 && to < model.CeilingCount; to += dir {
		if v.state.sees(model.Ceiling(to)) {
			return model.Ceiling(to)
		}
	}
	return c
}

// focusSeen goes to a ceiling's row, or past the last one to the button.
func (v *CheckInView) focusSeen(c model.Ceiling) {
	if c == model.CeilingCount {
		v.shell.Canvas().Focus(v.thentest.done)
		return
	}
	v.thentest.active = c
	v.shell.Canvas().Focus(v.thentest.rows[c])
}

func (v *CheckInView) paintThenTest() {
	p, voice := &v.thentest, v.shell.Voice()
	asks := v.asksThenTest()
	showIf(p.fold, asks && !v.state.Asking)
	showIf(p.panel, asks && v.state.Asking)
	drift, answered := v.state.Drift()
	showIf(p.result, asks && answered && p.opened)
	if !asks {
		return
	}
	then, _ := v.state.ThenTest()
	name := v.nameOf(then.Day)
	s := widgets.FoldState{Label: voice.T("thentest.ask", "then", name), Value: voice.T("experiment.answer"), Badge: true, Open: answered && p.opened}
	if answered {
		s.Value, s.Badge, s.Done = "", false, true
	}
	if v.shell.Class() != Narrow {
		s.Key = "T"
	}
	p.fold.SetState(s)
	p.title.SetText(voice.T("thentest.title", "then", name))
	seen := v.state.SeenNow()
	for _, c := range model.Ceilings() {
		r := seen[c]
		p.rows[c].SetState(widgets.LevelRowState{Rating: r, Word: voice.Level(r), Hint: voice.T("checkin.press")})
		showIf(p.rows[c], then.Ratings[c].Rated())
		p.lines[c][0].SetText(voice.Value(drift.Then[c]))
		p.lines[c][1].SetText(voice.Value(drift.Seen[c]))
		showIf(p.each[c], then.Ratings[c].Rated())
	}
	p.both.SetText(voice.T("thentest.both", "then", name))
	p.drift.SetText("")
	if answered {
		p.drift.SetText(voice.Drift(drift, name))
	}
	p.asks.Refresh()
	p.shows.Refresh()
}
