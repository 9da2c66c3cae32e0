package plot

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

func TestPanels_Goldens(t *testing.T) {
	for name, size := range map[string][2]int{"wide": {1600, 900}, "tall": {1080, 1350}} {
		tl := panelled(t, size[0], size[1])
		rec := draw.NewRecorder(float64(size[0]), float64(size[1]))
		tl.Draw(rec)
		golden(t, "panels-"+name, rec.String())
	}
}

func panelled(t testing.TB, w, h int) Timeline {
	history := months(t, 12, 4)
	first := history.Snapshot(0)
	first.Event = "new manager"
	return Timeline{
		Width: w, Height: h, Style: Light(), Voice: english(t), History: history.With(first), Form: Panels,
		Title:    []say.Span{{Text: "Network is rising. "}, {Text: "Bandwidth", Binding: true}, {Text: " looks stuck."}},
		States:   [6]string{"plateau, likely", "rising", "shifted"},
		Plateaus: []Plateau{{Ceiling: model.Bandwidth, From: model.MonthOf(2026, 6), To: model.MonthOf(2026, 11), Level: 2.5}},
		Shifts:   []Shift{{Ceiling: model.Mentorship, Month: model.MonthOf(2026, 8)}},
	}
}

func TestPanels_SayWhatIsGiven(t *testing.T) {
	tl := panelled(t, 1600, 900)
	rec := draw.NewRecorder(1600, 900)
	tl.Draw(rec)
	said := rec.Strings()
	for _, want := range []string{"plateau, likely", "rising", "a", "new manager, Dec 25", "likely plateau", "the other five", "My six career ceilings · self-rated, 1 to 5", "Headroom", "Dec 25", "Nov 26"} {
		if !slices.Contains(said, want) {
			t.Errorf("no %q among %q", want, said)
		}
	}
	tl.States, tl.Plateaus, tl.EmployerSafe = [6]string{}, nil, true
	rec = draw.NewRecorder(1600, 900)
	tl.Draw(rec)
	said = rec.Strings()
	for _, not := range []string{"a", "new manager, Dec 25", "likely plateau"} {
		if slices.Contains(said, not) {
			t.Errorf("%q though it is not given", not)
		}
	}
	if !slices.Contains(said, "month 12") {
		t.Errorf("no month by its number among %q", said)
	}
}

// The discs of what happened in the first months keep off the numbers of the levels, and
// off each other.
func TestPanels_LettersKeepOffTheLevels(t *testing.T) {
	for _, size := range [][2]int{{1600, 900}, {1080, 1350}, {1080, 1080}} {
		tl := panelled(t, size[0], size[1])
		for i, told := range []string{"new manager", "moved team", "leave", "promoted"} {
			s := tl.History.Snapshot(i)
			s.Event = told
			tl.History = tl.History.With(s)
		}
		rec := draw.NewRecorder(float64(size[0]), float64(size[1]))
		tl.Draw(rec)
		var discs, numbers []draw.Rect
		for _, op := range rec.Ops {
			switch box := op.Box; {
			case op.Kind == draw.FillOp && op.Color == tl.Style.Ink && box.Width() > 20 && math.Abs(box.Width()-box.Height()) < .01:
				discs = append(discs, box)
			case op.Text.String == "5":
				numbers = append(numbers, box)
			}
		}
		if len(discs) < 4*model.CeilingCount || len(numbers) != model.CeilingCount {
			t.Fatalf("%v: %d discs and %d numbers", size, len(discs), len(numbers))
		}
		for i, d := range discs {
			for _, o := range slices.Concat(numbers, discs[i+1:]) {
				if d.X0 < o.X1 && o.X0 < d.X1 && d.Y0 < o.Y1 && o.Y0 < d.Y1 {
					t.Errorf("%v: a disc at %v meets %v", size, d, o)
				}
			}
		}
	}
}

// The disc of what happened in the last month keeps off the dot of a line that ends at the
// highest level.
func TestPanels_LettersKeepOffTheLastDot(t *testing.T) {
	for _, size := range [][2]int{{1600, 900}, {1080, 1350}} {
		tl := panelled(t, size[0], size[1])
		last := tl.History.Snapshot(tl.History.Len() - 1)
		last.Event, last.Ratings = "promoted", ratings(t, "5 5 4.5 4 2 5")
		tl.History = tl.History.With(last)
		rec := draw.NewRecorder(float64(size[0]), float64(size[1]))
		tl.Draw(rec)
		var discs, dots []draw.Rect
		for _, op := range rec.Ops {
			switch round := op.Kind == draw.FillOp && math.Abs(op.Box.Width()-op.Box.Height()) < .01; {
			case round && op.Color == tl.Style.Ink && op.Box.Width() > 20:
				discs = append(discs, op.Box)
			case round && op.Color == tl.Style.Paper && math.Abs(op.Box.Width()-2*(endDot+endHalo)) < .01:
				dots = append(dots, op.Box)
			}
		}
		if len(discs) < 2*model.CeilingCount || len(dots) != model.CeilingCount {
			t.Fatalf("%v: %d discs and %d dots", size, len(discs), len(dots))
		}
		for _, disc := range discs {
			for _, dot := range dots {
				apart := math.Hypot((disc.X0+disc.X1-dot.X0-dot.X1)/2, (disc.Y0+disc.Y1-dot.Y0-dot.Y1)/2)
				if meet := (disc.Width()+dot.Width())/2 - apart; meet > .01 {
					t.Errorf("%v: a disc at %v lies %.0f under the dot at %v", size, disc, meet, dot)
				}
			}
		}
	}
}

