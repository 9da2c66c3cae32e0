package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/widgets"
)

// tip are the words in front of the window; empty for none.
func (b *bench) tip() string {
	label := parts(b.win.tips)[1]
	if !label.Visible() {
		return ""
	}
	var said []string
	for _, o := range parts(label) {
		if text, ok := o.(*canvas.Text); ok && text.Visible() {
			said = append(said, text.Text)
		}
	}
	return strings.Join(said, " ")
}

// rest lets the pointer rest on the object.
func (b *bench) rest(o fyne.CanvasObject) {
	b.t.Helper()
	o.(desktop.Hoverable).MouseIn(&desktop.MouseEvent{})
	b.wait()
}

func TestTips_ComeAndGoInTheWindow(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.wait()
	if got := b.tip(); got != "" {
		t.Fatalf("nobody went anywhere, and there is %q", got)
	}
	leave := map[string]func(){
		"a shortcut":     func() { b.ctrl(fyne.Key3) },
		"another screen": func() { b.win.goTo(4) },
		"a letter":       func() { b.canvas().Unfocus(); b.typed("x") },
		"F6":             func() { b.canvas().Unfocus(); b.key(fyne.KeyF6) },
	}
	for name, act := range leave {
		b.ctrl(fyne.Key1)
		b.rest(b.find("Journey"))
		if got := b.tip(); got != "Ctrl 2 Journey" {
			t.Fatalf("over Journey there is %q", got)
		}
		act()
		if got := b.tip(); got != "" {
			t.Errorf("%q outlives %s", got, name)
		}
		b.find("Journey").(desktop.Hoverable).MouseOut()
	}
}

func TestTips_EscapeLeavesWhatLiesBeneath(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.ctrl(fyne.Key2)
	b.typed("l")
	b.key(fyne.KeyDown, fyne.KeyDelete)
	b.rest(b.find("Journey"))
	b.canvas().Unfocus()
	b.key(fyne.KeyEscape)
	if got := b.tip(); got != "" {
		t.Errorf("Escape leaves %q", got)
	}
	b.sees("Deleted the check-in")
	b.key(fyne.KeyEscape)
	b.seesNot("Deleted the check-in")
}

// A narrow bar without words names its items.
func TestTips_NameTheItemsOfABarWithoutWords(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 360, 700, light)
	b.seesNot("Insights")
	b.rest(b.find("Insights"))
	if got := b.tip(); got != "Ctrl 3 Insights" {
		t.Errorf("there is %q", got)
	}
	label := boxOf(parts(b.win.tips)[1])
	if label.x0 < 0 || label.x1 > 360 || label.y1 > 700-60 {
		t.Errorf("it lies at %v", label)
	}
}

// A trial is something that a person can do in a room: by a key, whose cap that is, or
// with a control that tells of keys.
type trial struct {
	name string
	caps []string
	act  func()
}

// keyTrials are the keys that mean something whatever has the focus.
func keyTrials(b *bench) []trial {
	var all []trial
	for _, cmd := range b.win.commands() {
		if cmd.shortcut == nil || cmd.name == quit { // after which there is no window
			continue
		}
		key := b.win.key(cmd.name)
		all = append(all, trial{key, []string{key}, func() { b.win.shortcut(cmd.shortcut) }})
	}
	for _, r := range "EFGHLNRTXY" {
		all = append(all, trial{string(r), []string{string(r)}, func() { b.win.typedRune(r) }})
	}
	return all
}

// controlTrials are the controls in sight, each option of a segment by itself.
func controlTrials(b *bench) []trial {
	var all []trial
	add := func(name, key string, act func()) {
		var caps []string
		if key != "" {
			caps = []string{key}
		}
		all = append(all, trial{name, caps, act})
	}
	b.all(func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Toast, *widgets.LevelRow, *widgets.Question, *widgets.RadarPad, *widgets.Scrubber:
		case *widgets.Segment:
			for i, option := range o.Options() {
				if i == o.Selected() {
					continue
				}
				x := float32(8)
				for o.MouseIn(pointAt(x)); o.Over() != i; x += 8 {
					o.MouseMoved(pointAt(x))
				}
				add(option, o.Tip().Key, func() { o.Tapped(&pointAt(x).PointEvent) })
				o.MouseOut()
			}
		case *widgets.Button:
			key := o.Tip().Key
			if o.KeyCap != "" {
				key = o.KeyCap
			}
			if !o.Disabled() {
				add(o.AccessibilityLabel(), key, func() { o.Tapped(&fyne.PointEvent{}) })
			}
		case interface {
			fyne.Tappable
			widgets.Tipped
		}:
			add(fmt.Sprintf("%T %q", o, labelOf(o)), o.Tip().Key, func() { o.Tapped(&fyne.PointEvent{}) })
		}
	})
	return all
}

func labelOf(o fyne.CanvasObject) string {
	if l, ok := o.(fyne.Accessible); ok {
		return l.AccessibilityLabel()
	}
	return ""
}

