package plot

import (
	"math"
	"sort"
	"strings"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
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
	c.drawEvents()
	font, x := c.axisFont(), c.plot.X0+c.px(4)
	halo := draw.Halo{Color: c.Style.Paper, Width: c.px(2)}
	word := func(level model.Rating, y float64) {
		c.s.Text(draw.Text{String: c.Voice.Level(level), X: x, Y: y, Font: font, Color: c.Style.Then, Halo: halo})
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

// event is what was noted in a month.
type event struct {
	month model.Month
	text  string
}

// events in order of month; those of one month are one.
func (v view) events() []event {
	if v.EmployerSafe {
		return nil
	}
	var list []event
	for _, snap := range v.History.All() {
		text := strings.TrimSpace(snap.Event)
		if text == "" {
			continue
		}
		if n := len(list); n > 0 && list[n-1].month == snap.Day.In() {
			list[n-1].text += ", " + text
			continue
		}
		list = append(list, event{snap.Day.In(), text})
	}
	return list
}

// drawEvents marks each event over the plot with a line down through it. A text
// ends before the next mark; where that leaves too little, the mark stands alone.
func (c scene) drawEvents() {
	list := c.events()
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
		text, ok := clipped(e.text, room, func(s string) float64 { return c.s.Measure(s, font).Width })
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
			due := (p.month-m.first+model.Month(m.line.ceiling)*every/4)%every == 0
			if p != end && (due || len(run) == 1) {
				c.drawMark(m.line.ceiling, c.point(p), 1)
			}
		}
	}
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

// labelPitch is the least distance of two names, in logical pixels.
const labelPitch = 22

// drawEnds draws each line's last mark, and its name and level beside it. Ends
// that fall together stand side by side, and names move apart.
func (c scene) drawEnds() {
	ends := append([]lineOf(nil), c.lines...)
	sort.SliceStable(ends, func(i, j int) bool {
		a, b := ends[i].end(), ends[j].end()
		if a.level != b.level {
			return a.level > b.level
		}
		if loud := c.colour(ends[i].ceiling).loud; loud != c.colour(ends[j].ceiling).loud {
			return loud
		}
		return ends[i].ceiling < ends[j].ceiling
	})
	wanted := make([]float64, len(ends))
	for i, line := range ends {
		wanted[i] = c.y(line.end().level)
	}
	got := apart(wanted, c.px(labelPitch), c.plot.Y0+c.px(2), c.plot.Y1+c.px(8))
	shared := map[point]int{}
	for _, line := range ends {
		shared[line.end()]++
	}
	nth := map[point]int{}
	for i, line := range ends {
		e := line.end()
		p := c.point(e)
		p.X += c.px(12) * float64(nth[e])
		nth[e]++
		c.drawMark(line.ceiling, p, 1.25)
		last := c.x(e.month) + c.px(12)*float64(shared[e]-1) + c.px(8)
		c.drawEndLabel(line, last, p.Y, got[i])
	}
}

// drawEndLabel draws the leader from the line's end to its name, and its level.
func (c scene) drawEndLabel(line lineOf, from, y, at float64) {
	ink := c.colour(line.ceiling)
	text := c.Style.Ink
	if ink.loud {
		text = ink.NRGBA
	}
	edge := float64(c.Width) - c.right + c.px(40) // where names start
	bend := edge - c.px(14)
	leader := draw.Stroke{Color: ink.NRGBA, Width: c.px(.9)}
	if line.end().month < c.last {
		leader.Dash = []float64{c.px(1.5), c.px(3)}
	}
	path := draw.Polyline(draw.Point{X: math.Min(from, bend), Y: y}, draw.Point{X: bend - c.px(4), Y: y}, draw.Point{X: bend, Y: at}, draw.Point{X: edge - c.px(5), Y: at})
	c.s.Stroke(path, leader)
	font := draw.Font{Face: draw.SemiBold, Size: c.px(14)}
	if ink.loud {
		font.Face = draw.Bold
	}
	base := at + c.s.Measure("H", font).CapHeight/2
	right := edge + c.labels
	level := c.Voice.Number(line.end().level)
	value := c.s.Measure(level, font).Width
	drawFitted(c.s, c.name(line.ceiling), edge, base, right-edge-value-c.px(8), font, text, draw.AnchorStart)
	c.s.Text(draw.Text{String: level, X: right, Y: base, Anchor: draw.AnchorEnd, Font: font, Color: text})
}

// name is short where the figure is narrow.
func (v view) name(c model.Ceiling) string {
	if float64(v.Width) < v.px(520) {
		return v.Voice.CeilingShort(c)
	}
	return v.Voice.Ceiling(c)
}

// labelWidth holds the longest name and a level, at most a third of the figure.
func (v view) labelWidth() float64 {
	font := draw.Font{Face: draw.Bold, Size: v.px(14)}
	w := 0.0
	for _, c := range model.Ceilings() {
		w = math.Max(w, v.s.Measure(v.name(c), font).Width)
	}
	w += v.s.Measure(v.Voice.Number(model.LevelMax), font).Width + v.px(20)
	return math.Min(w, float64(v.Width)/3)
}

// apart moves positions, in order, to be at least pitch from each other and from
// lo to hi, each as little as can be (pool adjacent violators). Where they do
// not all fit, they share the room evenly.
func apart(wanted []float64, pitch, lo, hi float64) []float64 {
	n := len(wanted)
	if n > 1 && pitch*float64(n-1) > hi-lo {
		pitch = math.Max(0, (hi-lo)/float64(n-1))
	}
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	mean := func(p pool) float64 { return p.sum / float64(p.n) }
	for i, w := range wanted {
		pools = append(pools, pool{w - pitch*float64(i), 1})
		for k := len(pools); k > 1 && mean(pools[k-2]) > mean(pools[k-1]); k-- {
			pools[k-2] = pool{pools[k-2].sum + pools[k-1].sum, pools[k-2].n + pools[k-1].n}
			pools = pools[:k-1]
		}
	}
	out := make([]float64, 0, n)
	for _, p := range pools {
		for range p.n {
			at := math.Min(math.Max(mean(p), lo), hi-pitch*float64(n-1))
			out = append(out, at+pitch*float64(len(out)))
		}
	}
	return out
}
