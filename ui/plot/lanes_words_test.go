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

// crowded are lanes with a gap right after an event and a shift right after the gap.
func crowded(t *testing.T) Timeline {
	tl := laned(t)
	tl.History = calm(t, 4, 7)
	for i, event := range map[int]string{5: "Reorg", 6: "New manager", 9: "Spoke at a meetup"} {
		s := tl.History.Snapshot(i)
		s.Event = event
		tl.History = tl.History.With(s)
	}
	first, last := model.MonthOf(2025, time.November), model.MonthOf(2026, time.November)
	tl.Plateaus = []Plateau{{Ceiling: model.Mentorship, From: first, To: last, Level: 2, Text: "likely plateau since Oct 2025"}}
	tl.Shifts = []Shift{{Ceiling: model.Bandwidth, Month: last - 4, Text: "shifted in July"}}
	return tl
}

// calm are thirteen months in which Mentorship stays near 2 and Bandwidth goes from 2 to 3.
func calm(t *testing.T, missing ...int) model.History {
	h := months(t, 13, missing...)
	for i := range h.Len() {
		s := h.Snapshot(i)
		s.Ratings[model.Mentorship] = 2*model.Whole + model.Rating(i%3) - 1
		s.Ratings[model.Bandwidth] = 2 * model.Whole
		if s.Day.In() >= model.MonthOf(2026, time.July) {
			s.Ratings[model.Bandwidth] = 3 * model.Whole
		}
		h = h.With(s)
	}
	return h
}

func wordsOf(tl Timeline) map[string][]draw.Op {
	rec, _ := recordedLanes(tl)
	all := map[string][]draw.Op{}
	for _, op := range rec.Ops {
		if op.Kind == draw.TextOp {
			all[op.Text.String] = append(all[op.Text.String], op)
		}
	}
	return all
}

// Words that tell of a lane stand whole inside what was not rated, or clear of it.
func TestLanes_WordsKeepOffTheEdgesOfGaps(t *testing.T) {
	for _, width := range []int{1119, 1400} {
		for _, missing := range [][]int{{4, 7}, {3, 4, 5, 6, 7, 8}, {10}, {}} {
			tl := crowded(t)
			tl.Width, tl.History = width, calm(t, missing...)
			rec, _ := recordedLanes(tl)
			gaps := 0
			for _, gap := range rec.Ops {
				if gap.Kind != draw.FillOp || gap.Color != fade(tl.Style.Muted, .12) {
					continue
				}
				gaps++
				for _, word := range []string{"likely plateau since Oct 2025", "shifted in July"} {
					for _, op := range wordsOf(tl)[word] {
						ink := op.Ink.Grow(2)
						inside := ink.X0 > gap.Box.X0 && ink.X1 < gap.Box.X1 && ink.Y0 > gap.Box.Y0
						if ink.Overlaps(gap.Box) && !inside {
							t.Errorf("%d wide, without %v: %q at %v crosses an edge of %v", width, missing, word, ink, gap.Box)
						}
					}
				}
			}
			if (gaps > 0) != (len(missing) > 0) {
				t.Errorf("%d gaps are drawn", gaps)
			}
		}
	}
}

// Words keep off the lane's own line, and leave the latest month's mark free.
func TestLanes_WordsKeepOffTheLine(t *testing.T) {
	tl := crowded(t)
	p := tl.lanes(draw.NewRecorder(1119, 290))
	for word, c := range map[string]model.Ceiling{"likely plateau since Oct 2025": model.Mentorship, "shifted in July": model.Bandwidth} {
		ops := wordsOf(tl)[word]
		if len(ops) != 1 {
			t.Fatalf("%q is written %d times", word, len(ops))
		}
		ink := ops[0].Ink
		top, foot, ok := p.drawnWithin(c, ink.X0/p.scale, ink.X1/p.scale)
		if ok && ink.Y1 > top*p.scale && ink.Y0 < foot*p.scale {
			t.Errorf("%q at %v stands on what goes from %v to %v", word, ink, top*p.scale, foot*p.scale)
		}
		if ink.X1 > p.places[c].plot.X1*p.scale-LaneHeadHalf {
			t.Errorf("%q ends at %v", word, ink.X1)
		}
	}
}

