package draw

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"math"

	"codeberg.org/go-pdf/fpdf"
)

// FillGradient paints the inside of the path. Two opaque colours become a
// gradient of the file. The library knows no others, so more stops, and those one
// sees through, become an image of one row of pixels, turned along the gradient.
func (s *pdfPage) FillGradient(p *Path, g Gradient) {
	g, ok := g.clean()
	if !ok || !p.sound() || !s.ready() {
		return
	}
	if len(g.Stops) == 1 {
		s.Fill(p, g.Stops[0].Color)
		return
	}
	var l lines
	l.flatten(p)
	box, ok := l.bounds()
	if box = box.within(Rect{0, 0, s.w, s.h}); !ok || box.Width() <= 0 || box.Height() <= 0 {
		return
	}
	s.alpha(255)
	s.Clip(p)
	if a, b := g.Stops[0], g.Stops[1]; len(g.Stops) == 2 && a.Color.A == 255 && b.Color.A == 255 && b.At > a.At {
		s.shade(box, g)
	} else {
		s.shadeImage(box, g)
	}
	s.Unclip()
}

// within is the part of r that lies in o.
func (r Rect) within(o Rect) Rect {
	return Rect{max(r.X0, o.X0), max(r.Y0, o.Y0), min(r.X1, o.X1), min(r.Y1, o.Y1)}
}

// shade paints the box with a gradient of the library's. It takes the ends as
// parts of a box; with a square one the colours stay square to their line.
func (s *pdfPage) shade(box Rect, g Gradient) {
	side := max(box.Width(), box.Height()) + 2
	x, y := box.X0-1, box.Y0-1
	end := func(at float64) (float64, float64) {
		px := g.From.X + (g.To.X-g.From.X)*at
		py := g.From.Y + (g.To.Y-g.From.Y)*at
		return (px - x) / side, 1 - (py-y)/side
	}
	x0, y0 := end(g.Stops[0].At)
	x1, y1 := end(g.Stops[1].At)
	a, b := g.Stops[0].Color, g.Stops[1].Color
	s.pdf.file.LinearGradient(x, s.libraryY(y), side, side,
		int(a.R), int(a.G), int(a.B), int(b.R), int(b.G), int(b.B), x0, y0, x1, y1)
}

// shadeImage paints the box with an image of a pixel's steps along the gradient.
func (s *pdfPage) shadeImage(box Rect, g Gradient) {
	length := g.length()
	along := Point{(g.To.X - g.From.X) / length, (g.To.Y - g.From.Y) / length}
	corners := [4]Point{{box.X0, box.Y0}, {box.X1, box.Y0}, {box.X1, box.Y1}, {box.X0, box.Y1}}
	u0, u1, v0, v1 := math.Inf(1), math.Inf(-1), math.Inf(1), math.Inf(-1)
	for _, c := range corners {
		u := (c.X-g.From.X)*along.X + (c.Y-g.From.Y)*along.Y
		v := (c.Y-g.From.Y)*along.X - (c.X-g.From.X)*along.Y
		u0, u1, v0, v1 = min(u0, u), max(u1, u), min(v0, v), max(v1, v)
	}
	name, ok := s.pdf.row(int(math.Ceil(u1-u0)), func(at float64) float64 { return (u0 + (u1-u0)*at) / length }, g)
	if !ok {
		return
	}
	// The image's own square goes to the box along the gradient: its left edge
	// to u0, its lower edge to v1, as v points down.
	o := Point{g.From.X + along.X*u0 - along.Y*v1, g.From.Y + along.Y*u0 + along.X*v1}
	right := Point{along.X * (u1 - u0), along.Y * (u1 - u0)}
	up := Point{along.Y * (v1 - v0), -along.X * (v1 - v0)}
	b := append(s.num[:0], "q"...)
	for _, v := range [6]float64{right.X, -right.Y, up.X, -up.Y, o.X, s.h - o.Y} {
		b = number(append(b, ' '), v)
	}
	s.write(append(b, " cm"...))
	_, h := s.pdf.file.GetPageSize()
	s.pdf.file.ImageOptions(name, 0, h-1, 1, 1, false, fpdf.ImageOptions{ImageType: "PNG"}, 0, "")
	s.writes("Q")
}

// libraryY is the y that the library turns into ours: it counts from the top of
// the page that was begun last.
func (s *pdfPage) libraryY(y float64) float64 {
	_, h := s.pdf.file.GetPageSize()
	return y + h - s.h
}

// row is the name of an image of one row, its pixels coloured by how far along
// the gradient they are. Images that differ have different widths, as the
// library puts those of one width in any order.
func (p *PDF) row(n int, along func(at float64) float64, g Gradient) (name string, ok bool) {
	const most = 8192
	for n = min(max(n, 2), most); p.images[n]; n++ {
	}
	p.images[n] = true
	img := image.NewNRGBA(image.Rect(0, 0, n, 1))
	for x := range n {
		img.SetNRGBA(x, 0, g.at(along((float64(x)+.5)/float64(n))))
	}
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		p.fail(err)
		return "", false
	}
	sum := sha256.Sum256(b.Bytes())
	name = hex.EncodeToString(sum[:])
	p.file.RegisterImageOptionsReader(name, fpdf.ImageOptions{ImageType: "PNG"}, &b)
	return name, p.file.Ok()
}
