package screens

import (
	"testing"
	"time"

	"headroom/model"

	"pgregory.net/rapid"
)

// answered is a check-in with every question answered in the guided view.
func answered(c CheckIn, level uint8) CheckIn {
	c = c.ToGuided()
	for range model.CeilingCount {
		for q := range model.QuestionCount {
			c = c.Answer(q, level)
		}
		c = c.NextPage()
	}
	return c
}

func TestGuided_EighteenAnswersLeadToTheReveal(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today()).ToGuided()
	for i := range model.CeilingCount {
		if c.Active != model.Ceiling(i) || c.Question != 0 || !c.Guided {
			t.Fatalf("page %d is %v, question %d", i, c.Active, c.Question)
		}
		c = c.Answer(0, 2).Answer(1, 3).Answer(2, 4)
		if c.Revealed {
			t.Fatalf("October is in sight on page %d", i)
		}
		c = c.NextPage()
	}
	if c.Guided || !c.Compared() || c.Ratings != levels(6, 6, 6, 6, 6, 6) {
		t.Errorf("after the last page: %+v", c)
	}
	if s := c.Snapshot("me"); s.Answers != c.Answers || s.Answers[5] != [3]uint8{2, 3, 4} {
		t.Errorf("the snapshot has %v", s.Answers)
	}
}

func TestGuided_TwoAnswersAreARating(t *testing.T) {
	c := NewCheckIn(model.History{}, today(), today()).ToGuided()
	if c = c.Answer(0, 4); c.Ratings[0].Rated() || c.Answered(0) != 1./3 {
		t.Errorf("one answer rates %v", c.Ratings[0])
	}
	if c = c.Answer(1, 5); c.Ratings[0] != 27 {
		t.Errorf("two answers rate %v", c.Ratings[0])
	}
	if c = c.Answer(1, 0); c.Ratings[0].Rated() {
		t.Errorf("one taken back leaves %v", c.Ratings[0])
	}
	if s := c.Set(1, 18).Snapshot("me"); s.Answers[0] != [3]uint8{4, 0, 0} || s.Ratings[0].Rated() {
		t.Errorf("kept %v as %v", s.Answers[0], s.Ratings[0])
	}
}

func TestGuided_OneAnswerLeavesWhatWasSetByHand(t *testing.T) {
	c := NewCheckIn(model.History{}, today(), today()).Set(0, 21).Page(0)
	if c.Answered(0) != 1 {
		t.Error("set by hand, and its page is not done")
	}
	if c = c.Answer(0, 1); c.Ratings[0] != 21 {
		t.Errorf("it is %v", c.Ratings[0])
	}
	if c = c.Answer(1, 1); c.Ratings[0] != 6 {
		t.Errorf("with two answers it is %v", c.Ratings[0])
	}
	if c = c.Set(0, 6); c.Answers[0] != [3]uint8{1, 1, 0} {
		t.Errorf("the same rating by hand leaves %v", c.Answers[0])
	}
	if c = c.Set(0, 12); c.Answers[0] != [3]uint8{} {
		t.Errorf("another rating by hand leaves %v", c.Answers[0])
	}
}

func TestGuided_BackWithoutLoss(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := CheckIn{Today: today(), Day: today()}
		for range rapid.IntRange(0, 40).Draw(t, "acts") {
			at := model.Ceiling(rapid.IntRange(0, 5).Draw(t, "ceiling"))
			switch rapid.IntRange(0, 5).Draw(t, "act") {
			case 0:
				c = c.Set(at, model.Rating(rapid.IntRange(0, 40).Draw(t, "rating")))
			case 1:
				c = c.Unset(at)
			case 2:
				c = c.Step(at, rapid.SampledFrom([]int{-3, -1, 1, 3}).Draw(t, "sixths"))
			default:
				c = c.Page(at).Answer(rapid.IntRange(0, 2).Draw(t, "question"), uint8(rapid.IntRange(0, 5).Draw(t, "level")))
			}
			if err := c.Answers.Check(); err != nil {
				t.Fatal(err)
			}
			if r := c.Answers.Rating(at); r.Rated() && r != c.Ratings[at] {
				t.Fatalf("%v is %v, its answers %v", at, c.Ratings[at], c.Answers[at])
			}
			before := c.Draft()
			for _, next := range []CheckIn{
				c.ToGuided(), c.ToQuick(), c.ToGuided().ToQuick(), c.NextPage().PageBefore(), c.PageBefore(),
				c.Page(at).Ask(9).NextPage().NextPage(), RestoreCheckIn(model.History{}, today(), before),
			} {
				if next.Draft() != before {
					t.Fatalf("%+v became %+v", before, next.Draft())
				}
				if next.Question < 0 || next.Question >= model.QuestionCount || next.Active < 0 || next.Active >= model.CeilingCount {
					t.Fatalf("on page %v, question %d", next.Active, next.Question)
				}
			}
			s := c.Snapshot("me")
			for i, r := range s.Ratings {
				if a := s.Answers[i]; a != [3]uint8{} && s.Answers.Rating(model.Ceiling(i)) != r {
					t.Fatalf("kept %v beside %v", a, r)
				}
			}
		}
	})
}

