package screens

import (
	"iter"
	"slices"

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
		return sheet(column(gapPanel, panelTitle(title), table))
	}
	all := column(gapCard,
		section(t("understand.table.now"), v.nowTable(class)),
		section(t("understand.table.months"), v.monthsTable(class)))
	if len(v.state.Tried.All) > 0 {
		all.Add(section(v.triedTitle(), v.allTried()))
	}
	return all
}

// nowTable has a row for each ceiling.
func (v *InsightsView) nowTable(class Class) fyne.CanvasObject {
	voice, s := v.shell.Voice(), v.state
	aim := voice.T("understand.table.target")
	if v.shell.Desk().Target().Count() == 0 {
		aim = voice.T("understand.table.aim")
	}
	g := newGrid(class, 2, voice.T("understand.table.ceiling"), voice.T("understand.table.level"), voice.T("understand.table.state"), aim,
		voice.T("understand.table.lift"))
	for _, c := range s.Order() {
		f := s.Reading.Ceilings[c]
		lift := voice.Value(model.NotRated)
		if s.Reading.Complete {
			lift = voice.Gain(f.Lift)
		}
		cells := []string{voice.Ceiling(c), voice.Value(f.Level), voice.State(f), voice.Value(f.Target), lift}
		g.row(cells, func(int) bool { return s.Coloured(c) })
	}
	return g.scrolled()
}

// monthsTable has a row for each month, the newest first, gaps too.
func (v *InsightsView) monthsTable(class Class) fyne.CanvasObject {
	voice, s := v.shell.Voice(), v.state
	all, words := tableHead(voice, class != Wide), eventCell
	heads := all[:]
	if len(s.Events) == 0 {
		heads, words = heads[:eventCell], 0
	}
	g := newGrid(class, words, heads...)
	for m := s.To; m >= s.From; m-- {
		cells := []string{voice.ShortMonth(m)}
		for _, c := range model.Ceilings() {
			cells = append(cells, v.levelIn(s.Line(c).Points, m))
		}
		cells = append(cells, v.levelIn(s.Hard, m))
		if words > 0 {
			cells = append(cells, voice.Events(s.EventsIn(m)...))
		}
		g.row(cells, func(column int) bool { return slices.Contains(s.Lowest[m], model.Ceiling(column-1)) })
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
// where there is room. Its objects are rows of a cell a column and a hairline.
type grid struct {
	columns int
	words   int // beside the first, the column that is aligned at the left
	size    fyne.ThemeSizeName
	cells   *fyne.Container
}

// newGrid begins a table; beside the first column that one holds words as well.
func newGrid(class Class, words int, heads ...string) *grid {
	g := &grid{columns: len(heads), words: words, size: widgets.SizeBody}
	if class == Narrow {
		g.size = widgets.SizeCaption
	}
	g.cells = container.New(g)
	for i, h := range heads {
		g.cells.Objects = append(g.cells.Objects, widgets.NewText(h, widgets.SizeCaption, headOptions(g.align(i))))
	}
	g.cells.Objects = append(g.cells.Objects, newHairline())
	return g
}

// row adds one; lowest tells whether a cell belongs to a lowest ceiling.
func (g *grid) row(cells []string, lowest func(column int) bool) {
	for i, c := range cells {
		o := widgets.TextOptions{Align: g.align(i)}
		if lowest(i) {
			o.Strong, o.Color = true, widgets.ColorBindingInk
		}
		g.cells.Objects = append(g.cells.Objects, widgets.NewText(c, g.size, o))
	}
	g.cells.Objects = append(g.cells.Objects, newHairline())
}

func (g *grid) align(column int) fyne.TextAlign {
	if column == 0 || column == g.words {
		return fyne.TextAlignLeading
	}
	return fyne.TextAlignTrailing
}

// scrolled is the table, to be moved sideways where it is too wide.
func (g *grid) scrolled() fyne.CanvasObject {
	const bar = 12 // the scroll's own
	return widgets.NewHScroll(padded(g.cells, inset{bottom: bar}))
}

// gridMost is what a column gets beyond its widest cell.
const gridMost = 48

// rows are the cells of each row, and the hairline under them.
func (g *grid) rows(objects []fyne.CanvasObject) iter.Seq2[[]fyne.CanvasObject, fyne.CanvasObject] {
	return func(yield func([]fyne.CanvasObject, fyne.CanvasObject) bool) {
		for row := range slices.Chunk(objects, g.columns+1) {
			if !yield(row[:g.columns], row[g.columns]) {
				return
			}
		}
	}
}

// height is that of the head, and then of each row.
func (g *grid) height(head bool) float32 {
	if head {
		return tableHeadHigh * TextScale()
	}
	return tableLineHigh*TextScale() + rowGap
}

// widths are those of the columns.
func (g *grid) widths(objects []fyne.CanvasObject) []float32 {
	w := make([]float32, g.columns)
	for cells := range g.rows(objects) {
		for c, o := range cells {
			w[c] = max(w[c], o.MinSize().Width)
		}
	}
	return w
}

// MinSize is all columns at their least.
func (g *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	for c, w := range g.widths(objects) {
		if c > 0 {
			s.Width += columnGap
		}
		s.Width += w
	}
	for range g.rows(objects) {
		s.Height += g.height(s.Height == 0)
	}
	return s
}

// Layout shares out what room there is beyond the least.
func (g *grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	widths := g.widths(objects)
	spare := min(max(0, size.Width-g.MinSize(objects).Width)/float32(g.columns), gridMost)
	y := float32(0)
	for cells, line := range g.rows(objects) {
		x, high := float32(0), g.height(y == 0)
		for c, w := range widths {
			h := cells[c].MinSize().Height
			put(cells[c], x, y+(high-h)/2, w+spare, h)
			x += w + spare + columnGap
		}
		y += high
		put(line, 0, y-1, size.Width, 1)
	}
}
