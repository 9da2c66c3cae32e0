package guide

import (
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write what the tests compare with")

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
