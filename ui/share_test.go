package ui

import (
	"bytes"
	"image"
	"image/gif"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"headroom/model"
	"headroom/ui/widgets"
)

// atShare opens the share screen on the months, with that list of private words.
func atShare(t *testing.T, private ...string) (*bench, *memoryDesk) {
	desk := newMemoryDesk(t, months()...)
	desk.private = private
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	return b, desk
}

// saved is the one file that was saved.
func saved(t *testing.T, desk *memoryDesk) (name string, data []byte) {
	t.Helper()
	files, err := os.ReadDir(desk.pictures)
	if err != nil || len(files) != 1 {
		t.Fatalf("the folder holds %v, %v", files, err)
	}
	data, err = os.ReadFile(filepath.Join(desk.pictures, files[0].Name()))
	if err != nil {
		t.Fatal(err)
	}
	return files[0].Name(), data
}

func nothingSaved(t *testing.T, desk *memoryDesk) {
	t.Helper()
	if files, err := os.ReadDir(desk.pictures); err != nil || len(files) != 0 {
		t.Errorf("the folder holds %v, %v", files, err)
	}
}

func TestShare_ACarouselAndAnAnimationAreSaved(t *testing.T) {
	b, desk := atShare(t)
	b.choose("Carousel")
	b.ctrl(fyne.KeyE)
	name, data := saved(t, desk)
	if name != "headroom-2025-11-to-2026-10.pdf" || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Errorf("%s begins with %.8q", name, data)
	}
	if err := os.Remove(filepath.Join(desk.pictures, name)); err != nil {
		t.Fatal(err)
	}
	b.choose("Animation")
	b.choose("Dark")
	b.ctrl(fyne.KeyE)
	name, data = saved(t, desk)
	all, err := gif.DecodeAll(bytes.NewReader(data))
	if err != nil || name != "headroom-2025-11-to-2026-10-dark.gif" || len(all.Image) < 20 {
		t.Fatalf("%s: %v", name, err)
	}
	b.sees("Saved headroom-2025-11-to-2026-10-dark.gif")
}

func TestShare_ATimelineIsSaved(t *testing.T) {
	b, desk := atShare(t)
	b.choose("Timeline")
	b.seesNot("Hard ceiling")
	b.seesNot("Can be opened again")
	b.sees("what happened. No name, no note.")
	b.ctrl(fyne.KeyE)
	name, data := saved(t, desk)
	if name != "headroom-2025-11-to-2026-10.png" {
		t.Errorf("it is saved as %s", name)
	}
	if !bytes.Contains(data, []byte("Six line charts of career ceilings")) {
		t.Error("it is no timeline")
	}
}

