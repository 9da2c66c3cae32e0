package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
)

var (
	_ fyne.Widget        = (*Question)(nil)
	_ fyne.Tappable      = (*Question)(nil)
	_ fyne.Focusable     = (*Question)(nil)
	_ desktop.Hoverable  = (*Question)(nil)
	_ desktop.Mouseable  = (*Question)(nil)
	_ desktop.Keyable    = (*Question)(nil)
	_ desktop.Cursorable = (*Question)(nil)
)

// A QuestionState is what a question shows. Words are the caller's.
type QuestionState struct {
	Title   string
	Answers [model.LevelMax]string
	// Answer is the level of the answer chosen, 0 for none.
	Answer uint8
	// Active tells that the digits answer this one; Hint then stands beside the
	// title.
	Active bool
	Hint   string
	// Held tells that a digit does not answer it; 0 takes the answer back all the same.
	Held bool
	// Rows puts the answers one under the other, in a narrow window.
	Rows bool
}

// A Question is a panel with five described answers, set by mouse or keyboard. It
// is one Tab stop. It shows what SetState says and changes nothing by itself.
type Question struct {
	control

	// OnAnswer is called with the level of a tile that was clicked or whose digit was
	// typed, and with 0 to skip.
	OnAnswer func(level uint8)
	// OnMove goes to the question after (1) or before (-1).
	OnMove func(dir int)
	// OnPage goes to the page after (1) or before (-1): Enter, with Shift back.
	OnPage func(dir int)
	// OnFocus tells that the keys go here from now on.
	OnFocus func()

	state QuestionState
	over  uint8 // the level under the pointer, 0 for none
}

// NewQuestion is an empty question.
func NewQuestion() *Question {
	q := &Question{}
	q.extend(q)
	return q
}

// SetState shows another state.
func (q *Question) SetState(s QuestionState) {
	if s != q.state {
		q.state = s
		q.Refresh()
	}
}

// Text is the question, for those who look for it by its words.
func (q *Question) Text() string { return q.state.Title }

// FocusGained tells the screen that the keys go here.
func (q *Question) FocusGained() {
	q.control.FocusGained()
	if q.OnFocus != nil {
		q.OnFocus()
	}
}

// TypedKey takes the arrows and Enter.
func (q *Question) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp:
		call(q.OnMove, -1)
	case fyne.KeyDown:
		call(q.OnMove, 1)
	case fyne.KeyBackspace, fyne.KeyDelete:
		call(q.OnAnswer, 0)
	case fyne.KeyReturn, fyne.KeyEnter:
		if q.Shifted() {
			call(q.OnPage, -1)
		} else {
			call(q.OnPage, 1)
		}
	default:
		q.control.TypedKey(e)
	}
}

// TypedRune takes 0 to 5.
func (q *Question) TypedRune(r rune) {
	if r < '0' || r > '0'+model.LevelMax {
		q.control.TypedRune(r)
		return
	}
	if q.state.Held && r > '0' {
		return
	}
	call(q.OnAnswer, uint8(r-'0'))
}

// Tapped answers with what is under the pointer.
func (q *Question) Tapped(e *fyne.PointEvent) {
	if level := q.at(e.Position); level > 0 {
		call(q.OnAnswer, level)
	}
}

// MouseIn and MouseMoved follow the pointer from one answer to the next.
func (q *Question) MouseIn(e *desktop.MouseEvent) {
	q.hovered = true
	q.MouseMoved(e)
}

// MouseMoved follows the pointer.
func (q *Question) MouseMoved(e *desktop.MouseEvent) {
	if level := q.at(e.Position); level != q.over {
		q.over = level
		q.Refresh()
	}
}

// MouseOut forgets the pointer.
func (q *Question) MouseOut() {
	q.over = 0
	q.control.MouseOut()
}

// Cursor is a hand over an answer.
func (q *Question) Cursor() desktop.Cursor {
	if q.over > 0 {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// at is the level whose tile is at the point, 0 for none.
func (q *Question) at(p fyne.Position) uint8 {
	for i, t := range q.tiles(q.Size().Width) {
		if p.X >= t.x && p.X < t.x+t.w && p.Y >= t.y && p.Y < t.y+t.h {
			return uint8(i + 1)
		}
	}
	return 0
}
