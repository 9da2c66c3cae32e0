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

// hardSizes are those that feeds want, and the ends of what is allowed.
var hardSizes = [][2]int{
	{1080, 1350}, {1080, 1080}, {1200, 627}, {1600, 900}, {320, 320}, {320, 3840}, {3840, 320}, {3840, 3840},
}

// A shown is any figure, and what has to be asserted on it.
type shown struct {
	what  string
	w, h  int
	draw  func(draw.Surface)
	style Style
	// radars tells that no text may meet a radar, cover that its headline may not;
	// letters that single letters in discs stand on lines.
	radars, cover, letters bool
}

func anyRow(t *rapid.T) model.Ratings {
	switch rapid.IntRange(0, 5).Draw(t, "kind") {
	case 0:
		return model.Ratings{6, 6, 6, 6, 6, 6}
	case 1:
		return model.Ratings{30, 30, 30, 30, 30, 30}
	case 2: // so many are lowest
		r, low := anyRatings(t, false), rapid.IntRange(1, 6).Draw(t, "lowest")
		for i := range r {
			r[(i*5+low)%6] = max(r[(i*5+low)%6], 7)
			if i < low {
				r[(i*5+low)%6] = 6
			}
		}
		return r
	}
	return anyRatings(t, true)
}

func anyPast(t *rapid.T, least, most int, texts *rapid.Generator[string]) model.History {
	var list []model.Snapshot
	at := day(2019, 3, 1)
	for range rapid.IntRange(least, most).Draw(t, "check-ins") {
		s := model.Snapshot{Day: at, Ratings: anyRow(t)}
		if rapid.IntRange(0, 3).Draw(t, "event") == 0 {
			s.Event = texts.Draw(t, "text")
		}
		list = append(list, s)
		at = at.AddDays(rapid.IntRange(1, 200).Draw(t, "later"))
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// anyShown is one of all figures, with anything in it, in any size.
func anyShown(t *rapid.T) shown {
	size := rapid.SampledFrom(hardSizes).Draw(t, "size")
	if rapid.IntRange(0, 2).Draw(t, "odd") == 0 {
		size = [2]int{rapid.IntRange(SideMin, 2400).Draw(t, "w"), rapid.IntRange(SideMin, 2400).Draw(t, "h")}
	}
	d := shown{w: size[0], h: size[1], style: rapid.SampledFrom([]Style{Light(), Dark(), Sketch(3)}).Draw(t, "style")}
	v := rapid.SampledFrom(hardVoices).Draw(t, "voice")
	texts := rapid.OneOf(rapid.SampledFrom(append(hostile, strings.Repeat("word ", 30), "Two\nlines")), rapid.StringOfN(anyRune, 0, 60, -1))
	name, own := rapid.OneOf(rapid.Just(""), texts).Draw(t, "name"), rapid.OneOf(rapid.Just(""), texts).Draw(t, "headline")
	safe, bare := rapid.Bool().Draw(t, "safe"), rapid.Bool().Draw(t, "no hard ceiling")
	switch d.what = rapid.SampledFrom([]string{"card", "carousel", "morph", "panels", "single", "lanes", "wall", "dumbbell", "radar"}).Draw(t, "figure"); d.what {
	case "card":
		c := Card{
			Width: d.w, Height: d.h, Style: d.style, Voice: v, Now: model.Snapshot{Day: day(2026, 9, 3), Ratings: anyRow(t)},
			Headline: own, Name: name, EmployerSafe: safe, NoHardCeiling: bare,
		}
		if rapid.Bool().Draw(t, "aimed") {
			c.Target = anyRow(t)
		}
		if rapid.Bool().Draw(t, "compared") {
			days := []model.Date{day(2026, 9, 1), day(2026, 8, 1), day(2019, 1, 1)}
			c.Then = &model.Snapshot{Day: rapid.SampledFrom(days).Draw(t, "then"), Ratings: anyRow(t)}
		}
		for i := range c.Trends {
			c.Trends[i] = Trend(rapid.IntRange(0, int(TrendUnclear)).Draw(t, "trend"))
		}
		d.draw, d.radars = c.Draw, true
	case "carousel":
		c := Carousel{
			Width: d.w, Height: d.h, Style: d.style, Voice: v, History: anyPast(t, 1, 6, texts), Headline: own, Name: name,
			EmployerSafe: safe, NoHardCeiling: bare, Trends: rapid.Bool().Draw(t, "trends"),
		}
		page := rapid.IntRange(0, c.Pages()-1).Draw(t, "page")
		d.draw = func(s draw.Surface) { c.Page(page, s) }
		d.radars, d.cover = page > 0, page == 0 // a cover's stands under its other texts
	case "morph":
		m := Morph{
			Width: d.w, Height: d.h, Style: d.style, Voice: v, History: anyPast(t, 1, 6, texts), Headline: own, Name: name,
			EmployerSafe: safe, NoHardCeiling: bare,
		}
		frame := rapid.IntRange(0, m.Frames()-1).Draw(t, "frame")
		d.draw, d.radars = func(s draw.Surface) { m.Frame(frame, s) }, true
	case "wall":
		d.draw, d.radars = anyWall(t, d, v, texts), true
	case "dumbbell":
		b := Dumbbell{Width: d.w, Height: d.h, Style: d.style, Voice: v, Now: anyRow(t), NoHardCeiling: bare}
		if rapid.Bool().Draw(t, "compared") {
			then := anyRow(t)
			b.Then = &then
		}
		d.draw = b.Draw
	case "radar":
		then, target := anyRow(t), anyRow(t)
		r := Radar{Width: d.w, Height: d.h, Style: d.style, Now: anyRow(t), Then: &then, Target: &target, Lowest: v.T("card.lowest"), Value: v.Value}
		for c := range r.Names {
			r.Names[c] = v.Ceiling(model.Ceiling(c))
		}
		d.draw, d.radars = r.Draw, true
	default:
		d.draw, d.letters = anyTimeline(t, d, v, texts, own, name, safe), true
	}
	return d
}

func anyTimeline(t *rapid.T, d shown, v say.Voice, texts *rapid.Generator[string], own, name string, safe bool) func(draw.Surface) {
	tl := Timeline{Width: d.w, Height: d.h, Style: d.style, Voice: v, History: anyPast(t, 0, 12, texts), Name: name, EmployerSafe: safe}
	tl.Form = map[string]Form{"panels": Panels, "single": Single, "lanes": Lanes}[d.what]
	if own != "" {
		tl.Title = []say.Span{{Text: own}}
	}
	if rapid.Bool().Draw(t, "focused") {
		focus := model.Ceiling(rapid.IntRange(0, 5).Draw(t, "focus"))
		tl.Focus = &focus
	}
	if rapid.Bool().Draw(t, "read") {
		for i := range tl.States {
			tl.States[i] = texts.Draw(t, "state")
		}
		for _, c := range model.Ceilings() {
			m := model.MonthOf(2019, 1) + model.Month(rapid.IntRange(0, 40).Draw(t, "from"))
			tl.Plateaus = append(tl.Plateaus, Plateau{Ceiling: c, From: m, To: m + 5, Level: rapid.Float64Range(1, 5).Draw(t, "level")})
			tl.Shifts = append(tl.Shifts, Shift{Ceiling: c, Month: m})
		}
	}
	if tl.Form == Single && d.w > 1000 && d.h > 600 {
		tl.Scale = 1.6
	}
	return tl.Draw
}

func anyWall(t *rapid.T, d shown, v say.Voice, texts *rapid.Generator[string]) func(draw.Surface) {
	w := Wall{Width: d.w, Height: d.h, Style: d.style, Voice: v, AsOf: day(2026, 9, 3)}
	for range rapid.IntRange(1, 12).Draw(t, "people") {
		p := WallPerson{Name: texts.Draw(t, "person"), Now: model.Snapshot{Day: day(2026, rapid.SampledFrom([]time.Month{3, 8}).Draw(t, "month"), 3), Ratings: anyRow(t)}}
		if rapid.Bool().Draw(t, "compared") {
			p.Then = &model.Snapshot{Day: day(2026, 1, 1), Ratings: anyRow(t)}
		}
		w.People = append(w.People, p)
	}
	return w.Draw
}

// TestFigures_NothingMeets: whatever is drawn, in whatever size, style and
// language, no text meets another, a radar, a dot or a bar, and all is in the
// picture.
func TestFigures_NothingMeets(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyShown(t)
		rec := draw.NewRecorder(float64(d.w), float64(d.h))
		d.draw(rec)
		checkNumbers2(t, rec)
		if d.letters {
			rec.Ops = slices.DeleteFunc(rec.Ops, func(op draw.Op) bool { return len(op.Text.String) == 1 && op.Color == d.style.Paper })
		}
		checkTexts(t, rec)
		if d.cover {
			checkCover(t, rec, d)
		}
		if d.radars {
			checkRadars(t, rec, d)
		}
		if t.Failed() {
			t.Fatalf("%s of %d×%d", d.what, d.w, d.h)
		}
	})
}

