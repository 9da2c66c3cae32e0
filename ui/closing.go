package ui

import (
	"context"
	"errors"
	"slices"

	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// An ending is what the window waits for before it ends.
type ending struct {
	// drawing counts the pictures under way.
	drawing int
	// closing tells that it is asked to close, and undrawn that since then one of them
	// could not be had.
	closing, undrawn bool
	// waits tells that closing waits for them.
	waits bool
	// left are the screens that went with whose history they showed, while they saved,
	// and telling is the one that a toast tells of.
	left    []*leftSaving
	telling *leftSaving
}

// A leftSaving is a screen that is gone, and saves. closed tells that the person has read
// it, and closed what told it.
type leftSaving struct {
	view   *screens.ShareView
	closed bool
}

// draw makes a picture beside the interface, and beside what is kept: it may take long.
func (w *Window) draw(work func() error, done func(error)) {
	w.drawing++
	w.pictures.run(work, func(err error) {
		w.drawing--
		w.undrawn = w.undrawn || err != nil && !errors.Is(err, context.Canceled)
		if w.toastWaits {
			w.closeToast()
		}
		w.inFront(func() { done(err) })
		if w.waits {
			w.end()
			return
		}
		w.tellLeft()
	})
}

// stopDrawing stops what is being saved where that is in sight, or all where closing waits
// for it; false where nothing is.
func (w *Window) stopDrawing() (stopped bool) {
	if w.waits {
		for _, l := range w.left {
			stopped = l.view.Cancel() || stopped
		}
	}
	return w.share != nil && (w.place == screens.PlaceShare || w.waits) && w.share.Cancel() || stopped
}

// tellLeft says what is still being saved where no screen does, and how it is stopped.
func (w *Window) tellLeft() {
	w.left = slices.DeleteFunc(w.left, func(l *leftSaving) bool { return l.view.Saving() == "" })
	next := slices.IndexFunc(w.left, func(l *leftSaving) bool { return !l.closed })
	if next < 0 || w.toast != nil {
		return
	}
	l := w.left[next]
	w.showToast(w.voice.T("window.stillsaving", "name", l.view.Saving()), 0, widgets.Offer{Label: w.voice.T("share.stop"), Do: func() { l.view.Cancel() }})
	w.toastWaits, w.telling = true, l
}

// close waits for the pictures that are on their way into a file, for the draft and for
// everything asked before it to be durable. Where a picture could not be had it stays.
func (w *Window) close() {
	if w.closing && !w.waits {
		return
	}
	if !w.closing {
		w.closing, w.undrawn = true, false
		w.stopChoosing()
		if w.setting != nil {
			w.setting.Close()
		}
	}
	w.end()
}

// end closes the window once nothing is under way.
func (w *Window) end() {
	w.waits = w.drawing > 0
	switch {
	case w.waits:
		w.showToast(w.voice.T("window.closing"), 0)
		w.toastStays, w.toastWaits = true, true
	case w.undrawn:
		w.stay()
	default:
		w.settle(w.leave, func(err error) {
			t := w.voice.T
			w.askUnkept(t("window.unkeptbody", "what", w.voice.Problem(err).What), t("window.leave"), w.leave, w.stay)
		})
	}
}

// stay goes on as if it had not been asked to close.
func (w *Window) stay() {
	w.closing = false
	w.refocus()
}

// leave closes the window, unless a picture was asked for meanwhile.
func (w *Window) leave() {
	if w.drawing > 0 {
		w.end()
		return
	}
	w.win.Close()
	if w.closed != nil {
		w.closed()
	}
}
