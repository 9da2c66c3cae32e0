package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	texts "headroom/assets/words"
	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// laneHistory are the months of the axis, one of them with an event.
func laneHistory(t testing.TB, a widgets.MonthAxis) model.History {
	var all []model.Snapshot
	for i, m := range a.Held {
		s := model.Snapshot{Day: m.First(), Ratings: gallery.March()}
		for c := range s.Ratings {
			s.Ratings[c] += model.Rating((i * (c + 2)) % 7)
		}
		if i == 8 {
			s.Event = "New manager"
		}
		all = append(all, s)
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func lanesOf(t testing.TB, months int, to float64) *widgets.Lanes {
	w, err := texts.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	a := gallery.Axis(months)
	h := laneHistory(t, a)
	l := widgets.NewLanes(func(width, height int, scale float64) plot.Timeline {
		return plot.Timeline{
			Width: width, Height: height, Scale: scale, Style: gallery.FigureStyle(), Voice: say.New(w), History: h, Form: plot.Lanes,
			Lanes: plot.LaneLook{Open: true, Left: float64(a.Left), Right: float64(a.Right)},
		}
	})
	l.SetAxis(a)
	l.SetState(lanesAt(h, a, to))
	return l
}

// lanesAt points at a place between the months, and at the third.
func lanesAt(h model.History, a widgets.MonthAxis, to float64) widgets.LanesState {
	i := min(int(to), h.Len()-2)
	s := widgets.LanesState{
		To: float64(a.First) + to, Now: plot.MomentBetween(h.Snapshot(i).Ratings, h.Snapshot(i+1).Ratings, to-float64(i)),
		From: a.First + 2, Then: h.Snapshot(2).Ratings, Lowest: []model.Ceiling{model.Network},
	}
	for c := range s.Values {
		s.Values[c] = "3.5"
	}
	return s
}

// TestLanes_Gallery keeps a picture of the lanes. They need words, which the pieces
// of the gallery do without.
func TestLanes_Gallery(t *testing.T) {
	for name, v := range map[string]fyne.ThemeVariant{"light": 1, "dark": 0} {
		open(t, v)
		l := lanesOf(t, 13, 10.5)
		w := show(t, l, 1000, 290)
		w.Canvas().Capture()
		l.Figure().Wait()
		golden(t, "lanes-"+name, w.Canvas().Capture())
	}
}

func TestLanes_APressBringsTheMonth(t *testing.T) {
	open(t, 1)
	l, a := lanesOf(t, 13, 10.5), gallery.Axis(13)
	show(t, l, 1000, 290)
	var got []float64
	released := 0
	l.OnScrub = func(m float64) { got = append(got, m-float64(a.First)) }
	l.OnRelease = func() { released++ }
	press := func(x float32) {
		l.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 100)}, Button: desktop.MouseButtonPrimary})
	}
	press(20) // a name
	l.MouseUp(nil)
	if len(got) != 0 || released != 0 {
		t.Fatalf("a press on a name goes to %v", got)
	}
	press(a.X(float64(a.First)+3, 1000))
	l.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(a.X(float64(a.First)+6.5, 1000), 90)}})
	l.DragEnd()
	l.MouseUp(nil)
	if len(got) != 2 || got[0] < 2.99 || got[0] > 3.01 || got[1] < 6.49 || got[1] > 6.51 || released != 1 {
		t.Errorf("went to %v, let go %d times", got, released)
	}
}

// BenchmarkJourney_Frame is what a step of a drag draws: the radar, the comparison
// and the line through the lanes, at the size of a window of 1280 by 800.
func BenchmarkJourney_Frame(b *testing.B) {
	open(b, 1)
	a := gallery.Axis(24)
	h := laneHistory(b, a)
	r, c, l, s := gallery.RadarView(plot.MomentOf(gallery.November())), gallery.Changes(plot.MomentOf(gallery.November())), lanesOf(b, 24, 10), gallery.Scrubber(24, 2, 10)
	show(b, r, 544, 320)
	show(b, c, 544, 240)
	show(b, l, 1110, 270)
	show(b, s, 1110, 72)
	b.ResetTimer()
	for i := range b.N {
		at := float64(i%200) / 10
		state := lanesAt(h, a, at)
		r.SetState(widgets.RadarViewState{Now: state.Now, Then: gallery.March(), Names: gallery.Names(), Words: otherWords(i), Hard: "3.0", HardName: "hard ceiling"})
		c.SetState(widgets.ChangesState{Now: state.Now, Then: gallery.March(), Names: gallery.Names()})
		l.SetState(state)
		s.SetState(widgets.ScrubberState{From: a.First, To: state.To})
		r.Moving()
		c.Pixels()
		l.Heads()
	}
}

// otherWords are other words every tenth step, as a drag crosses a month.
func otherWords(i int) (w [6]string) {
	for c := range w {
		w[c] = []string{"3.5", "2.0"}[i/10%2]
	}
	return w
}
