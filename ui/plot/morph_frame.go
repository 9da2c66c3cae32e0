package plot

import (
	"slices"
	"strings"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A reel is a morph whose frames are drawn one after the other: what stands for a
// whole month is laid out once.
type reel struct {
	m     Morph
	p     period
	month model.Date
	radar RadarLayout
}

func (m Morph) reel() *reel { return &reel{m: m, p: m.period()} }

// draw draws a frame: the square card's headline, numeral and radar, and in place
// of the legend the month, and where in the period it lies. All of it is the named
// month's, and stands until the next one is reached; only the line of now, its dots
// and what it encloses are on the way.
func (r *reel) draw(s draw.Surface, now moment) {
	m, months := r.m, r.p
	p := m.card(months, now.snap).sheet(s, 1080, 1080, 72)
	p.drawPaper()
	extra := p.h - 1080
	top, bottom := .2*extra, p.h-76-.2*extra
	v := m.Voice
	p.drawKicker(v.T("card.kicker_rated", "kicker", p.card.kicker(), "rated", v.T("card.self_rated")), 100+top)
	credit := p.drawCredit(bottom)
	when := p.drawMonth(months, now.snap, bottom)

	zone := draw.Rect{X0: p.left, Y0: 226 + top, X1: p.right, Y1: bottom - 34}
	rMax, one := .30*p.w, []float64{70, 67, 64}
	end := p
	end.card = m.whole(months)
	head, ok := fitHeadline(end.card.headline(), one, p.right-p.left, 1, p.s.Measure)
	if !ok {
		head = end.setHeadline([]float64{64, 60, 56}, p.right-p.left, 2)
		zone.Y0, rMax = 296+top, .27*p.w
	}
	if !m.concludes(months, now) {
		head, _ = fitHeadline(m.opening(months), one, p.right-p.left, 1, p.s.Measure)
	}
	head.draw(p.s, p.left, 134+top, p.card.Style)
	r.drawRadar(p, now, zone, rMax, when.Grow(12), credit.Grow(12))
}

// concludes tells whether the headline of the end may stand over the moment: the
// person's own always may, what the ratings say only over the ratings that say
// it.
func (m Morph) concludes(months period, now moment) bool {
	last := months.months[len(months.months)-1]
	return strings.TrimSpace(m.Headline) != "" || now.snap.Day == last.Day
}

// opening is the headline until then.
func (m Morph) opening(months period) []say.Span {
	return []say.Span{{Text: m.Voice.N("morph.over", months.count())}}
}

// drawRadar draws the radar of the moment and the hard ceiling of its month. The
// ratings' numbers stand where the radar rests, and only as long as it takes to read
// them: ones that flash by would be mere flicker.
func (r *reel) drawRadar(p page, now moment, zone draw.Rect, rMax float64, keep ...draw.Rect) {
	n, cx := p.numeral(160, 120, 222), p.w/2
	if n.text != "" {
		cx += 72
	}
	n.was = ""
	if r.month != now.snap.Day {
		l := p.labelling(38, cx, rMax, zone).withTag(p.voice().T("card.lowest"))
		l.keep = func(g Geometry) []draw.Rect { return append(p.numeralBoxes(n, g.CY), keep...) }
		r.month, r.radar = now.snap.Day, l.layout()
	}
	out := r.radar
	for i, label := range out.Labels {
		if !now.rest {
			out.Labels[i] = label.without(now.bars)
		}
	}
	f := p.figure(out)
	f.now, f.bars, f.ringNumbers = now.now, now.bars, f.R >= 200 && f.Numbers
	if !now.rest || !r.readable(now) {
		f.value = nil
	}
	if f.hard > 0 {
		f.leader = &draw.Point{X: p.left + 222, Y: f.CY - 36}
	}
	f.draw(p.s)
	p.drawNumeralBlock(n, f.CY)
}

// readable tells whether a month's frame stands long enough for its numbers. The
// first does for whoever sees no other, and the last stands longest.
func (r *reel) readable(now moment) bool {
	first, last := r.p.ends()
	return now.snap.Day == last.Day || first != nil && now.snap.Day == first.Day || r.m.rest(len(r.p.months)) >= restRead
}

// without leaves out the tag of a ceiling that is not marked.
func (l Label) without(marked []model.Ceiling) Label {
	if !slices.Contains(marked, l.Ceiling) {
		l.Lines = slices.DeleteFunc(slices.Clone(l.Lines), func(line Line) bool { return line.Tag })
	}
	return l
}

// The line that shows where in the period a month lies.
const (
	wayLength = 340.0
	wayDot    = 11.0
)

// drawMonth names the month that the radar rests on or comes from, over a line
// of all months with a dot where it is, and returns the box it covers.
func (p page) drawMonth(months period, now model.Snapshot, baseline float64) draw.Rect {
	st, v := p.card.Style, p.voice()
	first, last := months.months[0].Day.In(), months.months[len(months.months)-1].Day.In()
	p.text(months.label(v, now.Day.In(), p.card.EmployerSafe), p.left, baseline-42, wayLength, boldFont(40), st.Now, draw.AnchorStart)
	y, x0 := baseline-8, p.left+wayDot
	box := draw.Rect{X0: p.left, Y0: baseline - 82, X1: p.left + wayLength, Y1: baseline + 6}
	if first == last {
		return box
	}
	x := func(month float64) float64 {
		return x0 + (wayLength-2*wayDot)*(month-float64(first))/float64(last-first)
	}
	p.s.Stroke(draw.Polyline(draw.Point{X: x0, Y: y}, draw.Point{X: x(float64(last)), Y: y}), draw.Stroke{Color: st.Track, Width: 4, Cap: draw.CapRound})
	if len(months.months) <= 25 {
		for _, snap := range months.months {
			p.s.Fill(draw.Circle(x(float64(snap.Day.In())), y, 4.5), st.OuterRing)
		}
	}
	p.s.Fill(draw.Circle(x(float64(now.Day.In())), y, wayDot+4), st.Paper)
	p.s.Fill(draw.Circle(x(float64(now.Day.In())), y, wayDot), st.Now)
	return box
}
