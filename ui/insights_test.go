package ui

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/assets"
	"headroom/assets/words"
	"headroom/model"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// insightsOf opens Insights on a history.
func insightsOf(t *testing.T, s ...model.Snapshot) *bench {
	b := first(t, newMemoryDesk(t, s...))
	b.ctrl(fyne.Key3)
	return b
}

func TestInsightsOpenOneEvidenceAtATimeByKeyboard(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	b.sees("Mentorship has likely stayed near 2.0", "It is the lowest of your six for now.", "From 13 check-ins, October 2025 to November 2026. February was not rated.")
	b.seesNot("The last six rated months")
	b.key(fyne.KeyReturn)
	b.sees("The last six rated months, June 2026 to November 2026, all lie between 1.7 and 2.3.")
	b.key(fyne.KeyTab, fyne.KeyReturn)
	b.sees("Before it, the middle level was 1.7")
	b.seesNot("The last six rated months, June 2026 to November 2026, all lie between 1.7 and 2.3.")
	b.key(fyne.KeyReturn)
	b.seesNot("Before it, the middle level was 1.7")
	b.key(fyne.KeyReturn)
	b.key(fyne.KeyEscape)
	b.seesNot("Before it, the middle level was 1.7")
	b.key(fyne.KeyReturn) // the focus is where it was
	b.sees("Before it, the middle level was 1.7")
}

func TestInsightsShowAllSixAndTheEvidenceWithoutScrolling(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, plateauMonths()...), 1280, 800, light)
	b.ctrl(fyne.Key3)
	b.key(fyne.KeyReturn)
	b.sees("The last six rated months", "Last change:")
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Scroll)
		if !ok || s.Direction != container.ScrollVerticalOnly {
			return false
		}
		if over := s.Content.MinSize().Height - s.Size().Height; over > 0 {
			t.Errorf("the page is %v higher than the window", over)
		}
		return true
	})
}

func TestInsightsTryOnTheRadarKeepsNothing(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	acts := len(b.desk.acts)
	before, _ := b.desk.History().Latest()
	b.tap("Try on the radar")
	b.sees("What if?", "now 2.96", "Nothing here is saved.", "This is where you are.")
	b.typed("4")                                             // Mentorship, the lowest, is the one that keys act on
	b.sees("3.35", "All six together would be 0.39 higher.") // as much as 2.96 and 3.35 are apart
	b.key(fyne.KeyLeft)
	b.sees("+1.5")
	b.key(fyne.KeyDown)
	b.typed("1")
	b.sees("lower.")
	b.key(fyne.KeyEscape)
	b.seesNot("What if?")
	b.sees("Mentorship has likely stayed near 2.0")
	if after, _ := b.desk.History().Latest(); after != before || len(b.desk.acts) != acts {
		t.Errorf("it did %v and left %+v", b.desk.acts[acts:], after)
	}
	b.tap("Try on the radar") // it begins anew each time
	b.sees("This is where you are.")
}

func TestInsightsTryOnTheRadarWritesLevelsAsTheLanguageDoes(t *testing.T) {
	b := german(t, newMemoryDesk(t, plateauMonths()...), 1280, 800, model.TextMin)
	b.ctrl(fyne.Key3)
	b.tap("Am Radar probieren")
	b.sees("3,5")
	b.seesNot("3.5")
}

func TestInsightsDragMovesTheWholeAtOnce(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	b.tap("Try on the radar")
	var pad *widgets.RadarPad
	b.each(func(o fyne.CanvasObject) (ok bool) { pad, ok = o.(*widgets.RadarPad); return ok })
	g := pad.Geometry()
	from, to := g.Vertex(model.Mentorship, 2), g.Vertex(model.Mentorship, 5)
	at := func(x, y float64) fyne.Position { return fyne.NewPos(float32(x), float32(y)) }
	pad.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at(from.X, from.Y)}, Button: desktop.MouseButtonPrimary})
	pad.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at(to.X, to.Y)}})
	b.sees("5.0", "+3.0", "All six together would be")
}

