package plot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/gif"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// way is half a year in which five of six lifted.
func way(t testing.TB) model.History {
	t.Helper()
	var list []model.Snapshot
	for i, levels := range []string{
		"1.5 1 1.5 2.5 1 1", "2 2 2.5 4 2 2.5", "1.5 2.5 3 4 2.5 2.5", "1.5 2.5 3 4.5 2.5 3", "2 3 3 4.5 3 3", "1.5 3 3.5 4 3.5 3", "1.5 3 3.5 4.5 3.5 3",
	} {
		m := model.MonthOf(2026, time.May) + model.Month(i)
		list = append(list, model.Snapshot{UID: fmt.Sprint(i), Day: model.Date{Year: m.Year(), Month: m.Month(), Day: 28}, Ratings: ratings(t, levels)})
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func carousel(t testing.TB) Carousel {
	return Carousel{Width: 1080, Height: 1350, Style: Dark(), Voice: english(t), History: way(t)}
}

func pageOf(c Carousel, i int) *draw.Recorder {
	rec := draw.NewRecorder(float64(c.Width), float64(c.Height))
	c.Page(i, rec)
	return rec
}

func TestCarousel_Goldens(t *testing.T) {
	c := carousel(t)
	golden(t, "carousel-cover", pageOf(c, 0).String())
	golden(t, "carousel-closing", pageOf(c, c.Pages()-1).String())
}

// Nothing of the radar is seen through the words at the cover's foot.
func TestCarousel_CoverIsCalmBehindItsFooter(t *testing.T) {
	top, covered := 0.0, math.Inf(1)
	for _, op := range pageOf(carousel(t), 0).Ops {
		switch {
		case op.Kind == draw.GradientOp:
			g := op.Gradient
			for _, s := range slices.Backward(g.Stops) {
				if s.Color.A == 255 {
					covered = g.From.Y + s.At*(g.To.Y-g.From.Y)
				}
			}
		case op.Text.String == "May to November 2026 · self-rated":
			top = op.Ink.Y0
		}
	}
	if covered > top {
		t.Errorf("the words start at %v and the radar is gone at %v", top, covered)
	}
}

func TestCarousel_Pages(t *testing.T) {
	c := carousel(t)
	if c.Pages() != 9 {
		t.Fatalf("%d pages for seven months", c.Pages())
	}
	cover := strings.Join(pageOf(c, 0).Strings(), "\n")
	for _, want := range []string{"Five lifted.", "One didn’t.", "which one", "May to November 2026 · self-rated"} {
		if !strings.Contains(cover, want) {
			t.Errorf("the cover does not say %q:\n%s", want, cover)
		}
	}
	for _, ceiling := range model.Ceilings() {
		if strings.Contains(cover, c.Voice.Ceiling(ceiling)) {
			t.Errorf("the cover gives %v away", ceiling)
		}
	}
	if said := pageOf(c, 2).Strings(); !slices.Contains(said, "Jun 2026") || !slices.Contains(said, "May 2026") {
		t.Errorf("the second month says %q", said)
	}
	closing := strings.Join(pageOf(c, 8).Strings(), " ")
	for _, want := range []string{"Storytelling  moved the most: +2.5", "2.9 hard ceiling 1.4 in May", "May–Nov 2026 · self-rated", "after the six soft ceilings of career"} {
		if !strings.Contains(closing, want) {
			t.Errorf("the last page does not say %q: %s", want, closing)
		}
	}
	for _, i := range []int{-1, 9} {
		if n := len(pageOf(c, i).Ops); n > 0 {
			t.Errorf("page %d has %d operations", i, n)
		}
	}
}

// The pages of the months tell how it went, and where most is to be gained at the end,
// in place of what is low on each.
func TestCarousel_MonthsTellWhatMoved(t *testing.T) {
	for _, want := range []struct{ levels, says []string }{
		{
			[]string{"1 2 3 3 3 3", "1 2.5 3 3 3 3", "1 4.5 3 3 3 3", "1 4.5 3 3 3 3", "1.5 4.5 3.5 3 3 3", "1.5 4 3 3.5 3 3", "1.5 4 3 3.5 3.5 3"},
			[]string{
				"Where it starts", "Network from 2.0 to 2.5", "Network moved the most: +2.0", "All six are where they were",
				"Bandwidth and Mentorship: +0.5 each", "Much as before", "Most to gain: Bandwidth",
			},
		},
		{[]string{"1 1 2 3 3 3", "1 1 2 3 - 3", "1 1 2 3 3 3"}, []string{"Where it starts", "5 of my 6 ceilings", "Most to gain: Bandwidth and Network"}},
		{[]string{"3 3 3 3 3 4", "3 3 3 3.5 3 4"}, []string{"Where it starts", "Learning from 3.0 to 3.5"}},
		{[]string{"1 2 2 2 2 2"}, []string{"Most to gain: Bandwidth"}},
	} {
		c := carousel(t)
		var list []model.Snapshot
		for i, levels := range want.levels {
			list = append(list, model.Snapshot{Day: day(2026, time.Month(i+1), 1), Ratings: ratings(t, levels)})
		}
		c.History, _ = model.NewHistory(list)
		for i, says := range want.says {
			if got := c.card(c.period(), i).Title(); !strings.HasPrefix(got, says) {
				t.Errorf("month %d says %q, not %q", i+1, got, says)
			}
		}
	}
}

func TestCarousel_AYearSaysSoOnItsCover(t *testing.T) {
	for _, size := range Sizes() {
		c := carousel(t)
		c.Width, c.Height, c.Year = size.Width, size.Height, true
		if said := pageOf(c, 0).Strings(); !slices.Contains(said, "My year in review") {
			t.Errorf("%s says %q", size.Name, said)
		}
		if c.Name = "Annabel"; !slices.Contains(pageOf(c, 0).Strings(), "Annabel’s year in review") {
			t.Errorf("%s does not say whose year it is", size.Name)
		}
		if c.EmployerSafe = true; !slices.Contains(pageOf(c, 0).Strings(), "My year in review") {
			t.Errorf("%s tells a name", size.Name)
		}
	}
}

func TestCarousel_FromAndToAreWithinIt(t *testing.T) {
	c := carousel(t)
	c.From, c.To = day(2026, 6, 28), day(2026, 8, 28)
	if c.Pages() != 5 {
		t.Errorf("%d pages for three months", c.Pages())
	}
	c.EmployerSafe = true
	if said := pageOf(c, 1).Strings(); !slices.Contains(said, "month 2") {
		t.Errorf("months are not counted from the first of the history: %q", said)
	}
	c.From = c.To
	if c.Pages() != 2 {
		t.Errorf("%d pages for one month", c.Pages())
	}
	c.From, c.To = day(2030, 1, 1), model.Date{}
	var problem *model.Problem
	if err := c.PDF(io.Discard, nil); !errors.As(err, &problem) || problem.Kind != model.Invalid || c.Pages() != 0 || c.Title() != "" {
		t.Errorf("no month at all: %v", err)
	}
}

// What the cover says is counted again here. Of two direct ratings, a change is real
// beyond 1.96·√2·√.3 = 1.52 levels: from ten sixths on.
func TestCarousel_CoverIsTrue(t *testing.T) {
	const real = 10
	words := []string{"", "One", "Two", "Three", "Four", "Five", "Six"}
	levels := [][]model.Rating{{8, 18, 20, 29, 30}, {8, 17}, {8, 18}, {18}, {29, 30}, {30}}
	rapid.Check(t, func(t *rapid.T) {
		var list []model.Snapshot
		for i := range 2 {
			var r model.Ratings
			among := rapid.SampledFrom(levels).Draw(t, "levels")
			for c := range r {
				r[c] = rapid.SampledFrom(among).Draw(t, "level")
			}
			list = append(list, model.Snapshot{Day: day(2026, time.Month(3+i), 1), Ratings: r})
		}
		h, _ := model.NewHistory(list)
		c := Carousel{Width: 1080, Height: 1350, Style: Light(), Voice: englishVoice, History: h}
		rose, wobbles, lowest, rest := 0, 0, 0, 0
		low := slices.Min(list[1].Ratings[:])
		oneAndTheSame := true // those that could have risen, and the lowest
		for i, now := range list[1].Ratings {
			could := now <= list[0].Ratings[i] && now < model.RatingMax
			switch up := int(now) - int(list[0].Ratings[i]); {
			case up >= real:
				rose++
			case up > 0:
				wobbles++
			}
			if could {
				rest++
			}
			if now == low {
				lowest++
			}
			oneAndTheSame = oneAndTheSame && could == (now == low)
		}
		if wobbles > 0 { // of none of the others is it said that it did not lift
			rest = 0
		}
		got := c.coverText(c.period())
		switch {
		case rose == 6 && got.first != "All six lifted.",
			rose > 0 && rose < 6 && got.first != words[rose]+" lifted.",
			rose > 0 && rest > 0 && got.second != words[rest]+" didn’t.",
			rose == 0 && strings.Contains(got.title(), "lifted"),
			rest == 0 && strings.Contains(got.title(), "didn’t"),
			(rose == 0 || rest == 0) && lowest < 6 && !strings.HasPrefix(got.second, words[lowest]+" "):
			t.Errorf("%d rose, %d could have, %d are lowest: %q", rose, rest, lowest, got.title())
		}
		if want := lowest < 3 && (rose == 0 || rest == 0 || oneAndTheSame); got.binding != want {
			t.Errorf("%v to %v: %q is in the colour of the lowest: %v", list[0].Ratings, list[1].Ratings, got.second, got.binding)
		}
	})
}

// One that was at the highest level already did not fail to lift, one that is a
// wobble higher may have, and the colour of the lowest is for the lowest alone.
func TestCarousel_CoverColoursTheLowest(t *testing.T) {
	for _, want := range []struct {
		first, last, title string
		binding            bool
	}{
		{"3 2 3 3 5 1", "5 5 5 5 5 4.5", "Five lifted. One is lowest.", true},
		{"2 2 4 3 5 1", "4 5 4 5 5 3", "Four lifted. One didn’t.", false},
		{"1 2 3 3 3 2", "1 5 5 5 5 5", "Five lifted. One didn’t.", true},
		{"1 2 4 3 3 2", "1 5 5 5 5 5", "Four lifted. One is lowest.", true},
		{"1.5 2 2.5 4 1.5 2.5", "1.5 3 3.5 4.5 3 3", "My six ceilings. One is lowest.", true},
		{"3 3 3 3 3 5", "5 5 5 5 5 5", "Five lifted. All of one height.", false},
		{"1 1 1 3 3 2", "1 1 1 3 3 2", "My six ceilings. Three are lowest.", false},
	} {
		c := carousel(t)
		c.History, _ = model.NewHistory([]model.Snapshot{
			{Day: day(2026, 5, 1), Ratings: ratings(t, want.first)}, {Day: day(2026, 6, 1), Ratings: ratings(t, want.last)},
		})
		if got := c.coverText(c.period()); got.title() != want.title || got.binding != want.binding {
			t.Errorf("%s to %s: %q, coloured %v; want %q, %v", want.first, want.last, got.title(), got.binding, want.title, want.binding)
		}
		var inks []bool
		for _, op := range pageOf(c, 0).Ops {
			if op.Kind == draw.TextOp && op.Text.Font.Face == draw.Display {
				inks = append(inks, op.Color == c.Style.Binding)
			}
		}
		if !slices.Equal(inks, []bool{false, want.binding}) {
			t.Errorf("%q: lines coloured %v", want.title, inks)
		}
	}
}

// What counts as moved on the last page is what Insights call real. Three answers
// tell a change sooner than a direct rating does.
func TestCarousel_ClosingCountsNoWobble(t *testing.T) {
	var low, high model.Answers
	low[model.Bandwidth], high[model.Bandwidth] = [3]uint8{2, 2, 2}, [3]uint8{3, 3, 4}
	for _, want := range []struct {
		first, last string
		then, now   model.Answers
		text        string
	}{
		{first: "2 2 2 2 2 2", last: "2 2 2 2 2 2", text: "All six are where they were"},
		{first: "2 2 2 2 2 2", last: "3.5 3 2 2 2 1", text: "No change is larger than the usual wobble"},
		{first: "2 2 2 2 2 3", last: "4 3 2 2 2 2", text: "Bandwidth moved the most: +2.0"},
		{first: "2 2 2 2 2 2", last: "4 4 2 2 2 3", text: "Bandwidth and Network moved the most: +2.0 each"},
		{first: "2 2 2 2 2 2", last: "4 4 4 3 3 3", text: "Three of six have moved"},
		{first: "2 2 2 2 2 2", last: "4 4 4 4 4 4", text: "All six have moved"},
		{first: "2 2 2 2 2 2", last: "3.33 3.5 2 2 2 2", then: low, now: high, text: "One of six has moved"},
	} {
		c := carousel(t)
		first := model.Snapshot{Day: day(2026, 5, 1), Ratings: ratings(t, want.first), Answers: want.then}
		last := model.Snapshot{Day: day(2026, 6, 1), Ratings: ratings(t, want.last), Answers: want.now}
		c.History, _ = model.NewHistory([]model.Snapshot{first, last})
		if got := say.Text(c.moved(first, last)); got != want.text {
			t.Errorf("%s to %s: %q, want %q", want.first, want.last, got, want.text)
		}
	}
}

// An own headline may speak of anything: the way on asks for none in particular.
func TestCarousel_CoverOfAnOwnHeadline(t *testing.T) {
	for _, own := range []string{
		"Life at my company: Bandwidth is low",
		"Life at my company: Bandwidth is low and everything else went up a great deal",
		"One\ntwo\nthree\nfour\nfive", strings.Repeat("ceiling after ceiling ", 20), strings.Repeat("W", 300),
	} {
		for _, size := range Sizes() {
			for _, r := range []string{"1.5 3 3.5 4.5 3.5 3", "4.5 5 5 5 5 5", "5 5 5 5 5 4"} {
				c := carousel(t)
				c.Width, c.Height, c.Headline = size.Width, size.Height, own
				c.History, _ = model.NewHistory([]model.Snapshot{{Day: day(2026, 5, 1), Ratings: ratings(t, r)}})
				rec := pageOf(c, 0)
				if said := rec.Strings(); !slices.Contains(said, "see how") {
					t.Errorf("%.40q asks for something: %q", own, said)
				}
				k := min(float64(c.Width)/1080, float64(c.Height)/1350)
				for i, op := range rec.Ops {
					if op.Kind == draw.TextOp && op.Text.Font.Face == draw.Display {
						rec.Ops[i].Ink = op.Ink.Grow(20 * k)
					}
				}
				checkCover(t, rec, shown{w: c.Width, h: c.Height, style: c.Style})
			}
		}
	}
}

func TestCarousel_NamesStandStill(t *testing.T) {
	c := carousel(t)
	places := func(i int) (at []string) {
		for _, op := range pageOf(c, i).Ops {
			for _, ceiling := range model.Ceilings() {
				if op.Kind == draw.TextOp && op.Text.String == c.Voice.Ceiling(ceiling) && op.Text.Font.Face == draw.SemiBold {
					at = append(at, fmt.Sprintf("%s %.2f %.2f", op.Text.String, op.Text.X, op.Text.Y))
				}
			}
		}
		return at
	}
	first := places(1)
	if len(first) != 6 {
		t.Fatalf("names at %q", first)
	}
	for i := 2; i <= 7; i++ {
		if got := places(i); !slices.Equal(got, first) {
			t.Errorf("page %d: %q, not %q", i, got, first)
		}
	}
}

func TestCarousel_PDF(t *testing.T) {
	c := carousel(t)
	var told []string
	var b bytes.Buffer
	if err := c.PDF(&b, func(done, of int) error { told = append(told, fmt.Sprint(done, "/", of)); return nil }); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) || bytes.Count(b.Bytes(), []byte("/Type /Page\n")) != 9 {
		t.Errorf("%d bytes with %d pages", b.Len(), bytes.Count(b.Bytes(), []byte("/Type /Page\n")))
	}
	if len(told) != 9 || told[8] != "9/9" {
		t.Errorf("progress %q", told)
	}
	var again bytes.Buffer
	if err := c.PDF(&again, nil); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("a second time it is another file (%v)", err)
	}
	stop := errors.New("enough")
	again.Reset()
	if err := c.PDF(&again, func(done, _ int) error {
		if done == 3 {
			return stop
		}
		return nil
	}); !errors.Is(err, stop) || again.Len() > 0 {
		t.Errorf("cancelled: %v, %d bytes written", err, again.Len())
	}
}

