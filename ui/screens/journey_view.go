package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/widgets"
)

// A JourneyView shows a Journey: its months as a radar that goes through them, by
// year, or as a list.
type JourneyView struct {
	shell Shell
	state Journey
	// deleting tells that a snapshot is on its way to the trash.
	deleting bool

	root  *fyne.Container
	title titles
	add   *widgets.Button
	sheet *widgets.Button // turns the table
	// sample is offered while there is nothing.
	sample *sampleOffer
	which  *widgets.Segment
	journeyFigures
	months []model.Month
	// stopTimer ends the wait for the next month that is played, moving is what is
	// on its way.
	stopTimer func()
	moving    *fyne.Animation

	years   *journeyYears
	table   *journeyTable
	list    *journeyList
	heading *journeyHeading
}

// NewJourneyView shows the desk's history.
func NewJourneyView(shell Shell) *JourneyView {
	t := shell.Voice().T
	v := &JourneyView{shell: shell, root: container.NewStack(), state: NewJourney(shell.Desk().History())}
	v.title = newTitles(t("journey.title"))
	v.add = widgets.NewButton(t("journey.add"), widgets.Quiet, shell.AddMonth)
	v.add.Icon = widgets.Icon(widgets.IconPlus)
	v.add.SetTip(t("journey.add"), shell.Key("add"))
	v.sheet = widgets.NewButton("", widgets.Plain, v.turnTable)
	v.sheet.Icon = widgets.Icon(widgets.IconTable)
	v.which = widgets.NewSegment([]string{t("journey.radar"), t("journey.years"), t("journey.list")}, 0, func(i int) { v.show(JourneyPart(i)) })
	v.which.Keys = []string{"R", "Y", "L"}
	v.sample = newSampleOffer(shell, "journey.sample", v.Arrange)
	v.makeFigures()
	v.makeYears()
	v.makeTable()
	v.makeList()
	v.showHistory()
	v.Arrange()
	return v
}

// show goes to a part.
func (v *JourneyView) show(p JourneyPart) {
	if v.state.Part == p && !v.state.Table {
		return
	}
	v.rest()
	v.state.Part, v.state.Table = p, false
	v.which.Select(int(p))
	v.Arrange()
	v.showMonths()
}

// turnTable shows the table in place of the figures, or them again.
func (v *JourneyView) turnTable() {
	if v.state.Part == JourneyList || v.state.Len() == 0 {
		return
	}
	v.rest()
	v.state.Table = !v.state.Table
	v.Arrange()
	v.showMonths()
	v.Arrive()
}

// Compare shows the comparison line by line in place of the lanes, or them again.
func (v *JourneyView) Compare() {
	v.state.Compare = !v.state.Compare
	v.Arrange()
	v.shell.Canvas().Focus(v.compare)
	widgets.Reveal(v.compare) // also where it had the focus: the page is a new one
}

// State is what is shown.
func (v *JourneyView) State() Journey { return v.state }

// Root is the screen.
func (v *JourneyView) Root() fyne.CanvasObject { return v.root }

// Scrubber goes through the months.
func (v *JourneyView) Scrubber() *widgets.Scrubber { return v.journeyFigures.scrub }

// Leave ends what moves: the screen goes out of sight.
func (v *JourneyView) Leave() {
	v.rest()
	v.showMonths()
}

// Arrive focuses what the keys go through: the months, the years or the rows.
func (v *JourneyView) Arrive() {
	on := v.shell.Canvas()
	switch {
	case v.state.Len() == 0:
		v.sample.read()
	case v.state.Part == JourneyList:
		if v.state.Index() < 0 {
			v.state = v.state.Select(0)
		}
		v.list.show(v.state.Index())
		on.Focus(v.list)
	case v.state.Table:
		on.Focus(v.table)
	case v.state.Part == JourneyYears:
		on.Focus(v.years)
	case v.state.Scrub.Len() < 2:
		on.Focus(v.which)
	default:
		on.Focus(v.scrub)
	}
}

// Regions are the figure or the rows, the months above, and the header.
func (v *JourneyView) Regions() []fyne.Focusable {
	switch {
	case v.state.Len() == 0:
		return nil
	case v.state.Part == JourneyList:
		return []fyne.Focusable{v.list, v.which}
	case v.state.Table:
		return []fyne.Focusable{v.table, v.which}
	case v.state.Part == JourneyYears:
		return []fyne.Focusable{v.years, v.which}
	case v.state.Scrub.Len() < 2:
		return []fyne.Focusable{v.which}
	}
	return []fyne.Focusable{v.scrub, v.from, v.which}
}

