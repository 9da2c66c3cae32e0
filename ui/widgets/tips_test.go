package widgets_test

import (
	"image/color"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

// A tipBench is a window with tips, whose time goes on as wait says.
type tipBench struct {
	w    fyne.Window
	tips *widgets.Tips
	due  []*func()
	// rested is the time that was asked for last.
	rested time.Duration
}

func openTips(t *testing.T, content fyne.CanvasObject, width, height float32) *tipBench {
	t.Helper()
	b := &tipBench{}
	b.tips = widgets.NewTips(content, func(d time.Duration, f func()) func() {
		b.rested = d
		b.due = append(b.due, &f)
		return func() { f = func() {} }
	})
	b.w = show(t, b.tips, width, height)
	b.w.SetContent(b.tips)
	return b
}

// wait lets the time pass.
func (b *tipBench) wait() {
	due := b.due
	b.due = nil
	for _, f := range due {
		(*f)()
	}
}

// label is the tip, seen or not.
func (b *tipBench) label() *widgets.TipLabel {
	return test.WidgetRenderer(b.tips).Objects()[1].(*widgets.TipLabel)
}

// seen are the words of the tip and its key; empty where there is none.
func (b *tipBench) seen() string {
	if !b.label().Visible() {
		return ""
	}
	var key string
	var words []string
	for i, o := range test.WidgetRenderer(b.label()).Objects() {
		if text, ok := o.(*canvas.Text); ok && text.Visible() {
			if i < 3 {
				key = " [" + text.Text + "]"
			} else {
				words = append(words, text.Text)
			}
		}
	}
	return strings.Join(words, "/") + key
}

func tipped(words, key string) *widgets.Button {
	b := widgets.NewButton("", widgets.Quiet, func() {})
	b.Icon = widgets.Icon(widgets.IconTrash)
	b.SetTip(words, key)
	return b
}

var pointer = &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}

func TestTips_AreSeenWhereThePointerRests(t *testing.T) {
	open(t, theme.VariantLight)
	one, other := tipped("Delete it", "Del"), tipped("Open it", "")
	b := openTips(t, sheet(20, 20, one, 80, 20, other), 300, 200)
	one.MouseIn(pointer)
	if got := b.seen(); got != "" || b.rested != widgets.TipTime {
		t.Errorf("%q is seen at once; it waits %v", got, b.rested)
	}
	b.wait()
	if got := b.seen(); got != "Delete it [Del]" {
		t.Errorf("seen is %q", got)
	}
	one.MouseOut()
	if got := b.seen(); got != "" {
		t.Errorf("%q stays where the pointer has left", got)
	}
	one.MouseIn(pointer)
	one.MouseOut()
	other.MouseIn(pointer)
	b.wait()
	if got := b.seen(); got != "Open it" {
		t.Errorf("seen is %q of the two", got)
	}
}

func TestTips_AreSeenOnTheFocusOfTheKeyboardAlone(t *testing.T) {
	open(t, theme.VariantLight)
	one := tipped("Delete it", "Del")
	b := openTips(t, sheet(20, 20, one), 300, 200)
	b.w.Canvas().FocusNext()
	b.wait()
	if got := b.seen(); got != "Delete it [Del]" {
		t.Errorf("after Tab there is %q", got)
	}
	b.w.Canvas().Unfocus()
	if got := b.seen(); got != "" {
		t.Errorf("%q stays where the focus has left", got)
	}
	one.MouseIn(pointer)
	one.MouseDown(pointer)
	b.wait()
	if got := b.seen(); got != "" {
		t.Errorf("a press shows %q", got)
	}
}

