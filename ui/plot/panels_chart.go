package plot

import (
	"image/color"
	"strconv"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
)

// panelChart is a ceiling's chart in fine steps of the page: the other five as
// thin lines, and over them its own.
func (p *panelSet) panelChart(c model.Ceiling) chart.Chart {
	at := p.places[c]
	out := chart.Chart{
		Width: steps(p.w), Height: steps(p.h), DPI: 72,
		Background: chart.Style{FillColor: unseen, StrokeColor: unseen, Padding: chart.Box{
			Left: steps(at.plot.X0), Top: steps(at.plot.Y0), Right: steps(p.w) - steps(at.plot.X1), Bottom: steps(p.h) - steps(at.plot.Y1),
		}},
		Canvas:         chart.Style{FillColor: unseen, StrokeColor: unseen},
		XAxis:          chart.XAxis{Style: chart.Hidden(), Range: p.panelMonths()},
		YAxis:          chart.YAxis{Style: chart.Hidden(), Range: &fixed{min: model.LevelMin, max: model.LevelMax}},
		YAxisSecondary: p.panelLevels(),
		Series:         []chart.Series{panelGround{panelPart: panelPart{set: p, ceiling: c}}},
	}
	for _, line := range p.lines {
		if line.ceiling != c && !p.rows {
			out.Series = append(out.Series, p.thin(line)...)
		}
	}
	out.Series = append(out.Series, panelLine{panelPart{set: p, ceiling: c}})
	return out
}

func (p *panelSet) panelMonths() *fixed {
	if p.first == p.last {
		return &fixed{min: float64(p.first) - 1, max: float64(p.first)}
	}
	return &fixed{min: float64(p.first), max: float64(p.last)}
}

// panelLevels are the five levels as the grid, every other one numbered. Its own
// line is unseen and as wide as the air between the grid and the numbers.
func (p *panelSet) panelLevels() chart.YAxis {
	axis := chart.YAxis{
		Range: &fixed{min: model.LevelMin, max: model.LevelMax},
		TickStyle: chart.Style{
			FontSize: p.sizes.small * fine, FontColor: paint(p.Style.Muted), StrokeColor: unseen, StrokeWidth: 10 * fine,
		},
	}
	for level := model.LevelMin; level <= model.LevelMax; level++ {
		line := chart.Style{StrokeColor: paint(p.Style.Spoke), StrokeWidth: 1.8 * fine}
		switch {
		case p.rows: // without label and line: go-chart would make its own without ticks
			line.StrokeColor = unseen
			axis.Ticks = append(axis.Ticks, chart.Tick{Value: float64(level)})
		case level%2 == 1:
			line.StrokeColor = paint(p.Style.Ring)
			axis.Ticks = append(axis.Ticks, chart.Tick{Value: float64(level), Label: strconv.Itoa(level)})
		}
		axis.GridLines = append(axis.GridLines, chart.GridLine{Value: float64(level), Style: line})
	}
	return axis
}

// thin is another ceiling's line behind a panel's own.
func (p *panelSet) thin(line lineOf) []chart.Series {
	var out []chart.Series
	for _, run := range line.runs {
		out = append(out, lineSeries(run, fade(p.Style.Then, .45), 1.6))
	}
	return out
}

// lineSeries is an unbroken line.
func lineSeries(run []point, c color.NRGBA, width float64) chart.ContinuousSeries {
	var s chart.ContinuousSeries
	for _, p := range run {
		s.XValues, s.YValues = append(s.XValues, float64(p.month)), append(s.YValues, p.level)
	}
	s.Style = chart.Style{StrokeColor: paint(c), StrokeWidth: width * fine}
	return s
}

// panelPart is a series of ours on one panel.
type panelPart struct {
	own
	set     *panelSet
	ceiling model.Ceiling
}

// page is the surface under the renderer in the page's pixels.
func (p panelPart) page(r chart.Renderer) draw.Surface { return draw.Scaled(draw.On(r), fine) }

func (p panelPart) place() panelPlace { return p.set.places[p.ceiling] }

func (p panelPart) colour() color.NRGBA {
	if p.set.binds(p.ceiling) {
		return p.set.Style.Binding
	}
	return p.set.Style.Now
}

func (p panelPart) at(q point) draw.Point {
	return draw.Point{X: p.set.monthX(p.place(), q.month), Y: p.set.levelY(p.place(), q.level)}
}

// panelGround is what lies under a panel's lines: events, and the band of a
// plateau.
type panelGround struct{ panelPart }

var _ chart.Series = panelGround{}

