package draw

import (
	"bytes"
	"image/png"
	"math"
	"strings"
	"testing"

	chart "github.com/wcharczuk/go-chart/v2"
)

// TestOn_StockRenderers: go-chart's own two draw the scene and valid files.
func TestOn_StockRenderers(t *testing.T) {
	for name, provider := range map[string]chart.RendererProvider{"stock.png": chart.PNG, "stock.svg": chart.SVG} {
		r, err := provider(1080, 1350)
		if err != nil {
			t.Fatal(err)
		}
		s := On(r)
		scene(s)
		for i, text := range hostileTexts {
			s.Text(Text{String: text, X: 500, Y: 40 * float64(i), Anchor: AnchorMiddle, Font: Font{Size: 20}, Color: black})
		}
		s.Fill(Polygon(Point{math.NaN(), 0}, Point{1, 1}, Point{0, 1}), black)
		s.Stroke(Polyline(Point{-1e300, 0}, Point{1, 1}), Stroke{Color: black, Width: math.Inf(1)})
		var b bytes.Buffer
		if err := r.Save(&b); err != nil {
			t.Fatal(err)
		}
		keep(t, name, b.Bytes())
		if strings.HasSuffix(name, "svg") {
			parses(t, b.Bytes())
		} else if _, err := png.Decode(&b); err != nil {
			t.Error(err)
		}
	}
}

// TestOn_StockMeasures: about as wide as ours, 12 % more in neither, and
// nothing for nothing.
func TestOn_StockMeasures(t *testing.T) {
	for _, provider := range []chart.RendererProvider{chart.PNG, chart.SVG} {
		r, _ := provider(100, 100)
		s := On(r)
		if w := s.Measure("", Font{Size: 40}).Width; w != 0 {
			t.Errorf("%T: an empty text is %g wide", r, w)
		}
		ours, stock := Measure("Headroom", Font{Face: Medium, Size: 100}).Width, s.Measure("Headroom", Font{Size: 100}).Width
		if math.Abs(stock/ours-.95) > .06 {
			t.Errorf("%T: %g wide, ours %g", r, stock, ours)
		}
	}
}

func TestOn_StockSize(t *testing.T) {
	r, _ := chart.PNG(120, 90)
	if w, h := On(r).Size(); w != 120 || h != 90 {
		t.Errorf("size %g by %g", w, h)
	}
}
