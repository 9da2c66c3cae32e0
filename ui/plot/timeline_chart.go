package plot

import (
	"image/color"
	"math"
	"strconv"

	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"

	"headroom/model"
	"headroom/ui/draw"
)

// colourOf is a line's colour and whether it stands out.
type colourOf struct {
	color.NRGBA
	loud bool
}

// unseen is a colour that go-chart takes for one and nothing shows of.
var unseen = drawing.Color{R: 255, G: 255, B: 255, A: 0}

// chart is the timeline as a go-chart chart, in fine steps. Ticks and grid are
// explicit and the ranges fixed: go-chart's own ticks fall on odd values. Where
// box is given, it receives the plot's place.
func (v view) chart(box *chart.Box) chart.Chart {
	c := chart.Chart{
		Width: v.Width * fine, Height: v.Height * fine, DPI: 72,
		Background: chart.Style{
			FillColor: unseen, StrokeColor: unseen,
			Padding: chart.Box{Top: steps(v.top), Left: steps(v.left), Right: steps(v.right), Bottom: steps(v.bottom())},
		},
		Canvas:         chart.Style{FillColor: unseen, StrokeColor: unseen},
		XAxis:          chart.XAxis{Style: chart.Hidden(), Range: v.months()},
		YAxis:          chart.YAxis{Style: chart.Hidden(), Range: v.levelRange()},
		YAxisSecondary: v.levelAxis(),
		Series:         []chart.Series{ground{view: v}},
	}
	for _, line := range v.lines {
		c.Series = append(c.Series, v.series(line)...)
	}
	c.Elements = []chart.Renderable{func(r chart.Renderer, canvas chart.Box, _ chart.Style) {
		if box != nil {
			*box = canvas
		}
		at(r, canvas, v).drawEnds()
	}}
	return c
}

func steps(px float64) int { return int(math.Round(px * fine)) }

func paint(c color.NRGBA) drawing.Color { return drawing.Color(c) }

// levelAxis stands at the left, which go-chart calls the second, and draws the
// five levels as the grid. Its own line is unseen and as wide as the air between
// the grid and the numbers, because that is how go-chart moves them.
func (v view) levelAxis() chart.YAxis {
	axis := chart.YAxis{
		Range: v.levelRange(),
		TickStyle: chart.Style{
			FontSize: v.px(12) * fine, FontColor: paint(v.Style.Muted), StrokeColor: unseen, StrokeWidth: v.px(7) * fine, ClassName: "medium",
		},
	}
	for level := model.LevelMin; level <= model.LevelMax; level++ {
		line := chart.Style{StrokeColor: paint(v.Style.Ring), StrokeWidth: v.px(.8) * fine}
		if level == model.LevelMin || level == model.LevelMax {
			line.StrokeColor = paint(v.Style.OuterRing)
		}
		axis.Ticks = append(axis.Ticks, chart.Tick{Value: float64(level), Label: strconv.Itoa(level)})
		axis.GridLines = append(axis.GridLines, chart.GridLine{Value: float64(level), Style: line})
	}
	return axis
}

// fixed is a chart.Range that nothing widens or narrows.
type fixed struct {
	min, max float64
	domain   int
}

// part is where a value lies between the ends, 0 to 1.
func (f fixed) part(value float64) float64 { return (value - f.min) / (f.max - f.min) }

// The methods of chart.Range.
func (f *fixed) String() string       { return "fixed" }
func (f *fixed) IsZero() bool         { return false }
func (f *fixed) GetMin() float64      { return f.min }
func (f *fixed) SetMin(float64)       {}
func (f *fixed) GetMax() float64      { return f.max }
func (f *fixed) SetMax(float64)       {}
func (f *fixed) GetDelta() float64    { return f.max - f.min }
func (f *fixed) GetDomain() int       { return f.domain }
func (f *fixed) SetDomain(domain int) { f.domain = domain }
func (f *fixed) IsDescending() bool   { return false }
func (f *fixed) Translate(v float64) int {
	return int(math.Round(f.part(v) * float64(f.domain)))
}

func (v view) levelRange() *fixed { return &fixed{min: model.LevelMin, max: model.LevelMax} }

// series are a line's runs, each with a casing of paper under it, and the marks
// on them.
func (v view) series(line lineOf) []chart.Series {
	ink := v.colour(line.ceiling)
	width, casing := v.px(1.5), v.px(2.4)
	if ink.loud {
		width, casing = v.px(3), v.px(3)
	}
	var out []chart.Series
	for _, run := range line.runs {
		var xs, ys []float64
		for _, p := range run {
			xs, ys = append(xs, float64(p.month)), append(ys, p.level)
		}
		name := v.Voice.Ceiling(line.ceiling)
		stroke := func(c color.NRGBA, width float64) chart.Series {
			return chart.ContinuousSeries{Name: name, XValues: xs, YValues: ys, Style: chart.Style{StrokeColor: paint(c), StrokeWidth: width * fine}}
		}
		out = append(out, stroke(v.Style.Paper, width+casing), stroke(ink.NRGBA, width))
	}
	return append(out, marks{view: v, line: line})
}

// scene is the plot under way, in pixels.
type scene struct {
	view
	s    draw.Surface
	plot draw.Rect // between level 1 and level 5
}

// at is the scene of a renderer, its fine steps taken back to pixels.
func at(r chart.Renderer, canvas chart.Box, v view) scene {
	return scene{v, draw.Scaled(draw.On(r), fine), v.plot(canvas)}
}

// plot is the box between level 1 and level 5, in pixels.
func (v view) plot(canvas chart.Box) draw.Rect {
	return draw.Rect{
		X0: float64(canvas.Left) / fine, Y0: float64(canvas.Top) / fine,
		X1: float64(canvas.Right) / fine, Y1: float64(canvas.Bottom) / fine,
	}
}

func (c scene) x(m model.Month) float64 {
	return c.plot.X0 + c.months().part(float64(m))*c.plot.Width()
}

func (c scene) y(level float64) float64 {
	return c.plot.Y1 - (level-model.LevelMin)/(model.LevelMax-model.LevelMin)*c.plot.Height()
}

func (c scene) point(p point) draw.Point { return draw.Point{X: c.x(p.month), Y: c.y(p.level)} }

// own is what a series of ours has in common: no style and no values for
// go-chart to range over.
type own struct{}

func (own) GetName() string           { return "" }
func (own) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }
func (own) GetStyle() chart.Style     { return chart.Style{} }
func (own) Validate() error           { return nil }

// blank is a surface that measures and draws nothing.
type blank struct{ w, h float64 }

func (b blank) Size() (w, h float64)                      { return b.w, b.h }
func (b blank) Fill(*draw.Path, color.NRGBA)              {}
func (b blank) Stroke(*draw.Path, draw.Stroke)            {}
func (b blank) Text(draw.Text)                            {}
func (b blank) FillGradient(*draw.Path, draw.Gradient)    {}
func (b blank) Clip(*draw.Path)                           {}
func (b blank) Unclip()                                   {}
func (b blank) Group(string)                              {}
func (b blank) EndGroup()                                 {}
func (b blank) Measure(s string, f draw.Font) draw.Extent { return draw.Measure(s, f) }
