package plot

import (
	"headroom/ui/draw"
)

// drawTitle writes the sentence and the span of months.
func (v view) drawTitle() {
	if len(v.Title) == 0 {
		return
	}
	x, room := v.px(40), float64(v.Width)-v.px(80)
	size := v.px(27)
	title := stretches(v.Title)
	if v.Focus != nil && !v.binds(*v.Focus) {
		title = inked(title, v.Voice.Ceiling(*v.Focus), nowInk)
	}
	h, ok := fitWords(intoWords(title), []float64{size, size * .9, size * .8, size * .7, size * .6}, room, 1, v.s.Measure)
	if !ok {
		h = cutHeadline(v.Title, size*.6, room, 1, v.s.Measure)
	}
	y := h.draw(v.s, x, v.px(40), v.Style)
	if v.History.Len() == 0 {
		return
	}
	key := "timeline.subtitle"
	if v.first == v.last {
		key = "timeline.subtitle_one"
	}
	text := v.Voice.T(key, "from", v.monthLabel(v.first), "to", v.monthLabel(v.last))
	drawFitted(v.s, text, x, y+v.px(27), room, regularFont(v.px(13.5)), v.Style.Muted, draw.AnchorStart)
}
