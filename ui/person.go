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
func (s shell) PersonGone(uid string) { s.w.followPerson(model.Person{UID: uid}) }

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
	desk := w.desk
	var draft model.Draft
	var kept bool
	w.work.run(func() (err error) {
		if err = desk.TurnToPerson(uid); err != nil {
			return err
		}
		draft, kept, err = desk.Draft()
		return err
	}, func(err error) {
		w.turning = false
		if desk.Person().UID == uid {
			w.turned(draft, kept && err == nil)
		}
		w.arriveAt(w.placeFor(open && err == nil))
		if err != nil {
			w.Fail(err, func() { w.turnTo(uid, open) })
		}
	})
}

// turned lets go of the screens of the history that was at hand. What was done to it
// can no longer be taken back with a key.
func (w *Window) turned(draft model.Draft, kept bool) {
	w.built = built{people: w.people}
	w.past.forget()
	if kept {
		w.checkin = screens.NewCheckInView(w.shell(), &draft)
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

// followPerson makes the screens anew where another person came to hand by itself: who
// was at hand was taken back in another window.
func (w *Window) followPerson(before model.Person) bool {
	now := w.desk.Person()
	if now.UID != before.UID {
		w.turned(model.Draft{}, false)
		w.showPlace()
		return true
	}
	if now != before {
		w.shell().PersonChanged()
	}
	return false
}

// whoseStrip is what says whose history is in sight; nil where it is one's own.
func (w *Window) whoseStrip() fyne.CanvasObject {
	if w.desk == nil || w.desk.Person().Self {
		return nil
	}
	other := func() { screens.AskPerson(w.shell()) }
	return screens.WhoseStrip(w.shell(), w.guarded(other), w.guarded(w.backToMe))
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
