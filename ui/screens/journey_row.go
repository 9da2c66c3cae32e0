package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// Widths of the table's columns, before the text scale where they hold words.
const (
	columnDay     = 96
	columnFigure  = 44
	columnValue   = 40
	columnActions = 76

	rowEdge = 12 // from a row's mark to what is in it
)

// A journeyRow is one snapshot in the table.
type journeyRow struct {
	widget.BaseWidget
	view    *JourneyView
	shown   JourneyRow
	hovered bool

	day          *widgets.Text
	figure       *widgets.Figure
	values       [model.CeilingCount]*widgets.Text
	event        *widgets.Chip
	note         *widgets.Text
	edit, remove *widgets.Button
	// more stands where the buttons are while the row rests.
	more    *themedImage
	divider *ground
}

func newJourneyRow(v *JourneyView) *journeyRow {
	r := &journeyRow{view: v}
	r.day = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{})
	r.figure = widgets.NewFigure(r.drawFigure)
	for i := range r.values {
		r.values[i] = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Align: fyne.TextAlignTrailing})
	}
	r.event = widgets.NewChip("", nil)
	r.event.Small = true
	r.event.Icon = widgets.Icon(widgets.IconFlag)
	r.note = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Clip: true})
	r.divider = newHairline()
	r.more = newThemedImage(widgets.IconIn(widgets.IconMore, widgets.ColorMuted))
	r.more.side = 20
	r.edit = widgets.NewButton("", widgets.Plain, func() { r.choose(); v.edit() })
	r.edit.Icon = widgets.Icon(widgets.IconEdit)
	r.edit.SetTip(v.shell.Voice().T("keys.journey-open"), "↵")
	r.remove = widgets.NewButton("", widgets.Plain, func() { r.choose(); v.delete() })
	r.remove.Icon = widgets.IconIn(widgets.IconTrash, widgets.ColorDanger)
	r.remove.SetTip(v.shell.Voice().T("keys.journey-delete"), v.shell.Voice().Cap("Del"))
	r.edit.OnTab = r.tab(v.list, r.remove)
	r.remove.OnTab = r.tab(r.edit, nil)
	r.ExtendBaseWidget(r)
	return r
}

// tab goes back to what is before, and on to what is next, or to whatever comes after
// the row.
func (r *journeyRow) tab(before, next fyne.Focusable) func(back bool) {
	on := r.view.shell.Canvas()
	return func(back bool) {
		switch {
		case back:
			on.Focus(before)
		case next != nil:
			on.Focus(next)
		default:
			on.FocusNext()
		}
	}
}

func (r *journeyRow) choose() { r.view.state = r.view.state.SelectUID(r.shown.UID) }

func (r *journeyRow) drawFigure(s widgets.Surface, _ float64) {
	w, h := s.Size()
	plot.Thumbnail(s, 0, (h-w)/2, w, figureColours(r.figure), r.shown.Ratings)
}

// set shows that snapshot.
func (r *journeyRow) set(row JourneyRow) {
	changed := r.shown.Ratings != row.Ratings
	r.shown = row
	voice := r.view.shell.Voice()
	r.day.SetText(voice.Day(row.Day))
	for _, c := range model.Ceilings() {
		r.values[c].SetText(voice.Value(row.Ratings[c]))
		low := row.IsLowest(c)
		r.values[c].SetStrong(low)
		r.values[c].SetColor(widgets.ColorText)
		if low {
			r.values[c].SetColor(widgets.ColorBindingInk)
		}
	}
	r.event.SetText(row.Event)
	r.note.SetText(row.noted(voice))
	if changed {
		r.figure.Refresh()
	}
	r.Refresh()
}

// noted is the first line of the note, and the experiment.
func (r JourneyRow) noted(voice say.Voice) string {
	var parts []string
	if note := firstLine(r.Note); note != "" {
		parts = append(parts, note)
	}
	return strings.Join(append(parts, experimentOf(voice, r.Snapshot)...), toldApart)
}

func firstLine(s string) string {
	for i, r := range s {
		if r == '\n' {
			return s[:i]
		}
	}
	return s
}

// Tip is all of the note where it is cut.
func (r *journeyRow) Tip() widgets.Tip { return widgets.Cut(r.note) }

// MouseIn shows the row's buttons.
func (r *journeyRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh(); widgets.Rest(r) }

// MouseMoved does nothing.
func (r *journeyRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides them again, unless the row is selected.
func (r *journeyRow) MouseOut() { r.hovered = false; r.Refresh(); widgets.Leave(r) }
