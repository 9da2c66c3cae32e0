package plot

import (
	"fmt"
	"io"
	"math"

	chart "github.com/wcharczuk/go-chart/v2"

	"headroom/model"
	"headroom/ui/draw"
)

// Ranges are changes from the least to the greatest with their mean on it, a row a
// group, over one scale with no change in its middle.
type Ranges struct {
	// Width and Height in pixels.
	Width, Height int
	Style         Style
	// Scale is pixels a logical pixel, 0 for 1.
	Scale float64
	Rows  []Range
	// Most is how far the scale goes at least to each side, in levels, so that
	// several figures can share one; 0 is one level.
	Most float64
}

// A Range is one row, in levels. Hollow sets it apart without colour.
type Range struct {
	Low, Mean, High float64
	Hollow          bool
	// None leaves the row empty.
	None bool
}

// Render draws the ranges by a renderer of the provider and writes it.
func (r Ranges) Render(rp chart.RendererProvider, w io.Writer) error {
	if r.Width < 1 || r.Height < 1 {
		return fmt.Errorf("ranges of %d×%d pixels cannot be drawn", r.Width, r.Height)
	}
	return render(rp, w, r.Width, r.Height, r.Draw)
}

// Draw draws the ranges over their Width and Height.
func (r Ranges) Draw(s draw.Surface) {
	w, h := float64(r.Width), float64(r.Height)
	r.Style.drawPaper(s, draw.Rect{X1: w, Y1: h})
	mid := r.x(0)
	s.Stroke(draw.Polyline(draw.Point{X: mid, Y: 0}, draw.Point{X: mid, Y: h}),
		draw.Stroke{Color: r.Style.Muted, Width: r.px(1.2), Dash: []float64{r.px(3), r.px(3)}})
	for i, row := range r.Rows {
		if row.None {
			continue
		}
		y := h * (float64(i) + .5) / float64(len(r.Rows))
		ink := r.Style.Now
		if row.Hollow {
			ink = r.Style.Then
		}
		a, b, mean := r.x(row.Low), r.x(row.High), draw.Point{X: r.x(row.Mean), Y: y}
		s.Stroke(draw.Polyline(draw.Point{X: a, Y: y}, draw.Point{X: b, Y: y}), draw.Stroke{Color: ink, Width: r.px(2), Cap: draw.CapRound})
		for _, x := range []float64{a, b} {
			s.Stroke(draw.Polyline(draw.Point{X: x, Y: y - r.px(4)}, draw.Point{X: x, Y: y + r.px(4)}), draw.Stroke{Color: ink, Width: r.px(2), Cap: draw.CapRound})
		}
		if row.Hollow {
			drawSquare(s, mean, r.px(4.5), r.px(2), ink, r.Style.Paper)
			continue
		}
		s.Fill(draw.Circle(mean.X, y, r.px(7)), r.Style.Paper)
		s.Fill(draw.Circle(mean.X, y, r.px(5)), ink)
	}
}

func (r Ranges) px(v float64) float64 {
	if r.Scale > 0 {
		return v * r.Scale
	}
	return v
}

// x is where a change lies: the scale ends at one level to each side, or where the
// farthest lies.
func (r Ranges) x(change float64) float64 {
	most := math.Max(1, r.Most)
	for _, row := range r.Rows {
		if !row.None {
			most = math.Max(most, math.Max(math.Abs(row.Low), math.Abs(row.High)))
		}
	}
	most = math.Min(most, model.LevelMax-model.LevelMin)
	edge := r.px(8)
	half := math.Max(0, float64(r.Width)/2-edge)
	return float64(r.Width)/2 + half*math.Max(-1, math.Min(1, change/most))
}
