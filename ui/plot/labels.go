package plot

import (
	"math"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// Labels first, then the radius: the names are measured, the radius is the
// largest that leaves them room, and every name is lifted until it is clear of
// the hexagon, the badges and what else stands there. Where that cannot be, the
// names get smaller, then two lines, then the radius shrinks, and last a name
// loses its middle.

// A Line is one placed line of a label.
type Line struct {
	Text string
	// X is where the text starts and Y its baseline.
	X, Y float64
	Font draw.Font
	// Tag marks the word that says lowest.
	Tag bool
	// Says marks what the months say, and Trend is the mark before it; NoTrend
	// where there is none.
	Says  bool
	Trend Trend
	lead  float64 // from where the mark starts to X
	// Box is what the line may cover, accents and descenders included.
	Box draw.Rect
}

// A Label is the placed name of a ceiling; no lines where the name is empty.
type Label struct {
	Ceiling model.Ceiling
	Lines   []Line
}

// A RadarLayout is where the parts of a radar go.
type RadarLayout struct {
	Geometry
	// Badge is the radius of the discs at the vertices. Numbers tells whether
	// they are large enough for the rating to stand in them.
	Badge   float64
	Numbers bool
	Labels  [model.CeilingCount]Label
	// strokes scales every line width and mark.
	strokes float64
	// barHalf is half the length of a ceiling bar before that, 0 for 34.
	barHalf float64
}

// labelling is what a layout is made from. Lengths are pixels.
type labelling struct {
	names [model.CeilingCount]string
	// tag is written beside the names of tagged ceilings; empty for none.
	tag    string
	tagged []model.Ceiling
	// trends are written under the names, or after them at the poles.
	trends trendWords
	bars   []model.Ceiling
	now    model.Ratings
	// then has marks to keep clear of too; nil for none.
	then *model.Ratings
	// target too; nil for none.
	target *model.Ratings
	// steady makes room for all these ratings and their tags, so that the names
	// stand where they stand with any of them; empty for now alone.
	steady []model.Ratings
	// value writes a rating beside its name where the badges are too small.
	value func(model.Rating) string
	// unit scales every fixed length; size is that of the names. scale is
	// pixels of the picture a pixel here, 0 for 1.
	unit, size, scale float64
	cx, rMax          float64
	// zone holds the capitals of the top name and the baseline of the bottom
	// one; limits hold whatever is drawn.
	zone, limits draw.Rect
	// keep is what no label may meet, given where the radar lies.
	keep    func(Geometry) []draw.Rect
	measure func(string, draw.Font) draw.Extent
}

// layout is the first attempt in which nothing meets anything.
func (l labelling) layout() RadarLayout {
	l.measure = remembered(l.measure)
	marked := l.tagged
	for _, r := range l.steady {
		l.tagged = append(l.tagged[:len(l.tagged):len(l.tagged)], cardBars(r)...)
	}
	if !l.numbers() {
		l.names = l.valued()
	}
	if out, ok := l.whole(); ok {
		return out.untagged(marked)
	}
	if l.trends.worded() { // rather the mark alone than less of a name
		l.trends.markOnly = true
		if out, ok := l.whole(); ok {
			return out.untagged(marked)
		}
	}
	if out, ok := l.shortenedUntilClear(); ok {
		return out.untagged(marked)
	}
	bare := l
	bare.names, bare.tag, bare.trends = [model.CeilingCount]string{}, "", trendWords{}
	out, _, _ := bare.try(attempt{size: 1, radius: .6})
	return out
}

// all are the ratings that there has to be room for.
func (l labelling) all() []model.Ratings {
	if len(l.steady) > 0 {
		return l.steady
	}
	return []model.Ratings{l.now}
}

// barsOf are the bars over those ratings: a card may show fewer than it could.
func (l labelling) barsOf(r model.Ratings) []model.Ceiling {
	if len(l.steady) > 0 {
		return cardBars(r)
	}
	return l.bars
}

// untagged leaves out the tags of all but the marked ceilings.
func (o RadarLayout) untagged(marked []model.Ceiling) RadarLayout {
	for i, label := range o.Labels {
		o.Labels[i].Lines = slices.DeleteFunc(label.Lines, func(line Line) bool {
			return line.Tag && !slices.Contains(marked, label.Ceiling)
		})
	}
	return o
}

// valued are the names with their ratings after them.
func (l labelling) valued() [model.CeilingCount]string {
	names := l.names
	for i, r := range l.now {
		if r.Rated() && names[i] != "" && l.value != nil {
			names[i] += " " + l.value(r)
		}
	}
	return names
}

// remembered measures each text once.
func remembered(measure func(string, draw.Font) draw.Extent) func(string, draw.Font) draw.Extent {
	type key struct {
		s string
		f draw.Font
	}
	known := map[key]draw.Extent{}
	return func(s string, f draw.Font) draw.Extent {
		e, ok := known[key{s, f}]
		if !ok {
			e = measure(s, f)
			known[key{s, f}] = e
		}
		return e
	}
}

// try places the names and gives those that meet something; fits is false where
// a name is longer than the attempt lets it be.
func (l labelling) try(a attempt) (out RadarLayout, met []model.Ceiling, fits bool) {
	name := draw.Font{Face: draw.SemiBold, Size: l.size * a.size}
	var blocks [model.CeilingCount]block
	for _, c := range model.Ceilings() {
		b, fits := l.block(c, name, a)
		if !fits {
			return out, nil, false
		}
		blocks[c] = b
	}
	out = l.frame(blocks, a.radius)
	blocked := l.obstacles(out)
	out.Labels[model.Bandwidth] = l.pole(out, blocks[model.Bandwidth], model.Bandwidth)
	out.Labels[model.Learning] = l.pole(out, blocks[model.Learning], model.Learning)
	l.pair(&out, blocks, model.Network, model.Opportunity, blocked, a.apart.upper)
	l.pair(&out, blocks, model.Mentorship, model.Storytelling, blocked, a.apart.lower)
	return out, l.meeting(out, blocked), true
}

// meeting are the names that leave the limits or meet something.
func (l labelling) meeting(out RadarLayout, blocked obstacles) (met []model.Ceiling) {
	for i, a := range out.Labels {
		if slices.ContainsFunc(a.Lines, func(line Line) bool {
			return !line.Box.In(l.limits) || blocked.meet(line.Box) || l.meetsOther(line, i, out.Labels)
		}) {
			met = append(met, a.Ceiling)
		}
	}
	return met
}

func (l labelling) meetsOther(line Line, i int, labels [model.CeilingCount]Label) bool {
	box := line.Box.Grow(10 * l.unit)
	box.X0, box.X1 = box.X0-8*l.unit, box.X1+8*l.unit // side by side they would be read as one
	for k, other := range labels {
		if k != i && slices.ContainsFunc(other.Lines, func(line Line) bool { return box.Overlaps(line.Box) }) {
			return true
		}
	}
	return false
}

// frame finds the radius and the middle: two poles, their names and the air
// between have to fit into the zone.
func (l labelling) frame(blocks [model.CeilingCount]block, factor float64) RadarLayout {
	top, bottom := blocks[model.Bandwidth], blocks[model.Learning]
	r := l.rMax * factor
	var above, below float64
	for range 40 {
		above = top.height() + l.polePad(model.Bandwidth, r)
		below = bottom.height() + l.polePad(model.Learning, r)
		over := 2*r + above + below - l.zone.Height()
		if over <= 0.01 {
			break
		}
		r = math.Max(1, r-over/2)
	}
	cy := (l.zone.Y0 + above + l.zone.Y1 - below) / 2
	out := RadarLayout{Geometry: Geometry{CX: l.cx, CY: cy, R: r}}
	out.strokes = l.strokes(r)
	out.Badge, out.Numbers = l.badge(r)
	return out
}

// strokes is the scale of lines and marks: they follow the radius, but less.
func (l labelling) strokes(r float64) float64 { return l.unit*.6 + .4*r/268 }

// badge is the radius of the discs. Neighbours at level 1 are a fifth of the
// radius apart, so these never touch. Under 16 pixels no number can be read in
// them, and they are plain dots.
func (l labelling) badge(r float64) (radius float64, numbers bool) {
	if !l.numbers() {
		return r / 16, false
	}
	return r / 10.3, true
}

// numbers tells whether badges are large enough for numbers in the picture.
func (l labelling) numbers() bool {
	scale := l.scale
	if scale == 0 {
		scale = 1
	}
	return l.rMax/10.3*scale >= 16
}

// polePad is the air between a pole of the hexagon and its name: more where a
// high badge or its bar needs it.
func (l labelling) polePad(c model.Ceiling, r float64) float64 {
	pad := 16 * l.unit
	need := func(level model.Rating, reach float64) {
		if level.Rated() {
			pad = math.Max(pad, reach-(model.LevelMax-level.Level())*r/model.LevelMax)
		}
	}
	b, _ := l.badge(r)
	for _, now := range l.all() {
		need(now[c], b+12*l.unit)
		if slices.Contains(l.barsOf(now), c) {
			need(now[c], b+(11+5+10)*l.strokes(r))
		}
	}
	for _, other := range []*model.Ratings{l.then, l.target} {
		if other != nil {
			need(other[c], 24*l.strokes(r))
		}
	}
	return pad
}
