package plot

import (
	"image/color"
	"math"

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
	list := p.events()
	return list[max(0, len(list)-lettersMost):]
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
			text: p.eventText(e.text, e.month), sign: 2 * p.letterRadius(),
			short: func(room float64) string { return p.shortEvent(e, room) },
			paint: func(x, y float64) { p.drawLetter(p.s, i, draw.Point{X: x + p.letterRadius(), Y: y}) },
		})
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
	if text, ok := clipped(e.text, room, width); ok {
		return p.eventText(text, e.month)
	}
	return p.eventText(e.text, e.month)
}

func (p *panelSet) keyFont() draw.Font { return regularFont(p.sizes.small) }

// rated says whose ratings these are.
func (p *panelSet) rated() string {
	if p.tall {
		return p.Voice.T("carousel.self_rated")
	}
	return p.Voice.T("card.self_rated")
}

// keyLines is how many lines the key takes: two on a tall page, and where the
// events do not fit beside the rest.
func (p *panelSet) keyLines() int {
	events, rest := p.key()
	w := p.s.Measure(p.rated(), p.keyFont()).Width + 40
	for _, item := range append(events, rest...) {
		w += item.sign + keyAir + keyGap + p.s.Measure(item.text, p.keyFont()).Width
	}
	if p.tall || len(events) > 0 && w-keyGap > p.right-p.left {
		return 2
	}
	return 1
}

// drawKey says what letters, bands and thin lines are, and whose ratings these
// are.
func (p *panelSet) drawKey() {
	events, rest := p.key()
	font, baseline, rated := p.keyFont(), p.h-40, p.rated()
	w := p.s.Measure(rated, font).Width
	p.s.Text(draw.Text{String: rated, X: p.right, Y: baseline, Anchor: draw.AnchorEnd, Font: font, Color: p.Style.Muted})
	if p.keyLines() == 2 {
		p.drawKeyLine(events, baseline-keyPitch, p.right-p.left, font)
		events = nil
	}
	p.drawKeyLine(append(events, rest...), baseline, p.right-p.left-w-40, font)
}

// bandInk is fainter than a panel's own band would need, as it stands alone.
func (p *panelSet) bandInk() color.NRGBA { return fade(p.Style.Now, .25) }

// drawKeyLine sets the items beside each other. Where they are too long, each
// text that takes more than its share is shortened.
func (p *panelSet) drawKeyLine(items []keyItem, baseline, room float64, font draw.Font) {
	widths := make([]float64, len(items))
	for i, item := range items {
		room -= item.sign + keyAir
		if i > 0 {
			room -= keyGap
		}
		widths[i] = p.s.Measure(item.text, font).Width
	}
	limit := shareOf(widths, room)
	x := p.left
	for _, item := range items {
		item.paint(x, baseline-.36*font.Size)
		x += item.sign + keyAir
		text, f := item.text, font
		if w := p.s.Measure(text, font).Width; w > limit && item.short != nil {
			f.Size *= max(limit/w, .85)
			text = item.short(limit * font.Size / f.Size)
		}
		text, f = fitted(p.s.Measure, text, limit, f)
		p.s.Text(draw.Text{String: text, X: x, Y: baseline, Font: f, Color: p.Style.Muted})
		x += p.s.Measure(text, f).Width + keyGap
	}
}

// shareOf is the width that none may pass so that all fit into the room: those
// that take less leave the rest to the others.
func shareOf(widths []float64, room float64) float64 {
	limit := room
	for range widths {
		taken, long := 0.0, 0
		for _, w := range widths {
			if w > limit {
				long++
			} else {
				taken += w
			}
		}
		if long == 0 {
			if taken <= room {
				return limit
			}
			limit = room / float64(len(widths))
			continue
		}
		next := (room - taken) / float64(long)
		if next >= limit-1e-9 && taken+float64(long)*limit <= room+1e-9 {
			return limit
		}
		limit = max(next, 0)
	}
	return limit
}
