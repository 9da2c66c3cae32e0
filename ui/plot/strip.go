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
	above     float64 // of a row, for words over its track
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

// newStrip is the strip of a card, k times the size, with so much room for names
// and changes as most take.
func newStrip(p page, top, pitch, k, names, changes float64) strip {
	t := strip{
		style: p.card.Style, voice: p.card.Voice, hard: !p.card.NoHardCeiling, names: p.names, steady: len(p.card.steady) > 0, now: p.card.Now.Ratings, then: p.then(),
		measure: p.s.Measure, k: k, left: p.left, right: p.right, top: top, pitch: pitch,
	}
	t.makeRoom(names, changes)
	return t
}

// makeRoom shares the width: the columns of names and of changes, or level words,
// take what their texts need, the names first, and the track the rest. A name
// stands there whole, as the radar may have to cut it, and smaller only where the
// track would be too short.
func (t *strip) makeRoom(names, changes float64) {
	const (
		air = 25.0
		// Shares of the whole width.
		comfortable, most, track = .42, .56, .26
	)
	span := t.right - t.left
	need := t.widest(t.names[:]) + t.nameAir()
	if need > comfortable*span {
		need = max(comfortable*span, keptSize*(need-t.nameAir())+t.nameAir()+1)
	}
	t.trackLeft = t.left + min(max(names, need), most*span)
	t.trackEnd = max(t.right-max(changes, t.widest(t.lasts())+air), t.trackLeft+track*span)
}

// nameAir is how far a name stays from the track: a dot at level 1 with its halo,
// and air.
func (t strip) nameAir() float64 { return t.px(16) + 24 }

// widest is the width of the widest text, as a row of a lowest ceiling sets it, so
// that the columns do not move with who is lowest.
func (t strip) widest(texts []string) float64 {
	font, widest := t.font(model.Bandwidth), 0.0
	font.Face = draw.Bold
	for _, text := range texts {
		widest = max(widest, t.measure(text, font).Width)
	}
	return widest
}

// lasts are what the last column may say: on a row of pages any change, so that it
// keeps its place.
func (t strip) lasts() []string {
	if t.then != nil || t.steady {
		low, high := model.RatingMin, model.RatingMax
		return []string{t.voice.Delta(low, low), t.voice.Delta(high, low), t.voice.Delta(low, high)}
	}
	var words []string
	for _, c := range model.Ceilings() {
		words = append(words, t.last(c))
	}
	return words
}

func (t strip) x(level float64) float64 {
	return t.trackLeft + (t.trackEnd-t.trackLeft)*(level-model.LevelMin)/(model.LevelMax-model.LevelMin)
}

func (t strip) y(c model.Ceiling) float64 { return t.top + t.pitch*(float64(c)+.5) + t.above/2 }

func (t strip) bottom() float64 { return t.top + t.pitch*model.CeilingCount }

func (t strip) binds(c model.Ceiling) bool { return slices.Contains(cardBars(t.now), c) }

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

// drawScale writes the words of the lowest and the highest level over the ends;
// longer ones go out over the columns beside the track.
func (t strip) drawScale(s draw.Surface) {
	font := draw.Font{Face: draw.Regular, Size: t.px(30)}
	low, high := t.voice.Level(model.RatingMin), t.voice.Level(model.RatingMax)
	const out = 8
	x0, x1, y := t.trackLeft-out, t.trackEnd+out, t.top-t.px(8)
	room := (x1 - x0) / 2 * .94
	if s.Measure(low, font).Width <= room {
		drawFitted(s, low, x0, y, room, font, t.style.Muted, draw.AnchorStart)
	} else {
		drawFitted(s, low, x0+room, y, x0+room-t.left, font, t.style.Muted, draw.AnchorEnd)
	}
	if s.Measure(high, font).Width <= room {
		drawFitted(s, high, x1, y, room, font, t.style.Muted, draw.AnchorEnd)
	} else {
		drawFitted(s, high, x1-room, y, t.right-x1+room, font, t.style.Muted, draw.AnchorStart)
	}
}

func (t strip) drawGrid(s draw.Surface) {
	for level := model.LevelMin; level <= model.LevelMax; level++ {
		t.strokeUp(s, t.x(float64(level)), t.top+7, t.bottom()-6, draw.Stroke{Color: t.style.Spoke, Width: 2})
	}
	for _, c := range model.Ceilings() {
		y := t.y(c)
		s.Stroke(draw.Polyline(draw.Point{X: t.trackLeft, Y: y}, draw.Point{X: t.trackEnd, Y: y}), draw.Stroke{Color: t.style.Track, Width: 2})
	}
	if level, ok := insight.HardCeiling(t.now); ok && t.hard {
		t.drawHard(s, level, 1)
	}
}

