package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/model"
	"headroom/model/insight"
	"headroom/ui/widgets"
)

// A movesPart says under the rows whether any move is more than a wobble, and on
// demand why that is told.
type movesPart struct {
	line     *widgets.Text
	why      *widgets.Button
	evidence *widgets.Text
	box      fyne.CanvasObject
	content  *fyne.Container
	padded   *fyne.Container
	opened   bool
}

func (v *CheckInView) makeMoves() {
	m := &v.moves
	m.line = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true})
	m.why = widgets.NewButton("", widgets.Plain, func() {
		m.opened = !m.opened
		v.paint()
	})
	m.why.Small = true
	m.evidence = widgets.NewText("", widgets.SizeCaption, widgets.TextOptions{Wrap: true})
	m.box = evidenceBox(m.evidence)
	m.content = column(gapWord, container.New(beside{gap: gapWithin, air: gapWord}, m.line, m.why), m.box)
	m.padded = padded(m.content, inset{gapPanel, 0, gapWord, 0})
}

// paintMoves returns the steps, of which the rows mark those that are real.
func (v *CheckInView) paintMoves() [model.CeilingCount]insight.Change {
	m, t, moves := &v.moves, v.shell.Voice().T, v.state.Moves()
	told, real, own := 0, 0, false
	for _, step := range moves {
		if step.To.Rated() {
			told++
			own = own || step.Own
		}
		if step.Real {
			real++
		}
	}
	showIf(m.padded, told > 0)
	showIf(m.box, m.opened)
	m.why.SetText(t("moves.why"))
	if m.opened {
		m.why.SetText(t("moves.hide"))
	}
	switch {
	case real > 0 && own:
		m.line.SetText(v.shell.Voice().N("moves.someown", real))
	case real > 0:
		m.line.SetText(v.shell.Voice().N("moves.some", real))
	case own:
		m.line.SetText(t("moves.none-own"))
	default:
		m.line.SetText(t("moves.none"))
	}
	m.evidence.SetText(v.thresholds(moves, own))
	m.content.Refresh()
	return moves
}

// thresholds are from how many levels on a move of each ceiling is real.
func (v *CheckInView) thresholds(moves [model.CeilingCount]insight.Change, own bool) string {
	voice := v.shell.Voice()
	text := voice.T("moves.because")
	if own {
		text = voice.T("moves.because-own")
	}
	var each []string
	for c, step := range moves {
		if step.To.Rated() {
			each = append(each, voice.T("moves.threshold", "ceiling", voice.Ceiling(model.Ceiling(c)), "level", voice.Number(step.Threshold)))
		}
	}
	return text + "\n" + voice.List(each...)
}