// A timeline shows what happened until that is turned off, and never one that is safe.
func TestShare_TurnsOffWhatHappened(t *testing.T) {
	b, desk := atShare(t)
	b.seesNot("What happened")
	b.choose("Timeline")
	b.sees("What happened", "Ratings, months and what happened.")
	alt := func() string {
		b.ctrl(fyne.KeyE)
		name, data := saved(t, desk)
		if err := os.Remove(filepath.Join(desk.pictures, name)); err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if !strings.Contains(alt(), "New manager") {
		t.Error("the event is missing")
	}
	b.turn("What happened")
	b.seesNot("Ratings, months and what happened.")
	if strings.Contains(alt(), "New manager") {
		t.Error("the event is still told")
	}
	b.turn("What happened")
	b.turn("Employer-safe")
	if s := b.find("What happened").(*widgets.Switch); s.On() || !s.Disabled() {
		t.Error("a safe picture offers what happened")
	}
}

// How large a picture of each size is can be read before it is chosen.
func TestShare_ASizeTellsItsPixels(t *testing.T) {
	b, _ := atShare(t)
	told := map[string]bool{}
	b.each(func(o fyne.CanvasObject) bool {
		if s, ok := o.(widgets.Tipped); ok {
			told[s.Tip().Words] = true
		}
		return told["1600 × 900 pixels"]
	})
	for _, want := range []string{"1080 × 1350 pixels", "1080 × 1080 pixels", "1200 × 627 pixels"} {
		if !told[want] {
			t.Errorf("no size tells %q", want)
		}
	}
}

// altText is the description of the card, as it can be copied.
func (b *bench) altText() string {
	b.t.Helper()
	b.tap("Alt text")
	said := b.texts()
	b.key(fyne.KeyEscape)
	return said
}

// Trends are marked on a card of any shape and on those of a carousel.
func TestShare_MarksWhatTheMonthsSay(t *testing.T) {
	b, _ := atShare(t)
	if strings.Contains(b.altText(), "What my months say") {
		t.Error("trends are told though nobody asked")
	}
	b.turn("Trends")
	if !strings.Contains(b.altText(), "What my months say: Bandwidth") {
		t.Error("trends are not told")
	}
	for _, size := range []string{"Square", "Wide"} {
		b.tile(size)
		if !strings.Contains(b.altText(), "What my months say: Bandwidth") {
			t.Errorf("%s: trends are not told", size)
		}
	}
	b.choose("Carousel")
	if !strings.Contains(b.altText(), "What my months say: Bandwidth") {
		t.Error("a carousel does not tell trends")
	}
	b.choose("Animation")
	b.seesNot("Trends")
}

// pixels are those of the share screen's picture, at one pixel a logical pixel.
func (b *bench) pixels() (image.Image, image.Rectangle) {
	b.t.Helper()
	var at image.Rectangle
	b.each(func(o fyne.CanvasObject) bool {
		f, ok := o.(*widgets.Figure)
		if ok {
			p, s := fyne.CurrentApp().Driver().AbsolutePositionForObject(f), f.Size()
			at = image.Rect(int(p.X+.5), int(p.Y+.5), int(p.X+s.Width+.5), int(p.Y+s.Height+.5))
		}
		return ok
	})
	return b.picture(), at
}

// What is seen is what is saved: in a window large enough to show a card in its
// own size, each pixel of the preview is the file's.
func TestShare_ThePreviewIsTheFile(t *testing.T) {
	b, desk := atShare(t)
	for _, style := range []string{"Light", "Dark", "Sketch"} {
		b.choose(style)
		b.ownSize(1000, 1000)
		_, at := b.pixels()
		b.ownSize(at.Dx(), at.Dy())
		b.win.closeToast() // of the one before, which lies on the picture
		shown, now := b.pixels()
		if now != at {
			t.Fatalf("the preview went from %v to %v", at, now)
		}
		b.ctrl(fyne.KeyE)
		name, data := saved(t, desk)
		file, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if got := file.Bounds().Size(); got != at.Size() {
			t.Fatalf("%s is %v, the preview %v", name, got, at.Size())
		}
		off := 0
		for y := range at.Dy() {
			for x := range at.Dx() {
				r, g, bl, _ := shown.At(at.Min.X+x, at.Min.Y+y).RGBA()
				fr, fg, fb, _ := file.At(x, y).RGBA()
				if r>>8 != fr>>8 || g>>8 != fg>>8 || bl>>8 != fb>>8 {
					off++
				}
			}
		}
		if off > 0 {
			t.Errorf("%s: %d pixels of %v are not those of the file", style, off, at.Size())
		}
		if err := os.Remove(filepath.Join(desk.pictures, name)); err != nil {
			t.Fatal(err)
		}
	}
}

// ownSize chooses a size of one's own.
func (b *bench) ownSize(w, h int) {
	b.t.Helper()
	b.tile("Other")
	sizes := b.entries("Width", "Height")
	sizes[0].SetText(strconv.Itoa(w))
	sizes[1].SetText(strconv.Itoa(h))
	b.settle()
}

func TestShare_AnImpossibleSizeCannotBeSaved(t *testing.T) {
	b, desk := atShare(t)
	b.ownSize(319, 3841)
	b.sees("Both sides need 320 to 3840 pixels.")
	b.ctrl(fyne.KeyE)
	nothingSaved(t, desk)
	b.ownSize(320, 3840)
	b.seesNot("Both sides need")
	b.ctrl(fyne.KeyE)
	_, data := saved(t, desk)
	if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width != 320 || c.Height != 3840 {
		t.Errorf("it is %d×%d, %v", c.Width, c.Height, err)
	}
}

func TestShare_APrivateWordHoldsEverythingBack(t *testing.T) {
	b, desk := atShare(t, "Acme")
	b.headline("Two years at Acmé")
	b.sees("“Acme” is on your private list", "One private word to settle first.")
	b.ctrl(fyne.KeyE)
	b.canvas().Unfocus()
	b.win.shortcut(&fyne.ShortcutCopy{})
	b.copyCaption()
	b.settle()
	nothingSaved(t, desk)
	if b.image != nil || b.win.app.Clipboard().Content() != "" {
		t.Error("something was copied")
	}
	b.tap("Write “my company”")
	b.entry("Two years at my company")
	b.seesNot("private list")
	b.ctrl(fyne.KeyE)
	if name, _ := saved(t, desk); name != "headroom-2026-10.png" {
		t.Errorf("saved %s", name)
	}
}

// A key that is held back by a private word leads to what settles it, wherever one has
// scrolled to.
func TestShare_HeldBackAKeyLeadsToWhatSettlesIt(t *testing.T) {
	for _, width := range []float32{480, 1280} {
		desk := newMemoryDesk(t, months()...)
		desk.private = []string{"Acme"}
		b := newBench(t, desk, width, 700, light)
		b.ctrl(fyne.Key4)
		b.headline("Two years at Acme")
		for name, press := range map[string]func(){
			"save":    func() { b.ctrl(fyne.KeyE) },
			"image":   func() { b.win.shortcut(&fyne.ShortcutCopy{}) },
			"caption": b.copyCaption,
		} {
			b.canvas().Unfocus()
			b.scroll(1 << 20)
			press()
			b.settle()
			f, ok := b.focused().(*widgets.Button)
			if !ok || f.AccessibilityLabel() != "Write “my company”" {
				t.Errorf("%v wide, %s: the focus is on %T", width, name, b.focused())
			}
			b.all(func(o fyne.CanvasObject) {
				text, ok := o.(*widgets.Text)
				if !ok || !strings.Contains(text.Text(), "private list") {
					return
				}
				// Below the title and above the foot.
				if y := fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y; y < 60 || y > 500 {
					t.Errorf("%v wide, %s: why is out of sight, at %v", width, name, y)
				}
			})
		}
		b.key(fyne.KeyReturn)
		b.seesNot("private list")
		b.ctrl(fyne.KeyE)
		saved(t, desk)
	}
}

func TestShare_APrivateWordPassesForOnce(t *testing.T) {
	b, desk := atShare(t, "Acme")
	b.headline("Two years at Acme")
	b.tap("Keep it this once")
	b.seesNot("private list")
	b.ctrl(fyne.KeyE)
	saved(t, desk)
	b.ctrl(fyne.Key2)
	b.ctrl(fyne.Key4)
	b.sees("“Acme” is on your private list")
}

func TestShare_APrivateNameIsLeftOff(t *testing.T) {
	b, desk := atShare(t, "annabel")
	desk.name = "Annabel"
	b.turn("Name")
	b.sees("“annabel” is on your private list, and stands in the name.")
	b.tap("Leave the name off")
	b.seesNot("private list")
	b.ctrl(fyne.KeyE)
	saved(t, desk)
}

func TestShare_APrivateWordInTheFileName(t *testing.T) {
	b, desk := atShare(t, "Acme")
	b.entry("headroom-2026-10.png").SetText("acme.png")
	b.settle()
	b.sees("stands in the file’s name.")
	b.ctrl(fyne.KeyE)
	nothingSaved(t, desk)
	b.tap("Use another file name")
	b.entry("headroom-2026-10.png")
	b.ctrl(fyne.KeyE)
	saved(t, desk)
}

func TestShare_TheListIsKept(t *testing.T) {
	b, desk := atShare(t, "Acme")
	b.tap("Private words")
	b.entry("Acme\n").SetText("Acme\n\n  Lena  \nAcme\nGlobex Corp")
	b.tap("Keep the list")
	if want := []string{"Acme", "Lena", "Globex Corp"}; !slices.Equal(desk.private, want) {
		t.Errorf("kept %q", desk.private)
	}
	b.sees("3 private words are kept")
	b.tap("Private words")
	b.entry("Acme\nLena\nGlobex Corp\n").SetText("x")
	b.tap("Keep the list")
	b.sees("too short for a private word")
	if len(desk.private) != 3 {
		t.Errorf("kept %q", desk.private)
	}
	b.tap("Try again")
	b.entry("x\n")
	b.key(fyne.KeyEscape)
}

func TestShare_CopiesTheImageTheCaptionAndTheAltText(t *testing.T) {
	b, _ := atShare(t)
	b.win.shortcut(&fyne.ShortcutCopy{})
	b.settle()
	if c, err := png.DecodeConfig(bytes.NewReader(b.image)); err != nil || c.Width != 1080 {
		t.Errorf("the image is %d wide, %v", c.Width, err)
	}
	b.sees("The image is copied")
	b.copyCaption()
	if got := b.win.app.Clipboard().Content(); !strings.Contains(got, "Mentorship") || !strings.Contains(got, "October 2026") {
		t.Errorf("the caption is %q", got)
	}
	b.turn("Employer-safe")
	b.copyCaption()
	if got := b.win.app.Clipboard().Content(); strings.Contains(got, "2026") {
		t.Errorf("the safe caption is %q", got)
	}
	b.tap("Alt text")
	b.sees("My six career ceilings", "Bandwidth 3.0, Standing room")
	b.tap("Copy")
	if got := b.win.app.Clipboard().Content(); !strings.Contains(got, "Hard ceiling") {
		t.Errorf("the alt text is %q", got)
	}
	b.noClipboard = &model.Problem{Kind: model.NoClipboard}
	b.win.shortcut(&fyne.ShortcutCopy{})
	b.settle()
	b.sees("The image could not be copied", "Save the picture and add it from its file.")
	b.key(fyne.KeyEscape)
}

func (b *bench) copyCaption() {
	b.win.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyC, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	b.settle()
}

func TestShare_ALongExportCanBeStopped(t *testing.T) {
	b, desk := atShare(t)
	b.choose("Animation")
	started, stopped := make(chan struct{}), make(chan struct{})
	desk.encoding = func() { close(started); <-stopped }
	b.win.shortcut(ctrl(fyne.KeyE))
	<-started
	b.sees("Stop", "Saving")
	b.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	close(stopped)
	b.settle()
	b.sees("Stopped. Nothing was written.", "Save GIF")
	nothingSaved(t, desk)
}

func TestShare_ASavedOneCanBeOpenedAgain(t *testing.T) {
	b, desk := atShare(t)
	b.turn("Can be opened again")
	b.turn("Smaller file")
	b.ctrl(fyne.KeyE)
	_, data := saved(t, desk)
	if !bytes.Contains(data, []byte(`"headroom":1`)) {
		t.Error("the numbers are not in the file")
	}
}

func TestShare_PagesAndFramesAreShown(t *testing.T) {
	b, _ := atShare(t)
	b.choose("Carousel")
	b.sees("Page 1 of 12")
	cover := b.seen()
	b.tapIcon(widgets.IconRight)
	b.sees("Page 2 of 12")
	if b.seen() == cover {
		t.Error("the second page looks as the first")
	}
	b.choose("Animation")
	last := b.seen()
	b.tap("Play")
	b.sees("Pause")
	firstFrame := b.seen()
	if firstFrame == last {
		t.Error("it plays from its end")
	}
	b.wait()
	b.wait()
	if b.seen() == firstFrame {
		t.Error("it does not move")
	}
	b.ctrl(fyne.Key2) // what moves stops where it is not seen
	b.wait()
	if n := len(b.timers); n != 0 {
		t.Errorf("%d frames are waited for out of sight", n)
	}
}

// seen is the picture of the share screen, to compare.
func (b *bench) seen() string {
	shown, at := b.pixels()
	var all strings.Builder
	for y := at.Min.Y; y < at.Max.Y; y += 2 {
		for x := at.Min.X; x < at.Max.X; x += 2 {
			r, g, bl, _ := shown.At(x, y).RGBA()
			all.Write([]byte{uint8(r >> 8), uint8(g >> 8), uint8(bl >> 8)})
		}
	}
	return all.String()
}

// The sizes are one Tab stop, and the arrows choose among them.
func TestShare_SizesAreOneTabStop(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1280, 800, light)
	b.ctrl(fyne.Key4)
	sizes := b.under("Portrait").(fyne.Focusable)
	for _, name := range []string{"Square", "Other"} {
		if b.under(name).(fyne.Focusable) != sizes {
			t.Errorf("%s is a Tab stop of its own", name)
		}
	}
	b.key(fyne.KeyTab)
	if b.focused() == sizes {
		t.Fatal("Tab stays among the sizes")
	}
	b.canvas().Focus(sizes)
	b.key(fyne.KeyLeft) // there is none before the first
	b.key(fyne.KeyRight)
	b.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	b.sees("Width", "Height") // of the last, which is any size
	if b.focused() != sizes {
		t.Errorf("%T has the focus, not the sizes", b.focused())
	}
	b.key(fyne.KeyLeft)
	b.seesNot("Height")
	b.key(fyne.KeyUp, fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown)
	b.sees("Height")
}

