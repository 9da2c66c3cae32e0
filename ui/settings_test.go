package ui

import (
	"errors"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"headroom/model"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

func TestSettings_AreInForceAndKeptAtOnce(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.sees("Settings", "Changes are kept at once", "/home/me/.local/share/headroom")
	b.choose("Dark")
	if got := b.background(); got != rgb(0x0F1B2D) {
		t.Errorf("the background is %v", got)
	}
	for range 9 { // as far as it goes
		b.tapIcon(widgets.IconPlus)
	}
	b.sees("150%")
	if got := screens.TextScale(); got != 1 {
		t.Errorf("text is %v of its size while the button is pressed", got)
	}
	b.wait() // until the last step is some time ago
	if got := screens.TextScale(); got != 1.5 {
		t.Errorf("text is %v of its size", got)
	}
	if want := (model.Settings{Look: model.DarkLook, Text: 150}); desk.settings != want {
		t.Errorf("kept %+v", desk.settings)
	}
	b.tapIcon(widgets.IconMinus)
	b.sees("140%")
	b.choose("Light") // which takes the size along
	if want := (model.Settings{Look: model.LightLook, Text: 140}); desk.settings != want {
		t.Errorf("kept %+v", desk.settings)
	}
}

func (b *bench) background() any {
	b.canvas().Capture()
	return b.win.theme.Color(widgets.ColorBackground, light)
}

// What was out of sight while the theme changed is not left in the old one.
func TestSettings_AreInForceOnEveryScreen(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.choose("High contrast")
	b.ctrl(fyne.Key1)
	b.eachColour(func(c color.NRGBA) {
		if c == rgb(0xF1ECE3) || c == rgb(0xE6E0D5) || c == rgb(0x5B6470) {
			t.Errorf("the light theme's %v is in sight", c)
		}
	})
}

// eachColour goes through the fills and inks of what is in sight.
func (b *bench) eachColour(f func(color.NRGBA)) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *canvas.Rectangle:
			f(color.NRGBAModel.Convert(o.FillColor).(color.NRGBA))
		case *canvas.Text:
			f(color.NRGBAModel.Convert(o.Color).(color.NRGBA))
		}
		for _, c := range parts(o) {
			walk(c)
		}
	}
	walk(b.win.root)
}

func TestSettings_ThatWereKeptAreInForceFromTheStart(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings = model.Settings{Look: model.HighContrast, Text: 120}
	b := first(t, desk)
	if got := screens.TextScale(); got < 1.19 || got > 1.21 {
		t.Errorf("text is %v of its size", got)
	}
	if got := b.background(); got != rgb(0xFFFFFF) {
		t.Errorf("the background is %v", got)
	}
}

func TestSettings_ThatCannotBeReadAreNoReasonNotToOpen(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.fail["read settings"] = errors.New("no")
	b := first(t, desk)
	b.sees("November check-in")
}

func TestSettings_ThatCannotBeKeptAreSaidToBe(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	desk.fail["settings"] = &model.Problem{Kind: model.Full}
	b.choose("Light")
	b.sees("The disk is full.")
	delete(desk.fail, "settings")
	b.tap("Try again")
	if desk.settings.Look != model.LightLook {
		t.Errorf("kept %+v", desk.settings)
	}
}

func TestSettings_ATextSizeIsKeptThoughTheWindowIsClosedAtOnce(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.tapIcon(widgets.IconPlus)
	b.win.close()
	b.settle()
	if desk.settings.Text != 110 {
		t.Errorf("kept %+v", desk.settings)
	}
}

// The buttons would run away from under the pointer between two steps, if the first
// still had its time.
func TestSettings_OnlyTheLastStepOfTheTextSizeHasItsTime(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyComma)
	running := func() (n int) {
		for _, timer := range b.timers {
			if timer.f != nil {
				n++
			}
		}
		return n
	}
	b.tapIcon(widgets.IconPlus)
	once := running()
	b.tapIcon(widgets.IconPlus)
	b.tapIcon(widgets.IconMinus)
	if n := running(); n != once || n == 0 {
		t.Errorf("%d timers run after three steps, %d after one", n, once)
	}
}

