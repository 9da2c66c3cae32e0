package widgets_test

import (
	"image/color"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
	"github.com/google/go-cmp/cmp"

	"headroom/ui/draw"
	"headroom/ui/widgets"
)

func TestIcons_EveryNameHasItsFile(t *testing.T) {
	openWith(t, func() fyne.CanvasObject { return widgets.NewKeyCap("1") }, 40, 40)
	for _, n := range allIcons() {
		if len(widgets.Icon(n).Content()) == 0 {
			t.Errorf("no drawing of %q", n)
		}
	}
}

func TestButton_PressedByClickEnterAndSpaceButNotWhenDisabled(t *testing.T) {
	n := 0
	var b *widgets.Button
	openWith(t, func() fyne.CanvasObject {
		b = widgets.NewButton("Save", widgets.Primary, func() { n++ })
		return b
	}, 100, 36)
	test.Tap(b)
	b.TypedKey(key(fyne.KeyReturn))
	b.TypedKey(key(fyne.KeySpace))
	if n != 3 {
		t.Errorf("pressed %d times", n)
	}
	b.Disable()
	test.Tap(b)
	b.TypedKey(key(fyne.KeyReturn))
	if n != 3 {
		t.Error("pressed while disabled")
	}
}

// What cannot be used has a dashed edge, so that it is told without colour, too.
func TestWhatIsDisabledHasAnEdgeOfItsOwn(t *testing.T) {
	b := widgets.NewButton("Save", widgets.Plain, nil)
	s := widgets.NewSwitch("Name", "", false, nil)
	openWith(t, func() fyne.CanvasObject { return sheet(20, 20, b, 20, 80, s) }, 200, 140)
	dashed := func(w fyne.Widget) bool {
		return slices.ContainsFunc(test.WidgetRenderer(w).Objects(), func(o fyne.CanvasObject) bool {
			f, ok := o.(*widgets.Figure)
			return ok && f.Visible() && f.Size().Width > 20
		})
	}
	for _, w := range []interface {
		fyne.Widget
		fyne.Disableable
	}{b, s} {
		if dashed(w) {
			t.Errorf("%T looks as if it were disabled", w)
		}
		w.Disable()
		if !dashed(w) {
			t.Errorf("%T does not look disabled", w)
		}
		w.Enable()
		if dashed(w) {
			t.Errorf("%T looks disabled still", w)
		}
	}
}

// The toolkit shows a picture as it was until that one is refreshed, too.
// An icon with a colour of its own keeps it, but on a button that cannot be pressed.
func TestButton_KeepsTheColourOfItsIcon(t *testing.T) {
	open(t, theme.VariantLight)
	b := widgets.NewButton("", widgets.Plain, nil)
	b.Icon = widgets.IconIn(widgets.IconTrash, widgets.ColorDanger)
	show(t, b, 36, 36)
	icon := func() string {
		for _, o := range test.WidgetRenderer(b).Objects() {
			if i, ok := o.(*canvas.Image); ok {
				return i.Resource.Name()
			}
		}
		return ""
	}
	danger := b.Icon.Name()
	if got := icon(); got != danger {
		t.Errorf("it is drawn as %s, not as %s", got, danger)
	}
	b.Disable()
	if got := icon(); got == danger {
		t.Errorf("it is drawn as %s though it cannot be pressed", got)
	}
}

func TestButton_ShowsAnotherIcon(t *testing.T) {
	open(t, theme.VariantLight)
	shown := func(icon string) (*widgets.Button, fyne.Window) {
		b := widgets.NewButton("Why", widgets.Plain, nil)
		b.Icon = widgets.Icon(icon)
		return b, show(t, b, 120, 40)
	}
	b, w := shown(widgets.IconRight)
	before := w.Canvas().Capture()
	b.Icon = widgets.Icon(widgets.IconDown)
	b.Refresh()
	after := w.Canvas().Capture()
	_, w = shown(widgets.IconDown)
	if _, n := difference(after, w.Canvas().Capture()); n != 0 {
		t.Errorf("%d pixels are not those of the other icon", n)
	}
	if _, n := difference(before, after); n == 0 {
		t.Error("the icons look the same")
	}
}