// checkRadars asserts that no text but their own numbers meets a radar, a dot or
// a bar.
func checkRadars(t complainer, rec *draw.Recorder, d shown) {
	var polygons [][]draw.Point
	var dots []draw.Rect
	slack := 0.0
	if d.style.sketch {
		slack = 4 // a hand wanders
	}
	for _, op := range rec.Ops {
		side := op.Ink.Width()
		switch {
		case op.Kind == draw.StrokeOp && op.Color == d.style.OuterRing && op.Ink.Height() > 60:
			polygons = append(polygons, hexagonIn(op.Ink.Grow(-op.Stroke.Width-slack)))
		case op.Kind == draw.StrokeOp && op.Color == d.style.Binding && len(op.Path.Points) == 2:
			b := bar{op.Path.Points[0], op.Path.Points[1]}
			polygons = append(polygons, b.hull(op.Stroke.Width-.5))
		case op.Kind == draw.FillOp && (op.Color == d.style.Now || op.Color == d.style.Binding) && math.Abs(side-op.Ink.Height()) < .1*side:
			dots = append(dots, op.Ink)
		}
	}
	for _, op := range rec.Ops {
		own := op.Text.Halo.Width > 0 || op.Color == d.style.OnNow || op.Color == d.style.OnBinding
		if op.Kind != draw.TextOp || op.Ink.Width() <= 0 || own {
			continue
		}
		ink := op.Ink
		line := draw.Measure(op.Text.String, op.Text.Font)
		ink.Y0, ink.Y1 = max(ink.Y0, op.Text.Y-line.Ascent), min(ink.Y1, op.Text.Y+line.Descent)
		for _, p := range polygons {
			if meetsPolygon(ink, p) {
				t.Errorf("%q at %v meets the polygon %v", op.Text.String, ink, p)
			}
		}
		for _, r := range dots {
			if meetsCircle(ink, draw.Point{X: (r.X0 + r.X1) / 2, Y: (r.Y0 + r.Y1) / 2}, r.Width()/2-.5-slack/2) {
				t.Errorf("%q at %v meets the dot in %v", op.Text.String, ink, r)
			}
		}
	}
}

