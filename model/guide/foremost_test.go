package guide

import (
	"slices"
	"testing"

	"headroom/model"
)

func TestForemost_NamesAllThatAreAsClear(t *testing.T) {
	f := func(c model.Ceiling, score float64) Finding { return Finding{Ceiling: c, Score: score} }
	for _, c := range []struct {
		found []Finding
		want  []model.Ceiling
	}{
		{nil, nil},
		{[]Finding{f(model.Network, 0.4)}, of(model.Network)},
		{[]Finding{f(model.Learning, 0.4), f(model.Bandwidth, 0.34), f(model.Network, 0.2)}, of(model.Learning, model.Bandwidth)},
		{[]Finding{f(model.Learning, 0.4), f(model.Bandwidth, 0.33)}, of(model.Learning)},
	} {
		if got := Foremost(c.found); !slices.Equal(got, c.want) {
			t.Errorf("%v: %v", c.found, got)
		}
	}
}
