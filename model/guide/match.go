package guide

// A match is an entry found in a text.
type match struct {
	entry *entry
	// from and to are its first and last token.
	from, to int
	// anchor is the token at which it was found.
	anchor int
	weight float64
}

// matches are the entries found in a text that count there.
func (l *lexicon) matches(all []token, r reading) []match {
	var found []match
	for i, t := range all {
		for _, a := range l.anchored[t.entry] {
			at, ok := l.place(all, a, i)
			if !ok {
				continue
			}
			m := match{entry: a.entry, anchor: i, from: at[0], to: at[len(a.entry.elements)-1]}
			if m.weight = l.weigh(all, r, m, at[:len(a.entry.elements)]); m.weight > 0 {
				found = append(found, m)
			}
		}
	}
	return found
}

// mostElements bounds an entry's length.
const mostElements = 8

// place finds where the elements of an entry stand, its anchor standing at a token.
func (l *lexicon) place(all []token, a anchor, i int) (at [mostElements]int, ok bool) {
	elements := a.entry.elements
	at[a.at] = i
	for e := a.at + 1; e < len(elements); e++ {
		if at[e], ok = l.next(all, at[e-1], 1, elements[e].words, elements[e].gap); !ok {
			return at, false
		}
	}
	for e := a.at - 1; e >= 0; e-- {
		if at[e], ok = l.next(all, at[e+1], -1, elements[e].words, elements[e+1].gap); !ok {
			return at, false
		}
	}
	return at, true
}

// next looks for one of some words before or behind a token, over so many words.
func (l *lexicon) next(all []token, from, step int, words bits, gap int) (int, bool) {
	passed, filled := 0, 0
	for i := from + step; i >= 0 && i < len(all) && all[i].clause == all[from].clause; i += step {
		if words.has(all[i].entry) {
			return i, true
		}
		if l.filler[all[i].entry] {
			filled++
		} else {
			passed++
		}
		if passed > gap || filled > gapFiller {
			break
		}
	}
	return 0, false
}

// What an entry counts beside a thing that has nothing to do with work.
const (
	besideAside = 0.4
	// ofOneWord is the share of an entry that is one word: it may mean many things.
	ofOneWord = 0.6
)

// weigh is what a match counts where it stands; 0 for nothing.
func (l *lexicon) weigh(all []token, r reading, m match, at []int) float64 {
	w := m.entry.weight * all[m.from].weight
	if len(at) == 1 {
		w *= ofOneWord
	}
	if r.offTopic[all[m.from].clause] {
		w *= besideAside
	}
	turned := false
	for _, i := range at {
		switch {
		case r.state[i] == lack:
			return w
		case r.state[i] == well && l.cues[all[i].entry] == lack:
			turned = true
		}
	}
	state := r.stateAt(all, m.from, m.to)
	switch {
	case turned:
		return 0
	case m.entry.topic && state != lack:
		return 0
	case state == well:
		return 0
	}
	return w
}