func morph(t testing.TB) Morph {
	return Morph{Width: 800, Height: 800, Style: Light(), Voice: english(t), History: way(t)}
}

func frameOf(m Morph, i int) *draw.Recorder {
	rec := draw.NewRecorder(float64(m.Width), float64(m.Height))
	m.Frame(i, rec)
	return rec
}

// levelsIn reads the six levels back from the now line of a picture.
func levelsIn(t *testing.T, rec *draw.Recorder, st Style) (out []string) {
	t.Helper()
	for _, op := range rec.Ops {
		if op.Kind == draw.StrokeOp && op.Color == st.Now && len(op.Path.Points) == 6 {
			for _, ring := range rec.Ops {
				if ring.Kind != draw.StrokeOp || ring.Color != st.OuterRing {
					continue
				}
				mid := draw.Point{X: ring.Path.Points[0].X, Y: (ring.Path.Points[0].Y + ring.Path.Points[3].Y) / 2}
				r := (ring.Path.Points[3].Y - ring.Path.Points[0].Y) / 2
				for _, p := range op.Path.Points {
					out = append(out, fmt.Sprintf("%.3f", math.Hypot(p.X-mid.X, p.Y-mid.Y)/r*5))
				}
				return out
			}
		}
	}
	t.Fatal("no polygon")
	return nil
}

