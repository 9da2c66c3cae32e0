package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// Heights of the list's rows, which have a radar each.
const (
	tableRow       = 50
	tableRowNarrow = 72
)

// A journeyList is the table's rows; it makes widgets for those in sight alone.
type journeyList struct {
	widget.List
	widgets.ShiftKey
	view *JourneyView
	// held tells that what deleted last may be held since, here or on a row's button.
	held bool
	// rows are those that were made, to be painted one by one.
	rows []*journeyRow
}

func (v *JourneyView) makeList() {
	l := &journeyList{view: v}
	l.Length = func() int { return v.state.Len() }
	l.CreateItem = func() fyne.CanvasObject {
		r := newJourneyRow(v)
		l.rows = append(l.rows, r)
		return r
	}
	l.UpdateItem = func(i widget.ListItemID, o fyne.CanvasObject) { o.(*journeyRow).set(v.state.Row(i)) }
	l.OnSelected = func(i widget.ListItemID) {
		v.state = v.state.Select(i)
		l.repaint()
	}
	l.HideSeparators = true
	v.list = l
	l.ExtendBaseWidget(l)
	v.heading = newJourneyHeading(v)
}

// List is the rows of the list.
func (v *JourneyView) List() fyne.Focusable { return v.list }

// CreateRenderer is for the toolkit.
func (l *journeyList) CreateRenderer() fyne.WidgetRenderer {
	return widgets.EndedList(l.List.CreateRenderer())
}

// show selects the i-th row, none where i < 0, and brings all up to the state.
func (l *journeyList) show(i int) {
	if i < 0 {
		l.UnselectAll()
	} else {
		l.choose(i)
	}
	l.Refresh()
}

// choose selects the i-th row and lets the list's own mark follow.
func (l *journeyList) choose(i int) {
	l.Select(i)
	l.Highlight(i)
}

func (l *journeyList) repaint() {
	for _, r := range l.rows {
		r.Refresh()
	}
}

// TypedKey moves the selection and acts on it.
func (l *journeyList) TypedKey(e *fyne.KeyEvent) {
	i := l.view.state.Index()
	switch e.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyPageUp:
		i -= 8
	case fyne.KeyPageDown:
		i += 8
	case fyne.KeyHome:
		i = 0
	case fyne.KeyEnd:
		i = l.view.state.Len() - 1
	case fyne.KeyReturn, fyne.KeyEnter:
		if !l.held {
			l.view.edit()
		}
		return
	case fyne.KeyDelete, fyne.KeyBackspace:
		if !l.held {
			l.view.delete()
		}
		return
	case fyne.KeyTab:
		l.tab()
		return
	default:
		if typed := l.view.shell.Canvas().OnTypedKey(); typed != nil {
			typed(e)
		}
		return
	}
	l.choose(min(max(i, 0), l.view.state.Len()-1))
}

// KeyDown begins a press. A key that is held is handed on again and again without one, and
// deletes one month.
func (l *journeyList) KeyDown(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDelete, fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyEnter:
		l.held = false
	}
	l.ShiftKey.KeyDown(e)
}

// AcceptsTab takes Tab from the toolkit: going back, that would come from the list to
// the buttons of its rows, and from them past the list.
func (l *journeyList) AcceptsTab() bool { return true }

func (l *journeyList) tab() {
	on := l.view.shell.Canvas()
	if l.Shifted() {
		on.Focus(l.view.which)
		return
	}
	on.FocusNext()
}

// TypedRune passes letters on to the window.
func (l *journeyList) TypedRune(r rune) {
	if typed := l.view.shell.Canvas().OnTypedRune(); typed != nil {
		typed(r)
	}
}

// edit opens the selected snapshot.
func (v *JourneyView) edit() {
	if s, ok := v.state.Current(); ok {
		v.shell.CheckIn(s.Day)
	}
}

// delete takes the selected snapshot out; undo brings it back.
func (v *JourneyView) delete() {
	s, ok := v.state.Current()
	if !ok || v.deleting {
		return
	}
	v.deleting, v.list.held = true, true
	desk := v.shell.Desk()
	who := desk.Person().UID
	v.shell.Run(func() error { return desk.Trash(s.UID) }, func(err error) {
		v.deleting = false
		if err != nil {
			v.shell.Fail(err, nil)
			return
		}
		v.deleted(s)
		v.shell.Did(Undoable{
			Says: func(voice say.Voice) string { return voice.T("journey.deleted", "day", voice.LongDay(s.Day)) },
			Of:   who,
			Back: func() error { return desk.Restore(s.UID) }, Again: func() error { return desk.Trash(s.UID) },
			Then: func(back bool) {
				if !back {
					v.deleted(s)
					return
				}
				v.shell.Changed()
				v.state = v.state.WithHistory(desk.History()).SelectUID(s.UID) // which may be out of sight
				v.arriveOnList()
			},
		})
	})
}

// deleted follows a deletion.
func (v *JourneyView) deleted(s model.Snapshot) {
	v.state = v.state.Without(s.UID)
	v.shell.Changed()
	v.arriveOnList()
}

// arriveOnList gives the focus back to the list where it is shown.
func (v *JourneyView) arriveOnList() {
	if v.state.Part == JourneyList && v.state.Len() > 0 {
		v.Arrive()
	}
}

func (v *JourneyView) listBody(class Class) fyne.CanvasObject {
	v.list.Refresh() // the height of its rows follows the class
	head := padded(v.heading, inset{left: rowEdge, right: rowEdge})
	body := growing(column(0, head, v.list), v.list)
	p := widgets.NewPanel(padded(body, inset{gapWord, gapWord, gapWord, gapWord}))
	p.Bare = true
	v.heading.day.Hidden, v.heading.about.Hidden = class == Narrow, class == Narrow
	if class == Narrow {
		return padded(p, inset{gapCard, 0, gapCard, gapCard})
	}
	return p
}
