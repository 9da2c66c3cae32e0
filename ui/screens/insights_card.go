package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/plot"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// An insightCard says of one ceiling where it stands, what its months show, and
// why that is told.
type insightCard struct {
	v       *InsightsView
	ceiling model.Ceiling
	box     *fyne.Container

	spark    plot.Spark
	binds    bool
	coloured bool
	line     *widgets.Figure
	value    *widgets.Text
	word     *widgets.Text
	state    *widgets.Text
	mark     *fyne.Container
	why      *widgets.Button
	detail   *widgets.Text
	change   *widgets.Text
	evidence *widgets.Text
	told     *fyne.Container
	// reason is the state with its reason and the way to the evidence, or what there is
	// to say of it before a state can be told.
	reason *fyne.Container
}

// sparkHeight is that of a card's line, in logical pixels.
const sparkHeight = 56

func newInsightCard(v *InsightsView, c model.Ceiling) *insightCard {
	voice := v.shell.Voice()
	caption := func() *widgets.Text {
		return widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	}
	k := &insightCard{v: v, ceiling: c, detail: caption(), change: caption(), mark: container.NewStack()}
	k.line = widgets.NewFigure(k.draw)
	k.value = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true})
	k.word = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
	k.state = widgets.NewText("", widgets.SizeBody, widgets.TextOptions{Strong: true})
	k.evidence = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Wrap: true})
	k.why = widgets.NewButton(voice.T("understand.why"), widgets.Plain, func() { v.toggle(c) })
	k.why.Small, k.why.Trailing = true, true
	k.told = padded(sunk(k.evidence), inset{top: gapWord})
	k.reason = column(0)
	k.box = denseSheet(column(gapWord,
		k.heading(voice),
		sized(container.NewStack(k.line, widgets.NewFlags(func() plot.Spark { return k.spark }, v.happenedIn)), 0, sparkHeight),
		k.reason, k.told))
	return k
}

// heading is the name, the level and its word.
func (k *insightCard) heading(voice say.Voice) fyne.CanvasObject {
	name := widgets.NewText(voice.Ceiling(k.ceiling), widgets.SizeBody, widgets.TextOptions{Strong: true})
	return container.New(apart{gapWord}, name, row(gapWithin, k.value, k.word))
}

// draw is called whenever the figure is drawn anew; it reads the theme then.
func (k *insightCard) draw(s widgets.Surface, scale float64) {
	w, h := s.Size()
	spark := k.spark
	spark.Width, spark.Height, spark.Scale = int(w), int(h), scale
	spark.Style = sparkStyle(k.line)
	if spark.Bar = k.binds; k.coloured {
		spark.Ink = spark.Style.Binding
	}
	spark.Draw(s)
}

// sparkStyle is the figures' style on a panel, with the theme's target.
func sparkStyle(w interface{ Theme() fyne.Theme }) plot.Style {
	st := figureStyle(w)
	st.Target = solid(w, widgets.ColorTarget)
	return st
}

// show takes what was read.
func (k *insightCard) show(s Insights) {
	voice, f := k.v.shell.Voice(), s.Reading.Ceilings[k.ceiling]
	k.spark, k.binds, k.coloured = s.Line(k.ceiling), s.Barred(k.ceiling), s.Coloured(k.ceiling)
	k.value.SetText(voice.Value(f.Level))
	k.word.SetText(levelWord(voice, f.Level, k.ceiling, s.Reading.Binding))
	k.state.SetText(voice.State(f))
	k.detail.SetText(voice.StateDetail(f))
	ink, word := fyne.ThemeColorName(widgets.ColorText), fyne.ThemeColorName(widgets.ColorMuted)
	if k.coloured {
		ink, word = widgets.ColorBindingInk, widgets.ColorBindingInk
	}
	early := f.State == insight.TooEarly
	if early {
		ink = widgets.ColorMuted
	}
	k.state.SetColor(ink)
	k.word.SetColor(word)
	if ink == widgets.ColorText {
		ink = widgets.ColorMuted
	}
	k.mark.Objects = []fyne.CanvasObject{newIcon(stateIcon(f), ink, 18)}
	last := voice.LastChange(f)
	// Where it is too early for more, the last change is what there is to say, in short.
	k.change.SetText(voice.LastChangeShort(f))
	k.change.Hidden = !early || last == ""
	k.evidence.SetText(voice.Join(voice.Why(f, say.Compared(s.Reading)), last))
	k.reason.Objects = []fyne.CanvasObject{k.reasonOf(s.Early(), last != "")}
	k.showEvidence(s.Open == k.ceiling)
	k.box.Refresh()
}

// reasonOf is the state with its reason; the last change alone, where there is one, while
// the head of the screen says of all six that it is too early.
func (k *insightCard) reasonOf(early, changed bool) fyne.CanvasObject {
	way := padded(k.why, inset{left: -8, right: -8})
	switch {
	case early && changed:
		return column(gapWithin, k.change, row(0, way))
	case early:
		return column(0)
	}
	narrow := func() bool { return k.v.shell.Class() == Narrow }
	return container.New(reasoned{narrow}, row(gapWithin, k.mark, k.state), column(gapWord, k.detail, k.change), way)
}

// gives tells whether it says something that a reason is given for.
func (k *insightCard) gives() bool { return !k.v.state.Early() || !k.change.Hidden }

// showEvidence opens the box, or shuts it.
func (k *insightCard) showEvidence(open bool) {
	k.told.Hidden = !open
	icon := widgets.IconRight
	if open {
		icon = widgets.IconDown
	}
	k.why.SetIcon(widgets.Icon(icon))
}

// stateIcon is the shape of a state.
func stateIcon(f insight.Finding) string {
	switch f.State {
	case insight.Rising:
		return widgets.IconRising
	case insight.Falling:
		return widgets.IconFalling
	case insight.Shifted:
		if f.Break.Up {
			return widgets.IconShiftedUp
		}
		return widgets.IconShiftedDown
	case insight.Plateau:
		return widgets.IconPlateau
	case insight.Steady:
		return widgets.IconSteady
	case insight.Unclear:
		switch {
		case f.Leaning > 0:
			return widgets.IconLeaningUp
		case f.Leaning < 0:
			return widgets.IconLeaningDown
		}
		return widgets.IconUnclear
	}
	return widgets.IconTooEarly
}
