package model

import (
	"fmt"
	"strings"
)

// A Ceiling is one of the six soft ceilings. Its value is its place in the
// article's order, 0 to 5, so arrays of six are indexed by it.
type Ceiling int

// The six ceilings in the order in which every figure, table and command shows
// them.
const (
	Bandwidth Ceiling = iota
	Network
	Mentorship
	Learning
	Storytelling
	Opportunity
)

// CeilingCount is how many ceilings there are.
const CeilingCount = 6

// Ceilings returns the six in order.
func Ceilings() [CeilingCount]Ceiling {
	return [...]Ceiling{Bandwidth, Network, Mentorship, Learning, Storytelling, Opportunity}
}

var ceilingKeys = [CeilingCount]string{"bandwidth", "network", "mentorship", "learning", "storytelling", "opportunity"}

// Key is the ceiling's name in files, commands and text keys: one lower-case
// English word, never translated.
func (c Ceiling) Key() string {
	if c < 0 || c >= CeilingCount {
		return fmt.Sprintf("ceiling(%d)", int(c))
	}
	return ceilingKeys[c]
}

// String is Key, for messages to developers. What people read comes from say.
func (c Ceiling) String() string { return c.Key() }

// ParseCeiling reads a Key, in any case.
func ParseCeiling(s string) (Ceiling, error) {
	for i, k := range ceilingKeys {
		if strings.EqualFold(s, k) {
			return Ceiling(i), nil
		}
	}
	return 0, fmt.Errorf("%q is not a ceiling; the six are %s", s, strings.Join(ceilingKeys[:], ", "))
}
