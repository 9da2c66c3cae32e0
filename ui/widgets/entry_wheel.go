package widgets

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

var _ fyne.Scrollable = (*wheel)(nil)

// A wheel lies over an entry and takes the turns of the mouse's wheel alone: the toolkit
// gives them to what holds the words, also where there is nothing to scroll in it, and the
// list around it would stand still whenever an entry comes under the pointer.
type wheel struct {
	widget.BaseWidget

	e *Entry
	// words scrolls what is written.
	words *container.Scroll
}

func newWheel(e *Entry, parts []fyne.CanvasObject) *wheel {
	w := &wheel{e: e}
	for _, o := range parts {
		if s, ok := o.(*container.Scroll); ok {
			w.words = s
		}
	}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled scrolls the words where there are more than fit, and what the entry lies in
// where there are not.
func (w *wheel) Scrolled(ev *fyne.ScrollEvent) {
	if w.e.lines > 1 && w.words != nil && w.words.Content.MinSize().Height > w.words.Size().Height {
		w.words.Scrolled(ev)
		return
	}
	on := canvasOf(w.e)
	if on == nil {
		return
	}
	roots := append(slices.Clone(on.Overlays().List()), on.Content())
	for _, root := range roots {
		if around := scrollsTo(root, w.e); len(around) > 0 {
			around[len(around)-1].Scrolled(ev)
			return
		}
	}
}

// CreateRenderer is for the toolkit: there is nothing to see.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