// drawHard draws the hard ceiling over all rows, share of it.
func (t strip) drawHard(s draw.Surface, level, share float64) {
	t.strokeUp(s, t.x(level), t.top-2, t.bottom()+2, draw.Stroke{Color: fade(t.style.Ink, 0.8*share), Width: 2.5, Dash: hardDash(1)})
}

// strokeUp draws a line through all rows, or a part of it on each where words stand over
// the tracks.
func (t strip) strokeUp(s draw.Surface, x, from, to float64, pen draw.Stroke) {
	if t.above == 0 {
		s.Stroke(draw.Polyline(draw.Point{X: x, Y: from}, draw.Point{X: x, Y: to}), pen)
		return
	}
	for _, c := range model.Ceilings() {
		half := (t.pitch - t.above) / 2
		s.Stroke(draw.Polyline(draw.Point{X: x, Y: t.y(c) - half}, draw.Point{X: x, Y: t.y(c) + half}), pen)
	}
}

func (t strip) drawTexts(s draw.Surface, c model.Ceiling) {
	font := t.font(c)
	y := t.y(c) + s.Measure("H", font).CapHeight/2
	drawFitted(s, t.names[c], t.left, y, t.trackLeft-t.left-t.nameAir(), font, t.style.Ink, draw.AnchorStart)
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

// drawRow draws the row of a ceiling's ratings.
func (t strip) drawRow(s draw.Surface, c model.Ceiling) {
	row := stripRow{from: model.LevelMin, now: t.now[c].Level(), share: 1}
	if t.then != nil {
		row.from, row.compared = t.then[c].Level(), true
	}
	if t.binds(c) {
		row.low, row.tint = 1, 1
	}
	t.drawMarks(s, c, row)
}

// A stripRow is what is marked on a row, in levels; 0 is not rated. Of the mark of
// now share is there, of that of the lowest low, and of its colour tint.
type stripRow struct {
	from, now        float64
	share, low, tint float64
	// compared tells that from is an earlier month and not the end of the scale.
	compared bool
}

// drawMarks draws the connector, then's square, now's dot, and the bar at a
// binding one.
func (t strip) drawMarks(s draw.Surface, c model.Ceiling, row stripRow) {
	y, from := t.y(c), row.from
	if row.now > 0 && from > 0 && from != row.now {
		connector := t.style.Rising
		if from > row.now {
			connector = t.style.Then
		}
		s.Stroke(draw.Polyline(draw.Point{X: t.x(from), Y: y}, draw.Point{X: t.x(row.now), Y: y}), draw.Stroke{Color: fade(connector, row.share), Width: t.px(8)})
	}
	if row.compared && from > 0 && from != row.now {
		p := draw.Point{X: t.x(from), Y: y}
		s.Fill(draw.RoundRect(draw.Rect{X0: p.X - t.px(12.5), Y0: p.Y - t.px(12.5), X1: p.X + t.px(12.5), Y1: p.Y + t.px(12.5)}, 0), t.style.Paper)
		drawSquare(s, p, t.px(7.5), t.px(3.5), t.style.Then, t.style.Paper)
	}
	if row.now == 0 || row.share == 0 {
		return
	}
	x := t.x(row.now)
	s.Fill(draw.Circle(x, y, t.px(16)), fade(t.style.Paper, row.share))
	s.Fill(draw.Circle(x, y, t.px(12.5)), fade(mix(t.style.Now, t.style.Binding, row.tint), row.share))
	if row.low > 0 {
		x += t.px(23)
		drawBar(s, bar{draw.Point{X: x, Y: y - t.px(10.5)}, draw.Point{X: x, Y: y + t.px(10.5)}}, t.px(7), t.px(4), fade(t.style.Binding, row.low), fade(t.style.Paper, row.low))
	}
}

// drawFitted draws a text no wider than the room: smaller first, to three
// quarters, then without its middle.
func drawFitted(s draw.Surface, text string, x, y, room float64, font draw.Font, c color.NRGBA, anchor draw.Anchor) {
	text, font = fitted(s.Measure, text, room, font)
	s.Text(draw.Text{String: text, X: x, Y: y, Anchor: anchor, Font: font, Color: c})
}

// keptSize is how much of its size a text keeps where it has to fit.
const keptSize = .75

func fitted(measure measurer, text string, room float64, font draw.Font) (string, draw.Font) {
	if w := measure(text, font).Width; w > room {
		font.Size *= max(room/w, keptSize)
	}
	return shortened(text, room+.01, func(s string) float64 { return measure(s, font).Width }), font
}
