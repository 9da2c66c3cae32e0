package plot

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
)

// stuck is a year in which Network rises, Mentorship shifts in its seventh month,
// when something was noted, and the others stay where they are.
func stuck(t testing.TB) model.History {
	t.Helper()
	var list []model.Snapshot
	for i := range 12 {
		s := model.Snapshot{UID: string(rune('a' + i)), Day: day(2026, time.Month(1+i), 20), Ratings: ratings(t, "1.5 1 2 4.5 2.5 3")}
		s.Ratings[model.Network] += model.Rating(2 * i)
		if i >= 6 {
			s.Ratings[model.Mentorship] += 2 * model.Whole
		}
		if i == 6 {
			s.Event = "A new manager at Acme"
		}
		list = append(list, s)
	}
	h, err := model.NewHistory(list)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func timelinePicture(t testing.TB, size Size) Picture {
	return Picture{
		Format: PNG, Timeline: true, Width: size.Width, Height: size.Height, Style: Light(), Voice: english(t), History: stuck(t), Name: "Annabel",
	}
}

func drawnStill(p Picture) *draw.Recorder {
	rec := draw.NewRecorder(float64(p.Width), float64(p.Height))
	p.still().Draw(rec)
	return rec
}

func TestTimelineCard_SaysWhatTheMonthsSay(t *testing.T) {
	for _, size := range Sizes() {
		p := timelinePicture(t, size)
		rec := drawnStill(p)
		said := strings.Join(rec.Strings(), "\n")
		for _, want := range []string{"Rising", "Shifted up", "Likely plateau", "Steady", "likely plateau", "Jan 26", "Dec 26", "A new manager at Acme, Jul 26", "Annabel", "Headroom"} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: no %q in\n%s", size.Name, want, said)
			}
		}
		dotted, bands := 0, 0
		for _, op := range rec.Ops {
			switch {
			case op.Kind == draw.StrokeOp && op.Color == p.Style.Now && len(op.Stroke.Dash) > 0:
				dotted++
			case op.Kind == draw.FillOp && op.Color.A < 255 && op.Box.Width() > 100:
				bands++
			}
		}
		if dotted != 1 || bands < 2 {
			t.Errorf("%s: %d dotted joins and %d bands", size.Name, dotted, bands)
		}
		checkTexts(t, rec)
	}
	p := timelinePicture(t, Sizes()[0])
	for _, op := range drawnStill(p).Ops {
		for name, ink := range map[string]color.NRGBA{"Network": p.Style.Now, "Bandwidth": p.Style.Binding} {
			if op.Kind == draw.TextOp && op.Text.Font.Size > 50 && strings.Contains(op.Text.String, name) && op.Color != ink {
				t.Errorf("the title's %s is %v", op.Text.String, op.Color)
			}
		}
	}
	if p.Title() != "Network is rising. Bandwidth has likely stayed near 1.5." {
		t.Errorf("the title is %q", p.Title())
	}
	for _, want := range []string{"January 2026 to December 2026", "Network 4.7: Rising.", "Mentorship 4.0: Shifted up.", "Noted: A new manager at Acme, Jul 26."} {
		if !strings.Contains(p.Alt(), want) {
			t.Errorf("no %q in %q", want, p.Alt())
		}
	}
	if p.Headline = "My own year"; p.Title() != "My own year" || !slices.Contains(drawnStill(p).Strings(), "My own year") {
		t.Errorf("the own headline is %q", p.Title())
	}
}

// What has no letter is counted, in the picture and in its words; with an employer
// safe there is nothing to count.
func TestTimelineCard_SaysHowManyEventsHaveNoLetter(t *testing.T) {
	var list []model.Snapshot
	for i, snap := range stuck(t).All() {
		if snap.Event = ""; i < lettersMost+2 {
			snap.Event = "Thing " + string(rune('1'+i))
		}
		list = append(list, snap)
	}
	p := timelinePicture(t, Sizes()[0])
	var err error
	if p.History, err = model.NewHistory(list); err != nil {
		t.Fatal(err)
	}
	if said := drawnStill(p).Strings(); !slices.Contains(said, "and 2 earlier") {
		t.Errorf("the key says %q", said)
	}
	if want := "Noted: Thing 3, Mar 26; Thing 4, Apr 26; Thing 5, May 26; Thing 6, Jun 26; and 2 earlier."; !strings.Contains(p.Alt(), want) {
		t.Errorf("no %q in %q", want, p.Alt())
	}
	if !strings.Contains(p.Caption(), "over 12 months, January 2026 to December 2026.") {
		t.Errorf("the caption is %q", p.Caption())
	}
	p.EmployerSafe = true
	if said := strings.Join(drawnStill(p).Strings(), "\n") + p.Alt(); strings.Contains(said, "earlier") {
		t.Errorf("it says %q", said)
	}
}

// A tall picture has a line more for what happened, so that it is told whole.
func TestTimelineCard_TellsWhatHappenedWhole(t *testing.T) {
	happened := []string{"Took a second product along", "Joined a product circle", "A mentor said yes", "Spoke at a meetup"}
	var list []model.Snapshot
	for i, snap := range stuck(t).All() {
		if snap.Event = ""; i < len(happened) {
			snap.Event = happened[i]
		}
		list = append(list, snap)
	}
	p := timelinePicture(t, Sizes()[0])
	var err error
	if p.History, err = model.NewHistory(list); err != nil {
		t.Fatal(err)
	}
	said := strings.Join(drawnStill(p).Strings(), "\n")
	for _, what := range happened {
		if !strings.Contains(said, what+", ") {
			t.Errorf("%q is not told whole in %q", what, said)
		}
	}
	checkTexts(t, drawnStill(p))
}

