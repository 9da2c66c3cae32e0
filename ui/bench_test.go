package ui

import (
	"bytes"
	"image/color"
	"log"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/assets/words"
	"headroom/ui/say"
	"headroom/ui/widgets"
)

// A bench drives the window as a person with a keyboard would. The worker runs
// beside it as in the program; what it hands back waits until settle.
type bench struct {
	t    *testing.T
	win  *Window
	desk *memoryDesk

	mu     sync.Mutex
	posted []func()
	timers []*timer
	// watch looks again for what is due.
	watch func()
	// image is what is on the clipboard, noClipboard why none can be there.
	image       []byte
	noClipboard error
	log         bytes.Buffer
}

type timer struct {
	after time.Duration
	f     func()
}

// newBench opens a window of that size on the desk.
func newBench(t *testing.T, desk *memoryDesk, width, height float32, variant fyne.ThemeVariant) *bench {
	t.Helper()
	b := &bench{t: t, desk: desk}
	log.SetOutput(&b.log)
	t.Cleanup(func() {
		log.SetOutput(os.Stderr)
		if s := b.log.String(); s != "" {
			t.Errorf("logged:\n%s", s)
		}
	})
	a := test.NewTempApp(t)
	// The toolkit's cache looks at the clock when something is painted alone: a window
	// that is made a minute after the last picture would be forgotten with its first.
	test.NewCanvas().Capture()
	look := variantTheme{NewTheme(), variant, 1}
	a.Settings().SetTheme(look)
	w, err := words.Load("en")
	if err != nil {
		t.Fatal(err)
	}
	b.win = newWindow(a, say.New(w), b.post, b.clock)
	b.win.theme = look
	b.win.SetTongues(tongues())
	b.win.copyImage = func(png []byte) error {
		b.image = png
		return b.noClipboard
	}
	b.win.Show()
	b.win.win.Resize(fyne.NewSize(width, height))
	if desk != nil {
		b.win.Open(desk)
		b.settle()
	}
	t.Cleanup(b.settle)
	return b
}

// tongues are English and German; the system speaks English.
func tongues() Tongues {
	return Tongues{
		All: []say.Language{{Tag: "de", Name: "Deutsch"}, {Tag: "en", Name: "English"}},
		Voice: func(tag string) (say.Voice, error) {
			w, err := words.Load(tag)
			return say.New(w), err
		},
	}
}

// variantTheme is the theme in light or dark, whatever the system says, with text
// larger by a factor.
type variantTheme struct {
	*Theme
	variant fyne.ThemeVariant
	text    float32
}

func (v variantTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case widgets.SizeHeadline, widgets.SizeSection, widgets.SizeBody, widgets.SizeCaption, widgets.SizeNumeral, widgets.SizeIcon:
		return v.Theme.Size(n) * v.text
	}
	return v.Theme.Size(n)
}

func (v variantTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return v.Theme.Color(n, v.variant)
}

func (b *bench) post(f func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.posted = append(b.posted, f)
}

func (b *bench) clock(d time.Duration, f func()) func() {
	if d == remindEvery { // it goes on for ever
		b.watch = f
		return func() {}
	}
	t := &timer{d, f}
	b.timers = append(b.timers, t)
	return func() { t.f = nil }
}

// wait lets every timer end.
func (b *bench) wait() {
	due := b.timers
	b.timers = nil
	for _, t := range due {
		if t.f != nil {
			t.f()
		}
	}
	b.settle()
}

// atWork tells whether something is not done yet.
func (w *worker) atWork() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.busy
}

// posts runs what was handed back.
func (b *bench) posts() {
	b.mu.Lock()
	posted := b.posted
	b.posted = nil
	b.mu.Unlock()
	for _, f := range posted {
		f()
	}
}

// settle returns when the worker has nothing left and all was handed back.
func (b *bench) settle() {
	for {
		b.posts()
		idle := !b.win.work.atWork() && !b.win.pictures.atWork()
		b.mu.Lock()
		idle = idle && len(b.posted) == 0
		b.mu.Unlock()
		if idle {
			return
		}
		runtime.Gosched()
	}
}

func (b *bench) canvas() fyne.Canvas { return b.win.win.Canvas() }

// key presses keys by name, as the toolkit hands them on.
func (b *bench) key(names ...fyne.KeyName) {
	b.t.Helper()
	for _, n := range names {
		e := &fyne.KeyEvent{Name: n}
		switch on := b.canvas().Focused(); {
		case n == fyne.KeyTab && !takesTab(on):
			b.canvas().FocusNext()
		case on != nil:
			keyable, ok := on.(desktop.Keyable)
			if ok {
				keyable.KeyDown(e)
			}
			on.TypedKey(e)
			if ok {
				keyable.KeyUp(e)
			}
		default:
			b.canvas().OnTypedKey()(e)
		}
		b.settle()
	}
}

