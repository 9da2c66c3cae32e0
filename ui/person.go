package ui

import (
	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/screens"
)

// TurnTo is described at screens.Shell.
func (s shell) TurnTo(uid string, open bool) { s.w.turnTo(uid, open) }

// PersonChanged shows another name wherever it stands.
func (s shell) PersonChanged() {
	s.w.order()
	s.w.update(nil)
	s.w.root.Refresh()
}

// PersonGone shows whose history is at hand now.
func (s shell) PersonGone() {
	w, came := s.w, arrival{}
	w.hold()
	w.work.run(func() error { return came.read(s.desk) }, func(error) {
		if w.desk != s.desk { // a restore took it away
			return
		}
		w.turning = false
		w.cameToHand(came)
	})
}

// An arrival is what is half done of somebody who came to hand.
type arrival struct {
	draft *model.Draft // nil for nothing
	// unread is why it could not be read.
	unread error
}

// read works beside the interface, and gives what is unread.
func (a *arrival) read(desk screens.Desk) error {
	draft, kept, err := desk.Draft()
	if kept && err == nil {
		a.draft = &draft
	}
	a.unread = err
	return err
}

// turnTo puts another person's history at hand. What is half done is made durable
// before.
func (w *Window) turnTo(uid string, open bool) {
	if w.turning || w.desk == nil {
		return
	}
	if uid == w.desk.Person().UID {
		w.arriveAt(w.placeFor(open))
		return
	}
	w.settleHeld(func() { w.turn(uid, open) })
}

// turn does it, beside the interface, and reads the person's own draft.
func (w *Window) turn(uid string, open bool) {
	var came arrival
	desk := w.desk
	w.work.run(func() error {
		if err := desk.TurnToPerson(uid); err != nil {
			return err
		}
		return came.read(desk)
	}, func(err error) {
		w.turning = false
		if w.desk.Person().UID == uid {
			w.turned(came.draft)
		}
		if !open && w.place == screens.PlacePeople {
			w.people.GoTo(uid)
		}
		w.arriveAt(w.placeFor(open && err == nil))
		switch {
		case came.unread != nil:
			w.Fail(err, w.readAgain)
		case err != nil:
			w.Fail(err, func() { w.turnTo(uid, open) })
		}
	})
}

// readAgain reads what is half done of the person at hand, unless something else was begun
// in its place: which of both is to stay is asked as that is kept.
func (w *Window) readAgain() {
	if w.checkin == nil || !w.checkin.Begun() {
		w.shell().PersonGone()
	}
}

// turned lets go of the screens of the history that was at hand. What was done to it
// can no longer be taken back with a key.
func (w *Window) turned(draft *model.Draft) {
	w.letGo(built{people: w.people})
	w.day = w.desk.Today()
	w.past.forget()
	if draft != nil {
		w.checkin = screens.NewCheckInView(w.shell(), draft)
	}
	w.closeToast()
	w.order()
	w.rail.Mark(int(screens.PlaceCheckIn), "") // it was of the other's month
	w.remind()
}

// placeFor is where the history at hand is seen: where one is, or its journey, or a
// check-in where there is nothing yet.
func (w *Window) placeFor(open bool) screens.Place {
	switch {
	case !open && w.place == screens.PlaceWelcome:
		return screens.PlaceCheckIn
	case !open:
		return w.place
	case w.desk.History().Len() == 0:
		return screens.PlaceCheckIn
	}
	return screens.PlaceJourney
}

func (w *Window) arriveAt(p screens.Place) {
	w.place = p
	w.showPlace()
}

// cameToHand makes the screens anew where somebody came to hand by an act at another, or
// in another window.
func (w *Window) cameToHand(a arrival) {
	w.turned(a.draft)
	w.showPlace()
	if a.unread != nil {
		w.Fail(a.unread, w.readAgain)
	}
}

// whoseStrip is what says whose history is at hand; nil where it is one's own, and above
// the people, where the tile says it of all but the archived.
func (w *Window) whoseStrip() fyne.CanvasObject {
	if w.desk == nil || w.desk.Person().Self || w.place == screens.PlacePeople && !w.desk.Person().Archived {
		return nil
	}
	other := func() { screens.AskPerson(w.shell()) }
	bring := func() {
		w.win.Canvas().Unfocus() // the button goes
		screens.BringBack(w.shell())
		w.refocus()
	}
	return screens.WhoseStrip(w.shell(), w.guarded(other), w.guarded(w.backToMe), w.guarded(bring))
}

// backToMe puts one's own history at hand.
func (w *Window) backToMe() {
	desk := w.desk
	var people []model.Person
	w.work.run(func() (err error) {
		people, err = desk.People()
		return err
	}, func(err error) {
		if err != nil || len(people) == 0 {
			w.Fail(err, w.backToMe)
			return
		}
		w.turnTo(people[0].UID, false)
	})
}
