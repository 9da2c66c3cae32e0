package plot

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"headroom/model"
	"headroom/ui/draw"
)

// laned is a history of a year with a month left out and two events, as the window
// shows it at 1280 pixels.
func laned(t testing.TB) Timeline {
	h := months(t, 14, 4)
	for i, event := range map[int]string{5: "Reorg", 7: "New manager"} {
		s := h.Snapshot(i)
		s.Event = event
		h = h.With(s)
	}
	nov := model.MonthOf(2026, time.November)
	return Timeline{
		Width: 1119, Height: 290, Style: Light(), Voice: english(t), History: h, Form: Lanes, Lanes: LaneLook{Open: true, Left: 150, Right: 57},
		Plateaus: []Plateau{{Ceiling: model.Mentorship, From: nov - 6, To: nov, Level: 2, Text: "likely plateau since May"}},
		Shifts:   []Shift{{Ceiling: model.Bandwidth, Month: nov - 5, Text: "shifted in June"}},
	}
}

func recordedLanes(tl Timeline) (rec *draw.Recorder, texts []string) {
	rec = draw.NewRecorder(float64(tl.Width), float64(tl.Height))
	tl.Draw(rec)
	for _, op := range rec.Ops {
		if op.Kind == draw.TextOp {
			texts = append(texts, op.Text.String)
		}
	}
	return rec, texts
}

func TestLanes_SayWhatIsDrawnOfThem(t *testing.T) {
	tl := laned(t)
	rec, texts := recordedLanes(tl)
	for _, want := range []string{"Reorg", "New manager", "not rated", "likely plateau since May", "shifted in June", "Learning"} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not written; there is %q", want, texts)
		}
	}
	checkTexts(t, rec)
	// Narrow, each name stands over its line and the plateau beside it.
	tl.Width, tl.Height, tl.Lanes = 360, 460, LaneLook{Open: true, Above: true, Left: 16, Right: 50}
	rec, texts = recordedLanes(tl)
	if !slices.Contains(texts, "likely plateau since May") || slices.Contains(texts, "Reorg") {
		t.Errorf("narrow, there is %q", texts)
	}
	checkTexts(t, rec)
}

// A plateau's band is broken where nothing was rated, and each gap that leaves room
// says what it is, also where the middle of it is taken.
func TestLanes_BreakPlateausAtGapsAndNameThem(t *testing.T) {
	tl := laned(t)
	tl.Shifts = nil
	tl.History = months(t, 14, 4, 8)
	reorg := tl.History.Snapshot(6)
	reorg.Event = "Reorg"
	tl.History = tl.History.With(reorg)
	tl.Plateaus = []Plateau{{Ceiling: model.Learning, From: model.MonthOf(2025, time.October), To: model.MonthOf(2026, time.November), Level: 4}}
	rec, texts := recordedLanes(tl)
	named, bands := 0, 0
	for _, text := range texts {
		if text == "not rated" {
			named++
		}
	}
	for _, op := range rec.Ops {
		if op.Kind == draw.FillOp && op.Color == fade(tl.Style.Now, .3) {
			bands++
		}
	}
	if named != 2 || bands != 3 {
		t.Errorf("%d gaps are named, and there are %d bands", named, bands)
	}
	checkTexts(t, rec)
}

// In every form the band is broken where the line is.
func TestTimeline_BreaksBandsWithTheLine(t *testing.T) {
	bands := func(form Form, missing ...int) (n int) {
		tl := laned(t)
		tl.Form, tl.Shifts, tl.Lanes, tl.History = form, nil, LaneLook{}, months(t, 14, missing...)
		tl.Plateaus = []Plateau{{Ceiling: model.Learning, From: model.MonthOf(2025, time.October), To: model.MonthOf(2026, time.November), Level: 4}}
		rec, _ := recordedLanes(tl)
		for _, op := range rec.Ops {
			if op.Kind == draw.FillOp && (op.Color.A == fade(hex(0), bandFill).A || op.Color.A == fade(hex(0), .3).A) {
				n++
			}
		}
		return n
	}
	for _, form := range []Form{Single, Lanes, Panels} {
		if whole, broken := bands(form), bands(form, 4, 8); whole == 0 || broken != whole+2 {
			t.Errorf("form %v: %d bands, and %d beside two gaps", form, whole, broken)
		}
	}
}

