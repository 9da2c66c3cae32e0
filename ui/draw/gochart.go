package draw

import (
	"fmt"
	"image"
	"image/color"
	"io"
	"math"
	"slices"

	"github.com/golang/freetype/truetype"
	chart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

var _ chart.Renderer = (*renderer)(nil)

// A renderer is go-chart's Renderer on a Surface: what go-chart lays out in whole
// pixels is drawn with true circles, joins and Inter. The *truetype.Font that go-chart
// hands over is not used; the face is Regular unless the class name of the
// style is one of "medium", "semibold", "bold", "display".
type renderer struct {
	surface Surface
	save    func(io.Writer) error
	dpi     float64

	path Path
	at   Point // where the pen stands

	stroke, fill, font color.NRGBA
	width              float64
	dash               []float64
	points             float64 // font size, a 72nd of an inch
	face               Face
	turn               float64 // of text, radians clockwise
}

// PNG is a chart.RendererProvider for a PNG file of w by h pixels.
func PNG(w, h int) (chart.Renderer, error) { return PNGAt(1)(w, h) }

// PNGAt is a chart.RendererProvider for PNG files of scale times the pixels
// asked for, with everything in the picture that much larger. (go-chart's own
// DPI enlarges the text alone.)
func PNGAt(scale float64) chart.RendererProvider {
	return func(w, h int) (chart.Renderer, error) {
		width, height, err := pixels(w, h, scale)
		if err != nil {
			return nil, err
		}
		img := image.NewRGBA(image.Rect(0, 0, width, height))
		r := newRenderer(Scaled(NewRaster(img), scale))
		r.save = func(w io.Writer) error {
			if c, ok := w.(chart.RGBACollector); ok { // go-chart's way to hand over an image
				c.SetRGBA(img)
				return nil
			}
			return EncodePNG(w, img)
		}
		return r, nil
	}
}

// SVG is a chart.RendererProvider for an SVG file of w by h pixels without title
// and description; SVGWith gives them.
func SVG(w, h int) (chart.Renderer, error) { return SVGWith(SVGOptions{})(w, h) }

// SVGWith is a chart.RendererProvider for SVG files that say what they show.
func SVGWith(o SVGOptions) chart.RendererProvider {
	return func(w, h int) (chart.Renderer, error) {
		if _, _, err := pixels(w, h, 1); err != nil {
			return nil, err
		}
		v := NewSVG(float64(w), float64(h), o)
		r := newRenderer(v)
		r.save = func(w io.Writer) error {
			_, err := v.WriteTo(w)
			return err
		}
		return r, nil
	}
}

// Onto is a chart.RendererProvider that draws on s, whatever size is asked for.
// Saving writes nothing: what becomes of s is its owner's business.
func Onto(s Surface) chart.RendererProvider {
	return func(w, h int) (chart.Renderer, error) { return newRenderer(s), nil }
}

// pixels is the size at that scale; an error where there is nothing to draw on
// or more than a picture can hold.
func pixels(w, h int, scale float64) (int, int, error) {
	const most = 1 << 28
	width, height := math.Round(float64(w)*scale), math.Round(float64(h)*scale)
	if !(width >= 1) || !(height >= 1) || !(width*height <= most) {
		return 0, 0, fmt.Errorf("a picture of %d by %d pixels at scale %g cannot be drawn", w, h, scale)
	}
	return int(width), int(height), nil
}

func newRenderer(s Surface) *renderer {
	return &renderer{surface: s, dpi: chart.DefaultDPI, save: func(io.Writer) error { return nil }}
}

func (r *renderer) ResetStyle() {
	r.stroke, r.fill, r.font = color.NRGBA{}, color.NRGBA{}, color.NRGBA{}
	r.width, r.points, r.turn, r.face = 0, 0, 0, Regular
	r.dash = r.dash[:0]
}

func (r *renderer) GetDPI() float64                   { return r.dpi }
func (r *renderer) SetDPI(dpi float64)                { r.dpi = dpi }
func (r *renderer) SetStrokeColor(c drawing.Color)    { r.stroke = color.NRGBA(c) }
func (r *renderer) SetFillColor(c drawing.Color)      { r.fill = color.NRGBA(c) }
func (r *renderer) SetFontColor(c drawing.Color)      { r.font = color.NRGBA(c) }
func (r *renderer) SetStrokeWidth(width float64)      { r.width = width }
func (r *renderer) SetStrokeDashArray(dash []float64) { r.dash = append(r.dash[:0], dash...) }
func (r *renderer) SetFont(*truetype.Font)            {}
func (r *renderer) SetFontSize(points float64)        { r.points = points }
func (r *renderer) SetTextRotation(radians float64)   { r.turn = radians }
func (r *renderer) ClearTextRotation()                { r.turn = 0 }
func (r *renderer) Save(w io.Writer) error            { return r.save(w) }

func (r *renderer) SetClassName(name string) {
	r.face = Face(max(slices.Index(faceWords[:], name), 0))
}

func (r *renderer) MoveTo(x, y int) {
	r.at = Point{float64(x), float64(y)}
	r.path.MoveTo(r.at.X, r.at.Y)
}

func (r *renderer) LineTo(x, y int) {
	r.at = Point{float64(x), float64(y)}
	r.path.LineTo(r.at.X, r.at.Y)
}

func (r *renderer) QuadCurveTo(cx, cy, x, y int) {
	if len(r.path.Verbs) == 0 {
		r.MoveTo(cx, cy)
	}
	to := Point{float64(x), float64(y)}
	r.path.quadTo(r.at, Point{float64(cx), float64(cy)}, to)
	r.at = to
}

// ArcTo goes straight to where the arc starts and along it, delta radians
// clockwise from startAngle, which is 0 at three o'clock.
func (r *renderer) ArcTo(cx, cy int, rx, ry, startAngle, delta float64) {
	delta = min(max(delta, -2*math.Pi), 2*math.Pi)
	steps := int(math.Ceil(max(math.Abs(delta)/(math.Pi/2), 1)))
	if !finite(delta) {
		steps = 1
	}
	step := delta / float64(steps)
	k := 4. / 3 * math.Tan(step/4) // controls of a cubic that follows the step
	point := func(cos, sin float64) Point {
		return Point{float64(cx) + rx*cos, float64(cy) + ry*sin}
	}
	for i := range steps {
		s0, c0 := math.Sincos(startAngle + step*float64(i))
		s1, c1 := math.Sincos(startAngle + step*float64(i+1))
		if i == 0 {
			from := point(c0, s0)
			r.path.LineTo(from.X, from.Y)
		}
		a, b := point(c0-k*s0, s0+k*c0), point(c1+k*s1, s1-k*c1)
		r.at = point(c1, s1)
		r.path.CubicTo(a.X, a.Y, b.X, b.Y, r.at.X, r.at.Y)
	}
}

func (r *renderer) Close() {
	if len(r.path.Verbs) > 0 {
		r.path.Close()
	}
}

func (r *renderer) Circle(radius float64, x, y int) {
	if radius > 0 {
		r.path.append(Circle(0, 0, 1), radius, float64(x), float64(y))
	}
}

func (r *renderer) Stroke()     { r.draw(false, true) }
func (r *renderer) Fill()       { r.draw(true, false) }
func (r *renderer) FillStroke() { r.draw(true, true) }

// draw ends the path. Corners are round; so are ends, but not those of dashes,
// which would close the gaps.
func (r *renderer) draw(fill, stroke bool) {
	if fill {
		r.surface.Fill(&r.path, r.fill)
	}
	if stroke {
		s := Stroke{Color: r.stroke, Width: r.width, Join: JoinRound, Cap: CapRound, Dash: r.dash}
		if len(r.dash) > 0 {
			s.Cap = CapButt
		}
		r.surface.Stroke(&r.path, s)
	}
	r.path.Reset()
}

func (r *renderer) textFont() Font {
	return Font{Face: r.face, Size: drawing.PointsToPixels(r.dpi, r.points)}
}

func (r *renderer) Text(body string, x, y int) {
	t := Text{String: body, X: float64(x), Y: float64(y), Font: r.textFont(), Color: r.font}
	if r.turn == 0 {
		r.surface.Text(t)
		return
	}
	p := TextPath(t)
	p.rotate(r.turn, Point{t.X, t.Y})
	r.surface.Fill(p, t.Color)
}

// MeasureText is the advance by the height of a capital letter, which is what
// go-chart centres labels by. An empty text has no width.
func (r *renderer) MeasureText(body string) chart.Box {
	e := r.surface.Measure(body, r.textFont())
	box := chart.Box{Right: int(math.Ceil(e.Width)), Bottom: int(math.Ceil(e.CapHeight))}
	if r.turn == 0 {
		return box
	}
	return box.Corners().Rotate(chart.RadiansToDegrees(r.turn)).Box()
}

// rotate turns the path clockwise around c.
func (p *Path) rotate(radians float64, c Point) {
	sin, cos := math.Sincos(radians)
	for i, q := range p.Points {
		dx, dy := q.X-c.X, q.Y-c.Y
		p.Points[i] = Point{c.X + dx*cos - dy*sin, c.Y + dx*sin + dy*cos}
	}
}