// all visits what is in sight on the screen.
func (b *bench) all(f func(fyne.CanvasObject)) {
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o.Visible() {
			f(o)
			for _, c := range parts(o) {
				walk(c)
			}
		}
	}
	walk(b.win.root)
}

func pointAt(x float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 18)}}
}

// looks is all that a person sees and that is kept, but for the focus.
func (b *bench) looks() string {
	s := fmt.Sprint(b.win.place, "\n", b.texts(), "\n", len(b.canvas().Overlays().List()), slices.Compact(slices.Clone(b.desk.acts)), b.win.app.Clipboard().Content(), len(b.image))
	b.all(func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widgets.Segment:
			s += fmt.Sprint(" ", o.Selected())
		case *widgets.Entry:
			s += fmt.Sprint(" ", b.canvas().Focused() == fyne.Focusable(o))
		}
	})
	return s
}

// Whatever does just what a key does tells that key, and whatever tells a key does just
// what it does.
func TestTips_TellTheKeyOfEachCommand(t *testing.T) {
	for _, at := range []struct {
		room  string
		width float32
	}{
		{"welcome", 1280},
		{"checkin-reveal", 1280},
		{"checkin-reveal", 400},
		{"checkin-questions", 400},
		{"journey-radar", 1280},
		{"journey-radar", 400},
		{"journey-undo", 1280},
		{"insights-plateau", 1280},
		{"share", 1280},
		{"people-person", 1280},
		{"settings", 1280},
	} {
		room, ok := gallery.Named(at.room)
		if !ok {
			t.Fatalf("there is no room %s", at.room)
		}
		t.Run(fmt.Sprint(at.room, "-", at.width), func(t *testing.T) { eachTipTellsItsKey(t, room, at.width) })
	}
}

func eachTipTellsItsKey(t *testing.T, room gallery.Room, width float32) {
	b := newBench(t, deskOf(t, room), width, 900, light)
	enter := func() {
		b.win.clear()
		b.desk, b.image, b.win.past = deskOf(t, room), nil, past{}
		b.win.app.Clipboard().SetContent("")
		b.win.Open(b.desk)
		b.settle()
		b.win.order() // or a strip of the trial before would stay
		for _, k := range room.Keys {
			b.win.Press(k)
			b.settle()
		}
		b.win.closeToast()
	}
	enter()
	before := b.looks()
	outcome := func(find func(*bench) []trial, name string) string {
		enter()
		all := find(b)
		all[slices.IndexFunc(all, func(t trial) bool { return t.name == name })].act()
		b.settle()
		return b.looks()
	}
	byLooks := map[string][]string{}
	var global []string
	for _, k := range keyTrials(b) {
		global = append(global, k.name)
		if after := outcome(keyTrials, k.name); after != before {
			byLooks[after] = append(byLooks[after], k.name)
		}
	}
	enter()
	for _, c := range controlTrials(b) {
		after := outcome(controlTrials, c.name)
		same := byLooks[after]
		switch {
		case len(same) > 0 && len(c.caps) == 0:
			t.Errorf("%s does what %q does, and does not tell so", c.name, same)
		case len(same) > 0 && !slices.Contains(same, c.caps[0]) && slices.Contains(global, c.caps[0]):
			t.Errorf("%s tells %q, and does what %q does", c.name, c.caps, same)
		}
	}
}

// TestTipPictures keeps a picture of a tip in each look, and where there is little room.
func TestTipPictures(t *testing.T) {
	for _, s := range []struct {
		name          string
		width, height float32
		variant       fyne.ThemeVariant
		act           func(b *bench)
	}{
		{"tip-1280-light", 1280, 800, light, func(b *bench) {
			b.ctrl(fyne.Key2)
			b.rest(b.find("Insights"))
		}},
		{"tip-1280-dark", 1280, 800, dark, func(b *bench) {
			b.ctrl(fyne.Key4)
			b.canvas().Focus(b.find("Copy caption").(fyne.Focusable))
			b.wait()
		}},
		{"tip-contrast", 1280, 800, dark, func(b *bench) {
			b.ctrl(fyne.KeyComma)
			b.choose("High contrast")
			b.ctrl(fyne.Key2)
			b.each(func(o fyne.CanvasObject) bool {
				s, ok := o.(*widgets.Segment)
				if ok {
					s.MouseIn(pointAt(120))
				}
				return ok
			})
			b.wait()
		}},
		{"tip-level-1280-light", 1280, 800, light, func(b *bench) {
			b.each(func(o fyne.CanvasObject) bool {
				r, ok := o.(*widgets.LevelRow)
				if ok {
					r.MouseIn(pointAt(180))
				}
				return ok
			})
			b.wait()
		}},
		{"tip-360-large", 360, 700, light, func(b *bench) {
			large := b.win.settings
			large.Text = model.TextMax
			b.win.apply(large)
			b.ctrl(fyne.Key2)
			b.rest(b.find("Settings"))
		}},
	} {
		t.Run(s.name, func(t *testing.T) {
			desk := newMemoryDesk(t, gallery.Year()...)
			desk.pictures = "/home/me/Pictures" // it is in the picture
			b := newBench(t, desk, s.width, s.height, s.variant)
			s.act(b)
			if b.tip() == "" {
				t.Fatal("there is no tip")
			}
			compare(t, "testdata/"+s.name+".png", b.picture())
		})
	}
}