func TestLanes_LeaveTheLevelsToTheWindow(t *testing.T) {
	tl := laned(t)
	_, texts := recordedLanes(tl)
	tl.Lanes.Open = false
	_, closed := recordedLanes(tl)
	number := func(s string) bool { return len(s) == 3 && s[1] == '.' }
	if n := slices.IndexFunc(texts, number); n >= 0 {
		t.Errorf("%q is written", texts[n])
	}
	if !slices.ContainsFunc(closed, number) || !slices.ContainsFunc(closed, func(s string) bool { return strings.HasSuffix(s, " 26") }) {
		t.Errorf("alone, there is %q", closed)
	}
}

func TestLanes_MonthsLieWhereTheyAreAskedTo(t *testing.T) {
	tl := laned(t)
	l := tl.Layout()
	if first, last := l.Months[0].X, l.Months[len(l.Months)-1].X; math.Abs(first-150) > .01 || math.Abs(last-(1119-57)) > .01 {
		t.Errorf("the months go from %v to %v", first, last)
	}
	for i, lane := range l.Lanes {
		if lane.Height() < 20 || i > 0 && lane.Y0 <= l.Lanes[i-1].Y1 {
			t.Errorf("lane %d is %v after %v", i, lane, l.Lanes[max(0, i-1)])
		}
	}
	tl.Lanes.Text, tl.Lanes.Left = 1.5, 0
	if x := tl.Layout().Months[0].X; x < 150 {
		t.Errorf("larger names have %v", x)
	}
}

func TestLanes_FlagsThatWouldCoverEachOtherAreOne(t *testing.T) {
	flags := func(h model.History) int {
		tl := Timeline{Width: 1119, Height: 290, Style: Light(), Voice: english(t), History: h, Form: Lanes}
		rec, _ := recordedLanes(tl)
		n := 0
		for _, op := range rec.Ops {
			if op.Kind == draw.StrokeOp && op.Color == tl.Style.Ink && op.Path != nil && len(op.Path.Points) == 5 {
				n++
			}
		}
		return n
	}
	var all []model.Snapshot
	for i := range 240 {
		all = append(all, model.Snapshot{Day: (model.MonthOf(2000, 1) + model.Month(i)).First(), Ratings: model.Ratings{12, 12, 12, 12, 12, 12}, Event: "Something"})
	}
	h, err := model.NewHistory(all)
	if err != nil {
		t.Fatal(err)
	}
	if n := flags(h); n == 0 || n > 80 {
		t.Errorf("%d flags for 240 events in 900 pixels", n)
	}
}

// A head stands on the lines: at a month its dots are where the line is, and the
// lowest has its bar.
func TestLaneHead_StandsOnTheLines(t *testing.T) {
	tl := laned(t)
	l := tl.Layout()
	latest, _ := tl.History.Latest()
	rec := draw.NewRecorder(1119, 290)
	at := l.Months[len(l.Months)-1].X
	LaneHead{X: at, Bottom: 290, Layout: l, Scale: 1, Style: tl.Style, Moment: MomentOf(latest.Ratings)}.Draw(rec)
	low, _ := latest.Ratings.Lowest()
	dots, bars := 0, 0
	for _, op := range rec.Ops {
		switch {
		case op.Kind == draw.FillOp && (op.Color == tl.Style.Now || op.Color == tl.Style.Binding):
			dots++
			if x := (op.Box.X0 + op.Box.X1) / 2; math.Abs(x-at) > .6 {
				t.Errorf("a dot stands at %v, the month at %v", x, at)
			}
		case op.Kind == draw.StrokeOp && op.Color == tl.Style.Binding:
			bars++
			lane := l.Lanes[slices.Index(latest.Ratings[:], low)]
			if y := (op.Box.Y0 + op.Box.Y1) / 2; y < lane.Y0-10 || y > lane.Y1 {
				t.Errorf("the bar stands at %v, its lane is %v", y, lane)
			}
		}
	}
	if _, all := latest.Ratings.Lowest(); dots != 6 || bars != len(all) {
		t.Errorf("%d dots, %d bars", dots, bars)
	}
}

