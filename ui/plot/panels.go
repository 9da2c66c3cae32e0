package plot

import (
	"io"
	"math"

	"headroom/model"
	"headroom/ui/draw"
)

// A Form is how a timeline sets its six lines.
type Form uint8

// The forms.
const (
	// Single is one chart of six lines, to follow one of them.
	Single Form = iota
	// Panels are six small charts, a ceiling each with the other five behind it:
	// three by two, or two by three where the picture is tall. Every line can be
	// read, and its place among the others still shows.
	Panels
	// Lanes are six rows over one line of months.
	Lanes
)

// A Plateau is a run of months on which a ceiling stays near one level.
type Plateau struct {
	Ceiling  model.Ceiling
	From, To model.Month
	// Level is the median of those months.
	Level float64
	// Text is said beside it in lanes; empty for nothing. Shared is said over them
	// instead, once, of all lanes that have the same, where it is not empty.
	Text, Shared string
}

// A Shift is a month by which a ceiling left its old level for a new one.
type Shift struct {
	Ceiling model.Ceiling
	Month   model.Month
	// Text is said beside it in lanes; empty for nothing.
	Text string
}

// panelSet is the six charts of a timeline on their page.
type panelSet struct {
	view
	// s is the page, in the template's pixels, w by h of them.
	s           draw.Surface
	scale       float64
	w, h        float64
	left, right float64
	tall        bool
	// rows tells that these are lanes, which begin at head. What several of them share has
	// a line of its own so much over the flags; 0 where it stands beside them.
	rows   bool
	head   float64
	over   float64
	notes  []event // those that have a letter
	places [model.CeilingCount]panelPlace
	sizes  panelSizes
}

// A panelPlace is where a ceiling's chart lies.
type panelPlace struct {
	left, right float64
	name, state float64 // baselines; state 0 where it stands beside the name
	plot        draw.Rect
	ticks       float64 // baseline of the months, 0 for none
}

// panelSizes are those of a template.
type panelSizes struct{ name, state, value, small float64 }

func (t Timeline) drawPanels(s draw.Surface) {
	p := t.panels(s)
	if p.tall {
		p.placeTall()
	} else {
		p.placeWide()
	}
	for _, c := range model.Ceilings() {
		p.drawPanel(c)
	}
	p.drawKey()
}

// panels is the set with nothing placed.
func (t Timeline) panels(s draw.Surface) *panelSet {
	p := &panelSet{tall: t.Height > t.Width || t.Form == Panels && aspectOf(t.Width, t.Height) <= squareMost, left: 72}
	templateW, templateH := 1600.0, 900.0
	p.sizes = panelSizes{name: 34, state: 26, value: 38, small: 27}
	if p.tall {
		templateW, templateH = 1080, 1350
		p.sizes = panelSizes{name: 38, state: 32, value: 42, small: 30}
	}
	p.scale = math.Min(float64(t.Width)/templateW, float64(t.Height)/templateH)
	p.w, p.h = float64(t.Width)/p.scale, float64(t.Height)/p.scale
	p.right = p.w - p.left
	p.s = draw.Scaled(s, p.scale)
	p.view = t.view(blank{float64(t.Width), float64(t.Height)})
	p.notes = p.lettered()
	return p
}

// placeWide is look/cards.md §13 B: a title of one line, three by two charts.
func (p *panelSet) placeWide() {
	const gapX, top = 48.0, 170.0
	foot := 80 + keyPitch*float64(len(p.keyRows())-1)
	room := p.right - p.left
	if len(p.Title) > 0 {
		room = p.page().drawBrand(106) - p.left - 32
	}
	p.drawPanelTitle([]float64{54, 50, 46, 42, 38, 34, 30}, 77, room, 1)
	width := (p.right - p.left - 2*gapX) / 3
	pitch := (p.h - top - foot - 18) / 2
	p.place(3, width, gapX, top, pitch, panelPlace{name: 26, plot: draw.Rect{X0: 26, Y0: 77, X1: width - 80, Y1: pitch - 38}})
}

// placeTall is §13 C: the card's head, two by three charts, states under names.
func (p *panelSet) placeTall() {
	const gapX = 60.0
	page := p.page()
	page.drawKicker(page.card.kicker(), 104)
	lines := p.drawPanelTitle([]float64{64, 60, 56, 52, 48, 44, 40, 36}, 137, p.right-p.left, 2)
	top, foot := 306-64*float64(2-max(lines, 1)), 166+keyPitch*float64(max(len(p.keyRows())-2, 0))
	width := (p.right - p.left - gapX) / 2
	pitch := (p.h - top - foot) / 3
	// Written letters are taller than printed ones: the name then keeps clear of the state.
	const state = 70.0
	name := min(28, state-p.s.Measure("", regularFont(p.sizes.state)).Ascent-p.s.Measure("", boldFont(p.sizes.name)).Descent)
	p.place(2, width, gapX, top, pitch, panelPlace{name: name, state: state, plot: draw.Rect{X0: 30, Y0: 114, X1: width - 90, Y1: pitch - 30}})
}