func TestMorph_RestsOnTheRadarsOfTheCards(t *testing.T) {
	m := morph(t)
	m.History = way(t)
	each := framesEach(7)
	if got := m.Frames(); got != 6*each+1 || got > 120 {
		t.Fatalf("%d frames", got)
	}
	for i, snap := range m.History.All() {
		card := Card{Width: 800, Height: 800, Style: m.Style, Voice: m.Voice, Now: snap}
		rec := frameOf(m, i*each)
		if got, want := levelsIn(t, rec, m.Style), levelsIn(t, recorded(card), m.Style); !slices.Equal(got, want) {
			t.Errorf("month %d: %v, its card %v", i, got, want)
		}
		if said := strings.Join(rec.Strings(), "\n"); !strings.Contains(said, m.Voice.Month(snap.Day.In())) || !strings.Contains(said, m.Voice.Value(snap.Ratings[0])) {
			t.Errorf("month %d does not say its numbers: %q", i, said)
		}
	}
}

// Between two months there are levels and no ratings; the one number is the hard
// ceiling of the month that is named.
func TestMorph_NoRatingsBetweenMonths(t *testing.T) {
	m := morph(t)
	each := framesEach(7)
	for i := range m.Frames() {
		if i%each == 0 {
			continue
		}
		hard, _ := insight.HardCeiling(m.period().months[i/each].Ratings)
		for _, op := range frameOf(m, i).Ops {
			s := op.Text.String
			if op.Kind != draw.TextOp || !strings.Contains(s, ".") || strings.Trim(s, "0123456789.") != "" {
				continue
			}
			if s != m.Voice.Number(hard) || op.Color != m.Style.Ink || op.Text.Font.Face != draw.Display {
				t.Errorf("frame %d says %q", i, s)
			}
		}
	}
	a, b, c := levelsIn(t, frameOf(m, 0), m.Style), levelsIn(t, frameOf(m, each/2), m.Style), levelsIn(t, frameOf(m, each), m.Style)
	if !(a[0] < b[0] && b[0] < c[0]) {
		t.Errorf("Bandwidth goes %s, %s, %s", a[0], b[0], c[0])
	}
}

