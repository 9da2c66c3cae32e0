package screens

import "headroom/model"

// ToGuided asks the questions, of the ceiling that keys act on where it is not
// rated, else of the next that is not; of the same where all are.
func (c CheckIn) ToGuided() CheckIn {
	c.Guided = true
	at := c.Active
	if c.Ratings[at].Rated() {
		at = c.nextUnset(at)
	}
	return c.Page(at)
}

// ToQuick shows the radar and the rows. Nothing is lost; the ratings before come
// in sight where all six are set by now.
func (c CheckIn) ToQuick() CheckIn {
	c.Guided = false
	if !c.Ratings.Complete() {
		c.Active = c.nextUnset(model.Opportunity)
	}
	return c.Release()
}

// Page asks the questions of a ceiling, from the first that is not answered on.
func (c CheckIn) Page(at model.Ceiling) CheckIn {
	c.Active, c.Question, c.Held = at, 0, false
	for i, a := range c.Answers[at] {
		if a == 0 {
			c.Question = i
			break
		}
	}
	return c
}

// NextPage goes on to the next ceiling, and from the last one to what follows the
// questions.
func (c CheckIn) NextPage() CheckIn {
	if c.Active == model.CeilingCount-1 {
		return c.ToQuick()
	}
	return c.Page(c.Active + 1)
}

// PageBefore goes back to the ceiling before; there is none before the first.
func (c CheckIn) PageBefore() CheckIn {
	if c.Active == 0 {
		return c
	}
	return c.Page(c.Active - 1)
}

// Ask makes it the question that keys answer, within the three there are.
func (c CheckIn) Ask(question int) CheckIn {
	c.Question, c.Held = min(max(question, 0), model.QuestionCount-1), false
	return c
}

// Answer answers a question of the ceiling on the page with a level from 1 to 5,
// or takes the answer back with 0, and goes on to the next question. From two
// answers on they are the rating; with fewer, one that was set by hand stays.
// Nothing is revealed before the questions are left.
func (c CheckIn) Answer(question int, level uint8) CheckIn {
	at := c.Active
	fromAnswers := c.Ratings[at] == c.Answers.Rating(at)
	c.Answers[at][question] = min(level, model.LevelMax)
	if r := c.Answers.Rating(at); r.Rated() || fromAnswers {
		c.Ratings[at] = r
	}
	c = c.Ask(question + 1)
	c.Held = question == c.Question && level > 0
	return c
}

// Answered is how much of a ceiling's page is done, 0 to 1: its questions, or all
// of it where it was set by hand.
func (c CheckIn) Answered(at model.Ceiling) float32 {
	n := c.AnswerCount(at)
	if n == 0 && c.Ratings[at].Rated() {
		return 1
	}
	return float32(n) / model.QuestionCount
}

// AnswerCount is how many of a ceiling's questions are answered.
func (c CheckIn) AnswerCount(at model.Ceiling) (n int) {
	for _, a := range c.Answers[at] {
		if a > 0 {
			n++
		}
	}
	return n
}
