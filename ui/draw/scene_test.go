package draw

import (
	"image/color"
	"math"
)

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}
}

// scene draws what a card is made of: bands, rings, dashed and solid polygons,
// badges with numbers, labels, a strip of rows and a headline, for a surface of
// 1080 by 1350 pixels.
func scene(s Surface) {
	ink, now, then, hot, paper := rgb(0x1F2937), rgb(0x0072B2), rgb(0x6B7280), rgb(0xD55E00), rgb(0xFAF8F4)
	s.Fill(Polygon(Point{0, 0}, Point{1080, 0}, Point{1080, 1350}, Point{0, 1350}), paper)
	sceneRadar(s, ink, now, then, hot, paper)
	s.Text(Text{String: "My six career ceilings", X: 72, Y: 104, Font: Font{Face: Medium, Size: 32}, Color: rgb(0x4B5563)})
	s.Text(Text{String: "Headroom", X: 1008, Y: 104, Anchor: AnchorEnd, Font: Font{Face: Bold, Size: 32}, Color: ink})
	head := Font{Face: Display, Size: 72, Tracking: -.017}
	s.Text(Text{String: "Bandwidth", X: 69, Y: 189, Font: head, Color: hot})
	s.Text(Text{String: " is the one", X: 69 + s.Measure("Bandwidth", head).Width, Y: 189, Font: head, Color: ink})
	s.Text(Text{String: "ceiling that didn’t lift", X: 69, Y: 268, Font: head, Color: ink})
	s.Text(Text{String: "2.9", X: 65, Y: 636, Font: Font{Face: Display, Size: 152, Tracking: -.026}, Color: ink})
	s.Text(Text{String: "hard ceiling", X: 72, Y: 684, Font: Font{Face: SemiBold, Size: 34}, Color: ink})
	s.Text(Text{String: "2.1 in May", X: 72, Y: 726, Font: Font{Size: 32}, Color: rgb(0x4B5563)})
	for i, name := range names {
		y := 1013 + 39.5*float64(i)
		s.Stroke(Polyline(Point{322, y}, Point{896, y}), Stroke{Color: rgb(0xD3CEC3), Width: 2})
		s.Stroke(Polyline(Point{420, y}, Point{560 + 40*float64(i), y}), Stroke{Color: rgb(0x5598C4), Width: 8})
		s.Fill(Circle(560+40*float64(i), y, 16), paper)
		s.Fill(Circle(560+40*float64(i), y, 12.5), now)
		s.Text(Text{String: name, X: 72, Y: y + 12, Font: Font{Face: Medium, Size: 33}, Color: ink})
		s.Text(Text{String: "+1.0", X: 1008, Y: y + 12, Anchor: AnchorEnd, Font: Font{Face: SemiBold, Size: 33}, Color: now})
	}
	s.Text(Text{String: "November 2026 · self-rated, 1 to 5", X: 72, Y: 1296, Font: Font{Size: 30}, Color: rgb(0x4B5563)})
}

var names = [6]string{"Bandwidth", "Network", "Mentorship", "Learning", "Storytelling", "Opportunity"}

func sceneRadar(s Surface, ink, now, then, hot, paper color.NRGBA) {
	const cx, cy, r = 584, 616, 268
	at := func(i int, level float64) Point {
		sin, cos := math.Sincos(float64(i) * math.Pi / 3)
		return Point{cx + r*level/5*sin, cy - r*level/5*cos}
	}
	hexagon := func(levels ...float64) *Path {
		p := &Path{}
		for i := range 6 {
			q := at(i, levels[i%len(levels)])
			p.LineTo(q.X, q.Y)
		}
		return p.Close()
	}
	for i, c := range []uint32{0xE5EFF5, 0xEEF3F4, 0xF4F4F0, 0xF5F2EA, 0xF1ECE2} {
		s.Fill(hexagon(float64(5-i)), rgb(c))
	}
	for i := range 6 {
		s.Stroke(Polyline(Point{cx, cy}, at(i, 5)), Stroke{Color: rgb(0xE0DBD0), Width: 2})
	}
	for l := 1.0; l <= 5; l++ {
		s.Stroke(hexagon(l), Stroke{Color: rgb(0xD3CEC3), Width: 2})
	}
	levels := []float64{1.5, 3, 3.5, 4.5, 3.5, 3}
	soft := now
	soft.A = 51
	s.Fill(hexagon(levels...), soft)
	s.Stroke(hexagon(2.9), Stroke{Color: ink, Width: 2.5, Dash: []float64{18, 6, 3, 6}})
	s.Stroke(hexagon(1.5, 2, 2.5, 4, 1.5, 2.5), Stroke{Color: then, Width: 4, Dash: []float64{12, 9}})
	s.Stroke(hexagon(levels...), Stroke{Color: now, Width: 6, Join: JoinRound, Cap: CapRound})
	for i, l := range levels {
		q := at(i, l)
		s.Fill(Circle(q.X, q.Y, 30), paper)
		s.Fill(Circle(q.X, q.Y, 26), now)
		s.Text(Text{
			String: []string{"1.5", "3.0", "3.5", "4.5", "3.5", "3.0"}[i], X: q.X, Y: q.Y + 9.5,
			Anchor: AnchorMiddle, Font: Font{Face: Bold, Size: 27}, Color: rgb(0xFFFFFF),
		})
		out := at(i, 5.5)
		s.Text(Text{
			String: names[i], X: out.X, Y: out.Y + 14, Anchor: []Anchor{AnchorMiddle, AnchorStart, AnchorStart, AnchorMiddle, AnchorEnd, AnchorEnd}[i],
			Font: Font{Face: SemiBold, Size: 38}, Color: ink, Halo: Halo{paper, 4},
		})
	}
	bar := at(0, 1.5)
	s.Stroke(Polyline(Point{bar.X - 34, bar.Y - 37}, Point{bar.X + 34, bar.Y - 37}), Stroke{Color: hot, Width: 10, Cap: CapRound})
}