func TestInsightsAsATableHaveEveryFigureInWords(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	b.typed("t")
	b.sees("Show as figures", "Nov 2026", "Feb 2026", "Likely plateau", "+0.24", "2.2", "3.0", "Usual target")
	b.seesNot("Target") // none was set
	b.typed("t")
	b.sees("Show as table", "Why am I told this?")
	b.tap("Show as table")
	b.key(fyne.KeyEscape)
	b.sees("Show as table")
}

func TestInsightsOfFewMonthsAreLevelsAndTheLastChange(t *testing.T) {
	all := months()
	b := insightsOf(t, all[len(all)-3:]...)
	b.sees("luck can draw any line", "Last change: none, 3.0 again.", "It may be no move at all.")
	b.seesNot("Too early to say")
	b.seesNot("rating the same twice can differ") // why it is told so is told where one asks
	b.key(fyne.KeyReturn)
	b.sees(" on 25 October 2026. ")

	b = insightsOf(t, all[len(all)-1]) // there is no change to give a reason for
	b.sees("luck can draw any line")
	b.seesNot("Too early to say")
	b.seesNot("Why am I told this?")
	if _, none := b.focused().(*widgets.Button); !none {
		t.Errorf("the focus is at %T", b.focused())
	}
}

func TestInsightsFollowWhatIsSaved(t *testing.T) {
	b := insightsOf(t)
	b.sees("Nothing to read yet", "Show the sample history")
	b.ctrl(fyne.Key1)
	b.typed("333313")
	b.ctrl(fyne.KeyS)
	b.ctrl(fyne.Key3)
	b.sees("Storytelling is the lowest of the six.", "From 1 check-in, November 2026.")
}

func TestInsightsChooseLeadsToTheCheckIn(t *testing.T) {
	b := insightsOf(t, months()...)
	b.sees("November: try one thing on Mentorship")
	b.tap("Choose")
	b.sees("November check-in")
}

func TestInsightsTellWhatTheExperimentsDid(t *testing.T) {
	b := insightsOf(t, triedMonths()...)
	b.sees("What the experiments did", "7 done or partly done: +0.3 on average, from 0.0 to +0.7.",
		"5 not done or dropped: −0.1 on average, from −0.3 to +0.3.",
		"Luck alone would part the two at least this far about one time in 14.", "not what came of what",
		"Network, partly done: 3.3, then 3.5", "Oct 2026")
	few := triedMonths()
	b = insightsOf(t, few[:4]...)
	b.sees("What the experiments did", "Too few to tell yet.")
	b.seesNot("Luck alone would part")
	under := triedMonths()[:1]
	b = insightsOf(t, under...)
	b.sees("What you try on Mentorship", under[0].Experiment, "Once a check-in has looked back")
	b.seesNot("Choose")
	b.tap("Check in")
	b.sees("check-in")
}

func TestInsightsYearIsToldAndShared(t *testing.T) {
	b := insightsOf(t, triedMonths()...)
	b.tap("Your year")
	b.sees("December 2025 to November 2026", "The hard ceiling, all six combined, was at 2.3 at the first check-in of the year and at 3.0 at the last.", "What moved", "Shifted up", "What held",
		"What stays open", "Jun 2026", "New manager", "Network, dropped: 1.7, then 1.7", "Nov 2025",
		"December, January, March, April, May, June, July, August, September, October and November")
	// Line by line as the Journey has it.
	b.sees("+1.8", "real", "“Real” means larger than your usual wobble.", "These are two check-ins alone")
	b.key(fyne.KeyEscape)
	b.sees("Why am I told this?")
	b.win.shell().ShareYear("uid-04", "uid-06")
	b.settle()
	b.sees("headroom-2026-03-to-2026-05-year.pdf")
	b.ctrl(fyne.Key3)
	b.tap("Your year")
	b.tap("Share the year")
	b.sees("headroom-2025-12-to-2026-11-year.pdf", "Save PDF")
	b.ctrl(fyne.Key3)
	b.sees("Back to insights") // where one was
}

func TestInsightsLeadToTheRoot(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	b.tap("Find the root")
	if b.win.place != screens.PlaceFind {
		t.Errorf("it went to place %d", b.win.place)
	}
}

