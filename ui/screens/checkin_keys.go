package screens

import (
	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// Rune takes the letters of the check-in, and digits for the active ceiling or
// question.
func (v *CheckInView) Rune(r rune) bool {
	switch {
	case r == 'g' || r == 'G':
		v.toggle()
		return true
	case v.state.Guided:
		return v.answerRune(r)
	}
	return v.quickRune(r)
}

func (v *CheckInView) answerRune(r rune) bool {
	if r < '0' || r > '0'+model.LevelMax {
		return false
	}
	if v.state.Held && r > '0' {
		return true
	}
	v.focusOn(v.state.Answer(v.state.Question, uint8(r-'0')))
	return true
}

func (v *CheckInView) quickRune(r rune) bool {
	if v.state.Asking && lower(r) != 't' { // only last month is asked about, and its rows have the keys
		return true
	}
	switch r {
	case 'n', 'N':
		v.focusEntry(v.note)
	case 'e', 'E':
		v.focusEntry(v.event)
	case 'x', 'X':
		v.focusExperiment()
	case 'h', 'H':
		v.hideThen()
	case 't', 'T':
		return v.keyThenTest()
	case '1', '2', '3', '4', '5':
		if !v.rating() {
			return false
		}
		v.focusOn(v.state.Set(v.state.Active, model.Rating(r-'0')*model.Whole).Next())
	default:
		return false
	}
	return true
}

// rating tells whether what has the focus is about a ceiling, or nothing has it: a digit
// typed elsewhere is not meant for the ceiling that was rated last.
func (v *CheckInView) rating() bool {
	switch f := v.shell.Canvas().Focused().(type) {
	case nil, *widgets.LevelRow:
		return true
	default:
		return f == fyne.Focusable(v.pad)
	}
}