// "Reorg" is not read on to "not rated".
func TestLanes_EventsAndGapsAreNotReadAsOne(t *testing.T) {
	words := wordsOf(crowded(t))
	event, gaps := words["Reorg"], words["not rated"]
	if len(event) != 1 || len(gaps) != 2 {
		t.Fatalf("%d events, %d gaps are named", len(event), len(gaps))
	}
	for _, gap := range gaps {
		if air := gap.Ink.X0 - event[0].Ink.X1; air > 0 && air < 16 {
			t.Errorf("%v between them", air)
		}
	}
}

// An event whose words have no room after their flag has them before it.
func TestLanes_WordsThatHaveNoRoomStandBeforeTheirFlag(t *testing.T) {
	tl := crowded(t)
	last, _ := tl.History.Latest()
	last.Event = "Spoke at a large meetup"
	tl.History = tl.History.With(last)
	ops := wordsOf(tl)[last.Event]
	if len(ops) != 0 {
		t.Fatal("there is no room between two flags")
	}
	before := tl.History.Snapshot(tl.History.Len() - 2)
	before.Event = ""
	tl.History = tl.History.With(before)
	ops = wordsOf(tl)[last.Event]
	if l := tl.Layout(); len(ops) != 1 || ops[0].Ink.X1 > l.Months[len(l.Months)-1].X {
		t.Errorf("it is written %d times", len(ops))
	}
}

// Where names stand over the lines nothing runs through them, and what is said beside
// them has one size.
func TestLanes_NamesOverTheLinesStandFree(t *testing.T) {
	tl := crowded(t)
	tl.Width, tl.Height, tl.Lanes = 266, 372, LaneLook{Open: true, Above: true, Left: 80, Right: 50}
	for _, c := range []model.Ceiling{model.Network, model.Learning} {
		tl.Plateaus = append(tl.Plateaus, Plateau{Ceiling: c, From: tl.Plateaus[0].From, To: tl.Plateaus[0].To, Level: 3, Text: tl.Plateaus[0].Text})
	}
	rec, _ := recordedLanes(tl)
	said := wordsOf(tl)[tl.Plateaus[0].Text]
	if len(said) != 3 {
		t.Fatalf("%d of three plateaus are told", len(said))
	}
	for _, op := range said {
		if math.Abs(op.Text.Font.Size-said[0].Text.Font.Size) > .01 {
			t.Errorf("sizes %v and %v", op.Text.Font.Size, said[0].Text.Font.Size)
		}
		for _, line := range rec.Ops {
			upright := line.Kind == draw.StrokeOp && (line.Color == tl.Style.OuterRing || line.Color == fade(tl.Style.Muted, .45))
			if upright && line.Box.Overlaps(op.Ink) {
				t.Errorf("%v runs through words at %v", line.Box, op.Ink)
			}
		}
	}
	checkTexts(t, rec)
}

// Words keep off the months that are looked at, and the lowest of the later one is in
// colour.
func TestLanes_WordsKeepOffTheMonthsLookedAt(t *testing.T) {
	tl := crowded(t)
	word := tl.Plateaus[0].Text
	for _, looked := range []model.Month{0, 3, 5, 6} {
		tl.Lanes.Now = model.MonthOf(2026, time.May) + looked
		var x float64
		for _, m := range tl.Layout().Months {
			if m.Month == tl.Lanes.Now {
				x = m.X
			}
		}
		ops := wordsOf(tl)[word]
		if len(ops) != 1 || ops[0].Ink.X0 < x && ops[0].Ink.X1 > x {
			t.Errorf("%v is struck through at %v: %v", word, x, ops)
		}
	}
	s := tl.History.Snapshot(2)
	s.Ratings[model.Opportunity] = model.RatingMin
	tl.History, tl.Lanes.Now = tl.History.With(s), s.Day.In()
	if p := tl.lanes(blank{1119, 290}); !p.binds(model.Opportunity) || len(p.lowest) != 1 {
		t.Errorf("in %v the lowest are %v", tl.Lanes.Now, p.lowest)
	}
}

