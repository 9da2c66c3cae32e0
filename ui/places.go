package ui

import (
	"fyne.io/fyne/v2"

	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// goTo shows a place, unless it is shown.
func (w *Window) goTo(p screens.Place) {
	if p == screens.PlaceCheckIn && w.checkin != nil {
		w.checkin.GoToToday()
	}
	if p != w.place {
		w.place = p
		w.showPlace()
		return
	}
	w.current().Arrive()
	w.tips.Clear()
}

func (w *Window) showPlace() {
	s := w.current()
	if w.stale[s] {
		delete(w.stale, s)
		s.Update()
	}
	if w.share != nil && w.place != screens.PlaceShare {
		w.share.Leave()
	}
	if w.journey != nil && w.place != screens.PlaceJourney {
		w.journey.Leave()
	}
	if w.place == screens.PlaceWelcome {
		w.rail.Hide()
	} else {
		w.rail.Show()
		w.rail.Select(int(w.place))
	}
	if !w.toastStays {
		w.closeToast()
	}
	w.tellLeft()
	w.region = 1
	if w.win.Canvas().Overlays().Top() == nil { // a dialog keeps its own
		w.win.Canvas().Unfocus() // an entry writes its draft as it loses the focus
	}
	w.body.Objects = []fyne.CanvasObject{s.Root()}
	w.order() // a strip says another thing above the check-in
	w.root.Refresh()
	w.style()
	s.Arrive()
	switch w.place {
	case screens.PlaceWelcome, screens.PlaceCheckIn, screens.PlaceJourney:
		widgets.Page(w.body, fyne.KeyHome) // the figure first, though the keys act below it
	}
	w.tips.Clear() // nobody went to what has the focus now
	w.tellLate()
}

// current is the screen of the place, made if it is not yet.
func (w *Window) current() screens.Screen {
	switch w.place {
	case screens.PlaceWelcome:
		if w.welcome == nil {
			w.welcome = screens.NewWelcomeView(w.shell())
		}
		return w.welcome
	case screens.PlaceJourney:
		if w.journey == nil {
			w.journey = screens.NewJourneyView(w.shell())
		}
		return w.journey
	case screens.PlaceInsights:
		if w.insight == nil {
			w.insight = screens.NewInsightsView(w.shell())
		}
		return w.insight
	case screens.PlaceShare:
		if w.share == nil {
			w.share = screens.NewShareView(w.shell())
		}
		return w.share
	case screens.PlacePeople:
		if w.people == nil {
			w.people = screens.NewPeopleView(w.shell())
		}
		return w.people
	case screens.PlaceFind:
		if w.find == nil {
			w.find = screens.NewFindView(w.shell())
		}
		return w.find
	case screens.PlaceSettings:
		if w.setting == nil {
			w.setting = screens.NewSettingsView(w.shell())
		}
		return w.setting
	}
	if w.checkin == nil {
		w.checkin = screens.NewCheckInView(w.shell(), nil)
	}
	return w.checkin
}

// views are the screens made so far.
func (w *Window) views() []screens.Screen {
	var all []screens.Screen
	if w.welcome != nil {
		all = append(all, w.welcome)
	}
	if w.checkin != nil {
		all = append(all, w.checkin)
	}
	if w.journey != nil {
		all = append(all, w.journey)
	}
	if w.insight != nil {
		all = append(all, w.insight)
	}
	if w.share != nil {
		all = append(all, w.share)
	}
	if w.people != nil {
		all = append(all, w.people)
	}
	if w.find != nil {
		all = append(all, w.find)
	}
	if w.setting != nil {
		all = append(all, w.setting)
	}
	return all
}
