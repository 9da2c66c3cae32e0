package ui

import (
	"image"
	"image/color"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// plateauDesk holds the fourteen months of the drawings.
func plateauDesk(t *testing.T) *memoryDesk { return newMemoryDesk(t, gallery.Plateau()...) }

// journey opens the Journey on the months of the drawings.
func journey(t *testing.T) *bench {
	t.Helper()
	b := first(t, plateauDesk(t))
	b.ctrl(fyne.Key2)
	return b
}

// stands fails unless the radar stands at the later month, beside the earlier one;
// empty for none.
func (b *bench) stands(to, from string) {
	b.t.Helper()
	s := b.win.journey.State().Scrub
	if got := s.To().Day.In().String(); got != to || !s.Resting() {
		b.t.Errorf("stands at %s, resting %v, want %s", got, s.Resting(), to)
	}
	earlier, compared := s.From()
	if got := earlier.Day.In().String(); compared != (from != "") || compared && got != from {
		b.t.Errorf("compares with %s, %v, want %q", got, compared, from)
	}
}

func (b *bench) withShift(names ...fyne.KeyName) {
	b.t.Helper()
	on := b.focused().(desktop.Keyable)
	on.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.key(names...)
	on.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

// Beside the end of a line stands its end, whatever month is chosen; the chosen one's
// levels stand at the radar, and its lowest alone is in colour.
func TestJourney_TheEndsOfTheLinesKeepTheirLevels(t *testing.T) {
	b := journey(t)
	beside := func() (levels []string, colours map[color.Color]bool) {
		colours = map[color.Color]bool{}
		for _, o := range parts(find[*widgets.Lanes](b)) {
			if text, ok := o.(*canvas.Text); ok {
				levels = append(levels, text.Text)
				colours[text.Color] = true
			}
		}
		return levels, colours
	}
	ends, two := beside()
	b.key(fyne.KeyHome)
	got, one := beside()
	if len(ends) != 6 || !slices.Equal(got, ends) {
		t.Errorf("at the first month the ends are %q, at the last %q", got, ends)
	}
	if len(two) != 2 || len(one) != 1 {
		t.Errorf("they have %d colours at the last month, %d at the first", len(two), len(one))
	}
	b.sees("1.3 lowest")
	b.key(fyne.KeySpace)
	for range 20 {
		if !b.win.journey.State().Playing {
			break
		}
		if _, way := beside(); len(way) != 1 {
			t.Errorf("they have %d colours on the way to %s", len(way), b.win.journey.State().Scrub.To().Day.In())
		}
		b.wait()
	}
	if _, rested := beside(); len(rested) != 2 {
		t.Errorf("they have %d colours where it came to rest", len(rested))
	}
}

// From four on no ceiling is called the lowest, as none has the bar.
func TestJourney_CallsNoneLowestAmongManyAlike(t *testing.T) {
	for n := 1; n <= model.CeilingCount; n++ {
		now := gallery.Plateau()[0]
		for c := range now.Ratings {
			now.Ratings[c] = 4 * model.Whole
			if c < n {
				now.Ratings[c] = 3 * model.Whole
			}
		}
		b := first(t, newMemoryDesk(t, now))
		b.ctrl(fyne.Key2)
		want := n
		if n > 3 {
			want = 0
		}
		if got := strings.Count(b.texts(), "3.0 lowest"); got != want {
			t.Errorf("of %d equally low, %d are called so", n, got)
		}
	}
}

func TestJourney_KeysGoThroughTheMonths(t *testing.T) {
	b := journey(t)
	b.stands("2026-11", "2025-11")
	b.key(fyne.KeyLeft, fyne.KeyLeft)
	b.stands("2026-09", "2025-11")
	b.sees("2.3 lowest", "Hard ceiling 2.2 then, 2.9 now.")
	b.key(fyne.KeyHome)
	b.stands("2025-10", "")
	b.sees("Choose an earlier month to see what moved.")
	b.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) // over the gap
	b.stands("2026-03", "2025-10")
	b.withShift(fyne.KeyRight, fyne.KeyRight)
	b.stands("2026-03", "2025-12")
	b.key(fyne.KeyEnd)
	b.stands("2026-11", "2025-12")
	b.key(fyne.KeyEscape)
	b.stands("2026-11", "")
	b.key(fyne.KeyPageDown)
	b.stands("2025-10", "") // twelve months that have a check-in
}

func TestJourney_ARealChangeIsCalledSo(t *testing.T) {
	b := journey(t)
	b.sees("real", "larger than your usual wobble.")
	b.key(fyne.KeyHome, fyne.KeyRight)
	b.stands("2025-11", "2025-10")
	b.sees("No change is larger than the usual wobble.")
}

func TestJourney_PlaysToTheEndAndStops(t *testing.T) {
	b := journey(t)
	b.withShift(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight) // from March on
	b.key(fyne.KeySpace)
	b.stands("2026-03", "")
	var seen []string
	for range 20 {
		if !b.win.journey.State().Playing {
			break
		}
		b.wait()
		seen = append(seen, b.win.journey.State().Scrub.To().Day.In().String())
	}
	want := []string{"2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-11"}
	if !slices.Equal(seen, want) {
		t.Errorf("played %v", seen)
	}
	b.stands("2026-11", "2026-03")
	if len(b.timers) > 0 {
		t.Errorf("%d timers are left", len(b.timers))
	}
}

func TestJourney_AnyKeyOrAnotherPlaceStopsPlaying(t *testing.T) {
	for name, act := range map[string]func(*bench){
		"space": func(b *bench) { b.key(fyne.KeySpace) },
		"month": func(b *bench) { b.key(fyne.KeyRight) },
		"drag":  func(b *bench) { b.win.journey.Scrubber().OnScrub(float64(model.MonthOf(2026, 6))) },
		"part":  func(b *bench) { b.typed("y") },
		"table": func(b *bench) { b.typed("t") },
		"place": func(b *bench) { b.ctrl(fyne.Key1) },
	} {
		b := journey(t)
		b.key(fyne.KeyHome, fyne.KeySpace)
		if !b.win.journey.State().Playing {
			t.Fatalf("%s: nothing plays", name)
		}
		act(b)
		stood := b.win.journey.State().Scrub.Position()
		b.wait()
		if s := b.win.journey.State(); s.Playing || s.Scrub.Position() != stood {
			t.Errorf("%s does not stop it", name)
		}
	}
}

func TestJourney_BracketsChangeTheSpeed(t *testing.T) {
	b := journey(t)
	b.typed("]]")
	b.sees("4 ×")
	b.key(fyne.KeyHome, fyne.KeySpace)
	if n := len(b.timers); n == 0 || b.timers[n-1].after.Milliseconds() != 175 {
		t.Errorf("a month takes %v", b.timers[n-1].after)
	}
	b.typed("[[[")
	b.sees("½ ×")
}

func TestJourney_ADragMorphsAndRests(t *testing.T) {
	b := journey(t)
	scrubber := b.win.journey.Scrubber()
	scrubber.OnScrub(float64(model.MonthOf(2026, 6)) + .4)
	if s := b.win.journey.State().Scrub; s.Resting() {
		t.Error("it jumps from month to month")
	}
	scrubber.OnRelease()
	b.stands("2026-06", "2025-11")
	scrubber.OnScrubFrom(float64(model.MonthOf(2026, 2)) + .1) // in the gap
	b.stands("2026-06", "2026-03")
}

func TestJourney_LettersGoToTheParts(t *testing.T) {
	b := journey(t)
	b.typed("t")
	b.sees("Show as figures", "Hard ceiling", "Nov 2026", "Spoke at a meetup")
	b.typed("t")
	b.sees("Show as table")
	b.seesNot("Show as figures")
	b.typed("y")
	b.sees("2025", "not rated", "2.0 Ment.")
	b.typed("t")
	b.sees("Nov 2026", "Copy the table")
	b.typed("y") // from the table to the figures of the part
	b.sees("2.0 Ment.")
	b.seesNot("Copy the table")
	b.typed("y") // where one is already it leads nowhere
	b.sees("2.0 Ment.")
	b.typed("l")
	b.sees("29 Nov 2026")
	b.typed("l")
	b.sees("29 Nov 2026")
	b.typed("r")
	b.sees("hard ceiling")
}

func TestJourney_TabGoesIntoARowAndBack(t *testing.T) {
	b := journey(t)
	b.typed("l")
	n := b.desk.History().Len()
	list := b.focused()
	b.key(fyne.KeyTab, fyne.KeyTab)
	if b.focused() == list {
		t.Fatal("Tab did not leave the list")
	}
	b.withShift(fyne.KeyTab)
	b.withShift(fyne.KeyTab)
	if b.focused() != list {
		t.Fatalf("the focus is at %T", b.focused())
	}
	b.withShift(fyne.KeyTab)
	if b.focused() == list {
		t.Fatal("Shift+Tab does not leave the list")
	}
	b.canvas().Focus(list)
	b.key(fyne.KeyDelete)
	if got := b.desk.History().Len(); got != n-1 {
		t.Errorf("%d are left of %d", got, n)
	}
}

func TestJourney_AMonthOfTheYearsOpens(t *testing.T) {
	b := journey(t)
	b.typed("y")
	b.key(fyne.KeyDown, fyne.KeyReturn) // November a year before
	b.stands("2025-11", "")
	b.sees("hard ceiling")
	b.typed("y")
	b.key(fyne.KeyUp, fyne.KeyLeft, fyne.KeySpace)
	b.stands("2026-10", "2025-11")
	b.typed("y")
	b.tap("June 2026, New manager")
	b.stands("2026-06", "2025-11")
}

func TestJourney_TheTableIsCopiedAsText(t *testing.T) {
	b := journey(t)
	b.typed("t")
	b.win.shortcut(&fyne.ShortcutCopy{})
	b.settle()
	b.sees("Copied the table")
	lines := strings.Split(strings.TrimSpace(fyne.CurrentApp().Clipboard().Content()), "\n")
	if len(lines) != 14 || lines[0] != "Month\tBandwidth\tNetwork\tMentorship\tLearning\tStorytelling\tOpportunity\tHard ceiling\tEvent\tExperiment" {
		t.Fatalf("copied %q", lines)
	}
	if want := "Sep 2026\t3.0\t3.0\t2.3\t4.0\t3.0\t2.7\t2.9\tSpoke at a meetup\t"; lines[3] != want {
		t.Errorf("copied %q, want %q", lines[3], want)
	}
}

func TestJourney_StandsStillWhereMotionIsToBeLittle(t *testing.T) {
	b := journey(t)
	still := b.win.settings
	still.Still = true
	b.win.apply(still)
	if widgets.Moves() {
		t.Fatal("things may move")
	}
	b.key(fyne.KeyHome, fyne.KeySpace)
	b.wait()
	b.stands("2025-11", "2025-10")
	scrubber := b.win.journey.Scrubber()
	scrubber.OnScrub(float64(model.MonthOf(2026, 6)) + .4)
	scrubber.OnRelease()
	b.stands("2026-06", "2025-10")
}

func TestJourney_StaysWhereItStandsAsTheHistoryChanges(t *testing.T) {
	b := journey(t)
	b.key(fyne.KeyLeft, fyne.KeyLeft)
	b.typed("l")
	b.key(fyne.KeyDelete)
	b.typed("r")
	b.stands("2026-09", "2025-11")
	b.key(fyne.KeyEnd)
	b.stands("2026-10", "2025-11")
	b.ctrl(fyne.KeyZ)
	b.stands("2026-11", "2025-11")
}

// aimed sets a target for five of the six, and goes back to the Journey.
func aimed(b *bench) {
	b.t.Helper()
	if err := b.win.desk.KeepTarget(model.Ratings{24, 24, 21, 27, 24}); err != nil {
		b.t.Fatal(err)
	}
	b.ctrl(fyne.Key3)
	b.ctrl(fyne.Key2)
}

// The radar has triangles for what the person aims at once that is set, and none
// before.
func TestJourney_ShowsTheTarget(t *testing.T) {
	b := journey(t)
	pixels := func() (n int) {
		ink := color.NRGBAModel.Convert(b.win.theme.Color(widgets.ColorTarget, light))
		for _, c := range colours(b.picture()) {
			if c == ink {
				n++
			}
		}
		return n
	}
	if n := pixels(); n != 0 {
		t.Errorf("%d pixels of a target that nobody set", n)
	}
	if aimed(b); pixels() < 40 {
		t.Errorf("a target has %d pixels", pixels())
	}
}

// colours are those of every pixel.
func colours(img image.Image) (all []color.Color) {
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			all = append(all, color.NRGBAModel.Convert(img.At(x, y)))
		}
	}
	return all
}