// Two windows on one journal: neither undoes what the other set, and each follows it
// once it comes to the front.
func TestSettings_OfAnotherWindowStay(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	desk.settings.Text, desk.settings.Language = 120, "de"
	b.choose("Dark")
	if want := (model.Settings{Look: model.DarkLook, Text: 120, Language: "de"}); desk.settings != want {
		t.Fatalf("kept %+v", desk.settings)
	}
	b.win.reload()
	b.settle()
	b.sees("120 %", "Einstellungen")
	if got := b.background(); got != rgb(0x0F1B2D) {
		t.Errorf("the background is %v", got)
	}
	desk.fail["settings"] = &model.Problem{Kind: model.Full}
	b.turn("Weniger Bewegung")
	b.key(fyne.KeyEscape)
	b.win.reload()
	b.settle()
	delete(desk.fail, "settings")
	b.tapIcon(widgets.IconPlus)
	b.wait()
	if want := (model.Settings{Look: model.DarkLook, Text: 130, Language: "de", Still: true}); desk.settings != want {
		t.Errorf("kept %+v", desk.settings)
	}
}

// What is set and set back before the disk has followed is set back there, too.
func TestSettings_SetBackAtOnceAreKeptSo(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	s := b.win.settings
	s.Still = true
	b.win.change(s)
	s.Still = false
	b.win.change(s)
	b.settle()
	if desk.settings.Still {
		t.Errorf("kept %+v", desk.settings)
	}
}

func TestSettings_ThePrivateWordsAreThere(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.private = []string{"Acme"}
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.sees("Acme")
	b.tap("Change the list")
	b.entry("Acme\n").SetText("Acme\nGlobex")
	b.tap("Keep the list")
	b.sees("Globex", "Headroom asks before it saves or copies")
}

// A list that was changed is not lost by leaving it: what is to become of it is asked.
func TestSettings_AskWhatIsToBecomeOfAChangedListOfWords(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.private = []string{"Acme"}
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	change := func() {
		b.tap("Change the list")
		b.entry("Acme\n").SetText("Acme\nGlobex")
		b.key(fyne.KeyEscape)
		b.sees("Keep the changed list?")
	}
	for _, same := range []string{"Acme", " Acme\n\n"} { // nothing that would be kept was changed
		b.tap("Change the list")
		b.entry("Acme\n").SetText(same)
		b.key(fyne.KeyEscape)
		b.seesNot("Keep the changed list?")
	}
	change()
	b.tap("Drop the change")
	if b.settle(); !slices.Equal(desk.private, []string{"Acme"}) {
		t.Errorf("dropped, the list is %q", desk.private)
	}
	change()
	b.key(fyne.KeyEscape) // back in the list, with what was typed
	b.seesNot("Keep the changed list?")
	if b.settle(); !slices.Equal(desk.private, []string{"Acme"}) {
		t.Errorf("gone back to, the list is %q", desk.private)
	}
	b.entry("Acme\nGlobex\n")
	b.tap("Cancel")
	b.tap("Keep the list")
	if b.settle(); !slices.Equal(desk.private, []string{"Acme", "Globex"}) {
		t.Errorf("kept, the list is %q", desk.private)
	}
	b.tap("Change the list")
	b.typed("Initech") // on a line of its own
	b.tap("Keep the list")
	if b.settle(); !slices.Equal(desk.private, []string{"Acme", "Globex", "Initech"}) {
		t.Errorf("written to, the list is %q", desk.private)
	}
}

func TestKeys_AreListedFromAnywhere(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	for _, open := range []func(){
		func() { b.key(fyne.KeyF1) },
		func() { b.canvas().Unfocus(); b.typed("?") },
		func() { b.typed("n"); b.key(fyne.KeyF1) },
	} {
		b.seesNot("Set a level and go on")
		open()
		b.sees("Set a level and go on", "Ctrl Shift C")
		b.key(fyne.KeyEscape)
	}
}

// At half as large again nothing that is needed leaves the window.
func TestLargeText_TheButtonsStayInSight(t *testing.T) {
	for _, width := range []float32{360, 480, 840, 1024, 1280} {
		desk := newMemoryDesk(t, months()...)
		desk.settings.Text = model.TextMax
		b := newBench(t, desk, width, 800, light)
		for place, button := range map[fyne.KeyName]string{fyne.Key1: "Save check-in", fyne.Key4: "Save PNG"} {
			b.ctrl(place)
			o := b.find(button)
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			if at.X < 0 || at.X+o.Size().Width > width || at.Y+o.Size().Height > 800 {
				t.Errorf("%v wide, %q lies at %v, %v large", width, button, at, o.Size())
			}
		}
		if s := b.win.root.MinSize(); s.Width > 360 {
			t.Errorf("the window cannot be narrower than %v", s.Width)
		}
	}
}

