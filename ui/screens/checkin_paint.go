package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// toNeighbour activates the ceiling so many rows on.
func (c CheckIn) toNeighbour(dir int) CheckIn { return c.Activate(c.Neighbour(dir)) }

// paint brings everything but the entries' texts up to the state.
func (v *CheckInView) paint() {
	voice := v.shell.Voice()
	v.title.set(checkInTitle(voice, v.shell.Class(), v.shell.Desk().Person(), monthName(voice, v.state.Day, v.state.Today)))
	v.day.SetText(voice.Day(v.state.Day))
	v.mode.Select(boolIndex(v.state.Guided))
	v.paintStatus()
	if v.state.Guided {
		v.paintGuided()
		v.layTexts()
		return
	}
	v.paintRows(v.paintMoves())
	v.paintPad()
	v.paintLegend()
	v.paintLookBack()
	v.paintNote()
	v.paintNext()
	v.paintThenTest()
	v.paintSave()
	v.layTexts()
}

// layTexts lays out anew what stands beside texts that may have changed.
func (v *CheckInView) layTexts() {
	for _, c := range []*fyne.Container{v.header, v.side, v.foot, v.under} {
		if c != nil {
			c.Refresh()
		}
	}
}

// paintNote shows the note and the event, or the fold that holds them where there
// is less room.
func (v *CheckInView) paintNote() {
	t, class := v.shell.Voice().T, v.shell.Class()
	written := v.state.Note != "" || v.state.Event != ""
	folds := class != Wide || v.state.Revealed && !written && !v.noteOpen && !v.inNote()
	showIf(v.fold, folds && !v.state.Asking)
	showIf(v.note, (!folds || v.noteOpen) && !v.state.Asking)
	showIf(v.event, (!folds || v.noteOpen) && !v.state.Asking)
	s := widgets.FoldState{Label: t("experiment.noteandevent"), Open: v.noteOpen, Done: written}
	if then, asked := v.state.LookBack(); asked && class == Narrow {
		s.Label = t("experiment.all", "then", v.nameOf(then.Day))
		if v.state.Told() == model.NoOutcome {
			s.Value, s.Badge, s.Done = t("experiment.answer"), true, false
		}
	}
	v.fold.SetState(s)
}

// inNote tells whether the note or the event has the focus: it must not fold away then.
func (v *CheckInView) inNote() bool {
	on := v.shell.Canvas().Focused()
	return on == fyne.Focusable(v.note) || on == fyne.Focusable(v.event)
}

func (v *CheckInView) paintRows(moves [model.CeilingCount]insight.Change) {
	showIf(v.panel, !v.state.Asking)
	showIf(v.scale, !v.state.Compared()) // then each row has its word
	voice, then := v.shell.Voice(), v.state.ThenRatings()
	coloured := plot.Coloured(v.state.Binding())
	for _, c := range model.Ceilings() {
		now, real, why := v.state.Ratings[c], "", ""
		if moves[c].Real {
			real, why = voice.T("moves.real"), whyReal(voice, moves[c])
		}
		v.rows[c].SetState(widgets.LevelRowState{
			Rating: now, Then: then[c],
			Word: voice.Level(now), Hint: voice.T("checkin.press"),
			Delta:   voice.Delta(now, then[c]),
			Real:    real,
			RealWhy: why,
			Binding: slices.Contains(coloured, c),
			Reveal:  v.state.Compared(),
			Low:     v.shell.Class() == Narrow,
			Point:   voice.Point(),
		})
	}
}

// whyReal says what a move that is called real is larger than.
func whyReal(voice say.Voice, move insight.Change) string {
	key := "moves.real-why"
	if move.Own {
		key = "moves.real-why-own"
	}
	return voice.T(key, "wobble", voice.Number(move.Threshold))
}

func (v *CheckInView) paintPad() {
	voice, binding := v.shell.Voice(), v.state.Binding()
	p := widgets.PadState{Now: v.state.Ratings, Then: v.state.ThenRatings(), Binding: plot.Barred(binding), Coloured: plot.Coloured(binding), Active: int(v.state.Active), Point: voice.Point()}
	for _, c := range model.Ceilings() {
		p.Names[c], p.Words[c] = voice.Ceiling(c), levelWord(voice, v.state.Ratings[c], c, binding)
		if !v.state.Ratings[c].Rated() && v.shell.Class() != Narrow { // what it is that is rated
			p.Words[c] = voice.CeilingHint(c)
		}
	}
	v.pad.SetState(p)
}

