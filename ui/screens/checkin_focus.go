package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// Regions are the questions where they are asked; else the rows, the radar, the
// note and what can be tried next.
func (v *CheckInView) Regions() []fyne.Focusable {
	if v.state.Guided {
		return []fyne.Focusable{v.guided.questions[v.state.Question], v.guided.bar, v.guided.next}
	}
	rows := fyne.Focusable(v.rows[v.state.Active])
	if v.state.Asking {
		rows = v.thentest.rows[v.thentest.active]
	}
	all := []fyne.Focusable{rows, v.pad}
	for _, f := range []fyne.Focusable{v.fold, v.note, v.next.fold, v.next.own, v.next.choice, v.save} {
		if o := f.(fyne.CanvasObject); o.Visible() && v.inSight(o) {
			all = append(all, f)
		}
	}
	return all
}

// inSight tells whether what holds an object is not folded away.
func (v *CheckInView) inSight(o fyne.CanvasObject) bool {
	switch o {
	case v.next.own, v.next.choice:
		return v.next.panel.Visible()
	case v.save:
		return !v.save.Disabled()
	}
	return true
}

// focusOn shows the state and focuses what the keys act on: the active question,
// or the row of the active ceiling.
func (v *CheckInView) focusOn(next CheckIn) {
	v.show(next)
	switch {
	case v.state.Guided:
		v.shell.Canvas().Focus(v.guided.questions[v.state.Question])
	case v.state.Asking:
		v.focusSeen(v.thentest.active)
	default:
		v.shell.Canvas().Focus(v.rows[v.state.Active])
	}
}

// onLine tells whether a row or a question has the focus, or nothing has.
func (v *CheckInView) onLine() bool {
	on := v.shell.Canvas().Focused()
	is := func(r *widgets.LevelRow) bool { return on == fyne.Focusable(r) }
	question, _ := on.(*widgets.Question)
	return on == nil || question != nil || slices.ContainsFunc(v.rows[:], is) || slices.ContainsFunc(v.thentest.rows[:], is)
}

// toggle goes from the quick check-in to the questions and back.
func (v *CheckInView) toggle() {
	if v.state.Guided {
		v.focusOn(v.state.ToQuick())
		return
	}
	next := v.state.ToGuided()
	next.Asking = false
	v.focusOn(next)
}

// focusEntry goes to the note or the event, out of their fold, behind what is written.
func (v *CheckInView) focusEntry(e *widgets.Entry) {
	if !e.Visible() {
		v.noteOpen = true
		v.paint()
	}
	e.ToEnd()
	v.shell.Canvas().Focus(e)
}

// focusExperiment goes to how the last experiment went, until that is said; else
// to the next one.
func (v *CheckInView) focusExperiment() {
	_, asked := v.state.LookBack()
	on, _ := v.shell.Canvas().Focused().(*widgets.Chip)
	there := slices.Contains(v.back.chips, on)
	if asked && (v.state.Told() == "" && !there || !v.state.AsksExperiment()) {
		v.noteOpen = v.noteOpen || v.shell.Class() == Narrow
		v.back.opened = true
		v.paint()
		v.shell.Canvas().Focus(v.back.chips[0])
		return
	}
	if v.state.AsksExperiment() {
		v.focusNext()
	}
}

// foldAll folds everything as at the beginning.
func (v *CheckInView) foldAll() {
	v.noteOpen, v.back.opened, v.moves.opened = false, false, false
	v.next.opened, v.next.writing, v.next.idea = false, false, 0
	v.thentest.opened, v.thentest.active = false, 0
}