// The line of a month goes behind the words that it meets, names among them.
func TestLaneHead_LeavesWordsFree(t *testing.T) {
	tl := crowded(t)
	tl.Width, tl.Height, tl.Lanes = 400, 372, LaneLook{Open: true, Above: true, Left: 60, Right: 50}
	l := tl.Layout()
	name := draw.Measure(tl.Voice.Ceiling(model.Mentorship), draw.Font{Face: draw.SemiBold, Size: 14})
	if left := laneEdge / laneUnit; l.Months[0].X > left+name.Width {
		t.Fatalf("the first month is at %v, clear of the names", l.Months[0].X)
	}
	rec := draw.NewRecorder(400, 372)
	LaneHead{X: l.Months[0].X, Bottom: 372, Layout: l, Scale: 1, Style: tl.Style, Then: true}.Draw(rec)
	runs := 0
	for _, op := range rec.Ops {
		if op.Kind != draw.StrokeOp {
			continue
		}
		for i, v := range op.Path.Verbs {
			if v != draw.LineVerb {
				continue
			}
			runs++
			a, b := op.Path.Points[i-1], op.Path.Points[i]
			for _, box := range l.Words {
				if box.Overlaps(draw.Rect{X0: a.X - .1, Y0: a.Y, X1: b.X + .1, Y1: b.Y}) {
					t.Errorf("the line from %v to %v strikes words at %v", a.Y, b.Y, box)
				}
			}
		}
	}
	if runs != 1+model.CeilingCount {
		t.Errorf("the line has %d parts", runs)
	}
}

// What more than a few lanes share is said over them, once; without room there each says
// it.
func TestLanes_SayOnceWhatManyShare(t *testing.T) {
	tl := crowded(t)
	last := tl.Plateaus[0]
	tl.Plateaus = nil
	for _, c := range []model.Ceiling{model.Network, model.Mentorship, model.Learning} {
		last.Ceiling, last.Shared = c, "3 likely plateaus since Oct 2025"
		tl.Plateaus = append(tl.Plateaus, last)
	}
	if words := wordsOf(tl); len(words[last.Shared]) != 1 || len(words[last.Text]) != 0 {
		t.Errorf("it is said %d times over the lanes, %d times in them", len(words[last.Shared]), len(words[last.Text]))
	}
	for i := range tl.Plateaus {
		tl.Plateaus[i].Shared = strings.Repeat("many ", 60)
	}
	if words := wordsOf(tl); len(words[last.Text]) != 3 {
		t.Errorf("without room over them %d of three lanes say it", len(words[last.Text]))
	}
}

// Where the flags leave no room beside them, what many share has a line of its own over
// them, and the lanes begin lower.
func TestLanes_WhatManyShareStandsOverTheFlags(t *testing.T) {
	tl := crowded(t)
	tl.Width, tl.Height, tl.Lanes = 440, 372, LaneLook{Open: true, Above: true, Left: 60, Right: 50}
	last := tl.Plateaus[0]
	last.Shared = "3 likely plateaus since Oct 2025 or before"
	tl.Plateaus = nil
	for _, c := range []model.Ceiling{model.Network, model.Mentorship, model.Learning} {
		last.Ceiling = c
		tl.Plateaus = append(tl.Plateaus, last)
	}
	rec, texts := recordedLanes(tl)
	at, flags := wordsOf(tl)[last.Shared], tl.Layout().Flags
	if len(at) != 1 || slices.Contains(texts, last.Text) {
		t.Fatalf("there is %q", texts)
	}
	for _, f := range flags {
		if at[0].Ink.Y1 > f.Box.Y0 {
			t.Errorf("it ends at %v, a flag begins at %v", at[0].Ink.Y1, f.Box.Y0)
		}
	}
	checkTexts(t, rec)
	head := tl.Layout().Plot.Y0
	tl.Plateaus = nil
	if without := tl.Layout().Plot.Y0; without >= head {
		t.Errorf("the lanes begin at %v, without it at %v", head, without)
	}
}

// The words of an event stand whole beside its flag or not at all.
func TestLanes_EventsAreNotCut(t *testing.T) {
	tl := crowded(t)
	s := tl.History.Snapshot(5)
	s.Event = "Reorg of all that I had built up in these years"
	tl.History = tl.History.With(s)
	_, texts := recordedLanes(tl)
	if i := slices.IndexFunc(texts, func(s string) bool { return strings.HasPrefix(s, "Reorg") || strings.HasSuffix(s, "…") }); i >= 0 {
		t.Errorf("%q is written", texts[i])
	}
}
