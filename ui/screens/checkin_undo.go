package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// latest is the view that goes on with the check-in, after the language changed.
func (v *CheckInView) latest() *CheckInView {
	for v.heir != nil {
		v = v.heir
	}
	return v
}

// follow shows what was taken back or kept again, unless something else was begun.
func (v *CheckInView) follow(k *keeping, back bool) {
	switch at := v.state.Editing(); {
	case !k.isNew():
		v.followChange(k, back)
	case back && at == k.after.UID:
		v.halfDoneAgain(model.Snapshot{}) // what was rated, and typed since
	case !back && v.state.Changed() && at == "" && v.state.Day == k.after.Day:
		v.halfDoneAgain(k.after)
	default: // it may be compared with what went or came
		v.Update()
	}
	v.shell.Changed()
}

// followChange shows what is kept by now of a check-in that was changed, or of what had
// its day.
func (v *CheckInView) followChange(k *keeping, back bool) {
	at, day := v.state.Editing(), k.after.Day
	if back {
		day = k.before.Day
	}
	if at != k.after.UID && (k.replaced == nil || at != k.replaced.UID) || v.state.Changed() {
		v.Update()
		return
	}
	desk := v.shell.Desk()
	v.put(NewCheckIn(desk.History(), desk.Today(), day))
	if !v.writing() { // the rest of a sentence is no rating
		v.Arrive()
	}
}

// writing tells whether one of its entries has the focus.
func (v *CheckInView) writing() bool {
	return slices.ContainsFunc(v.entries(), func(e *widgets.Entry) bool { return v.shell.Canvas().Focused() == fyne.Focusable(e) })
}

// halfDoneAgain goes on with what is on the screen as with a change of s, or a new one.
func (v *CheckInView) halfDoneAgain(s model.Snapshot) {
	v.state = v.state.WithHistory(v.shell.Desk().History()).Over(s)
	if v.state.Changed() {
		v.draft.changed(v.state)
		v.draft.flush()
	} else {
		v.state = v.state.AsKept()
		v.draft.drop()
	}
	v.fill()
	v.settleEntries()
}

// startAfresh puts the restored draft away. Undo brings it back, and redo what was begun
// in its place.
func (v *CheckInView) startAfresh() {
	if v.saving {
		return
	}
	desk, away := v.shell.Desk(), v.state
	nothing := func() error { return nil } // the draft follows what is shown
	v.reset(NewCheckIn(desk.History(), desk.Today(), desk.Today()))
	v.shell.Did(Undoable{
		Says: func(voice say.Voice) string { return voice.T("checkin.freshundo") },
		Of:   v.draft.of, Back: nothing, Again: nothing,
		Then: func(bool) { away = v.latest().exchange(away) },
	})
}

// exchange shows a check-in that was put away, and gives the one that was shown.
func (v *CheckInView) exchange(with CheckIn) (shown CheckIn) {
	desk := v.shell.Desk()
	shown = v.state
	v.put(with.Following(desk.History(), desk.Today()))
	v.draft.changed(v.state)
	v.Arrive()
	return shown
}