// levelWord is a rating's word, with the mark of the lowest where it is that and not too
// many are.
func levelWord(voice say.Voice, r model.Rating, c model.Ceiling, binding []model.Ceiling) string {
	if slices.Contains(plot.Barred(binding), c) {
		return voice.BindingWord(r, len(binding) == 1)
	}
	return voice.Level(r)
}

// paintLegend shows the legend once there is something to compare with, and the
// hint before.
func (v *CheckInView) paintLegend() {
	then, ok := v.state.Then()
	if ok && v.state.Revealed && !v.state.Asking {
		room := float32(0)
		if v.shell.Class() == Narrow {
			room = v.shell.Canvas().Size().Width - 2*gapCard
		}
		v.legend.set(v.nameOf(v.state.Day), v.nameOf(then.Day), v.state.Hidden, room)
		v.legend.box.Show()
		v.hint.Hide()
		return
	}
	v.legend.box.Hide()
	v.hint.Show()
}

func (v *CheckInView) paintStatus() {
	t := v.shell.Voice().T
	show := func(text string, color fyne.ThemeColorName) {
		v.status.SetText(text)
		v.status.SetColor(color)
	}
	switch {
	case v.restored:
		show(t("checkin.restored", "day", v.shell.Voice().Day(v.state.Day)), widgets.ColorMuted)
	case v.draft.failed:
		show(t("checkin.draftunkept"), widgets.ColorWarn)
	case v.draft.kept && v.state.Changed():
		show("✓ "+t("checkin.draftkept"), widgets.ColorMuted)
	case v.state.Editing() != "" && !v.state.Changed():
		show("✓ "+t("checkin.saved"), widgets.ColorMuted)
	default:
		show("", widgets.ColorMuted)
	}
	if v.restored {
		v.fresh.Show()
	} else {
		v.fresh.Hide()
	}
}

func (v *CheckInView) paintSave() {
	key := "checkin.save"
	if v.state.Editing() != "" {
		key = "checkin.savechange"
	}
	v.save.SetText(v.shell.Voice().T(key))
	if v.state.CanSave() && !v.saving {
		v.save.Enable()
	} else {
		v.save.Disable()
	}
	v.below.SetText(v.caption())
	// Where it only says what the legend says, there is better use for its room.
	_, compared := v.state.Then()
	showIf(v.below, v.shell.Class() == Narrow || !compared || !v.state.Revealed || !v.state.Changed())
	// Once it is revealed the radar says where to look.
	leads, align := !v.state.Revealed && !v.state.Asking, fyne.TextAlignCenter
	if (leads || v.shell.Class() == Narrow) && !v.shell.Tight() {
		align = fyne.TextAlignLeading
	}
	v.below.SetAlign(align)
	showIf(v.find, leads)
	if v.line != nil {
		showIf(v.lead, leads)
		showIf(v.line, v.below.Visible() || leads)
	}
}

// caption says how far the check-in is.
func (v *CheckInView) caption() string {
	voice, n := v.shell.Voice(), v.state.Ratings.Count()
	if v.state.Editing() != "" && !v.state.Changed() {
		return voice.T("checkin.kept", "day", voice.Day(v.state.Day))
	}
	then, ok := v.state.Then()
	if !ok {
		return v.countAlone(n)
	}
	switch name := v.nameOf(then.Day); {
	case v.state.Asking:
		return voice.T("checkin.askingthen", "then", name)
	case v.state.Revealed && v.state.Hidden:
		return voice.T("checkin.all")
	case v.state.Revealed:
		return voice.T("checkin.allthen", "then", name)
	case n == 0:
		return voice.T("checkin.nonethen", "then", name)
	default:
		return voice.T("checkin.somethen", "n", n, "then", name)
	}
}

// countAlone says how many are set where there is nothing to compare with.
func (v *CheckInView) countAlone(n int) string {
	voice := v.shell.Voice()
	switch n {
	case 0:
		return voice.T("checkin.none")
	case model.CeilingCount:
		return voice.T("checkin.all")
	}
	return voice.T("checkin.some", "n", n)
}

// nameOf is what a check-in is called beside this one: its month, with the year
// where that is another, or its day where both are of one month.
func (v *CheckInView) nameOf(d model.Date) string {
	voice := v.shell.Voice()
	then, ok := v.state.Then()
	if ok && then.Day.In() == v.state.Day.In() {
		return voice.Day(d)
	}
	return monthName(voice, d, v.state.Day)
}

// monthName is a day's month, with its year where that is not beside's.
func monthName(voice say.Voice, d, beside model.Date) string {
	if d.Year != beside.Year {
		return voice.Month(d.In())
	}
	return voice.MonthName(d.In())
}
