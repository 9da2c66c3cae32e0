package screens

import (
	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// here says of each day that it is there as the card has it.
func (o opened) here(changes []plot.CardChange) fyne.CanvasObject {
	voice := o.shell.Voice()
	var lines []*widgets.Text
	for _, c := range changes {
		lines = append(lines, widgets.NewText(voice.CardChange(c.IsNew(), c.IsSame(), voice.LongDay(c.After.Day), c.After.Ratings), widgets.SizeBody, widgets.TextOptions{Wrap: true}))
	}
	return newProse(dialogRoom(o.shell), gapWithin, lines...)
}

// table is what keeping the card does: a row a ceiling, a column a day, and under it what
// becomes of what is replaced.
func (o opened) table(changes []plot.CardChange, replaces, otherDay bool) fyne.CanvasObject {
	voice, room := o.shell.Voice(), dialogRoom(o.shell)
	heads := []string{""}
	for _, c := range changes {
		heads = append(heads, voice.Day(c.After.Day)+"\n"+voice.T(fateKey(c)))
	}
	g := newGrid(o.shell.Class(), 0, heads...)
	for _, ceiling := range model.Ceilings() {
		cells := []string{voice.Ceiling(ceiling)}
		for _, c := range changes {
			cells = append(cells, o.cell(c, ceiling))
		}
		g.row(cells, func(int) bool { return false })
	}
	var table fyne.CanvasObject = g.cells
	if table.MinSize().Width > room {
		table = g.scrolled()
	}
	all := column(gapPanel, table)
	if replaces {
		say := voice.T("open.replaces")
		if otherDay {
			say = voice.Join(say, voice.T("open.both"))
		}
		all.Add(newProse(room, 0, captionOf(say)))
	}
	return all
}

// fateKey is the key of what becomes of a day.
func fateKey(c plot.CardChange) string {
	switch {
	case c.IsSame():
		return "open.ishere"
	case c.IsNew():
		return "open.isnew"
	}
	return "open.isreplaced"
}

// cell is a rating as the card has it, after the one that it replaces.
func (o opened) cell(c plot.CardChange, ceiling model.Ceiling) string {
	voice, before, after := o.shell.Voice(), c.Before.Ratings[ceiling], c.After.Ratings[ceiling]
	if c.IsNew() || before == after {
		return voice.Value(after)
	}
	return voice.Value(before) + " → " + voice.Value(after)
}
