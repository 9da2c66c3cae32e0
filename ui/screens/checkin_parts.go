package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

func (v *CheckInView) makeHeader() {
	t := v.shell.Voice().T
	v.title = newTitles("")
	v.title.small = widgets.NewText("", widgets.SizeSection, widgets.TextOptions{Strong: true, Wrap: true})
	v.status = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Clip: true, Align: fyne.TextAlignTrailing})
	v.mode = widgets.NewSegment([]string{t("checkin.mode.quick"), t("checkin.mode.guided")}, 0, func(int) { v.toggle() })
	v.mode.NextKey = "G"
	v.fresh = widgets.NewButton(t("checkin.fresh"), widgets.Plain, v.startAfresh)
	v.fresh.Hide()
	v.day = widgets.NewButton("", widgets.Quiet, v.chooseDay)
	v.day.Icon = widgets.Icon(widgets.IconClock)
	v.day.SetTip(t("tip.day"), "")
}

func (v *CheckInView) makeRadar() {
	v.pad = widgets.NewRadarPad()
	v.pad.OnSet = v.drag
	v.pad.OnRelease = func(model.Ceiling) { v.release() }
	v.pad.OnNext = func() {
		v.release()
		v.show(v.state.Next())
	}
	v.pad.OnSelect = func(c model.Ceiling) { v.show(v.state.Activate(c)) }
	v.pad.OnStep = func(sixths int) { v.show(v.state.Step(v.state.Active, sixths)) }
	v.pad.OnUnset = func() { v.show(v.state.Unset(v.state.Active)) }
	v.pad.OnMove = func(dir int) {
		v.show(v.state.Activate((v.state.Active + model.Ceiling(dir) + model.CeilingCount) % model.CeilingCount))
	}
	v.pad.OnKey = func(r rune) { v.Rune(r) }
	v.pad.Tell = v.shell.Voice().LevelTip
	v.hint = v.newHint()
	v.legend = newLegend(v.shell.Voice().T, v.hideThen)
}

// newHint is the line under the radar that says how to set a ceiling.
func (v *CheckInView) newHint() *fyne.Container {
	write := func(s string) fyne.CanvasObject {
		return widgets.NewText(s, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	}
	keys := map[rune][]fyne.CanvasObject{
		'\x01': {widgets.NewKeyCap("↑"), widgets.NewKeyCap("↓")},
		'\x02': {widgets.NewKeyCap("1"), write("–"), widgets.NewKeyCap("5")},
	}
	line := centredFlow()
	text := v.shell.Voice().T("checkin.hint", "arrows", "\x01", "digits", "\x02")
	for text != "" {
		at := strings.IndexAny(text, "\x01\x02")
		if at < 0 {
			at = len(text)
		}
		if before := strings.TrimSpace(text[:at]); before != "" {
			line.Add(write(before))
		}
		if at == len(text) {
			break
		}
		for _, o := range keys[rune(text[at])] {
			line.Add(o)
		}
		text = text[at+1:]
	}
	return line
}

func (v *CheckInView) makeRows() {
	for _, c := range model.Ceilings() {
		r := widgets.NewLevelRow(v.shell.Voice().Ceiling(c))
		r.OnSet = func(to model.Rating) {
			if r.Held() {
				v.drag(c, to)
			} else {
				v.show(v.state.Set(c, to))
			}
		}
		r.OnRelease = v.release
		r.OnNext = func() { v.focusOn(v.state.Activate(c).Next()) }
		r.OnStep = func(sixths int) { v.show(v.state.Step(c, sixths)) }
		r.OnUnset = func() { v.show(v.state.Unset(c)) }
		r.OnMove = func(dir int) { v.focusOn(v.state.Activate(c).toNeighbour(dir)) }
		r.OnFocus = func() { v.show(v.state.Activate(c)) }
		r.OnKey = func(letter rune) { v.Rune(letter) }
		r.Tell = v.shell.Voice().LevelTip
		v.rows[c] = r
	}
	v.scale = newLevelScale(v.shell.Voice(), v.rows[0])
	lines := column(0, v.scale)
	for _, r := range v.rows {
		lines.Add(r)
	}
	lines.Add(v.moves.padded)
	v.panel = sheetOf(inset{7, 5, 7, 5}, lines)
}

func (v *CheckInView) makeEntries() {
	t := v.shell.Voice().T
	v.note = widgets.NewEntry(t("checkin.note"), 2)
	v.note.OnChanged = func(s string) { v.typed(func(c *CheckIn) { c.Note = s }) }
	v.note.OnBlur = v.draft.flush
	v.event = widgets.NewEntry(t("checkin.event"), 1)
	v.event.LeadIcon(widgets.Icon(widgets.IconFlag))
	v.event.OnChanged = func(s string) { v.typed(func(c *CheckIn) { c.Event = s }) }
	v.event.OnBlur = v.draft.flush
	for _, e := range []*widgets.Entry{v.note, v.event} {
		e.OnShortcut, e.OnEscape = v.shell.Shortcut, v.Arrive
	}
	v.fold = widgets.NewFold(func() {
		v.noteOpen = !v.noteOpen
		v.paint()
		if v.note.Visible() { // or what is typed next would be keys
			v.focusEntry(v.note)
		}
	})
	v.fold.SetTip("", "N")
	v.save = widgets.NewButton(t("checkin.save"), widgets.Primary, v.Save)
	v.save.Tall = true
	v.save.SetTip("", v.shell.Key("save"))
	v.below = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Align: fyne.TextAlignCenter, Wrap: true})
	v.find = v.newFind()
}

// newFind is a quiet way to Find the root.
func (v *CheckInView) newFind() *widgets.Button {
	b := widgets.NewButton(v.shell.Voice().T("find.title"), widgets.Plain, func() { v.shell.FindRoot() })
	b.Small = true
	b.SetTip("", v.shell.Key("find"))
	return b
}
