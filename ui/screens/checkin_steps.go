package screens

import (
	"slices"

	"headroom/model"
	"headroom/ui/widgets"
)

// A step is what was rated, answered and taken up at one moment, and where. What is written
// is not of it: an entry has an undo of its own.
type step struct {
	ratings    model.Ratings
	answers    model.Answers
	seen       model.Ratings
	seenOf     string
	outcome    model.Outcome
	outcomeOf  string
	experiment string
	aim        model.Aim
	active     model.Ceiling
	question   int
}

func (c CheckIn) step() step {
	return step{
		ratings: c.Ratings, answers: c.Answers, seen: c.Seen, seenOf: c.SeenOf, outcome: c.Outcome, outcomeOf: c.OutcomeOf,
		experiment: c.Experiment, aim: c.Aim, active: c.Active, question: c.Question,
	}
}

// rates tells whether another step rates or answers something else.
func (s step) rates(other step) bool {
	other.active, other.question = s.active, s.question
	return s != other
}

// at is the check-in as it was at that step, with what is written now.
func (c CheckIn) at(s step) CheckIn {
	c.Ratings, c.Answers = s.ratings, s.answers
	c.Seen, c.SeenOf, c.Outcome, c.OutcomeOf = s.seen, s.seenOf, s.outcome, s.outcomeOf
	c.Experiment, c.Aim = s.experiment, s.aim
	c.Active, c.Question, c.Held = s.active, s.question, false
	return c
}

// steps are those that can be taken back, and those that were, the last one last. A drag is
// one step from where it began.
type steps struct {
	done, undone []step
	dragging     bool
}

// remember keeps what comes before a step; false where there is none.
func (s *steps) remember(before, next CheckIn) bool {
	if s.dragging || !before.step().rates(next.step()) {
		return false
	}
	s.done, s.undone = append(s.done, before.step()), nil
	return true
}

// wrote leaves an experiment as it is written now: what is taken back leaves the words.
func (s *steps) wrote(now CheckIn) {
	for _, list := range [][]step{s.done, s.undone} {
		for i := range list {
			list[i].experiment, list[i].aim = now.Experiment, now.Aim
		}
	}
}

// last takes the last one of a list that is other than now.
func last(of *[]step, now step) (s step, ok bool) {
	for n := len(*of); n > 0; n = len(*of) {
		s, *of = (*of)[n-1], (*of)[:n-1]
		if now.rates(s) {
			return s, true
		}
	}
	return step{}, false
}

// TakeBack takes back what was rated, answered or taken up last; false where there is
// nothing since SettleSteps, or while it is being saved. While the pointer holds a level it
// does nothing, and is true: what was done before is older than that.
func (v *CheckInView) TakeBack() bool { return v.move(&v.steps.done, &v.steps.undone) }

// DoAgain rates or answers again what was taken back last; false where there is nothing. A
// level that is held keeps it from that as well.
func (v *CheckInView) DoAgain() bool { return v.move(&v.steps.undone, &v.steps.done) }

func (v *CheckInView) move(from, to *[]step) bool {
	if v.saving || v.held() {
		return v.held()
	}
	s, ok := last(from, v.state.step())
	if !ok {
		return false
	}
	*to = append(*to, v.state.step())
	onLine := v.onLine()
	v.present(v.state.at(s))
	v.setting = true
	setText(v.next.own, v.state.Experiment)
	v.setting = false
	if onLine { // who writes goes on writing, and who is at the radar stays there
		v.focusOn(v.state)
	}
	return true
}

// EndRedo leaves what could be done again to the window's redo: something older was taken
// back since.
func (v *CheckInView) EndRedo() { v.steps.undone = nil }

// held tells whether the pointer holds a level, moved or not.
func (v *CheckInView) held() bool {
	return v.pad.Held() || slices.ContainsFunc(v.rows[:], (*widgets.LevelRow).Held) ||
		slices.ContainsFunc(v.thentest.rows[:], (*widgets.LevelRow).Held)
}

// drag rates while the pointer holds a ceiling, until release. That is one step.
func (v *CheckInView) drag(c model.Ceiling, to model.Rating) {
	v.show(v.state.Drag(c, to))
	v.steps.dragging = true
}

func (v *CheckInView) release() {
	v.show(v.state.Release())
	v.steps.dragging = false
}

// SettleSteps leaves what was rated to the window's undo: something was done.
func (v *CheckInView) SettleSteps() { v.steps = steps{} }
