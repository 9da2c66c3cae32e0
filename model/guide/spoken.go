package guide

import (
	"cmp"
	"slices"

	"headroom/model"
)

// mostWords is how many parts of a text are shown, and leastPoint how much a word
// needs, of what the strongest one has. leastOfWord is how much it needs of what it has
// for the ceiling that it speaks for most: there it is shown, and hardly elsewhere.
const (
	mostWords   = 5
	leastPoint  = 0.35
	leastOfWord = 0.9
)

// A stretch is a run of tokens that speak for a ceiling.
type stretch struct {
	from, to int
	points   float64
}

// words are the parts of the text that speak for a ceiling, in its order.
func (v *verdict) words(text string, c model.Ceiling) []string {
	if !v.heard(c) {
		return nil
	}
	runs := v.stretches(c)
	slices.SortStableFunc(runs, func(a, b stretch) int { return cmp.Compare(b.points, a.points) })
	runs = runs[:min(len(runs), mostWords)]
	slices.SortFunc(runs, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	var said []string
	for _, r := range runs {
		part := text[v.all[r.from].start:v.all[r.to].end]
		if !slices.Contains(said, part) {
			said = append(said, part)
		}
	}
	return said
}

// stretches are the runs of tokens that speak for a ceiling; a filler or two between
// them does not part them.
func (v *verdict) stretches(c model.Ceiling) []stretch {
	most := 0.0
	for _, p := range v.points {
		most = max(most, p[c])
	}
	var runs []stretch
	for i, p := range v.points {
		if most <= 0 || p[c] < leastPoint*most || p[c] < leastOfWord*slices.Max(p[:]) {
			continue
		}
		if n := len(runs); n > 0 && v.joined(runs[n-1].to, i) {
			runs[n-1].to, runs[n-1].points = i, runs[n-1].points+p[c]
			continue
		}
		runs = append(runs, stretch{from: i, to: i, points: p[c]})
	}
	return runs
}

// joined tells whether only a few fillers of the same clause stand between two tokens.
func (v *verdict) joined(a, b int) bool {
	if b-a > 3 || v.all[a].clause != v.all[b].clause {
		return false
	}
	for i := a + 1; i < b; i++ {
		if !v.lexicon.filler[v.all[i].entry] {
			return false
		}
	}
	return true
}
