package plot

import (
	"image/color"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
)

// A Trend is what a ceiling's months bear to be said, as a mark beside its name.
// Each has a shape of its own, the window's for the same.
type Trend uint8

// The trends.
const (
	NoTrend Trend = iota
	TrendRising
	TrendFalling
	TrendShiftedUp
	TrendShiftedDown
	TrendPlateau
	TrendSteady
	TrendUnclear
)

// TrendsOf are the marks of what a history says on a day, with what the person aims
// at; none of a ceiling of which it is too early to say anything.
func TrendsOf(h model.History, asOf model.Date, aim model.Ratings) (all [model.CeilingCount]Trend) {
	r := insight.Read(h, asOf, aim)
	for c, f := range r.Ceilings {
		all[c] = trendOf(f)
	}
	return all
}

func trendOf(f insight.Finding) Trend {
	switch f.State {
	case insight.Rising:
		return TrendRising
	case insight.Falling:
		return TrendFalling
	case insight.Shifted:
		if f.Break.Up {
			return TrendShiftedUp
		}
		return TrendShiftedDown
	case insight.Plateau:
		return TrendPlateau
	case insight.Steady:
		return TrendSteady
	case insight.Unclear:
		return TrendUnclear
	}
	return NoTrend
}

// finding is one that the trend is the mark of, for its words.
func (t Trend) finding() insight.Finding {
	switch t {
	case TrendRising:
		return insight.Finding{State: insight.Rising}
	case TrendFalling:
		return insight.Finding{State: insight.Falling}
	case TrendShiftedUp:
		return insight.Finding{State: insight.Shifted, Break: insight.Break{Up: true}}
	case TrendShiftedDown:
		return insight.Finding{State: insight.Shifted}
	case TrendPlateau:
		return insight.Finding{State: insight.Plateau}
	case TrendSteady:
		return insight.Finding{State: insight.Steady}
	case TrendUnclear:
		return insight.Finding{State: insight.Unclear}
	}
	return insight.Finding{State: insight.TooEarly}
}

// states are the words of a card's trends, empty where it shows none.
func (c Card) states() (all [model.CeilingCount]string) {
	if c.Trends == ([model.CeilingCount]Trend{}) {
		return all
	}
	for i, trend := range c.Trends {
		all[i] = c.Voice.State(trend.finding())
	}
	return all
}

// draw draws the mark around a point, in a square of that side.
func (t Trend) draw(s draw.Surface, at draw.Point, side float64, ink color.NRGBA) {
	p := func(x, y float64) draw.Point { // of a grid of 24 by 24
		return draw.Point{X: at.X + (x-12)*side/24, Y: at.Y + (y-12)*side/24}
	}
	line := func(width float64, pts ...draw.Point) {
		s.Stroke(draw.Polyline(pts...), draw.Stroke{Color: ink, Width: width * side / 24, Cap: draw.CapRound, Join: draw.JoinRound})
	}
	const thin, thick = 2.6, 5.2
	switch t {
	case TrendRising:
		line(thin, p(4, 18), p(19, 6))
		line(thin, p(11.5, 5.5), p(19.5, 5.5), p(19.5, 13.5))
	case TrendFalling:
		line(thin, p(4, 6), p(19, 18))
		line(thin, p(11.5, 18.5), p(19.5, 18.5), p(19.5, 10.5))
	case TrendShiftedUp:
		line(thin, p(3, 18), p(12, 18), p(12, 6), p(21, 6))
	case TrendShiftedDown:
		line(thin, p(3, 6), p(12, 6), p(12, 18), p(21, 18))
	case TrendPlateau:
		line(thick, p(5, 7.5), p(19, 7.5))
		for _, x := range []float64{5, 12, 19} {
			dot := p(x, 16.5)
			s.Fill(draw.Circle(dot.X, dot.Y, 2.3*side/24), ink)
		}
	case TrendSteady:
		line(thin, p(3, 8.5), p(21, 8.5))
		line(thin, p(3, 15.5), p(21, 15.5))
	case TrendUnclear:
		wave, a := &draw.Path{}, p(2, 13)
		wave.MoveTo(a.X, a.Y)
		for i, x := range []float64{2, 8.67, 15.33} {
			up := float64(1 - 2*(i%2))
			q, r, end := p(x+2.2, 13-8*up), p(x+4.47, 13-8*up), p(x+6.67, 13)
			wave.CubicTo(q.X, q.Y, r.X, r.Y, end.X, end.Y)
		}
		s.Stroke(wave, draw.Stroke{Color: ink, Width: thin * side / 24, Cap: draw.CapRound, Join: draw.JoinRound})
	}
}