// tapNthIcon presses the n-th button, from 0, that shows that icon alone.
func (b *bench) tapNthIcon(name string, n int) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Button)
		if !ok || !showsIconAlone(s, name) {
			return false
		}
		if n--; n >= 0 {
			return false
		}
		test.Tap(s)
		return true
	})
	b.settle()
}

func TestSettings_TargetsAreSetInHalfLevels(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.sees("What I aim at", "4.0 until you set another level")
	b.tapNthIcon(widgets.IconMinus, 2) // after text size and Bandwidth: Network
	if want := (model.Ratings{0, 7 * model.Half}); desk.target != want {
		t.Errorf("kept %v", desk.target)
	}
	b.sees("3.5")
	for range 5 { // as far as it goes
		b.tapNthIcon(widgets.IconPlus, 2)
	}
	if want := (model.Ratings{0, 5 * model.Whole}); desk.target != want {
		t.Errorf("kept %v", desk.target)
	}
	b.sees("5.0", "Open sky")
	desk.fail["target"] = &model.Problem{Kind: model.Full}
	b.tapNthIcon(widgets.IconMinus, 1)
	b.sees("The disk is full.")
	delete(desk.fail, "target")
	b.tap("Try again")
	if want := (model.Ratings{7 * model.Half, 5 * model.Whole}); desk.target != want {
		t.Errorf("kept %v", desk.target)
	}
	b.tap("The usual for all")
	if desk.target != (model.Ratings{}) {
		t.Errorf("kept %v", desk.target)
	}
}

// Two quick steps are two, though the first is not kept yet.
func TestSettings_QuickStepsOfATargetAllCount(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	var minus *widgets.Button
	n := 0
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Button)
		if ok && s.Icon != nil && strings.HasPrefix(s.Icon.Name(), widgets.IconMinus) {
			n++
			minus = s
		}
		return n == 2 // after text size: Bandwidth
	})
	test.Tap(minus)
	test.Tap(minus)
	b.sees("3.0")
	b.settle()
	if want := (model.Ratings{3 * model.Whole}); desk.target != want {
		t.Errorf("kept %v", desk.target)
	}
}

// Each change is one act, whatever it is, and is kept as it is undone.
func TestSettings_AreUndoneAndDoneAgain(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	want := []model.Settings{desk.settings}
	for _, c := range []struct {
		act func()
		say string
	}{
		{func() { b.choose("Light") }, "Theme: Light"},
		{func() { b.tapIcon(widgets.IconPlus); b.tapIcon(widgets.IconPlus); b.wait() }, "Text size: 120%"},
		{func() { b.turn("Reduce motion") }, "Motion is reduced"},
		{func() { b.pick("Last day") }, "Day of the month: Last day"},
		{func() { b.pick("Deutsch") }, "Sprache: Deutsch"},
	} {
		c.act()
		b.sees(c.say)
		want = append(want, desk.settings)
	}
	for i := len(want) - 2; i >= 0; i-- {
		b.undo()
		if desk.settings != want[i] || b.win.settings != want[i] {
			t.Fatalf("undone, %+v is kept and %+v in force, want %+v", desk.settings, b.win.settings, want[i])
		}
	}
	b.sees("100%", "Settings")
	for i := 1; i < len(want); i++ {
		b.redo()
		if desk.settings != want[i] {
			t.Fatalf("done again, %+v is kept, want %+v", desk.settings, want[i])
		}
	}
}

// What was set since, here or in another window, stays.
func TestSettings_UndoLeavesWhatElseWasSet(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.choose("Light")
	desk.settings.Text = 120
	b.win.reload()
	b.settle()
	b.undo()
	if want := (model.Settings{Look: model.SystemLook, Text: 120}); desk.settings != want {
		t.Errorf("kept %+v", desk.settings)
	}
}

