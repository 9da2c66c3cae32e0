package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"headroom/ui/screens"
)

// remindEvery is how often a window that stays open looks whether the day has come.
const remindEvery = 30 * time.Minute

// remind marks the check-in where this month's is due, and says so once a month
// through the desktop. Where no reminder is wanted it does nothing.
func (w *Window) remind() {
	if w.desk == nil || !w.desk.Person().Self {
		return
	}
	today := w.desk.Today()
	due := w.settings.Reminder.Due(w.desk.History(), today)
	mark := ""
	if due {
		mark = w.voice.T("reminder.mark")
	}
	w.rail.Mark(int(screens.PlaceCheckIn), mark)
	if !due || w.settings.Reminded == today.In() {
		return
	}
	w.settings.Reminded = today.In()
	before, desk, first := w.kept.Reminded, w.desk, false
	w.kept.Reminded = today.In()
	w.work.run(func() (err error) {
		first, err = desk.RemindOnce(today.In())
		return err
	}, func(err error) {
		if err != nil { // or else it would be said at each start
			w.kept.Reminded = before
			return
		}
		if first {
			w.app.SendNotification(fyne.NewNotification(w.voice.T("reminder.title"), w.voice.T("reminder.notice")))
		}
	})
}

// watch looks again now and then for as long as the window is open.
func (w *Window) watch() {
	if w.watching != nil {
		w.watching()
	}
	w.watching = w.after(remindEvery, func() {
		switch {
		case w.desk == nil || w.turning: // what comes to hand then is as of that day
		case w.staleDay(): // midnight passed with the window in front
			w.update(nil)
		default:
			w.remind()
		}
		w.watch()
	})
}
