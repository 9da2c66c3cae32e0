package guide

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"headroom/model"
)

var update = flag.Bool("update", false, "write what the tests compare with")

// An example is a sentence and the outcomes that are right for it. Where there are
// several, one of them is, and the learning finds out which.
type example struct {
	text     string
	outcomes []int
	// entry tells that it is an entry of the lexicon, whose length says nothing.
	entry    bool
	features []feature
}

// said reads the sentences of testdata/said: a file a ceiling, a section a symptom;
// [any] stands for any of the ceiling's, none.txt for what points nowhere.
func said(t testing.TB) []*example {
	t.Helper()
	byText := map[string]*example{}
	var all []*example
	add := func(text string, outcomes ...int) {
		e := byText[text]
		if e == nil {
			e = &example{text: text}
			byText[text] = e
			all = append(all, e)
		}
		e.outcomes = append(e.outcomes, outcomes...)
	}
	for _, c := range model.Ceilings() {
		outcomes := outcomesOf(c)
		for _, line := range saidLines(t, c.Key()) {
			if strings.HasPrefix(line, "[") {
				if outcomes = outcomesOf(c); line != "[any]" {
					outcomes = slices.DeleteFunc(outcomes, func(o int) bool { return "["+symptoms[o].name+"]" != line })
				}
				if len(outcomes) == 0 {
					t.Fatalf("%s: there is no symptom %s", c, line)
				}
				continue
			}
			add(line, outcomes...)
		}
	}
	for _, line := range saidLines(t, "none") {
		add(line, outcomeNone)
	}
	return all
}

func saidLines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile("testdata/said/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return lines(string(data))
}

// outcomesOf are the outcomes of a ceiling.
func outcomesOf(c model.Ceiling) []int {
	var all []int
	for o, s := range symptoms {
		if s.Ceilings[0] == c {
			all = append(all, o)
		}
	}
	return all
}

// spoken are the lexicon's entries as sentences, one each, alternatives drawn with a
// steady seed.
func spoken(l *lexicon) []*example {
	back := l.spelled()
	random := rand.New(rand.NewPCG(7, 7))
	var all []*example
	for _, e := range l.entries {
		var said []string
		if e.topic {
			said = append(said, "no")
		}
		for _, el := range e.elements {
			said = append(said, back[el.list[random.IntN(len(el.list))]])
		}
		all = append(all, &example{text: strings.Join(said, " "), outcomes: []int{e.symptom}, entry: true})
	}
	return all
}

// spelled are the symbols by their number.
func (l *lexicon) spelled() map[int]string {
	back := map[int]string{}
	for w, n := range l.words {
		back[n] = w
	}
	return back
}

// prepare finds the features of each example. Unlike a Finder, it numbers every word
// it meets.
func prepare(l *lexicon, examples []*example) {
	var read [][]token
	for _, e := range examples {
		all := tokens(e.text)
		for i := range all {
			all[i].entry = l.number(all[i].word)
			if w := all[i].word; len(w) > prefixLength {
				l.symbol("^" + w[:prefixLength])
			}
		}
		read = append(read, all)
	}
	classes, err := l.loadClasses()
	if err != nil {
		panic(err)
	}
	l.classify(classes)
	for len(l.anchored) <= len(l.words) {
		l.anchored = append(l.anchored, nil)
	}
	for i, e := range examples {
		r := l.read(read[i])
		seen := map[feature]bool{}
		for _, tr := range l.traits(read[i], r, 0, len(read[i]), l.matches(read[i], r)) {
			if !seen[tr.feature] && !(e.entry && tr.feature.kind == ofShape) {
				seen[tr.feature] = true
				e.features = append(e.features, tr.feature)
			}
		}
	}
}

// How the weights are learned: softmax regression by stochastic gradient with
// AdaGrad's steps and a pull towards zero, over sentences in a steady random order.
const (
	rounds   = 8
	step     = 0.15
	pull     = 0.01
	noneness = 2 // how often a sentence that points nowhere is seen in a round
)

// often is in how many sentences a feature has to be to count; a word may be in one.
const often = 2

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

// least is the weight, in hundredths, under which a feature's weight is left out.
const least = 12

// write gives the weights as weights.txt holds them.
func (m *learner) write(l *lexicon) []byte {
	back := l.spelled()
	name := func(kind byte, n int) string {
		switch {
		case strings.IndexByte("skmx", kind) >= 0:
			return fmt.Sprint(n)
		case n == 0:
			return "-"
		}
		return back[n]
	}
	var rows []string
	for f, w := range m.weights {
		var b strings.Builder
		fmt.Fprintf(&b, "%c %s %s", f.kind, name(f.kind, f.a), name(f.kind, f.b))
		kept := false
		for o, v := range w {
			if h := int(math.Round(v * loud(f) * hundredths)); h >= least || h <= -least {
				fmt.Fprintf(&b, " %d:%d", o, h)
				kept = true
			}
		}
		if kept {
			rows = append(rows, b.String())
		}
	}
	slices.Sort(rows)
	return []byte("# Learned by TestWeights from testdata/said and the entries beside this file; do not edit.\n" + strings.Join(rows, "\n") + "\n")
}

// fresh is a lexicon without weights.
func fresh(t testing.TB) *lexicon {
	l, err := load()
	if err != nil {
		t.Fatal(err)
	}
	l.weights = weights{}
	return l
}

func TestWeights_AreWhatTheSentencesTeach(t *testing.T) {
	l := fresh(t)
	examples := slices.Concat(said(t), spoken(l))
	prepare(l, examples)
	data := learn(examples).write(l)
	if *update {
		if err := os.WriteFile("lexicon/weights.txt", data, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	// Machines that fuse a multiplication and an addition may differ in a hundredth.
	kept, err := l.parseWeights(read("weights"))
	if err != nil {
		t.Fatal(err)
	}
	learned, err := l.parseWeights(string(data))
	if err != nil {
		t.Fatal(err)
	}
	differ := 0
	for f, i := range learned.index {
		j, ok := kept.index[f]
		if !ok || !alike(learned.rows[i], kept.rows[j]) {
			differ++
		}
	}
	if all := len(learned.rows); differ*100 > all || len(kept.rows)*100 < all*99 || len(kept.rows)*99 > all*100 {
		t.Errorf("%d of %d features differ, %d are kept; go test ./model/guide -run TestWeights -update writes them anew", differ, all, len(kept.rows))
	}
}

// alike tells whether two rows differ by a rounding at most.
func alike(a, b []weight) bool {
	of := map[int]float64{}
	for _, w := range a {
		of[w.outcome] = w.value
	}
	for _, w := range b {
		of[w.outcome] -= w.value
	}
	for _, v := range of {
		if math.Abs(v) > float64(least+1)/hundredths {
			return false
		}
	}
	return true
}
