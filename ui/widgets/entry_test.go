package widgets_test

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui"
	"headroom/ui/widgets"
)

// scaled is our theme with text larger by a factor.
type scaled struct {
	fyne.Theme
	text float32
}

func (s scaled) Size(n fyne.ThemeSizeName) float32 {
	size := s.Theme.Size(n)
	if n == theme.SizeNameText || n == widgets.SizeBody {
		size *= s.text
	}
	return size
}

// rowsThatDiffer are the first and the last row of pixels in which two pictures differ.
func rowsThatDiffer(a, b image.Image) (first, last int) {
	box := a.Bounds()
	first, last = -1, -1
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			if a.At(x, y) != b.At(x, y) {
				if last = y; first < 0 {
					first = y
				}
				break
			}
		}
	}
	return first, last
}

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

// The words of one line stand in the middle, however high the entry is and however
// large the text.
func TestEntry_WordsOfOneLineStandInTheMiddle(t *testing.T) {
	for _, text := range []float32{1, 1.25, 1.5} {
		for _, high := range []float32{40 * text, 44 * text, 60 * text} {
			open(t, theme.VariantLight)
			fyne.CurrentApp().Settings().SetTheme(scaled{ui.NewTheme(), text})
			e := widgets.NewEntry("", 1)
			w := show(t, e, 200, high)
			empty := w.Canvas().Capture()
			e.SetText("HHHH")
			top, bottom := rowsThatDiffer(w.Canvas().Capture(), empty)
			if above, below := float32(top), high-float32(bottom)-1; above-below > 3 || below-above > 3 {
				t.Errorf("text %v, entry %v high: %v above the words, %v below", text, high, above, below)
			}
		}
	}
}

// An entry that grows shows all that is written, and no more than its lines.
func TestEntry_GrowsWithWhatIsWritten(t *testing.T) {
	open(t, theme.VariantLight)
	e := widgets.NewGrowingEntry("", 3)
	show(t, e, 200, 40)
	one := e.HeightFor(200)
	if one != 40 {
		t.Errorf("empty it is %v high", one)
	}
	grew := []float32{}
	for _, text := range []string{"One", "One line and then some more of it", "One\nTwo\nThree", "One\nTwo\nThree\nFour"} {
		e.SetText(text)
		grew = append(grew, e.HeightFor(200)-one)
	}
	if line := grew[1]; grew[0] != 0 || line < 14 || grew[2] != 2*line || grew[3] != 2*line {
		t.Errorf("it grows by %v", grew)
	}
}

// The Space that pressed a button which leads to an entry is not typed there.
func TestEntry_IsNotTypedInByTheSpaceThatLedToIt(t *testing.T) {
	open(t, theme.VariantLight)
	e := widgets.NewEntry("", 1)
	w := test.NewTempWindow(t, e)
	b := widgets.NewButton("Write", widgets.Quiet, func() { w.Canvas().Focus(e) })
	w.SetContent(container.NewVBox(b, e))
	space := func() {
		key := &fyne.KeyEvent{Name: fyne.KeySpace}
		if on, ok := w.Canvas().Focused().(desktop.Keyable); ok {
			on.KeyDown(key)
		}
		w.Canvas().Focused().TypedKey(key)
		w.Canvas().Focused().TypedRune(' ')
	}
	w.Canvas().Focus(b)
	space()
	if e.Text != "" {
		t.Errorf("%q is typed", e.Text)
	}
	if space(); e.Text != " " {
		t.Errorf("then %q is typed", e.Text)
	}
}
