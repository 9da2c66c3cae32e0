package guide

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"headroom/model"
)

// A verdict is what a text's windows and the picked sentences come to.
type verdict struct {
	lexicon *lexicon
	all     []token
	// sum is the share of each outcome over all windows that point somewhere, and
	// count how many those are.
	sum    []float64
	count  float64
	picked []Symptom
	// points is how much each token speaks for each ceiling.
	points [][model.CeilingCount]float64
	// seen marks the features of the window under judgement by its number.
	seen   []int
	window int
}

func newVerdict(l *lexicon, all []token) *verdict {
	return &verdict{
		lexicon: l, all: all, sum: make([]float64, outcomeNone+1),
		points: make([][model.CeilingCount]float64, len(all)), seen: make([]int, len(l.weights.rows)),
	}
}

// silence is what speaks for pointing nowhere before anything is read: as much as all
// symptoms together, and some more.
const silence = 5.0

// leastPointing is how much a window has to point somewhere, of one, to be heard.
const leastPointing = 0.5

// judge weighs the traits of a window, each feature once, and adds what they come to
// by the weight. It is false where they point nowhere.
func (v *verdict) judge(traits []trait, weight float64) bool {
	v.window++
	shares := make([]float64, outcomeNone+1)
	shares[outcomeNone] = silence
	var heard []trait
	for _, t := range traits {
		i, ok := v.lexicon.weights.index[t.feature]
		if !ok || v.seen[i] == v.window {
			continue
		}
		v.seen[i] = v.window
		heard = append(heard, t)
		for _, w := range v.lexicon.weights.rows[i] {
			shares[w.outcome] += w.value
		}
	}
	softmax(shares)
	if 1-shares[outcomeNone] < leastPointing || !v.carried(heard) {
		return false
	}
	v.count += weight
	soften(shares)
	for o, s := range shares {
		v.sum[o] += weight * s
	}
	v.point(heard)
	return true
}

// softness is how much less sure the shares are told than they come out: a sentence
// that speaks of two things is to show both.
const softness = 2

// soften takes the outcome that nothing is pointed at away, and evens the others out.
func soften(shares []float64) {
	sum := 0.0
	shares[outcomeNone] = 0
	for o, s := range shares {
		shares[o] = math.Pow(s, 1.0/softness)
		sum += shares[o]
	}
	for o := range shares {
		shares[o] /= sum
	}
}

// carried tells whether a word that is no filler, or an entry, speaks for a symptom:
// what any text may have points nowhere.
func (v *verdict) carried(heard []trait) bool {
	return slices.ContainsFunc(heard, func(t trait) bool {
		if strings.IndexByte("wpcn2sk", t.feature.kind) < 0 {
			return false
		}
		return slices.ContainsFunc(v.lexicon.weights.rows[v.lexicon.weights.index[t.feature]], func(w weight) bool {
			return w.outcome != outcomeNone && w.value > 0
		})
	})
}

// point notes which tokens speak for which ceiling.
func (v *verdict) point(heard []trait) {
	for _, t := range heard {
		n := t.to - t.from + 1
		if n <= 0 {
			continue
		}
		for _, w := range v.lexicon.weights.rows[v.lexicon.weights.index[t.feature]] {
			if w.outcome == outcomeNone {
				continue
			}
			c := symptoms[w.outcome].Ceilings[0]
			for i := t.from; i <= t.to; i++ {
				v.points[i][c] += w.value / float64(n)
			}
		}
	}
}

// pick counts a sentence that the person picked.
func (v *verdict) pick(s Symptom) {
	if slices.ContainsFunc(v.picked, func(o Symptom) bool { return o.Key() == s.Key() }) {
		return
	}
	v.picked = append(v.picked, s)
}

// shares are how much points at each ceiling, of one.
func (v *verdict) shares() [model.CeilingCount]float64 {
	var of [model.CeilingCount]float64
	for o, s := range v.sum[:outcomeNone] {
		of[symptoms[o].Ceilings[0]] += s
	}
	for _, s := range v.picked {
		for i, c := range s.Ceilings {
			switch {
			case len(s.Ceilings) == 1:
				of[c]++
			case i == 0:
				of[c] += ofPicked
			default:
				of[c] += (1 - ofPicked) / float64(len(s.Ceilings)-1)
			}
		}
	}
	total := v.count + float64(len(v.picked))
	for c := range of {
		if total > 0 {
			of[c] /= total
		}
	}
	return of
}

func (v *verdict) findings(text string) []Finding {
	shares := v.shares()
	most := slices.Max(shares[:])
	if most < leastFirst {
		return nil
	}
	var all []Finding
	for _, c := range model.Ceilings() {
		if shares[c] < leastShare || shares[c] < leastOfFirst*most {
			continue
		}
		all = append(all, Finding{Ceiling: c, Score: min(shares[c], 1), Symptoms: v.nearest(c), Words: v.words(text, c)})
	}
	slices.SortStableFunc(all, func(a, b Finding) int { return cmp.Compare(b.Score, a.Score) })
	return all
}

// heard tells whether the text itself, and not only what was picked, names a ceiling.
func (v *verdict) heard(c model.Ceiling) bool {
	sum := 0.0
	for o, s := range v.sum[:outcomeNone] {
		if symptoms[o].Ceilings[0] == c {
			sum += s
		}
	}
	return sum > 0 && sum >= leastShare*v.count
}

// mostSymptoms is how many sentences stand beside a ceiling, and leastNear the part of
// the nearest one's share that the others need.
const (
	mostSymptoms = 3
	leastNear    = 0.3
)

// nearest are the picked sentences of a ceiling and then those that say most nearly
// the same.
func (v *verdict) nearest(c model.Ceiling) []Symptom {
	var near []Symptom
	for _, s := range v.picked {
		if slices.Contains(s.Ceilings, c) {
			near = append(near, s)
		}
	}
	var order []int
	for o := range outcomeNone {
		if symptoms[o].Ceilings[0] == c && v.heard(c) {
			order = append(order, o)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(v.sum[b], v.sum[a]) })
	for _, o := range order {
		if len(near) >= mostSymptoms || v.sum[o] < leastNear*v.sum[order[0]] {
			break
		}
		if !slices.ContainsFunc(near, func(s Symptom) bool { return s.Key() == symptoms[o].Key() }) {
			near = append(near, symptoms[o])
		}
	}
	return near
}
