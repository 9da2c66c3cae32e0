package plot

import (
	"image/color"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"headroom/model"
	"headroom/ui/draw"
)

func TestSketch_Golden(t *testing.T) {
	golden(t, "card-wide-sketch", recorded(november(t, 1200, 627, Sketch(7))).String())
}

// The picture follows from the snapshot and the seed alone, on every surface.
func TestSketch_IsSteady(t *testing.T) {
	c := november(t, 540, 675, Sketch(7))
	first := recorded(c).String()
	if recorded(c).String() != first {
		t.Error("drawn twice, two pictures")
	}
	moved := draw.NewRecorder(540, 675)
	c.Draw(draw.Moved(moved, 100, 0))
	again := draw.NewRecorder(540, 675)
	c.Draw(again)
	for i, op := range moved.Ops {
		if op.Path == nil {
			continue
		}
		for k, q := range op.Path.Points {
			if d := q.X - again.Ops[i].Path.Points[k].X; math.Abs(d-100) > 1e-6 {
				t.Fatalf("drawn 100 pixels further, operation %d is %v pixels further", i, d)
			}
		}
	}
	headline := c
	headline.Headline = "Bandwidth is the one ceiling that didn’t"
	if len(recorded(headline).Ops) == 0 || strokesOf(recorded(headline)) != strokesOf(recorded(c)) {
		t.Error("another headline moves the strokes")
	}
	seed, uid := c, c
	seed.Style, uid.Now.UID = Sketch(8), "another"
	if recorded(seed).String() == first || recorded(uid).String() == first {
		t.Error("another seed or snapshot gives the same strokes")
	}
}

// strokesOf is the first of the rings, as text.
func strokesOf(rec *draw.Recorder) string {
	for _, op := range rec.Ops {
		if op.Kind == draw.StrokeOp && op.Color == Sketch(0).OuterRing {
			return (&draw.Recorder{Ops: []draw.Op{op}}).String()
		}
	}
	return ""
}

// Whatever wanders, the marks of the data stand where they stand in print, and
// lines pass within a hand's width of them.
func TestSketch_DataStaysInItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.SampledFrom(Sizes()).Draw(t, "size")
		then := model.Snapshot{Day: day(2026, 5, 1), Ratings: anyRatings(t, true)}
		c := Card{
			Width: size.Width, Height: size.Height, Style: Sketch(rapid.Uint64().Draw(t, "seed")), Voice: englishVoice,
			Now: model.Snapshot{Day: day(2026, 9, 3), Ratings: anyRatings(t, true)}, Then: &then,
		}
		rec := recorded(c)
		for _, op := range rec.Ops {
			if op.Kind != draw.FillOp || op.Color != c.Style.Now && op.Color != c.Style.Binding {
				continue
			}
			if wide, high := op.Box.Width(), op.Box.Height(); math.Abs(wide-high) > .11*max(wide, high) { // a circle wanders by a twentieth
				t.Errorf("a dot of %v", op.Box)
			}
		}
		f := figure{RadarLayout: RadarLayout{Geometry: Geometry{CX: 500, CY: 500, R: 260}, Badge: 25, strokes: 1}, style: c.Style, now: levelsOf(c.Now.Ratings)}
		inner := draw.NewRecorder(1000, 1000)
		h := newHand(inner, 7)
		f.drawHalos(h)
		i := 0
		f.rated(func(_ model.Ceiling, at draw.Point) {
			box := inner.Ops[i].Box
			i++
			if math.Hypot((box.X0+box.X1)/2-at.X, (box.Y0+box.Y1)/2-at.Y) > 1.7 {
				t.Errorf("a badge at %v, its vertex at %v", box, at)
			}
		})
		f.drawNowLine(h)
		for _, op := range inner.Ops {
			if op.Kind == draw.StrokeOp && len(op.Path.Points) > 0 {
				f.rated(func(c model.Ceiling, at draw.Point) {
					before, after := (c+5)%6, (c+1)%6
					if (f.now.rated(before) || f.now.rated(after)) && nearest(op.Path, at) > 2 {
						t.Errorf("the line passes %v pixels from %v", nearest(op.Path, at), at)
					}
				})
			}
		}
	})
}

func nearest(p *draw.Path, at draw.Point) float64 {
	best := math.Inf(1)
	for _, q := range p.Points {
		best = math.Min(best, math.Hypot(q.X-at.X, q.Y-at.Y))
	}
	return best
}

// Strokes stay near their way, whatever their corners.
func TestHand_NeverWandersFar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := rapid.Custom(func(t *rapid.T) draw.Point {
			return draw.Point{X: rapid.Float64Range(-50, 1200).Draw(t, "x"), Y: rapid.Float64Range(-50, 1200).Draw(t, "y")}
		})
		pts := rapid.SliceOfN(one, 1, 7).Draw(t, "points")
		path := draw.Polyline(pts...)
		closed := rapid.Bool().Draw(t, "closed")
		if closed {
			path.Close()
		}
		rec := draw.NewRecorder(1200, 1200)
		newHand(rec, rapid.Uint32().Draw(t, "seed")).Stroke(path, draw.Stroke{Color: hex(0), Width: 1})
		way := slices.Clone(pts)
		if closed {
			way = append(way, pts[0])
		}
		for _, q := range rec.Ops[0].Path.Points {
			off := math.Inf(1)
			for i := range way {
				off = math.Min(off, fromSegment(q, way[i], way[min(i+1, len(way)-1)]))
			}
			if off > wander+bow+2 {
				t.Fatalf("%v is %v off", q, off)
			}
		}
	})
}

