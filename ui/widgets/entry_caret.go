package widgets

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// A caret is where an entry's caret truly is, where the toolkit cannot hold it: behind
// a space at which a line breaks. It puts the caret before that space, and what is
// typed next would stand before it too, so that two words become one.
type caret struct {
	// text, row and column are the entry's own, for as long as nothing else happens.
	text        string
	row, column int
	// offset is counted in characters; 0 where the toolkit holds the caret.
	offset int
}

// noRow is a row beyond all.
const noRow = 1 << 24

// typing does what types or erases before the caret, with the caret where it truly is.
func (e *Entry) typing(act func()) {
	e.restoreCaret()
	behind := -1
	if e.SelectedText() == "" {
		behind = utf8.RuneCountInString(e.Text) - e.CursorTextOffset()
	}
	before := e.Text
	act()
	e.wrote(before)
	e.caret = caret{}
	if at := utf8.RuneCountInString(e.Text) - behind; behind >= 0 && e.CursorTextOffset() != at {
		e.caret = caret{text: e.Text, row: e.CursorRow, column: e.CursorColumn, offset: at}
	}
}

// restoreCaret puts the caret where it truly is: in no row, a column is counted from the
// beginning of the text.
func (e *Entry) restoreCaret() {
	if c := e.caret; c.offset > 0 && c.text == e.Text && c.row == e.CursorRow && c.column == e.CursorColumn {
		e.CursorRow, e.CursorColumn = noRow, c.offset
	}
}

// TypedRune types a character; no tip stays in front of what is written. A space whose key
// went down elsewhere pressed what led here, and is not typed.
func (e *Entry) TypedRune(r rune) {
	tipsOver(e).Clear()
	if r == ' ' && e.arrived {
		return
	}
	e.arrived = false
	e.typing(func() { e.Entry.TypedRune(r) })
}

// KeyDown comes before what the key types.
func (e *Entry) KeyDown(k *fyne.KeyEvent) {
	e.arrived = false
	e.Entry.KeyDown(k)
}
