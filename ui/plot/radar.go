package plot

import (
	"fmt"
	"io"
	"strconv"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
)

// A Radar is the figure alone, in the form of go-chart's PieChart: values in,
// Render out, on any renderer.
type Radar struct {
	// Width and Height in pixels, at least 1.
	Width, Height int
	Style         Style
	// Now is drawn solid; Then dashed and Target dotted where they are given.
	Now          model.Ratings
	Then, Target *model.Ratings
	// Names are written around the figure, Lowest beside the name of a binding
	// ceiling; empty ones are left out.
	Names  [model.CeilingCount]string
	Lowest string
	// Value writes a rating into its badge; nil writes one decimal.
	Value func(model.Rating) string
}

// Render draws the radar by a renderer of the provider and writes it.
func (r Radar) Render(rp chart.RendererProvider, w io.Writer) error {
	if r.Width < 1 || r.Height < 1 {
		return fmt.Errorf("a radar of %d×%d pixels cannot be drawn", r.Width, r.Height)
	}
	return render(rp, w, r.Width, r.Height, r.Draw)
}

// render makes a renderer, draws on it and saves it.
func render(rp chart.RendererProvider, w io.Writer, width, height int, paint func(draw.Surface)) error {
	r, err := rp(width, height)
	if err != nil {
		return fmt.Errorf("no renderer for %d×%d pixels: %w", width, height, err)
	}
	paint(draw.On(r))
	return r.Save(w)
}

// Draw draws the radar on paper over the whole surface.
func (r Radar) Draw(s draw.Surface) {
	s = r.Style.on(s, 0)
	r.Style.drawPaper(s, draw.Rect{X1: float64(r.Width), Y1: float64(r.Height)})
	r.figure(r.Layout(s.Measure)).draw(s)
}

// Layout is where Draw puts everything, by the given measure.
func (r Radar) Layout(measure func(string, draw.Font) draw.Extent) RadarLayout {
	w, h := float64(r.Width), float64(r.Height)
	unit := min(w, h) / 800
	all := draw.Rect{X1: w, Y1: h}
	l := labelling{
		names: r.Names, target: r.Target, value: r.value, tag: r.Lowest, tagged: cardBars(r.Now), bars: cardBars(r.Now), now: r.Now, then: r.Then,
		unit: unit, size: 30 * unit, cx: w / 2, rMax: 0.36 * min(w, h),
		limits: all.Grow(-32 * unit), zone: all.Grow(-48 * unit), measure: r.Style.measuring(measure),
	}
	return l.layout()
}

func (r Radar) figure(l RadarLayout) figure {
	f := newFigure(l, r.Style, r.Now)
	f.then, f.target, f.value, f.ringNumbers = r.Then, r.Target, r.value, true
	return f
}

func (r Radar) value(v model.Rating) string {
	if r.Value != nil {
		return r.Value(v)
	}
	return strconv.FormatFloat(v.Level(), 'f', 1, 64)
}

// A figure is a radar with its place: what radar and card draw.
type figure struct {
	RadarLayout
	style Style
	// now is where the vertices are; bars are the ceilings marked as lowest.
	now  levels
	bars []model.Ceiling
	// hard is the level of the hard ceiling, 0 for none to draw.
	hard         float64
	then, target *model.Ratings
	// value writes a rating into its badge; nil leaves the badges empty.
	value       func(model.Rating) string
	ratings     model.Ratings
	ringNumbers bool
	// numbersOn is the half-line that they stand on; the zero value is cardNumbers.
	numbersOn halfLine
	// leader starts here and ends at the hard hexagon; nil draws none.
	leader *draw.Point
}

// newFigure shows ratings: their levels, their hard ceiling, their lowest.
func newFigure(l RadarLayout, st Style, now model.Ratings) figure {
	f := figure{RadarLayout: l, style: st, now: levelsOf(now), ratings: now, bars: cardBars(now)}
	f.hard, _ = insight.HardCeiling(now)
	return f
}

// draw goes from the ground up; each step says where it stands.
func (f figure) draw(s draw.Surface) {
	next := stepping(s)
	for _, step := range []func(draw.Surface){
		f.drawSheet,
		func(s draw.Surface) { s.Fill(f.inside(f.now), fade(f.style.Now, nowFill)) },
		f.drawHardCeiling,
		f.drawThenLine,
		f.drawTargetLine,
		f.drawTargetMarks,
		f.drawNowLine,
		f.drawRingNumbers,
		f.drawLeader,
		f.drawThenMarks,
		f.drawHalos,
		f.drawBadges,
		f.drawBars,
		f.drawLabels,
	} {
		next()
		step(s)
	}
	next()
}