// A shift is dotted, and the line before and after it is not joined.
func TestPanels_AShiftBreaksTheLine(t *testing.T) {
	dotted := func(tl Timeline) int {
		rec := draw.NewRecorder(1600, 900)
		tl.Draw(rec)
		n := 0
		for _, op := range rec.Ops {
			if op.Kind == draw.StrokeOp && len(op.Stroke.Dash) == 2 && op.Color == tl.Style.Now {
				n++
			}
		}
		return n
	}
	tl := panelled(t, 1600, 900)
	if dotted(tl) != 1 {
		t.Errorf("%d dotted ways", dotted(tl))
	}
	tl.Shifts = nil
	if dotted(tl) != 0 {
		t.Error("dotted without a shift")
	}
}

func TestPanels_TextsNeverMeet(t *testing.T) {
	texts := rapid.SampledFrom(append(hostile, strings.Repeat("word ", 40), "plateau, likely"))
	rapid.Check(t, func(t *rapid.T) {
		tl := Timeline{
			Width: rapid.IntRange(640, 2000).Draw(t, "w"), Height: rapid.IntRange(640, 2000).Draw(t, "h"),
			Style: rapid.SampledFrom([]Style{Light(), Sketch(1)}).Draw(t, "style"), Voice: englishVoice, Form: Panels,
			Name: texts.Draw(t, "name"), EmployerSafe: rapid.Bool().Draw(t, "safe"), Title: []say.Span{{Text: texts.Draw(t, "title")}},
		}
		for i := range tl.States {
			tl.States[i] = texts.Draw(t, "state")
		}
		var list []model.Snapshot
		at := day(2019, 3, 1)
		for range rapid.IntRange(0, 12).Draw(t, "check-ins") {
			list = append(list, model.Snapshot{Day: at, Ratings: anyRatings(t, true), Event: texts.Draw(t, "event")})
			at = at.AddDays(rapid.IntRange(1, 300).Draw(t, "later"))
		}
		h, err := model.NewHistory(list)
		if err != nil {
			t.Fatal(err)
		}
		tl.History = h
		if rapid.Bool().Draw(t, "flat") {
			tl.Plateaus = []Plateau{{Ceiling: model.Network, From: model.MonthOf(2019, 1), To: model.MonthOf(2019, 6), Level: 3}}
		}
		rec := draw.NewRecorder(float64(tl.Width), float64(tl.Height))
		tl.Draw(rec)
		rec.Ops = slices.DeleteFunc(rec.Ops, func(op draw.Op) bool { return len(op.Text.String) == 1 && op.Color == tl.Style.Paper })
		checkTexts(t, rec)
	})
}

func TestLanes_PutMonthsWhereTheySay(t *testing.T) {
	tl := panelled(t, 900, 280)
	tl.Form = Lanes
	l := tl.Layout()
	if len(l.Months) != 12 || l.Plot.Width() < 500 {
		t.Fatalf("%d months in %v", len(l.Months), l.Plot)
	}
	rec := draw.NewRecorder(900, 280)
	tl.Draw(rec)
	end, found := l.Months[11].X, 0
	for _, op := range rec.Ops {
		if op.Kind == draw.FillOp && (op.Color == tl.Style.Now || op.Color == tl.Style.Binding) {
			if mid := (op.Box.X0 + op.Box.X1) / 2; mid > end-.6 && mid < end+.6 {
				found++
			}
		}
	}
	if found != 6 {
		t.Errorf("%d dots stand at the last month", found)
	}
}

// The level of a lane stays in it, however low the lanes are.
func TestLanes_LevelsStayInTheirLanes(t *testing.T) {
	h, err := model.NewHistory([]model.Snapshot{{Day: day(2026, 5, 1), Ratings: ratings(t, "1 5 1 5 1 5")}})
	if err != nil {
		t.Fatal(err)
	}
	for _, height := range []int{120, 200, 320, 420} {
		tl := Timeline{Width: 600, Height: height, Style: Light(), Voice: english(t), History: h, Form: Lanes}
		rec := draw.NewRecorder(600, float64(height))
		tl.Draw(rec)
		checkTexts(t, rec)
	}
}

// Long events have a line of their own, and end with their month.
func TestPanels_LongEventsKeepTheirMonths(t *testing.T) {
	tl := panelled(t, 1600, 900)
	var list []model.Snapshot
	for i, snap := range tl.History.All() {
		if i > 6 {
			snap.Event = "What happened in this month was long in the telling"
		}
		list = append(list, snap)
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	tl.History = h
	rec := draw.NewRecorder(1600, 900)
	tl.Draw(rec)
	at := map[string]float64{}
	for _, op := range rec.Ops {
		at[op.Text.String] = op.Text.Y
		if strings.HasPrefix(op.Text.String, "What") && !strings.HasSuffix(op.Text.String, " 26") {
			t.Errorf("an event ends with %q", op.Text.String)
		}
	}
	months := 0
	for text, y := range at {
		if strings.HasPrefix(text, "What") {
			months++
			if y >= at["the other five"]-20 {
				t.Errorf("%q stands at %v beside the rest at %v", text, y, at["the other five"])
			}
		}
	}
	if months != 4 {
		t.Errorf("%d events in %v", months, at)
	}
	checkTexts(t, rec)
}

// Written letters are taller than printed ones.
func TestPanels_StatesKeepClearOfTheNames(t *testing.T) {
	for _, style := range []Style{Light(), Sketch(3)} {
		tl := panelled(t, 3072, 3840)
		tl.Style = style
		for i := range tl.States {
			tl.States[i] = "ĥ"
		}
		rec := draw.NewRecorder(3072, 3840)
		tl.Draw(rec)
		rec.Ops = slices.DeleteFunc(rec.Ops, func(op draw.Op) bool { return len(op.Text.String) == 1 })
		checkTexts(t, rec)
	}
}
