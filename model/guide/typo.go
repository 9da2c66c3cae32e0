package guide

// neighbours find the word that a misspelt one stands for: every word is kept
// under what it becomes when one letter is left out, so that two words that differ
// by one letter, or by two that changed places, meet.
type neighbours struct {
	without map[string][]string
}

// leastForTypo is how long a word has to be to be taken for another: short ones
// have too many neighbours.
const leastForTypo = 5

func neighboursOf(words []string) neighbours {
	s := neighbours{without: make(map[string][]string, 8*len(words))}
	for _, w := range words {
		if len(w) < leastForTypo {
			continue
		}
		if len(s.without[w]) > 0 && s.without[w][0] == w {
			continue
		}
		s.without[w] = append([]string{w}, s.without[w]...)
		for i := range len(w) {
			short := w[:i] + w[i+1:]
			s.without[short] = append(s.without[short], w)
		}
	}
	return s
}

// find is the one word that is a letter away; none where there are several that
// are as near, or none.
func (s neighbours) find(word string) (string, bool) {
	if len(word) < leastForTypo || len(word) > 20 {
		return "", false
	}
	found := ""
	try := func(key string) bool {
		for _, w := range s.without[key] {
			if w[0] != word[0] || !oneAway(w, word) {
				continue
			}
			if found != "" && found != w {
				return false
			}
			found = w
		}
		return true
	}
	if !try(word) {
		return "", false
	}
	for i := range len(word) {
		if !try(word[:i] + word[i+1:]) {
			return "", false
		}
	}
	return found, found != ""
}

// oneAway tells whether one letter added, left out or changed, or two neighbours
// changing places, makes b of a.
func oneAway(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) {
		return true
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