// place sets the charts into rows; one is where the parts of a chart are from its
// corner.
func (p *panelSet) place(columns int, width, gapX, top, pitch float64, one panelPlace) {
	for i := range p.places {
		x, y := p.left+(width+gapX)*float64(i%columns), top+pitch*float64(i/columns)
		at := one
		at.left, at.right, at.name = x, x+width, y+one.name
		if one.state > 0 {
			at.state = y + one.state
		}
		at.plot = draw.Rect{X0: x + one.plot.X0, Y0: y + one.plot.Y0, X1: x + one.plot.X1, Y1: y + one.plot.Y1}
		if i/columns == model.CeilingCount/columns-1 {
			at.ticks = at.plot.Y1 + 20 + .72*p.sizes.small
		}
		p.places[i] = at
	}
}

// page is the set's as that of a card.
func (p *panelSet) page() page {
	card := Card{Width: p.Width, Height: p.Height, Style: p.Style, Voice: p.Voice, Name: p.Name, EmployerSafe: p.EmployerSafe}
	return page{card: card, s: p.s, scale: p.scale, w: p.w, h: p.h, left: p.left, right: p.right}
}

// drawPanelTitle sets the title and returns how many lines it took.
func (p *panelSet) drawPanelTitle(sizes []float64, top, room float64, lines int) int {
	if len(p.Title) == 0 {
		return 0
	}
	h, ok := fitWords(intoWords(inkedNames(p.Voice, p.Title, p.lowest)), sizes, room, lines, p.s.Measure)
	if !ok {
		h = cutHeadline(p.Title, sizes[len(sizes)-1], room, lines, p.s.Measure)
	}
	h.draw(p.s, p.left, top, p.Style)
	return len(h.lines)
}

// drawPanel draws a ceiling's name, its state and its chart.
func (p *panelSet) drawPanel(c model.Ceiling) {
	if p.rows {
		p.drawLaneTexts(c)
	} else {
		p.drawPanelTexts(c)
	}
	// The chart has a series and fixed ranges whatever the history, so that
	// there is nothing it could refuse.
	_ = p.panelChart(c).Render(draw.Onto(draw.Scaled(p.s, 1.0/fine)), io.Discard)
	p.drawTicks(p.places[c])
}

func (p *panelSet) drawPanelTexts(c model.Ceiling) {
	at, lowest := p.places[c], p.binds(c)
	name, nameFont := p.Voice.Ceiling(c), boldFont(p.sizes.name)
	state, font, ink := p.States[c], regularFont(p.sizes.state), p.Style.Muted
	width := at.right - at.left
	if at.state == 0 {
		name, nameFont = fitted(p.s.Measure, name, .62*width, nameFont)
		room := width - p.s.Measure(name, nameFont).Width - 20
		drawFitted(p.s, state, at.right, at.name, room, font, ink, draw.AnchorEnd)
	} else {
		name, nameFont = fitted(p.s.Measure, name, width, nameFont)
		switch {
		case lowest && state != "":
			state = p.Voice.T("timeline.lowest_state", "lowest", p.Voice.T("card.lowest"), "state", state)
		case lowest:
			state = p.Voice.T("card.lowest")
		}
		if lowest {
			font.Face, ink = draw.SemiBold, p.Style.Binding
		}
		drawFitted(p.s, state, at.left, at.state, width, font, ink, draw.AnchorStart)
	}
	p.s.Text(draw.Text{String: name, X: at.left, Y: at.name, Font: nameFont, Color: p.Style.Ink})
}

// drawTicks names the first month, the last, and one between where there is room.
func (p *panelSet) drawTicks(at panelPlace) {
	if at.ticks == 0 || p.History.Len() == 0 {
		return
	}
	font := regularFont(p.sizes.small)
	first, last := p.tick(p.first), p.tick(p.last)
	room := at.plot.Width()
	wFirst, wLast := p.s.Measure(first, font).Width, p.s.Measure(last, font).Width
	text := func(s string, x float64, a draw.Anchor) {
		p.s.Text(draw.Text{String: s, X: x, Y: at.ticks, Anchor: a, Font: font, Color: p.Style.Muted})
	}
	if p.first == p.last || wFirst+wLast+20 > room {
		text(last, at.plot.X1, draw.AnchorEnd)
		return
	}
	text(first, at.plot.X0, draw.AnchorStart)
	text(last, at.plot.X1, draw.AnchorEnd)
	mid := p.first + (p.last-p.first+1)/2
	x, w := p.monthX(at, mid), p.s.Measure(p.tick(mid), font).Width
	if p.last-p.first > 3 && x-w/2 > at.plot.X0+wFirst+16 && x+w/2 < at.plot.X1-wLast-16 {
		text(p.tick(mid), x, draw.AnchorMiddle)
	}
}

// tick names a month as short as can be.
func (p *panelSet) tick(m model.Month) string {
	if p.EmployerSafe {
		return p.Voice.MonthNumber(m, p.one())
	}
	return p.Voice.Tick(m)
}

func (p *panelSet) monthX(at panelPlace, m model.Month) float64 {
	if p.first == p.last {
		return at.plot.X1
	}
	return at.plot.X0 + at.plot.Width()*float64(m-p.first)/float64(p.last-p.first)
}

func (p *panelSet) levelY(at panelPlace, level float64) float64 {
	return at.plot.Y1 - at.plot.Height()*(level-model.LevelMin)/(model.LevelMax-model.LevelMin)
}