// Down leads to the last line of sizes also where that is shorter.
func TestShare_DownLeadsToTheLastSize(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	desk.settings.Text = model.TextMax
	b := newBench(t, desk, 360, 800, light)
	b.ctrl(fyne.Key4)
	sizes := b.under("Portrait")
	b.canvas().Focus(sizes.(fyne.Focusable))
	b.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown)
	b.sees("Width", "Height")
}

// Whatever gets the focus by Tab is in sight, and nothing of the screen is cut off
// at its right.
func TestShare_AllOfItIsReachedInEveryWindow(t *testing.T) {
	for _, size := range []struct {
		width, height float32
		text          int
	}{{1280, 800, 100}, {1024, 700, 100}, {480, 900, 100}, {480, 900, 150}, {360, 800, 100}} {
		desk := newMemoryDesk(t, months()...)
		desk.settings.Text = size.text
		b := newBench(t, desk, size.width, size.height, light)
		b.ctrl(fyne.Key4)
		b.tile("Other")
		b.each(func(o fyne.CanvasObject) bool {
			if s, ok := o.(*widgets.Scroll); ok && s.Content.MinSize().Width > s.Size().Width {
				t.Errorf("%v: the content is %v wide in a window of %v", size, s.Content.MinSize().Width, s.Size().Width)
			}
			return o == b.win.root.Objects[len(b.win.root.Objects)-1]
		})
		start, at := b.focused(), fyne.CurrentApp().Driver().AbsolutePositionForObject
		for range 40 {
			b.key(fyne.KeyTab)
			o := b.focused().(fyne.CanvasObject)
			if b.focused() == start {
				break
			}
			if p := at(o); p.Y < 0 || p.Y+o.Size().Height > size.height || p.X < 0 || p.X+o.Size().Width > size.width {
				t.Errorf("%v: %T has the focus at %v, %v large", size, o, p, o.Size())
			}
			b.each(func(s fyne.CanvasObject) bool {
				scroll, ok := s.(*widgets.Scroll)
				if ok && holds(scroll.Content, o) {
					if p := at(o).Y - at(scroll).Y; p < 0 || p+min(o.Size().Height, scroll.Size().Height) > scroll.Size().Height+1 {
						t.Errorf("%v: %T has the focus %v below the top of a scroll of %v", size, o, p, scroll.Size().Height)
					}
				}
				return s == b.win.root.Objects[len(b.win.root.Objects)-1]
			})
		}
	}
}

