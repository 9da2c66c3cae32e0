package guide

import "strings"

// Symbols are what features are made of: words, classes ("@boss") and the beginnings
// of words ("^promo"), each with its number in the lexicon.

// symbol is the number of a symbol, a new one where it has none.
func (l *lexicon) symbol(s string) int { return l.number(s) }

// symbols are the numbers of a token's word and of its classes.
func (l *lexicon) symbols(t token) []int {
	if t.entry == 0 {
		return nil
	}
	return l.byWord[t.entry]
}

// prefix is the number of the beginning of a token's word; 0 where it is short or no
// known word begins so.
func (l *lexicon) prefix(t token) int {
	word := t.word
	if len(word) <= prefixLength {
		return 0
	}
	return l.words["^"+word[:prefixLength]]
}

// classify notes the classes of every word.
func (l *lexicon) classify(classes map[string][]string) {
	of := map[int][]int{}
	for _, line := range lines(read("classes")) {
		name, _, _ := strings.Cut(line, "=")
		name = strings.TrimSpace(name)
		for _, w := range classes[name] {
			if run := stems(w); len(run) == 1 {
				n := l.number(run[0])
				of[n] = append(of[n], l.symbol(name))
			}
		}
	}
	l.byWord = make([][]int, len(l.words)+1)
	for _, n := range l.words {
		l.byWord[n] = append([]int{n}, of[n]...)
	}
}
