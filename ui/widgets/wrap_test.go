package widgets

import (
	"slices"
	"testing"
)

// A line does not begin with a number that has a word before it, and the last is not one
// short word; where a word before would leave nothing behind, or has no room, both may be.
func TestWrap_KeepsNumbersWithTheirWord(t *testing.T) {
	each := func(s string) float32 { return float32(len([]rune(s))) }
	for _, c := range []struct {
		text  string
		width float32
		lines []string
	}{
		{"below the usual target of 4.0", 27, []string{"below the usual target", "of 4.0"}},
		{"near 1.7 to near 3.3 now", 16, []string{"near 1.7 to", "near 3.3 now"}},
		{"since October 2026.", 16, []string{"since", "October 2026."}},
		{"October 2026", 8, []string{"October", "2026"}},
		{"in September 2026", 12, []string{"in September", "2026"}},
		{"stays hidden until all six are.", 28, []string{"stays hidden until all", "six are."}},
		{"hidden until all is remembered", 20, []string{"hidden until all is", "remembered"}},
		{"it is as it was in 2026 on", 23, []string{"it is as it was", "in 2026 on"}},
		{"October 2026 on", 12, []string{"October 2026", "on"}},
		{"near 2.0 since October 2025 in all", 13, []string{"near 2.0", "since October", "2025 in all"}},
	} {
		if got := wrap(c.text, c.width, each); !slices.Equal(got, c.lines) {
			t.Errorf("%q in %v is %q", c.text, c.width, got)
		}
	}
}