// holds tells whether an object is below another.
func holds(o, wanted fyne.CanvasObject) bool {
	return o == wanted || slices.ContainsFunc(parts(o), func(c fyne.CanvasObject) bool { return holds(c, wanted) })
}

func TestShare_AnSVGHasNoOptionsOfAPNG(t *testing.T) {
	b, _ := atShare(t)
	b.sees("Smaller file")
	b.canvas().Unfocus()
	b.typed("f")
	b.seesNot("Smaller file")
	b.canvas().Unfocus()
	b.typed("f")
	b.sees("Smaller file")
}

// All that is written of a headline is in sight, and how long it is once it is near the
// most that one can be.
func TestShare_AHeadlineGrowsAndIsCounted(t *testing.T) {
	b, desk := atShare(t)
	e := b.entry("Mentorship is my lowest ceiling")
	one := e.Size().Height
	b.seesNot("of 200 characters")
	written := strings.Repeat("What a year ", 13) // 156 characters
	e.SetText(written)
	b.settle()
	if two := e.Size().Height; two < one+16 || two != e.HeightFor(e.Size().Width) {
		t.Errorf("it is %v high with one line, %v with several", one, two)
	}
	b.seesNot("of 200 characters")
	e.SetText(written + strings.Repeat("x", 44))
	b.sees("200 of 200 characters")
	b.seesNot("A headline has at most")
	e.SetText(written + strings.Repeat("x", 45))
	b.sees("201 of 200 characters", "A headline has at most 200 characters")
	b.ctrl(fyne.KeyE)
	nothingSaved(t, desk)
	e.SetText("")
	b.settle()
	if high := e.Size().Height; high != one {
		t.Errorf("emptied it is %v high", high)
	}
}

