package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

func trying() []model.Snapshot { return gallery.Trying() }

// presses counts the keys of a journey.
type presses struct {
	*bench
	n int
}

func (p *presses) typed(s string) { p.n += len([]rune(s)); p.bench.typed(s) }

func (p *presses) key(names ...fyne.KeyName) { p.n += len(names); p.bench.key(names...) }

func (p *presses) ctrl(k fyne.KeyName) { p.n++; p.bench.ctrl(k) }

func TestAGuidedMonthByKeysAlone(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	b := &presses{bench: first(t, desk)}
	b.typed("g")
	for _, page := range []string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"} {
		b.sees(page, "Facts only")
		b.seesNot("Hide October")
		b.typed("234")
		b.key(fyne.KeyReturn)
	}
	b.sees("Hide October", "Try one thing in December")
	b.ctrl(fyne.KeyS)
	if b.n != 26 {
		t.Errorf("it took %d presses, want 26: G, 18 answers, 6 times Enter, Ctrl+S", b.n)
	}
	kept, _ := desk.History().At(desk.Today())
	if kept.Ratings != (model.Ratings{18, 18, 18, 18, 18, 18}) || kept.Answers.String() != "234234234234234234" {
		t.Errorf("kept %v from %s", kept.Ratings, kept.Answers)
	}
	if desk.draft != nil {
		t.Error("the draft is still there after saving")
	}
}

func TestGuidedGoesBackAndForthWithoutLoss(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	b := first(t, desk)
	b.typed("2") // Bandwidth by hand
	b.typed("g")
	b.sees("How many real conversations") // Network, the next that is not set
	b.typed("50")
	b.sees("1 answer of three")
	b.typed("3")
	b.sees("Roomy, from 2 answers of three")
	b.key(fyne.KeyReturn)
	b.typed("1")
	q := b.focused().(*widgets.Question)
	q.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.key(fyne.KeyReturn)
	q.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	b.sees("Roomy, from 2 answers of three")
	b.typed("g")
	b.sees("2 of 6 set.")
	b.typed("g")
	b.sees("How many conversations were about my growth", "1 answer of three")
	b.wait()
	if got := desk.draft.Answers.String(); got != "---5-31-----------" || desk.draft.Ratings != (model.Ratings{12, 24}) {
		t.Fatalf("the draft holds %s and %v", got, desk.draft.Ratings)
	}

	again := first(t, desk) // as after a crash
	again.sees("Draft from 29 Nov 2026 kept", "How many conversations were about my growth", "1 answer of three")
	again.typed("2")
	again.sees("On my head, from 2 answers of three")
}

// The questions lie otherwise in a narrow window, also where it was made so while
// they were asked.
func TestGuidedFollowsTheWindowsWidth(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, trying()...), 1280, 800, light)
	b.typed("g")
	b.win.win.Resize(fyne.NewSize(480, 900))
	b.settle()
	b.sees("Band.", "Netw.")
	for _, wrong := range clipped(b, spoken(t)["en"]) {
		t.Error(wrong)
	}
}

// One digit too many answers nothing: neither the last question again nor the next
// ceiling's first, which nobody has read yet.
func TestADigitTooManyAnswersNothing(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	b := first(t, desk)
	answers := func() string {
		b.wait() // until the draft is kept
		return desk.draft.Answers.String()[:3]
	}
	b.typed("g23")
	b.seesNot("↵ goes on")
	b.typed("4")
	b.sees("↵ goes on")
	b.typed("5")
	b.canvas().Unfocus()
	b.typed("1")
	if got := answers(); got != "234" {
		t.Errorf("answered %s", got)
	}
	b.key(fyne.KeyDown, fyne.KeyBackspace) // the first of them gives the focus back
	b.typed("5")
	b.key(fyne.KeyUp, fyne.KeyDown)
	b.seesNot("↵ goes on")
	b.typed("1") // as it is meant
	if got := answers(); got != "231" {
		t.Errorf("answered %s", got)
	}
}

func TestAPageIsGoneToByItsBar(t *testing.T) {
	b := first(t, newMemoryDesk(t))
	b.key(fyne.KeyReturn)
	b.choose("Guided")
	b.canvas().Focus(b.win.checkin.Regions()[1]) // the bar
	b.key(fyne.KeyRight, fyne.KeyRight)
	b.sees("How many conversations were about my growth")
	b.typed("3") // digits answer wherever the focus is
	b.sees("1 answer of three")
	b.tap("Next: Learning")
	b.tap("Next: Storytelling")
	b.tap("Learning")
	b.tap("Next: Storytelling")
	b.sees("When did I last update my log of wins?")
}

func TestTheLastExperimentIsLookedBackOn(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	b := first(t, desk)
	b.sees("October’s experiment", "If it is Tuesday at nine", "Dropped")
	b.typed("x")
	b.key(fyne.KeyRight, fyne.KeySpace)
	b.seesNot("If it is Tuesday at nine")
	b.sees("Partly")
	b.typed("333333")
	b.ctrl(fyne.KeyS)
	if kept, _ := desk.History().At(desk.Today()); kept.Outcome != model.Partly || kept.Ratings.Count() != 6 {
		t.Errorf("kept %q, %v", kept.Outcome, kept.Ratings)
	}
}

func TestAMonthWithoutAnExperimentAsksForNone(t *testing.T) {
	all := trying()
	all[len(all)-1].Experiment = ""
	b := first(t, newMemoryDesk(t, all...))
	b.seesNot("experiment")
	b.typed("333333")
	b.seesNot("experiment")
	b.sees("Try one thing in December")
}

