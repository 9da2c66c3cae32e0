package app

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"headroom/assets/words"
	"headroom/model"
	"headroom/model/journal"
	"headroom/ui"
	"headroom/ui/say"
)

// crowd is a journal of so many snapshots over so many people, yourself among them.
func crowd(b *testing.B, people, snapshots int) Place {
	b.Helper()
	at := Place(b.TempDir())
	d, err := OpenDesk(at, noon(november))
	if err != nil {
		b.Fatal(err)
	}
	defer d.Close()
	uids, newcomers := []string{d.Person().UID}, []model.Person{}
	for i := 1; i < people; i++ {
		p, err := journal.NewPerson(fmt.Sprintf("Person %02d", i))
		if err != nil {
			b.Fatal(err)
		}
		uids, newcomers = append(uids, p.UID), append(newcomers, p)
	}
	all := make([]model.Snapshot, snapshots)
	for i := range all {
		all[i] = model.Snapshot{Person: uids[i%people], Day: november.AddDays(-i / people), Note: "A quieter month, with two mornings to think."}
		for c := range all[i].Ratings {
			all[i].Ratings[c] = model.RatingMin + model.Rating((i*7+c*5)%25)
		}
	}
	if err := d.journal.SaveAll(all, newcomers...); err != nil {
		b.Fatal(err)
	}
	return at
}

// BenchmarkCrowd measures what a person waits for with 100,000 snapshots of 30
// people, in turn with the same on 12 of one: "of-12" is how many times as long it
// takes.
func BenchmarkCrowd(b *testing.B) {
	few, many := crowd(b, 1, 12), crowd(b, 30, 100_000)
	for _, c := range []struct {
		name string
		act  func(*testing.B, Place) func()
	}{
		{"open", opens},
		{"turn", turns},
		{"wall", walls},
		{"checkin", shows("ctrl+2", "ctrl+1")},
		{"journey", shows("ctrl+1", "ctrl+2")},
		{"list", shows("ctrl+2", "l")},
		{"insights", shows("ctrl+1", "ctrl+3")},
		{"share", shows("ctrl+1", "ctrl+4")},
		{"people", shows("ctrl+1", "ctrl+5")},
	} {
		b.Run(c.name, func(b *testing.B) {
			short, long := c.act(b, few), c.act(b, many)
			var ofFew, ofMany time.Duration
			for b.Loop() {
				b.StopTimer()
				began := time.Now()
				short()
				ofFew += time.Since(began)
				b.StartTimer()
				began = time.Now()
				long()
				ofMany += time.Since(began)
			}
			b.ReportMetric(float64(ofMany)/float64(ofFew), "of-12")
		})
	}
}

// opens opens the journal and reads one's own history.
func opens(b *testing.B, at Place) func() {
	return func() {
		d, err := OpenDesk(at, noon(november))
		if err != nil {
			b.Fatal(err)
		}
		d.Close()
	}
}

func openFor(b *testing.B, at Place) *Desk {
	b.Helper()
	d, err := OpenDesk(at, noon(november))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { d.Close() })
	return d
}

// turns turns to the last person; where there is nobody else, to oneself.
func turns(b *testing.B, at Place) func() {
	d := openFor(b, at)
	people, err := d.People()
	if err != nil {
		b.Fatal(err)
	}
	uid := people[len(people)-1].UID
	return func() {
		if err := d.TurnToPerson(uid); err != nil {
			b.Fatal(err)
		}
	}
}

func walls(b *testing.B, at Place) func() {
	d := openFor(b, at)
	return func() {
		if _, err := d.Wall(); err != nil {
			b.Fatal(err)
		}
	}
}

// shows goes from one state of the window to another, and back, and paints both.
func shows(from, to string) func(*testing.B, Place) func() {
	return func(b *testing.B, at Place) func() {
		d := openFor(b, at)
		w, err := words.Load("en")
		if err != nil {
			b.Fatal(err)
		}
		a, loop := test.NewTempApp(b), &loop{}
		win := ui.NewWindow(a, ui.NewTheme(), say.New(w), func([]byte) error { return nil }, loop.post)
		win.Open(d)
		win.Show()
		b.Cleanup(func() { loop.end(win) })
		return func() {
			for _, key := range []string{from, to} {
				win.Press(key)
				loop.settle(win)
			}
		}
	}
}
