package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

func (v *PeopleView) makeTable() {
	v.table = widgets.NewButton("", widgets.Plain, v.toggleTable)
	v.table.Small, v.table.Icon = true, widgets.Icon(widgets.IconTable)
	v.table.SetTip("", "T")
}

// toggleTable shows the table in place of the wall, or the wall again.
func (v *PeopleView) toggleTable() {
	if !v.read || v.bare() {
		return
	}
	v.asTable = !v.asTable
	v.Arrange()
	v.focusMain()
}

// focusMain focuses the wall, or what leads back to it.
func (v *PeopleView) focusMain() {
	if v.asTable {
		v.shell.Canvas().Focus(v.table)
		return
	}
	v.shell.Canvas().Focus(v.wall)
}

// nameTable says what the button turns to.
func (v *PeopleView) nameTable(class Class) {
	v.table.KeyCap = ""
	if class == Wide {
		v.table.KeyCap = "T"
	}
	key := "understand.totable"
	if v.asTable {
		key = "understand.tofigures"
	}
	v.table.SetText(v.shell.Voice().T(key))
}

// tableBody is all that the wall shows, in words and numbers, in its order.
func (v *PeopleView) tableBody(class Class) fyne.CanvasObject {
	voice := v.shell.Voice()
	heads := []string{voice.T("people.byname")}
	for _, c := range model.Ceilings() {
		if class == Wide {
			heads = append(heads, voice.Ceiling(c))
		} else {
			heads = append(heads, voice.CeilingShort(c))
		}
	}
	heads = append(heads, voice.T("people.bylast"), voice.T("people.lowest"))
	g := newGrid(class, len(heads)-1, heads...)
	for i := range v.state.Len() {
		s := v.state.Someone(i)
		cells := []string{nameOfPerson(voice, s.Person)}
		for _, c := range model.Ceilings() {
			cells = append(cells, voice.Value(s.Now.Ratings[c]))
		}
		last := voice.Value(model.NotRated)
		if !s.Now.Day.IsZero() {
			last = voice.Day(s.Now.Day)
		}
		cells = append(cells, last, v.talkWords(s))
		lowest := plot.Coloured(s.Binding)
		g.row(cells, func(column int) bool { return slices.Contains(lowest, model.Ceiling(column-1)) })
	}
	const edge = 6 // the sheet's own, within the scroll
	return padded(scrolling(sheet(g.scrolled()), inset{edge, edge, edge, gapSection}), inset{-edge, -edge, -edge, 0})
}

// talkWords name the lowest ceilings, and what else may be a reason for a talk.
func (v *PeopleView) talkWords(s Someone) string {
	voice, parts := v.shell.Voice(), []string(nil)
	for _, words := range []string{lowestWords(voice, s), reasonWords(voice, s, v.state.Today())} {
		if words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, toldApart)
}