func TestChip_ShowsThatItIsChosen(t *testing.T) {
	open(t, theme.VariantLight)
	shown := func(chosen bool) (*widgets.Chip, fyne.Window) {
		c := widgets.NewChip("Lost", nil)
		c.Icon = widgets.Icon(widgets.IconFlag)
		c.SetSelected(chosen)
		return c, show(t, c, 120, 40)
	}
	c, w := shown(false)
	w.Canvas().Capture()
	c.SetSelected(true)
	after := w.Canvas().Capture()
	_, w = shown(true)
	if _, n := difference(after, w.Canvas().Capture()); n != 0 {
		t.Errorf("%d pixels are not those of a chosen one", n)
	}
}

func TestSwitch_TurnsByClickEnterAndSpaceButNotWhenDisabled(t *testing.T) {
	var told []bool
	var s *widgets.Switch
	openWith(t, func() fyne.CanvasObject {
		s = widgets.NewSwitch("Hard ceiling", "", true, func(on bool) { told = append(told, on) })
		return s
	}, 200, 36)
	test.Tap(s)
	s.TypedKey(key(fyne.KeyReturn))
	s.TypedKey(key(fyne.KeySpace))
	if want := []bool{false, true, false}; !slices.Equal(told, want) || s.On() {
		t.Errorf("told %v, on %v", told, s.On())
	}
	s.SetOn(true)
	s.Disable()
	test.Tap(s)
	s.TypedKey(key(fyne.KeySpace))
	if len(told) != 3 || !s.On() {
		t.Errorf("turned while disabled, or told of SetOn: %v", told)
	}
}

// ringed tells whether the picture has the focus colour at its left edge.
func ringed(w fyne.Window, x, y int) bool {
	r, g, b, _ := w.Canvas().Capture().At(x, y).RGBA()
	return color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255} == color.RGBA{0, 0x72, 0xB2, 255}
}

func TestButton_ShowsTheRingByKeyboardAndNotByClick(t *testing.T) {
	var c *fyne.Container
	w := openWith(t, func() fyne.CanvasObject {
		c = sheet(20, 20, widgets.NewButton("Quiet", widgets.Quiet, nil))
		return c
	}, 140, 80)
	b := child(c, 0).(*widgets.Button)
	b.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
	b.MouseUp(&desktop.MouseEvent{})
	if w.Canvas().Focused() != fyne.Focusable(b) || ringed(w, 16, 38) {
		t.Error("a click must take the focus and draw no ring")
	}
	b.TypedKey(key(fyne.KeyReturn))
	if !ringed(w, 16, 38) {
		t.Error("no ring after a key")
	}
	w.Canvas().Unfocus()
	w.Canvas().FocusNext()
	if !ringed(w, 16, 38) {
		t.Error("no ring after Tab")
	}
}

// A small plain one stands among words: its ring keeps within it.
func TestButton_SmallAmongWordsHasItsRingWithin(t *testing.T) {
	var c *fyne.Container
	w := openWith(t, func() fyne.CanvasObject {
		b := widgets.NewButton("Why", widgets.Plain, nil)
		b.Small = true
		c = sheet(20, 20, b)
		return c
	}, 140, 80)
	middle := 20 + int(child(c, 0).Size().Height)/2
	w.Canvas().FocusNext()
	for x, want := range map[int]bool{16: false, 18: false, 20: true, 23: false} {
		if got := ringed(w, x, middle); got != want {
			t.Errorf("the ring is at %d: %v", x, got)
		}
	}
}

func TestControls_PassOnKeysTheyHaveNoUseFor(t *testing.T) {
	var b *widgets.Button
	w := openWith(t, func() fyne.CanvasObject { b = widgets.NewButton("Save", widgets.Primary, nil); return b }, 100, 36)
	var runes []rune
	var keys []fyne.KeyName
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	b.TypedRune('n')
	b.TypedKey(key(fyne.KeyEscape))
	if string(runes) != "n" || len(keys) != 1 {
		t.Errorf("window got %q and %v", string(runes), keys)
	}
}

