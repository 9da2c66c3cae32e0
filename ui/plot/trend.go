package plot

import (
	"image/color"
	"slices"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
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

// trendWords are what the months say of each ceiling, to be written at its name;
// the zero value writes nothing.
type trendWords struct {
	all [model.CeilingCount]Trend
	// steady are those of all pictures of a row, in which names stand still.
	steady [][model.CeilingCount]Trend
	voice  say.Voice
	// size is that of the words in parts of the names' full size.
	size float64
	// markOnly leaves the words out.
	markOnly bool
}

// worded tells whether there may be words to write.
func (t trendWords) worded() bool { return t.size > 0 && !t.markOnly }

// pieces are the mark and the word of a ceiling, the word over two lines where the
// attempt wraps it; none where there is nothing to say. In a row of pictures they have
// room for the words of any.
func (t trendWords) pieces(l labelling, c model.Ceiling, name draw.Font, a attempt) []piece {
	row := []Trend{t.all[c]}
	for _, all := range t.steady {
		if !slices.Contains(row, all[c]) {
			row = append(row, all[c])
		}
	}
	if t.size == 0 || len(row) == 1 && row[0] == NoTrend {
		return nil
	}
	font := draw.Font{Face: draw.Medium, Size: min(name.Size, t.size*l.size)}
	if t.markOnly {
		lead := trendSide * font.Size
		return []piece{{font: font, says: true, trend: row[0], lead: lead, extent: l.spaced("", font, lead)}}
	}
	lines := func(of Trend) []string {
		word := t.voice.TrendWord(of.finding())
		width := func(s string) float64 { return l.measure(s, font).Width }
		if wraps := a.split || a.narrow || a.wrapped && !pole(c); !wraps || width(word) <= longWord*font.Size {
			return []string{word}
		}
		return inTwo(word, width)
	}
	lead := (trendSide + trendAir) * font.Size
	var pieces []piece
	for i, text := range lines(row[0]) {
		p := piece{text: text, font: font, says: true, lead: lead, extent: l.spaced(text, font, lead)}
		if i == 0 {
			p.trend = row[0]
		}
		pieces = append(pieces, p)
	}
	for _, other := range row[1:] {
		for i, text := range lines(other) {
			if i == len(pieces) {
				pieces = append(pieces, piece{font: font, says: true, lead: lead, extent: l.spaced("", font, lead)})
			}
			pieces[i].extent.Width = max(pieces[i].extent.Width, l.spaced(text, font, lead).Width)
		}
	}
	own, widest := 0.0, 0.0
	for _, p := range pieces {
		own, widest = max(own, l.measure(p.text, font).Width), max(widest, p.extent.Width)
	}
	for i := range pieces { // they begin under each other
		pieces[i].extent.Width, pieces[i].slack = widest, widest-lead-own
	}
	return pieces
}

// spaced is the extent of a text with so much space before it.
func (l labelling) spaced(text string, font draw.Font, lead float64) draw.Extent {
	e := l.measure(text, font)
	e.Width += lead
	return e
}

// The side of a trend's mark, and how far it stays from its word, in ems of that.
const (
	trendSide = .95
	trendAir  = .3
)

// longWord is how long a word of a trend may be, in ems, before it may be wrapped.
const longWord = 5.5

// drawTrend draws the mark before the word of a line.
func (l Line) drawTrend(s draw.Surface, ink color.NRGBA) {
	side := trendSide * l.Font.Size
	l.Trend.draw(s, draw.Point{X: l.X - l.lead + side/2, Y: l.Y - s.Measure("x", l.Font).CapHeight/2}, side, ink)
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