// TestJourneyPictures looks at the Journey with larger text, and in the narrowest
// and a very wide window.
func TestJourneyPictures(t *testing.T) {
	for _, v := range []struct {
		name          string
		width, height float32
		text          int
		act           func(*bench)
	}{
		{"radar-large", 1280, 800, 150, func(*bench) {}},
		{"radar-360", 360, 740, 100, func(*bench) {}},
		{"radar-360-large", 360, 740, 150, func(*bench) {}},
		{"radar-1920", 1920, 1080, 100, func(b *bench) { b.key(fyne.KeyLeft, fyne.KeyLeft) }},
		{"years-large", 1280, 800, 150, func(b *bench) { b.typed("y") }},
		{"years-360", 360, 740, 100, func(b *bench) { b.typed("y") }},
		{"table-large", 1280, 800, 150, func(b *bench) { b.typed("t") }},
		{"table-360", 360, 740, 100, func(b *bench) { b.typed("t") }},
		{"compare-360-large", 360, 740, 150, func(b *bench) { b.win.journey.Compare() }},
		{"target-1280", 1280, 800, 100, aimed},
		{"target-360", 360, 740, 100, aimed},
	} {
		t.Run(v.name, func(t *testing.T) {
			b := newBench(t, plateauDesk(t), v.width, v.height, light)
			b.ctrl(fyne.Key2)
			large := b.win.settings
			large.Text = v.text
			b.win.apply(large)
			v.act(b)
			compare(t, filepath.Join("testdata", "journey-"+v.name+".png"), b.picture())
		})
	}
}