// Only the days asked for are shown, and the months are read as of the last.
func TestTimelineCard_ShowsItsPeriod(t *testing.T) {
	p := timelinePicture(t, Sizes()[0])
	p.From, p.To = day(2026, 3, 1), day(2026, 6, 30)
	said := drawnStill(p).Strings()
	if !slices.Contains(said, "Mar 26") || slices.Contains(said, "Jan 26") || slices.Contains(said, "Dec 26") || strings.Contains(strings.Join(said, " "), "manager") {
		t.Errorf("it says %q", said)
	}
	p.From, p.To = day(2026, 6, 1), model.Date{}
	for _, op := range drawnStill(p).Ops {
		if op.Kind == draw.FillOp && op.Color.A < 255 && op.Box.Width() < 35 {
			t.Errorf("a band of one month at %v", op.Box)
		}
	}
	p.From, p.To, p.EmployerSafe = day(2026, 3, 1), day(2026, 6, 30), true
	if said := drawnStill(p).Strings(); !slices.Contains(said, "month 3") || !slices.Contains(said, "month 6") {
		t.Errorf("months are not told from the history's first: %q", said)
	}
	p.EmployerSafe, p.To = false, day(2026, 4, 30)
	if got := p.Title(); got != "Six ceilings over 2 months" && got != "Six ceilings over two months" {
		t.Errorf("too early, and it says %q", got)
	}
}

func TestTimelineCard_HeldBackByPrivateWords(t *testing.T) {
	leaks := NewPrivate([]string{"Acme"}).Leaks(timelinePicture(t, Sizes()[0]).Says()...)
	if len(leaks) != 1 || !slices.Contains(leaks[0].Places, InPicture) || !slices.Contains(leaks[0].Places, InAlt) {
		t.Errorf("%v", leaks)
	}
}

// Without what happened, neither the picture nor its words say or hold back any of it.
func TestTimelineCard_WithoutWhatHappened(t *testing.T) {
	p := timelinePicture(t, Sizes()[0])
	p.NoEvents = true
	said := strings.Join(append(drawnStill(p).Strings(), p.Alt(), p.AltShort(), p.Caption()), "\n")
	if strings.Contains(said, "manager") || strings.Contains(said, "Noted") || strings.Contains(said, "Acme") {
		t.Errorf("it says %q", said)
	}
	if leaks := NewPrivate([]string{"Acme"}).Leaks(p.Says()...); len(leaks) > 0 {
		t.Errorf("%v are held back", leaks)
	}
	if !strings.Contains(said, "Mentorship") || !strings.Contains(said, "Jan 26") {
		t.Errorf("the months are missing in %q", said)
	}
}

func TestTimelineCard_EmployerSafeRevealsNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := Picture{
			Format: SVG, Timeline: true, Style: rapid.SampledFrom([]Style{Light(), Sketch(1)}).Draw(t, "style"), Voice: englishVoice,
			Width: rapid.IntRange(SideMin, 1600).Draw(t, "w"), Height: rapid.IntRange(SideMin, 1600).Draw(t, "h"),
			History: anyHistory(t, 1), Name: "Annabel", EmployerSafe: true, Aim: anyRatings(t, true),
		}
		rec := drawnStill(p)
		checkSafe(t, append(rec.Strings(), p.Title(), p.Alt(), p.AltShort(), p.Caption())...)
		checkNumbers2(t, rec)
	})
}

func TestTimelineCard_Refuses(t *testing.T) {
	for name, change := range map[string]func(*Picture){
		"a GIF":     func(p *Picture) { p.Format = GIF },
		"too small": func(p *Picture) { p.Width = SideMin - 1 },
		"no month":  func(p *Picture) { p.From = day(2030, 1, 1) },
		"nothing":   func(p *Picture) { p.History = model.History{} },
	} {
		p := timelinePicture(t, Sizes()[0])
		if change(&p); model.KindOf(p.Check()) != model.Invalid || p.Title() != "" && name != "a GIF" || len(drawnStill(p).Ops) > 0 && name != "a GIF" {
			t.Errorf("%s: %v", name, p.Check())
		}
	}
}

// What letters mean, and the rest of the key, have one size, and each event keeps a
// start of its words and its month.
func TestTimelineCard_KeyHasOneSize(t *testing.T) {
	for _, size := range Sizes() {
		p := timelinePicture(t, size)
		for i, event := range []string{"My long-time manager left for another company", "A new manager", "Second thing that happened in that month", "Spoke at a meetup"} {
			s := p.History.Snapshot(5 + i)
			s.Event = event
			p.History = p.History.With(s)
		}
		sizes := map[float64]bool{}
		events := 0
		for _, op := range drawnStill(p).Ops {
			if op.Kind != draw.TextOp || op.Text.Y < .84*float64(size.Height) || op.Text.Font.Face != draw.Regular {
				continue
			}
			for _, month := range []string{"Jun 26", "Jul 26", "Aug 26", "Sep 26"} {
				if start, ok := strings.CutSuffix(op.Text.String, ", "+month); ok && len(start) > 8 {
					events++
					sizes[op.Text.Font.Size] = true
				}
			}
			if op.Text.String == "likely plateau" || strings.Contains(op.Text.String, "rated") {
				sizes[op.Text.Font.Size] = true
			}
		}
		if len(sizes) != 1 || events != 4 {
			t.Errorf("%s: %d events are told, in sizes %v", size.Name, events, sizes)
		}
	}
}
