package ui

import (
	"slices"

	"headroom/model"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// A past is what was done in this session and can be taken back, and what was
// taken back and can be done again, the last one last.
type past struct {
	done, undone []deed
	// acts counts what was done anew: what is taken back meanwhile cannot be done
	// again, as it would be done to something else.
	acts int
}

// A deed is something done, with its number.
type deed struct {
	screens.Undoable
	act int
}

// forget leaves what was done at people and at the settings.
func (p *past) forget() {
	ofSomebody := func(d deed) bool { return d.Of != "" }
	p.done, p.undone = slices.DeleteFunc(p.done, ofSomebody), slices.DeleteFunc(p.undone, ofSomebody)
}

// follow has what is taken back or done again shown by other screens than those
// that did it.
func (p *past) follow(show func()) {
	for _, list := range [][]deed{p.done, p.undone} {
		for i, u := range list {
			list[i].Then = func(back bool) {
				u.Then(back)
				show()
			}
		}
	}
}

// Did says what was done and offers to take it back, as Ctrl+Z does after the
// toast is gone.
func (s shell) Did(u screens.Undoable) {
	if entry, ok := s.w.win.Canvas().Focused().(*widgets.Entry); ok {
		entry.Settle() // what is written in it is older than this
	}
	if s.w.checkin != nil {
		s.w.checkin.SettleSteps() // as is what was rated
	}
	p := &s.w.past
	p.acts++
	d := deed{u, p.acts}
	p.done, p.undone = append(p.done, d), nil
	s.w.offerUndo(d)
}

// Stepped leaves the keys of undo and redo to the check-in.
func (s shell) Stepped() {
	if s.w.toast != nil {
		s.w.toast.EndKeys()
	}
}

// offerUndo says what was done, unless it can no longer be taken back next: something else
// was done since, or another history has come to hand.
func (w *Window) offerUndo(u deed) {
	w.inFront(func() {
		if u.isLast(w.past.done) {
			w.showUndo(u)
		}
	})
}

func (w *Window) showUndo(u deed) {
	undo := widgets.Offer{Label: w.voice.T("window.undo"), Key: w.key("undo"), Do: w.undoBack}
	if u.Next.Label != "" {
		w.showToast(u.Says(w.voice), widgets.UndoTime, u.Next, undo)
		return
	}
	w.showToast(u.Says(w.voice), widgets.UndoTime, undo)
	w.toastStays = true
}

// offerRedo says what was taken back, which need not be what one had in mind, unless it can
// no longer be done again next.
func (w *Window) offerRedo(u deed) {
	w.inFront(func() {
		if !u.isLast(w.past.undone) {
			return
		}
		redo := widgets.Offer{Label: w.voice.T("window.redo"), Key: w.key("redo"), Do: w.redoAgain}
		w.showToast(w.voice.T("window.undone", "what", u.Says(w.voice)), widgets.UndoTime, redo)
		w.toastStays = true
	})
}

// redo does again what undo took back; an entry that has the focus what was taken back
// of its words.
func (w *Window) redo() {
	if entry, ok := w.win.Canvas().Focused().(*widgets.Entry); ok && entry.DoAgain() {
		return
	}
	w.stepOr((*screens.CheckInView).DoAgain, w.redoAgain)
}

// undo takes back what was done last. An entry that has the focus takes back what was
// written since then instead, and the check-in in sight what was rated.
func (w *Window) undo() {
	if entry, ok := w.win.Canvas().Focused().(*widgets.Entry); ok && entry.TakeBack() {
		return
	}
	w.stepOr((*screens.CheckInView).TakeBack, w.undoBack)
}

// stepOr takes a step of the check-in in sight back or forth, or where there is none moves
// what was done. A key that is held goes through the steps and ends with them, and moves
// one thing that was done.
func (w *Window) stepOr(step func(*screens.CheckInView) bool, move func()) {
	held := w.pressed == widgets.Releases()
	w.pressed = widgets.Releases()
	if w.place == screens.PlaceCheckIn && w.checkin != nil && step(w.checkin) || held {
		return
	}
	move()
}

// undoBack takes back what was done last and is not taken back yet, whatever has
// the focus.
func (w *Window) undoBack() { w.inTurn(w.takeBack) }

// redoAgain does again what was taken back last.
func (w *Window) redoAgain() { w.inTurn(w.doAgain) }

// inTurn calls act once all that was asked before is done and told: the last deed may be
// among it.
func (w *Window) inTurn(act func()) {
	if w.moving {
		w.waiting = append(w.waiting, func() { w.inTurn(act) })
		return
	}
	w.moving = true
	w.work.idle(func() {
		if w.turning || w.desk == nil { // what comes to hand is another history, or an older one
			w.moved()
			return
		}
		act()
	})
}

func (w *Window) takeBack() {
	u, ok := pop(&w.past.done)
	if !ok {
		w.moved()
		return
	}
	w.closeToast()
	acts := w.past.acts
	w.move(u.Turns, u.Back, func(err error) {
		if err != nil {
			w.notMoved(err, &w.past.done, u, w.undoBack)
			return
		}
		if entry, ok := w.win.Canvas().Focused().(*widgets.Entry); ok {
			entry.EndRedo()
		}
		if w.checkin != nil {
			w.checkin.EndRedo()
		}
		u.Then(true)
		if acts == w.past.acts {
			w.past.undone = append(w.past.undone, u)
			w.work.idle(func() { w.offerRedo(u) }) // once what follows is shown
		}
	}, func() { w.past.done = append(w.past.done, u) })
}

func (w *Window) doAgain() {
	u, ok := pop(&w.past.undone)
	if !ok {
		w.moved()
		return
	}
	w.move(u.Turns, u.Again, func(err error) {
		if err != nil {
			w.past.undone = nil
			w.notMoved(err, &w.past.undone, u, w.redoAgain)
			return
		}
		w.past.done = append(w.past.done, u)
		u.Then(false)
		w.work.idle(func() { w.offerUndo(u) })
	}, func() { w.past.undone = append(w.past.undone, u) })
}

// move acts, and until what follows from it is durable lets nothing else be taken back
// or done again: that has to find the journal as this leaves it. Where it turns the
// history, what is half done is made durable before: it may be of what goes. left is
// called where that cannot be kept and it is not gone on. What is done but could not be
// read is done, and its reading can be tried again.
func (w *Window) move(turns bool, act func() error, done func(error), left func()) {
	w.moving = true
	run := func() {
		w.work.run(act, func(err error) {
			if model.KindOf(err) == model.Unread {
				done(nil)
				w.Fail(err, w.reload)
			} else {
				done(err)
			}
			w.work.idle(w.moved)
		})
	}
	if !turns {
		run()
		return
	}
	w.settle(run, func(err error) {
		w.askGoOn(err, run, func() {
			w.waiting = nil
			w.moved()
			left()
			w.refocus()
		})
	})
}

// notMoved says why something was not taken back or done again. Where that may pass, it
// can be tried again.
func (w *Window) notMoved(err error, from *[]deed, u deed, again func()) {
	switch model.KindOf(err) {
	case model.Busy, model.Full, model.ReadOnly:
		*from = append(*from, u)
		w.Fail(err, again)
	default:
		w.Fail(err, nil)
	}
}

// moved lets the next one that waits have its turn.
func (w *Window) moved() {
	w.moving = false
	if len(w.waiting) > 0 {
		next := w.waiting[0]
		w.waiting = w.waiting[1:]
		next()
	}
}

// isLast tells whether it is what comes next of a list: something else may have been done
// since, or somebody else be at hand.
func (d deed) isLast(of []deed) bool { return len(of) > 0 && of[len(of)-1].act == d.act }

// pop takes the last one.
func pop(of *[]deed) (u deed, ok bool) {
	n := len(*of)
	if n == 0 {
		return u, false
	}
	u = (*of)[n-1]
	*of = (*of)[:n-1]
	return u, true
}