func fromSegment(q, a, b draw.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	along := 0.0
	if n := dx*dx + dy*dy; n > 0 {
		along = math.Min(1, math.Max(0, ((q.X-a.X)*dx+(q.Y-a.Y)*dy)/n))
	}
	return math.Hypot(q.X-a.X-along*dx, q.Y-a.Y-along*dy)
}

// From frame to frame only what moves moves: the hatching lies where it lies, an
// edge that grows strays where it strayed, and what comes and goes between two steps
// of a figure changes nothing after it.
func TestHand_IsQuietInMotion(t *testing.T) {
	drawn := func(paint func(h *hand)) *draw.Recorder {
		rec := draw.NewRecorder(1000, 1000)
		paint(newHand(rec, 7))
		return rec
	}
	edge := func(length float64) []draw.Point {
		return drawn(func(h *hand) {
			h.Stroke(draw.Polyline(draw.Point{}, draw.Point{X: length}), draw.Stroke{Width: 1})
		}).Ops[0].Path.Points
	}
	for length := 100.0; length < 400; length++ {
		a, b := edge(length), edge(length+1)
		for i := 3; i < len(a)-3; i += 3 { // the points that hold the edge between its ends
			if d := math.Hypot(a[i].X-b[i].X, a[i].Y-b[i].Y); d > .15 {
				t.Errorf("an edge of %v, grown by a pixel, moves by %v", length, d)
			}
		}
		if last := b[len(b)-4]; len(b) > len(a) && math.Abs(last.Y) > bow {
			t.Errorf("an edge of %v, grown by a pixel, is held %v off", length, last.Y)
		}
	}
	g := Geometry{CX: 500, CY: 500, R: 260}
	small, large := model.Ratings{}, model.Ratings{}
	for c := range small {
		small[c], large[c] = model.RatingMin*3, model.RatingMin*4
	}
	lines := func(r model.Ratings) []draw.Point { rnd := random(7); return hatched(g.Inside(r), &rnd).Points }
	wide, narrow := lines(large), lines(small)
	if len(narrow) < 20 {
		t.Fatal(narrow)
	}
	for _, q := range narrow {
		off := math.Inf(1)
		for i := 0; i+1 < len(wide); i += 2 {
			off = math.Min(off, fromSegment(q, wide[i], wide[i+1]))
		}
		if off > 1e-6 {
			t.Fatalf("a line through %v is not there any more when what it fills is larger", q)
		}
	}
	f := figure{RadarLayout: RadarLayout{Geometry: g, Badge: 25, strokes: 1}, style: Sketch(7), now: levelsOf(small)}
	without := drawn(func(h *hand) { f.draw(h) })
	f.hard = 3
	with := drawn(func(h *hand) { f.draw(h) })
	for _, color := range []color.NRGBA{f.style.Now, f.style.Paper} {
		if a, b := pathsOf(without, color), pathsOf(with, color); len(a) < 6 || !slices.Equal(a, b) {
			t.Errorf("a hexagon moves what is drawn in %v", color)
		}
	}
}

// pathsOf are what is drawn in a colour, each as text.
func pathsOf(rec *draw.Recorder, c color.NRGBA) (all []string) {
	for _, op := range rec.Ops {
		if op.Color == c {
			all = append(all, (&draw.Recorder{Ops: []draw.Op{op}}).String())
		}
	}
	return all
}

// Hatching lies within what it fills.
func TestHatched_StaysInside(t *testing.T) {
	g := Geometry{CX: 300, CY: 300, R: 260}
	rapid.Check(t, func(t *rapid.T) {
		r := anyRatings(t, false)
		p := g.Inside(r)
		rnd := random(rapid.Uint32().Draw(t, "seed"))
		lines := hatched(p, &rnd)
		for _, q := range lines.Points {
			if !insidePolygon(q, p.Points) {
				t.Fatalf("%v lies outside", q)
			}
		}
		if len(lines.Points) < 8 {
			t.Errorf("%d points of hatching in %v", len(lines.Points), r)
		}
	})
}

func insidePolygon(q draw.Point, pts []draw.Point) bool {
	in := false
	for i, a := range pts {
		b := pts[(i+1)%len(pts)]
		if (a.Y > q.Y) != (b.Y > q.Y) && q.X < a.X+(b.X-a.X)*(q.Y-a.Y)/(b.Y-a.Y) {
			in = !in
		}
	}
	return in
}

// The numbers of the generator are those of mulberry32 as it is published.
func TestRandom_IsMulberry32(t *testing.T) {
	r := random(1)
	for i, want := range []float64{0.6270739405881613, 0.002735721180215478, 0.5274470399599522} {
		if got := r.next(); math.Abs(got-want) > 1e-15 {
			t.Errorf("number %d of seed 1 is %v, want %v", i, got, want)
		}
	}
}

func TestSketch_FigureIsLeftOutWithoutRoom(t *testing.T) {
	heads := func(c Card) int {
		n := 0
		for _, op := range recorded(c).Ops {
			if op.Kind == draw.StrokeOp && op.Color == c.Style.Binding && op.Stroke.Width == 9 {
				n++
			}
		}
		return n
	}
	c := november(t, 1080, 1350, Sketch(7))
	if heads(c) != 1 {
		t.Error("no figure holds the bar")
	}
	long := c
	long.Headline = "A headline that takes all the room there is on this card"
	even := c
	even.Now.Ratings = ratings(t, "3 3 3 3 3 3")
	plain := c
	plain.Style = Light()
	for name, other := range map[string]Card{"long": long, "even": even, "plain": plain} {
		if heads(other) != 0 {
			t.Errorf("%s: a figure where none should be", name)
		}
	}
}
