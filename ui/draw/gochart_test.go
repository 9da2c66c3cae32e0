package draw

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// lineChart is a history as go-chart lays it out.
func lineChart(label string) chart.Chart {
	return chart.Chart{
		Title: label, Width: 640, Height: 360,
		Background: chart.Style{Padding: chart.Box{Top: 40, Left: 10, Right: 10, Bottom: 10}},
		XAxis:      chart.XAxis{Name: label, Ticks: []chart.Tick{{Value: 0, Label: "Jan"}, {Value: 1, Label: label}, {Value: 2, Label: "Mar"}}},
		YAxis: chart.YAxis{
			Name: label, Range: &chart.ContinuousRange{Min: 1, Max: 5},
			Ticks: []chart.Tick{{Value: 1, Label: "1"}, {Value: 3, Label: "3"}, {Value: 5, Label: "5"}},
		},
		Series: []chart.Series{
			chart.ContinuousSeries{
				Name: label, XValues: []float64{0, 1, 2}, YValues: []float64{1.5, 4, 3},
				Style: chart.Style{StrokeWidth: 4, StrokeColor: drawing.ColorBlue, DotWidth: 7, DotColor: drawing.ColorRed},
			},
			chart.ContinuousSeries{
				XValues: []float64{0, 1, 2}, YValues: []float64{3, 2, 4.5},
				Style: chart.Style{StrokeWidth: 3, StrokeColor: drawing.ColorBlack, StrokeDashArray: []float64{10, 6}},
			},
			chart.AnnotationSeries{Annotations: []chart.Value2{{XValue: 1, YValue: 4, Label: label}}},
		},
	}
}

func TestPNG_DrawsAChart(t *testing.T) {
	for _, provider := range []chart.RendererProvider{PNG, PNGAt(2)} {
		var b bytes.Buffer
		if err := lineChart("Café & 李").Render(provider, &b); err != nil {
			t.Fatal(err)
		}
		keep(t, "chart.png", b.Bytes())
		img, err := png.Decode(&b)
		if err != nil {
			t.Fatal(err)
		}
		found := map[color.Color]int{}
		for y := range img.Bounds().Dy() {
			for x := range img.Bounds().Dx() {
				found[color.NRGBAModel.Convert(img.At(x, y))]++
			}
		}
		for _, c := range []color.NRGBA{{0, 0, 255, 255}, {255, 0, 0, 255}, {0, 0, 0, 255}, {255, 255, 255, 255}} {
			if found[c] < 100 {
				t.Errorf("%v on %d pixels only", c, found[c])
			}
		}
	}
}

func TestPNG_HandsOverItsImage(t *testing.T) {
	var c collector
	if err := lineChart("a").Render(PNG, &c); err != nil || c.Rectangle != image.Rect(0, 0, 640, 360) {
		t.Errorf("image of %v, %v", c.Rectangle, err)
	}
}

func TestSVG_DrawsAChart(t *testing.T) {
	for _, label := range hostileTexts {
		var b bytes.Buffer
		if err := lineChart(label).Render(SVGWith(SVGOptions{Title: label}), &b); err != nil {
			t.Fatal(err)
		}
		parses(t, b.Bytes())
		if n := strings.Count(b.String(), "<path"); n < 15 {
			t.Errorf("%d paths for %q", n, label)
		}
	}
}

func parses(t *testing.T, file []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(file)); ; {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("not XML: %v\n%s", err, file)
		}
	}
}

func TestProviders_RefuseSizesThatCannotBe(t *testing.T) {
	for _, p := range []chart.RendererProvider{PNG, SVG, PNGAt(math.NaN()), PNGAt(-1), PNGAt(1e9)} {
		for _, size := range [][2]int{{0, 10}, {10, -1}, {1 << 20, 1 << 20}} {
			if _, err := p(size[0], size[1]); err == nil {
				t.Errorf("%v is drawn", size)
			}
		}
	}
}

// recorded is what the calls draw.
func recorded(calls func(chart.Renderer)) *Recorder {
	rec := NewRecorder(100, 100)
	r, _ := Onto(rec)(100, 100)
	r.SetStrokeColor(drawing.ColorBlack)
	r.SetFillColor(drawing.ColorBlack)
	r.SetFontColor(drawing.ColorBlack)
	r.SetStrokeWidth(2)
	calls(r)
	return rec
}

// TestRenderer_CirclesAreRound: go-chart's own bulge six in a hundred.
func TestRenderer_CirclesAreRound(t *testing.T) {
	rec := recorded(func(r chart.Renderer) { r.Circle(40, 50, 50); r.Fill() })
	round(t, rec.Ops[0].Path, 1)
	rec = recorded(func(r chart.Renderer) { r.ArcTo(50, 50, 40, 40, .3, 2*math.Pi); r.Fill() })
	round(t, rec.Ops[0].Path, 1)
}

func round(t *testing.T, p *Path, parts int) {
	t.Helper()
	var l lines
	l.flatten(p)
	if len(l.parts) != parts || len(l.pts) < 12 {
		t.Fatalf("%d parts, %d points", len(l.parts), len(l.pts))
	}
	for _, q := range l.pts {
		if d := apart(q, Point{50, 50}); math.Abs(d-40) > .05 {
			t.Fatalf("%v is %.3f from the middle, want 40", q, d)
		}
	}
}

