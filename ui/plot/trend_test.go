package plot

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
)

func TestTrends_AreWhatTheMonthsSay(t *testing.T) {
	h := stuck(t)
	want := [model.CeilingCount]Trend{TrendPlateau, TrendRising, TrendShiftedUp, TrendSteady, TrendPlateau, TrendPlateau}
	if got := TrendsOf(h, day(2026, 12, 31), model.Ratings{}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
	if got := TrendsOf(h, day(2026, 5, 31), model.Ratings{}); got != [model.CeilingCount]Trend{} {
		t.Errorf("five months say %v", got)
	}
	for trend := NoTrend; trend <= TrendUnclear; trend++ {
		if trendOf(trend.finding()) != trend {
			t.Errorf("the words of %d are those of %d", trend, trendOf(trend.finding()))
		}
	}
}

// Each mark has a shape of its own, within its square.
func TestTrend_MarksDiffer(t *testing.T) {
	seen := map[string]Trend{}
	for trend := TrendRising; trend <= TrendUnclear; trend++ {
		rec := draw.NewRecorder(100, 100)
		trend.draw(rec, draw.Point{X: 50, Y: 50}, 40, hex(0))
		if len(rec.Ops) == 0 {
			t.Fatalf("%d has no mark", trend)
		}
		for _, op := range rec.Ops {
			if b := op.Box; b.X0 < 29 || b.Y0 < 29 || b.X1 > 71 || b.Y1 > 71 {
				t.Errorf("%d goes out of its square: %v", trend, b)
			}
		}
		if other, ok := seen[rec.String()]; ok {
			t.Errorf("%d looks like %d", trend, other)
		}
		seen[rec.String()] = trend
	}
}

// Marks stand between the names and the track, whatever the ratings, and the words
// for them in the description.
func TestCard_MarksTrends(t *testing.T) {
	h := stuck(t)
	now, _ := h.Latest()
	before, _ := h.Before(now.Day)
	p := Picture{Format: PNG, Width: 1080, Height: 1350, Style: Light(), Voice: english(t), History: h, Now: now, Then: &before, Trends: true}
	plain := p
	plain.Trends = false
	with, without := recorded(p.Card()), recorded(plain.Card())
	if len(with.Ops) != len(without.Ops)+2+1+2+3*4 { // an arrow, a step, two lines, three bands over dots
		t.Errorf("%d operations, %d without marks", len(with.Ops), len(without.Ops))
	}
	checkTexts(t, with)
	if said := p.Alt(); !strings.Contains(said, "What my months say: Bandwidth: Likely plateau, Network: Rising, Mentorship: Shifted up,") {
		t.Errorf("it is described as %q", said)
	}
	if strings.Contains(plain.Alt(), "months say") {
		t.Errorf("without marks it is described as %q", plain.Alt())
	}
	if p.Width, p.Height = 1080, 1080; p.Card().Trends != [model.CeilingCount]Trend{} || strings.Contains(p.Alt(), "months say") {
		t.Error("a card without a table has trends")
	}
}

func TestStrip_TrendsKeepClear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var trends [model.CeilingCount]Trend
		for c := range trends {
			trends[c] = Trend(rapid.IntRange(0, int(TrendUnclear)).Draw(t, "trend"))
		}
		then := model.Snapshot{Day: day(2026, 5, 1), Ratings: anyRatings(t, true)}
		c := Card{
			Width: 1080, Height: 1350, Style: Light(), Voice: englishVoice, Now: model.Snapshot{Day: day(2026, 11, 1), Ratings: anyRatings(t, true)},
			Then: &then, Trends: trends,
		}
		p, _ := c.page(draw.NewRecorder(1080, 1350))
		for _, name := range []string{"", "Weiterentwicklungsmöglichkeiten"} {
			if name != "" {
				p.names[2] = name
			}
			rec := draw.NewRecorder(1080, 1350)
			p.s = rec
			s := newStrip(p, 993, 39.5, 1, 250, 112)
			s.draw(rec)
			var names, marks []draw.Rect
			for _, op := range rec.Ops {
				switch {
				case op.Kind == draw.TextOp && op.Text.Anchor == draw.AnchorStart && op.Box.Y0 > 993:
					names = append(names, op.Box)
				case op.Kind != draw.TextOp && op.Box.X1 < s.trackLeft-s.nameAir()+3 && op.Box.Width() < 60:
					marks = append(marks, op.Box)
				}
			}
			for _, name := range names {
				if slices.ContainsFunc(marks, func(m draw.Rect) bool { return m.Overlaps(name) }) {
					t.Fatalf("a mark meets the name at %v", name)
				}
			}
		}
	})
}
