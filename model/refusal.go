package model

import "fmt"

// A Refusal is why a text cannot be kept, told in parts so that it can be said in any
// language.
type Refusal struct {
	Why Why
	// N is how many characters it has, Most how many are kept, or Least how many it
	// needs.
	N, Most, Least int
	// Word is the one that is refused.
	Word string
	// Sign is the character that may not be in it, as U+0007.
	Sign string
}

// A Why names what is wrong with a text.
type Why string

// What can be wrong.
const (
	NameBlank     Why = "name-blank"
	NameTurns     Why = "name-turns"
	HeadlineTurns Why = "headline-turns"
	HeadlineTabs  Why = "headline-tabs"
	WordBlank     Why = "word-blank"
	WordSpaces    Why = "word-spaces"
	WordShort     Why = "word-short"
	NotText       Why = "not-text"
	TooLong       Why = "too-long"
	ControlSign   Why = "control"
	NothingRated  Why = "nothing-rated"
)

// Error is for logs and developers; say.Reason has the words for people.
func (r *Refusal) Error() string {
	s := string(r.Why)
	for _, n := range []int{r.N, r.Most, r.Least} {
		if n != 0 {
			s += fmt.Sprintf(" %d", n)
		}
	}
	for _, part := range []string{r.Word, r.Sign} {
		if part != "" {
			s += fmt.Sprintf(" %q", part)
		}
	}
	return s
}
