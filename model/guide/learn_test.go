package guide

import (
	"math"
	"math/rand/v2"
	"slices"
)

// How the weights are learned: softmax regression by stochastic gradient with
// AdaGrad's steps and a pull towards zero, over sentences in a steady random order.
const (
	rounds   = 8
	step     = 0.15
	pull     = 0.01
	noneness = 2 // how often a sentence that points nowhere is seen in a round
)

// often is in how many sentences a feature has to be to count; a word may be in one.
const often = 3

type learner struct {
	weights map[feature][]float64
	squares map[feature][]float64
}

func learn(examples []*example) *learner {
	m := &learner{map[feature][]float64{}, map[feature][]float64{}}
	times := map[feature]int{}
	for _, e := range examples {
		for _, f := range e.features {
			times[f]++
		}
	}
	for _, e := range examples {
		e.features = slices.DeleteFunc(e.features, func(f feature) bool { return times[f] < often && f.kind != ofWord })
	}
	var order []*example
	for _, e := range slices.Concat(examples, bare(examples)) {
		n := 1
		if e.outcomes[0] == outcomeNone {
			n = noneness
		}
		for range n {
			order = append(order, e)
		}
		for _, f := range e.features {
			if m.weights[f] == nil {
				m.weights[f], m.squares[f] = make([]float64, outcomeNone+1), make([]float64, outcomeNone+1)
			}
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, e := range order {
			m.step(e)
		}
	}
	return m
}

// bare are the sentences that point nowhere without the words that carry them: what is
// left when a text is made of words that are not known.
func bare(examples []*example) []*example {
	var all []*example
	for _, e := range examples {
		if e.outcomes[0] != outcomeNone {
			continue
		}
		b := &example{text: e.text, outcomes: e.outcomes}
		for _, f := range e.features {
			if f.kind == ofFiller || f.kind == ofShape || f.kind == ofState {
				b.features = append(b.features, f)
			}
		}
		all = append(all, b)
	}
	return all
}

// loud is how strongly a feature is heard: little of what any text may have, so that
// the words that carry the meaning have to explain where it points.
func loud(f feature) float64 {
	switch f.kind {
	case ofFiller, ofShape, ofState:
		return 0.2
	case ofNext:
		return 0.5
	}
	return 1
}

func (m *learner) shares(features []feature) []float64 {
	s := make([]float64, outcomeNone+1)
	s[outcomeNone] = silence
	for _, f := range features {
		for o, w := range m.weights[f] {
			s[o] += w * loud(f)
		}
	}
	softmax(s)
	return s
}

func (m *learner) step(e *example) {
	s := m.shares(e.features)
	right := 0.0
	for _, o := range e.outcomes {
		right += s[o]
	}
	for _, o := range e.outcomes {
		s[o] -= s[o] / math.Max(right, 1e-12)
	}
	for _, f := range e.features {
		w, sq := m.weights[f], m.squares[f]
		for o := range s {
			g := s[o]*loud(f) + pull*w[o]
			sq[o] += g * g
			w[o] -= step * g / math.Sqrt(sq[o]+0.1)
		}
	}
}