func TestOneThingToTry(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	desk.history = desk.history.Without("uid-10")
	desk.held = desk.history
	b := first(t, desk)
	b.typed("444244")
	b.sees("Try one thing in December", "Learning")
	b.typed("x")
	b.key(fyne.KeySpace)
	b.wait()
	taken := desk.draft.Experiment
	if taken == "" || desk.draft.Aim != model.NoAim && desk.draft.Aim != model.AimAt(model.Learning) {
		t.Fatalf("taken %q at %q", taken, desk.draft.Aim.Key())
	}
	b.tap("Other ideas")
	b.seesNot(taken)
	b.key(fyne.KeySpace) // let it go, and take it
	b.tap("Write my own")
	own := b.focused().(*widgets.Entry)
	own.SetText("If it is Friday, then I read for an hour.")
	b.key(fyne.KeyEscape)
	b.ctrl(fyne.KeyS)
	kept, _ := desk.History().At(desk.Today())
	if kept.Experiment != "If it is Friday, then I read for an hour." || kept.Aim != model.AimAt(model.Learning) {
		t.Errorf("kept %q at %q", kept.Experiment, kept.Aim.Key())
	}
	b.sees("If it is Friday, then I read for an hour.")
}

// X goes to what can be tried; pressed again it takes it, and once more lets it go.
func TestXTakesWhatItStandsOn(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	desk.history = desk.history.Without("uid-10")
	desk.held = desk.history
	b := first(t, desk)
	b.typed("444244")
	for i, taken := range []bool{false, true, false} {
		b.typed("x")
		b.wait() // until the draft is kept
		if got := desk.draft.Experiment != ""; got != taken {
			t.Errorf("after %d presses it is taken: %v", i+1, got)
		}
	}
}

func TestNoneToTryIsFine(t *testing.T) {
	desk := newMemoryDesk(t, trying()...)
	b := first(t, desk)
	b.typed("444244x")
	b.ctrl(fyne.KeyS)
	if kept, _ := desk.History().At(desk.Today()); kept.Experiment != "" || kept.Aim != model.NoAim || kept.Ratings.Count() != 6 {
		t.Errorf("kept %q at %q", kept.Experiment, kept.Aim.Key())
	}
}

func TestSeenFromToday(t *testing.T) {
	all := months() // it was never asked
	desk := newMemoryDesk(t, all...)
	b := first(t, desk)
	b.typed("444244")
	b.sees("Seen from today: October", "Hide October")
	b.tap("Seen from today: October")
	b.sees("Seen from today, what was October?")
	b.seesNot("Hide October")
	b.typed("221211")
	b.key(fyne.KeyReturn) // Done has the focus
	b.sees("October, seen twice", "comes out lower than it was rated then", "Hide October")
	b.ctrl(fyne.KeyS)
	if kept, _ := desk.History().At(desk.Today()); kept.Seen != (model.Ratings{12, 12, 6, 12, 6, 6}) || kept.Ratings[0] != 24 {
		t.Errorf("kept %v beside %v", kept.Seen, kept.Ratings)
	}

	desk = newMemoryDesk(t, all...)
	b = first(t, desk)
	b.typed("444244")
	b.tap("Seen from today: October")
	b.typed("2")
	b.tap("Not now")
	b.seesNot("Seen from today")
	b.ctrl(fyne.KeyS)
	if kept, _ := desk.History().At(desk.Today()); kept.Seen.Count() != 0 {
		t.Errorf("put off, and kept %v", kept.Seen)
	}
	again := newMemoryDesk(t, all...)
	again.settings = desk.settings
	b = first(t, again)
	b.typed("444244")
	b.seesNot("Seen from today")
	again = newMemoryDesk(t, all...)
	again.settings = desk.settings
	again.today = aDay(time.December, 29)
	b = first(t, again)
	b.typed("444244")
	b.sees("Seen from today: October")
}

func TestMovesSayWhetherTheyAreReal(t *testing.T) {
	b := first(t, newMemoryDesk(t, trying()...))
	b.typed("332433")
	b.sees("No move is larger than your usual wobble.")
	b.tap("Why?")
	b.sees("Your ratings wobble", "Opportunity ")
	b.tap("Hide it")
	b.seesNot("Your ratings wobble")
	b.key(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	b.typed("5")
	b.sees("real", "1 move is larger than your usual wobble.")
}

// Who goes on with one answer of three is told before that it makes no rating yet.
func TestOneAnswerOfThreeIsSaidToBeTooFew(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(1024, 700), fyne.NewSize(360, 800)} {
		b := newBench(t, newMemoryDesk(t, trying()...), size.Width, size.Height, light)
		b.typed("g")
		b.sees("Facts only")
		b.typed("2")
		b.sees("1 of 3 answered: not rated yet")
		b.seesNot("Facts only")
		for _, wrong := range clipped(b, spoken(t)["en"]) {
			t.Error(wrong)
		}
		b.typed("3")
		b.sees("Facts only")
		b.seesNot("not rated yet")
		b.key(fyne.KeyReturn)
		b.sees("Network", "Facts only")
	}
}

// A ceiling that was set by hand has its rating, whatever is answered.
func TestOneAnswerBesideARatingByHandIsNotTooFew(t *testing.T) {
	b := first(t, newMemoryDesk(t, trying()...))
	b.typed("2g")
	b.tap("Bandwidth")
	b.typed("4")
	b.sees("Facts only", "Low, set by hand")
}

// Of a month that is past the questions are about its weeks, not about the last ones.
func TestGuided_OfAPastMonthAsksAboutItsWeeks(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1024, 700, light)
	b.typed("g")
	b.sees("Think of the last four weeks. Facts only, no grades.")
	b.win.shell().CheckIn(model.Date{Year: 2026, Month: time.February, Day: 28})
	b.typed("g")
	b.sees("Think of the time up to 28 Feb 2026: four weeks, unless a question says otherwise.")
	b.seesNot("last four weeks")
}
