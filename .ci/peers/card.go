package main

import (
	"encoding/json"
	"fmt"
	"image/color"
	"math"
	"os"
	"strconv"

	"headroom/ui/draw"
)

// A card is the benchmark's picture; every peer draws the same operations.
type card struct {
	W, H            int
	Title, Subtitle string
	Axes            []string
	Max             float64
	Rings           int
	Series          []series
}

type series struct {
	Name   string
	Color  color.NRGBA
	Values []float64
}

func readCard(path string, w, h int) (card, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return card{}, err
	}
	var c card
	if err := json.Unmarshal(data, &c); err != nil {
		return c, fmt.Errorf("%s: %w", path, err)
	}
	if len(c.Axes) < 3 || c.Rings < 1 || !(c.Max > 0) {
		return c, fmt.Errorf("%s: no radar can be drawn of it", path)
	}
	for _, s := range c.Series {
		if len(s.Values) != len(c.Axes) {
			return c, fmt.Errorf("%s: %s has %d values for %d axes", path, s.Name, len(s.Values), len(c.Axes))
		}
	}
	c.W, c.H = w, h
	return c, nil
}

// The card's colours.
func bg() color.NRGBA    { return color.NRGBA{0xFB, 0xFC, 0xFE, 255} }
func ink() color.NRGBA   { return color.NRGBA{0x0F, 0x17, 0x2A, 255} }
func muted() color.NRGBA { return color.NRGBA{0x64, 0x74, 0x8B, 255} }
func grid() color.NRGBA  { return color.NRGBA{0xCB, 0xD5, 0xE1, 255} }
func band() color.NRGBA  { return color.NRGBA{0xE2, 0xE8, 0xF0, 110} }
func white() color.NRGBA { return color.NRGBA{255, 255, 255, 255} }
func none() color.NRGBA  { return color.NRGBA{} }

func faded(c color.NRGBA, a uint8) color.NRGBA { c.A = a; return c }

// A pen draws the card on a surface; u is the design unit in pixels.
type pen struct {
	card
	s            draw.Surface
	u, cx, cy, r float64
}

// draw draws the whole card.
func (c card) draw(s draw.Surface) {
	w, h := float64(c.W), float64(c.H)
	u := math.Min(w, h) / 1200
	p := pen{c, s, u, w / 2, h/2 + 40*u, 370 * u}
	p.poly([]draw.Point{{}, {X: w}, {X: w, Y: h}, {Y: h}}, true, bg(), none(), 0)
	p.text(c.Title, 80*u, 112*u, 52, ink(), draw.AnchorStart)
	p.text(c.Subtitle, 80*u, 158*u, 26, muted(), draw.AnchorStart)
	p.web()
	for _, se := range c.Series {
		p.shape(se)
	}
	p.labels()
	p.legend()
}

// at is the place on an axis at that distance from the middle.
func (p *pen) at(axis int, r float64) draw.Point {
	sin, cos := math.Sincos(2*math.Pi*float64(axis)/float64(len(p.Axes)) - math.Pi/2)
	return draw.Point{X: p.cx + r*cos, Y: p.cy + r*sin}
}

// web draws bands, rings and spokes.
func (p *pen) web() {
	for k := p.Rings; k >= 1; k-- {
		r := p.r * float64(k) / float64(p.Rings)
		var ring []draw.Point
		for i := range p.Axes {
			ring = append(ring, p.at(i, r))
		}
		fill := none()
		if k%2 == 1 {
			fill = band()
		} else if k < p.Rings {
			fill = bg()
		}
		if k == p.Rings {
			p.poly(ring, true, fill, grid(), 2.5*p.u)
		} else {
			p.poly(ring, true, fill, grid(), 1.5*p.u, 7*p.u, 6*p.u)
		}
	}
	for i := range p.Axes {
		p.poly([]draw.Point{{X: p.cx, Y: p.cy}, p.at(i, p.r)}, false, none(), grid(), 1.5*p.u)
	}
}

// shape draws one series with a dot at each value.
func (p *pen) shape(se series) {
	var pts []draw.Point
	for i, v := range se.Values {
		pts = append(pts, p.at(i, p.r*v/p.Max))
	}
	p.poly(pts, true, faded(se.Color, 56), se.Color, 4.5*p.u)
	for _, q := range pts {
		p.circle(q.X, q.Y, 8, se.Color, white(), 3)
	}
}

// labels names axes and rings.
func (p *pen) labels() {
	for i, name := range p.Axes {
		q := p.at(i, p.r+34*p.u)
		anchor := draw.AnchorMiddle
		if cos := (q.X - p.cx) / (p.r + 34*p.u); cos > .1 {
			anchor = draw.AnchorStart
		} else if cos < -.1 {
			anchor = draw.AnchorEnd
		}
		dy := 10.0
		if i == 0 {
			dy = 2
		} else if i == len(p.Axes)/2 {
			dy = 22
		}
		p.text(name, q.X, q.Y+dy*p.u, 30, ink(), anchor)
	}
	for k := 1; k <= p.Rings; k++ {
		q := p.at(0, p.r*float64(k)/float64(p.Rings))
		p.text(strconv.Itoa(int(p.Max)*k/p.Rings), q.X-12*p.u, q.Y+7*p.u, 20, muted(), draw.AnchorEnd)
	}
}

// legend names the series, centred at the foot.
func (p *pen) legend() {
	const mark, gap = 38, 44
	f := draw.Font{Size: 26 * p.u}
	total := -gap * p.u
	for _, se := range p.Series {
		total += p.s.Measure(se.Name, f).Width + (mark+gap)*p.u
	}
	x, y := (float64(p.W)-total)/2, float64(p.H)-64*p.u
	for _, se := range p.Series {
		p.circle(x+12*p.u, y-9*p.u, 11, faded(se.Color, 90), se.Color, 4)
		p.text(se.Name, x+mark*p.u, y, 26, ink(), draw.AnchorStart)
		x += p.s.Measure(se.Name, f).Width + (mark+gap)*p.u
	}
}

func (p *pen) poly(pts []draw.Point, closed bool, fill, stroke color.NRGBA, width float64, dash ...float64) {
	path := draw.Polyline(pts...)
	if closed {
		path.Close()
	}
	p.paint(path, fill, draw.Stroke{Color: stroke, Width: width, Join: draw.JoinRound, Dash: dash})
}

// circle is drawn around a place in pixels; its other measures are in units.
func (p *pen) circle(x, y, r float64, fill, stroke color.NRGBA, width float64) {
	p.paint(draw.Circle(x, y, r*p.u), fill, draw.Stroke{Color: stroke, Width: width * p.u})
}

func (p *pen) paint(path *draw.Path, fill color.NRGBA, s draw.Stroke) {
	if fill.A > 0 {
		p.s.Fill(path, fill)
	}
	if s.Width > 0 {
		p.s.Stroke(path, s)
	}
}

func (p *pen) text(s string, x, y, size float64, c color.NRGBA, anchor draw.Anchor) {
	p.s.Text(draw.Text{String: s, X: x, Y: y, Anchor: anchor, Font: draw.Font{Size: size * p.u}, Color: c})
}
