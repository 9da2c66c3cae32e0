package plot

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// months is a history of n months ending in November 2026, without the months
// left out (0 is the first).
func months(t testing.TB, n int, without ...int) model.History {
	t.Helper()
	var list []model.Snapshot
	for i := range n {
		if slices.Contains(without, i) {
			continue
		}
		m := model.MonthOf(2026, time.November) - model.Month(n-1-i)
		s := model.Snapshot{Day: model.Date{Year: m.Year(), Month: m.Month(), Day: 15}}
		for c := range s.Ratings {
			s.Ratings[c] = model.RatingMin + model.Rating((i*(c+1)+c)%25)
		}
		list = append(list, s)
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func window(t testing.TB, h model.History) Timeline {
	return Timeline{Width: 900, Height: 420, Style: Light(), Voice: english(t), History: h}
}

func TestTimeline_AGapBreaksTheLine(t *testing.T) {
	runs := runsOf(months(t, 8, 2, 5, 6).Monthly(model.Network))
	var lengths []int
	for _, run := range runs {
		lengths = append(lengths, len(run))
	}
	if !slices.Equal(lengths, []int{2, 2, 1}) {
		t.Fatalf("runs of %v months", lengths)
	}
	tl := window(t, months(t, 8, 2, 5, 6))
	x := map[model.Month]float64{}
	for _, m := range tl.Layout().Months {
		x[m.Month] = m.X
	}
	rec := draw.NewRecorder(900, 420)
	tl.Draw(rec)
	gap, first := x[model.MonthOf(2026, time.June)], x[model.MonthOf(2026, time.April)]
	lines := 0
	for _, op := range rec.Ops {
		if op.Kind != draw.StrokeOp || op.Stroke.Width != 1.5 || len(op.Path.Verbs) != 2 {
			continue
		}
		lines++
		if op.Ink.X0 < gap && op.Ink.X1 > gap && op.Ink.X0 >= first-3 {
			t.Errorf("a line goes over the missing month: %v", op.Ink)
		}
	}
	if lines < 10 {
		t.Errorf("%d line pieces were found, want two for each ceiling", lines)
	}
}

func TestTimeline_EveryLengthDraws(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 7, 24, 61, 360} {
		tl := window(t, months(t, n))
		rec := draw.NewRecorder(900, 420)
		tl.Draw(rec)
		checkNumbers(t, rec)
		said := rec.Strings()
		for _, want := range []string{"1", "5", "On my head", "Open sky"} {
			if !slices.Contains(said, want) {
				t.Errorf("%d months: no %q", n, want)
			}
		}
		if n > 0 && !slices.Contains(said, "Storytelling") {
			t.Errorf("%d months: the lines have no names", n)
		}
		if got := len(tl.Layout().Months); got != n {
			t.Errorf("%d months: %d in the layout", n, got)
		}
	}
}

func TestTimeline_TextsNeverMeet(t *testing.T) {
	voice := english(t)
	rapid.Check(t, func(t *rapid.T) {
		first := model.MonthOf(2010, time.January) + model.Month(rapid.IntRange(0, 11).Draw(t, "start"))
		var list []model.Snapshot
		for i := range rapid.IntRange(0, 40).Draw(t, "months") {
			m := first + model.Month(i*rapid.IntRange(1, 9).Draw(t, "every"))
			s := model.Snapshot{Day: model.Date{Year: m.Year(), Month: m.Month(), Day: 1}, Ratings: anyRatings(t, true)}
			if rapid.IntRange(0, 4).Draw(t, "event") == 0 {
				s.Event = rapid.SampledFrom([]string{"New manager", "x", "A reorganisation of the whole company over night", "转岗"}).Draw(t, "text")
			}
			if i == 0 || list[len(list)-1].Day.Before(s.Day) {
				list = append(list, s)
			}
		}
		h, err := model.NewHistory(list)
		if err != nil {
			t.Fatal(err)
		}
		focus := model.Storytelling
		tl := Timeline{
			Width: rapid.IntRange(360, 1600).Draw(t, "w"), Height: rapid.IntRange(260, 900).Draw(t, "h"),
			Style: Dark(), Voice: voice, History: h, Focus: &focus, Scale: rapid.SampledFrom([]float64{0, .9, 1}).Draw(t, "scale"),
		}
		if rapid.Bool().Draw(t, "titled") {
			tl.Title = []say.Span{{Text: "Bandwidth", Binding: true}, {Text: " is my lowest ceiling"}}
		}
		if rapid.Bool().Draw(t, "read") {
			for i := range tl.States {
				tl.States[i] = rapid.SampledFrom([]string{"", "rising", "plateau, likely", "gleichbleibend seit sehr langer Zeit, vermutlich", "平台期"}).Draw(t, "state")
			}
			tl.Plateaus = []Plateau{{Ceiling: model.Network, From: first - 3, To: first + 5, Level: 3}}
		}
		tl.Style = rapid.SampledFrom([]Style{Dark(), Sketch(1)}).Draw(t, "style")
		rec := draw.NewRecorder(float64(tl.Width), float64(tl.Height))
		tl.Draw(rec)
		checkTexts(t, rec)
	})
}

func TestTimeline_LayoutMapsAPlaceToAMonth(t *testing.T) {
	tl := window(t, months(t, 12, 3))
	l := tl.Layout()
	for i, m := range l.Months {
		if m.X < l.Plot.X0 || m.X > l.Plot.X1 || i > 0 && m.X <= l.Months[i-1].X {
			t.Errorf("%v lies at %v in %v", m.Month, m.X, l.Plot)
		}
		got, ok := l.Nearest(m.X)
		if !ok || m.Held && got != m.Month || !m.Held && got == m.Month {
			t.Errorf("%v at its own place is read as %v", m.Month, got)
		}
	}
	if _, ok := window(t, model.History{}).Layout().Nearest(3); ok {
		t.Error("an empty history has a month")
	}
}

func TestTimeline_TwoLinesInColour(t *testing.T) {
	focus := model.Opportunity
	tl := window(t, months(t, 6))
	tl.Focus = &focus
	latest, _ := tl.History.Latest()
	latest.Ratings = ratings(t, "1 2 3 4 5 4.5")
	tl.History = tl.History.With(latest)
	v := tl.view(blank{900, 420})
	want := map[model.Ceiling]bool{model.Bandwidth: true, model.Opportunity: true}
	for _, c := range model.Ceilings() {
		if v.colour(c).loud != want[c] {
			t.Errorf("%v in colour: %v", c, v.colour(c).loud)
		}
	}
	if last := v.lines[len(v.lines)-1].ceiling; last != focus {
		t.Errorf("%v lies on top, want the focus", last)
	}
}

func TestTimeline_SingleShowsStatesAndPlateaus(t *testing.T) {
	tl := panelled(t, 1600, 900)
	tl.Form, tl.Scale = Single, 1.8
	draws := func() *draw.Recorder {
		rec := draw.NewRecorder(1600, 900)
		tl.Draw(rec)
		return rec
	}
	rec := draws()
	for _, want := range []string{"plateau, likely", "rising", "shifted", "likely plateau: hardly moved over these months", "new manager"} {
		if !slices.Contains(rec.Strings(), want) {
			t.Errorf("no %q among %q", want, rec.Strings())
		}
	}
	months := map[model.Month]float64{}
	for _, m := range tl.Layout().Months {
		months[m.Month] = m.X
	}
	band := slices.IndexFunc(rec.Ops, func(op draw.Op) bool {
		return op.Kind == draw.FillOp && math.Abs(op.Box.X0-months[model.MonthOf(2026, 6)]+9) < .1 && math.Abs(op.Box.X1-months[model.MonthOf(2026, 11)]-9) < .1
	})
	if band < 0 {
		t.Error("no band lies over its months")
	}
	golden(t, "timeline-states", rec.String())
	tl.States, tl.Plateaus = [6]string{}, nil
	if said := draws().Strings(); slices.Contains(said, "rising") || slices.Contains(said, "likely plateau: hardly moved over these months") {
		t.Errorf("what is not given is said: %q", said)
	}
	tl.States[0], tl.Height = "rising", 420
	if slices.Contains(draws().Strings(), "rising") {
		t.Errorf("states at a height of %d where six do not fit under their names", tl.Height)
	}
}

func TestTimeline_NoScrapsOfMarks(t *testing.T) {
	tl := window(t, months(t, 24))
	v := tl.view(blank{900, 420})
	c := scene{v, v.s, draw.Rect{X1: 600, Y1: 300}}
	under, over := v.lines[0], v.lines[len(v.lines)-1]
	for _, p := range under.runs[0] {
		for _, line := range v.lines[1:] {
			if line.runs[0][p.month-v.first].level == p.level && !c.covered(under.ceiling, p) {
				t.Errorf("%v is free in %v under another line", p, under.ceiling)
			}
		}
	}
	for _, p := range over.runs[0] {
		if c.covered(over.ceiling, p) {
			t.Errorf("%v of the topmost line is covered", p)
		}
	}
}

func TestTimeline_Goldens(t *testing.T) {
	for name, h := range map[string]model.History{"gaps": months(t, 14, 4, 9), "one": months(t, 1), "empty": {}} {
		rec := draw.NewRecorder(900, 420)
		window(t, h).Draw(rec)
		golden(t, "timeline-"+name, rec.String())
	}
}

func TestTimeline_TicksBeginAndEndWithTheHistory(t *testing.T) {
	labels := func(n int) string {
		var s []string
		for _, tick := range window(t, months(t, n)).view(blank{900, 420}).ticks() {
			s = append(s, tick.label)
		}
		return strings.Join(s, ", ")
	}
	for n, want := range map[int]string{
		1:   "Nov 2026",
		3:   "Sep 2026, Oct 2026, Nov 2026",
		24:  "Dec 2024, Jun 2025, Dec 2025, Jun 2026, Nov 2026",
		48:  "2023, 2024, 2025, 2026",
		360: "2000, 2005, 2010, 2015, 2020, 2025",
	} {
		if got := labels(n); got != want {
			t.Errorf("%d months: %s, want %s", n, got, want)
		}
	}
}

func TestApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		wanted := rapid.SliceOfN(rapid.Float64Range(0, 400), 0, 6).Draw(t, "wanted")
		slices.Sort(wanted)
		got := apart(wanted, 22, -8, 408)
		for i, y := range got {
			if y < -8-1e-9 || y > 408+1e-9 || i > 0 && y-got[i-1] < 22-1e-9 {
				t.Fatalf("%v became %v", wanted, got)
			}
		}
		// No other placing is nearer: where there was room, nothing moved.
		free := true
		for i := 1; i < len(wanted); i++ {
			free = free && wanted[i]-wanted[i-1] >= 22
		}
		for i := range got {
			if free && math.Abs(got[i]-wanted[i]) > 1e-9 {
				t.Fatalf("%v moved to %v without need", wanted, got)
			}
		}
	})
}
