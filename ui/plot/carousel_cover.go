package plot

import (
	"math"
	"slices"
	"strings"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A coverText is what the cover says: two lines, and what makes one swipe.
type coverText struct {
	first, second string
	binding       bool // the second is about the ceilings that are marked as lowest
	swipe         string
	own           string // in place of the lines
}

func (t coverText) title() string {
	if t.own != "" {
		return strings.Join(strings.Fields(t.own), " ")
	}
	return t.first + " " + t.second
}

// coverText says how many lifted by more than a wobble between the first month and
// the last, or without that how many are lowest; never which. Over an own headline,
// which may speak of anything, nobody is asked which one.
func (c Carousel) coverText(p period) coverText {
	v := c.Voice
	if own := strings.TrimSpace(c.Headline); own != "" {
		return coverText{own: own, swipe: v.T("carousel.look")}
	}
	first, last := p.ends()
	lowest := insight.Binding(last.Ratings)
	six := v.T("carousel.six")
	if c.ends(p).name() != "" {
		six = v.T("carousel.six_named")
	}
	t := coverText{first: six, second: v.T("carousel.by_month"), swipe: v.T("carousel.look")}
	switch n := len(lowest); n {
	case 0:
		return t
	case model.CeilingCount:
		t.second = v.T("carousel.equal")
	default:
		t.second, t.swipe = v.N("carousel.lowest", n, "count", v.T(numberKeys[n])), v.N("carousel.which", n)
		t.binding = len(cardBars(last.Ratings)) > 0
	}
	if first == nil || !first.Ratings.Complete() {
		return t
	}
	rose, left := lifted(first.Ratings, last.Ratings, movedSince(c.History, first, last))
	switch rest := len(left); {
	case rose == 0:
	case rose == model.CeilingCount:
		t.first = v.T("carousel.all_lifted")
	case rest == 0: // the others are as high as there is, or may have risen
		t.first = v.N("carousel.lifted", rose, "count", v.T(numberKeys[rose]))
	default:
		t.first = v.N("carousel.lifted", rose, "count", v.T(numberKeys[rose]))
		t.second, t.swipe = v.N("carousel.did_not", rest, "count", v.T(numberKeys[rest])), v.N("carousel.which", rest)
		t.binding = slices.Equal(left, cardBars(last.Ratings))
	}
	return t
}

// kicker is what stands over the cover: whose ceilings these are, or whose year.
func (c Carousel) kicker(ends Card) string {
	name := ends.name()
	switch {
	case !c.Year:
		return ends.kicker()
	case name == "":
		return c.Voice.T("carousel.year")
	}
	return withName(name, func(name string) string { return c.Voice.T("carousel.year_named", "name", name) })
}

// lifted is how many ceilings rose by more than a wobble, and those that did not and
// could have: one that was at the highest level has nowhere to go. There are none of
// those where any is a wobble higher, which may be a rise.
func lifted(first, last model.Ratings, moved say.Moved) (rose int, left []model.Ceiling) {
	unsure := false
	for _, c := range model.Ceilings() {
		switch higher := last[c] > first[c]; {
		case higher && moved[c]:
			rose++
		case higher:
			unsure = true
		case last[c] < model.RatingMax:
			left = append(left, c)
		}
	}
	if unsure {
		return rose, nil
	}
	return rose, left
}

// numberKeys are the words for small numbers at the start of a sentence.
var numberKeys = [...]string{
	1: "carousel.number.1", 2: "carousel.number.2", 3: "carousel.number.3",
	4: "carousel.number.4", 5: "carousel.number.5", 6: "carousel.number.6",
	7: "carousel.number.7", 8: "carousel.number.8", 9: "carousel.number.9",
}

// drawCover draws the page of look/cards.md §7: the last month's radar as large
// as a building, without names and numbers, sinking into the ground.
func (c Carousel) drawCover(s draw.Surface, months period) {
	card := c.ends(months)
	p := card.sheet(s, 1080, 1350, 72)
	p.drawPaper()
	p.coverFigure().draw(p.s)
	p.drawGround(p.h - 220)
	p.drawKicker(c.kicker(card), 104)
	text := c.coverText(months)
	if text.own != "" {
		p.coverHeadline(text.own).draw(p.s, p.left, coverTop, card.Style)
	} else {
		p.drawCoverLines(text)
	}
	end := p.drawSwipe(text.swipe, p.h-72, 34)
	room, spans := end-p.left-40, c.footers(months)
	for len(spans) > 1 && p.width(spans[0], mediumFont(32)) > room {
		spans = spans[1:]
	}
	p.text(spans[0], p.left, p.h-72, room, mediumFont(32), card.Style.Muted, draw.AnchorStart)
	p.drawPageDots(c.Pages(), p.h-40)
}

// coverFigure is the radar as architecture.
func (p page) coverFigure() figure {
	const r = 520.0
	f := p.figure(RadarLayout{Geometry: Geometry{CX: p.w / 2, CY: p.h - 340, R: r}, Badge: 34, strokes: 1.7, barHalf: 54})
	f.hard = 0
	return f
}

// drawGround lets the figure fade into the paper from y down, so that nothing of it is
// seen behind the footer: its letters start a little over half of the way.
func (p page) drawGround(y float64) {
	paper := p.card.Style.Paper
	p.s.FillGradient(draw.RoundRect(draw.Rect{Y0: y, X1: p.w, Y1: p.h}, 0), draw.Gradient{
		From: draw.Point{Y: y}, To: draw.Point{Y: p.h},
		Stops: []draw.Stop{{At: 0, Color: fade(paper, 0)}, {At: .55, Color: paper}},
	})
}

// drawCoverLines sets both lines at one size.
func (p page) drawCoverLines(t coverText) {
	const tracking = -2.6 / 116
	font := displayFont(116, tracking)
	widest := math.Max(p.width(t.first, font), p.width(t.second, font))
	if room := p.right - p.left; widest > room {
		font.Size *= room / widest
	}
	x := p.left - optical*font.Size
	for i, line := range []say.Span{{Text: t.first}, {Text: t.second, Binding: t.binding}} {
		color := p.card.Style.Ink
		if line.Binding {
			color = p.card.Style.Binding
		}
		p.s.Text(draw.Text{String: line.Text, X: x, Y: 248 + 126*float64(i), Font: font, Color: color})
	}
}

// drawSwipe writes what one swipes for, with an arrow, and returns where it
// starts.
func (p page) drawSwipe(text string, baseline, size float64) float64 {
	const arrow, head = 50.0, 17.0
	st, font, y := p.card.Style, boldFont(size), baseline-12*size/34
	stroke := draw.Stroke{Color: st.Ink, Width: 4.4, Cap: draw.CapRound, Join: draw.JoinRound}
	tip := draw.Point{X: p.right - 2, Y: y}
	p.s.Stroke(draw.Polyline(draw.Point{X: p.right - arrow, Y: y}, tip), stroke)
	p.s.Stroke(draw.Polyline(draw.Point{X: tip.X - head, Y: y - head}, tip, draw.Point{X: tip.X - head, Y: y + head}), stroke)
	end := p.right - arrow - 16
	text, font = fitted(p.s.Measure, text, 420, font)
	p.s.Text(draw.Text{String: text, X: end, Y: baseline, Anchor: draw.AnchorEnd, Font: font, Color: st.Ink})
	return end - p.width(text, font)
}

// drawPageDots draws a dot a page, this one's longer; more than a line holds are
// left out.
func (p page) drawPageDots(pages int, y float64) {
	const pitch, long, r = 22.0, 40.0, 4.5
	if p.left+long+pitch*float64(pages) > p.right {
		return
	}
	p.s.Fill(draw.RoundRect(draw.Rect{X0: p.left, Y0: y - r, X1: p.left + long, Y1: y + r}, r), p.card.Style.Binding)
	for i := 1; i < pages; i++ {
		p.s.Fill(draw.Circle(p.left+long+pitch*float64(i)-r, y, r), p.card.Style.OuterRing)
	}
}
