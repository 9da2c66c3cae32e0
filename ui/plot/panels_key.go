package plot

import (
	"image/color"
	"math"
	"slices"

	"headroom/model"
	"headroom/ui/draw"
)

// letterRadius is that of the discs that stand for events, larger where the
// picture is for a telephone.
func (p *panelSet) letterRadius() float64 {
	if p.tall {
		return 16
	}
	return 14
}

// lettersMost is how many events have a letter; earlier ones are left out.
const lettersMost = 4

// lettered are the events that are shown, the latest ones.
func (p *panelSet) lettered() []event {
	list := p.events
	return list[max(0, len(list)-lettersMost):]
}

// moreEvents says how many events there are before those that have a letter; it is
// empty where all have one.
func (p *panelSet) moreEvents() string {
	if more := len(p.events) - len(p.notes); more > 0 {
		return p.Voice.N("timeline.more", more)
	}
	return ""
}

// letterXs are where the discs of the events stand on a panel: over their months, or a
// little beside them where they would meet, or lie over the number of the highest level,
// or under the dot that ends the panel's line.
func (p *panelSet) letterXs(c model.Ceiling) []float64 {
	at := p.places[c]
	apart := 2*p.letterRadius() + 2
	xs := make([]float64, len(p.notes))
	for i, e := range p.notes {
		xs[i] = p.monthX(at, e.month)
	}
	for range xs { // neighbours give way alike, as often as there are some
		for i := 1; i < len(xs); i++ {
			if near := (apart - (xs[i] - xs[i-1])) / 2; near > 0 {
				xs[i-1], xs[i] = xs[i-1]-near, xs[i]+near
			}
		}
	}
	most := p.lastLetterX(c)
	for i := len(xs) - 1; i >= 0; i-- {
		xs[i] = min(xs[i], most)
		most = xs[i] - apart
	}
	const off = 6 // of the ten that the numbers keep from the grid
	least := at.plot.X0 - off + p.letterRadius()
	for i := range xs {
		xs[i] = max(xs[i], least)
		least = xs[i] + apart
	}
	return xs
}

// lastLetterX is the farthest to the right that a disc keeps off the dot that ends the
// ceiling's line.
func (p *panelSet) lastLetterX(c model.Ceiling) float64 {
	for _, line := range p.lines {
		if line.ceiling != c {
			continue
		}
		end, reach := line.end(), p.letterRadius()+endDot+endHalo
		if up := p.levelY(p.places[c], end.level) - p.places[c].plot.Y0 + p.letterRadius(); up < reach {
			return p.monthX(p.places[c], end.month) - math.Sqrt(reach*reach-up*up)
		}
	}
	return math.Inf(1)
}

// drawLetter draws the disc of the i-th event around a point.
func (p *panelSet) drawLetter(s draw.Surface, i int, at draw.Point) {
	font := boldFont(math.Round(1.36 * p.letterRadius()))
	s.Fill(draw.Circle(at.X, at.Y, p.letterRadius()), p.Style.Ink)
	s.Text(draw.Text{
		String: string(rune('a' + i)), X: at.X, Y: at.Y + .26*font.Size, Anchor: draw.AnchorMiddle, Font: font, Color: p.Style.Paper,
	})
}

// A keyItem says what a sign means.
type keyItem struct {
	text string
	// short is the text where it has only so much room; nil cuts out its middle.
	short func(room float64) string
	sign  float64 // its width
	paint func(x, y float64)
}

// Between the items of a key, and between a sign and its text; keyPitch is from
// one line of it to the next.
const (
	keyGap   = 30.0
	keyAir   = 9.0
	keyPitch = 46.0
)

// key is what letters mean, and what bands and thin lines mean.
func (p *panelSet) key() (events, rest []keyItem) {
	for i, e := range p.notes {
		events = append(events, keyItem{
			text: p.eventText(e.text(p.Voice), e.month), sign: 2 * p.letterRadius(),
			short: func(room float64) string { return p.shortEvent(e, room) },
			paint: func(x, y float64) { p.drawLetter(p.s, i, draw.Point{X: x + p.letterRadius(), Y: y}) },
		})
	}
	if more := p.moreEvents(); more != "" {
		events = append(events, keyItem{text: more, paint: func(_, _ float64) {}})
	}
	if len(p.Plateaus) > 0 {
		rest = append(rest, keyItem{text: p.Voice.T("timeline.likely_plateau"), sign: 40, paint: func(x, y float64) {
			p.s.Fill(draw.RoundRect(draw.Rect{X0: x, Y0: y - 10, X1: x + 40, Y1: y + 10}, 6), p.bandInk())
		}})
	}
	rest = append(rest, keyItem{text: p.Voice.T("timeline.other_five"), sign: 40, paint: func(x, y float64) {
		p.s.Stroke(draw.Polyline(draw.Point{X: x, Y: y}, draw.Point{X: x + 40, Y: y}), draw.Stroke{Color: fade(p.Style.Then, .6), Width: 2.4})
	}})
	return events, rest
}

func (p *panelSet) eventText(text string, m model.Month) string {
	return p.Voice.T("timeline.event", "text", text, "month", p.tick(m))
}

// shortEvent keeps the start of what happened, and when.
func (p *panelSet) shortEvent(e event, room float64) string {
	width := func(s string) float64 { return p.s.Measure(p.eventText(s, e.month), p.keyFont()).Width }
	if text, ok := clipped(e.text(p.Voice), room, width); ok {
		return p.eventText(text, e.month)
	}
	return p.eventText(e.text(p.Voice), e.month)
}

