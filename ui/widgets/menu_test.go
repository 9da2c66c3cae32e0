package widgets_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// openMenu opens a menu of n items, the one chosen by its number, and notes which is
// taken.
func openMenu(t *testing.T, n, chosen int) (*widgets.Menu, fyne.Window, *[]int) {
	t.Helper()
	open(t, theme.VariantLight)
	w := show(t, sheet(), 300, 200)
	var took []int
	var items []widgets.MenuItem
	for i := range n {
		items = append(items, widgets.MenuItem{Label: fmt.Sprint("item ", i), Chosen: i == chosen, Act: func() { took = append(took, i) }})
	}
	widgets.ShowMenu(w.Canvas(), fyne.NewPos(20, 20), 0, items...)
	return w.Canvas().Overlays().Top().(*widgets.Menu), w, &took
}

// menuLines are the words that are seen.
func menuLines(m *widgets.Menu) (lines []string) {
	for _, o := range test.WidgetRenderer(m).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Visible() && text.Text != "" {
			lines = append(lines, text.Text)
		}
	}
	return lines
}

func TestMenu_IsChosenFromByKeys(t *testing.T) {
	for _, c := range []struct {
		keys []fyne.KeyName
		want []int
		open bool
	}{
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, []int{0}, false},
		{[]fyne.KeyName{fyne.KeyUp, fyne.KeySpace}, []int{2}, false},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn}, []int{0}, false},
		{[]fyne.KeyName{fyne.KeyReturn}, nil, true},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyEscape}, nil, false},
		{[]fyne.KeyName{fyne.KeyF10}, nil, false},
	} {
		_, w, took := openMenu(t, 3, -1)
		for _, k := range c.keys {
			w.Canvas().Focused().TypedKey(key(k))
		}
		if !slices.Equal(*took, c.want) || (w.Canvas().Overlays().Top() != nil) != c.open {
			t.Errorf("%v takes %v, want %v", c.keys, *took, c.want)
		}
	}
}

func TestMenu_IsChosenFromByPointer(t *testing.T) {
	at := func(x, y float32) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(x, y)} }
	m, w, took := openMenu(t, 3, -1)
	m.MouseMoved(&desktop.MouseEvent{PointEvent: at(40, 20+6+32+10)})
	w.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if !slices.Equal(*took, []int{1}) {
		t.Errorf("Enter takes %v of what is under the pointer", *took)
	}
	m, w, took = openMenu(t, 3, -1)
	press := at(40, 20+6+2*32+10)
	m.Tapped(&press)
	if !slices.Equal(*took, []int{2}) || w.Canvas().Overlays().Top() != nil {
		t.Errorf("a click takes %v", *took)
	}
	m, w, took = openMenu(t, 3, -1)
	edge, beside := at(40, 22), at(290, 190)
	m.Tapped(&edge)
	if w.Canvas().Overlays().Top() == nil {
		t.Error("a click on its edge closes it")
	}
	m.Tapped(&beside)
	if len(*took) != 0 || w.Canvas().Overlays().Top() != nil {
		t.Errorf("a click beside it takes %v", *took)
	}
}

// However long it is, it makes the lines that the window has room for.
func TestMenu_ShowsAPartOfALongListWithWhatIsChosen(t *testing.T) {
	m, w, took := openMenu(t, 100_000, 70_000)
	lines := menuLines(m)
	if len(lines) != 5 || !slices.Contains(lines, "item 70000") {
		t.Fatalf("seen is %q", lines)
	}
	m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	if next := menuLines(m); next[0] != lines[1] {
		t.Errorf("after a scroll the first is %q, not %q", next[0], lines[1])
	}
	for range 3 {
		w.Canvas().Focused().TypedKey(key(fyne.KeyEnd))
		m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	}
	w.Canvas().Focused().TypedKey(key(fyne.KeyUp))
	w.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if !slices.Equal(*took, []int{99_998}) {
		t.Errorf("taken is %v", *took)
	}
}

// What is seen, marked and taken goes by the window as it is now.
func TestMenu_FollowsTheWindow(t *testing.T) {
	m, w, took := openMenu(t, 20, -1)
	mark := test.WidgetRenderer(m).Objects()[1]
	for range 20 {
		m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	}
	w.Resize(fyne.NewSize(300, 392))
	if got := menuLines(m); len(got) != 11 || got[0] != "item 9" || got[10] != "item 19" {
		t.Errorf("in a higher window seen is %q", got)
	}
	m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(40, 365)}})
	if got := menuLines(m); len(got) != 11 || !mark.Visible() {
		t.Errorf("with the pointer on the last line seen is %q, its mark %v", got, mark.Visible())
	}
	w.Resize(fyne.NewSize(300, 200))
	if got := menuLines(m); len(got) != 5 || !slices.Contains(got, "item 19") || !mark.Visible() {
		t.Errorf("in a lower window seen is %q, the mark of item 19 %v", got, mark.Visible())
	}
	w.Resize(fyne.NewSize(300, 900))
	if got := menuLines(m); len(got) != 20 || got[0] != "item 0" {
		t.Errorf("in a window with room for all seen is %q", got)
	}
	beyond := fyne.PointEvent{Position: fyne.NewPos(40, 20+6+20*32+2)}
	m.Tapped(&beyond)
	if len(*took) != 0 || w.Canvas().Overlays().Top() == nil {
		t.Errorf("a click below the last line takes %v", *took)
	}
	last := fyne.PointEvent{Position: fyne.NewPos(40, 20+6+20*32-2)}
	m.Tapped(&last)
	if !slices.Equal(*took, []int{19}) {
		t.Errorf("a click on the last line takes %v", *took)
	}
}

// Where the pointer has scrolled away from what is marked, the window does not go back.
func TestMenu_StaysWhereItWasScrolledTo(t *testing.T) {
	m, w, _ := openMenu(t, 20, 0)
	for range 8 {
		m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	}
	w.Resize(fyne.NewSize(300, 140))
	if got := menuLines(m); len(got) != 3 || got[0] != "item 8" {
		t.Errorf("seen is %q", got)
	}
}

func TestMenu_OfNothingIsNone(t *testing.T) {
	_, w, _ := openMenu(t, 1, -1)
	w.Canvas().Focused().TypedKey(key(fyne.KeyEscape))
	widgets.ShowMenu(w.Canvas(), fyne.NewPos(20, 20), 0)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("a menu of no items is open")
	}
}

func TestSelect_DropsAMenuWithAnEdge(t *testing.T) {
	var chosen []string
	s := widgets.NewSelect(func(o string) { chosen = append(chosen, o) })
	s.Options = []string{"October", "November"}
	w := openWith(t, s.Framed, 200, 300)
	w.Canvas().Focus(s)
	s.TypedKey(key(fyne.KeySpace))
	m := w.Canvas().Overlays().Top().(*widgets.Menu)
	if got := menuLines(m); !slices.Equal(got, s.Options) {
		t.Errorf("it offers %q", got)
	}
	box := test.WidgetRenderer(m).Objects()[0].(*canvas.Rectangle)
	if box.StrokeWidth != 1 || box.Size().Width < s.Size().Width-16 {
		t.Errorf("its edge is %v wide about %v", box.StrokeWidth, box.Size())
	}
	w.Canvas().Focused().TypedKey(key(fyne.KeyEnd))
	w.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if !slices.Equal(chosen, []string{"November"}) || s.Selected != "November" {
		t.Errorf("chosen is %q", chosen)
	}
	test.Tap(s)
	if _, ok := w.Canvas().Overlays().Top().(*widgets.Menu); !ok {
		t.Error("a click drops nothing")
	}
}
