package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// sheet is a page to scroll, under the sentence that comes first.
func (v *InsightsView) sheet(class Class, head, content fyne.CanvasObject) fyne.CanvasObject {
	// Room for the focus ring of what stands at the edge.
	const ring = 6
	if class == Narrow {
		return scrolling(column(gapCard, head, content), inset{gapCard, gapCard, gapCard, gapCard})
	}
	all := column(gapCard, head, content)
	return padded(scrolling(all, inset{gapMain, gapSection - ring, gapMain, gapSection}), inset{0, ring, 0, 0})
}

// head is the sentence, what it rests on, and the ways to other pages.
func (v *InsightsView) head(class Class) fyne.CanvasObject {
	voice := v.shell.Voice()
	lead := voice.InsightLead(v.state.Reading, v.own())
	size := widgets.SizeSection
	if class != Narrow {
		size = widgets.SizeHeadline
	}
	strong := widgets.TextOptions{Strong: true, Wrap: true}
	title := container.New(either{}, widgets.NewText(bySentence(lead), size, strong), widgets.NewText(lead, size, strong))
	rests := voice.InsightBasis(v.state.Reading, v.state.First, v.state.Unrated)
	if v.state.Early() {
		rests = voice.Join(rests, voice.T("insight.why.early"))
	}
	basis := widgets.NewText(rests, widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	v.table.KeyCap = ""
	if class == Wide { // where it is told on the button, no tip lies over the panel below
		v.table.KeyCap = "T"
	}
	v.table.SetText(voice.T("understand.totable"))
	if v.page == pageTable {
		v.table.SetText(voice.T("understand.tofigures"))
	}
	v.year.SetText(v.yearName())
	ways := row(gapWord, v.year, v.table)
	if class == Narrow {
		buttons := newFlow(gapWithin)
		for _, b := range []fyne.CanvasObject{v.find, ways} {
			buttons.Add(b)
		}
		return column(gapWithin, title, basis, buttons)
	}
	top := container.New(&flank{gap: gapSection}, title, v.find)
	return column(gapWord, top, container.New(&flank{gap: gapSection}, basis, ways))
}

// bySentence begins each sentence on a line of its own.
func bySentence(s string) string { return strings.ReplaceAll(s, ". ", ".\n") }

// reading is the cards with the side beside or over them.
func (v *InsightsView) reading(class Class) fyne.CanvasObject {
	columns := 2
	if class == Narrow {
		columns = 1
	}
	cards := container.New(&masonry{columns: columns, gap: gapCard})
	for _, c := range v.state.Order() {
		v.cards[c].show(v.state)
		cards.Add(v.cards[c].box)
	}
	side, main := v.side(class), column(gapCard, cards)
	if class == Narrow {
		main.Add(side)
	}
	if d := v.state.Drift; d != nil {
		voice := v.shell.Voice()
		main.Add(sheet(captionOf(voice.Drift(*d, voice.Month(d.Of.In())))))
	}
	if len(v.state.Tried.All) > 0 {
		main.Add(v.triedPanel(class))
	}
	switch class {
	case Wide:
		return container.New(&flank{width: 368 * TextScale(), gap: gapSection}, main, side)
	case Middle:
		return column(gapCard, side, main)
	}
	return main
}