// One that wraps shows all of its words, and stays as large when it is chosen.
func TestChip_ThatWrapsKeepsItsWords(t *testing.T) {
	open(t, theme.VariantLight)
	const all = "I only meet people with my own job title"
	c := widgets.NewChip(all, nil)
	c.Wrap = true
	c.Resize(fyne.NewSize(160, c.HeightFor(160)))
	wide, high := c.Wide(), c.MinSize().Height
	if one := c.HeightFor(wide); high <= one {
		t.Fatalf("it is %v high where it wraps, and %v in one line", high, one)
	}
	for _, chosen := range []bool{false, true} {
		c.SetSelected(chosen)
		var lines []string
		for _, o := range test.WidgetRenderer(c).Objects() {
			if l, ok := o.(*canvas.Text); ok {
				lines = append(lines, l.Text)
				if over := l.Position().X + l.MinSize().Width - 160; over > 0 {
					t.Errorf("chosen %v: %q is %v too wide", chosen, l.Text, over)
				}
			}
		}
		if got := strings.Join(lines, " "); got != all {
			t.Errorf("chosen %v: it shows %q", chosen, got)
		}
		if c.Wide() != wide || c.MinSize().Height != high {
			t.Errorf("chosen %v: it is %v, %v and was %v, %v", chosen, c.Wide(), c.MinSize().Height, wide, high)
		}
	}
}

func TestChip_OneThatOnlyShowsTakesNoFocus(t *testing.T) {
	w := openWith(t, func() fyne.CanvasObject {
		return sheet(0, 0, widgets.NewChip("1 to answer", nil), 0, 40, widgets.NewChip("Done", func() {}))
	}, 200, 80)
	w.Canvas().FocusNext()
	w.Canvas().FocusNext()
	if f, ok := w.Canvas().Focused().(*widgets.Chip); !ok || f.Disabled() {
		t.Errorf("focus is on %v", w.Canvas().Focused())
	}
}

func TestSegment_ArrowsAndClicksChooseAndStopAtTheEnds(t *testing.T) {
	var got []int
	var s *widgets.Segment
	openWith(t, func() fyne.CanvasObject {
		s = widgets.NewSegment([]string{"Radar", "By year", "List"}, 0, func(i int) { got = append(got, i) })
		return s
	}, 260, 36)
	s.TypedKey(key(fyne.KeyLeft))
	s.TypedKey(key(fyne.KeyRight))
	test.TapAt(s, fyne.NewPos(190, 18))
	s.TypedKey(key(fyne.KeyRight))
	test.TapAt(s, fyne.NewPos(20, 18))
	if len(got) != 3 || got[0] != 1 || got[1] != 2 || got[2] != 0 {
		t.Errorf("chose %v", got)
	}
}

// In two rows each option is chosen where it stands, and the words stay within.
func TestSegment_BreaksWhereItHasTooLittleRoom(t *testing.T) {
	var got []int
	var s *widgets.Segment
	openWith(t, func() fyne.CanvasObject {
		s = widgets.NewSegment([]string{"System", "Light", "Dark", "High contrast"}, 0, func(i int) { got = append(got, i) })
		return s
	}, 200, 66)
	one := s.MinSize()
	s.Breaks = true
	if two := s.MinSize(); two.Width > 200 || two.Height <= one.Height {
		t.Fatalf("it is %v in two rows, %v in one", two, one)
	}
	for _, at := range []fyne.Position{{X: 150, Y: 15}, {X: 50, Y: 50}, {X: 150, Y: 50}, {X: 50, Y: 15}} {
		test.TapAt(s, at)
	}
	if diff := cmp.Diff([]int{1, 2, 3, 0}, got); diff != "" {
		t.Error(diff)
	}
	if high := s.HeightFor(500); high != one.Height {
		t.Errorf("with room for one row it is %v high", high)
	}
}