// Two changes that could not be kept are in force, and are taken back one by one: no other
// window has set anything.
func TestSettings_ThatCannotBeKeptAreTakenBack(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	desk.fail["settings"] = &model.Problem{Kind: model.Full}
	said := func() {
		b.sees("The disk is full.")
		b.key(fyne.KeyEscape)
	}
	for _, look := range []string{"Light", "Dark", "High contrast"} { // a key each: what is said takes the keys
		b.choose(look)
		said()
	}
	for _, c := range []struct {
		act  func()
		look model.Look
	}{
		{b.undo, model.DarkLook},
		{b.undo, model.LightLook},
		{b.redo, model.DarkLook},
		{b.redo, model.HighContrast},
		{b.undo, model.DarkLook},
		{b.undo, model.LightLook},
		{b.undo, model.SystemLook},
	} {
		c.act()
		if b.win.settings.Look != c.look {
			t.Fatalf("in force is %q, want %q; there is:\n%s", b.win.settings.Look, c.look, b.texts())
		}
		said()
	}
	delete(desk.fail, "settings")
	for _, look := range []model.Look{model.LightLook, model.DarkLook, model.HighContrast} {
		if b.redo(); desk.settings.Look != look {
			t.Errorf("kept %+v, want %q", desk.settings, look)
		}
	}
}

// What another window set since is its own to undo, whether this one has followed or not.
func TestSettings_UndoLeavesWhatAnotherWindowSetInItsPlace(t *testing.T) {
	for _, followed := range []bool{false, true} {
		desk := newMemoryDesk(t, months()...)
		b := first(t, desk)
		b.ctrl(fyne.KeyComma)
		b.choose("Dark")
		desk.settings.Look = model.HighContrast
		if followed {
			b.win.reload()
			b.settle()
		}
		b.undo()
		b.sees("Another window has set it since.")
		if desk.settings.Look != model.HighContrast {
			t.Errorf("followed %v: kept %+v", followed, desk.settings)
		}
	}
}

// What could not be kept is in force, and taken back all the same.
func TestSettings_UndoOfWhatCouldNotBeKept(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	desk.fail["settings"] = &model.Problem{Kind: model.Full}
	b.turn("Reduce motion")
	b.key(fyne.KeyEscape)
	b.undo()
	if b.win.settings.Still {
		t.Errorf("in force is %+v", b.win.settings)
	}
}

// A text size that waits for the last step is a change of its own.
func TestSettings_ATextSizeIsUndoneByItself(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	b.tapIcon(widgets.IconPlus)
	b.choose("Light") // before its time
	for _, want := range []model.Settings{
		{Look: model.LightLook, Text: 110}, {Look: model.SystemLook, Text: 110}, {Look: model.SystemLook, Text: 100},
	} {
		if desk.settings != want {
			t.Fatalf("kept %+v, want %+v", desk.settings, want)
		}
		b.undo()
	}
}

func TestSettings_MotionStandsStill(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	if !widgets.Moves() {
		t.Fatal("nothing moves before")
	}
	b.ctrl(fyne.KeyComma)
	b.turn("Reduce motion")
	if widgets.Moves() || !desk.settings.Still {
		t.Errorf("moves %v, kept %+v", widgets.Moves(), desk.settings)
	}
	b.turn("Reduce motion")
	if !widgets.Moves() {
		t.Error("nothing moves after")
	}
}

func TestSettings_TheCalendarFileIsSaved(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	if !b.find("Save calendar file…").(fyne.Disableable).Disabled() {
		t.Error("a file can be saved without a day")
	}
	b.pick("Day 28")
	b.tap("Save calendar file…")
	path := filepath.Join(desk.pictures, "headroom-check-in.ics")
	b.entry(path)
	b.tap("Save it")
	b.sees("Saved headroom-check-in.ics in "+desk.pictures, "Open it")
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	b.tap("Save calendar file…")
	b.tap("Save it")
	b.sees("headroom-check-in.ics is there already")
	b.tap("Replace it")
	b.sees("Saved headroom-check-in.ics")
	desk.fail["calendar"] = &model.Problem{Kind: model.ReadOnly}
	b.tap("Save calendar file…")
	b.tap("Save it")
	b.sees("Headroom may not write here.")
}

// marked is the part of the settings that their list marks.
func (b *bench) marked() (name string) {
	b.each(func(o fyne.CanvasObject) bool {
		n, ok := o.(*widgets.NavItem)
		if ok = ok && n.Chosen(); ok {
			name = n.AccessibilityLabel()
		}
		return ok
	})
	return name
}

// section goes to a part of the settings, by the list or by what stands for it.
func (b *bench) section(name string) {
	b.t.Helper()
	if b.win.class == screens.Narrow {
		b.pick(name)
	} else {
		b.tap(name)
	}
}

