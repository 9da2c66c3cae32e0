package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/model/guide"
	"headroom/ui/widgets"
)

// A nextPart offers one thing to try until the next check-in: a suggestion for a
// ceiling at its level, another one, or the person's own words. None is fine.
type nextPart struct {
	panel   *widgets.Panel
	fold    *widgets.Fold
	title   *widgets.Text
	aim     *widgets.Button
	choice  *widgets.Choice
	own     *widgets.Entry
	other   *widgets.Button
	write   *widgets.Button
	top     *fyne.Container
	content *fyne.Container
	// opened tells that the person opened the fold, writing that they write their
	// own, idea which suggestion is shown.
	opened, writing bool
	idea            int
	ideas           []string
	key             ideaKey
}

func (v *CheckInView) makeNext() {
	t, n := v.shell.Voice().T, &v.next
	n.title = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true, Clip: true})
	n.aim = widgets.NewButton("", widgets.Plain, v.chooseAim)
	n.aim.Small, n.aim.Trailing, n.aim.Icon = true, true, widgets.Icon(widgets.IconDown)
	n.choice = widgets.NewChoice(v.takeIdea)
	n.own = widgets.NewEntry(t("experiment.form"), 2)
	n.own.OnChanged = func(s string) { v.wrote(s) }
	n.own.OnBlur = v.draft.flush
	n.own.OnShortcut, n.own.OnEscape = v.shell.Shortcut, v.Arrive
	n.other = widgets.NewButton(t("experiment.another"), widgets.Plain, v.otherIdea)
	n.other.Small = true
	n.write = widgets.NewButton(t("experiment.own"), widgets.Plain, v.writeOwn)
	n.write.Small = true
	buttons := padded(row(gapWord, n.other, n.write), inset{left: -gapWithin})
	title := widgets.NewWhole(n.title)
	n.top = padded(growing(row(gapWithin, title, n.aim), title), inset{right: -gapWithin})
	n.content = column(gapWord, n.top, n.choice, n.own, buttons)
	n.panel = widgets.NewPanel(padded(n.content, inset{gapCard, gapWord + 2, gapCard, gapWord}))
	n.panel.Bare = true
	n.fold = widgets.NewFold(func() {
		n.opened = !n.opened
		v.paint()
	})
	n.fold.SetTip("", "X")
}

// An ideaKey is what decides which suggestions there are.
type ideaKey struct {
	at     model.Ceiling
	step   int
	day    model.Date
	before int
}

// ideas are the suggestions for the ceiling, those that were tried before last.
// They are kept, as they are asked for with every move of the pointer.
func (v *CheckInView) ideas() []string {
	at, ok := v.state.AimCeiling()
	if !ok {
		return nil
	}
	n := &v.next
	key := ideaKey{at, v.state.Ratings[at].Step(), v.state.Day, v.shell.Desk().History().Len()}
	if n.ideas == nil || n.key != key {
		n.ideas, n.key = v.suggest(at), key
	}
	return n.ideas
}

func (v *CheckInView) suggest(at model.Ceiling) []string {
	var fresh, tried []string
	for _, key := range guide.Suggestions(at, v.state.Ratings[at]) {
		idea := v.shell.Voice().T(key)
		if v.state.Tried(idea) {
			tried = append(tried, idea)
		} else {
			fresh = append(fresh, idea)
		}
	}
	return append(fresh, tried...)
}

// shownIdea is the suggestion in sight: the one that was taken, else the one that
// was gone on to.
func (v *CheckInView) shownIdea() string {
	ideas := v.ideas()
	if len(ideas) == 0 {
		return ""
	}
	if i := slices.Index(ideas, strings.TrimSpace(v.state.Experiment)); i >= 0 {
		v.next.idea = i
	}
	return ideas[v.next.idea%len(ideas)]
}

// takeIdea takes the suggestion in sight, or lets it go again.
func (v *CheckInView) takeIdea() {
	at, _ := v.state.AimCeiling()
	idea := v.shownIdea()
	if v.state.Experiment == idea {
		idea = ""
	}
	v.show(v.state.Try(at, idea))
}

