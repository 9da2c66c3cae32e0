package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/gallery"
	"headroom/ui/plot"
)

// Where names would leave the lines little room they stand over them, and the lines have
// all of the width.
func TestChanges_NamesStandOverLinesThatWouldBeShort(t *testing.T) {
	for width, over := range map[float32]bool{296: true, 536: false} {
		open(t, theme.VariantLight)
		c := gallery.Changes(plot.MomentOf(gallery.November()))
		show(t, c, width, c.HeightIn(width))
		at := map[string]fyne.Position{}
		for _, o := range test.WidgetRenderer(c).Objects() {
			if text, ok := o.(*canvas.Text); ok && text.Text != "" {
				at[text.Text] = text.Position()
			}
		}
		first, last, name := at["1"], at["5"], at["Bandwidth"]
		if stands := name.X+20 > first.X; stands != over {
			t.Errorf("%v wide, the name is at %v, level 1 at %v", width, name, first)
		}
		if track := last.X - first.X; track < width*.4 {
			t.Errorf("%v wide, the lines are %v", width, track)
		}
	}
}
