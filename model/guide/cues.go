package guide

import (
	"fmt"
	"strings"
)

// A cue is a word that says how it stands with what is spoken of.
type cue uint8

const (
	noCue cue = iota
	// negator turns round what follows it: no, never, nobody.
	negator
	// lack says that something is wanted, missing or hard.
	lack
	// well says that all is well.
	well
	// aside belongs to the rest of life.
	aside
)

var cueNames = map[string]cue{"[negator]": negator, "[lack]": lack, "[well]": well, "[aside]": aside}

func (l *lexicon) loadCues(text string) error {
	kind := noCue
	for _, line := range lines(text) {
		if strings.HasPrefix(line, "[") {
			if kind = cueNames[line]; kind == noCue {
				return fmt.Errorf("cues: there is no %s", line)
			}
			continue
		}
		for _, w := range strings.Fields(line) {
			for _, s := range stems(w) {
				if n := l.number(s); l.cues[n] == noCue {
					l.cues[n] = kind
				}
			}
		}
	}
	return nil
}

// reach is how many words a negator turns round.
const reach = 4

// A reading is what the cues of a text come to, token by token.
type reading struct {
	// state is lack or well where a cue stands that holds, noCue elsewhere.
	state []cue
	// negating tells of a negator that turns round what follows.
	negating []bool
	// offTopic tells for each clause whether it is about the rest of life.
	offTopic []bool
}

// read weighs the cues: a negator before "well" is a lack, one before a lack is well,
// and one alone is a lack.
func (l *lexicon) read(all []token) reading {
	r := reading{state: make([]cue, len(all)), negating: make([]bool, len(all))}
	if len(all) > 0 {
		r.offTopic = make([]bool, all[len(all)-1].clause+1)
	}
	for i := 0; i < len(all); i++ {
		switch l.cues[all[i].entry] {
		case aside:
			r.offTopic[all[i].clause] = true
		case lack, well:
			if r.state[i] == noCue {
				r.state[i] = l.cues[all[i].entry]
			}
		case negator:
			r.negating[i] = true
			r.state[i] = lack
			if at := l.turned(all, i); at >= 0 {
				if l.cues[all[at].entry] == lack {
					r.state[i], r.state[at] = well, well
				} else {
					r.state[at] = lack
				}
			}
		}
	}
	return r
}

// turned is the cue that a negator turns round; -1 where there is none.
func (l *lexicon) turned(all []token, i int) int {
	passed := 0
	for at := i + 1; at < len(all) && all[at].part == all[i].part && passed < reach; at++ {
		switch l.cues[all[at].entry] {
		case lack, well:
			return at
		case negator:
			return -1
		}
		if !l.filler[all[at].entry] {
			passed++
		}
	}
	return -1
}

// stateAt is how it stands with the words from one token to another: what the
// nearest cue in the same part says, a lack before all; else what the nearest in
// the same clause says.
func (r reading) stateAt(all []token, from, to int) cue {
	before, after := noCue, noCue
	for i := from; i >= 0 && all[i].part == all[from].part; i-- {
		if r.state[i] != noCue {
			before = r.state[i]
			break
		}
	}
	for i := from; i < len(all) && all[i].part == all[to].part; i++ {
		if r.state[i] != noCue && (i > to || r.state[i] == lack) {
			after = r.state[i]
			break
		}
	}
	if before == lack || after == lack {
		return lack
	}
	if before == well || after == well {
		return well
	}
	return r.nearby(all, from, to)
}

// nearby looks for a cue in the rest of the clause.
func (r reading) nearby(all []token, from, to int) cue {
	const far = 12
	for d := 1; d < far; d++ {
		for _, i := range [...]int{from - d, to + d} {
			if i >= 0 && i < len(all) && all[i].clause == all[from].clause && r.state[i] != noCue {
				return r.state[i]
			}
		}
	}
	return noCue
}
