package screens

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// A PeopleView shows a People as a wall of small radars.
type PeopleView struct {
	shell Shell
	state People
	// recent is what the wall was made of, read that this was read once.
	recent []model.Recent
	read   bool
	// next is whom the keys are to act on once everybody is read anew; empty for whom
	// they act on now.
	next string

	root   *fyne.Container
	title  titles
	add    *widgets.Button
	plus   *widgets.Button // add, in a narrow window
	share  *widgets.Button
	orders [3]*widgets.Chip
	away   *widgets.Chip
	wall   *peopleWall
	// asTable tells that the table is shown in its place, table turns to it and back.
	asTable bool
	table   *widgets.Button
}

// NewPeopleView shows everybody once they are read.
func NewPeopleView(shell Shell) *PeopleView {
	t := shell.Voice().T
	v := &PeopleView{shell: shell, root: container.NewStack(), title: newTitles(t("people.title"))}
	v.add = iconed(widgets.IconPlus, t("people.add"), widgets.Primary, v.AskAdd)
	v.add.SetTip("", shell.Key("addperson"))
	v.plus = wordless(widgets.IconPlus, t("people.add"), shell.Key("addperson"), widgets.Primary, v.AskAdd)
	v.share = iconed(widgets.IconShare, t("people.share"), widgets.Quiet, v.AskShare)
	for o, key := range [3]string{t("people.bytalk"), t("people.byname"), t("people.bylast")} {
		v.orders[o] = widgets.NewChip(key, func() { v.sort(PeopleOrder(o)) })
	}
	v.away = widgets.NewChip("", v.turnArchived)
	v.wall = newPeopleWall(v)
	v.makeTable()
	v.paint()
	v.Arrange()
	return v
}

