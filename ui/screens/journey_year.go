package screens

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A yearRow is the months of a year.
type yearRow struct {
	widget.BaseWidget
	list  *journeyYears
	of    int
	year  *widgets.Text
	tiles [tilesAYear]*monthTile
}

func newYearRow(l *journeyYears) *yearRow {
	r := &yearRow{list: l, year: widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true})}
	for i := range r.tiles {
		r.tiles[i] = newMonthTile(l)
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *yearRow) set(year int) {
	r.of = year
	r.year.SetText(strconv.Itoa(year))
	for i, t := range r.tiles {
		t.set(model.MonthOf(year, time.Month(i+1)))
	}
	r.Refresh()
}

// CreateRenderer lays the row out.
func (r *yearRow) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.year}
	for _, t := range r.tiles {
		objects = append(objects, t)
	}
	return &yearRenderer{r, objects}
}

type yearRenderer struct {
	row     *yearRow
	objects []fyne.CanvasObject
}

func (r *yearRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *yearRenderer) Destroy()                     {}

func (r *yearRenderer) Refresh() {
	for _, t := range r.row.tiles {
		t.Refresh()
	}
	r.Layout(r.row.Size())
}

// height is that of a tile.
func (t tiling) height() float32 { return t.radar + tileWords*TextScale() + tileAir }

func (r *yearRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.row.list.rowHeight(0))
}

func (r *yearRenderer) Layout(size fyne.Size) {
	k, n, high := TextScale(), r.row.list.tiles.columns, r.row.list.tiles.height()
	put(r.row.year, 0, 8, yearWidth*k, r.row.year.MinSize().Height)
	w := (size.Width - yearWidth*k) / float32(n)
	from, to := r.row.list.lines(r.row.of)
	for i, t := range r.row.tiles {
		put(t, yearWidth*k+w*float32(i%n), float32(i/n-from)*high, w, high)
		setVisible(t, i/n >= from && i/n < to)
	}
}

// A monthTile is a month's small radar with its name and its lowest level; pressed
// it opens on the large one.
type monthTile struct {
	widget.BaseWidget
	list    *journeyYears
	month   model.Month
	at      int
	held    bool
	ratings model.Ratings
	hovered bool

	ground      *ground
	figure      *widgets.Figure
	flag        fyne.CanvasObject
	name, value *widgets.Text
}

func newMonthTile(l *journeyYears) *monthTile {
	t := &monthTile{list: l, ground: newGround(widgets.ColorHover, 8)}
	t.figure = widgets.NewFigure(func(s widgets.Surface, scale float64) {
		w, h := s.Size()
		side := min(w, h)
		if !t.held {
			plot.Vacant(s, (w-side)/2, (h-side)/2, side, scale, figureColours(t.figure))
			return
		}
		plot.Small(s, (w-side)/2, (h-side)/2, side, scale, figureColours(t.figure), t.ratings)
	})
	t.flag = newIcon(widgets.IconFlag, widgets.ColorMuted, tileFlag)
	centre := widgets.TextOptions{Align: fyne.TextAlignCenter}
	t.name = widgets.NewText("", widgets.SizeCaption, centre)
	centre.Color = widgets.ColorMuted
	t.value = widgets.NewText("", widgets.SizeCaption, centre)
	t.ExtendBaseWidget(t)
	return t
}

// set shows a month, or its name alone where the history has not begun or is over, or
// with that that it has no check-in.
func (t *monthTile) set(m model.Month) {
	s, voice := t.list.view.state.Scrub, t.list.view.shell.Voice()
	t.month = m
	held, before := t.held, t.ratings
	t.at, t.held = s.MonthAt(m)
	t.ratings = model.Ratings{}
	t.name.SetText(voice.MonthShort(m))
	t.name.SetColor(widgets.ColorMuted)
	t.value.SetText("")
	switch {
	case t.held:
		t.ratings = s.Snapshot(t.at).Ratings
		t.name.SetColor(widgets.ColorText)
		t.value.SetText(t.lowest(t.ratings))
	case s.Len() > 0 && m > s.month(0) && m < s.month(s.Len()-1):
		t.value.SetText(voice.T("journey.notrated"))
	}
	if t.held != held || t.ratings != before {
		t.figure.Refresh()
	}
	t.Refresh()
}

