package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model/guide"
	"headroom/ui/widgets"
)

// A FindView finds the root: from a few words, or from sentences to pick, it shows
// which ceilings they point at.
type FindView struct {
	shell  Shell
	state  Find
	finder *guide.Finder

	root    *fyne.Container
	title   titles
	entry   *widgets.Entry
	clear   *widgets.Button
	start   *widgets.Button
	picks   []*widgets.Choice
	results *fyne.Container
	// around is the column that makes room for the results.
	around *fyne.Container
	scroll *widgets.Scroll
}

// findLines is how high the entry is, in lines.
const findLines = 3

// NewFindView is empty, and has read the lexicon by the time that it is needed.
func NewFindView(shell Shell) *FindView {
	t := shell.Voice().T
	v := &FindView{shell: shell, root: container.NewStack(), title: newTitles(t("find.title")), results: container.NewStack()}
	v.entry = widgets.NewEntry(t("find.placeholder"), findLines)
	v.entry.OnChanged = v.write
	v.entry.OnShortcut = shell.Shortcut
	v.clear = widgets.NewButton(t("find.clear"), widgets.Quiet, v.empty)
	v.start = checkInButton(shell, "find.start")
	v.start.Tall = true
	for _, s := range guide.Symptoms() {
		v.picks = append(v.picks, widgets.NewChoice(func() { v.pick(s) }))
	}
	v.paint()
	v.Arrange()
	var finder *guide.Finder
	shell.Run(func() (err error) {
		finder, err = guide.NewFinder()
		return err
	}, func(err error) {
		if err != nil {
			shell.Fail(err, nil)
			return
		}
		v.finder = finder
		v.show(v.state.look(v.finder))
	})
	return v
}

// Root is the screen.
func (v *FindView) Root() fyne.CanvasObject { return v.root }

// Arrive focuses the entry.
func (v *FindView) Arrive() { v.shell.Canvas().Focus(v.entry) }

// Update has nothing to follow: what is found does not depend on the months.
func (v *FindView) Update() {}

// Rune has no letters.
func (v *FindView) Rune(rune) bool { return false }

// Regions are the entry, the sentences and what was found.
func (v *FindView) Regions() []fyne.Focusable {
	if len(v.state.Found) == 0 {
		return []fyne.Focusable{v.entry, v.picks[0]}
	}
	return []fyne.Focusable{v.entry, v.picks[0], v.start}
}

// GoOnFrom takes what was written and picked in another view: the same in another
// language.
func (v *FindView) GoOnFrom(old *FindView) {
	v.show(old.state)
	v.entry.SetText(v.state.Text)
}

// Show takes sentences that were picked elsewhere.
func (v *FindView) Show(picked ...guide.Symptom) {
	for _, s := range picked {
		if !v.state.Has(s) {
			v.pick(s)
		}
	}
}

func (v *FindView) write(text string) {
	if text != v.state.Text {
		v.show(v.state.Write(v.finder, text))
	}
}

func (v *FindView) pick(s guide.Symptom) { v.show(v.state.Pick(v.finder, s)) }

// empty begins anew.
func (v *FindView) empty() {
	v.show(Find{})
	v.entry.SetText("")
	v.shell.Canvas().Focus(v.entry)
}

func (v *FindView) show(next Find) {
	v.state = next
	v.paint()
}

// paint brings the sentences and what was found up to the state.
func (v *FindView) paint() {
	t := v.shell.Voice().T
	for i, s := range guide.Symptoms() {
		v.picks[i].Set(t(s.Key()), v.state.Has(s))
	}
	enable(v.clear, !v.state.Empty())
	v.results.Objects = []fyne.CanvasObject{v.found()}
	v.results.Refresh()
	if v.around != nil {
		v.around.Refresh()
		v.scroll.Refresh() // its content has another height
	}
}

