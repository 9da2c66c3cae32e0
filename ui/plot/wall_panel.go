package plot

import (
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/draw"
	"headroom/ui/say"
)

// A wallPanel is one person of a wall, on a panel of panelWidth by panelHeight.
type wallPanel struct {
	wall   Wall
	s      draw.Surface
	names  [model.CeilingCount]string
	marks  [model.CeilingCount]string
	person WallPerson
	scale  float64
}

// Where things are on a panel, in its pixels.
const (
	smallRadius    = 110.0
	smallX, smallY = 148.0, 154.0
	panelText      = 290.0 // where texts begin
	panelRight     = panelWidth - 14
)

// quiet tells whether the person was last seen too long ago.
func (p wallPanel) quiet() bool {
	return !p.wall.EmployerSafe && !p.wall.AsOf.IsZero() && p.wall.AsOf.DaysSince(p.person.Now.Day) > quietAfter
}

func (p wallPanel) draw() {
	st := p.wall.Style
	box := draw.RoundRect(draw.Rect{X1: panelWidth, Y1: panelHeight}, 16)
	p.s.Fill(box, st.Panel)
	p.s.Stroke(box, draw.Stroke{Color: st.Rule, Width: 1.6})
	figure, text := st.onPanel(0), st.onPanel(0)
	if p.quiet() {
		figure, text.Ink = st.onPanel(.5), st.Muted
	}
	p.drawFigure(figure)
	p.drawTexts(text)
}

// drawFigure draws the radar with initials for names.
func (p wallPanel) drawFigure(st Style) {
	l := RadarLayout{Geometry: Geometry{CX: smallX, CY: smallY, R: smallRadius}, Badge: 8.5, strokes: .52, barHalf: 36}
	f := newFigure(l, st, p.person.Now.Ratings)
	if p.person.Then != nil {
		f.then = &p.person.Then.Ratings
	}
	f.draw(p.s)
	for _, c := range model.Ceilings() {
		p.drawInitial(st, f, c)
	}
}

// drawInitial writes the beginning of a ceiling's name outside its vertex, clear of
// a dot that may be there; a longer one grows outwards.
func (p wallPanel) drawInitial(st Style, f figure, c model.Ceiling) {
	const most, clear = 32.0, 11.0
	font, ink := regularFont(20), st.Muted
	if slices.Contains(f.bars, c) {
		font, ink = boldFont(20), st.Binding
	}
	at, v := f.Out(c, smallRadius+19), f.Vertex(c, model.LevelMax)
	text, font := fitted(p.s.Measure, p.marks[c], most, font)
	e := p.s.Measure(text, font)
	x, y := at.X-e.Width/2, at.Y+e.CapHeight/2
	switch {
	case c == model.Bandwidth:
		y = min(y, v.Y-clear-e.Descent)
	case c == model.Learning:
		y = max(y, v.Y+clear+e.Ascent)
	case onRight(c):
		x = max(x, at.X-5)
	default:
		x = min(x, at.X+5-e.Width)
	}
	p.s.Text(draw.Text{String: text, X: x, Y: y, Font: font, Color: ink})
}

func (p wallPanel) drawTexts(st Style) {
	line := func(s string, x, y float64, font draw.Font, ink color.NRGBA) {
		drawFitted(p.s, s, x, y, panelRight-x, font, ink, draw.AnchorStart)
	}
	line(p.person.Name, panelText, 58, boldFont(30), st.Ink)
	p.drawSeen(st, line)
	hard, ok := insight.HardCeiling(p.person.Now.Ratings)
	if !ok {
		p.drawIncomplete(st)
		return
	}
	p.drawHard(st, hard)
	p.drawLowest(st)
}

// drawSeen writes the day of the ratings, where it may be told.
func (p wallPanel) drawSeen(st Style, line func(s string, x, y float64, font draw.Font, ink color.NRGBA)) {
	if p.wall.EmployerSafe {
		return
	}
	v := p.wall.Voice
	seen, font := v.Day(p.person.Now.Day), regularFont(20)
	if p.person.Now.Day.Year == p.wall.AsOf.Year {
		seen = v.DayOfYear(p.person.Now.Day)
	}
	if p.quiet() {
		seen, font = v.T("wall.last_seen", "day", seen), boldFont(20)
	}
	line(seen, panelText, 88, font, st.Muted)
}

