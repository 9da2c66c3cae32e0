package widgets_test

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// A walker keeps what a scrubber calls back.
type walker struct {
	scrubber *widgets.Scrubber
	axis     widgets.MonthAxis
	calls    []string
}

func (w *walker) called(format string, args ...any) {
	w.calls = append(w.calls, fmt.Sprintf(format, args...))
}

func newWalker(t testing.TB, months int) (*walker, fyne.Window) {
	t.Helper()
	open(t, theme.VariantLight)
	w := &walker{scrubber: widgets.NewScrubber("Months", "Space", gallery.ShortMonth, gallery.DatedMonth), axis: gallery.Axis(months)}
	s := w.scrubber
	s.OnScrub = func(m float64) { w.called("scrub %.1f", m-float64(w.axis.First)) }
	s.OnScrubFrom = func(m float64) { w.called("from %.1f", m-float64(w.axis.First)) }
	s.OnRelease = func() { w.called("release") }
	s.OnMonth = func(by int) { w.called("month %+d", by) }
	s.OnMonthFrom = func(by int) { w.called("month from %+d", by) }
	s.OnEnd = func(dir int) { w.called("end %+d", dir) }
	s.OnPlay = func() { w.called("play") }
	s.OnAlone = func() { w.called("alone") }
	s.SetAxis(w.axis)
	s.SetState(widgets.ScrubberState{From: w.axis.First + 2, To: float64(w.axis.Last)})
	return w, show(t, s, 900, 72)
}

func (w *walker) at(month float64) fyne.Position {
	return fyne.NewPos(w.axis.X(float64(w.axis.First)+month, 900), 22)
}

func (w *walker) press(p fyne.Position) {
	w.scrubber.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: p}, Button: desktop.MouseButtonPrimary})
}

func (w *walker) drag(p fyne.Position) {
	w.scrubber.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p}})
}

func (w *walker) release() {
	w.scrubber.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	w.scrubber.DragEnd()
}

func TestScrubber_DragsAKnobBetweenMonths(t *testing.T) {
	w, _ := newWalker(t, 13)
	w.press(w.at(12))
	w.drag(w.at(9.5))
	w.drag(w.at(99))
	w.release()
	w.press(w.at(2))
	w.drag(w.at(4.2))
	w.release()
	w.press(w.at(6)) // the line brings the later knob
	w.release()
	want := []string{"scrub 9.5", "scrub 12.0", "release", "from 4.2", "release", "scrub 6.0", "release"}
	if diff := cmp.Diff(want, w.calls); diff != "" {
		t.Error(diff)
	}
}

func TestScrubber_ThePlayDiscPlays(t *testing.T) {
	w, _ := newWalker(t, 13)
	w.press(fyne.NewPos(40, 22))
	w.release()
	w.press(fyne.NewPos(100, 60)) // beside everything
	w.release()
	if diff := cmp.Diff([]string{"play"}, w.calls); diff != "" {
		t.Error(diff)
	}
}

func TestScrubber_KeysGoThroughTheMonths(t *testing.T) {
	w, win := newWalker(t, 13)
	win.Canvas().Focus(w.scrubber)
	shift := key(desktop.KeyShiftLeft)
	for _, n := range []fyne.KeyName{fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeySpace, fyne.KeyPageDown} {
		w.scrubber.TypedKey(key(n))
	}
	w.scrubber.KeyDown(shift)
	w.scrubber.TypedKey(key(fyne.KeyRight))
	w.scrubber.KeyUp(shift)
	w.scrubber.TypedKey(key(fyne.KeyEscape))
	want := []string{"month -1", "month +1", "end -1", "end +1", "play", "month -12", "month from +1", "alone"}
	if diff := cmp.Diff(want, w.calls); diff != "" {
		t.Error(diff)
	}
	// Alone, Escape is the window's, and so are letters.
	var passed []any
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { passed = append(passed, e.Name) })
	win.Canvas().SetOnTypedRune(func(r rune) { passed = append(passed, string(r)) })
	w.scrubber.SetState(widgets.ScrubberState{From: w.axis.Last, To: float64(w.axis.Last)})
	w.scrubber.TypedKey(key(fyne.KeyEscape))
	w.scrubber.TypedRune('t')
	w.scrubber.TypedRune(' ')
	if diff := cmp.Diff([]any{fyne.KeyEscape, "t"}, passed); diff != "" {
		t.Error(diff)
	}
}

