package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/widgets"
)

// journeyYears is a small radar for each month, in rows by year. It makes widgets
// for the years in sight alone.
type journeyYears struct {
	widget.List
	widgets.ShiftKey
	view *JourneyView
	// chosen counts the months; the keys go from it. focused tells that they do.
	chosen  int
	focused bool
	// heights are the rows that were given a height of their own.
	heights map[widget.ListItemID]bool
	tiles   tiling
	rows    []*yearRow
}

// A tiling is how the months of a year are laid out: how many lie side by side, and
// the side of their radars.
type tiling struct {
	columns int
	radar   float32
}

// Sizes of the small radars; those that hold words before the text scale.
const (
	tileLeast  = 62 // the narrowest of twelve side by side,
	tileFewer  = 76 // and of fewer
	radarLeast = 56
	radarUsual = 76
	radarMost  = 160
	yearWidth  = 52
	yearGap    = 12
	tileWords  = 36
	tileAir    = 10
	tileFlag   = 14 // in the corner of a month in which something happened
	tilesAYear = 12
)

// tilingFor is the tiling with the largest radars that shows so many years at once,
// but for lines of the oldest that the history has not begun in, and of the newest that
// it does not reach; where none does, the one that shows the most months side by side.
func tilingFor(size fyne.Size, years, before, after int, k float32) tiling {
	width := size.Width - yearWidth*k
	best := tiling{2, radarLeast}
	scrolls := tiling{}
	for _, n := range []int{12, 6, 4, 3} {
		least := float32(tileFewer)
		if n == tilesAYear {
			least = tileLeast
		}
		each := width / float32(n)
		if each < least*k {
			continue
		}
		if scrolls.columns == 0 {
			scrolls = tiling{n, min(each-tileAir, radarUsual)}
		}
		lines := float32(max(years, 1)*tilesAYear/n - before/n - after/n)
		high := (size.Height-float32(years)*(yearGap+listGap))/lines - tileWords*k - tileAir
		if side := min(each-tileAir, high, radarMost); side > best.radar {
			best = tiling{n, side}
		}
	}
	if best.columns == 2 && scrolls.columns > 0 {
		return scrolls
	}
	return best
}

// listGap is what the toolkit's list puts between its rows.
const listGap = 6

func (v *JourneyView) makeYears() {
	l := &journeyYears{view: v, chosen: max(0, v.state.Scrub.Len()-1), tiles: tiling{tilesAYear, radarUsual}, heights: map[widget.ListItemID]bool{}}
	l.Length = func() int { _, n := v.state.Scrub.Years(); return n }
	l.CreateItem = func() fyne.CanvasObject {
		r := newYearRow(l)
		l.rows = append(l.rows, r)
		return r
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) {
		o.(*yearRow).set(l.yearAt(i))
	}
	l.OnSelected = func(widget.ListItemID) { l.UnselectAll() }
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	v.years = l
}

// CreateRenderer is for the toolkit.
func (l *journeyYears) CreateRenderer() fyne.WidgetRenderer {
	return widgets.EndedList(l.List.CreateRenderer())
}

// tile lays the months out anew for so much room.
func (l *journeyYears) tile(size fyne.Size) {
	s := l.view.state.Scrub
	_, years := s.Years()
	if t := tilingFor(size, years, s.before(), s.after(), TextScale()); t != l.tiles {
		l.tiles = t
		l.shorten()
		l.Refresh()
	}
}

// high is the height of all years under each other.
func (l *journeyYears) high() (sum float32) {
	_, years := l.view.state.Scrub.Years()
	for i := range years {
		sum += l.rowHeight(l.yearAt(i)) + listGap
	}
	return sum
}

// shorten gives the oldest and the newest year the height of their lines that are not
// left out.
func (l *journeyYears) shorten() {
	if _, years := l.view.state.Scrub.Years(); years > 0 {
		l.heights[0], l.heights[years-1] = true, true
	}
	for i := range l.heights {
		l.SetItemHeight(i, l.rowHeight(l.yearAt(i)))
	}
}

// yearAt is the year of a row.
func (l *journeyYears) yearAt(i widget.ListItemID) int {
	newest, _ := l.view.state.Scrub.Years()
	return newest - i
}

