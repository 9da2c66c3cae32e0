package ui

import (
	"fyne.io/fyne/v2"

	"headroom/ui/widgets"
)

// settle calls then once all that was asked before is done and the check-in has nothing
// left to be written, and unkept with what is wrong where it cannot be written.
func (w *Window) settle(then func(), unkept func(error)) {
	c := w.checkin
	if c == nil {
		w.work.idle(then)
		return
	}
	c.Close(func(err error) {
		switch {
		case err != nil:
			unkept(err)
		case !c.Settled():
			w.settle(then, unkept)
		default:
			then()
		}
	})
}

// settleHeld is settle before another history comes to hand: nothing is taken from the
// keys until act has shown it, since it would go to that one's draft.
func (w *Window) settleHeld(act func()) {
	w.settle(act, func(err error) {
		w.release()
		w.askGoOn(err, func() {
			w.hold()
			act()
		}, w.refocus)
	})
	w.hold()
}

// hold takes nothing from the keys until release.
func (w *Window) hold() {
	w.turning = true
	w.closeToast()
	w.win.Canvas().Unfocus() // an entry writes its draft as it loses the focus
	w.waiting = nil          // it would be done to what comes to hand
	w.body.Objects = []fyne.CanvasObject{w.opening()}
	w.body.Refresh()
}

// A coming is another history's to hand.
type coming struct {
	// turning tells that it is about to come.
	turning bool
	// turns counts those that came, and late is what is to be told in front of the next.
	turns int
	late  []func()
}

// inFront calls f at once, or where another history is about to come to hand once that is
// in sight: nothing opens over what says that it comes.
func (w *Window) inFront(f func()) {
	if w.turning {
		w.late = append(w.late, f)
		return
	}
	f()
}

// tellLate calls what waited to be in front.
func (w *Window) tellLate() {
	late := w.late
	w.late = nil
	for _, f := range late {
		f()
	}
}

// letGo lets go of all screens but those: nothing goes on moving where nobody sees it.
func (w *Window) letGo(but built) {
	w.turns++
	w.stopChoosing()
	if w.share != nil {
		w.share.Leave()
		w.left = append(w.left, &leftSaving{view: w.share})
	}
	if w.journey != nil {
		w.journey.Leave()
	}
	w.built = but
}

// release shows the place that was in sight.
func (w *Window) release() {
	w.turning = false
	w.showPlace()
}

// askGoOn asks what is to be done where the draft cannot be kept.
func (w *Window) askGoOn(err error, act, stay func()) {
	t := w.voice.T
	w.askUnkept(t("window.goonbody", "what", w.voice.Problem(err).What), t("window.goon"), act, stay)
}

// askUnkept says that the draft cannot be kept and asks whether to act all the same.
func (w *Window) askUnkept(body, label string, act, stay func()) {
	widgets.ShowDialog(w.win.Canvas(), widgets.Dialog{
		Title: w.voice.T("window.unkept"), Body: body,
		Buttons: []widgets.DialogButton{
			{Label: label, Kind: widgets.Danger, Tapped: act},
			{Label: w.voice.T("window.stay"), Kind: widgets.Primary, Tapped: stay},
		},
		Cancel: 1,
	})
}
