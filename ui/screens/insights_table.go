package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// tableBody is all that the figures show, in words and numbers.
func (v *InsightsView) tableBody(class Class) fyne.CanvasObject {
	t := v.shell.Voice().T
	section := func(title string, table fyne.CanvasObject) fyne.CanvasObject {
		return sheet(stacked(gapPanel, panelTitle(title), table))
	}
	all := stacked(gapCard,
		section(t("understand.table.now"), v.nowTable()),
		section(t("understand.table.months"), v.monthsTable(class)))
	if len(v.state.Tried.All) > 0 {
		all.Add(section(v.triedTitle(), v.allTried()))
	}
	return all
}

// nowTable has a row for each ceiling.
func (v *InsightsView) nowTable() fyne.CanvasObject {
	voice, s := v.shell.Voice(), v.state
	g := newGrid(2, voice.T("understand.table.ceiling"), voice.T("understand.table.level"), voice.T("understand.table.state"),
		voice.T("understand.table.target"), voice.T("understand.table.lift"))
	for _, c := range s.Order() {
		f := s.Reading.Ceilings[c]
		lift := voice.Value(model.NotRated)
		if s.Reading.Complete {
			lift = voice.Gain(f.Lift)
		}
		g.row(s.Coloured(c), voice.Ceiling(c), voice.Value(f.Level), voice.State(f), voice.Value(f.Target), lift)
	}
	return g.scrolled()
}

// monthsTable has a row for each month, the newest first, gaps too.
func (v *InsightsView) monthsTable(class Class) fyne.CanvasObject {
	voice, s := v.shell.Voice(), v.state
	heads := []string{voice.T("understand.table.month")}
	for _, c := range model.Ceilings() {
		if class == Wide {
			heads = append(heads, voice.Ceiling(c))
		} else {
			heads = append(heads, voice.CeilingShort(c))
		}
	}
	heads, words := append(heads, voice.T("understand.table.hard")), 0
	if len(s.Events) > 0 {
		words = len(heads)
		heads = append(heads, voice.T("journey.event"))
	}
	g := newGrid(words, heads...)
	for m := s.To; m >= s.From; m-- {
		cells := []string{voice.ShortMonth(m)}
		for _, c := range model.Ceilings() {
			cells = append(cells, v.levelIn(s.Line(c).Points, m))
		}
		cells = append(cells, v.levelIn(s.Hard, m))
		if words > 0 {
			cells = append(cells, voice.Events(s.EventsIn(m)...))
		}
		g.row(false, cells...)
	}
	return g.scrolled()
}

// levelIn is the level of a month, or that there is none.
func (v *InsightsView) levelIn(points []plot.SparkPoint, m model.Month) string {
	for _, p := range points {
		if p.Month == m {
			return v.shell.Voice().Number(p.Level)
		}
	}
	return v.shell.Voice().Value(model.NotRated)
}

// A grid is a table whose columns are as wide as their widest cell, and wider
// where there is room.
type grid struct {
	columns int
	words   int // beside the first, the column that is aligned at the left
	cells   *fyne.Container
}

// newGrid begins a table; beside the first column that one holds words as well.
func newGrid(words int, heads ...string) *grid {
	g := &grid{columns: len(heads), words: words}
	g.cells = container.New(g)
	for i, h := range heads {
		g.add(i, h, widgets.TextOptions{Color: widgets.ColorMuted})
	}
	return g
}

func (g *grid) row(strong bool, cells ...string) {
	for i, c := range cells {
		o := widgets.TextOptions{Strong: strong}
		if strong {
			o.Color = widgets.ColorBindingInk
		}
		g.add(i, c, o)
	}
}

func (g *grid) add(column int, text string, o widgets.TextOptions) {
	if column != 0 && column != g.words {
		o.Align = fyne.TextAlignTrailing
	}
	g.cells.Objects = append(g.cells.Objects, widgets.NewText(text, widgets.SizeCaption, o))
}

// scrolled is the table, to be moved sideways where it is too wide.
func (g *grid) scrolled() fyne.CanvasObject {
	const bar = 12 // the scroll's own
	return container.NewHScroll(padded(g.cells, inset{bottom: bar}))
}

const (
	gridX    = 24
	gridY    = 10
	gridMost = 48 // what a column gets beyond its widest cell
)

// widths are those of the columns.
func (g *grid) widths(objects []fyne.CanvasObject) []float32 {
	w := make([]float32, g.columns)
	for i, o := range objects {
		w[i%g.columns] = max(w[i%g.columns], o.MinSize().Width)
	}
	return w
}

// MinSize is all columns at their least.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := fyne.NewSize(-gridX, -gridY)
	for _, w := range g.widths(objects) {
		s.Width += w + gridX
	}
	for i := 0; i < len(objects); i += g.columns {
		s.Height += objects[i].MinSize().Height + gridY
	}
	return s
}

// Layout shares out what room there is beyond the least.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths := g.widths(objects)
	spare := min(max(0, size.Width-g.MinSize(objects).Width)/float32(g.columns), gridMost)
	y := float32(0)
	for i := 0; i < len(objects); i += g.columns {
		x, h := float32(0), objects[i].MinSize().Height
		for c, w := range widths {
			put(objects[i+c], x, y, w+spare, h)
			x += w + spare + gridX
		}
		y += h + gridY
	}
}