func TestMorph_WhatOneMonthLacksIsNotBetween(t *testing.T) {
	m := morph(t)
	h, _ := model.NewHistory([]model.Snapshot{
		{Day: day(2026, 5, 1), Ratings: ratings(t, "1 2 3 4 5 -")}, {Day: day(2026, 6, 1), Ratings: ratings(t, "1 3 3 - 5 5")},
	})
	m.History = h
	p := m.period()
	half := momentOf(p, 0, .5)
	if half.now.rated(model.Opportunity) || half.now.rated(model.Learning) || len(half.bars) != 0 || half.now[model.Network] != 2.5 {
		t.Errorf("half way: %+v", half)
	}
}

func TestMorph_Delays(t *testing.T) {
	m := morph(t)
	last := m.Frames() - 1
	if m.Delay(0) < restLeast || m.Delay(1) != onTheWay || m.Delay(last) != restEnd {
		t.Errorf("%v, %v, %v", m.Delay(0), m.Delay(1), m.Delay(last))
	}
}

func TestMorph_GIF(t *testing.T) {
	m := morph(t)
	m.Width, m.Height = 320, 320
	m.To = day(2026, 7, 30)
	var b bytes.Buffer
	told := 0
	if err := m.GIF(context.Background(), &b, func(done, of int) { told = done }); err != nil {
		t.Fatal(err)
	}
	all, err := gif.DecodeAll(&b)
	if err != nil || len(all.Image) != m.Frames() || told != m.Frames() {
		t.Fatalf("%v, %d images, %d told, want %d", err, len(all.Image), told, m.Frames())
	}
	if all.Delay[0] != 90 || all.Delay[1] != 5 {
		t.Errorf("delays %v", all.Delay[:3])
	}
	ctx, cancel := context.WithCancel(context.Background())
	var none bytes.Buffer
	if err := m.GIF(ctx, &none, func(done, _ int) {
		if done == 2 {
			cancel()
		}
	}); !errors.Is(err, context.Canceled) || none.Len() > 0 {
		t.Errorf("cancelled: %v, %d bytes written", err, none.Len())
	}
}

