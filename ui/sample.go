package ui

import (
	"fyne.io/fyne/v2"

	"headroom/ui/say"
	"headroom/ui/screens"
)

// A sampleMove puts the sample in and takes it out. Where the person at hand comes or
// goes with it, another comes to hand, whose draft is read with them.
type sampleMove struct {
	desk    screens.Desk
	lang    string
	putBack func() error
	// turned tells that somebody else came to hand with it.
	turned bool
	came   arrival
}

// fill, out and back work beside the interface; back is after out.
func (m *sampleMove) fill() error { return m.do(func() error { return m.desk.FillSample(m.lang) }) }
func (m *sampleMove) back() error { return m.do(m.putBack) }

func (m *sampleMove) out() error {
	return m.do(func() (err error) {
		m.putBack, err = m.desk.TakeOutSample()
		return err
	})
}

func (m *sampleMove) do(act func() error) error {
	who := m.desk.Person()
	err := act()
	if m.turned = err == nil && m.desk.Person().UID != who.UID; m.turned {
		_ = m.came.read(m.desk) // which is told, and is not the sample's trouble
	}
	return err
}

// ShowSample is described at screens.Shell.
func (s shell) ShowSample() {
	w, from, move := s.w, s.w.place, &sampleMove{desk: s.w.desk, lang: s.w.voice.Lang()}
	w.moveSample(move.fill, s.ShowSample, func() {
		w.sampleMoved(move, screens.PlaceJourney)
		s.Did(screens.Undoable{
			Says: func(v say.Voice) string { return v.T("journey.sampled") }, Of: w.desk.Person().UID, Turns: true, Back: move.out, Again: move.back,
			Then: func(back bool) {
				to := screens.PlaceJourney
				if back {
					to = w.placeBefore(from)
				}
				w.sampleMoved(move, to)
			},
		})
		w.closeToast() // the strip says it, and takes the sample out
	})
}

// placeBefore is where the sample was put in from; the welcome only where there is still
// nothing.
func (w *Window) placeBefore(from screens.Place) screens.Place {
	if from == screens.PlaceWelcome && (w.desk.History().Len() > 0 || w.checkin != nil && w.checkin.Begun()) {
		return screens.PlaceCheckIn
	}
	return from
}

// TakeOutSample is described at screens.Shell.
func (s shell) TakeOutSample() {
	w, move := s.w, &sampleMove{desk: s.w.desk}
	w.moveSample(move.out, s.TakeOutSample, func() {
		w.past.forget() // it may have been done to a month that is gone
		w.sampleMoved(move, w.place)
		s.Did(screens.Undoable{
			Says: func(v say.Voice) string { return v.T("sample.isout") }, Of: w.desk.Person().UID, Turns: true, Back: move.back, Again: move.out,
			Then: func(bool) { w.sampleMoved(move, w.place) },
		})
	})
}

// moveSample moves the sample.
func (w *Window) moveSample(move func() error, again, done func()) {
	if w.moving { // a second click finds nothing to move
		return
	}
	w.move(true, move, func(err error) {
		if err != nil {
			w.Fail(err, again)
			return
		}
		done()
	}, func() {})
}

// sampleMoved follows the sample's coming and going, and shows the place.
func (w *Window) sampleMoved(m *sampleMove, to screens.Place) {
	if m.turned {
		w.place = to
		w.cameToHand(m.came)
		return
	}
	w.update(nil)
	if to == w.place {
		w.refocus() // it may have been the strip that had the focus
		return
	}
	w.arriveAt(to)
}

// followSample says that invented months are at hand, or no longer says so.
func (w *Window) followSample() {
	if w.desk.Invented() != (w.invented != nil) {
		w.order()
		w.root.Refresh()
	}
}

// inventedStrip is what says that months of the sample are at hand; nil where none are.
func (w *Window) inventedStrip() fyne.CanvasObject {
	if w.desk == nil || !w.desk.Invented() {
		return nil
	}
	return screens.InventedStrip(w.shell(), w.place, w.guarded(func() {
		w.win.Canvas().Unfocus() // the strip goes
		w.shell().TakeOutSample()
	}))
}