// By year, every month of a line has its name, also where the history has not begun or
// is over; a line that it does not reach at all is left out.
func TestJourneyByYearNamesTheMonthsAroundTheHistory(t *testing.T) {
	all := months()
	month := func(m time.Month) model.Snapshot {
		s := all[0]
		s.UID, s.Day = m.String(), model.Date{Year: 2026, Month: m, Day: 20}
		return s
	}
	b := newBench(t, newMemoryDesk(t, month(time.March), month(time.May)), 1280, 800, light)
	b.ctrl(fyne.Key2)
	b.typed("y")
	b.sees("Jan", "Feb", "Mar", "Apr\nnot rated", "May", "Jun")
	b.seesNot("Jul")
	b.seesNot("Jan\nnot rated")
}

// The button that turns to two months line by line and back stays in sight, however it was
// pressed and however much more is told under the radar then.
func TestJourney_CompareStaysInSight(t *testing.T) {
	b := newBench(t, plateauDesk(t), 360, 740, light)
	large := b.win.settings
	large.Text = 150
	b.win.apply(large)
	b.ctrl(fyne.Key2)
	for _, then := range []string{"All months", "Compare", "All months"} {
		b.win.journey.Compare()
		if !widgets.InSight(b.find(then)) {
			t.Errorf("%q is out of sight", then)
		}
	}
	b.tap("All months") // the pointer gives the focus without the toolkit's bringing it into sight
	if !widgets.InSight(b.find("Compare")) {
		t.Error("pressed by the pointer, Compare is out of sight")
	}
}

// What “real” means is said where it stands: with the two months line by line.
func TestJourney_SaysWhatRealMeansWhereItStands(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, plateauMonths()...), 1024, 700, light)
	b.ctrl(fyne.Key2)
	b.sees("Hard ceiling 2.2 then, 3.0 now.")
	b.seesNot("larger than your usual wobble")
	b.tap("Compare")
	b.sees("real", "Hard ceiling 2.2 then, 3.0 now.\n“Real” means larger than your usual wobble.")
	b.tap("All months")
	b.seesNot("larger than your usual wobble")
}

// What happened and what was tried stand in the list and in the table, also where there is
// no column for them.
func TestJourney_ExperimentsStandInTheListAndTheTable(t *testing.T) {
	for _, width := range []float32{1280, 480} {
		all := plateauMonths()
		all[len(all)-1].Experiment = "If a talk helped me, then I ask for the next one."
		all[len(all)-1].Event = "Promoted"
		b := newBench(t, newMemoryDesk(t, all...), width, 900, light)
		b.ctrl(fyne.Key2)
		b.typed("t")
		b.sees("Promoted", "Experiment: If a talk")
		b.typed("l")
		b.sees("Experiment: If a talk")
	}
}