func TestEntry_TabLeavesItAndTellsSo(t *testing.T) {
	var c *fyne.Container
	left := 0
	w := openWith(t, func() fyne.CanvasObject {
		note := widgets.NewEntry("Note", 2)
		note.OnBlur = func() { left++ }
		c = sheet(0, 0, note, 0, 80, widgets.NewButton("Save", widgets.Primary, nil))
		return c
	}, 200, 120)
	note := child(c, 0).(*widgets.Entry)
	if note.AcceptsTab() {
		t.Error("an entry must not keep Tab")
	}
	w.Canvas().Focus(note)
	test.Type(note, "Two talks")
	w.Canvas().FocusNext()
	if left != 1 || note.Text != "Two talks" {
		t.Errorf("left %d times with %q", left, note.Text)
	}
}

func TestRail_SelectsByClickAndKeyAndCountsTheFootOn(t *testing.T) {
	var got []int
	var r *widgets.Rail
	w := openWith(t, func() fyne.CanvasObject {
		r = widgets.NewRail([]widgets.RailItem{{Icon: widgets.IconCheckIn, Label: "Check in"}, {Icon: widgets.IconJourney, Label: "Journey"}},
			[]widgets.RailItem{{Icon: widgets.IconSettings, Label: "Settings"}}, func(i int) { got = append(got, i) })
		return r
	}, 96, 500)
	test.TapCanvas(w.Canvas(), fyne.NewPos(48, 160))
	test.TapCanvas(w.Canvas(), fyne.NewPos(48, 460))
	w.Canvas().FocusNext()
	w.Canvas().Focused().TypedKey(key(fyne.KeyDown))
	w.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	if len(got) != 3 || got[0] != 1 || got[1] != 2 || got[2] != 1 {
		t.Errorf("selected %v", got)
	}
}

// In high contrast, where its tint is hardly seen, an outline shows which is chosen.
func TestNavItem_IsOutlinedInHighContrastWhereItIsChosen(t *testing.T) {
	openContrast(t)
	n := widgets.NewNavItem("Targets", func() {})
	w := show(t, n, 200, 40)
	outline := func() float32 { return test.WidgetRenderer(n).Objects()[0].(*canvas.Rectangle).StrokeWidth }
	if got := outline(); got != 0 {
		t.Errorf("one that is not chosen has an outline of %v", got)
	}
	n.Choose(true)
	if got := outline(); got != 2 {
		t.Errorf("the chosen one has an outline of %v, not 2", got)
	}
	w.Canvas().FocusNext()
	if got := outline(); got != 3 {
		t.Errorf("with the focus the outline is %v, not 3", got)
	}
}

// The widest word keeps a distance from the edges of its tint.
func TestRail_IsWiderThanItsWidestWord(t *testing.T) {
	const longest = "Einstellungen"
	var r *widgets.Rail
	var word *widgets.Text
	openWith(t, func() fyne.CanvasObject {
		r = widgets.NewRail(nil, []widgets.RailItem{{Icon: widgets.IconSettings, Label: longest}}, nil)
		word = widgets.NewText(longest, widgets.SizeCaption, widgets.TextOptions{Strong: true})
		return r
	}, 120, 500)
	for _, least := range []float32{32, 20} {
		if air := r.MinSize().Width - word.MinSize().Width; air < least-1 || air > least+1 {
			t.Errorf("%v are around the word, not %v", air, least)
		}
		r.SetNarrow(true)
	}
}

func TestDialog_EscapeIsTheHarmlessButtonWhichHasTheFocus(t *testing.T) {
	for _, lost := range []bool{false, true} {
		w := openWith(t, func() fyne.CanvasObject { return widgets.NewButton("Under", widgets.Quiet, nil) }, 600, 400)
		var did []string
		say := func(s string) func() { return func() { did = append(did, s) } }
		widgets.ShowDialog(w.Canvas(), widgets.Dialog{Title: "Replace?", Body: "It can be undone.", Buttons: []widgets.DialogButton{
			{Label: "Keep", Kind: widgets.Quiet, Tapped: say("keep")}, {Label: "Replace", Kind: widgets.Primary, Tapped: say("replace")},
		}})
		focused, ok := w.Canvas().Focused().(*widgets.Button)
		if !ok || focused.AccessibilityLabel() != "Keep" {
			t.Fatalf("focus is on %v", w.Canvas().Focused())
		}
		w.Canvas().FocusNext()
		w.Canvas().FocusNext()
		if w.Canvas().Focused() != fyne.Focusable(focused) {
			t.Error("Tab must stay inside")
		}
		if lost {
			w.Canvas().Unfocus()
			w.Canvas().OnTypedKey()(key(fyne.KeyEscape))
		} else {
			focused.TypedKey(key(fyne.KeyEscape))
		}
		if len(did) != 1 || did[0] != "keep" || w.Canvas().Overlays().Top() != nil {
			t.Errorf("did %v, over it %v", did, w.Canvas().Overlays().Top())
		}
	}
}