func TestGuided_GoesOnWhereItWas(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today()).ToGuided()
	c = c.Answer(0, 3).Answer(1, 3).NextPage().Answer(0, 2)
	got := RestoreCheckIn(history(t, october()), today(), c.Draft())
	if !got.Guided || got.Active != model.Network || got.Question != 1 {
		t.Errorf("guided %v, at %v, question %d", got.Guided, got.Active, got.Question)
	}
	quick := NewCheckIn(history(t, october()), today(), today()).Set(0, 18)
	if RestoreCheckIn(history(t, october()), today(), quick.Draft()).Guided {
		t.Error("a quick draft is gone on with in questions")
	}
	done := answered(c, 3)
	if RestoreCheckIn(history(t, october()), today(), done.Draft()).Guided {
		t.Error("all six are set, and there are questions again")
	}
}

// withExperiment is October with something to try, for Network.
func withExperiment() model.Snapshot {
	s := october()
	s.Experiment, s.Aim = "If it is Tuesday, then I ask one person.", model.AimAt(model.Network)
	return s
}

func TestOutcome_IsAskedWhereThereWasAnExperiment(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today()).Set(0, 18).Choose(model.Partly)
	if _, ok := c.LookBack(); ok {
		t.Error("there is an experiment to look back on")
	}
	if s := c.Snapshot("me"); s.Outcome != model.NoOutcome {
		t.Errorf("kept %q", s.Outcome)
	}
	c = NewCheckIn(history(t, withExperiment()), today(), today()).Set(0, 18).Choose(model.Partly)
	if s := c.Snapshot("me"); s.Outcome != model.Partly {
		t.Errorf("kept %q", s.Outcome)
	}
	if s := c.WithDay(day(time.October, 1)).Snapshot("me"); s.Outcome != model.NoOutcome {
		t.Errorf("moved before October it keeps %q", s.Outcome)
	}
	if c = c.Choose(model.Partly); c.Outcome != model.NoOutcome {
		t.Error("the same again does not take it back")
	}
	only := NewCheckIn(history(t, withExperiment()), today(), today()).Choose(model.Done)
	if !only.Changed() || only.CanSave() {
		t.Error("an outcome alone is a draft, and not to be saved")
	}
}

func TestExperiment_AimsAtTheLowest(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today())
	if c.AsksExperiment() {
		t.Error("asked before anything is rated")
	}
	for i, r := range levels(7, 7, 4, 8, 4, 5) {
		c = c.Set(model.Ceiling(i), r)
	}
	at, ok := c.AimCeiling()
	if !ok || at != model.Mentorship || !c.AsksExperiment() {
		t.Fatalf("it aims at %v", at)
	}
	if s := c.Snapshot("me"); s.Aim != model.NoAim {
		t.Error("an aim without an experiment is kept")
	}
	c.Experiment = " If it is Friday, then I write. "
	if s := c.Snapshot("me"); s.Experiment != "If it is Friday, then I write." || s.Aim != model.AimAt(model.Mentorship) {
		t.Errorf("kept %q at %q", s.Experiment, s.Aim.Key())
	}
	c = c.Try(model.Learning, "If it is Friday, then I read.")
	if s := c.Snapshot("me"); s.Aim != model.AimAt(model.Learning) {
		t.Errorf("chosen for Learning it aims at %q", s.Aim.Key())
	}
}

