package widgets_test

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// Only a bar would tell a line of spaces, longer than there is room, from none.
func TestEntry_NoBarLiesOnALongLine(t *testing.T) {
	open(t, theme.VariantLight)
	picture := func(text string) image.Image {
		e := widgets.NewEntry("", 1)
		w := show(t, e, 160, 40)
		e.SetText(text)
		return w.Canvas().Capture()
	}
	if _, n := difference(picture(strings.Repeat(" ", 200)), picture("")); n > 0 {
		t.Errorf("%d pixels differ", n)
	}
}

// What is typed stays in sight, with no bar to say where it is.
func TestEntry_ALongLineFollowsTheCaret(t *testing.T) {
	open(t, theme.VariantLight)
	e := widgets.NewEntry("", 1)
	w := show(t, e, 160, 40)
	e.SetText(strings.Repeat(" ", 200) + "end")
	before := w.Canvas().Capture()
	w.Canvas().Focus(e)
	e.TypedKey(key(fyne.KeyEnd))
	w.Canvas().Unfocus() // the caret itself is no sign
	if _, n := difference(w.Canvas().Capture(), before); n == 0 {
		t.Error("the end is out of sight")
	}
}
