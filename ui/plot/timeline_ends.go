package plot

import (
	"math"
	"sort"

	"headroom/model"
	"headroom/ui/draw"
)

// labelPitch is the least distance of two names, statePitch that of two with
// their states under them, in logical pixels.
const (
	labelPitch = 22
	statePitch = 35
)

// stated tells whether there are states and room for them.
func (c scene) stated() bool {
	return c.hasStates() && c.px(statePitch)*model.CeilingCount <= c.plot.Height()
}

func (v view) hasStates() bool { return v.States != [model.CeilingCount]string{} }

// drawEnds draws each line's last mark, and its name and level beside it. Ends
// that fall together stand side by side, and names move apart.
func (c scene) drawEnds() {
	ends := append([]lineOf(nil), c.lines...)
	sort.SliceStable(ends, func(i, j int) bool {
		a, b := ends[i].end(), ends[j].end()
		if a.level != b.level {
			return a.level > b.level
		}
		if loud := c.colour(ends[i].ceiling).loud; loud != c.colour(ends[j].ceiling).loud {
			return loud
		}
		return ends[i].ceiling < ends[j].ceiling
	})
	wanted := make([]float64, len(ends))
	for i, line := range ends {
		wanted[i] = c.y(line.end().level)
	}
	pitch, foot := c.px(labelPitch), c.plot.Y1+c.px(8)
	if c.stated() {
		pitch, foot = c.px(statePitch), c.plot.Y1-c.px(4)
	}
	got := apart(wanted, pitch, c.plot.Y0+c.px(2), foot)
	size := c.px(14)
	for i := range got[min(1, len(got)):] {
		size = math.Min(size, (got[i+1]-got[i])/1.25) // a low chart has small names
	}
	shared := map[point]int{}
	for _, line := range ends {
		shared[line.end()]++
	}
	nth := map[point]int{}
	for i, line := range ends {
		e := line.end()
		p := c.point(e)
		p.X += c.px(12) * float64(nth[e])
		nth[e]++
		c.drawMark(line.ceiling, p, 1.25)
		last := c.x(e.month) + c.px(12)*float64(shared[e]-1) + c.px(8)
		c.drawEndLabel(line, last, p.Y, got[i], size)
	}
}

// drawEndLabel draws the leader from the line's end to its name, and its level.
func (c scene) drawEndLabel(line lineOf, from, y, at, size float64) {
	ink := c.colour(line.ceiling)
	text := c.Style.Ink
	if ink.loud {
		text = ink.NRGBA
	}
	edge := float64(c.Width) - c.right + c.px(40) // where names start
	bend := edge - c.px(14)
	leader := draw.Stroke{Color: ink.NRGBA, Width: c.px(.9)}
	if line.end().month < c.last {
		leader.Dash = []float64{c.px(1.5), c.px(3)}
	}
	path := draw.Polyline(draw.Point{X: math.Min(from, bend), Y: y}, draw.Point{X: bend - c.px(4), Y: y}, draw.Point{X: bend, Y: at}, draw.Point{X: edge - c.px(5), Y: at})
	c.s.Stroke(path, leader)
	font := draw.Font{Face: draw.SemiBold, Size: size}
	if ink.loud {
		font.Face = draw.Bold
	}
	base := at + c.s.Measure("H", font).CapHeight/2
	right := edge + c.labels
	level := c.Voice.Number(line.end().level)
	value := c.s.Measure(level, font).Width
	drawFitted(c.s, c.name(line.ceiling), edge, base, right-edge-value-c.px(8), font, text, draw.AnchorStart)
	c.s.Text(draw.Text{String: level, X: right, Y: base, Anchor: draw.AnchorEnd, Font: font, Color: text})
	if c.stated() {
		drawFitted(c.s, c.States[line.ceiling], edge, base+c.px(15.5), right-edge, c.axisFont(), c.Style.Muted, draw.AnchorStart)
	}
}

// name is short where the figure is narrow.
func (v view) name(c model.Ceiling) string {
	if float64(v.Width) < v.px(520) {
		return v.Voice.CeilingShort(c)
	}
	return v.Voice.Ceiling(c)
}

// labelWidth holds the longest name and a level, at most a third of the figure.
func (v view) labelWidth() float64 {
	font := draw.Font{Face: draw.Bold, Size: v.px(14)}
	w := 0.0
	for _, c := range model.Ceilings() {
		w = math.Max(w, v.s.Measure(v.name(c), font).Width)
	}
	w += v.s.Measure(v.Voice.Number(model.LevelMax), font).Width + v.px(20)
	for _, state := range v.States {
		w = math.Max(w, math.Min(v.s.Measure(state, v.axisFont()).Width, v.px(150)))
	}
	return math.Min(w, float64(v.Width)/3)
}

// apart moves positions, in order, to be at least pitch from each other and from
// lo to hi, each as little as can be (pool adjacent violators). Where they do
// not all fit, they share the room evenly.
func apart(wanted []float64, pitch, lo, hi float64) []float64 {
	n := len(wanted)
	if n > 1 && pitch*float64(n-1) > hi-lo {
		pitch = math.Max(0, (hi-lo)/float64(n-1))
	}
	type pool struct {
		sum float64
		n   int
	}
	var pools []pool
	mean := func(p pool) float64 { return p.sum / float64(p.n) }
	for i, w := range wanted {
		pools = append(pools, pool{w - pitch*float64(i), 1})
		for k := len(pools); k > 1 && mean(pools[k-2]) > mean(pools[k-1]); k-- {
			pools[k-2] = pool{pools[k-2].sum + pools[k-1].sum, pools[k-2].n + pools[k-1].n}
			pools = pools[:k-1]
		}
	}
	out := make([]float64, 0, n)
	for _, p := range pools {
		for range p.n {
			at := math.Min(math.Max(mean(p), lo), hi-pitch*float64(n-1))
			out = append(out, at+pitch*float64(len(out)))
		}
	}
	return out
}
