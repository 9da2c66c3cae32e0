package guide

import (
	"slices"

	"headroom/model"
)

// A Symptom is one of the sentences to pick from: what a person feels, and which
// ceilings that points at, the one it points at most first.
type Symptom struct {
	Ceilings []model.Ceiling
	name     string
}

// symptoms are in the order of their ceilings, the plainest of each first.
var symptoms = []Symptom{
	{name: "full", Ceilings: of(model.Bandwidth)},
	{name: "empty", Ceilings: of(model.Bandwidth)},
	{name: "pings", Ceilings: of(model.Bandwidth)},
	{name: "evenings", Ceilings: of(model.Bandwidth)},
	{name: "circle", Ceilings: of(model.Network)},
	{name: "newfield", Ceilings: of(model.Network)},
	{name: "door", Ceilings: of(model.Network)},
	{name: "who", Ceilings: of(model.Network, model.Mentorship)},
	{name: "quiet", Ceilings: of(model.Network)},
	{name: "heading", Ceilings: of(model.Mentorship)},
	{name: "deadlines", Ceilings: of(model.Mentorship)},
	{name: "once", Ceilings: of(model.Mentorship)},
	{name: "same", Ceilings: of(model.Mentorship, model.Network)},
	{name: "feedback", Ceilings: of(model.Mentorship)},
	{name: "repeat", Ceilings: of(model.Learning)},
	{name: "budget", Ceilings: of(model.Learning)},
	{name: "box", Ceilings: of(model.Learning)},
	{name: "niche", Ceilings: of(model.Learning)},
	{name: "plan", Ceilings: of(model.Learning, model.Mentorship)},
	{name: "behind", Ceilings: of(model.Learning)},
	{name: "show", Ceilings: of(model.Storytelling)},
	{name: "wins", Ceilings: of(model.Storytelling)},
	{name: "mixed", Ceilings: of(model.Storytelling)},
	{name: "crowd", Ceilings: of(model.Storytelling)},
	{name: "unseen", Ceilings: of(model.Storytelling)},
	{name: "out", Ceilings: of(model.Opportunity)},
	{name: "picked", Ceilings: of(model.Opportunity)},
	{name: "deadend", Ceilings: of(model.Opportunity)},
	{name: "leave", Ceilings: of(model.Opportunity)},
}

func of(c ...model.Ceiling) []model.Ceiling { return c }

// Symptoms are all sentences to pick from, in the order of their ceilings.
func Symptoms() []Symptom { return slices.Clone(symptoms) }

// Feelings are six symptoms to begin with, one a ceiling, in their order.
func Feelings() [model.CeilingCount]Symptom {
	var six [model.CeilingCount]Symptom
	for _, s := range symptoms {
		if c := s.Ceilings[0]; six[c].name == "" {
			six[c] = s
		}
	}
	return six
}

// Key is the key of the sentence.
func (s Symptom) Key() string { return "guide.symptom." + s.Ceilings[0].Key() + "." + s.name }