// Root is the screen.
func (v *PeopleView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the wall, and reads anew what other windows may have changed.
func (v *PeopleView) Arrive() {
	if v.bare() {
		v.shell.Canvas().Focus(v.adder())
	} else {
		v.focusMain()
	}
	v.Update()
}

// adder is the button in the header that adds somebody.
func (v *PeopleView) adder() *widgets.Button {
	if v.shell.Class() == Narrow {
		return v.plus
	}
	return v.add
}

// Regions are the wall or what leads back to it, the orders and the header.
func (v *PeopleView) Regions() []fyne.Focusable {
	if v.bare() {
		return []fyne.Focusable{v.adder()}
	}
	if v.asTable {
		return []fyne.Focusable{v.table, v.orders[0], v.adder()}
	}
	return []fyne.Focusable{v.wall, v.orders[0], v.adder()}
}

// Rune takes T for the table.
func (v *PeopleView) Rune(r rune) bool {
	if unicode.ToLower(r) != 't' {
		return false
	}
	v.toggleTable()
	return true
}

// Update reads everybody anew.
func (v *PeopleView) Update() {
	desk, voice := v.shell.Desk(), v.shell.Voice()
	today := desk.Today()
	var recent []model.Recent
	var all []Someone
	v.shell.Run(func() (err error) {
		recent, err = desk.Wall()
		all = PeopleOf(voice, recent, today)
		return err
	}, func(err error) {
		if err != nil {
			v.shell.Fail(err, v.Update)
			return
		}
		bare := v.bare()
		v.read, v.recent = true, recent
		state := v.state.With(all, today)
		next := v.next
		if v.next = ""; next != "" {
			state = state.Choose(next)
		}
		v.show(state)
		if next != "" {
			v.wall.choose(v.state.At) // into sight
		}
		if v.bare() != bare {
			v.Arrange()
			v.arriveAgain()
		}
	})
}

// GoTo has the keys act on somebody who is not archived once everybody is read anew.
func (v *PeopleView) GoTo(uid string) { v.state, v.next = v.state.ShowArchived(false), uid }

// arriveAgain gives the focus to what took the place of what had it, where this is
// the screen in sight.
func (v *PeopleView) arriveAgain() {
	on := v.shell.Canvas()
	if f := on.Focused(); f == v.wall || f == v.table || f == v.add || f == v.plus {
		if v.bare() {
			on.Focus(v.adder())
		} else {
			v.focusMain()
		}
	}
}

// bare tells that there is nobody but yourself.
func (v *PeopleView) bare() bool { return v.read && v.state.All() <= 1 && v.state.Away() == 0 }

// show takes the next state.
func (v *PeopleView) show(next People) {
	if next.Archived && next.Away() == 0 {
		next = next.ShowArchived(false)
	}
	v.state = next
	v.paint()
	v.wall.renew()
	if v.asTable {
		v.Arrange()
	}
}

// turnArchived shows the archived in place of the others, or back.
func (v *PeopleView) turnArchived() {
	v.show(v.state.ShowArchived(!v.state.Archived))
	v.focusMain()
}

func (v *PeopleView) sort(o PeopleOrder) {
	v.show(v.state.By(o))
	v.wall.choose(0)
}

// paint brings the chips up to the state.
func (v *PeopleView) paint() {
	for o, c := range v.orders {
		c.SetSelected(PeopleOrder(o) == v.state.Order)
	}
	n := v.state.Away()
	v.away.SetText(v.shell.Voice().T("people.archived", "n", n))
	v.away.SetSelected(v.state.Archived)
	if v.away.Visible() != (n > 0) {
		setVisible(v.away, n > 0)
		v.root.Refresh()
	}
	enable(v.share, v.state.All() > 0)
}

// Arrange puts the parts where the window's class wants them.
func (v *PeopleView) Arrange() {
	class := v.shell.Class()
	v.wall.rearrange()
	v.asTable = v.asTable && !v.bare()
	v.nameTable(class)
	body := v.body(class)
	if v.bare() {
		t := v.shell.Voice().T
		body = emptyState(class, widgets.IconPeople, t("people.empty"), t("people.emptybody"),
			iconed(widgets.IconPlus, t("people.add"), widgets.Quiet, v.AskAdd))
	}
	v.root.Objects = []fyne.CanvasObject{page(class, v.header(class), body)}
	v.root.Refresh()
}

func (v *PeopleView) header(class Class) fyne.CanvasObject {
	gap, t := space(), v.shell.Voice().T
	h := row(gapWithin, v.title.of(class), gap)
	if class == Narrow {
		if !v.bare() {
			h.Add(wordless(widgets.IconShare, t("people.share"), "", widgets.Quiet, v.AskShare))
		}
		h.Add(v.plus)
		return growing(h, gap)
	}
	files := widgets.NewText(t("people.files"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	h.Add(row(gapWord, newIcon(widgets.IconLock, widgets.ColorMuted, 16), files))
	h.Add(sized(space(), gapWord, 1))
	if !v.bare() {
		h.Add(v.share)
	}
	v.add.KeyCap = ""
	if class == Wide { // where it is told on the button, no tip lies over the panel below
		v.add.KeyCap = v.shell.Key("addperson")
	}
	v.add.Refresh()
	h.Add(v.add)
	return growing(h, gap)
}

func (v *PeopleView) body(class Class) fyne.CanvasObject {
	voice := v.shell.Voice()
	chips := newFlow(gapWithin)
	label := widgets.NewText(voice.T("people.sorted"), widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted})
	sorted := row(gapWithin, label)
	for _, c := range v.orders {
		sorted.Add(c)
	}
	if class == Narrow {
		for _, c := range v.orders {
			chips.Add(c)
		}
		chips.Add(v.away)
		chips.Add(v.table)
		main := fyne.CanvasObject(padded(v.wall, inset{left: -wallEdge, right: -wallEdge}))
		if v.asTable {
			main = v.tableBody(class)
		}
		return padded(growing(column(gapWord, chips, main), main), inset{gapCard, 0, gapCard, 0})
	}
	sorted.Add(v.away)
	ways := row(gapCard)
	line := container.New(ends{gap: gapWord}, sorted, ways)
	if v.asTable {
		ways.Add(v.table)
		table := v.tableBody(class)
		return growing(column(gapCard, line, table), table)
	}
	if class == Wide {
		ways.Add(widgets.NewText(voice.T("people.order", "first", voice.Ceiling(model.Bandwidth)), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}))
	}
	ways.Add(v.table)
	wall := padded(v.wall, inset{left: -wallEdge, right: -wallEdge, bottom: -gapSection})
	return growing(column(gapCard-wallEdge, line, wall), wall)
}

// Current is the person that keys act on; false for none.
func (v *PeopleView) Current() (Someone, bool) { return v.state.Current() }

// Tiles are those in sight.
func (v *PeopleView) Tiles() []fyne.CanvasObject { return v.wall.content.Objects }

// iconed is a button with an icon before its words.
func iconed(icon, label string, kind widgets.ButtonKind, tapped func()) *widgets.Button {
	b := widgets.NewButton(label, kind, tapped)
	b.Icon = widgets.Icon(icon)
	return b
}

// wordless is a button with an icon alone, its words and the cap of its key in its tip.
func wordless(icon, tip, key string, kind widgets.ButtonKind, tapped func()) *widgets.Button {
	b := iconed(icon, "", kind, tapped)
	b.SetTip(tip, key)
	return b
}
