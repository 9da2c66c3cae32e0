package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/ui/plot"
	"headroom/ui/widgets"
)

// side is what the six are together, and what can be done about it. Under the
// sentence it stands in two halves.
func (v *InsightsView) side(class Class) fyne.CanvasObject {
	parts := []fyne.CanvasObject{v.hardPanel()}
	if v.state.Reading.Complete {
		parts = append(parts, v.liftPanel())
	}
	parts = append(parts, v.nextPanel())
	if class == Middle {
		return container.New(&masonry{columns: 2, gap: gapCard}, parts...)
	}
	return column(gapCard, parts...)
}

func panelTitle(s string) *widgets.Text {
	return widgets.NewText(s, widgets.SizeBody, widgets.TextOptions{Strong: true})
}

func captionOf(s string) *widgets.Text {
	return widgets.NewText(s, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
}

// hardPanel is the hard ceiling as a numeral, and its months.
func (v *InsightsView) hardPanel() fyne.CanvasObject {
	voice, r := v.shell.Voice(), v.state.Reading
	value, about := voice.Value(model.NotRated), voice.T("understand.hardless")
	if r.Complete {
		value, about = voice.Number(r.Hard), voice.T("understand.hardwhy")
	}
	numeral := widgets.NewText(value, widgets.SizeNumeral, widgets.TextOptions{Strong: true})
	all := column(gapWithin, panelTitle(voice.T("understand.hard")), container.New(lead{gap: gapPanel}, numeral, captionOf(about)))
	if n := len(v.state.Hard); n > 1 {
		flags := widgets.NewFlags(func() plot.Spark { return v.state.HardLine() }, v.happenedIn)
		all.Add(sized(container.NewStack(v.hardFigure(), flags), 0, 64))
		when := func(i int) fyne.CanvasObject {
			p := v.state.Hard[i]
			return widgets.NewText(voice.T("understand.when", "month", voice.ShortMonth(p.Month), "level", voice.Number(p.Level)),
				widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted})
		}
		all.Add(container.New(apart{gapWord}, when(0), when(n-1)))
	}
	return sheet(all)
}

func (v *InsightsView) hardFigure() *widgets.Figure {
	var f *widgets.Figure
	f = widgets.NewFigure(func(s widgets.Surface, scale float64) {
		w, h := s.Size()
		spark := v.state.HardLine()
		spark.Width, spark.Height, spark.Scale = int(w), int(h), scale
		spark.Style = sparkStyle(f)
		spark.Ink = spark.Style.Ink
		spark.Draw(s)
	})
	return f
}

// happenedIn is what happened in those months, each on a line with its day.
func (v *InsightsView) happenedIn(months []model.Month) string {
	var lines []string
	for _, e := range v.state.Events {
		if slices.Contains(months, e.Day.In()) {
			lines = append(lines, happenedOn(v.shell.Voice(), e.Text, e.Day))
		}
	}
	return strings.Join(lines, "\n")
}

// liftPanel are the six by what they would do to the whole.
func (v *InsightsView) liftPanel() fyne.CanvasObject {
	voice := v.shell.Voice()
	head := container.New(&flank{gap: gapWithin}, widgets.NewText(voice.T("understand.lift"), widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true}),
		padded(v.try, inset{-8, -4, -8, -4}))
	lifts := v.state.Lifts()
	var names []string
	for _, l := range lifts {
		names = append(names, voice.Ceiling(l.Ceiling))
	}
	width := nameWidth(widgets.SizeBody, names...)
	most := lifts[0].Levels
	rows := column(gapPanel)
	for _, l := range lifts {
		share := float32(0)
		if most > 0 {
			share = float32(l.Levels / most)
		}
		ink, strong, muted := fyne.ThemeColorName(widgets.ColorAccent), false, fyne.ThemeColorName(widgets.ColorMuted)
		if v.state.Coloured(l.Ceiling) {
			ink, strong, muted = widgets.ColorBindingInk, true, widgets.ColorText
		}
		name := widgets.NewText(voice.Ceiling(l.Ceiling), widgets.SizeBody, widgets.TextOptions{Strong: strong, Clip: true})
		gain := widgets.NewText(voice.Gain(l.Levels), widgets.SizeBody, widgets.TextOptions{Strong: strong, Color: muted, Align: fyne.TextAlignTrailing})
		meter := widgets.NewMeter(share, ink)
		rows.Add(growing(row(gapWithin, sized(name, width, 0), meter, sized(gain, 64*TextScale(), 0)), meter))
	}
	return sheet(column(gapWord, head, captionOf(voice.T("understand.lifthint")), padded(rows, inset{top: gapWithin})))
}

// nameWidth is the width of the widest of the names, which stand half-bold before a
// length, as long as that leaves room for it.
func nameWidth(size fyne.ThemeSizeName, names ...string) (width float32) {
	for _, n := range names {
		width = max(width, widgets.NewText(n, size, widgets.TextOptions{Strong: true}).MinSize().Width)
	}
	return min(width+gapWithin, 152*TextScale())
}

// nextPanel leads to the check-in, where the next experiment is chosen and the one
// under way is looked back on.
func (v *InsightsView) nextPanel() fyne.CanvasObject {
	voice, s := v.shell.Voice(), v.state
	if s.Latest.Experiment == "" {
		v.choose.SetText(voice.T("understand.choose"))
		v.choose.SetKind(widgets.Primary)
		title := voice.T("understand.next", "month", voice.MonthName(s.NextMonth()), "first", voice.Ceiling(s.Order()[0]))
		head := widgets.NewText(title, widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true})
		return sheet(container.New(&flank{gap: gapCard, middle: true}, head, v.choose))
	}
	v.choose.SetText(voice.T("window.checkin"))
	v.choose.SetKind(widgets.Quiet)
	c, aimed := s.Latest.Aim.Ceiling()
	title := ""
	switch own := v.own(); {
	case own && aimed:
		title = voice.T("understand.tryingon", "first", voice.Ceiling(c))
	case own:
		title = voice.T("understand.tryingnow")
	case aimed:
		title = voice.T("understand.theiron", "first", voice.Ceiling(c))
	default:
		title = voice.T("understand.theirnow")
	}
	head := widgets.NewText(title, widgets.SizeBody, widgets.TextOptions{Strong: true, Wrap: true})
	text := widgets.NewText(s.Latest.Experiment, widgets.SizeBody, widgets.TextOptions{Wrap: true})
	return sheet(column(gapWithin, container.New(&flank{gap: gapCard, middle: true}, head, v.choose), text))
}
