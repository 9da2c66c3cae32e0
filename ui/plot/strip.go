package plot

import (
	"image/color"
	"slices"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A strip is the table under the radar: a row a ceiling, then and now on one
// line, since people read lengths more surely than angles. Without a then it
// says the level in words.
type strip struct {
	style     Style
	voice     say.Voice
	names     [model.CeilingCount]string
	now       model.Ratings
	then      *model.Ratings
	left      float64 // of the names
	right     float64 // of the last column
	top       float64 // of the first row
	pitch     float64
	trackLeft float64 // level 1
	trackEnd  float64 // level 5
	k         float64 // scales marks and text
	hard      bool    // draws the hard ceiling
	steady    bool    // keeps the columns that it has beside a then
	measure   measurer
}

const stripSize = 33.0

// px scales the lengths of marks and text.
func (t strip) px(v float64) float64 { return v * t.k }

// newStrip is the strip of a card.
func newStrip(p page, top, pitch float64) strip {
	t := strip{
		style: p.card.Style, voice: p.card.Voice, hard: !p.card.NoHardCeiling, names: p.names, steady: len(p.card.steady) > 0, now: p.card.Now.Ratings, then: p.then(),
		measure: p.s.Measure, k: 1, left: p.left, right: p.right, top: top, pitch: pitch, trackLeft: p.left + 250, trackEnd: p.right - 112,
	}
	t.makeRoom()
	return t
}

// makeRoom ends the track where the last column begins: changes are short, level
// words not.
func (t *strip) makeRoom() {
	if t.then != nil || t.steady {
		return
	}
	widest := 0.0
	for c := range t.now {
		widest = max(widest, t.measure(t.last(model.Ceiling(c)), t.font(model.Ceiling(c))).Width)
	}
	t.trackEnd = max(t.right-widest-36, t.trackLeft+.4*(t.right-t.trackLeft))
}

func (t strip) x(level float64) float64 {
	return t.trackLeft + (t.trackEnd-t.trackLeft)*(level-model.LevelMin)/(model.LevelMax-model.LevelMin)
}

func (t strip) y(c model.Ceiling) float64 { return t.top + t.pitch*(float64(c)+.5) }

func (t strip) bottom() float64 { return t.top + t.pitch*model.CeilingCount }

func (t strip) binds(c model.Ceiling) bool { return slices.Contains(barred(t.now), c) }

// font of a row: as large as the rows are apart, accents and descenders counted.
func (t strip) font(c model.Ceiling) draw.Font {
	font := draw.Font{Face: draw.Medium, Size: t.px(stripSize)}
	if t.binds(c) {
		font.Face = draw.Bold
	}
	e := t.measure("H", font)
	font.Size *= min(1, t.pitch/(e.Ascent+e.Descent))
	return font
}

// last is the text of a row's last column.
func (t strip) last(c model.Ceiling) string {
	switch {
	case t.then == nil && t.steady:
		return t.voice.Value(t.now[c])
	case t.then == nil:
		return t.voice.Level(t.now[c])
	}
	if s := t.voice.Delta(t.now[c], t.then[c]); s != "" {
		return s
	}
	return t.voice.Value(model.NotRated)
}

func (t strip) draw(s draw.Surface) {
	t.drawScale(s)
	t.drawGrid(s)
	for _, c := range model.Ceilings() {
		t.drawTexts(s, c)
		t.drawRow(s, c)
	}
}

// drawScale writes the words of the lowest and the highest level over the ends.
func (t strip) drawScale(s draw.Surface) {
	font := draw.Font{Face: draw.Regular, Size: t.px(30)}
	low, high := t.voice.Level(model.RatingMin), t.voice.Level(model.RatingMax)
	room := (t.trackEnd - t.trackLeft + 16) / 2 * .94
	y := t.top - t.px(8)
	drawFitted(s, low, t.trackLeft-8, y, room, font, t.style.Muted, draw.AnchorStart)
	drawFitted(s, high, t.trackEnd+8, y, room, font, t.style.Muted, draw.AnchorEnd)
}

func (t strip) drawGrid(s draw.Surface) {
	for level := model.LevelMin; level <= model.LevelMax; level++ {
		x := t.x(float64(level))
		s.Stroke(draw.Polyline(draw.Point{X: x, Y: t.top + 7}, draw.Point{X: x, Y: t.bottom() - 6}), draw.Stroke{Color: t.style.Spoke, Width: 2})
	}
	for _, c := range model.Ceilings() {
		y := t.y(c)
		s.Stroke(draw.Polyline(draw.Point{X: t.trackLeft, Y: y}, draw.Point{X: t.trackEnd, Y: y}), draw.Stroke{Color: t.style.Track, Width: 2})
	}
	if level, ok := insight.HardCeiling(t.now); ok && t.hard {
		x := t.x(level)
		line := draw.Polyline(draw.Point{X: x, Y: t.top - 2}, draw.Point{X: x, Y: t.bottom() + 2})
		s.Stroke(line, draw.Stroke{Color: fade(t.style.Ink, 0.8), Width: 2.5, Dash: hardDash(1)})
	}
}

func (t strip) drawTexts(s draw.Surface, c model.Ceiling) {
	font := t.font(c)
	y := t.y(c) + s.Measure("H", font).CapHeight/2
	drawFitted(s, t.names[c], t.left, y, t.trackLeft-t.left-14, font, t.style.Ink, draw.AnchorStart)
	last := font
	if t.then != nil && !t.binds(c) {
		last.Face = draw.SemiBold
	}
	drawFitted(s, t.last(c), t.right, y, t.right-t.trackEnd-22, last, t.lastColour(c), draw.AnchorEnd)
}

// lastColour: a fall is not a fault, so nothing here is red or green.
func (t strip) lastColour(c model.Ceiling) color.NRGBA {
	switch {
	case t.binds(c):
		return t.style.Binding
	case !t.now[c].Rated():
		return t.style.Muted
	case t.then == nil:
		return t.style.Ink
	case !t.then[c].Rated() || t.now[c] == t.then[c]:
		return t.style.Muted
	case t.now[c] > t.then[c]:
		return t.style.Now
	}
	return t.style.Ink
}

// drawRow draws the connector, then's square, now's dot, and the bar at a
// binding one.
func (t strip) drawRow(s draw.Surface, c model.Ceiling) {
	y, from := t.y(c), model.RatingMin
	if t.then != nil {
		from = t.then[c]
	}
	if t.now[c].Rated() && from.Rated() && from != t.now[c] {
		connector := t.style.Rising
		if from > t.now[c] {
			connector = t.style.Then
		}
		s.Stroke(draw.Polyline(draw.Point{X: t.x(from.Level()), Y: y}, draw.Point{X: t.x(t.now[c].Level()), Y: y}), draw.Stroke{Color: connector, Width: t.px(8)})
	}
	if t.then != nil && from.Rated() && from != t.now[c] {
		p := draw.Point{X: t.x(from.Level()), Y: y}
		s.Fill(draw.RoundRect(draw.Rect{X0: p.X - t.px(12.5), Y0: p.Y - t.px(12.5), X1: p.X + t.px(12.5), Y1: p.Y + t.px(12.5)}, 0), t.style.Paper)
		drawSquare(s, p, t.px(7.5), t.px(3.5), t.style.Then, t.style.Paper)
	}
	if !t.now[c].Rated() {
		return
	}
	x, fill := t.x(t.now[c].Level()), t.style.Now
	if t.binds(c) {
		fill = t.style.Binding
	}
	s.Fill(draw.Circle(x, y, t.px(16)), t.style.Paper)
	s.Fill(draw.Circle(x, y, t.px(12.5)), fill)
	if t.binds(c) {
		x += t.px(23)
		drawBar(s, bar{draw.Point{X: x, Y: y - t.px(10.5)}, draw.Point{X: x, Y: y + t.px(10.5)}}, t.px(7), t.px(4), t.style.Binding, t.style.Paper)
	}
}

// drawFitted draws a text no wider than the room: smaller first, to three
// quarters, then without its middle.
func drawFitted(s draw.Surface, text string, x, y, room float64, font draw.Font, c color.NRGBA, anchor draw.Anchor) {
	text, font = fitted(s.Measure, text, room, font)
	s.Text(draw.Text{String: text, X: x, Y: y, Anchor: anchor, Font: font, Color: c})
}

func fitted(measure measurer, text string, room float64, font draw.Font) (string, draw.Font) {
	if w := measure(text, font).Width; w > room {
		font.Size *= max(room/w, 0.75)
	}
	return shortened(text, room+.01, func(s string) float64 { return measure(s, font).Width }), font
}