func TestToast_ActionAndClosingCallOnceEach(t *testing.T) {
	var did []string
	var toast *widgets.Toast
	w := openWith(t, func() fyne.CanvasObject {
		toast = widgets.NewToast("Deleted", func() { did = append(did, "closed") },
			widgets.Offer{Label: "Other"}, widgets.Offer{Label: "Undo", Key: "Ctrl Z", Do: func() { did = append(did, "undo") }})
		return toast
	}, 400, 48)
	stopped := 0
	toast.Start(time.Hour, func(time.Duration, func()) func() { return func() { stopped++ } })
	toast.Focus()
	w.Canvas().Focused().TypedKey(key(fyne.KeyReturn))
	toast.Close()
	if len(did) != 2 || did[0] != "closed" || did[1] != "undo" {
		t.Errorf("did %v", did)
	}
	if stopped != 1 {
		t.Errorf("its time was stopped %d times", stopped)
	}
}

// Its time begins again while it is read.
func TestToast_StaysWhileThePointerIsOverIt(t *testing.T) {
	closed := false
	var up func()
	toast := widgets.NewToast("Deleted", func() { closed = true })
	toast.Start(time.Hour, func(_ time.Duration, f func()) func() {
		up = f
		return func() {}
	})
	toast.MouseIn(nil)
	up()
	if closed {
		t.Error("it went while the pointer was over it")
	}
	toast.MouseOut()
	up()
	if !closed {
		t.Error("it stayed")
	}
}

func TestFigure_ShowsWhatWasDrawnLast(t *testing.T) {
	ink := color.NRGBA{255, 0, 0, 255}
	var f *widgets.Figure
	w := openWith(t, func() fyne.CanvasObject {
		f = widgets.NewFigure(func(s draw.Surface, _ float64) {
			width, height := s.Size()
			s.Fill(draw.RoundRect(draw.Rect{X1: width, Y1: height}, 0), ink)
		})
		return f
	}, 400, 300)
	picture := func() color.Color {
		w.Canvas().Capture()
		f.Wait()
		return color.NRGBAModel.Convert(w.Canvas().Capture().At(200, 150))
	}
	if got := picture(); got != ink {
		t.Errorf("%v, not %v", got, ink)
	}
	f.WhileDrawing(400, 300, func() {
		for i := range uint8(3) {
			ink.B = 100 * i
			f.Refresh()
			w.Canvas().Capture()
		}
	})
	if got := picture(); got != ink {
		t.Errorf("%v, not the last %v", got, ink)
	}
}

// A figure that is too large to be drawn while the interface waits, and one that is under
// way, are whole in a picture of the window all the same.
func TestFigure_IsWholeInAPicture(t *testing.T) {
	ink := color.NRGBA{255, 0, 0, 255}
	var f *widgets.Figure
	w := openWith(t, func() fyne.CanvasObject {
		f = widgets.NewFigure(func(s draw.Surface, _ float64) {
			width, height := s.Size()
			s.Fill(draw.RoundRect(draw.Rect{X1: width, Y1: height}, 0), ink)
		})
		return f
	}, 1400, 1200)
	check := func() {
		t.Helper()
		widgets.EntireFigures(func() {
			if got := color.NRGBAModel.Convert(w.Canvas().Capture().At(200, 150)); got != ink {
				t.Errorf("%v, not %v", got, ink)
			}
		})
	}
	check()
	f.WhileDrawing(1400, 1200, func() {
		ink.B = 100
		f.Refresh()
		w.Canvas().Capture() // asks for it: it waits for what is under way
		check()
	})
	w.Canvas().Capture()
	f.Wait()
	check()
}