// What is replaced is what was asked about, whatever was chosen since.
func TestShare_ReplacesWhatWasAskedAbout(t *testing.T) {
	b, desk := atShare(t)
	mine := filepath.Join(desk.pictures, "headroom-2026-10.png")
	other := filepath.Join(desk.pictures, "other.png")
	for _, path := range []string{mine, other} {
		if err := os.WriteFile(path, []byte("there"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	entry := b.entry("headroom-2026-10.png")
	b.win.share.Save()
	entry.SetText("other.png") // before it was asked
	b.settle()
	b.tap("Replace it")
	b.settle()
	for path, replaced := range map[string]bool{mine: true, other: false} {
		data, err := os.ReadFile(path)
		if err != nil || (string(data) != "there") != replaced {
			t.Errorf("%s is replaced: %v, %v", filepath.Base(path), string(data) != "there", err)
		}
	}
}

// What is aimed at is on a card where it is asked for, said of what leaves, and never on
// one that is safe.
func TestShare_ShowsTheTargetWhereAsked(t *testing.T) {
	b, _ := atShare(t)
	if strings.Contains(b.altText(), "My target: 4.0 for each") {
		t.Error("the target is told though nobody asked")
	}
	b.seesNot("targets and months")
	b.turn("Target")
	b.sees("Ratings, targets and months. No name, no note.")
	if said := b.altText(); !strings.Contains(said, "My target: 4.0 for each") {
		t.Errorf("the target is not told:\n%s", said)
	}
	b.turn("Employer-safe")
	b.seesNot("targets and months")
	if strings.Contains(b.altText(), "My target: 4.0 for each") {
		t.Error("a safe card tells the target")
	}
	b.turn("Employer-safe")
	b.choose("Carousel")
	b.seesNot("\nTarget\n")
}

// Every switch tells more where the pointer rests on it.
func TestShare_EverySwitchHasATip(t *testing.T) {
	b, _ := atShare(t)
	n := 0
	b.all(func(o fyne.CanvasObject) {
		if w, ok := o.(*widgets.Switch); ok {
			if n++; w.Tip().Words == "" {
				t.Errorf("%s has none", w.AccessibilityLabel())
			}
		}
	})
	if n != 7 {
		t.Errorf("there are %d switches", n)
	}
}

// The kinds stand beside the title where a narrow window has room for both, and the
// options of the picture need no scrolling in a wide one, in German as well.
func TestShare_HasRoomForItsOptions(t *testing.T) {
	for name, size := range map[string]fyne.Size{"narrow": {Width: 480, Height: 900}, "middle": {Width: 1024, Height: 700}, "wide": {Width: 1280, Height: 800}} {
		b := newBench(t, newMemoryDesk(t, months()...), size.Width, size.Height, light)
		b.ctrl(fyne.KeyComma)
		b.pick("Deutsch")
		b.ctrl(fyne.Key4)
		b.win.closeToast()
		at := func(o fyne.CanvasObject) fyne.Position {
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		}
		segments := map[string]*widgets.Segment{}
		var save, safe fyne.CanvasObject
		b.all(func(o fyne.CanvasObject) {
			switch o := o.(type) {
			case *widgets.Segment:
				segments[o.Options()[0]] = o
			case *widgets.Button:
				if b.says(o, "Bild kopieren") {
					save = o
				}
			case *widgets.Switch:
				if o.AccessibilityLabel() == "Arbeitgebertauglich" {
					safe = o
				}
			}
		})
		kinds, looks, files := segments["Karte"], segments["Hell"], segments["PNG"]
		if y := at(kinds).Y; y > 56 {
			t.Errorf("%s: the kinds stand at %v", name, y)
		}
		if at(looks).Y != at(files).Y {
			t.Errorf("%s: the styles at %v, the files at %v", name, at(looks), at(files))
		}
		if x := at(files).X + files.Size().Width; x > size.Width {
			t.Errorf("%s: the files end at %v", name, x)
		}
		if end := at(safe).Y + safe.Size().Height; name == "wide" && end > at(save).Y {
			t.Errorf("%s: the switches end at %v, the buttons begin at %v", name, end, at(save).Y)
		}
	}
}

// The click that leaves the file's name is one on what it was aimed at: nothing moves away
// under it.
func TestShare_LeavingTheNameMovesNothing(t *testing.T) {
	b, _ := atShare(t)
	var scroll *widgets.Scroll
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Scroll)
		if ok && s.Content.MinSize().Height > s.Size().Height {
			scroll = s
		}
		return scroll != nil
	})
	b.canvas().Focus(b.entry("headroom-2026-10.png"))
	scroll.ScrollToBottom()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	reopen := b.find("Can be opened again")
	before := at(reopen)
	b.canvas().Unfocus()
	if got := b.find("Can be opened again"); got != reopen || at(got) != before {
		t.Errorf("it was at %v, and is at %v", before, at(got))
	}
}

// The wheel scrolls the options also where the pointer is over an entry.
func TestTheWheelScrollsPastAnEntry(t *testing.T) {
	b, _ := atShare(t)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject
	name := b.entry("headroom-2026-10.png")
	b.canvas().Focus(name)
	b.canvas().Unfocus()
	before := at(name)
	middle := before.AddXY(name.Size().Width/2, name.Size().Height/2)
	test.Scroll(b.canvas(), middle, 0, 30)
	if got := at(name); got.Y != before.Y+30 {
		t.Errorf("it stood at %v, and the wheel left it at %v", before, got)
	}
}