func takesTab(f fyne.Focusable) bool {
	t, ok := f.(fyne.Tabbable)
	return ok && t.AcceptsTab()
}

// typed types characters.
func (b *bench) typed(s string) {
	b.t.Helper()
	for _, r := range s {
		if on := b.canvas().Focused(); on != nil {
			if keyable, ok := on.(desktop.Keyable); ok {
				keyable.KeyDown(&fyne.KeyEvent{Name: fyne.KeyName(unicode.ToUpper(r))})
			}
			on.TypedRune(r)
		} else {
			b.canvas().OnTypedRune()(r)
		}
	}
	b.settle()
}

// ctrl presses a key with Ctrl: the focused entry gets it first, as from the
// toolkit, then the canvas.
func (b *bench) ctrl(key fyne.KeyName) {
	b.t.Helper()
	var sh fyne.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}
	if key == fyne.KeyZ {
		sh = &fyne.ShortcutUndo{}
	}
	if on, ok := b.canvas().Focused().(fyne.Shortcutable); ok {
		on.TypedShortcut(sh)
	} else {
		b.win.shortcut(sh)
	}
	b.letGo(key)
	b.settle()
}

// letGo ends the press of a key, as the toolkit does.
func (b *bench) letGo(key fyne.KeyName) {
	switch on := b.canvas().Focused().(type) {
	case nil:
		widgets.KeyReleased()
	case desktop.Keyable:
		on.KeyUp(&fyne.KeyEvent{Name: key})
	}
}

// redo presses Ctrl+Shift+Z.
func (b *bench) redo() {
	b.t.Helper()
	b.canvas().Unfocus()
	b.win.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	b.letGo(fyne.KeyZ)
	b.settle()
}

// undo presses Ctrl+Z where no entry has the focus.
func (b *bench) undo() {
	b.t.Helper()
	b.canvas().Unfocus()
	b.ctrl(fyne.KeyZ)
}

// undoDeed takes back what was done last, as the message's button does, where the key would
// take back a rating.
func (b *bench) undoDeed() {
	b.t.Helper()
	b.win.undoBack()
	b.settle()
}

// focus fails unless what has the focus is of that kind.
func (b *bench) focused() fyne.Focusable {
	b.t.Helper()
	f := b.canvas().Focused()
	if f == nil {
		b.t.Fatal("nothing has the focus")
	}
	return f
}

// texts are all words in sight, top overlay included.
func (b *bench) texts() string {
	var all []string
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if t, ok := o.(interface{ Text() string }); ok {
			all = append(all, t.Text())
		}
		if e, ok := o.(*widgets.Entry); ok {
			all = append(all, e.Text)
		}
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t.Text)
		}
		for _, c := range parts(o) {
			walk(c)
		}
	}
	walk(b.win.root)
	for _, o := range b.canvas().Overlays().List() {
		walk(o)
	}
	return strings.Join(all, "\n")
}

// sees fails unless the words are in sight.
func (b *bench) sees(words ...string) {
	b.t.Helper()
	all := b.texts()
	for _, s := range words {
		if !strings.Contains(all, s) {
			b.t.Errorf("%q is not in sight; there is:\n%s", s, all)
		}
	}
}

func (b *bench) seesNot(s string) {
	b.t.Helper()
	if strings.Contains(b.texts(), s) {
		b.t.Errorf("%q is in sight", s)
	}
}

var light, dark = theme.VariantLight, theme.VariantDark

// tap presses the button with those words.
func (b *bench) tap(words string) {
	b.t.Helper()
	test.Tap(b.find(words).(fyne.Tappable))
	b.settle()
}

// find is the button with those words.
func (b *bench) find(words string) fyne.CanvasObject {
	b.t.Helper()
	var found fyne.CanvasObject
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		if l, ok := o.(fyne.Accessible); ok && l.AccessibilityLabel() == words {
			found = o
		}
		for _, c := range parts(o) {
			walk(c)
		}
	}
	walk(b.win.root)
	for _, o := range b.canvas().Overlays().List() {
		walk(o)
	}
	if found == nil {
		b.t.Fatalf("there is no %q to press; there is:\n%s", words, b.texts())
	}
	return found
}

// choose takes that option of the segment that has it, by the arrow keys.
func (b *bench) choose(option string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Segment)
		if !ok || !slices.Contains(s.Options(), option) {
			return false
		}
		for want := slices.Index(s.Options(), option); s.Selected() != want; {
			b.canvas().Focus(s)
			b.key(map[bool]fyne.KeyName{true: fyne.KeyRight, false: fyne.KeyLeft}[s.Selected() < want])
		}
		return true
	})
}

