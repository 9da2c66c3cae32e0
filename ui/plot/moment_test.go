package plot

import (
	"math"
	"testing"

	"headroom/model"
	"headroom/ui/draw"
)

// Two months of which each lacks a ceiling that the other has.
func uneven() (a, b model.Ratings) {
	a = model.Ratings{12, 18, 24, 0, 12, 30}
	b = model.Ratings{24, 18, 12, 18, 12, 0}
	return a, b
}

// On the way from three lowest to one that one comes to its colour, and nobody else; the
// bars of the three go.
func TestMoment_ColoursFewAlone(t *testing.T) {
	three := model.Ratings{12, 12, 12, 24, 24, 24}
	m := MomentBetween(three, three.With(model.Bandwidth, 6), .25)
	if m.tint(model.Bandwidth) != .25 || m.tint(model.Network) != 0 || m.bar(model.Bandwidth) != 1 || m.bar(model.Network) != .75 {
		t.Errorf("tints %v and %v, bars %v and %v", m.tint(model.Bandwidth), m.tint(model.Network), m.bar(model.Bandwidth), m.bar(model.Network))
	}
}

func TestMoment_WhatOnlyOneMonthHasFadesInItsPlace(t *testing.T) {
	a, b := uneven()
	for _, c := range []struct {
		t            float64
		ceiling      model.Ceiling
		level, share float64
	}{
		{.25, model.Bandwidth, 2.5, 1},
		{.25, model.Learning, 3, .25},
		{.25, model.Opportunity, 5, .75},
		{1, model.Learning, 3, 1},
		{1, model.Opportunity, 5, 0},
		{-4, model.Learning, 3, 0},
	} {
		level, share := MomentBetween(a, b, c.t).Level(c.ceiling)
		if math.Abs(level-c.level) > 1e-9 || math.Abs(share-c.share) > 1e-9 {
			t.Errorf("%v at %v: %v, %v of it, want %v, %v", c.ceiling, c.t, level, share, c.level, c.share)
		}
	}
	// Neighbours of which neither month has both have no line between them.
	m := MomentBetween(model.Ratings{12, 0, 0, 0, 0, 0}, model.Ratings{0, 12, 0, 0, 0, 0}, .5)
	if got := m.edge(model.Bandwidth, model.Network); got != 0 || len(m.shares()) != 0 {
		t.Errorf("%v of a line that no month has", got)
	}
}

func TestMoment_TheHardCeilingFadesWithItsMonth(t *testing.T) {
	whole := model.Ratings{12, 12, 12, 12, 12, 12}
	part := whole.With(model.Learning, model.NotRated)
	if level, share := MomentBetween(whole, part, .75).Hard(); math.Abs(level-2) > 1e-9 || share != .25 {
		t.Errorf("%v, %v of it", level, share)
	}
	if _, share := MomentBetween(part, part, .5).Hard(); share != 0 {
		t.Errorf("%v of a hard ceiling that neither month has", share)
	}
	if m := MomentBetween(whole, model.Ratings{12, 30, 30, 12, 30, 30}, 1); !m.Rest() || m.bar(model.Network) != 0 || m.bar(model.Learning) != 1 {
		t.Error("the marks at the end are not those of the later month")
	}
}

// The window's radar on the way is that of the animation, where all are rated.
func TestMoment_IsThatOfTheAnimation(t *testing.T) {
	p := periodOf(months(t, 3), model.Date{}, model.Date{})
	for _, at := range []float64{.1, .5, .9} {
		want := momentOf(p, 1, at).now
		if got := MomentBetween(p.months[1].Ratings, p.months[2].Ratings, at).levels(); got != want {
			t.Errorf("at %v: %v, the animation has %v", at, got, want)
		}
	}
}

func TestWindowRadar_AMomentIsNeverDrawnOutside(t *testing.T) {
	a, b := uneven()
	for _, at := range []float64{0, .3, 1} {
		rec := draw.NewRecorder(300, 300)
		w := WindowRadar{Geometry: Geometry{CX: 150, CY: 150, R: 116}, Colours: WindowColours{Now: hex(0x0072B2), Binding: hex(0xD55E00)}, HardTag: true}
		w.DrawMoment(rec, MomentBetween(a, b, at))
		for _, op := range rec.Ops {
			if op.Path == nil {
				continue
			}
			for _, p := range op.Path.Points {
				if math.Hypot(p.X-150, p.Y-150) > 150 {
					t.Errorf("at %v something lies at %v", at, p)
				}
			}
		}
	}
}

func TestWindowRadar_ABarLiesOnNoMark(t *testing.T) {
	const gap, width, square = 24, 5, windowSquare
	w := WindowRadar{Geometry: Geometry{R: 240}}
	for then := model.Whole; then <= 5*model.Whole; then++ {
		for target := model.Whole; target <= 5*model.Whole; target++ {
			w.Then[model.Network], w.Target[model.Network] = then, target
			got := w.BarGap(model.Network, 2, gap, width)
			for _, mark := range []model.Rating{then, target} {
				beyond := w.R * (mark.Level() - 2) / model.LevelMax
				if math.Abs(got-beyond) < square+width/2 {
					t.Fatalf("a bar %.0f beyond its vertex lies on a mark %.0f beyond it", got, beyond)
				}
			}
			if got < gap {
				t.Fatalf("a bar %.0f beyond its vertex lies on the handle", got)
			}
		}
	}
}
