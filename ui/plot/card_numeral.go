package plot

import (
	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
)

// A numeral is the hard ceiling as the largest thing on the card. With fewer
// than six ratings there is none, and it says how many are rated. It is zero,
// and nothing is drawn of it, where the card leaves the hard ceiling out.
type numeral struct {
	text  string
	font  draw.Font
	width float64
	label string
	was   string
	rated bool
}

func (p page) numeral(size, least, room float64) numeral {
	v, ratings := p.voice(), p.card.Now.Ratings
	n := numeral{label: v.T("card.hard_ceiling")}
	level, ok := insight.HardCeiling(ratings)
	n.rated = ok
	if ok && p.card.NoHardCeiling {
		return numeral{}
	}
	if ok {
		n.text = v.Number(level)
		n.was = p.hardThen()
	} else {
		n.text = v.T("card.rated", "n", ratings.Count(), "of", model.CeilingCount)
		n.label = v.T("card.rated_label")
		least = 64
	}
	for ; ; size -= 4 {
		n.font = displayFont(size, -0.026)
		n.width = p.width(n.text, n.font)
		if n.width <= room || size-4 < least {
			return n
		}
	}
}

// hardThen is what the hard ceiling was, empty without one to compare with.
func (p page) hardThen() string {
	if p.card.Then == nil {
		return ""
	}
	level, ok := insight.HardCeiling(p.card.Then.Ratings)
	if !ok {
		return ""
	}
	v, then, now := p.voice(), p.card.Then.Day.In(), p.card.Now.Day.In()
	switch {
	case p.card.EmployerSafe && now == then:
		return v.T("card.was_earlier", "level", v.Number(level))
	case p.card.EmployerSafe:
		return v.T("card.was_in", "level", v.Number(level), "month", v.MonthNumber(then, p.card.shown().FirstMonth()))
	case now == then:
		return v.T("card.was_on", "level", v.Number(level), "day", v.Day(p.card.Then.Day))
	case now-then < 12 && then-now < 12:
		return v.T("card.was_in", "level", v.Number(level), "month", v.MonthName(then))
	}
	return v.T("card.was_in", "level", v.Number(level), "month", v.ShortMonth(then))
}

// draw sets the numeral on a baseline and returns where its ink ends. A smaller
// one stands on the same baseline.
func (n numeral) draw(p page, x, baseline float64) float64 {
	at := x - 0.05*n.font.Size
	p.s.Text(draw.Text{String: n.text, X: at, Y: baseline, Font: n.font, Color: p.card.Style.Ink})
	return at + n.width
}

// box is what the numeral covers.
func (n numeral) box(p page, x, baseline float64) draw.Rect {
	e := p.s.Measure(n.text, n.font)
	return draw.Rect{X0: x - 0.05*n.font.Size, Y0: baseline - e.CapHeight - 12, X1: x + n.width, Y1: baseline + 6}
}

// drawRadar draws the radar, the numeral left of it at the height of its middle,
// and the leader between them, rise above it. Names keep clear of the boxes.
func (p page) drawRadar(l labelling, n numeral, rise float64, keep ...draw.Rect) {
	l.keep = func(g Geometry) []draw.Rect { return append(p.numeralBoxes(n, g.CY), keep...) }
	f := p.figure(l.layout())
	f.ringNumbers = f.R >= 200 && f.Numbers
	if len(p.card.steady) == 0 { // in a row of pictures they stay
		f.numbersOn = f.freest(p.s)
	}
	if n.rated {
		f.leader = &draw.Point{X: p.left + n.width, Y: f.CY - rise}
		if len(p.card.steady) > 0 {
			f.leader.X = p.left + 222
		}
	}
	f.draw(p.s)
	p.drawNumeralBlock(n, f.CY)
}

// numeralBoxes is what the numeral and the two lines under it cover, beside a
// radar whose middle is at cy.
func (p page) numeralBoxes(n numeral, cy float64) []draw.Rect {
	if n.text == "" && (len(p.card.steady) == 0 || p.card.NoHardCeiling) {
		return nil
	}
	if len(p.card.steady) > 0 { // whatever the numeral may be
		return []draw.Rect{{X0: p.left, Y0: cy - 105, X1: p.left + 222, Y1: cy + 118 + p.drop()}}
	}
	boxes := []draw.Rect{n.box(p, p.left, cy+20)}
	for i, s := range []string{n.label, n.was} {
		if s != "" {
			text, font := fitted(p.s.Measure, s, numeralRoom, p.numeralFonts()[i])
			y := cy + 68 + p.drop() + 42*float64(i)
			boxes = append(boxes, draw.Rect{X0: p.left, Y0: y - 30, X1: p.left + p.width(text, font) + 14, Y1: y + 8})
		}
	}
	return boxes
}

// drop is how much lower the lines under the numeral stand where its decimals
// follow a comma, which reaches down to them.
func (p page) drop() float64 {
	if p.voice().Point() == "," {
		return 16
	}
	return 0
}

// numeralRoom is how wide the lines under the numeral may be.
const numeralRoom = 230

func (p page) numeralFonts() [2]draw.Font {
	return [2]draw.Font{{Face: draw.SemiBold, Size: 34}, regularFont(32)}
}

func (p page) drawNumeralBlock(n numeral, cy float64) {
	if n.text == "" {
		return
	}
	n.draw(p, p.left, cy+20)
	fonts := p.numeralFonts()
	cy += p.drop()
	p.text(n.label, p.left, cy+68, numeralRoom, fonts[0], p.card.Style.Ink, draw.AnchorStart)
	if n.was != "" {
		p.text(n.was, p.left, cy+110, numeralRoom, fonts[1], p.card.Style.Muted, draw.AnchorStart)
	}
}