func (f figure) px(v float64) float64 { return v * f.strokes }

// drawSheet draws the bands from outside in, the spokes, and the rings.
func (f figure) drawSheet(s draw.Surface) {
	for level := model.LevelMax; level >= model.LevelMin; level-- {
		s.Fill(f.Hexagon(float64(level)), f.style.Bands[level-1])
	}
	for _, c := range model.Ceilings() {
		s.Stroke(f.Spoke(c), draw.Stroke{Color: f.style.Spoke, Width: f.px(2)})
	}
	for level := model.LevelMin; level < model.LevelMax; level++ {
		s.Stroke(f.Hexagon(float64(level)), draw.Stroke{Color: f.style.Ring, Width: f.px(2)})
	}
	s.Stroke(f.Hexagon(model.LevelMax), draw.Stroke{Color: f.style.OuterRing, Width: f.px(2.5)})
}

// hardDash is the code of the hard ceiling wherever it is drawn.
func hardDash(k float64) []float64 { return []float64{18 * k, 6 * k, 3 * k, 6 * k} }

func (f figure) hardStroke() draw.Stroke {
	return draw.Stroke{Color: fade(f.style.Ink, 0.8), Width: f.px(2.5), Dash: hardDash(f.strokes)}
}

func (f figure) drawHardCeiling(s draw.Surface) {
	if f.hard > 0 {
		s.Stroke(f.Hexagon(f.hard), f.hardStroke())
	}
}

func (f figure) drawThenLine(s draw.Surface) {
	if f.then == nil {
		return
	}
	s.Stroke(f.Outline(*f.then), draw.Stroke{Color: f.style.Then, Width: f.px(4), Dash: []float64{f.px(12), f.px(9)}})
}

func (f figure) drawTargetLine(s draw.Surface) {
	if f.target != nil {
		s.Stroke(f.Outline(*f.target), targetStroke(f.style, f.strokes))
	}
}

func (f figure) drawTargetMarks(s draw.Surface) {
	for _, c := range model.Ceilings() {
		if f.shows(c, f.target) {
			drawTriangle(s, f.Vertex(c, f.target[c].Level()), f.px(12), f.px(3), f.style.Target, f.style.Paper)
		}
	}
}

// targetStroke is the dotted line of a target.
func targetStroke(st Style, k float64) draw.Stroke {
	return draw.Stroke{Color: st.Target, Width: 3 * k, Cap: draw.CapRound, Join: draw.JoinRound, Dash: []float64{k, 9 * k}}
}

func (f figure) drawNowLine(s draw.Surface) {
	line := draw.Stroke{Color: f.style.Now, Width: f.px(6), Join: draw.JoinRound, Cap: draw.CapRound}
	s.Stroke(f.outline(f.now), line)
	if f.style.sketch { // a hand goes over it once more
		line.Color, line.Width = fade(line.Color, .55), .55*line.Width
		s.Stroke(f.outline(f.now), line)
	}
}

// leaderEnd is where the leader meets the left edge of the hard hexagon. A small
// hexagon's edge is short, so the leader sinks towards the middle with it.
func (f figure) leaderEnd(y float64) (draw.Point, bool) {
	if f.hard == 0 {
		return draw.Point{}, false
	}
	r := f.R * f.hard / model.LevelMax
	return draw.Point{X: f.CX - edge*r, Y: max(y, f.CY-0.4*r)}, true
}

func (f figure) drawLeader(s draw.Surface) {
	if f.leader == nil {
		return
	}
	end, ok := f.leaderEnd(f.leader.Y)
	if !ok {
		return
	}
	ring := f.px(6)
	s.Stroke(draw.Polyline(draw.Point{X: f.leader.X, Y: end.Y}, draw.Point{X: end.X - ring, Y: end.Y}), f.hardStroke())
	s.Fill(draw.Circle(end.X, end.Y, ring), f.style.Paper)
	s.Stroke(draw.Circle(end.X, end.Y, ring), draw.Stroke{Color: f.style.Ink, Width: f.px(3)})
}

func (f figure) drawLabels(s draw.Surface) {
	for _, label := range f.Labels {
		for _, line := range label.Lines {
			c := f.style.Ink
			switch {
			case line.Tag:
				c = f.style.Binding
			case line.Says:
				line.drawTrend(s, c)
				c = f.style.Muted
			}
			if line.Text != "" {
				s.Text(draw.Text{String: line.Text, X: line.X, Y: line.Y, Font: line.Font, Color: c})
			}
		}
	}
}