// The window's strip has the marks of the card's, and on the way they move.
func TestWindowStrip_MarksMove(t *testing.T) {
	then, now := model.Ratings{12, 12, 12, 12, 12, 12}, model.Ratings{24, 18, 12, 12, 12, 12}
	x := func(at float64) float64 {
		rec := draw.NewRecorder(536, 240)
		st := Light()
		WindowStrip{Style: st, Now: MomentBetween(then, now, at), Then: then, Left: 140, Right: 392, Top: 30, Pitch: 34}.Draw(rec)
		for _, op := range rec.Ops {
			if op.Kind == draw.FillOp && op.Box.Y1 < 64 && op.Color != st.Paper && op.Color.A == 255 {
				return (op.Box.X0 + op.Box.X1) / 2
			}
		}
		return 0
	}
	for at, want := range map[float64]float64{0.5: 140 + 252.*2/4, 1: 140 + 252.*3/4} {
		if got := x(at); math.Abs(got-want) > .6 {
			t.Errorf("at %v the first dot is at %v, want %v", at, got, want)
		}
	}
}

// What is left out of a long history changes no extreme and no end of it.
func TestLanes_ThinnedLinesKeepTheirExtremes(t *testing.T) {
	tl := laned(t)
	tl.History = monthsFrom(t, 10000)
	p := tl.lanes(blank{1119, 290})
	at := p.places[model.Network]
	run := runsOf(tl.History.Monthly(model.Network))[0]
	thin := p.thinned(run, at)
	if len(thin) > 4*(1119-150-57+1) || thin[0] != run[0] || thin[len(thin)-1] != run[len(run)-1] {
		t.Fatalf("%d of %d are left, from %v to %v", len(thin), len(run), thin[0], thin[len(thin)-1])
	}
	extremes := func(run []point) map[int][2]float64 {
		all := map[int][2]float64{}
		for i, q := range run {
			if i > 0 && q.month <= run[i-1].month {
				t.Fatalf("%v comes after %v", q, run[i-1])
			}
			x := int(p.monthX(at, q.month) * p.scale)
			e, ok := all[x]
			if !ok {
				e = [2]float64{q.level, q.level}
			}
			all[x] = [2]float64{min(e[0], q.level), max(e[1], q.level)}
		}
		return all
	}
	want, got := extremes(run), extremes(thin)
	for x, e := range want {
		if got[x] != e {
			t.Fatalf("at pixel %d from %v to %v, want %v to %v", x, got[x][0], got[x][1], e[0], e[1])
		}
	}
	if short := run[:40]; len(p.thinned(short, panelPlace{plot: at.plot})) == 0 {
		t.Error("nothing is left of a short run")
	}
}

func TestLanes_WordsKeepOffEachOtherAndOffFlags(t *testing.T) {
	tl := laned(t)
	s := tl.History.Snapshot(3)
	s.Event = "A story of what happened"
	tl.History = tl.History.With(s)
	rec, texts := recordedLanes(tl)
	if slices.Contains(texts, "not rated") {
		t.Errorf("the gap is named among %q", texts)
	}
	checkTexts(t, rec)
}

func TestLanes_OpenOnesFillTheirHeight(t *testing.T) {
	tl := laned(t)
	open := tl.Layout().Lanes[model.Opportunity]
	tl.Lanes.Open = false
	if closed := tl.Layout().Lanes[model.Opportunity]; open.Y1 < 280 || closed.Y1 > 270 {
		t.Errorf("open they end at %v, with months under them at %v", open.Y1, closed.Y1)
	}
}

// What was not rated is seen by an edge as well, as a fill alone is too faint in high
// contrast.
func TestLanes_GapsHaveAnEdge(t *testing.T) {
	tl := laned(t)
	rec, _ := recordedLanes(tl)
	filled := slices.IndexFunc(rec.Ops, func(op draw.Op) bool { return op.Kind == draw.FillOp && op.Color == fade(tl.Style.Muted, .12) })
	if filled < 0 {
		t.Fatal("no band")
	}
	if edge := rec.Ops[filled+1]; edge.Kind != draw.StrokeOp || edge.Color != tl.Style.OuterRing || !edge.Box.In(rec.Ops[filled].Box.Grow(2)) {
		t.Errorf("after the band comes %v in %v", edge.Color, edge.Box)
	}
}