// Rune takes the letters of the parts, T for the table, and the keys of playing.
func (v *JourneyView) Rune(r rune) bool {
	part := map[rune]JourneyPart{'r': JourneyRadar, 'y': JourneyYears, 'l': JourneyList}
	switch r = lower(r); r {
	case 'r', 'y', 'l':
		v.show(part[r])
		v.Arrive()
	case 't':
		v.turnTable()
	case '[':
		v.faster(-1)
	case ']':
		v.faster(1)
	case ' ':
		if v.state.Part != JourneyRadar || v.state.Table {
			return false
		}
		v.play()
	default:
		return false
	}
	return true
}

func lower(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r - 'A' + 'a'
	}
	return r
}

// Update follows a changed history.
func (v *JourneyView) Update() {
	v.rest()
	v.state = v.state.WithHistory(v.shell.Desk().History())
	v.showHistory()
	v.list.show(v.state.Index())
	v.years.follow()
	v.table.Refresh()
	v.Arrange()
	v.sample.read()
}

// Arrange puts the parts where the window's class wants them.
func (v *JourneyView) Arrange() {
	class := v.shell.Class()
	v.above = class != Wide
	v.which.Select(int(v.state.Part))
	v.showAxis() // before there is room for what it tells
	if class == Narrow {
		body := v.body(class)
		v.root.Objects = []fyne.CanvasObject{growing(column(0, v.narrowHeader(), body), body)}
	} else {
		frame := page
		if v.state.Part == JourneyRadar && !v.state.Table {
			frame = figurePage
		}
		v.root.Objects = []fyne.CanvasObject{frame(class, v.header(class), v.body(class))}
	}
	v.root.Refresh()
}

func (v *JourneyView) header(class Class) *fyne.Container {
	gap := space()
	header := row(gapWithin, v.title.of(class), gap)
	if v.state.Len() > 0 {
		header.Add(v.act(class))
		header.Add(sized(space(), gapWithin, 1))
		header.Add(v.which)
	}
	return growing(header, gap)
}

// narrowHeader is the title with the button of the part, and the parts.
func (v *JourneyView) narrowHeader() fyne.CanvasObject {
	title := row(gapWithin, v.title.of(Narrow))
	if v.state.Len() == 0 {
		return narrowHead(title)
	}
	title.Add(v.act(Narrow))
	return narrowHead(title, v.which)
}

// act is the button of the part.
func (v *JourneyView) act(class Class) fyne.CanvasObject {
	if v.state.Part == JourneyList {
		return v.addButton(class)
	}
	v.nameTable(class)
	return v.sheet
}

// nameTable says what the button of the table does; a narrow window has no room
// for its words.
func (v *JourneyView) nameTable(class Class) {
	text := "journey.astable"
	if v.state.Table {
		text = "journey.asfigure"
	}
	v.sheet.SetTip(v.shell.Voice().T(text), "T")
	if class == Narrow {
		v.sheet.SetText("")
		return
	}
	v.sheet.SetText(v.shell.Voice().T(text))
}

// addButton adds a past month; a narrow window has no room for its words.
func (v *JourneyView) addButton(class Class) fyne.CanvasObject {
	if class != Narrow {
		return v.add
	}
	b := widgets.NewButton("", widgets.Quiet, v.shell.AddMonth)
	b.Icon = widgets.Icon(widgets.IconPlus)
	b.SetTip(v.shell.Voice().T("journey.add"), v.shell.Key("add"))
	return b
}

func (v *JourneyView) body(class Class) fyne.CanvasObject {
	switch {
	case v.state.Len() == 0:
		return v.empty()
	case v.state.Part == JourneyList:
		return v.listBody(class)
	case v.state.Table:
		return v.tableBody(class)
	case v.state.Part == JourneyYears:
		return v.yearsBody(class)
	case v.state.Scrub.Len() < 2:
		return v.singleBody(class)
	case class == Narrow:
		return v.narrowBody()
	case class == Middle:
		return v.middleBody()
	}
	return v.wideBody()
}

func boolIndex(b bool) int {
	if b {
		return 1
	}
	return 0
}
