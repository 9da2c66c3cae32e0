package plot

import (
	"fmt"
	"image/color"
	"io"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
)

// A Spark is one line over the months, small enough to stand in a sentence's
// stead: level 1 at the foot, 5 at the top, whatever the values are, so that two of
// them can be compared. A month without a point is a gap.
type Spark struct {
	// Width and Height in pixels.
	Width, Height int
	Style         Style
	// Scale is pixels a logical pixel, 0 for 1.
	Scale float64
	// From and To are the months at the left and the right edge.
	From, To model.Month
	// Points in order of month, one a month at most.
	Points []SparkPoint
	// Ink is the line's colour; zero is the style's Now.
	Ink color.NRGBA
	// Target is a level, dotted; 0 for none.
	Target float64
	// Band is a stretch of months at one level; zero for none.
	Band SparkBand
	// Bar puts the ceiling bar over the last dot: it is a lowest ceiling.
	Bar bool
	// Shift is the first month at another level; zero for none.
	Shift model.Month
	// Events are the months in which something happened, in order: a flag each, over
	// room that the line leaves them.
	Events []model.Month
}

// A SparkPoint is the level of a month, 1 to 5.
type SparkPoint struct {
	Month model.Month
	Level float64
}

// A SparkBand is a stretch of months about a level.
type SparkBand struct {
	From, To model.Month
	Level    float64
}

// Sizes of a spark in logical pixels.
const (
	sparkLine  = 2.0
	sparkDot   = 2.6
	sparkEnd   = 4.0
	sparkHalo  = 2.0
	sparkAbove = 3.0 // over level 5 and under level 1
	sparkFlag  = 8.0 // over level 5, where there are flags
	flagWide   = 6.0
	flagHigh   = 5.5
)

// Render draws the spark by a renderer of the provider and writes it.
func (k Spark) Render(rp chart.RendererProvider, w io.Writer) error {
	if k.Width < 1 || k.Height < 1 {
		return fmt.Errorf("a line of %d×%d pixels cannot be drawn", k.Width, k.Height)
	}
	return render(rp, w, k.Width, k.Height, k.Draw)
}

// Draw draws the spark over its Width and Height.
func (k Spark) Draw(s draw.Surface) {
	k.Style.drawPaper(s, draw.Rect{X1: float64(k.Width), Y1: float64(k.Height)})
	if k.Ink == (color.NRGBA{}) {
		k.Ink = k.Style.Now
	}
	k.drawBand(s)
	k.drawTarget(s)
	k.drawEvents(s)
	k.drawShift(s)
	runs := k.runs()
	for _, run := range runs {
		s.Stroke(draw.Polyline(run...), draw.Stroke{Color: k.Ink, Width: k.px(sparkLine), Join: draw.JoinRound, Cap: draw.CapRound})
		for _, p := range run {
			s.Fill(draw.Circle(p.X, p.Y, k.px(k.dot())), k.Ink)
		}
	}
	if n := len(runs); n > 0 {
		end := runs[n-1][len(runs[n-1])-1]
		s.Fill(draw.Circle(end.X, end.Y, k.px(sparkEnd+sparkHalo)), k.Style.Paper)
		s.Fill(draw.Circle(end.X, end.Y, k.px(sparkEnd)), k.Ink)
		k.drawBar(s, end)
	}
}

// drawBar is a ceiling on the head of the last dot.
func (k Spark) drawBar(s draw.Surface, end draw.Point) {
	if !k.Bar {
		return
	}
	const over, half, width = 8, 5.5, 2.6
	y, x := end.Y-k.px(over), min(end.X, float64(k.Width)-k.px(half+width/2))
	drawBar(s, bar{draw.Point{X: x - k.px(half), Y: y}, draw.Point{X: x + k.px(half), Y: y}}, k.px(width), k.px(1), k.Ink, k.Style.Paper)
}

func (k Spark) px(v float64) float64 {
	if k.Scale > 0 {
		return v * k.Scale
	}
	return v
}

// dot is the radius of a month's dot. Where many months stand close together they
// would be a chain of beads, so only the line is left.
func (k Spark) dot() float64 {
	if k.To > k.From && k.x(k.From+1)-k.x(k.From) < k.px(3.5*sparkDot) {
		return sparkLine / 2
	}
	return sparkDot
}

// edge is the room for the last dot at each side.
func (k Spark) edge() float64 { return k.px(sparkEnd + sparkHalo) }

func (k Spark) x(m model.Month) float64 {
	if k.To <= k.From {
		return float64(k.Width) - k.edge()
	}
	return k.edge() + (float64(k.Width)-2*k.edge())*float64(m-k.From)/float64(k.To-k.From)
}

func (k Spark) y(level float64) float64 {
	top, foot := k.px(sparkAbove), float64(k.Height)-k.px(sparkAbove)
	if len(k.Events) > 0 {
		top += k.px(sparkFlag)
	}
	return foot - (foot-top)*(level-model.LevelMin)/(model.LevelMax-model.LevelMin)
}

// runs are the points without a gap between them.
func (k Spark) runs() (runs [][]draw.Point) {
	before := model.Month(math.MinInt)
	for _, p := range k.Points {
		if p.Month < k.From || p.Month > k.To {
			continue
		}
		if len(runs) == 0 || p.Month != before+1 {
			runs = append(runs, nil)
		}
		at := draw.Point{X: k.x(p.Month), Y: k.y(p.Level)}
		runs[len(runs)-1] = append(runs[len(runs)-1], at)
		before = p.Month
	}
	return runs
}

// drawBand lays the band under the line, broken where that is.
func (k Spark) drawBand(s draw.Surface) {
	b := k.Band
	if b == (SparkBand{}) || b.To < k.From || b.From > k.To {
		return
	}
	for _, run := range k.runs() {
		x0, x1 := max(k.x(b.From), run[0].X), min(k.x(b.To), run[len(run)-1].X)
		if x0 > x1 {
			continue
		}
		box := draw.Rect{X0: x0 - k.px(4), Y0: k.y(b.Level + bandHalf), X1: x1 + k.px(4), Y1: k.y(b.Level - bandHalf)}
		s.Fill(draw.RoundRect(box, k.px(3)), fade(k.Ink, bandFill))
	}
}

func (k Spark) drawTarget(s draw.Surface) {
	if k.Target <= 0 {
		return
	}
	y := k.y(k.Target)
	s.Stroke(draw.Polyline(draw.Point{X: k.edge(), Y: y}, draw.Point{X: float64(k.Width) - k.edge(), Y: y}),
		draw.Stroke{Color: k.Style.Target, Width: k.px(1.8), Cap: draw.CapRound, Dash: []float64{k.px(.1), k.px(4.9)}})
}

// drawShift is a dashed line half a month before the first one at the new level.
func (k Spark) drawShift(s draw.Surface) {
	if k.Shift <= k.From || k.Shift > k.To {
		return
	}
	x := (k.x(k.Shift-1) + k.x(k.Shift)) / 2
	s.Stroke(draw.Polyline(draw.Point{X: x, Y: 0}, draw.Point{X: x, Y: float64(k.Height)}),
		draw.Stroke{Color: k.Style.Muted, Width: k.px(1.2), Dash: []float64{k.px(3), k.px(3)}})
}
