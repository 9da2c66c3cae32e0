package plot

import (
	"slices"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// toward is t of the way from these levels to others, 0 to 1: a level that either
// lacks is not there between them.
func (l levels) toward(to levels, t float64) levels {
	for c := range l {
		if l[c] == 0 || to[c] == 0 {
			l[c] = 0
			continue
		}
		l[c] += t * (to[c] - l[c])
	}
	return l
}

// A Moment is what a radar shows at a time: a month's ratings, or what lies on the
// way from one month to another. What only one of the two has, a rating, a mark or
// the hard ceiling, keeps its place and fades: between them it is not known.
type Moment struct {
	a, b levels
	// t is how far on the way: 0 at a, 1 at b.
	t            float64
	barsA, barsB []model.Ceiling
	hardA, hardB float64
}

// MomentOf is a month at rest.
func MomentOf(r model.Ratings) Moment { return MomentBetween(r, r, 0) }

// MomentBetween is t of the way between two months, 0 to 1.
func MomentBetween(a, b model.Ratings, t float64) Moment {
	m := Moment{a: levelsOf(a), b: levelsOf(b), t: min(max(t, 0), 1), barsA: insight.Binding(a), barsB: insight.Binding(b)}
	m.hardA, _ = insight.HardCeiling(a)
	m.hardB, _ = insight.HardCeiling(b)
	return m
}

// Rest tells whether it is a month and not between two.
func (m Moment) Rest() bool { return m.t == 0 || m.t == 1 }

// Level is where the ceiling's vertex lies, and how much of it is there, 0 to 1.
func (m Moment) Level(c model.Ceiling) (level, share float64) { return onWay(m.a[c], m.b[c], m.t) }

// Hard is the level of the hard ceiling, and how much of it is there, 0 to 1.
func (m Moment) Hard() (level, share float64) {
	return onWay(m.hardA, m.hardB, m.t)
}

// onWay is t of the way from a to b, either of them 0 where it is not there, and
// how much of it is.
func onWay(a, b, t float64) (level, share float64) {
	switch {
	case a > 0 && b > 0:
		return a + t*(b-a), 1
	case a > 0:
		return a, 1 - t
	case b > 0:
		return b, t
	}
	return 0, 0
}

// mostColoured is how many of the lowest ceilings a colour can single out.
const mostColoured = 2

// Barred are the lowest ceilings that have its bar in the window and on the wall, and are
// called lowest there: each of up to say.MostLowest, of more none.
func Barred(lowest []model.Ceiling) []model.Ceiling {
	if len(lowest) > say.MostLowest {
		return nil
	}
	return lowest
}

// Coloured are the lowest ceilings that have its colour in the window, their numbers in
// lists and tables, too: all of them where they are few, else none.
func Coloured(lowest []model.Ceiling) []model.Ceiling {
	if len(lowest) > mostColoured {
		return nil
	}
	return lowest
}

// bar is how much of the ceiling's mark of the lowest is there, 0 to 1.
func (m Moment) bar(c model.Ceiling) float64 { return m.among(c, Barred(m.barsA), Barred(m.barsB)) }

// tint is how much of the colour of the lowest the ceiling has, 0 to 1.
func (m Moment) tint(c model.Ceiling) float64 {
	return m.among(c, Coloured(m.barsA), Coloured(m.barsB))
}

// among is how much of something the ceiling has that some have in one month, and some
// in the other.
func (m Moment) among(c model.Ceiling, inA, inB []model.Ceiling) float64 {
	a, b := slices.Contains(inA, c), slices.Contains(inB, c)
	switch {
	case a && b:
		return 1
	case a:
		return 1 - m.t
	case b:
		return m.t
	}
	return 0
}

// edge is how much of the line between two neighbours is there.
func (m Moment) edge(c, d model.Ceiling) float64 {
	share := 0.0
	if m.a.rated(c) && m.a.rated(d) {
		share += 1 - m.t
	}
	if m.b.rated(c) && m.b.rated(d) {
		share += m.t
	}
	return min(share, 1)
}

// whole tells whether all six are there all the way.
func (m Moment) whole() bool { return m.a.complete() && m.b.complete() }

// levels are where the vertices lie, whether they fade or not.
func (m Moment) levels() (l levels) {
	for c := range l {
		l[c], _ = m.Level(model.Ceiling(c))
	}
	return l
}

// shares are the different shares of its edges that are above 0, each once.
func (m Moment) shares() (all []float64) {
	for _, c := range model.Ceilings() {
		if s := m.edge(c, (c+1)%model.CeilingCount); s > 0 && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// addEdges adds to the path the edges of one share, each as a wedge from the
// middle where wedges is set.
func (g Geometry) addEdges(p *draw.Path, m Moment, share float64, wedges bool) *draw.Path {
	l := m.levels()
	for _, c := range model.Ceilings() {
		d := (c + 1) % model.CeilingCount
		if m.edge(c, d) != share {
			continue
		}
		a, b := g.Vertex(c, l[c]), g.Vertex(d, l[d])
		if wedges {
			p.MoveTo(g.CX, g.CY).LineTo(a.X, a.Y).LineTo(b.X, b.Y).Close()
			continue
		}
		p.MoveTo(a.X, a.Y).LineTo(b.X, b.Y)
	}
	return p
}