func TestRenderer_Arc(t *testing.T) {
	p := recorded(func(r chart.Renderer) {
		r.MoveTo(50, 50)
		r.ArcTo(50, 50, 40, 20, math.Pi/2, math.Pi)
		r.Close()
		r.Stroke()
	}).Ops[0].Path
	want := []Point{{50, 50}, {50, 70}, {10, 50}, {50, 30}}
	got := []Point{p.Points[0], p.Points[1], p.Points[4], p.Points[7]}
	for i := range want {
		if apart(got[i], want[i]) > 1e-9 {
			t.Errorf("arc by %v, want %v", got, want)
		}
	}
}

func TestRenderer_HostileArcs(t *testing.T) {
	for _, v := range hostile {
		recorded(func(r chart.Renderer) { r.ArcTo(5, 5, v, 3, 1, 1); r.Stroke() })
		recorded(func(r chart.Renderer) { r.ArcTo(5, 5, 3, 3, v, 1); r.Stroke() })
		recorded(func(r chart.Renderer) { r.ArcTo(5, 5, 3, 3, 1, v); r.Stroke() })
		recorded(func(r chart.Renderer) { r.Circle(v, 3, 3); r.Close(); r.Fill() })
	}
}

func TestRenderer_QuadCurve(t *testing.T) {
	p := recorded(func(r chart.Renderer) { r.MoveTo(0, 0); r.QuadCurveTo(30, 60, 60, 0); r.Stroke() }).Ops[0].Path
	var l lines
	l.flatten(p)
	top := 0.0
	for _, q := range l.pts {
		top = max(top, q.Y)
	}
	if math.Abs(top-30) > .1 {
		t.Errorf("the curve reaches %g, want 30", top)
	}
}

func TestRenderer_Style(t *testing.T) {
	rec := recorded(func(r chart.Renderer) {
		r.SetStrokeDashArray([]float64{4, 2})
		r.MoveTo(1, 1)
		r.LineTo(9, 1)
		r.FillStroke()
		r.SetDPI(144)
		r.SetFontSize(10)
		r.SetClassName("semibold")
		r.Text("a", 3, 4)
		r.ResetStyle()
		r.MoveTo(1, 1)
		r.LineTo(9, 1)
		r.FillStroke()
	})
	want := `surface 100,100
fill #000000 M1 1L9 1
stroke #000000 2 round butt dash 4,2 M1 1L9 1
text #000000 semibold 20 3,4 start "a"
fill #00000000 M1 1L9 1
stroke #00000000 0 round round M1 1L9 1
`
	if rec.String() != want {
		t.Errorf("got\n%s\nwant\n%s", rec, want)
	}
}

func TestRenderer_MeasureText(t *testing.T) {
	recorded(func(r chart.Renderer) {
		r.SetDPI(72)
		r.SetFontSize(100)
		if b := r.MeasureText(""); b.Width() != 0 || b.Height() < 70 || b.Height() > 75 {
			t.Errorf("empty text: %v", b)
		}
		e, b := Measure("Head", Font{Size: 100}), r.MeasureText("Head")
		if b.Width() != int(math.Ceil(e.Width)) {
			t.Errorf("Head: %v, want %g wide", b, e.Width)
		}
		r.SetTextRotation(math.Pi / 2)
		if turned := r.MeasureText("Head"); turned.Width() != b.Height() || turned.Height() != b.Width() {
			t.Errorf("turned: %v, was %v", turned, b)
		}
	})
}

// TestRenderer_EachTurnedTextIsThere: the second vanishes in go-chart's own.
func TestRenderer_EachTurnedTextIsThere(t *testing.T) {
	rec := recorded(func(r chart.Renderer) {
		r.SetFontSize(10)
		r.SetTextRotation(math.Pi / 2)
		r.Text("one", 30, 40)
		r.Text("two", 70, 40)
	})
	for i, x := range []float64{30, 70} {
		b := rec.Ops[i].Box
		if b.X0 < x-3 || b.X1 > x+12 || b.Y0 < 40 || b.Height() < b.Width() {
			t.Errorf("text %d covers %v", i, b)
		}
	}
}

// TestOn_OwnRenderer draws in go-chart's units, whatever the scale.
func TestOn_OwnRenderer(t *testing.T) {
	r, err := PNGAt(2)(50, 40)
	if err != nil {
		t.Fatal(err)
	}
	s := On(r)
	if w, h := s.Size(); w != 50 || h != 40 {
		t.Errorf("size %g by %g", w, h)
	}
	s.Fill(Polygon(Point{10.25, 10}, Point{20, 10}, Point{20, 20}, Point{10.25, 20}), black)
	var w chart.ImageWriter
	r.Save(&w)
	img, _ := w.Image()
	if _, _, _, a := img.At(20, 30).RGBA(); a>>8 != 128 {
		t.Errorf("half a pixel covers %d", a>>8)
	}
}

// keep writes a picture to look at where asked to.
func keep(t *testing.T, name string, data []byte) {
	if dir := os.Getenv("DRAW_KEEP"); dir != "" {
		if err := os.WriteFile(dir+"/"+name, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