// Arrange puts what was found beside what was asked, or right under the entry.
func (v *FindView) Arrange() {
	class := v.shell.Class()
	t := v.shell.Voice().T
	about := widgets.NewText(t("find.about"), widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	kept := widgets.NewText(t("find.emptybody"), widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	picks := column(gapPanel)
	picks.Add(widgets.NewText(t("find.pick"), widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true}))
	for _, c := range v.picks {
		picks.Add(c)
	}
	ask := column(gapPanel, about, v.entry, kept)
	gap := space()
	header := growing(row(gapPanel, v.title.of(class), gap, v.clear), gap)
	if v.shell.Tight() {
		header = row(0, v.title.of(class))
		ask.Add(row(0, v.clear))
	}
	if class == Narrow {
		v.around = column(gapCard, ask, v.results, widgets.NewPanel(picks))
		v.scroll = widgets.NewVScroll(padded(v.around, inset{left: gapCard, right: gapCard, bottom: gapCard}))
		v.root.Objects = []fyne.CanvasObject{page(class, header, v.scroll)}
		v.root.Refresh()
		return
	}
	main := newReel(gapCard, ask, widgets.NewPanel(picks))
	found, scroll, around := newReachingReel(ringRoom, ringRoom+barRoom, 0, v.results)
	v.scroll, v.around = scroll, around
	side := sized(found, sideWidth(class), 0)
	body := growing(container.New(&line{gap: gapMain}, main, side), main)
	v.root.Objects = []fyne.CanvasObject{page(class, header, body)}
	v.root.Refresh()
}

// found is what the words and the picked sentences point at.
func (v *FindView) found() fyne.CanvasObject {
	t := v.shell.Voice().T
	switch {
	case v.state.Acute:
		return widgets.NewPanel(column(gapPanel,
			widgets.NewText(t("find.acute"), widgets.SizeSection, widgets.TextOptions{Strong: true, Wrap: true}),
			widgets.NewText(t("find.acutecall"), widgets.SizeBody, widgets.TextOptions{Wrap: true}),
			widgets.NewText(t("find.acutenow"), widgets.SizeBody, widgets.TextOptions{Wrap: true})))
	case v.state.Empty():
		return v.calm(t("find.empty"), "")
	case len(v.state.Found) == 0 && v.state.Foreign:
		return v.calm(t("find.nothing"), t("find.foreign"))
	case len(v.state.Found) == 0:
		return v.calm(t("find.nothing"), t("find.nothingbody"))
	}
	all := column(gapCard,
		widgets.NewText(t("find.points", "ceiling", v.shell.Voice().Ceilings(guide.Foremost(v.state.Found)...)), widgets.SizeSection, widgets.TextOptions{Strong: true, Wrap: true}),
		widgets.NewText(t("find.checkin"), widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}))
	for _, f := range v.state.Found {
		all.Add(v.finding(f))
	}
	all.Add(v.start)
	return widgets.NewPanel(all)
}

// calm is a panel with a sentence or two.
func (v *FindView) calm(title, body string) fyne.CanvasObject {
	c := column(gapWithin, widgets.NewText(title, widgets.SizeBody, widgets.TextOptions{Strong: body != "", Wrap: true}))
	if body != "" {
		c.Add(widgets.NewText(body, widgets.SizeBody, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}))
	}
	return widgets.NewPanel(c)
}

// finding is a ceiling with its bar, the sentences that say the same, and the words
// that were heard.
func (v *FindView) finding(f guide.Finding) fyne.CanvasObject {
	voice := v.shell.Voice()
	c := column(gapWithin, widgets.NewText(voice.Ceiling(f.Ceiling), widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true}),
		widgets.NewMeter(float32(f.Score), widgets.ColorAccent))
	for _, s := range f.Symptoms {
		c.Add(widgets.NewText(voice.T(s.Key()), widgets.SizeCaption, widgets.TextOptions{Wrap: true}))
	}
	if len(f.Words) > 0 {
		quoted := make([]string, len(f.Words))
		for i, w := range f.Words {
			quoted[i] = voice.T("find.quoted", "words", strings.Join(strings.Fields(w), " "))
		}
		c.Add(widgets.NewText(voice.T("find.heard", "words", voice.List(quoted...)), widgets.SizeCaption,
			widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}))
	}
	return c
}
