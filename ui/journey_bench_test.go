package ui

import (
	"fmt"
	"io"
	"log"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/screens"
)

// manyDesk holds so many snapshots, as many days apart, and one of so many of them with
// an event.
func manyDesk(n, apart, event int) *memoryDesk {
	var all []model.Snapshot
	at := model.Date{Year: 1970, Month: 1, Day: 15}
	for i := range n {
		s := model.Snapshot{UID: fmt.Sprintf("uid-%05d", i), Person: "me", Day: at, Rev: 1}
		for c := range s.Ratings {
			s.Ratings[c] = model.Rating(12 + (i/(7+c)+i*(c+3))%9)
		}
		if i%event == 0 {
			s.Event = "Something happened"
		}
		all = append(all, s)
		at = at.AddDays(apart)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		panic(err)
	}
	today := all[len(all)-1].Day
	return &memoryDesk{today: today, name: "Me", settings: model.DefaultSettings(), history: h, held: h, fail: map[string]error{}}
}

// benchWindow is a window of 1280 by 800 on that desk. What its worker hands back
// waits in the channel.
func benchWindow(b *testing.B, desk *memoryDesk) (*Window, chan func()) {
	log.SetOutput(io.Discard)
	b.Cleanup(func() { log.SetOutput(os.Stderr) })
	a := test.NewTempApp(b)
	t := NewTheme()
	a.Settings().SetTheme(t)
	w, err := words.Load("en")
	if err != nil {
		b.Fatal(err)
	}
	posted := make(chan func(), 1000)
	post := func(f func()) { posted <- f }
	win := newWindow(a, say.New(w), post, systemClock(post))
	win.theme, win.desk = t, desk
	win.Show()
	win.win.Resize(fyne.NewSize(1280, 800))
	return win, posted
}

// histories are what a person has after two years, ten thousand snapshots of one a day
// and of one a month, and nine years of days with a great many events.
func histories() map[string]*memoryDesk {
	return map[string]*memoryDesk{
		"24": manyDesk(24, 30, 17), "10000 daily": manyDesk(10000, 1, 17), "10000 monthly": manyDesk(10000, 31, 17), "3333 eventful": manyDesk(3333, 1, 5),
	}
}

// BenchmarkJourney_Open is the time that the interface's thread is taken by making
// the screen and laying it out.
func BenchmarkJourney_Open(b *testing.B) {
	for name, desk := range histories() {
		b.Run(name, func(b *testing.B) {
			win, posted := benchWindow(b, desk)
			for range b.N {
				win.journey = screens.NewJourneyView(win.shell())
				win.place = screens.PlaceJourney
				win.showPlace()
				b.StopTimer()
				read := <-posted // the worker has read the history
				b.StartTimer()
				read()
			}
		})
	}
}

// BenchmarkJourney_Drag is a step of a drag of the knob, without the pixels, which
// BenchmarkJourney_Frame of the widgets measures.
func BenchmarkJourney_Drag(b *testing.B) {
	for name, desk := range histories() {
		b.Run(name, func(b *testing.B) {
			win, posted := benchWindow(b, desk)
			win.place = screens.PlaceJourney
			win.showPlace()
			(<-posted)()
			s := win.journey.State().Scrub
			months := s.Months()
			first, last := float64(months[0]), float64(months[len(months)-1])
			scrub := win.journey.Scrubber().OnScrub
			i := 0
			for b.Loop() {
				scrub(first + (last-first)*float64(i%997)/997)
				i++
			}
		})
	}
}

// BenchmarkCheckIn_Key is a rating that is set by a key, in a check-in that is kept
// already and so is shown beside the one before.
func BenchmarkCheckIn_Key(b *testing.B) {
	for name, desk := range histories() {
		b.Run(name, func(b *testing.B) {
			win, posted := benchWindow(b, desk)
			win.Open(desk)
			win.goTo(screens.PlaceCheckIn)
			for i := 0; b.Loop(); i++ {
				win.Press(string("45"[i%2]))
				for len(posted) > 0 {
					(<-posted)()
				}
			}
		})
	}
}
