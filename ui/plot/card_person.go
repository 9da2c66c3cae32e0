package plot

import "headroom/ui/draw"

// The little figure that holds the bar on a sketch: how wide it is and how far
// from the headline it has to stand.
const (
	personWidth = 102.0
	personAir   = 24.0
)

// drawPerson draws a figure that holds a ceiling up, at the right margin beside
// the headline, its bar at y. It stands away from any axis, so that nobody reads
// it as data; where there is no room, or nothing is marked as lowest, it is left
// out.
func (p page) drawPerson(h headline, y float64) {
	st := p.card.Style
	x := p.right - personWidth/2
	if !st.sketch || len(cardBars(p.card.Now.Ratings)) == 0 || p.left-optical*h.font.Size+h.width(p.s.Measure)+personAir > p.right-personWidth {
		return
	}
	line := func(width float64, pts ...draw.Point) {
		for i := range pts {
			pts[i].X, pts[i].Y = pts[i].X+x, pts[i].Y+y
		}
		s := draw.Stroke{Color: st.Ink, Width: width}
		if width > 5 {
			s.Color = st.Binding
		}
		p.s.Stroke(draw.Polyline(pts...), s)
	}
	line(5, draw.Point{X: -25, Y: 8}, draw.Point{X: -21, Y: 33}, draw.Point{X: 0, Y: 49}, draw.Point{X: 21, Y: 33}, draw.Point{X: 25, Y: 8})
	line(5, draw.Point{X: 0, Y: 46}, draw.Point{X: 0, Y: 80})
	line(5, draw.Point{X: -16, Y: 112}, draw.Point{X: 0, Y: 80}, draw.Point{X: 16, Y: 112})
	head := draw.Circle(x, y+27, 13.5)
	p.s.Fill(head, st.Paper)
	p.s.Stroke(head, draw.Stroke{Color: st.Ink, Width: 5})
	line(9, draw.Point{X: -46, Y: 2}, draw.Point{X: 46, Y: 0})
}
