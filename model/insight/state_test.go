package insight

import "testing"

func TestState_Precedence(t *testing.T) {
	for _, c := range []struct {
		name string
		e    evidence
		want State
	}{
		{"nothing", evidence{}, TooEarly},
		{"five months, whatever they show", evidence{months: 5, trend: 1, broke: true, sidesFlat: true, flat: true, low: true}, TooEarly},
		{"six months", evidence{months: 6}, Unclear},
		{"a break between flat sides is no trend", evidence{months: 6, trend: 1, broke: true, sidesFlat: true, flat: true, low: true}, Shifted},
		{"a trend that breaks is a trend", evidence{months: 12, trend: 1, broke: true, flat: true, low: true}, Rising},
		{"down", evidence{months: 12, trend: -1, broke: true, flat: true}, Falling},
		{"a break without a trend", evidence{months: 12, broke: true, flat: true, low: true}, Shifted},
		{"flat and low", evidence{months: 12, flat: true, low: true}, Plateau},
		{"flat and not low", evidence{months: 12, flat: true}, Steady},
		{"low and not flat", evidence{months: 12, low: true}, Unclear},
	} {
		if got := c.e.state(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestHolm(t *testing.T) {
	// By hand: .001·4, .004·3, .03·2, and .04·1 lifted to the one before.
	p := []float64{.04, .001, .03, .004}
	holm(p)
	for i, want := range []float64{.06, .004, .06, .012} {
		if !near(p[i], want) {
			t.Errorf("%d: %v, want %v", i, p[i], want)
		}
	}
	p = []float64{1, .9, .5}
	holm(p)
	for i, got := range p {
		if got != 1 {
			t.Errorf("%d: %v, want 1", i, got)
		}
	}
	holm(nil)
}
