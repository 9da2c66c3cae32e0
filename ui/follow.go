package ui

import (
	"headroom/model"
	"headroom/ui/screens"
)

// reload follows what another window or command wrote while this one was behind.
func (w *Window) reload() {
	desk := w.desk
	if desk == nil {
		return
	}
	before, aimed, kept := desk.History(), desk.Target(), w.kept
	settings, gone, turned := kept, false, false
	var who model.Person
	var came arrival
	w.work.run(func() (err error) {
		if s, err := desk.Settings(); err == nil {
			settings = s
		}
		who = desk.Person()
		if err = desk.Reload(); err != nil {
			return err
		}
		if turned = desk.Person().UID != who.UID; turned {
			_ = came.read(desk) // which is told
			return nil
		}
		gone, err = desk.DraftGone()
		return err
	}, func(err error) {
		if w.desk != desk { // a restore took it away, and reads all that is there itself
			return
		}
		w.followSettings(kept, settings)
		if !turned && !w.turning && desk.Person() != who {
			w.shell().PersonChanged()
		}
		switch {
		case w.turning: // what comes to hand then is as it was read last
		case turned:
			w.cameToHand(came)
		case err != nil && w.win.Canvas().Overlays().Top() == nil:
			w.Fail(err, w.reload)
		case err == nil && (!sameHistory(before, desk.History()) || aimed != desk.Target() || w.staleDay()):
			w.update(nil)
		case err == nil:
			if w.place == screens.PlacePeople {
				w.people.Update()
			}
			w.remind()
		}
		if err == nil && gone && !w.turning && w.checkin != nil {
			w.checkin.KeepAgain()
		}
	})
}

// staleDay tells whether midnight passed since all screens followed the history.
func (w *Window) staleDay() bool { return w.day != w.desk.Today() }

// update lets every screen but one follow the history: that in sight and the check-in,
// which holds what is half done, at once, and the others when they are shown.
func (w *Window) update(but screens.Screen) {
	if w.desk == nil { // what opens next reads all of it
		return
	}
	if but == nil {
		w.day = w.desk.Today()
	}
	w.remind()
	w.followSample()
	w.stale = map[screens.Screen]bool{}
	for _, s := range w.views() {
		switch {
		case s == but:
		case s == w.checkin || s == w.current():
			s.Update()
		case s == w.people: // it reads everybody anew whenever it is shown
		default:
			w.stale[s] = true
		}
	}
}