func TestInsightsOfSomebodyElse(t *testing.T) {
	all := triedMonths()
	desk := newMemoryDesk(t, all[:12]...)
	desk.who = model.Person{UID: "noor", Name: "Noor"}
	b := first(t, desk)
	b.ctrl(fyne.Key3)
	b.sees("No other ceiling is lower.", "Under way on Network")
	b.seesNot("of your six")
	b.tap("The year of Noor")
	b.sees("What was tried")
}

func TestInsightsYearOfFewMonths(t *testing.T) {
	all := months()
	b := insightsOf(t, all[len(all)-1])
	b.tap("Your year")
	b.sees("October 2026", "With six months rated", "No event was noted.", "No experiment was looked back on.")
}

func TestInsightsRegionsGoRound(t *testing.T) {
	b := insightsOf(t, plateauMonths()...)
	for _, page := range []string{"", "Try on the radar", "Your year", "Show as table"} {
		if page != "" {
			b.tap(page)
		}
		seen := []fyne.Focusable{b.focused()}
		for range 10 {
			b.key(fyne.KeyF6)
			if b.focused() == seen[0] {
				break
			}
			seen = append(seen, b.focused())
		}
		if b.key(fyne.KeyF6); len(seen) < 2 || len(seen) > 7 {
			t.Errorf("%q: F6 sees %d regions", page, len(seen))
		}
		b.canvas().Unfocus()
		b.key(fyne.KeyEscape)
		b.sees("Why am I told this?")
	}
}

// In a narrow window one reads the state, then its reason, then what leads to the
// evidence.
func TestInsightsGiveTheReasonBeforeTheWayToTheEvidence(t *testing.T) {
	for _, width := range []float32{360, 480} {
		b := newBench(t, newMemoryDesk(t, plateauMonths()...), width, 1400, light)
		b.ctrl(fyne.Key3)
		at := func(words string) (y float32) {
			b.each(func(o fyne.CanvasObject) bool {
				said, ok := o.(interface{ Text() string })
				if ok = ok && strings.HasPrefix(said.Text(), words); ok {
					y = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
				}
				return ok
			})
			return y
		}
		state, reason := at("Likely plateau"), at("near 2.0 since October 2025, below")
		var way float32
		b.each(func(o fyne.CanvasObject) bool {
			_, ok := o.(*widgets.Button)
			if ok = ok && b.says(o, "Why am I told this?"); ok {
				way = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			}
			return ok
		})
		if state >= reason || reason >= way {
			t.Errorf("%v wide: the state is at %v, its reason at %v, the way to the evidence at %v", width, state, reason, way)
		}
	}
}

// What opens at the foot of the window is scrolled into sight.
func TestInsightsEvidenceIsScrolledIntoSight(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, plateauMonths()...), 360, 640, light)
	b.ctrl(fyne.Key3)
	b.key(fyne.KeyTab, fyne.KeyReturn) // the second card's begins under the fold
	var told fyne.CanvasObject
	b.each(func(o fyne.CanvasObject) bool {
		text, ok := o.(*widgets.Text)
		if ok = ok && strings.HasPrefix(text.Text(), "11 months are rated"); ok {
			told = o
		}
		return ok
	})
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(told)
	if at.Y < 0 || at.Y+told.Size().Height > 580 {
		t.Errorf("it lies at %v, %v high", at.Y, told.Size().Height)
	}
}

// A long history is read beside the interface, which shows meanwhile that it is
// being read.
func TestInsightsOfALongHistoryDoNotHoldTheWindowUp(t *testing.T) {
	var all []model.Snapshot
	for i := range 1200 {
		s := model.Snapshot{UID: string(rune(0x4e00 + i)), Day: model.Date{Year: 2010, Month: time.January, Day: 1}.AddDays(i), Rev: 1}
		for c := range s.Ratings {
			s.Ratings[c] = model.Rating(12 + (i+c)%3)
		}
		all = append(all, s)
	}
	b := first(t, newMemoryDesk(t, all...))
	b.win.goTo(2)
	b.sees("Reading your months")
	b.settle()
	b.sees("From 1200 check-ins")
	b.seesNot("Reading your months")
}

