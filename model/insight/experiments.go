package insight

import (
	"slices"

	"headroom/model"
)

// An Experiment is one that a check-in chose, and how a later one says that it went.
type Experiment struct {
	// UID is that of the snapshot that chose it, on the day Chosen.
	UID    string
	Chosen model.Date
	Text   string
	Aim    model.Aim
	// Back is the day of the first snapshot that looks back on it, and Outcome what
	// that says. Where none does Back is the day of the next, zero where there is none
	// yet, and Outcome none.
	Back    model.Date
	Outcome model.Outcome
	// Note is what the snapshot with the outcome says of its month, empty where there
	// is none.
	Note string
	// Before and After are the ratings of the ceiling aimed at on both days.
	Before, After model.Rating
}

// Change is what the ceiling did between the two days, in sixths of a level; false
// where no outcome was told or either day does not rate the ceiling.
func (e Experiment) Change() (sixths int, ok bool) {
	if e.Outcome == model.NoOutcome || !e.Before.Rated() || !e.After.Rated() {
		return 0, false
	}
	return int(e.After) - int(e.Before), true
}

// Kept tells whether it was done, wholly or partly.
func (e Experiment) Kept() bool { return e.Outcome == model.Done || e.Outcome == model.Partly }

// A Group is what the ceilings aimed at did over some experiments, in levels from
// one check-in to the next. All but N is zero where N is.
type Group struct {
	N int
	// Mean is the mean change, Low and High are the least and the greatest.
	Mean, Low, High float64
}

// An ExperimentRecord sets the experiments that were done beside those that were
// not. It tells what went with what, never what came of what: a person does what
// the month has room for, and picks the lowest ceiling, which has most room to
// rise by itself.
type ExperimentRecord struct {
	// All are the experiments in order of day, those under way or without a ceiling
	// too.
	All []Experiment
	// Done and Left are those that can be compared: done or partly done against not
	// done or dropped.
	Done, Left Group
	// Enough tells whether both have GroupMin; P is zero where not.
	Enough bool
	// Difference is the mean of Done less that of Left, in levels, 0 where either is
	// empty.
	Difference float64
	// P is how often a difference as large or larger in either direction comes about
	// when the same changes are dealt out to the two groups by chance: an exact
	// permutation test.
	P float64
}

const (
	// GroupMin is how many experiments each group needs to be compared.
	GroupMin = 3
	// compared is how many of the latest experiments are compared, ten years of
	// months.
	compared = 120
)

// Experiments reads what the experiments of a history went with. It is pure, and
// takes time in proportion to the number of snapshots.
func Experiments(h model.History) ExperimentRecord {
	var r ExperimentRecord
	told := map[string]int{} // by UID, the first later snapshot with its outcome
	for i := h.Len() - 1; i >= 0; i-- {
		s := h.Snapshot(i)
		if s.Experiment != "" {
			back, ok := told[s.UID]
			if !ok {
				back = i + 1
			}
			r.All = append(r.All, experiment(h, s, back, ok))
		}
		if s.Outcome != model.NoOutcome && s.OutcomeOf != "" {
			told[s.OutcomeOf] = i
		}
	}
	slices.Reverse(r.All)
	r.compare()
	return r
}

// experiment is the one that a snapshot chose, looked back on from the one at back,
// which may be past the last; told tells whether that has its outcome.
func experiment(h model.History, s model.Snapshot, back int, told bool) Experiment {
	e := Experiment{UID: s.UID, Chosen: s.Day, Text: s.Experiment, Aim: s.Aim}
	c, aimed := s.Aim.Ceiling()
	if aimed {
		e.Before = s.Ratings[c]
	}
	if back == h.Len() {
		return e
	}
	from := h.Snapshot(back)
	if e.Back = from.Day; told {
		e.Outcome, e.Note = from.Outcome, from.Note
	}
	if aimed {
		e.After = from.Ratings[c]
	}
	return e
}

// compare deals the changes out to the groups and tests their difference.
func (r *ExperimentRecord) compare() {
	var done, left []int
	for i := len(r.All) - 1; i >= 0 && len(done)+len(left) < compared; i-- {
		change, ok := r.All[i].Change()
		switch {
		case !ok:
		case r.All[i].Kept():
			done = append(done, change)
		default:
			left = append(left, change)
		}
	}
	r.Done, r.Left = groupOf(done), groupOf(left)
	if r.Done.N > 0 && r.Left.N > 0 {
		r.Difference = r.Done.Mean - r.Left.Mean
	}
	if r.Enough = min(r.Done.N, r.Left.N) >= GroupMin; r.Enough {
		r.P = permutationChance(done, left)
	}
}

func groupOf(changes []int) Group {
	if len(changes) == 0 {
		return Group{}
	}
	sum, low, high := 0, changes[0], changes[0]
	for _, c := range changes {
		sum, low, high = sum+c, min(low, c), max(high, c)
	}
	return Group{
		N: len(changes), Mean: level(float64(sum)) / float64(len(changes)),
		Low: level(float64(low)), High: level(float64(high)),
	}
}

// permutationChance is the share of all ways to deal the values out to two groups
// of these sizes that part their means at least as far as these do. It counts the
// ways by the first group's sum: all values are whole numbers, so it is exact.
func permutationChance(first, second []int) float64 {
	all := append(append([]int{}, first...), second...)
	n, k, sum, least := len(all), len(first), 0, 0
	spread := 0
	for _, v := range all {
		sum, least, spread = sum+v, least+min(v, 0), spread+max(v, -v)
	}
	// ways[j][s]: how likely it is that j of the values seen so far were dealt to the
	// first group, and that they add up to least+s.
	ways := make([][]float64, k+1)
	for j := range ways {
		ways[j] = make([]float64, spread+1)
	}
	ways[0][-least] = 1
	low, high := -least, -least // what has been reached so far
	for i, v := range all {
		deal(ways[:min(k, i+1)+1], k, low, high, v, n-i)
		low, high = low+min(v, 0), high+max(v, 0)
	}
	observed := 0
	for _, v := range first {
		observed += v
	}
	p := 0.0
	for s, chance := range ways[k] {
		// The difference of the means is (n·s − k·sum)/(k·(n−k)).
		if distance(n*(s+least)-k*sum) >= distance(n*observed-k*sum) {
			p += chance
		}
	}
	return min(p, 1)
}

// deal gives a value to the first group, of k places, as likely as that has places
// left among so many values to come, this one too. The sums reached so far lie from
// low to high.
func deal(ways [][]float64, k, low, high, v, remaining int) {
	for j := len(ways) - 1; j >= 0; j-- {
		stays := max(0, float64(remaining-(k-j))/float64(remaining))
		for s := low; s <= high; s++ {
			ways[j][s] *= stays
		}
		if j == 0 {
			break
		}
		goes := float64(k-j+1) / float64(remaining)
		for s := low; s <= high; s++ {
			ways[j][s+v] += ways[j-1][s] * goes
		}
	}
}
