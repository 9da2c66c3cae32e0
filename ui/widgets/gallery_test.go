package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// TestGallery keeps a picture of each widget in each state, light and dark, and its
// markup.
func TestGallery(t *testing.T) {
	for _, v := range []struct {
		name    string
		variant fyne.ThemeVariant
	}{{"light", theme.VariantLight}, {"dark", theme.VariantDark}} {
		for _, p := range gallery.Pieces() {
			t.Run(p.Name+"-"+v.name, func(t *testing.T) {
				open(t, v.variant)
				o := p.Build()
				w := show(t, o, p.Width, p.Height)
				if p.Act != nil {
					p.Act(w, o)
				}
				w.Canvas().Capture()
				settle(o)
				golden(t, p.Name+"-"+v.name, w.Canvas().Capture())
				if v.variant == theme.VariantLight {
					goldenMarkup(t, p.Name, w.Canvas())
				}
			})
		}
	}
}

// settle waits for the figures that are drawn beside the interface's thread.
func settle(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *widgets.Figure:
		o.Wait()
	case *fyne.Container:
		for _, c := range o.Objects {
			settle(c)
		}
	}
}