// lowest is the lowest level with the ceiling that has it.
func (t *monthTile) lowest(r model.Ratings) string {
	voice := t.list.view.shell.Voice()
	low, at := r.Lowest()
	switch {
	case len(insight.Binding(r)) == 0:
		return voice.T("journey.tilepart", "n", r.Count(), "of", model.CeilingCount)
	case len(at) > 1:
		return voice.T("journey.tiletied", "level", voice.Value(low), "n", len(at))
	}
	return voice.T("journey.tile", "level", voice.Value(low), "ceiling", voice.CeilingShort(at[0]))
}

// Tapped opens the month.
func (t *monthTile) Tapped(*fyne.PointEvent) {
	if t.held {
		t.list.view.open(t.at)
	}
}

// Cursor is a hand over what can be opened.
func (t *monthTile) Cursor() desktop.Cursor {
	if t.held {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// MouseIn lights the tile.
func (t *monthTile) MouseIn(*desktop.MouseEvent) {
	t.hovered = true
	t.Refresh()
	widgets.Rest(t)
}

// Tip is what happened in the month.
func (t *monthTile) Tip() widgets.Tip {
	if !t.held {
		return widgets.Tip{}
	}
	return widgets.Tip{Words: happened(t.list.view.shell.Voice(), t.list.view.state.Scrub.Snapshot(t.at))}
}

// MouseMoved does nothing.
func (t *monthTile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut puts it out again.
func (t *monthTile) MouseOut() {
	t.hovered = false
	t.Refresh()
	widgets.Leave(t)
}

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (t *monthTile) AccessibilityLabel() string {
	if !t.held {
		return ""
	}
	voice := t.list.view.shell.Voice()
	if event := t.event(); event != "" {
		return voice.List(voice.Month(t.month), event)
	}
	return voice.Month(t.month)
}

// event is what happened in the month, empty where nothing was noted.
func (t *monthTile) event() string {
	if !t.held {
		return ""
	}
	return oneLine(t.list.view.state.Scrub.Snapshot(t.at).Event)
}

func (t *monthTile) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer lays the tile out.
func (t *monthTile) CreateRenderer() fyne.WidgetRenderer {
	r := &monthTileRenderer{t, []fyne.CanvasObject{t.ground, t.figure, t.flag, t.name, t.value}}
	r.Refresh()
	return r
}

type monthTileRenderer struct {
	tile    *monthTile
	objects []fyne.CanvasObject
}

func (r *monthTileRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *monthTileRenderer) Destroy()                     {}
func (r *monthTileRenderer) MinSize() fyne.Size           { return fyne.NewSize(48, r.tile.list.tiles.height()) }

func (r *monthTileRenderer) Layout(size fyne.Size) {
	t, k := r.tile, TextScale()
	side := t.list.tiles.radar
	put(t.ground, 2, 1, size.Width-4, size.Height-2)
	put(t.figure, (size.Width-side)/2, tileAir/2, side, side)
	flag := t.flag.MinSize()
	put(t.flag, (size.Width+side)/2-flag.Width, tileAir/2, flag.Width, flag.Height)
	put(t.name, 0, side+tileAir/2, size.Width, tileWords/2*k)
	put(t.value, 0, side+tileAir/2+(tileWords/2-2)*k, size.Width, tileWords/2*k)
}

func (r *monthTileRenderer) Refresh() {
	t := r.tile
	chosen := t.held && t.list.focused && t.list.chosen == t.at
	setVisible(t.flag, t.event() != "")
	t.ground.ring = chosen
	setVisible(t.ground, t.held && (t.hovered || chosen))
	t.ground.Refresh()
	t.name.SetStrong(chosen)
}