// lines are those of a year that the history reaches into: from the first to before the
// second.
func (l *journeyYears) lines(year int) (from, to int) {
	s, n := l.view.state.Scrub, l.tiles.columns
	newest, years := s.Years()
	to = tilesAYear / n
	if year == newest-years+1 {
		from = s.before() / n
	}
	if year == newest {
		to -= s.after() / n
	}
	return from, to
}

// rowHeight is that of a year.
func (l *journeyYears) rowHeight(year int) float32 {
	from, to := l.lines(year)
	return float32(to-from)*l.tiles.height() + yearGap
}

// follow shows a changed history.
func (l *journeyYears) follow() {
	l.shorten()
	l.chosen = min(max(l.chosen, 0), max(0, l.view.state.Scrub.Len()-1))
	l.Refresh()
}

// FocusGained shows which month the keys go from.
func (l *journeyYears) FocusGained() {
	l.focused = true
	l.choose(l.chosen)
}

// FocusLost hides it.
func (l *journeyYears) FocusLost() {
	l.focused = false
	l.repaint()
	l.eachTile(func(t *monthTile) { widgets.Leave(t) })
}

func (l *journeyYears) eachTile(do func(*monthTile)) {
	for _, r := range l.rows {
		for _, t := range r.tiles {
			do(t)
		}
	}
}

func (l *journeyYears) repaint() {
	for _, r := range l.rows {
		r.Refresh()
	}
}

// choose goes to a month and brings its year into sight.
func (l *journeyYears) choose(i int) {
	s := l.view.state.Scrub
	if s.Len() == 0 {
		return
	}
	l.chosen = min(max(i, 0), s.Len()-1)
	newest, _ := s.Years()
	l.ScrollTo(newest - s.month(l.chosen).Year())
	l.repaint()
}

// TypedKey goes from month to month, and opens one.
func (l *journeyYears) TypedKey(e *fyne.KeyEvent) {
	s := l.view.state.Scrub
	switch e.Name {
	case fyne.KeyLeft:
		l.choose(l.chosen - 1)
	case fyne.KeyRight:
		l.choose(l.chosen + 1)
	case fyne.KeyUp:
		l.choose(s.YearOn(l.chosen, 1))
	case fyne.KeyDown:
		l.choose(s.YearOn(l.chosen, -1))
	case fyne.KeyHome:
		l.choose(0)
	case fyne.KeyEnd:
		l.choose(s.Len() - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.view.open(l.chosen)
		return
	default:
		if typed := l.view.shell.Canvas().OnTypedKey(); typed != nil {
			typed(e)
		}
		return
	}
	l.eachTile(func(t *monthTile) { // a key led there: it tells what happened
		if t.held && t.at == l.chosen && t.Visible() {
			widgets.Rest(t)
		}
	})
}

// TypedRune passes letters on to the window.
func (l *journeyYears) TypedRune(r rune) {
	if typed := l.view.shell.Canvas().OnTypedRune(); typed != nil && r != ' ' {
		typed(r)
	}
}

// open shows a month on the large radar.
func (v *JourneyView) open(i int) {
	v.years.chosen = i
	v.state.Scrub = v.state.Scrub.ToAt(i)
	v.show(JourneyRadar)
	v.Arrive()
}

func (v *JourneyView) yearsBody(class Class) fyne.CanvasObject {
	v.years.shorten()
	v.years.Refresh() // the height of its rows follows the class
	p := container.New(yearsSheet{v.years}, widgets.NewPanel(space()), v.years)
	if class == Narrow {
		return padded(p, inset{gapCard, 0, gapCard, gapCard})
	}
	return p
}

// A yearsSheet is the panel with the years on it: as high as they are, up to the room.
type yearsSheet struct{ years *journeyYears }

// MinSize is small: the years scroll.
func (yearsSheet) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

// Layout lays the months out for all of the room before the panel takes of it.
func (y yearsSheet) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	in := inset{gapCard, gapWithin, gapWithin, gapWithin}
	room := size.SubtractWidthHeight(in.left+in.right, in.top+in.bottom)
	y.years.tile(room)
	room.Height = min(room.Height, y.years.high())
	put(objects[0], 0, 0, size.Width, room.Height+in.top+in.bottom)
	put(objects[1], in.left, in.top, room.Width, room.Height)
}
