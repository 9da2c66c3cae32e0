package plot

import (
	"math"
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