func TestTips_GoAwayOnWhateverIsDone(t *testing.T) {
	open(t, theme.VariantLight)
	one, entry := tipped("Delete it", "Del"), widgets.NewEntry("", 1)
	chip := widgets.NewChip("Done", func() {})
	long := sheet(20, 20, one, 80, 20, entry, 20, 80, chip, 20, 400, widgets.NewText("far below", widgets.SizeBody, widgets.TextOptions{}))
	long.Layout = tall{long.Layout}
	scroll := widgets.NewVScroll(long)
	scrolled := 0
	scroll.OnScrolled = func(fyne.Position) { scrolled++ }
	own := reflect.ValueOf(scroll.OnScrolled).Pointer()
	b := openTips(t, scroll, 300, 200)
	for _, c := range []struct {
		name string
		act  func()
	}{
		{"a press", func() { one.MouseDown(pointer) }},
		{"a scroll", func() { scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -20)}) }},
		{"a letter typed elsewhere", func() { entry.TypedRune('a') }},
		{"a key elsewhere", func() { entry.TypedKey(key(fyne.KeyLeft)) }},
		{"a key that a control has a use for", func() { chip.TypedKey(key(fyne.KeyReturn)) }},
		{"a key that it has none for", func() { chip.TypedKey(key(fyne.KeyF6)) }},
		{"another size of the window", func() { b.w.Resize(b.w.Canvas().Size().AddWidthHeight(10, 0)) }},
	} {
		one.MouseIn(pointer)
		b.wait()
		if b.seen() == "" {
			t.Fatalf("before %s there is no tip", c.name)
		}
		c.act()
		if got := b.seen(); got != "" {
			t.Errorf("%q outlives %s", got, c.name)
		}
		one.MouseOut()
	}
	if scrolled == 0 {
		t.Error("the scroll's own work is not done any more")
	}
	if reflect.ValueOf(scroll.OnScrolled).Pointer() != own {
		t.Error("the scroll is still held when no tip is seen")
	}
}

// tall is higher than its window.
type tall struct{ in fyne.Layout }

func (l tall) Layout(objects []fyne.CanvasObject, s fyne.Size) { l.in.Layout(objects, s) }
func (tall) MinSize([]fyne.CanvasObject) fyne.Size             { return fyne.NewSize(100, 500) }

func TestTips_EscapeTakesTheTipAloneAway(t *testing.T) {
	open(t, theme.VariantLight)
	one := tipped("Delete it", "Del")
	b := openTips(t, sheet(20, 20, one), 300, 200)
	var passed []fyne.KeyName
	b.w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { passed = append(passed, e.Name) })
	b.w.Canvas().FocusNext()
	b.wait()
	one.TypedKey(key(fyne.KeyEscape))
	if got := b.seen(); got != "" || len(passed) != 0 {
		t.Errorf("there is %q, and the window got %v", got, passed)
	}
	one.TypedKey(key(fyne.KeyEscape))
	if len(passed) != 1 {
		t.Errorf("without a tip the window got %v", passed)
	}
}

func TestTips_LieWithinTheWindow(t *testing.T) {
	const words = "The whole of a sentence that is much too long for the place that it has in its row"
	for _, c := range []struct {
		name  string
		x, y  int
		above bool
	}{{"at the top left", 0, 0, false}, {"at the bottom right", 320, 160, true}} {
		t.Run(c.name, func(t *testing.T) {
			open(t, theme.VariantLight)
			one := tipped(words, "Del")
			b := openTips(t, sheet(c.x, c.y, one), 360, 200)
			one.MouseIn(pointer)
			b.wait()
			at, size := b.label().Position(), b.label().Size()
			if at.X < 6 || at.X+size.Width > 354 || at.Y < 6 || at.Y+size.Height > 194 {
				t.Errorf("it is at %v, %v large", at, size)
			}
			if above := at.Y+size.Height <= float32(c.y); above != c.above {
				t.Errorf("it is at %v beside a control at %d", at, c.y)
			}
			if at.Y < float32(c.y)+one.Size().Height && !c.above {
				t.Errorf("it covers its control")
			}
		})
	}
}

