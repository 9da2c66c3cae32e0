package guide

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Weights say how much each feature speaks for each symptom, or for none of them.
// They are learned from sentences of our own (testdata/said) and from the lexicon;
// the test that learns them writes weights.txt and explains how.
type weights struct {
	index map[feature]int
	rows  [][]weight
}

// A weight is what a feature adds to one outcome: a symptom's number, or outcomeNone.
type weight struct {
	outcome int
	value   float64
}

// outcomes are the symptoms and, as the last one, that nothing is pointed at.
var outcomeNone = len(symptoms)

// hundredths is how the file holds weights.
const hundredths = 100

// parseWeights reads "kind a b outcome:hundredths …" lines; a and b are words, or
// numbers where the kind has numbers.
func (l *lexicon) parseWeights(text string) (weights, error) {
	w := weights{index: make(map[feature]int, 16384)}
	for _, line := range lines(text) {
		fields := strings.Fields(line)
		if len(fields) < 4 {
			return w, fmt.Errorf("weights: %q", line)
		}
		f := feature{kind: fields[0][0], a: l.operand(fields[0][0], fields[1]), b: l.operand(fields[0][0], fields[2])}
		row := make([]weight, 0, len(fields)-3)
		for _, field := range fields[3:] {
			o, v, _ := strings.Cut(field, ":")
			outcome, err := strconv.Atoi(o)
			value, err2 := strconv.Atoi(v)
			if err != nil || err2 != nil || outcome > outcomeNone {
				return w, fmt.Errorf("weights: %q", line)
			}
			row = append(row, weight{outcome, float64(value) / hundredths})
		}
		w.index[f] = len(w.rows)
		w.rows = append(w.rows, row)
	}
	return w, nil
}

// operand is a feature's word or number as it stands in the file.
func (l *lexicon) operand(kind byte, s string) int {
	if n, err := strconv.Atoi(s); err == nil && strings.IndexByte("skmx", kind) >= 0 {
		return n
	}
	if s == "-" {
		return 0
	}
	return l.symbol(s)
}

// softmax turns sums into shares of one, in place.
func softmax(s []float64) {
	most := s[0]
	for _, v := range s {
		most = math.Max(most, v)
	}
	sum := 0.0
	for i := range s {
		s[i] = math.Exp(s[i] - most)
		sum += s[i]
	}
	for i := range s {
		s[i] /= sum
	}
}
