package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// A personTile is one person on the wall: a panel in a wide window, a row in a narrow
// one. It keeps its pixels for as long as its person stays the same.
type personTile struct {
	widget.BaseWidget
	view *PeopleView
	who  Someone
	// current tells that the keys act on it, ring that this is shown, here that the
	// person's history is at hand.
	current, ring, hovered, here bool

	disc        *widgets.Text
	name, since *widgets.Text
	figure      *widgets.Figure
	lowest      *widgets.Text
	value, word *widgets.Text
	reason      *widgets.Text
	clock, flat *themedImage
	open        *widgets.Text
	tag         *widgets.Text // that the history is at hand
	enter       *widgets.KeyCap
	more        *widgets.Button
}

func newPersonTile(v *PeopleView) *personTile {
	t := &personTile{view: v}
	text := func(size fyne.ThemeSizeName, o widgets.TextOptions) *widgets.Text {
		return widgets.NewText("", size, o)
	}
	muted := widgets.TextOptions{Color: widgets.ColorMuted, Clip: true}
	t.disc = text(widgets.SizeCaption, widgets.TextOptions{Strong: true, Align: fyne.TextAlignCenter})
	t.name = text(widgets.SizeBody, widgets.TextOptions{Strong: true, Clip: true})
	t.since = text(widgets.SizeCaption, muted)
	t.figure = widgets.NewFigure(t.drawFigure)
	t.figure.SetMinSize(fyne.NewSize(1, 1))
	t.lowest = text(widgets.SizeBody, widgets.TextOptions{Strong: true, Clip: true})
	t.value = text(widgets.SizeBody, widgets.TextOptions{})
	t.word = text(widgets.SizeCaption, muted)
	t.reason = text(widgets.SizeCaption, muted)
	t.clock = newThemedImage(widgets.IconIn(widgets.IconClock, widgets.ColorWarn))
	t.flat = newThemedImage(widgets.IconIn(widgets.IconMinus, widgets.ColorMuted))
	t.open = widgets.NewText(v.shell.Voice().T("people.open"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	t.tag = widgets.NewText(v.shell.Voice().T("people.openednow"), widgets.SizeCaption, widgets.TextOptions{Strong: true, Color: widgets.ColorAccentInk})
	t.enter = widgets.NewKeyCap("↵")
	t.more = iconButton(widgets.IconMore, v.shell.Voice().T("tip.more"), func() { t.menu(nil) })
	t.ExtendBaseWidget(t)
	return t
}

// set shows that person.
func (t *personTile) set(s Someone) {
	voice := t.view.shell.Voice()
	today := t.view.state.Today()
	redraw := t.who.Now.Ratings != s.Now.Ratings
	t.who, t.here = s, s.UID == t.view.shell.Desk().Person().UID
	t.disc.SetText(discOf(voice, s.Person))
	t.disc.SetColor(widgets.ColorText)
	if s.Self {
		t.disc.SetColor(widgets.ColorOnAccent)
	}
	t.name.SetText(nameOfPerson(voice, s.Person))
	t.since.SetText(sinceWords(voice, s.Now.Day, today))
	t.lowest.SetText(lowestWords(voice, s))
	bound := len(s.Binding) > 0
	t.lowest.SetStrong(bound)
	t.value.SetText("")
	t.word.SetText("")
	if bound {
		t.value.SetText(voice.Value(s.Level()))
		t.word.SetText(voice.Level(s.Level()))
	}
	t.reason.SetText(reasonWords(voice, s, today))
	t.reason.SetColor(widgets.ColorMuted)
	if s.Quiet {
		t.reason.SetColor(widgets.ColorWarn)
	}
	if redraw {
		t.figure.Refresh()
	}
	t.Refresh()
}

// drawFigure draws the small radar in the middle of its room.
func (t *personTile) drawFigure(s widgets.Surface, scale float64) {
	w, h := s.Size()
	colours, now := figureColours(t.figure), t.who.Now.Ratings
	if t.view.shell.Class() == Narrow {
		side := 2 * rowRadius * scale
		plot.Thumbnail(s, (w-side)/2, (h-side)/2, side, colours, now)
		return
	}
	side := float64(t.view.wall.radar()-radarAir) * scale
	plot.Small(s, (w-side)/2, (h-side)/2, side, scale, colours, now)
}

// rowRadius is that of a row's radar, radarAir what is free above and below a tile's, in
// logical pixels.
const rowRadius, radarAir = 26.0, 6

// mark says whether the keys act on the tile, and whether to show so.
func (t *personTile) mark(current, ring bool) {
	if t.current != current || t.ring != ring {
		t.current, t.ring = current, ring
		t.Refresh()
	}
}

// menu shows what can be done with the person; at the button where no place is given.
func (t *personTile) menu(at *fyne.Position) {
	where := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.more).AddXY(0, t.more.Size().Height+gapWord)
	if at != nil {
		where = *at
	}
	widgets.ShowMenu(t.view.shell.Canvas(), where, 0, t.view.menuOf(t.who)...)
}

// Tapped opens the person's history.
func (t *personTile) Tapped(*fyne.PointEvent) { t.view.open(t.who) }

// TappedSecondary shows the menu.
func (t *personTile) TappedSecondary(e *fyne.PointEvent) { t.menu(&e.AbsolutePosition) }

// Tip is all of what is cut.
func (t *personTile) Tip() widgets.Tip {
	return widgets.Cut(t.name, t.since, t.lowest, t.word, t.reason)
}

// MouseIn shows the button of the menu.
func (t *personTile) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh(); widgets.Rest(t) }

// MouseMoved does nothing.
func (t *personTile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the button.
func (t *personTile) MouseOut() { t.hovered = false; t.Refresh(); widgets.Leave(t) }

// Cursor is a hand.
func (t *personTile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel and AccessibilityRole are for screen readers.
func (t *personTile) AccessibilityLabel() string {
	label := t.name.Text() + ", " + t.since.Text() + ", " + t.lowest.Text() + " " + t.value.Text()
	if t.here {
		label += ", " + t.tag.Text()
	}
	return label
}

// AccessibilityRole is described at AccessibilityLabel.
func (t *personTile) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
