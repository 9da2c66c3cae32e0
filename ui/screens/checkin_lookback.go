package screens

import (
	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// A lookBackPart asks how an experiment before went: open with
// four chips until that is said, then folded to one line.
type lookBackPart struct {
	panel    *fyne.Container
	fold     *widgets.Fold
	title    *widgets.Text
	aim      *widgets.Text
	sentence *widgets.Text
	chips    []*widgets.Chip
	top      *fyne.Container
	content  *fyne.Container
	// opened tells that the person opened what was folded.
	opened bool
}

func (v *CheckInView) makeLookBack() {
	b := &v.back
	b.title = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true, Clip: true})
	b.aim = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	b.sentence = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Wrap: true})
	line := newFlow(6)
	for i, o := range model.Outcomes() {
		chip := widgets.NewChip(v.shell.Voice().Outcome(o), func() { v.outcome(o) })
		chip.OnMove = func(dir int) {
			n := len(model.Outcomes())
			v.shell.Canvas().Focus(b.chips[(i+dir+n)%n])
		}
		b.chips = append(b.chips, chip)
		line.Add(chip)
	}
	title := widgets.NewWhole(b.title)
	b.top = growing(row(gapWithin, title, b.aim), title)
	b.content = column(gapWord, b.top, b.sentence, sized(space(), 0, gapWord), line)
	b.panel = denseSheet(b.content)
	b.fold = widgets.NewFold(func() {
		b.opened = !b.opened
		v.paint()
	})
}

// outcome takes how it went, and goes on with the ratings.
func (v *CheckInView) outcome(o model.Outcome) {
	v.back.opened = v.shell.Class() == Narrow && v.back.opened
	v.focusOn(v.state.Choose(o))
}

// paintLookBack shows the panel, its fold, or nothing. In a narrow window the
// panel lies in the fold of the note.
func (v *CheckInView) paintLookBack() {
	voice, b := v.shell.Voice(), &v.back
	then, asked := v.state.LookBack()
	if !asked {
		b.panel.Hide()
		b.fold.Hide()
		return
	}
	name := voice.T("experiment.before", "then", v.nameOf(then.Day))
	b.title.SetText(name)
	b.aim.SetText("")
	if at, ok := then.Aim.Ceiling(); ok {
		b.aim.SetText(voice.Ceiling(at))
	}
	b.sentence.SetText(then.Experiment)
	told := v.state.Told()
	for i, o := range model.Outcomes() {
		b.chips[i].SetSelected(told == o)
	}
	said := told != model.NoOutcome
	s := widgets.FoldState{Label: name, Value: voice.T("experiment.answer"), Badge: true, Open: b.opened}
	if said {
		s.Value, s.Badge, s.Done = voice.Outcome(told), false, true
	}
	b.fold.SetState(s)
	folds := (said || v.state.Revealed) && v.shell.Class() != Narrow
	showIf(b.fold, folds)
	showIf(b.top, !folds) // the fold has it
	showIf(b.panel, !folds || b.opened)
	if v.shell.Class() == Narrow {
		showIf(b.panel, v.noteOpen)
	}
	b.content.Refresh()
}

// showIf shows an object, or hides it.
func showIf(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}
