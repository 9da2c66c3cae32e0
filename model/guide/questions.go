// Package guide is what the program asks and suggests: the questions of a guided
// check-in, the experiments to choose from, and the finding of the ceilings that
// a person's own words point at. It holds structure and keys; the words stand in
// assets/words under those keys, in each language.
package guide

import (
	"strconv"

	"headroom/model"
)

// A Question asks for a fact of the last four weeks and has five described
// answers, levels 1 to 5.
type Question struct {
	Ceiling model.Ceiling
	name    string
}

// questions are in the order of the answers in model.Answers; changing it would
// change what answers kept by an earlier version say.
var questions = [model.CeilingCount][model.QuestionCount]string{
	model.Bandwidth:    {"think", "evenings", "steps"},
	model.Network:      {"outside", "field", "introductions"},
	model.Mentorship:   {"growth", "advisor", "feedback"},
	model.Learning:     {"hours", "tasks", "plan"},
	model.Storytelling: {"shown", "wins", "story"},
	model.Opportunity:  {"options", "tested", "asked"},
}

// Questions are the three questions of a ceiling, in the order of its answers in
// model.Answers.
func Questions(c model.Ceiling) [model.QuestionCount]Question {
	var three [model.QuestionCount]Question
	for i, name := range questions[c] {
		three[i] = Question{Ceiling: c, name: name}
	}
	return three
}

// Key is the key of the question's words.
func (q Question) Key() string { return "guide.question." + q.Ceiling.Key() + "." + q.name }

// Answer is the key of the words that describe a level, 1 to 5.
func (q Question) Answer(level int) string {
	return "guide.answer." + q.Ceiling.Key() + "." + q.name + "." + strconv.Itoa(level)
}