// drawHard writes the hard ceiling, and how it changed, in colour from half a
// level on.
func (p wallPanel) drawHard(st Style, hard float64) {
	v := p.wall.Voice
	text, said, ink := v.Number(hard), "", st.Muted
	if p.person.Then != nil {
		if before, ok := insight.HardCeiling(p.person.Then.Ratings); ok {
			said = changeOf(v, hard-before)
			if math.Abs(hard-before) >= .5 {
				ink = st.Now
			}
		}
	}
	small := draw.Font{Face: draw.SemiBold, Size: 24}
	// As large on every panel: there is room for a change whether there is one.
	room := panelRight - panelText - 8 - p.s.Measure("+"+v.Number(model.LevelMax), small).Width
	font := displayFont(76, -0.026)
	for font.Size > 48 && p.s.Measure(text, font).Width > room {
		font.Size -= 2
	}
	p.s.Text(draw.Text{String: text, X: panelText - optical*font.Size, Y: 177, Font: font, Color: st.Ink})
	drawFitted(p.s, v.T("card.hard_ceiling"), panelText, 206, panelRight-panelText, regularFont(20), st.Muted, draw.AnchorStart)
	x := panelText + p.s.Measure(text, font).Width + 8
	drawFitted(p.s, said, x, 177, panelRight-x, small, ink, draw.AnchorStart)
}

// changeOf says a change of a level that is no rating's.
func changeOf(v say.Voice, change float64) string {
	switch {
	case change >= .05:
		return "+" + v.Number(change)
	case change <= -.05:
		return v.Number(change)
	}
	return v.T("delta.same")
}

// drawLowest writes which ceiling is lowest, or which two, beside the mark of the bar
// over a dot; of more, how many.
func (p wallPanel) drawLowest(st Style) {
	v, at := p.wall.Voice, insight.Binding(p.person.Now.Ratings)
	first, second := v.EquallyLow(len(at)), v.T("wall.at", "level", v.Value(p.person.Now.Ratings[at[0]]))
	x := panelText
	if first == "" {
		first = p.names[at[0]]
		x += 36
		p.s.Stroke(draw.Polyline(draw.Point{X: panelText + 2, Y: 246}, draw.Point{X: panelText + 26, Y: 246}), draw.Stroke{Color: st.Binding, Width: 4.6, Cap: draw.CapRound})
		p.s.Fill(draw.Circle(panelText+14, 257, 6.5), st.Binding)
	}
	switch {
	case len(Barred(at)) == 0:
		second = v.T("wall.alike", "n", len(at), "of", model.CeilingCount, "level", v.Value(p.person.Now.Ratings[at[0]]))
	case len(at) == 2:
		second = v.T("wall.and", "name", p.names[at[1]])
	}
	font := draw.Font{Face: draw.SemiBold, Size: 24}
	drawFitted(p.s, first, x, 258, panelRight-x, font, st.Ink, draw.AnchorStart)
	drawFitted(p.s, second, x, 284, panelRight-x, regularFont(20), st.Muted, draw.AnchorStart)
}

// drawIncomplete says that there is no hard ceiling yet, and why.
func (p wallPanel) drawIncomplete(st Style) {
	v := p.wall.Voice
	p.s.Fill(draw.RoundRect(draw.Rect{X0: panelText - 3, Y0: 150, X1: panelText + 35, Y1: 159}, 1), st.OuterRing)
	font := regularFont(20)
	room := panelRight - panelText
	y := 206.0
	for _, s := range inTwo(v.T("wall.needs"), func(s string) float64 { return p.s.Measure(s, font).Width }) {
		drawFitted(p.s, s, panelText, y, room, font, st.Muted, draw.AnchorStart)
		y += 26
	}
	drawFitted(p.s, v.Rated(p.person.Now.Ratings), panelText, y+12, room, draw.Font{Face: draw.SemiBold, Size: 20}, st.Muted, draw.AnchorStart)
}

// initials are the shortest beginnings that tell the names apart; names that
// begin alike for long are numbered clockwise.
func initials(names [model.CeilingCount]string) (short [model.CeilingCount]string) {
	const most = 2
	for n := 1; n <= most; n++ {
		seen := map[string]bool{}
		for i, name := range names {
			short[i] = beginning(strings.TrimSpace(name), n)
			seen[short[i]] = true
		}
		if len(seen) == len(names) && !seen[""] {
			return short
		}
	}
	for i := range short {
		short[i] = strconv.Itoa(i + 1)
	}
	return short
}

// beginning is the first n characters, each whole.
func beginning(s string, n int) string {
	end := 0
	for ; n > 0 && end < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			before, _ := utf8.DecodeLastRuneInString(s[:end])
			if !joins(r) && before != zeroWidthJoiner {
				break
			}
			end += size
		}
	}
	return s[:end]
}
