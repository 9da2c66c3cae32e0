package plot

import (
	"image/color"
	"math"

	"headroom/ui/draw"
)

// A hand is a surface that draws on another as a person would: strokes wander
// between their corners, circles are not quite round, what is to be translucent
// is hatched, and letters are written. Each operation wanders by its own number,
// so that the same figure is the same picture on every surface. Points of the
// data are where they were: a stroke leaves its corners by a pixel or so, and
// circles and boxes keep their middle.
type hand struct {
	under draw.Surface
	seed  uint32
	drawn uint32 // operations so far
}

var _ draw.Surface = (*hand)(nil)

func newHand(s draw.Surface, seed uint32) *hand { return &hand{under: s, seed: seed} }

// A random is the generator mulberry32.
type random uint32

// next is a number from 0 to below 1.
func (r *random) next() float64 {
	*r += 0x6D2B79F5
	t := uint32(*r)
	t = (t ^ t>>15) * (t | 1)
	t ^= t + (t^t>>7)*(t|61)
	return float64(t^t>>14) / (1 << 32)
}

// own is the generator of the i-th of several things: what comes before it, or how
// often it is asked, does not matter to the others.
func (r random) own(i int) *random {
	o := r ^ random(uint32(i)*0x9E3779B1)
	o.next()
	return &o
}

// around is a number from -most to most.
func (r *random) around(most float64) float64 { return (2*r.next() - 1) * most }

// random starts the next operation.
func (h *hand) random() *random {
	h.drawn++
	return random(h.seed).own(int(h.drawn))
}

// stepping counts the steps of a figure on a surface: at each call the next begins.
// On a hand each wanders by numbers of its own, so that what comes and goes in one
// leaves those after it as they were.
func stepping(s draw.Surface) (next func()) {
	h, ok := s.(*hand)
	if !ok {
		return func() {}
	}
	const most = 32 // operations of a step
	begin := h.drawn
	return func() {
		h.drawn = begin
		begin += most
	}
}

func (h *hand) Size() (w, hgt float64) { return h.under.Size() }

func (h *hand) Measure(s string, f draw.Font) draw.Extent { return h.under.Measure(s, handFont(f)) }

func (h *hand) Text(t draw.Text) {
	t.Font = handFont(t.Font)
	h.under.Text(t)
}

// Stroke follows the path loosely, with round corners.
func (h *hand) Stroke(p *draw.Path, s draw.Stroke) {
	s.Join = draw.JoinRound
	if len(s.Dash) == 0 {
		s.Cap = draw.CapRound
	}
	h.under.Stroke(wobbled(p, h.random()), s)
}

// Fill paints, and hatches what is translucent: a pen has one strength.
func (h *hand) Fill(p *draw.Path, c color.NRGBA) {
	r := h.random()
	switch {
	case c.A == 0:
	case c.A < 255:
		c.A = 107 // 42 %
		h.under.Stroke(hatched(p, r), draw.Stroke{Color: c, Width: hatchWidth, Cap: draw.CapRound})
	case round(p):
		h.under.Fill(wobbled(p, r), c)
	default:
		h.under.Fill(p, c)
	}
}

func (h *hand) FillGradient(p *draw.Path, g draw.Gradient) { h.under.FillGradient(p, g) }
func (h *hand) Clip(p *draw.Path)                          { h.under.Clip(p) }
func (h *hand) Unclip()                                    { h.under.Unclip() }
func (h *hand) Group(name string)                          { h.under.Group(name) }
func (h *hand) EndGroup()                                  { h.under.EndGroup() }

// handFont is the written letter for a printed one. Headlines are not set as
// tight as in print.
func handFont(f draw.Font) draw.Font {
	switch f.Face {
	case draw.Regular, draw.Medium:
		f.Face = draw.HandRegular
	case draw.SemiBold:
		f.Face = draw.HandSemiBold
	case draw.Bold, draw.Display:
		f.Face, f.Tracking = draw.HandBold, 0
	}
	return f
}

