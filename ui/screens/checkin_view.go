package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// A CheckInView shows a CheckIn and keeps it.
type CheckInView struct {
	shell Shell
	state CheckIn
	draft draftKeeper
	// setting tells that the entries are being filled from the state.
	setting bool
	saving  bool
	// heir goes on with the check-in in another language; nil for none.
	heir *CheckInView
	// restored tells that the state came from a draft of an earlier start.
	restored bool
	// aboutFirst tells that what about holds comes first, or stands in the header.
	aboutFirst bool
	steps      steps
	// noteOpen tells that the fold of the note is open, where there is one.
	noteOpen bool

	root   *fyne.Container
	header *fyne.Container
	side   *fyne.Container // what is beside the radar, or below it
	foot   *fyne.Container // what stands with the button
	under  *fyne.Container // what stands under the radar
	mode   *widgets.Segment
	title  titles
	status *widgets.Text
	fresh  *widgets.Button
	day    *widgets.Button
	pad    *widgets.RadarPad
	rows   [model.CeilingCount]*widgets.LevelRow
	scale  *widgets.LevelScale
	panel  *fyne.Container
	fold   *widgets.Fold // of the note and the event
	note   *widgets.Entry
	event  *widgets.Entry
	save   *widgets.Button
	below  *widgets.Text
	find   *widgets.Button // leads to Find the root
	lead   *fyne.Container // find beside below
	line   *fyne.Container // below and lead
	hint   *fyne.Container
	legend *legend

	guided   guidedPart
	back     lookBackPart
	moves    movesPart
	next     nextPart
	thentest thenPart
}

// NewCheckInView opens today's check-in, or goes on with the draft where one was
// kept.
func NewCheckInView(shell Shell, draft *model.Draft) *CheckInView {
	desk := shell.Desk()
	v := &CheckInView{shell: shell, root: container.NewStack()}
	v.draft = draftKeeper{shell: shell, of: desk.Person().UID, since: desk.History(), report: v.draftReported}
	v.makeHeader()
	v.makeRadar()
	v.makeLookBack()
	v.makeMoves()
	v.makeRows()
	v.makeEntries()
	v.makeNext()
	v.makeThenTest()
	v.makeGuided()
	v.state = NewCheckIn(desk.History(), desk.Today(), desk.Today())
	if draft != nil && !draft.IsBlank() {
		if c := RestoreCheckIn(desk.History(), desk.Today(), *draft); c.isKept() {
			v.draft.drop()
		} else {
			v.state, v.restored = c, true
		}
	}
	v.fill()
	v.Arrange()
	return v
}

func (v *CheckInView) typed(change func(*CheckIn)) {
	if v.setting {
		return
	}
	next := v.state
	change(&next)
	v.show(next)
}

// Root is the screen.
func (v *CheckInView) Root() fyne.CanvasObject { return v.root }

// Arrive puts the focus on the row that is next. Its tip waits until somebody goes
// there: it would lie over every check-in that opens.
func (v *CheckInView) Arrive() {
	v.focusOn(v.state)
	widgets.Leave(v.rows[v.state.Active])
}

// Update follows a changed history.
func (v *CheckInView) Update() {
	desk := v.shell.Desk()
	next := v.state.Following(desk.History(), desk.Today())
	if v.state.step().rates(next.step()) { // it was saved elsewhere, with other ratings
		v.SettleSteps()
	}
	v.state = next
	v.fill()
}

// Open shows another check-in. What was half done is asked about first, and a
// save under way ends before.
func (v *CheckInView) Open(next CheckIn) {
	if v.saving {
		v.shell.Run(func() error { return nil }, func(error) { v.Open(next) })
		return
	}
	if !v.state.Changed() || next.Editing() == v.state.Editing() && next.Day == v.state.Day {
		v.reset(next)
		return
	}
	t, day := v.shell.Voice().T, v.shell.Voice().LongDay(v.state.Day)
	title, body := t("checkin.othertitle"), t("checkin.otherbody", "day", day)
	if v.state.Editing() != "" {
		title, body = t("checkin.changetitle"), t("checkin.changebody", "day", day)
	}
	v.shell.Ask(widgets.Dialog{
		Title: title, Body: body,
		Buttons: []widgets.DialogButton{
			{Label: t("checkin.otherleave"), Kind: widgets.Danger, Tapped: func() { v.reset(next) }},
			{Label: t("checkin.otherstay"), Kind: widgets.Primary, Tapped: v.Arrive},
		},
		Cancel: 1,
	})
}

// reset shows a check-in from its beginning; the draft of the one before goes.
func (v *CheckInView) reset(next CheckIn) {
	if v.state.Changed() {
		v.draft.drop()
	}
	v.put(next)
	v.Arrive()
}

// put shows a check-in from its beginning. What is folded stays open where one is writing
// in it.
func (v *CheckInView) put(next CheckIn) {
	v.state, v.restored = next, false
	v.SettleSteps()
	if !v.writing() {
		v.foldAll()
	}
	v.Arrange()
	v.fill()
	v.settleEntries()
}

// hideThen puts the ratings before out of sight, or back.
func (v *CheckInView) hideThen() {
	next := v.state
	next.Hidden = !next.Hidden
	v.show(next)
}

// show takes the next state, keeps it as the draft where it says something new,
// and paints what changed.
func (v *CheckInView) show(next CheckIn) {
	if v.steps.remember(v.state, next) {
		v.shell.Stepped()
	}
	v.present(next)
}

func (v *CheckInView) present(next CheckIn) {
	before := v.state
	v.state = next
	if next.Draft() != before.Draft() {
		v.restored = false
		v.draft.changed(next)
	}
	if next.Guided != before.Guided {
		v.Arrange()
	}
	v.paint()
	if row := v.rows[next.Active]; next.Revealed && !before.Revealed && v.shell.Canvas().Focused() == fyne.Focusable(row) {
		widgets.Reveal(row) // what came into sight with the ratings before may have moved it
	}
}

// setText leaves an entry alone that says it already, and its caret with it.
func setText(e *widgets.Entry, s string) {
	if e.Text != s {
		e.SetText(s)
	}
}

func (v *CheckInView) entries() []*widgets.Entry {
	return []*widgets.Entry{v.note, v.event, v.next.own}
}

// fill shows the whole state, the entries' texts too.
func (v *CheckInView) fill() {
	v.setting = true
	setText(v.note, v.state.Note)
	setText(v.event, v.state.Event)
	setText(v.next.own, v.state.Experiment)
	v.setting = false
	v.paint()
}

// settleEntries leaves what is written in them to the window's undo: something was done.
func (v *CheckInView) settleEntries() {
	v.setting = true
	for _, e := range v.entries() {
		e.Settle()
	}
	v.setting = false
}

// GoToToday shows today's check-in, unless another is half done.
func (v *CheckInView) GoToToday() {
	next := v.state.ForToday(v.shell.Desk().Today())
	if v.saving || next.Day == v.state.Day {
		return
	}
	v.state, v.restored = next, false
	v.SettleSteps()
	v.foldAll()
	v.Arrange()
	v.fill()
}

// Begun tells that something is half done.
func (v *CheckInView) Begun() bool { return v.state.Changed() }

// Settled tells that nothing is being saved, and that no draft waits to be written.
func (v *CheckInView) Settled() bool { return !v.saving && v.draft.next == nil }