// otherIdea goes on to the next suggestion. One that was taken is taken in its
// place.
func (v *CheckInView) otherIdea() {
	n, ideas := &v.next, v.ideas()
	if n.writing {
		n.writing = false
		v.show(v.state)
		v.shell.Canvas().Focus(n.choice)
		return
	}
	shown := v.shownIdea()
	n.idea = (n.idea + 1) % len(ideas)
	if at, _ := v.state.AimCeiling(); v.state.Experiment == shown {
		v.show(v.state.Try(at, ideas[n.idea]))
		return
	}
	v.paint()
}

// wrote takes an experiment in the person's own words.
func (v *CheckInView) wrote(experiment string) {
	if v.setting {
		return
	}
	next := v.state
	next.Experiment = experiment
	v.steps.wrote(next)
	v.present(next)
}

// writeOwn goes from the suggestions to an entry, which holds what was taken.
func (v *CheckInView) writeOwn() {
	v.next.writing = true
	v.fill()
	v.focusOwn()
}

// chooseAim asks which ceiling the experiment is to lift.
func (v *CheckInView) chooseAim() {
	var items []widgets.MenuItem
	now, _ := v.state.AimCeiling()
	for _, c := range model.Ceilings() {
		items = append(items, widgets.MenuItem{Label: v.shell.Voice().Ceiling(c), Chosen: c == now, Act: func() { v.aimAt(c) }})
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(v.next.aim)
	widgets.ShowMenu(v.shell.Canvas(), at.AddXY(0, v.next.aim.Size().Height), 0, items...)
}

// aimAt offers suggestions for another ceiling; a suggestion for the one before is
// let go, the person's own words stay.
func (v *CheckInView) aimAt(c model.Ceiling) {
	sentence := v.state.Experiment
	if slices.Contains(v.ideas(), sentence) {
		sentence = ""
	}
	v.next.idea = 0
	v.show(v.state.Try(c, sentence))
}

// isOwn tells whether the entry is in sight: the person writes, or wrote what is
// no suggestion.
func (v *CheckInView) isOwn() bool {
	text := strings.TrimSpace(v.state.Experiment)
	return v.next.writing || text != "" && !slices.Contains(v.ideas(), text)
}

func (v *CheckInView) paintNext() {
	n, voice := &v.next, v.shell.Voice()
	asks := v.state.AsksExperiment() && !v.state.Asking
	at, _ := v.state.AimCeiling()
	folds := v.shell.Class() != Wide
	showIf(n.fold, asks && folds)
	showIf(n.panel, asks && (!folds || n.opened))
	if !asks {
		return
	}
	title := voice.T("experiment.next", "month", voice.MonthName(v.state.Day.In()+1))
	taken := strings.TrimSpace(v.state.Experiment) != ""
	s := widgets.FoldState{Label: title, Value: voice.Ceiling(at), Done: taken, Open: n.opened}
	if taken || n.opened {
		s.Value = ""
	}
	n.fold.SetState(s)
	if folds {
		title = "" // the fold has it
	}
	n.title.SetText(title)
	n.aim.SetText(voice.Ceiling(at))
	own := v.isOwn()
	n.writing = own
	showIf(n.own, own)
	showIf(n.choice, !own)
	showIf(n.write, !own)
	idea := v.shownIdea()
	n.choice.Set(idea, taken && v.state.Experiment == idea)
	n.other.SetText(voice.T("experiment.another"))
	if own {
		n.other.SetText(voice.T("experiment.ideas"))
	}
	n.top.Refresh()
	n.content.Refresh()
}

// focusNext goes to what can be tried next; where it is there already, it takes that or
// lets it go, as Space does.
func (v *CheckInView) focusNext() {
	n := &v.next
	if v.shell.Class() != Wide && !n.opened {
		n.opened = true
		v.paint()
	}
	on := v.shell.Canvas()
	switch {
	case v.isOwn():
		v.focusOwn()
	case on.Focused() == fyne.Focusable(n.choice):
		v.takeIdea()
	default:
		on.Focus(n.choice)
	}
}

// focusOwn goes behind the words of one's own.
func (v *CheckInView) focusOwn() {
	v.next.own.ToEnd()
	v.shell.Canvas().Focus(v.next.own)
}