func TestMonthAxis_GoesBothWays(t *testing.T) {
	a := gallery.Axis(25)
	for _, m := range []float64{0, .5, 7, 24} {
		at := float64(a.First) + m
		if got := a.Month(a.X(at, 900), 900); math.Abs(got-at) > 1e-3 {
			t.Errorf("month %v comes back as %v", m, got-float64(a.First))
		}
	}
	one := widgets.MonthAxis{First: a.First, Last: a.First, Right: 58}
	if one.Month(3, 900) != float64(a.First) || one.X(float64(a.First), 900) != 842 || a.Month(5, 10) != float64(a.Last) {
		t.Error("a single month, or no room, has no place")
	}
}

// Names under the line never meet, however many months there are and wherever the
// knob stands.
func TestScrubber_NamesNeverMeet(t *testing.T) {
	for _, months := range []int{2, 9, 13, 26, 60, 300, 2000} {
		for _, width := range []float32{300, 480, 900} {
			open(t, theme.VariantLight)
			s, a := widgets.NewScrubber("Months", "Space", gallery.ShortMonth, gallery.DatedMonth), gallery.Axis(months)
			s.SetAxis(a)
			show(t, s, width, 72)
			for _, part := range []float64{0, .3, .71, 1} {
				at := float64(a.First) + math.Round(part*float64(months-1))
				s.SetState(widgets.ScrubberState{From: a.First, To: at})
				names := widgets.ScrubberNames(s)
				if len(names) == 0 || names[len(names)-1].Right > width {
					t.Fatalf("%d months in %v: %v", months, width, names)
				}
				for i := 1; i < len(names); i++ {
					if names[i].Left < names[i-1].Right {
						t.Errorf("%d months in %v: %v meets %v", months, width, names[i-1], names[i])
					}
				}
			}
		}
	}
}

// A month that stands with its year is written as the language writes both.
func TestScrubber_DatesAMonthInOnePiece(t *testing.T) {
	open(t, theme.VariantLight)
	s, a := widgets.NewScrubber("Months", "Space", gallery.ShortMonth, func(m model.Month) string { return m.String() }), gallery.Axis(240)
	s.Resize(fyne.NewSize(600, 60))
	s.SetAxis(a)
	to := a.First + 100
	s.SetState(widgets.ScrubberState{To: float64(to)})
	names := widgets.ScrubberNames(s)
	if !slices.ContainsFunc(names, func(n widgets.Name) bool { return n.Text == to.String() }) {
		t.Errorf("it names %v", names)
	}
}

// With the focus that came by keyboard the knob has a ring that is apart from it.
func TestScrubber_ShowsItsFocus(t *testing.T) {
	w, win := newWalker(t, 14)
	rgba := func(c color.Color) color.RGBA { return color.RGBAModel.Convert(c).(color.RGBA) }
	over := func(by int) color.RGBA { // so far right of and below the knob's middle
		p := w.at(float64(w.axis.Last - w.axis.First))
		return rgba(win.Canvas().Capture().At(int(p.X)+by, int(p.Y)+by))
	}
	focus := rgba(fyne.CurrentApp().Settings().Theme().Color(widgets.ColorFocus, theme.VariantLight))
	for _, by := range []int{9, 10} {
		if got := over(by); got.R < 240 {
			t.Errorf("without the focus there is %v around the knob", got)
		}
	}
	win.Canvas().Focus(w.scrubber)
	if got := over(10); got != focus {
		t.Errorf("with the focus there is %v around the knob, not %v", got, focus)
	}
	if got := over(8); got == focus {
		t.Error("the ring is part of the knob")
	}
}
