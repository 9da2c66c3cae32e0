package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// wideBody is the radar beside the comparison, and the lanes under both.
func (v *JourneyView) wideBody() fyne.CanvasObject {
	side := growing(column(gapPanel, v.monthsRow(), v.changes, newProse(0, 0, v.note)), v.changes)
	top := container.New(&halves{gap: gapMain}, v.radar, padded(side, inset{top: gapWord, bottom: gapWord}))
	return container.New(&floors{share: .48, gap: gapCard}, top, v.lanesPanel(v.lanes))
}

// middleBody is the radar beside the lanes, in whose place the comparison can be.
func (v *JourneyView) middleBody() fyne.CanvasObject {
	left := growing(column(gapWithin, v.monthsRow(), v.radar, v.told()), v.radar)
	upper := fyne.CanvasObject(v.lanes)
	if v.state.Compare {
		upper = padded(v.changes, inset{gapCard, gapSection, gapCard, 0})
	}
	return container.New(&halves{gap: gapSection, share: .44}, left, v.lanesPanel(upper))
}

// told is what is said of the two months, beside the button that turns to their
// comparison.
func (v *JourneyView) told() fyne.CanvasObject {
	v.nameCompare()
	return container.New(beside{gap: gapPanel}, newProse(0, 0, v.note), v.compare)
}

// beside puts a text that wraps beside a button, both in the middle of the height
// that the higher needs. A text keeps air above and below.
type beside struct{ gap, air float32 }

// MinSize is that of the button, and a word beside it.
func (b beside) MinSize(objects []fyne.CanvasObject) fyne.Size {
	text, button := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(text.Width+b.gap+button.Width, max(text.Height+2*b.air, button.Height))
}

func (b beside) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	button := objects[1].MinSize()
	text, _ := heightFor(objects[0], width-b.gap-button.Width)
	return max(text+2*b.air, button.Height)
}

// Layout places both.
func (b beside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	button := objects[1].MinSize()
	room := max(0, size.Width-b.gap-button.Width)
	text, _ := heightFor(objects[0], room)
	put(objects[0], 0, max(0, (size.Height-text)/2), room, text)
	put(objects[1], size.Width-button.Width, (size.Height-button.Height)/2, button.Width, button.Height)
}

// nameCompare says what the button turns to.
func (v *JourneyView) nameCompare() {
	text := "journey.compare"
	if v.state.Compare {
		text = "journey.lanes"
	}
	v.compare.SetText(v.shell.Voice().T(text))
}

// narrowBody is one thing under the other, to be scrolled.
func (v *JourneyView) narrowBody() fyne.CanvasObject {
	k := TextScale()
	rows := fyne.CanvasObject(sized(v.lanes, 0, (48+6*54)*k))
	if v.state.Compare {
		rows = padded(linesOf(v.changes), inset{gapPanel, gapPanel, gapPanel, gapPanel})
	}
	panel := widgets.NewPanel(padded(column(gapWithin, v.scrub, rows), inset{panelEdge, gapPanel, panelEdge, panelEdge}))
	panel.Bare = true
	upper := column(gapPanel, sized(v.radar, 0, narrowRadar()), v.monthsRow(), v.told())
	return scrolling(column(gapPanel, upper, panel), inset{gapCard, 0, gapCard, gapCard})
}

// narrowRadar is how high a narrow window's radar is at least.
func narrowRadar() float32 { return 44 + 280*TextScale() }

// panelEdge keeps a figure off the round corners of its panel.
const panelEdge = 5

// lanesPanel is the panel of the months: what is shown of them, over the scrubber.
func (v *JourneyView) lanesPanel(upper fyne.CanvasObject) fyne.CanvasObject {
	content := growing(column(0, upper, v.scrub), upper)
	p := widgets.NewPanel(padded(content, inset{panelEdge, panelEdge, panelEdge, panelEdge}))
	p.Bare = true
	return p
}

// monthsRow chooses the two months, each beside the mark that it has in the
// figures.
func (v *JourneyView) monthsRow() fyne.CanvasObject {
	marked := func(then bool, month *widgets.Select) fyne.CanvasObject {
		box := sized(month.Framed(), v.monthWidth(), 0)
		return growing(row(gapWithin, newSwatch(then), box), box)
	}
	from, to := marked(true, v.from), marked(false, v.to)
	if v.shell.Class() == Narrow {
		return container.New(ends{gap: gapWithin, fill: true}, from, to)
	}
	months := newFlow(gapWithin)
	months.Objects = []fyne.CanvasObject{from, to}
	return months
}

// monthWidth is as wide as the longest month is in a select: the toolkit's own
// makes itself no wider for what it offers.
func (v *JourneyView) monthWidth() float32 {
	inner := 38 + widgets.IconSide(v.from, 20) // the select's padding and its arrow
	voice, widest := v.shell.Voice(), textWidth(v.shell.Voice().T("journey.alone"), widgets.SizeBody)
	for m := model.MonthOf(2026, 1); m <= model.MonthOf(2026, 12); m++ {
		widest = max(widest, textWidth(voice.Month(m), widgets.SizeBody))
	}
	return widest + inner
}

// halves puts two objects side by side, the first share of the width.
type halves struct{ gap, share float32 }

// MinSize is that of both.
func (h *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(a.Width+h.gap+b.Width, max(a.Height, b.Height))
}

// Layout places both.
func (h *halves) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	share := h.share
	if share == 0 {
		share = .5
	}
	first := max((size.Width-h.gap)*share, 0)
	put(objects[0], 0, 0, first, size.Height)
	put(objects[1], first+h.gap, 0, max(0, size.Width-h.gap-first), size.Height)
}

// floors puts two objects one over the other: the first has share of the height, and more
// where it needs it and the second does not.
type floors struct{ share, gap float32 }

// MinSize is that of both.
func (s *floors) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+s.gap+b.Height)
}

// Layout places both.
func (s *floors) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Height - s.gap
	first := max(rest*s.share, min(objects[0].MinSize().Height, rest-objects[1].MinSize().Height))
	put(objects[0], 0, 0, size.Width, first)
	put(objects[1], 0, first+s.gap, size.Width, max(0, size.Height-s.gap-first))
}
