package plot

import (
	"math"
	"strings"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// ground is what lies under the lines: the words of the ends of the scale, and
// the events.
type ground struct {
	own
	view
}

var _ chart.Series = ground{}

func (g ground) Render(r chart.Renderer, canvas chart.Box, _, _ chart.Range, _ chart.Style) {
	c := at(r, canvas, g.view)
	c.drawBands()
	c.drawEvents()
	c.drawTicks()
	font, x := c.axisFont(), c.plot.X0+c.px(4)
	halo := draw.Halo{Color: c.Style.Paper, Width: c.px(2)}
	word := func(level model.Rating, y float64) {
		text, font := fitted(c.s.Measure, c.Voice.Level(level), c.plot.Width()-c.px(8), font)
		c.s.Text(draw.Text{String: text, X: x, Y: y, Font: font, Color: c.Style.Then, Halo: halo})
	}
	word(model.RatingMax, c.plot.Y0+c.px(15))
	word(model.RatingMin, c.plot.Y1-c.px(6))
	if len(c.lines) == 0 {
		c.drawEmpty()
	}
}

// drawEmpty says what will be here.
func (c scene) drawEmpty() {
	x, y := (c.plot.X0+c.plot.X1)/2, (c.plot.Y0+c.plot.Y1)/2
	drawFitted(c.s, c.Voice.T("timeline.empty"), x, y, c.plot.Width(), regularFont(c.px(14)), c.Style.Muted, draw.AnchorMiddle)
}

// event is what was noted in a month. It is put into words where they are shown: a
// long history has more of them than a figure has room for.
type event struct {
	month model.Month
	noted []happening
}

// happening is what was noted on a day.
type happening struct {
	day  model.Date
	text string
}

// text is all of it, as one.
func (e event) text(voice say.Voice) string {
	texts := make([]string, len(e.noted))
	for i, h := range e.noted {
		texts[i] = h.text
	}
	return voice.List(texts...)
}

// eventsOf are in order of month, where they are shown; those of one month are one.
func (t Timeline) eventsOf() []event {
	if t.EmployerSafe || t.NoEvents {
		return nil
	}
	var list []event
	for _, snap := range t.History.All() {
		text := strings.TrimSpace(snap.Event)
		if text == "" {
			continue
		}
		if n := len(list); n == 0 || list[n-1].month != snap.Day.In() {
			list = append(list, event{month: snap.Day.In()})
		}
		in := &list[len(list)-1]
		in.noted = append(in.noted, happening{snap.Day, text})
	}
	return list
}

// drawEvents marks each event over the plot with a line down through it. A text
// ends before the next mark; where that leaves too little, the mark stands alone.
func (c scene) drawEvents() {
	list := c.events
	font := draw.Font{Face: draw.SemiBold, Size: c.px(12)}
	y := c.plot.Y0 - c.px(13)
	for i, e := range list {
		x, end := c.x(e.month), float64(c.Width)-c.px(8)
		if i+1 < len(list) {
			end = c.x(list[i+1].month) - c.px(12)
		}
		c.s.Stroke(draw.Polyline(draw.Point{X: x, Y: y + c.px(4)}, draw.Point{X: x, Y: c.plot.Y1}),
			draw.Stroke{Color: fade(c.Style.Ink, .7), Width: c.px(1), Dash: []float64{c.px(2), c.px(3)}})
		c.s.Fill(regular(draw.Point{X: x, Y: y - c.px(1)}, 3, c.px(5), math.Pi/2), c.Style.Ink)
		room := end - x - c.px(9)
		text, ok := clipped(e.text(c.Voice), room, func(s string) float64 { return c.s.Measure(s, font).Width })
		if !ok {
			continue
		}
		c.s.Text(draw.Text{String: text, X: x + c.px(9), Y: y + c.px(3.5), Font: font, Color: c.Style.Ink})
	}
}

// marks tell a line by its form: at a lone month, and at even distances.
type marks struct {
	own
	view
	line lineOf
}

var _ chart.Series = marks{}

func (m marks) Render(r chart.Renderer, canvas chart.Box, _, _ chart.Range, _ chart.Style) {
	c, end := at(r, canvas, m.view), m.line.end()
	every := model.Month(math.Ceil(m.px(84) / math.Max(m.monthWidth(), .01)))
	for _, run := range m.line.runs {
		for _, p := range run {
			due := (p.month-m.first+model.Month(m.line.ceiling)*every/4)%every == 0 && !c.covered(m.line.ceiling, p)
			if p != end && (due || len(run) == 1) {
				c.drawMark(m.line.ceiling, c.point(p), 1)
			}
		}
	}
}

// covered tells whether a line that is drawn later goes over a point: of a mark
// there, only scraps would be seen.
func (c scene) covered(ceiling model.Ceiling, p point) bool {
	later := false
	for _, line := range c.lines {
		if line.ceiling == ceiling {
			later = true
			continue
		}
		for _, run := range line.runs {
			if i := int(p.month - run[0].month); later && i >= 0 && i < len(run) && math.Abs(c.y(run[i].level)-c.y(p.level)) < c.px(6) {
				return true
			}
		}
	}
	return false
}

// drawMark draws a ceiling's mark at size k: filled where its line stands out,
// else hollow.
func (c scene) drawMark(ceiling model.Ceiling, p draw.Point, k float64) {
	ink := c.colour(ceiling)
	path := markPath(ceiling, p, c.px(4.2)*k)
	if ink.loud {
		c.s.Stroke(path, draw.Stroke{Color: c.Style.Paper, Width: c.px(3), Join: draw.JoinRound})
		c.s.Fill(path, ink.NRGBA)
		return
	}
	c.s.Stroke(path, draw.Stroke{Color: c.Style.Paper, Width: c.px(4), Join: draw.JoinRound})
	c.s.Fill(path, c.Style.Paper)
	c.s.Stroke(path, draw.Stroke{Color: ink.NRGBA, Width: c.px(1.5), Join: draw.JoinRound})
}

// markPath has a form for each ceiling, all of about one area.
func markPath(c model.Ceiling, p draw.Point, r float64) *draw.Path {
	switch c {
	case model.Network:
		return regular(p, 4, r*1.25, math.Pi/4)
	case model.Mentorship:
		return regular(draw.Point{X: p.X, Y: p.Y + r*.2}, 3, r*1.4, -math.Pi/2)
	case model.Learning:
		return regular(p, 4, r*1.35, 0)
	case model.Storytelling:
		return regular(draw.Point{X: p.X, Y: p.Y - r*.2}, 3, r*1.4, math.Pi/2)
	case model.Opportunity:
		return regular(p, 6, r*1.15, 0)
	}
	return draw.Circle(p.X, p.Y, r)
}
