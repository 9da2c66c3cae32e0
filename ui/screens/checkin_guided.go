package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/guide"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// A guidedPart asks the questions: one ceiling a page, with what was answered so
// far beside them where there is room.
type guidedPart struct {
	bar       *widgets.PageBar
	head      *widgets.Text
	lead      *widgets.Text // how to answer, or that there are too few answers yet
	now       *widgets.Text
	questions [model.QuestionCount]*widgets.Question
	back      *widgets.Button
	skip      *widgets.Button
	next      *widgets.Button
	find      *widgets.Button
	top, foot *fyne.Container
	// first and last stand over and under the questions in a narrow window, where page is
	// all of them; it is nil in others.
	first, last fyne.CanvasObject
	page        *fyne.Container
	sofar       sofar
}

// sofar is what the answers make so far.
type sofar struct {
	panel  *widgets.Panel
	hidden *widgets.Text
	figure *widgets.Figure
	name   *widgets.Text
	value  *widgets.Text
	from   *widgets.Text
	track  *widgets.Track
	column *fyne.Container
}

func (v *CheckInView) makeGuided() {
	t, g := v.shell.Voice().T, &v.guided
	g.bar = widgets.NewPageBar(model.CeilingCount)
	g.bar.OnChoose = func(i int) { v.show(v.state.Page(model.Ceiling(i))) }
	g.head = widgets.NewText("", widgets.SizeSection, widgets.TextOptions{Strong: true})
	g.lead = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Clip: true})
	g.now = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true})
	for i := range g.questions {
		q := widgets.NewQuestion()
		q.OnAnswer = func(level uint8) { v.focusOn(v.state.Answer(i, level)) }
		q.OnMove = func(dir int) { v.focusOn(v.state.Ask(i + dir)) }
		q.OnPage = v.turn
		q.OnFocus = func() { v.show(v.state.Ask(i)) }
		g.questions[i] = q
	}
	g.back = widgets.NewButton("", widgets.Quiet, func() { v.turn(-1) })
	g.back.Icon = widgets.Icon(widgets.IconLeft)
	g.skip = widgets.NewButton(t("guided.skip"), widgets.Plain, func() { v.focusOn(v.state.Answer(v.state.Question, 0)) })
	g.next = widgets.NewButton("", widgets.Primary, func() { v.turn(1) })
	g.next.Tall = true
	g.find = v.newFind()
	v.makeSoFar()
}

func (v *CheckInView) makeSoFar() {
	t, s := v.shell.Voice().T, &v.guided.sofar
	caption := func(text string) *widgets.Text {
		return widgets.NewText(text, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	}
	s.hidden = caption(t("guided.hidden"))
	s.figure = widgets.NewFigure(v.drawSoFar)
	s.name = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true})
	s.value = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true})
	s.from, s.track = caption(""), widgets.NewTrack()
	gap := space()
	s.column = column(gapWord,
		widgets.NewText(t("guided.sofar"), widgets.SizeBody, widgets.TextOptions{Strong: true}), s.hidden,
		sized(padded(s.figure, inset{0, gapPanel, 0, gapPanel}), 0, 224),
		sized(newGround(widgets.ColorBorder, 0), 0, 1), sized(space(), 0, gapWithin),
		growing(row(gapWithin, s.name, gap, s.value), gap), s.from,
		padded(s.track, inset{0, gapWord, 0, gapWithin}), caption(t("guided.needs")))
	s.panel = widgets.NewPanel(s.column)
}

// drawSoFar is a small radar of what is set, without the ratings before.
func (v *CheckInView) drawSoFar(s widgets.Surface, scale float64) {
	w, h := s.Size()
	pad := 8 * scale
	r := plot.WindowRadar{
		Geometry: plot.Geometry{CX: w / 2, CY: h / 2, R: min(h/2-pad, (w/2-pad)/.8660254)},
		Scale:    scale, Colours: figureColours(v.guided.sofar.figure), Now: v.state.Ratings,
		Unset: true, Active: int(v.state.Active),
	}
	r.DrawStill(s)
	r.DrawMoment(s, plot.MomentOf(v.state.Ratings))
}

// turn goes on to the next ceiling, or back to the one before.
func (v *CheckInView) turn(dir int) {
	if dir < 0 {
		v.focusOn(v.state.PageBefore())
		return
	}
	v.focusOn(v.state.NextPage())
}

func (v *CheckInView) paintGuided() {
	voice, g, at := v.shell.Voice(), &v.guided, v.state.Active
	names, shares := make([]string, model.CeilingCount), make([]float32, model.CeilingCount)
	for i, c := range model.Ceilings() {
		names[i], shares[i] = voice.Ceiling(c), v.state.Answered(c)
		if v.shell.Class() == Narrow {
			names[i] = voice.CeilingShort(c)
		}
		if v.shell.Tight() {
			names[i] = "" // the one that is asked about stands below
		}
	}
	g.bar.SetPages(names, shares, int(at))
	g.head.SetText(voice.Ceiling(at))
	v.paintLead()
	g.now.SetText(voice.Value(v.state.Ratings[at]))
	for i, q := range guide.Questions(at) {
		g.questions[i].SetState(v.questionState(i, q))
	}
	v.paintTurns()
	v.paintSoFar()
	for _, c := range []*fyne.Container{g.top, g.foot} {
		if c != nil {
			c.Refresh()
		}
	}
}