func (p *panelSet) keyFont() draw.Font { return regularFont(p.sizes.small) }

// rated says whose ratings these are. A tall picture and one with no title say at
// another place what they are of.
func (p *panelSet) rated() string {
	rated := p.Voice.T("card.self_rated")
	switch {
	case p.tall:
		return p.Voice.T("carousel.self_rated")
	case len(p.Title) == 0:
		return rated
	}
	card := Card{Voice: p.Voice, Name: p.Name, EmployerSafe: p.EmployerSafe}
	return p.Voice.T("card.kicker_rated", "kicker", card.kicker(), "rated", rated)
}

// keyRows are the lines of the key. Events stand beside the rest on a wide page
// that has room for them, else over it: in as many lines as they are whole in, where
// there are that many, else in two.
func (p *panelSet) keyRows() [][]keyItem {
	events, rest := p.key()
	all, room := append(slices.Clone(events), rest...), p.right-p.left
	switch half := (len(p.notes) + 1) / 2; {
	case len(events) == 0:
		return [][]keyItem{rest}
	case !p.tall && p.keyWidth(all)+p.ratedWidth() <= room:
		return [][]keyItem{all}
	case len(events) == 1 || p.keyWidth(events) <= room:
		return [][]keyItem{events, rest}
	case len(p.packed(events, room)) <= p.eventLines():
		return append(p.packed(events, room), rest)
	default:
		return [][]keyItem{events[:half], events[half:], rest}
	}
}

// eventLines is how many lines of the key events may have.
func (p *panelSet) eventLines() int {
	if p.tall {
		return 3
	}
	return 2
}

// packed are the lines of items that are whole, as many on each as fit into the room. One
// that is too long by itself has a line by itself.
func (p *panelSet) packed(items []keyItem, room float64) (rows [][]keyItem) {
	for i, item := range items {
		if last := len(rows) - 1; i > 0 && p.keyWidth(append(slices.Clone(rows[last]), item)) <= room {
			rows[last] = append(rows[last], item)
			continue
		}
		rows = append(rows, []keyItem{item})
	}
	return rows
}

// keyWidth is that of a line of the key.
func (p *panelSet) keyWidth(items []keyItem) float64 {
	w := -keyGap
	for _, item := range items {
		w += item.sign + keyAir + keyGap + p.s.Measure(item.text, p.keyFont()).Width
	}
	return w
}

// ratedWidth is what the words at the end of the last line take, and the air before
// them.
func (p *panelSet) ratedWidth() float64 {
	return p.s.Measure(p.rated(), p.keyFont()).Width + 40
}

// drawKey says what letters, bands and thin lines are, and whose ratings these
// are, all in one size.
func (p *panelSet) drawKey() {
	rows := p.keyRows()
	font := p.fittingKeyFont(rows)
	last, baseline := len(rows)-1, p.h-40
	for i, row := range rows[:last] {
		p.drawKeyLine(row, baseline-keyPitch*float64(last-i), p.right-p.left, font)
	}
	end := p.drawKeyLine(rows[last], baseline, p.right-p.left, font)
	drawFitted(p.s, p.rated(), p.right, baseline, p.right-end-40, font, p.Style.Muted, draw.AnchorEnd)
}

// fittingKeyFont is a little smaller where a line of the key would be too long.
func (p *panelSet) fittingKeyFont(rows [][]keyItem) draw.Font {
	const least = .85
	font, share := p.keyFont(), 1.0
	for i, row := range rows {
		room, words := p.right-p.left, p.keyWidth(row)
		if i == len(rows)-1 {
			room, words = room-40, words+p.s.Measure(p.rated(), font).Width
		}
		fixed := -keyGap
		for _, item := range row {
			fixed += item.sign + keyAir + keyGap
		}
		share = min(share, (room-fixed)/(words-fixed))
	}
	font.Size *= max(share, least)
	return font
}

// bandInk is fainter than a panel's own band would need, as it stands alone.
func (p *panelSet) bandInk() color.NRGBA { return fade(p.Style.Now, .25) }

// drawKeyLine sets the items beside each other, and returns where the last ends. Where
// they are too long, each text that takes more than its share is shortened.
func (p *panelSet) drawKeyLine(items []keyItem, baseline, room float64, font draw.Font) float64 {
	widths := make([]float64, len(items))
	for i, item := range items {
		room -= item.sign + keyAir
		if i > 0 {
			room -= keyGap
		}
		widths[i] = p.s.Measure(item.text, font).Width
	}
	limit, x := shareOf(widths, room), p.left-keyGap
	for i, item := range items {
		x += keyGap
		item.paint(x, baseline-.36*font.Size)
		x += item.sign + keyAir
		text := item.text
		if widths[i] > limit && item.short != nil {
			text = item.short(limit * p.keyFont().Size / font.Size)
		}
		text, f := fitted(p.s.Measure, text, limit+.01, font)
		p.s.Text(draw.Text{String: text, X: x, Y: baseline, Font: f, Color: p.Style.Muted})
		x += p.s.Measure(text, f).Width
	}
	return x
}

// shareOf is the width that none may pass so that all fit into the room: those
// that take less leave the rest to the others.
func shareOf(widths []float64, room float64) float64 {
	for i, w := range slices.Sorted(slices.Values(widths)) {
		share := room / float64(len(widths)-i)
		if w > share {
			return share
		}
		room -= w
	}
	return math.Inf(1)
}