// On wide pages nothing is smaller than 38 on 1200×627, and the text stands beside
// the radar.
func TestCarousel_WidePages(t *testing.T) {
	for _, st := range []Style{Dark(), Sketch(1)} {
		for _, size := range [][2]int{{1200, 627}, {1600, 900}, {2400, 1254}} {
			c := carousel(t)
			c.Style, c.Width, c.Height = st, size[0], size[1]
			k := min(float64(c.Width)/1200, float64(c.Height)/627)
			for _, page := range []int{0, c.Pages() - 1} {
				rec := pageOf(c, page)
				for _, op := range rec.Ops {
					if op.Kind == draw.TextOp && op.Text.Font.Size < 38*k-.01 {
						t.Errorf("%v, page %d: %q is %.1f high", size, page, op.Text.String, op.Text.Font.Size/k)
					}
				}
				checkTexts(t, rec)
				checkRadars(t, rec, shown{w: c.Width, h: c.Height, style: st})
			}
			if said := pageOf(c, 0).Strings(); !slices.Contains(said, "Five lifted.") || !slices.Contains(said, "One didn’t.") || !slices.Contains(said, "which one") {
				t.Errorf("the cover says %q", said)
			}
			if said := pageOf(c, c.Pages()-1).Strings(); !slices.Contains(said, "2.9 hard ceiling") || !slices.Contains(said, "Nov 2026") || !slices.Contains(said, "May 2026") {
				t.Errorf("the last page says %q", said)
			}
			c.Headline = strings.Repeat("Weiterentwicklungsmöglichkeiten und ", 5)
			checkRadars(t, pageOf(c, 0), shown{w: c.Width, h: c.Height, style: st})
		}
	}
}