// paintLead says how to answer; or that the ceiling is not rated yet, before one goes on
// without noticing.
func (v *CheckInView) paintLead() {
	lead, key, ink := v.guided.lead, "guided.lead", widgets.ColorMuted
	if v.state.Day.Before(v.state.Today) {
		key = "guided.leadpast"
	}
	if v.state.AnswerCount(v.state.Active) == 1 && !v.state.Ratings[v.state.Active].Rated() {
		key, ink = "guided.begun", widgets.ColorText
	}
	said := v.shell.Voice().T(key, "day", v.shell.Voice().Day(v.state.Day))
	changed := lead.Text() != said
	lead.SetText(said)
	lead.SetColor(ink)
	if changed && v.guided.page != nil { // it may have another height
		v.guided.page.Refresh()
	}
}

// paintTurns says where the buttons lead; in a narrow window in fewer words.
func (v *CheckInView) paintTurns() {
	voice, g, at := v.shell.Voice(), &v.guided, v.state.Active
	showIf(g.back, at > 0)
	back := ""
	if at > 0 {
		back = voice.Ceiling(at - 1)
	}
	next := voice.T("guided.last")
	if at < model.CeilingCount-1 {
		next = voice.T("guided.next", "ceiling", voice.Ceiling(at+1))
	}
	skip := voice.T("guided.skip")
	g.skip.KeyCap, g.next.KeyCap = "0", "↵"
	if v.shell.Class() == Narrow {
		back, skip = "", voice.T("guided.skipshort")
		g.skip.KeyCap, g.next.KeyCap = "", ""
	}
	g.back.SetText(back)
	g.skip.SetText(skip)
	if at > 0 {
		g.back.SetTip(voice.Ceiling(at-1), voice.Cap("Shift ↵"))
	}
	g.skip.SetTip(voice.T("guided.skip"), "0")
	g.next.SetTip("", "↵")
	g.next.SetText(next)
}

func (v *CheckInView) questionState(i int, q guide.Question) widgets.QuestionState {
	t := v.shell.Voice().T
	s := widgets.QuestionState{
		Title: t(q.Key()), Answer: v.state.Answers[v.state.Active][i],
		Active: v.state.Question == i, Hint: t("checkin.press"), Rows: !v.shell.Roomy(),
	}
	if s.Active && v.state.Held {
		s.Held, s.Hint = true, t("guided.held")
	}
	for level := range s.Answers {
		s.Answers[level] = t(q.Answer(level + 1))
	}
	return s
}

func (v *CheckInView) paintSoFar() {
	voice, s, at := v.shell.Voice(), &v.guided.sofar, v.state.Active
	if _, ok := v.state.Then(); ok && !v.state.Revealed {
		s.hidden.Show()
	} else {
		s.hidden.Hide()
	}
	s.name.SetText(voice.Ceiling(at))
	s.value.SetText(voice.Value(v.state.Ratings[at]))
	s.from.SetText(v.restsOn(voice, at))
	s.track.Set(v.state.Ratings[at])
	s.figure.Refresh()
	s.column.Refresh()
}

// restsOn says what a ceiling's rating comes from.
func (v *CheckInView) restsOn(voice say.Voice, at model.Ceiling) string {
	n, r := v.state.AnswerCount(at), v.state.Ratings[at]
	switch {
	case r.Rated() && v.state.Answers.Rating(at) != r:
		return voice.T("guided.byhand", "level", voice.Level(r))
	case n == 0:
		return voice.Level(r)
	}
	return voice.N("guided.from", n, "level", voice.Level(r))
}

// guidedBody is the page below the header.
func (v *CheckInView) guidedBody(class Class) fyne.CanvasObject {
	g := &v.guided
	room := space()
	skip := container.New(flush{g.back}, g.skip)
	g.find.Small = class != Middle
	g.find.Refresh()
	g.foot = growing(row(gapWithin, g.back, skip, room, g.next), room)
	switch {
	case v.shell.Tight():
		g.foot = column(gapWithin, g.next, row(gapWithin, g.back, skip))
	case class == Middle: // there is no column for it at the side
		g.foot = growing(row(gapWithin, g.back, skip, g.find, room, g.next), room)
	}
	g.page = nil
	if class == Narrow {
		return v.guidedNarrow()
	}
	g.lead = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Clip: true})
	if class == Middle {
		g.top = growing(row(gapPanel, g.head, g.lead, g.now), g.lead)
		questions := newReel(gapCard, g.questions[0], g.questions[1], g.questions[2])
		return giving(column(gapPanel, g.bar, g.top, questions, g.foot), questions)
	}
	questions := newReel(gapCard, g.questions[0], g.questions[1], g.questions[2])
	g.top = growing(row(gapPanel, g.head, g.lead), g.lead)
	body := giving(column(gapPanel, g.top, questions, sized(space(), 0, 1), g.foot), questions)
	side := column(gapPanel, sized(g.sofar.panel, 304*TextScale(), 0), g.find)
	both := growing(abreast(gapMain, body, side), body)
	return growing(column(gapSection, g.bar, both), both)
}

// guidedNarrow has its buttons at the foot, whatever is scrolled: the questions, or where
// it is tight all that is above them, too.
func (v *CheckInView) guidedNarrow() fyne.CanvasObject {
	g := &v.guided
	room := space()
	g.lead = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Wrap: true})
	g.top = growing(row(gapPanel, g.head, room, g.now), room)
	above := []fyne.CanvasObject{g.first, g.bar, g.top, g.lead}
	questions := []fyne.CanvasObject{g.questions[0], g.questions[1], g.questions[2], g.find, g.last}
	content := newWideReel(gapPanel, append(above, questions...)...)
	if !v.shell.Tight() {
		reel := newWideReel(gapCard, questions...)
		content = growing(column(gapPanel, append(above, reel)...), reel)
	}
	g.page = content
	middle := padded(content, inset{gapCard, 0, gapCard, gapPanel})
	return growing(column(0, middle, bar(g.foot)), middle)
}