func TestExperiment_IsNotAskedForAMonthLongPast(t *testing.T) {
	h := history(t, october(), november())
	old := OpenCheckIn(h, today(), october())
	if old.AsksExperiment() {
		t.Error("asked for October, and November is there")
	}
	if !OpenCheckIn(history(t, withExperiment(), november()), today(), withExperiment()).AsksExperiment() {
		t.Error("one that was chosen is out of sight")
	}
}

// halfYear are seven months that end with October.
func halfYear(t *testing.T) model.History {
	h := history(t, october())
	for m := time.April; m < time.October; m++ {
		h = h.With(snap(m.String(), day(m, 25), levels(6, 6, 6, 6, 6, 6)))
	}
	return h
}

// What is seen anew may go, in another window or with what was invented.
func TestThenTest_EndsWithWhatItIsOf(t *testing.T) {
	c := NewCheckIn(halfYear(t), today(), today())
	for i, r := range levels(7, 7, 4, 8, 6, 5) {
		c = c.Set(model.Ceiling(i), r)
	}
	c.Asking = true
	if c.WithHistory(halfYear(t)).Asking != true {
		t.Error("it is not asked any more though all is there")
	}
	if c.WithHistory(model.History{}).Asking {
		t.Error("it is asked what nothing is there of")
	}
}

func TestThenTest_IsAskedAfterTheReveal(t *testing.T) {
	c := NewCheckIn(halfYear(t), today(), today())
	if c.AsksThenTest() {
		t.Error("asked before the reveal")
	}
	for i, r := range levels(7, 7, 4, 8, 6, 5) {
		c = c.Set(model.Ceiling(i), r)
	}
	if !c.AsksThenTest() || !c.Compared() {
		t.Fatal("not asked after the reveal")
	}
	c.Asking = true
	if c.Compared() {
		t.Error("October is in sight while it is seen anew")
	}
	c = c.See(0, 12).See(1, 99)
	if _, ok := c.Drift(); ok {
		t.Error("the drift is told while it is being answered")
	}
	c.Asking = false
	d, ok := c.Drift()
	if !ok || d.Ceilings != 2 || d.Seen[0] != 12 || d.Seen[1] != 30 {
		t.Errorf("the drift is %+v, %v", d, ok)
	}
	if s := c.Snapshot("me"); s.Seen != d.Seen {
		t.Errorf("kept %v", s.Seen)
	}
	c.Seen = model.Ratings{}
	if c.Declined = true; c.AsksThenTest() {
		t.Error("put off, and asked again")
	}
	if early := answered(NewCheckIn(history(t, october()), today(), today()), 3); early.AsksThenTest() {
		t.Error("asked with one month of history")
	}
}

func TestMoves_AreTheStepsThatAreInSight(t *testing.T) {
	c := NewCheckIn(history(t, october()), today(), today())
	for i, r := range levels(10, 7, 4, 9, 6, 5) {
		c = c.Set(model.Ceiling(i), r)
	}
	moves := c.Moves()
	if !moves[0].Real || moves[0].From != 18 || moves[1].Real {
		t.Errorf("the moves are %+v", moves[:2])
	}
	c.Hidden = true
	for _, m := range c.Moves() {
		if m.Real {
			t.Error("a move is told while October is out of sight")
		}
	}
}

func TestDraft_HoldsEverythingThere(t *testing.T) {
	h := halfYear(t).With(withExperiment())
	c := answered(NewCheckIn(h, today(), today()), 3).Choose(model.Done).Try(model.Learning, "x").See(2, 18)
	c.Note, c.Event = "n", "e"
	d := c.Draft()
	if got := RestoreCheckIn(h, today(), d).Draft(); got != d || d.Seen[2] != 18 || d.Aim == model.NoAim || d.Experiment != "x" || d.Outcome != model.Done || d.OutcomeOf != "oct" || d.SeenOf != "oct" || d.Answers.IsZero() {
		t.Errorf("restored %+v from %+v", got, d)
	}
}

func TestCheckIn_WithSpacesAloneIsNotChanged(t *testing.T) {
	s := withExperiment()
	c := OpenCheckIn(history(t, s), today(), s)
	c.Note, c.Experiment = "  ", s.Experiment+"\n"
	if c.Changed() || c.CanSave() {
		t.Error("spaces alone are a change")
	}
	if c = c.Page(0).Answer(0, 3); !c.Changed() || c.CanSave() {
		t.Error("one answer alone is a draft, and nothing to save")
	}
	if c.AsKept().Changed() {
		t.Error("as it is kept, and changed")
	}
}
