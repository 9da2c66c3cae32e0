package widgets_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"headroom/model"
	"headroom/ui"
	"headroom/ui/widgets"
)

// openContrast starts the toolkit in high contrast, black on white.
func openContrast(t *testing.T) {
	t.Helper()
	test.NewTempApp(t)
	s := model.DefaultSettings()
	s.Look = model.HighContrast
	th := ui.NewTheme()
	th.Set(s)
	fyne.CurrentApp().Settings().SetTheme(inVariant{th, theme.VariantLight})
}

// edges are how many pixels of a window are dark from its two ends on: from above and
// below, or from the left and the right.
func edges(w fyne.Window, across bool) (n [2]int) {
	m := w.Canvas().Capture()
	last := m.Bounds().Dx() - 1
	dark := func(i int) bool {
		x, y := last/2, i
		if across {
			x, y = y, x
		}
		return color.GrayModel.Convert(m.At(x, y)).(color.Gray).Y < 250
	}
	for ; n[0] <= last && dark(n[0]); n[0]++ {
	}
	for ; n[1] <= last && dark(last-n[1]); n[1]++ {
	}
	return n
}

func white(width, height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.White)
	r.SetMinSize(fyne.NewSize(width, height))
	return r
}

// In high contrast a scroll ends in a plain line where it goes on, and in nothing where it
// does not.
func TestScroll_EndsInAPlainLineInHighContrast(t *testing.T) {
	openContrast(t)
	upright, across := widgets.NewVScroll(white(50, 600)), widgets.NewHScroll(white(600, 50))
	for _, c := range []struct {
		name   string
		scroll *widgets.Scroll
		to     fyne.Position
		want   [2]int
	}{
		{"at the top", upright, fyne.NewPos(0, 0), [2]int{0, 2}},
		{"in the middle", upright, fyne.NewPos(0, 200), [2]int{2, 2}},
		{"at the end", upright, fyne.NewPos(0, 500), [2]int{2, 0}},
		{"at the left", across, fyne.NewPos(0, 0), [2]int{0, 2}},
		{"between both", across, fyne.NewPos(200, 0), [2]int{2, 2}},
	} {
		w := show(t, c.scroll, 100, 100)
		c.scroll.ScrollToOffset(c.to)
		if got := edges(w, c.scroll == across); got != c.want {
			t.Errorf("%s the edges are %v, not %v", c.name, got, c.want)
		}
	}
}

// A list that is scrolled shows its ends as well, also when the wheel moves it.
func TestEndedList_FollowsTheWheel(t *testing.T) {
	openContrast(t)
	l := &endedList{}
	l.Length = func() int { return 40 }
	l.CreateItem = func() fyne.CanvasObject { return white(50, 20) }
	l.UpdateItem = func(widget.ListItemID, fyne.CanvasObject) {}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	w := show(t, l, 100, 100)
	if got := edges(w, false); got != [2]int{0, 2} {
		t.Errorf("at its top the edges are %v", got)
	}
	test.Scroll(w.Canvas(), fyne.NewPos(50, 50), 0, -200)
	if got := edges(w, false); got != [2]int{2, 2} {
		t.Errorf("further down they are %v", got)
	}
}

type endedList struct{ widget.List }

func (l *endedList) CreateRenderer() fyne.WidgetRenderer {
	return widgets.EndedList(l.List.CreateRenderer())
}

// In the other looks the toolkit's shadow says it, and no line.
func TestScroll_HasNoLineBesideItsShadow(t *testing.T) {
	open(t, theme.VariantLight)
	s := widgets.NewVScroll(white(50, 600))
	show(t, s, 100, 100)
	s.ScrollToOffset(fyne.NewPos(0, 200))
	for _, o := range test.WidgetRenderer(s).Objects()[1:] {
		if r, ok := o.(*canvas.Rectangle); ok && r.Visible() {
			t.Errorf("there is a line of %v", r.Size())
		}
	}
}