// Of the focus alone a tip says what is not to be read on the control.
func TestTips_OfTheFocusRepeatNoLabel(t *testing.T) {
	open(t, theme.VariantLight)
	button := widgets.NewButton("Show as table", widgets.Plain, func() {})
	button.SetTip("", "T")
	b := openTips(t, sheet(20, 20, button), 300, 200)
	b.w.Canvas().Focus(button)
	b.wait()
	if got := b.seen(); got != " [T]" {
		t.Errorf("the focus tells %q", got)
	}
	button.MouseIn(pointer)
	b.wait()
	if got := b.seen(); got != "Show as table [T]" {
		t.Errorf("the pointer tells %q", got)
	}
}

func TestSegment_TellsTheKeyOfWhatIsUnderThePointer(t *testing.T) {
	open(t, theme.VariantLight)
	s := widgets.NewSegment([]string{"Radar", "By year", "List"}, 0, nil)
	s.Keys = []string{"R", "Y", "L"}
	b := openTips(t, sheet(20, 20, s), 400, 200)
	at := func(x float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 18)}}
	}
	s.MouseIn(at(20))
	b.wait()
	if got := b.seen(); got != "Radar [R]" {
		t.Errorf("seen is %q", got)
	}
	left := b.label().Position().X
	s.MouseMoved(at(100))
	if got := b.seen(); got != "" {
		t.Errorf("%q stays over another", got)
	}
	b.wait()
	if got := b.seen(); got != "By year [Y]" || b.label().Position().X <= left {
		t.Errorf("seen is %q at %v", got, b.label().Position())
	}
}

func TestTips_TellAllOfWhatIsCut(t *testing.T) {
	open(t, theme.VariantLight)
	const all = "A note that is far too long for its column"
	text := widgets.NewText(all, widgets.SizeBody, widgets.TextOptions{Clip: true})
	whole := widgets.NewWhole(text)
	chip := widgets.NewChip(all, func() {})
	fold := widgets.NewFold(nil)
	fold.SetState(widgets.FoldState{Label: all})
	for name, o := range map[string]fyne.CanvasObject{"a text": whole, "a chip": chip, "a fold": fold} {
		for width, want := range map[float32]string{120: all, 600: ""} {
			b := openTips(t, container.New(&one{fyne.NewSize(width, 42)}, o), 700, 100)
			o.(desktop.Hoverable).MouseIn(pointer)
			b.wait()
			if got := strings.ReplaceAll(b.seen(), "/", " "); got != want {
				t.Errorf("%s %v wide tells %q", name, width, got)
			}
			o.(desktop.Hoverable).MouseOut()
		}
	}
}

// one gives its object that size.
type one struct{ size fyne.Size }

func (l *one) MinSize([]fyne.CanvasObject) fyne.Size { return l.size }
func (l *one) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	objects[0].Resize(l.size)
}

func TestTips_OfADialogLieInFrontOfIt(t *testing.T) {
	open(t, theme.VariantLight)
	beneath := tipped("Delete it", "Del")
	b := openTips(t, sheet(20, 20, beneath), 500, 300)
	beneath.MouseIn(pointer)
	inside := tipped("Open it", "")
	dismiss := widgets.ShowDialog(b.w.Canvas(), widgets.Dialog{Title: "A question", Content: inside, Buttons: []widgets.DialogButton{{Label: "Close"}}})
	b.wait()
	if got := b.seen(); got != "" {
		t.Errorf("%q is seen behind the dialog", got)
	}
	inside.MouseIn(pointer)
	b.wait()
	over := *b
	over.tips = b.w.Canvas().Overlays().Top().(*widgets.Tips)
	if got := over.seen(); got != "Open it" {
		t.Errorf("the dialog shows %q", got)
	}
	dismiss()
	beneath.MouseIn(pointer)
	b.w.Canvas().Overlays().Add(canvas.NewRectangle(color.Black)) // as the toolkit's own menus do
	b.wait()
	if got := b.seen(); got != "" {
		t.Errorf("%q is seen behind a menu", got)
	}
	b.w.Canvas().Overlays().Remove(b.w.Canvas().Overlays().Top())
	if n := len(b.w.Canvas().Overlays().List()); n != 0 {
		t.Errorf("%d overlays are left", n)
	}
}