// A switch or a choice whose label does not say what becomes of the data or the picture
// says so where the pointer or the focus rests on it.
func TestTips_SayWhatBecomesOfTheDataAndThePicture(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	told := func(label, want string) {
		t.Helper()
		o := b.find(label)
		b.rest(o)
		if got := b.tip(); !strings.Contains(got, want) {
			t.Errorf("over %q there is %q", label, got)
		}
		o.(desktop.Hoverable).MouseOut()
	}
	told("29 Nov 2026", "the day this check-in counts for")
	b.ctrl(fyne.Key4)
	told("Hard ceiling", "five high ceilings")
	told("Trends", "what the months say")
	told("Employer-safe", "Leaves name, dates, notes")
	told("Smaller file", "fewer bytes")
	told("Can be opened again", "whoever has the picture")
	told("Private words", "Headroom asks before")
	for range 60 { // the keyboard tells the same
		if label := labelOf(b.focused().(fyne.CanvasObject)); label == "Employer-safe" {
			break
		}
		b.canvas().FocusNext()
	}
	b.wait()
	if got := b.tip(); !strings.Contains(got, "Leaves name") {
		t.Errorf("on the focus there is %q", got)
	}
}

// What happened is told whole where its flag is cut short, by the pointer and by the keys.
func TestTips_TellWhatHappenedInAMonth(t *testing.T) {
	h := gallery.Plateau()
	const event = "Spoke at a meetup in front of forty people from other companies and was asked for more"
	for i := range h {
		h[i].Event = ""
	}
	h[3].Event = event
	voice := first(t, newMemoryDesk(t)).win.voice
	want := event + ", " + voice.LongDay(h[3].Day)
	told := func(b *bench) string { return strings.Join(strings.Fields(b.tip()), " ") }
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(480, 900)} {
		b := newBench(t, newMemoryDesk(t, h...), size.Width, size.Height, light)
		b.ctrl(fyne.Key2)
		b.wait()
		if got := told(b); got != "" {
			t.Errorf("the screen comes with %q", got)
		}
		lanes := find[*widgets.Lanes](b)
		at := lanes.Flag(0)
		lanes.MouseIn(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		b.wait()
		if got := told(b); got != want {
			t.Errorf("over the flag there is %q, not %q", got, want)
		}
		lanes.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(0, 80)}})
		b.wait()
		if got := told(b); got != "" {
			t.Errorf("below it there is %q", got)
		}
		b.key(fyne.KeyHome)
		for range 3 {
			b.key(fyne.KeyRight)
		}
		b.wait()
		if got := told(b); got != want {
			t.Errorf("a key to the month tells %q", got)
		}
		b.key(fyne.KeyRight)
		b.wait()
		if got := told(b); got != "" {
			t.Errorf("a key to the next tells %q", got)
		}
		b.typed("y")
		b.key(fyne.KeyHome)
		b.wait()
		for range 3 {
			b.key(fyne.KeyRight)
		}
		b.wait()
		if got := told(b); got != want {
			t.Errorf("by year a key to the month tells %q", got)
		}
	}
}

// Over each line of Insights the flag of what happened tells it.
func TestTips_TellWhatHappenedOnAnInsightsLine(t *testing.T) {
	h := gallery.Plateau()
	b := newBench(t, newMemoryDesk(t, h...), 1280, 800, light)
	b.ctrl(fyne.Key3)
	var lines []*widgets.Flags
	b.all(func(o fyne.CanvasObject) {
		if f, ok := o.(*widgets.Flags); ok {
			lines = append(lines, f)
		}
	})
	if len(lines) != 7 {
		t.Fatalf("%d lines have flags", len(lines))
	}
	over := func(f *widgets.Flags, at fyne.Position) string {
		f.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		b.wait()
		return strings.Join(strings.Fields(b.tip()), " ")
	}
	for i, f := range lines {
		if got, want := over(f, f.Flag(1)), "New manager, 28 June 2026"; got != want {
			t.Errorf("line %d: over the flag there is %q, not %q", i, got, want)
		}
		if got := over(f, f.Flag(1).AddXY(0, 30)); got != "" {
			t.Errorf("line %d: below it there is %q", i, got)
		}
		f.MouseOut()
	}
}

// find is the one widget of its kind in sight.
func find[T fyne.CanvasObject](b *bench) (found T) {
	b.t.Helper()
	b.all(func(o fyne.CanvasObject) {
		if w, ok := o.(T); ok {
			found = w
		}
	})
	return found
}
