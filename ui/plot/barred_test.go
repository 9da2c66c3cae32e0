package plot

import (
	"testing"

	"headroom/model"
)

// Up to three lowest alike are barred, and up to two coloured; where more are equal none
// stands out.
func TestMoment_MarksNoLowestAmongManyEqual(t *testing.T) {
	for n := 1; n <= model.CeilingCount; n++ {
		var r model.Ratings
		for c := range r {
			r[c] = 5 * model.Whole
			if c < n {
				r[c] = 4 * model.Whole
			}
		}
		m := MomentOf(r)
		if bar, want := m.bar(0) > 0, n <= 3; bar != want {
			t.Errorf("of %d equally low, a bar: %v", n, bar)
		}
		if tint, want := m.tint(0) > 0, n <= 2; tint != want {
			t.Errorf("of %d equally low, its colour: %v", n, tint)
		}
	}
}
