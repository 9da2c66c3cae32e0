package plot

import (
	"image/color"
	"math"

	"headroom/ui/draw"
)

// letterRadius is that of the discs that stand for events, larger where the
// picture is for a telephone.
func (p *panelSet) letterRadius() float64 {
	if p.tall && !p.rows {
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
	text  string
	sign  float64 // its width
	paint func(x, y float64)
}

// drawKey says what letters, bands and thin lines are, and whose ratings these
// are: in one line, or in two on a tall page.
func (p *panelSet) drawKey() {
	var events, rest []keyItem
	for i, e := range p.notes {
		text := p.Voice.T("timeline.event", "text", e.text, "month", p.tick(e.month))
		events = append(events, keyItem{text, 2 * p.letterRadius(), func(x, y float64) {
			p.drawLetter(p.s, i, draw.Point{X: x + p.letterRadius(), Y: y})
		}})
	}
	if len(p.Plateaus) > 0 {
		rest = append(rest, keyItem{p.Voice.T("timeline.likely_plateau"), 40, func(x, y float64) {
			p.s.Fill(draw.RoundRect(draw.Rect{X0: x, Y0: y - 10, X1: x + 40, Y1: y + 10}, 6), p.bandInk())
		}})
	}
	rest = append(rest, keyItem{p.Voice.T("timeline.other_five"), 40, func(x, y float64) {
		p.s.Stroke(draw.Polyline(draw.Point{X: x, Y: y}, draw.Point{X: x + 40, Y: y}), draw.Stroke{Color: fade(p.Style.Then, .6), Width: 2.4})
	}})
	font, baseline := regularFont(p.sizes.small), p.h-40
	rated := p.Voice.T("card.self_rated")
	if p.tall {
		rated = p.Voice.T("carousel.self_rated")
	}
	w := p.s.Measure(rated, font).Width
	p.s.Text(draw.Text{String: rated, X: p.right, Y: baseline, Anchor: draw.AnchorEnd, Font: font, Color: p.Style.Muted})
	if p.tall {
		p.drawKeyLine(events, baseline-46, p.right-p.left, font)
		p.drawKeyLine(rest, baseline, p.right-p.left-w-40, font)
		return
	}
	p.drawKeyLine(append(events, rest...), baseline, p.right-p.left-w-40, font)
}

// bandInk is fainter than a panel's own band would need, as it stands alone.
func (p *panelSet) bandInk() color.NRGBA { return fade(p.Style.Now, .25) }

// drawKeyLine sets the items beside each other. Where they are too long, each
// text that takes more than its share is shortened.
func (p *panelSet) drawKeyLine(items []keyItem, baseline, room float64, font draw.Font) {
	const gap, air = 30.0, 9.0
	widths := make([]float64, len(items))
	for i, item := range items {
		room -= item.sign + air
		if i > 0 {
			room -= gap
		}
		widths[i] = p.s.Measure(item.text, font).Width
	}
	limit := shareOf(widths, room)
	x := p.left
	for _, item := range items {
		item.paint(x, baseline-.36*font.Size)
		x += item.sign + air
		text, f := fitted(p.s.Measure, item.text, limit, font)
		p.s.Text(draw.Text{String: text, X: x, Y: baseline, Font: f, Color: p.Style.Muted})
		x += p.s.Measure(text, f).Width + gap
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