// How a stroke wanders, in pixels: it is held every wanderEvery pixels until
// wanderLast before the end, up to wander off its way on an edge of wanderFull and
// more, and bends by bow.
const (
	wanderEvery = 46.0
	wanderLast  = 10.0
	wanderFull  = 90.0
	wander      = 3.4 * .75
	cornerShare = .45
	bow         = 2.0
	cornerEase  = .35
)

// wobbled is the path as a hand follows it. Circles get nine points; other
// curves are drawn well enough as they are.
func wobbled(p *draw.Path, r *random) *draw.Path {
	out := &draw.Path{}
	for part := range partsOf(p) {
		switch {
		case part.circle():
			part.addCircle(out, r)
		case part.curved:
			out.Verbs, out.Points = append(out.Verbs, part.verbs...), append(out.Points, part.points...)
		default:
			addLoose(out, loosened(part.points, part.closed, r), part.closed)
		}
	}
	return out
}

// A held point is one the stroke goes through, at a corner or on the way.
type held struct {
	at     draw.Point
	corner bool
}

// loosened are the corners and what the hand goes through between them.
func loosened(corners []draw.Point, closed bool, r *random) []held {
	var out []held
	n := len(corners)
	edges := n - 1
	if closed {
		edges = n
	}
	for i, a := range corners {
		r := r.own(i)
		reach := 1.0
		if closed || i > 0 {
			reach = min(reach, strength(corners[(i-1+n)%n], a))
		}
		if i < edges {
			reach = min(reach, strength(a, corners[(i+1)%n]))
		}
		off := wander * cornerShare * reach
		out = append(out, held{draw.Point{X: a.X + r.around(off), Y: a.Y + r.around(off)}, true})
		if i < edges {
			out = append(out, between(a, corners[(i+1)%n], r)...)
		}
	}
	return out
}

// strength of the wandering on an edge: short ones are drawn straighter.
func strength(a, b draw.Point) float64 {
	return math.Min(1, math.Hypot(b.X-a.X, b.Y-a.Y)/wanderFull)
}

// between are the points that hold an edge between its ends. They lie at the same
// distances from its start however long it is, and one near its end hardly strays:
// so an edge that grows from frame to frame does not twitch.
func between(a, b draw.Point, r *random) []held {
	dx, dy := b.X-a.X, b.Y-a.Y
	length := math.Hypot(dx, dy)
	if length > 1000*wanderEvery {
		return nil
	}
	nx, ny := -dy/length, dx/length
	reach, bend := strength(a, b), r.around(bow)
	var out []held
	for d := wanderEvery; d < length-wanderLast; d += wanderEvery {
		t, near := d/length, min(1, (length-wanderLast-d)/wanderEvery)
		off := reach * (near*r.around(wander) + bend*4*t*(1-t))
		out = append(out, held{draw.Point{X: a.X + dx*t + nx*off, Y: a.Y + dy*t + ny*off}, false})
	}
	return out
}

// addLoose adds the curve through the points: Catmull and Rom's, turned short at
// corners.
func addLoose(out *draw.Path, pts []held, closed bool) {
	n := len(pts)
	if n == 0 {
		return
	}
	out.MoveTo(pts[0].at.X, pts[0].at.Y)
	last := n - 1
	if closed {
		last = n
	}
	for i := range last {
		a, b := pts[i], pts[(i+1)%n]
		from, to := tangent(pts, i, a, b), tangent(pts, (i+1)%n, a, b)
		out.CubicTo(a.at.X+from.X/3, a.at.Y+from.Y/3, b.at.X-to.X/3, b.at.Y-to.Y/3, b.at.X, b.at.Y)
	}
	if closed {
		out.Close()
	}
}

// tangent at point i of the piece from a to b.
func tangent(pts []held, i int, a, b held) draw.Point {
	if pts[i].corner {
		return draw.Point{X: cornerEase * (b.at.X - a.at.X), Y: cornerEase * (b.at.Y - a.at.Y)}
	}
	p, q := pts[(i-1+len(pts))%len(pts)].at, pts[(i+1)%len(pts)].at
	return draw.Point{X: (q.X - p.X) / 2, Y: (q.Y - p.Y) / 2}
}
