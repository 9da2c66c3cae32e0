package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

var (
	_ fyne.Widget       = (*Whole)(nil)
	_ desktop.Hoverable = (*Whole)(nil)
	_ Tipped            = (*Whole)(nil)
)

// A Whole is a text that ends with "…" where it does not fit, and is told whole where
// the pointer rests on it. It is not for what lies on something with a hover of its
// own, which it would take away: that says its texts itself, by Cut.
type Whole struct {
	widget.BaseWidget
	text *Text
}

// NewWhole takes the text's place in a layout.
func NewWhole(text *Text) *Whole {
	w := &Whole{text: text}
	w.ExtendBaseWidget(w)
	return w
}

// Tip is all of the words where some are cut.
func (w *Whole) Tip() Tip { return Cut(w.text) }

// Cut is a tip of those texts that are cut, a line each; none where all are whole.
func Cut(texts ...*Text) Tip {
	var tip Tip
	for _, t := range texts {
		if t.Visible() && t.Cut() {
			if tip.Words != "" {
				tip.Words += "\n"
			}
			tip.Words += t.text
		}
	}
	return tip
}

// MouseIn and MouseOut tell that the pointer comes and goes.
func (w *Whole) MouseIn(*desktop.MouseEvent)    { Rest(w) }
func (w *Whole) MouseMoved(*desktop.MouseEvent) {}
func (w *Whole) MouseOut()                      { Leave(w) }

// CreateRenderer is for the toolkit.
func (w *Whole) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(w.text) }
