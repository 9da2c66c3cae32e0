package screens

import "headroom/model"

// A step is what was rated and answered at one moment, and where. What is written is not
// of it: an entry has an undo of its own.
type step struct {
	ratings, seen model.Ratings
	answers       model.Answers
	outcome       model.Outcome
	seenOf, of    string // of which snapshots seen and outcome tell
	active        model.Ceiling
	question      int
}

func (c CheckIn) step() step {
	return step{c.Ratings, c.Seen, c.Answers, c.Outcome, c.SeenOf, c.OutcomeOf, c.Active, c.Question}
}

// rates tells whether another step rates or answers something else.
func (s step) rates(other step) bool {
	other.active, other.question = s.active, s.question
	return s != other
}

// at is the check-in as it was at that step, with what is written now.
func (c CheckIn) at(s step) CheckIn {
	c.Ratings, c.Seen, c.Answers, c.Outcome, c.SeenOf, c.OutcomeOf = s.ratings, s.seen, s.answers, s.outcome, s.seenOf, s.of
	c.Active, c.Question, c.Held = s.active, s.question, false
	return c
}

// steps are those that can be taken back, and those that were, the last one last. A drag is
// one step from where it began.
type steps struct {
	done, undone []step
	dragging     bool
}

func (s *steps) remember(before, next CheckIn) {
	if !s.dragging && before.step().rates(next.step()) {
		s.done, s.undone = append(s.done, before.step()), nil
	}
}

// TakeBack takes back what was rated or answered last; false where there is nothing since
// SettleSteps, or while it is being saved.
func (v *CheckInView) TakeBack() bool { return v.move(&v.steps.done, &v.steps.undone) }

// DoAgain rates or answers again what was taken back last; false where there is nothing.
func (v *CheckInView) DoAgain() bool { return v.move(&v.steps.undone, &v.steps.done) }

func (v *CheckInView) move(from, to *[]step) bool {
	last := len(*from) - 1
	if last < 0 || v.saving || v.steps.dragging {
		return false
	}
	next := v.state.at((*from)[last])
	*from, *to = (*from)[:last], append(*to, v.state.step())
	v.present(next)
	v.focusOn(v.state)
	return true
}

// SettleSteps leaves what was rated to the window's undo: something was done.
func (v *CheckInView) SettleSteps() { v.steps = steps{} }