func (g panelGround) Render(r chart.Renderer, _ chart.Box, _, _ chart.Range, _ chart.Style) {
	s, at, st := g.page(r), g.place(), g.set.Style
	for _, band := range g.set.Plateaus {
		if band.Ceiling != g.ceiling || band.To < g.set.first || band.From > g.set.last {
			continue
		}
		const out = 10.0
		half, fill := at.plot.Height()*bandHalf/(model.LevelMax-model.LevelMin), bandFill
		if g.set.rows { // a lane is low
			half, fill = max(half, laneBand), .3
		}
		for _, part := range g.set.bandParts(band) {
			a, b := g.at(point{part.from, band.Level}), g.at(point{part.to, band.Level})
			s.Fill(draw.RoundRect(draw.Rect{X0: a.X - out, Y0: a.Y - half, X1: b.X + out, Y1: b.Y + half}, 8), fade(g.colour(), fill))
		}
	}
	if g.set.rows {
		return // a line through all lanes stands for each event
	}
	discs := g.set.letterXs(g.ceiling)
	for i, e := range g.set.notes {
		x := g.set.monthX(at, e.month)
		s.Stroke(draw.Polyline(draw.Point{X: x, Y: at.plot.Y0}, draw.Point{X: x, Y: at.plot.Y1}),
			draw.Stroke{Color: st.Muted, Width: 2, Dash: []float64{2.5, 4.5}})
		g.set.drawLetter(s, i, draw.Point{X: discs[i], Y: at.plot.Y0 - g.set.letterRadius()})
	}
}

// panelLine is a panel's own line with its end.
type panelLine struct{ panelPart }

var _ chart.Series = panelLine{}

func (l panelLine) Render(r chart.Renderer, _ chart.Box, _, _ chart.Range, _ chart.Style) {
	s := l.page(r)
	for _, line := range l.set.lines {
		if line.ceiling != l.ceiling {
			continue
		}
		for _, run := range line.runs {
			if l.set.rows {
				run = l.set.thinned(run, l.place())
			}
			l.drawRun(s, run)
			if l.set.rows && len(run) == 1 {
				p := l.at(run[0])
				s.Fill(draw.Circle(p.X, p.Y, 5.5), l.colour())
			}
		}
		if !l.set.Lanes.Open {
			l.drawEnd(s, line.end())
		}
	}
}

// drawRun draws an unbroken line over a casing; the way over a shift is dotted.
func (l panelLine) drawRun(s draw.Surface, run []point) {
	width, casing := 5.5, 5.0
	if l.set.rows {
		width, casing = 4.6, 0 // nothing lies under a lane's line but its band
	}
	var parts [][]draw.Point
	for i, q := range run {
		if i == 0 || l.shifts(q.month) {
			parts = append(parts, nil)
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], l.at(q))
	}
	stroke := func(pts []draw.Point, c color.NRGBA, width float64, dash ...float64) {
		s.Stroke(draw.Polyline(pts...), draw.Stroke{Color: c, Width: width, Join: draw.JoinRound, Cap: draw.CapRound, Dash: dash})
	}
	for _, pts := range parts {
		if casing > 0 {
			stroke(pts, l.set.Style.Paper, width+casing)
		}
	}
	for i, pts := range parts {
		if i > 0 {
			before := parts[i-1]
			stroke([]draw.Point{before[len(before)-1], pts[0]}, l.colour(), 4, .1, 8)
		}
		stroke(pts, l.colour(), width)
	}
}

func (l panelLine) shifts(m model.Month) bool {
	for _, shift := range l.set.Shifts {
		if shift.Ceiling == l.ceiling && shift.Month == m {
			return true
		}
	}
	return false
}

// The radius of the dot that ends a line, and how wide the paper around it is.
const endDot, endHalo = 10.0, 4.0

// drawEnd draws the last dot, its level beside it, and over the lowest the bar.
func (l panelLine) drawEnd(s draw.Surface, end point) {
	p, at, st := l.at(end), l.place(), l.set.Style
	s.Fill(draw.Circle(p.X, p.Y, endDot+endHalo), st.Paper)
	s.Fill(draw.Circle(p.X, p.Y, endDot), l.colour())
	font := boldFont(l.set.sizes.value)
	capHeight := s.Measure("0", font).CapHeight
	x, y := at.plot.X1+21, p.Y
	if l.set.rows { // within its own lane
		air := at.plot.Height()*.125 - 1
		font.Size = min(font.Size, font.Size/capHeight*(at.plot.Height()+2*air))
		capHeight = s.Measure("0", font).CapHeight
		y = max(at.plot.Y0-air+capHeight/2, min(y, at.plot.Y1+air-capHeight/2))
	}
	ink := l.colour()
	if l.set.rows && l.set.binds(l.ceiling) {
		ink = st.bindingInk()
	}
	drawFitted(s, l.set.Voice.Number(end.level), x, y+capHeight/2, at.right-x, font, ink, draw.AnchorStart)
	if !l.set.binds(l.ceiling) {
		return
	}
	if l.set.rows {
		return // the name is in the binding colour, and a bar would meet the lane above
	}
	over := p.Y - 23
	drawBar(s, bar{draw.Point{X: p.X - 19, Y: over}, draw.Point{X: p.X + 19, Y: over}}, 6.5, 3, st.Binding, st.Paper)
	if at.state > 0 {
		return // the word is in the state's line
	}
	word := draw.Font{Face: draw.SemiBold, Size: l.set.sizes.state}
	y = over - 14
	if y-l.set.sizes.state < at.plot.Y0-2*l.set.letterRadius() {
		y = p.Y + capHeight/2 + 32
	}
	drawFitted(s, l.set.Voice.T("card.lowest"), at.right, y, 160, word, st.Binding, draw.AnchorEnd)
}
