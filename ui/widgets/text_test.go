package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// Whatever of a text is another, it is measured anew.
func TestText_IsMeasuredAnewForEachChange(t *testing.T) {
	open(t, theme.VariantLight)
	const words = "A quieter month, with two mornings to think."
	for name, change := range map[string]func(*widgets.Text){
		"words":  func(x *widgets.Text) { x.SetText(words + " " + words + " Extraordinarily.") },
		"size":   func(x *widgets.Text) { x.SetSize(widgets.SizeHeadline) },
		"weight": func(x *widgets.Text) { x.SetStrong(true) },
	} {
		text := widgets.NewText(words, widgets.SizeBody, widgets.TextOptions{Wrap: true})
		least, high := text.MinSize().Width, text.HeightFor(90)
		if wide := text.HeightFor(900); wide >= high {
			t.Errorf("as high in 900 as in 90: %v", wide)
		}
		change(text)
		if text.MinSize().Width == least {
			t.Errorf("%s: the widest word stays as wide", name)
		}
		if name != "weight" && text.HeightFor(90) == high {
			t.Errorf("%s: it stays as high", name)
		}
	}
}