// checkCover asserts that no line of a cover's headline meets its radar; what
// stands at the foot of the page stands on it.
func checkCover(t complainer, rec *draw.Recorder, d shown) {
	foot := float64(d.h) - 100*min(float64(d.w)/1080, float64(d.h)/1350)
	head := draw.NewRecorder(rec.Size())
	for _, op := range rec.Ops {
		if op.Kind != draw.TextOp || op.Text.Y < foot {
			head.Ops = append(head.Ops, op)
		}
	}
	checkRadars(t, head, d)
}

// hexagonIn is the hexagon with a corner up that fills the box.
func hexagonIn(r draw.Rect) []draw.Point {
	x, y, h := (r.X0+r.X1)/2, r.Y0, r.Height()
	return []draw.Point{{X: x, Y: y}, {X: r.X1, Y: y + h/4}, {X: r.X1, Y: y + h*3/4}, {X: x, Y: r.Y1}, {X: r.X0, Y: y + h*3/4}, {X: r.X0, Y: y + h/4}}
}

// Each figure in each style, so that no figure is only ever drawn by chance.
func TestFigures_AllAreDrawn(t *testing.T) {
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		d := anyShown(t)
		seen[d.what]++
	})
	if len(seen) < 9 {
		t.Errorf("drawn were %v", seen)
	}
}