// headline writes a headline of one's own over the card.
func (b *bench) headline(text string) {
	b.t.Helper()
	b.entry("Mentorship is my lowest ceiling").SetText(text)
	b.settle()
}

// entry is the entry that holds that text.
func (b *bench) entry(text string) *widgets.Entry {
	b.t.Helper()
	var found *widgets.Entry
	b.each(func(o fyne.CanvasObject) bool {
		e, ok := o.(*widgets.Entry)
		if ok = ok && e.Text == text; ok {
			found = e
		}
		return ok
	})
	if found == nil {
		b.t.Fatalf("no entry holds %q; there is:\n%s", text, b.texts())
	}
	return found
}

// each calls f with every object in sight until one will do, and fails where none
// does.
func (b *bench) each(f func(fyne.CanvasObject) bool) {
	b.t.Helper()
	var walk func(o fyne.CanvasObject) bool
	walk = func(o fyne.CanvasObject) bool {
		return o.Visible() && (f(o) || slices.ContainsFunc(parts(o), walk))
	}
	if !walk(b.win.root) && !slices.ContainsFunc(b.canvas().Overlays().List(), walk) {
		b.t.Fatalf("there is none; there is:\n%s", b.texts())
	}
}

// parts are what an object is made of.
func parts(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case fyne.Widget:
		return test.WidgetRenderer(o).Objects()
	}
	return nil
}

// tile chooses the size of that name.
func (b *bench) tile(name string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		_, ok := o.(fyne.Tappable)
		ok = ok && slices.ContainsFunc(parts(o), func(o fyne.CanvasObject) bool {
			t, ok := o.(interface{ Text() string })
			return ok && t.Text() == name
		})
		if ok {
			test.Tap(o.(fyne.Tappable))
		}
		return ok
	})
	b.settle()
}

// under is the innermost thing that takes keys and shows those words.
func (b *bench) under(words string) fyne.CanvasObject {
	b.t.Helper()
	var found fyne.CanvasObject
	var walk func(o fyne.CanvasObject, in fyne.CanvasObject) bool
	walk = func(o, in fyne.CanvasObject) bool {
		if !o.Visible() {
			return false
		}
		if _, ok := o.(fyne.Focusable); ok {
			in = o
		}
		if t, ok := o.(interface{ Text() string }); ok && t.Text() == words && in != nil {
			found = in
		}
		return found != nil || slices.ContainsFunc(parts(o), func(c fyne.CanvasObject) bool { return walk(c, in) })
	}
	if !walk(b.win.root, nil) {
		b.t.Fatalf("nothing shows %q; there is:\n%s", words, b.texts())
	}
	return found
}

// large makes all text half as large again, and goes to the check-in.
func (b *bench) large() {
	b.t.Helper()
	b.ctrl(fyne.KeyComma)
	for range 5 {
		b.tapIcon(widgets.IconPlus)
	}
	b.sees("150%")
	b.wait()
	b.win.closeToast()
	b.ctrl(fyne.Key1)
}

// turnTo brings the first person to hand in whose name a word begins so.
func (b *bench) turnTo(name string) {
	b.t.Helper()
	b.ctrl(fyne.KeyP)
	b.typed(name)
	b.key(fyne.KeyReturn)
}

// turn turns the switch with those words.
func (b *bench) turn(words string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Switch)
		if ok = ok && s.AccessibilityLabel() == words; ok {
			test.Tap(s)
		}
		return ok
	})
	b.settle()
}

// entries are those under the captions.
func (b *bench) entries(captions ...string) []*widgets.Entry {
	b.t.Helper()
	var all []*widgets.Entry
	for _, caption := range captions {
		seen := false
		b.each(func(o fyne.CanvasObject) bool {
			if t, ok := o.(*widgets.Text); ok && t.Text() == caption {
				seen = true
			}
			e, ok := o.(*widgets.Entry)
			if ok = ok && seen; ok {
				all = append(all, e)
			}
			return ok
		})
	}
	return all
}

// tapIcon presses the button that shows that icon alone.
func (b *bench) tapIcon(name string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Button)
		if ok = ok && showsIconAlone(s, name); ok {
			test.Tap(s)
		}
		return ok
	})
	b.settle()
}

// showsIconAlone tells of a button with that icon and no words.
func showsIconAlone(s *widgets.Button, name string) bool {
	if s.Icon == nil || !strings.HasPrefix(s.Icon.Name(), name) {
		return false
	}
	for _, o := range parts(s) {
		if words, ok := o.(*canvas.Text); ok && words.Visible() && words.Text != "" {
			return false
		}
	}
	return true
}
