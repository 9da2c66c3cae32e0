package ui

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// Before each frame the toolkit lays out what has a new part, and what is laid out is
// painted again: a layout that makes its parts anew keeps the processor busy for as
// long as its screen is in sight.
func TestScreens_LayingOutMakesNoNewPart(t *testing.T) {
	for _, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			b := newBench(t, s.desk(t), 1280, 800, theme.VariantLight)
			s.act(b)
			eachWidget(b.win.root, func(w fyne.Widget) {
				r := test.WidgetRenderer(w)
				before := slices.Clone(r.Objects())
				r.Layout(w.Size())
				if !slices.Equal(r.Objects(), before) {
					t.Errorf("%T has other parts once it is laid out again", w)
				}
			})
		})
	}
}

// eachWidget calls f with all that is in sight.
func eachWidget(o fyne.CanvasObject, f func(fyne.Widget)) {
	if !o.Visible() {
		return
	}
	if w, ok := o.(fyne.Widget); ok {
		f(w)
	}
	for _, p := range parts(o) {
		eachWidget(p, f)
	}
}