// TestInsightsSayWhatTheCommandSays holds the screen's sentences of the sample
// against those that the command is tested to print.
func TestInsightsSayWhatTheCommandSays(t *testing.T) {
	printed := commandsOutput(t)
	desk := newMemoryDesk(t, sampleMonths(t)...)
	desk.today = aDay(time.November, 23)
	b := first(t, desk)
	b.ctrl(fyne.Key3)
	told := onScreen(b)
	for range model.CeilingCount { // the evidence of each in turn
		b.key(fyne.KeyReturn)
		told = append(told, onScreen(b)...)
		b.key(fyne.KeyTab)
	}
	for _, text := range told {
		if strings.HasSuffix(text, ".") && !strings.HasPrefix(text, "From 22 check-ins,") && !strings.Contains(printed, text) {
			t.Errorf("only the screen says %q", text)
		}
	}
	all := strings.Join(told, "\n")
	said := 0
	for _, paragraph := range strings.Split(printed, "\n")[2:] { // the first two are of whose months and of the whole
		name, rest, _ := strings.Cut(paragraph, ": ")
		if _, state, ok := strings.Cut(name, "· "); ok {
			name = state
		} else {
			name = "" // the yardstick, of which the day is told by the command alone
		}
		detail, evidence, _ := strings.Cut(rest, ". ")
		for _, sentence := range append(strings.SplitAfter(evidence, ". "), name, detail) {
			said++
			if !strings.Contains(all, strings.TrimSpace(sentence)) {
				t.Errorf("only the command says %q", sentence)
			}
		}
	}
	if said < 30 {
		t.Errorf("the command says %d sentences", said)
	}
}

// onScreen are all texts in sight, each in one line.
func onScreen(b *bench) []string {
	var all []string
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if t, ok := o.(*widgets.Text); ok {
			all = append(all, strings.Join(strings.Fields(t.Text()), " "))
		}
		for _, part := range parts(o) {
			walk(part)
		}
	}
	walk(b.win.root)
	return all
}

// commandsOutput is what `headroom insights` prints of the sample, a paragraph a
// line.
func commandsOutput(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile("../app/testdata/script/insights.txtar")
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(string(script), "\n-- sample --\n")
	text, _, ended := strings.Cut(text, "\n-- ")
	if !found || !ended {
		t.Fatal("the script has no output of the sample")
	}
	var paragraphs []string
	for _, p := range strings.Split(text, "\n\n") {
		paragraphs = append(paragraphs, strings.Join(strings.Fields(p), " "))
	}
	return strings.Join(paragraphs, "\n")
}

// sampleMonths is the sample history as of November 2026.
func sampleMonths(t *testing.T) []model.Snapshot {
	t.Helper()
	var file struct {
		People []struct {
			Snapshots []struct {
				Ago     int `json:"months_ago"`
				Day     int
				Ratings map[string]*float64
				Seen    map[string]*float64
				Event   string
			}
		}
	}
	if err := json.Unmarshal(assets.Sample, &file); err != nil {
		t.Fatal(err)
	}
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	var all []model.Snapshot
	for _, from := range file.People[0].Snapshots {
		m := model.MonthOf(2026, time.November) - model.Month(from.Ago)
		s := model.Snapshot{UID: m.String(), Person: "me", Day: m.First().AddDays(from.Day - 1), Rev: 1}
		if from.Event != "" {
			s.Event = w.T("sample.event." + from.Event)
		}
		s.Ratings, s.Seen = sampleRatings(t, from.Ratings), sampleRatings(t, from.Seen)
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b model.Snapshot) int { return a.Day.Compare(b.Day) })
	for i := range all {
		if all[i].Seen.Count() > 0 {
			all[i].SeenOf = all[i-1].UID
		}
	}
	return all
}

func sampleRatings(t *testing.T, levels map[string]*float64) (r model.Ratings) {
	t.Helper()
	for key, level := range levels {
		c, err := model.ParseCeiling(key)
		if err != nil {
			t.Fatal(err)
		}
		if level != nil {
			if r[c], err = model.RatingOf(*level); err != nil {
				t.Fatal(err)
			}
		}
	}
	return r
}