// The list beside the page marks the part that is in sight, and goes to it.
func TestSettings_TheSectionsAreWithinReach(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	b.ctrl(fyne.KeyComma)
	if got := b.marked(); got != "Appearance" {
		t.Errorf("%q is marked", got)
	}
	for _, name := range []string{"Targets", "Check-in", "About"} {
		b.tap(name)
		if got := b.marked(); got != name {
			t.Errorf("%q is marked, not %q", got, name)
		}
	}
	b.tap("Private words")
	b.each(func(o fyne.CanvasObject) bool { // a rest of the targets comes into sight
		s, ok := o.(*widgets.Scroll)
		if ok = ok && s.OnScrolled != nil; ok {
			s.ScrollToOffset(s.Offset.SubtractXY(0, 40))
			s.OnScrolled(s.Offset)
		}
		return ok
	})
	if got := b.marked(); got != "Private words" {
		t.Errorf("%q is marked where it ends", got)
	}
	n := newBench(t, desk, 480, 900, light)
	n.ctrl(fyne.KeyComma)
	n.pick("Targets")
	n.sees("What I aim at")
}

// What moves the page without the pointer moves the mark as well.
func TestSettings_TheMarkGoesWithThePage(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyComma)
	b.tap("Targets")
	b.ctrl(fyne.Key1)
	b.ctrl(fyne.KeyComma) // which goes to the first choice
	if got := b.marked(); got != "Appearance" {
		t.Errorf("back at the top %q is marked", got)
	}
	b.tap("Targets")
	b.win.win.Resize(fyne.NewSize(1000, 800)) // where the page is laid out anew
	b.settle()
	if got := b.marked(); got != "Targets" {
		t.Errorf("in another window %q is marked", got)
	}
}

// What is asked to be taken back while something else is, has its turn after it.
func TestSettings_TwoUndosAtOnceAreDoneInTurn(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	before := desk.settings.Look
	b.ctrl(fyne.KeyComma)
	b.choose("Light")
	b.choose("Dark")
	b.win.undoBack()
	b.win.undoBack()
	b.settle()
	b.seesNot("Another window")
	if desk.settings.Look != before {
		t.Errorf("kept %q, not %q", desk.settings.Look, before)
	}
	b.win.redoAgain()
	b.win.redoAgain()
	b.settle()
	if desk.settings.Look != model.DarkLook {
		t.Errorf("kept %q", desk.settings.Look)
	}
}

// A setting is 56 high, and one that waits for another says so.
func TestSettings_TellWhatACalendarFileWaitsFor(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.KeyComma)
	b.sees("A calendar file needs a day first")
	b.pick("Last Sunday")
	b.seesNot("A calendar file needs a day first")
	b.sees("A quiet notice while Headroom is open")
	at := func(words string) (y float32) {
		b.all(func(o fyne.CanvasObject) {
			if text, ok := o.(*widgets.Text); ok && text.Text() == words {
				y = fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			}
		})
		return y
	}
	if high := at("Text size") - at("Theme"); high != 57 { // with the line between
		t.Errorf("a row is %v high", high-1)
	}
}

// In a narrow window each control that its words leave room for ends at the right edge.
func TestSettings_ControlsOfANarrowWindowEndAtOneEdge(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 480, 900, light)
	b.ctrl(fyne.KeyComma)
	right := func(words string) float32 {
		o := b.find(words)
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
	}
	edge := right("Open folder")
	for _, words := range []string{"Larger text", "The usual for all", "Open a card…", "Show the sample history"} {
		if at := right(words); at != edge {
			t.Errorf("%q ends at %v, and not at %v", words, at, edge)
		}
	}
	if edge < 440 {
		t.Errorf("the edge is at %v", edge)
	}
}

// The text grows while the pointer is not on the button that it would run away from.
func TestSettings_TheTextWaitsForThePointerToLeave(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1280, 800, light)
	b.ctrl(fyne.KeyComma)
	larger := b.find("Larger text").(*widgets.Button)
	waits := func() time.Duration {
		var last time.Duration
		for _, t := range b.timers {
			if t.f != nil {
				last = t.after
			}
		}
		return last
	}
	larger.MouseIn(&desktop.MouseEvent{})
	b.wait() // for its tip
	test.Tap(larger)
	test.Tap(larger)
	b.settle()
	while := waits()
	if b.sees("120%"); b.desk.settings.Text == 120 {
		t.Error("it grew under the pointer")
	}
	larger.MouseOut()
	b.settle()
	if after := waits(); after == 0 || after >= while {
		t.Errorf("it waits %v with the pointer there, and %v when it has left", while, after)
	}
	b.wait()
	if got := b.desk.settings.Text; got != 120 {
		t.Errorf("the text is at %d", got)
	}
}
