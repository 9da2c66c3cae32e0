package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"

	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// theAnimation is the file that drawing saves.
const theAnimation = "headroom-2025-11-to-2026-10-320x320.gif"

// drawing saves the months of the desk as an animation, which goes on being drawn until
// goOn is called.
func drawing(t *testing.T, desk *memoryDesk) (b *bench, goOn func()) {
	t.Helper()
	desk.pictures = t.TempDir()
	b = first(t, desk)
	b.ctrl(fyne.Key4)
	b.choose("Animation")
	b.ownSize(320, 320) // which is soon drawn
	started, done := make(chan struct{}), make(chan struct{})
	desk.encoding = sync.OnceFunc(func() { close(started); <-done })
	b.win.shortcut(ctrl(fyne.KeyE))
	<-started
	goOn = sync.OnceFunc(func() { close(done) })
	t.Cleanup(goOn) // before the bench settles
	return b, goOn
}

// whileDrawing settles all but the picture.
func (b *bench) whileDrawing() {
	idle := false
	b.win.work.idle(func() { idle = true })
	for !idle {
		b.posts()
		runtime.Gosched()
	}
}

// inTheWay puts a file where the animation is going to be saved, and gives its name.
func (b *bench) inTheWay() (name string) {
	b.t.Helper()
	b.each(func(o fyne.CanvasObject) bool {
		e, ok := o.(*widgets.Entry)
		if ok = ok && strings.HasSuffix(e.Text, ".gif"); ok {
			name = e.Text
		}
		return ok
	})
	if err := os.WriteFile(filepath.Join(b.desk.pictures, name), nil, 0o600); err != nil {
		b.t.Fatal(err)
	}
	return name
}

// A picture that takes long holds up nothing that is kept.
func TestDrawing_HoldsNoDraftUp(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b, _ := drawing(t, desk)
	b.win.goTo(screens.PlaceCheckIn)
	for _, r := range "34" {
		b.focused().TypedRune(r)
	}
	for _, timer := range b.timers {
		if timer.f != nil {
			timer.f()
		}
	}
	b.whileDrawing()
	if desk.draft == nil || desk.draft.Ratings.Count() != 2 {
		t.Fatalf("the draft is %+v", desk.draft)
	}
}

// It goes on in another language, and can be stopped there.
func TestDrawing_GoesOnInAnotherLanguage(t *testing.T) {
	for _, stopped := range []bool{false, true} {
		desk := newMemoryDesk(t, months()...)
		b, goOn := drawing(t, desk)
		b.win.speak("de")
		b.whileDrawing()
		b.sees("Anhalten", "Speichert")
		b.win.goTo(screens.PlaceJourney)
		b.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape}) // where it is not in sight it is not meant
		b.win.goTo(screens.PlaceShare)
		b.whileDrawing()
		if stopped {
			b.canvas().Unfocus()
			b.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
		goOn()
		b.settle()
		b.seesNot("Anhalten")
		if stopped {
			b.sees("Angehalten.")
			nothingSaved(t, desk)
			continue
		}
		b.sees(theAnimation + " in ")
		saved(t, desk)
	}
}

// What it asks in the end is of what it was made of, whoever came to hand meanwhile.
func TestDrawing_GoesOnWhileAnotherComesToHand(t *testing.T) {
	desk := mentees(t)
	b, goOn := drawing(t, desk)
	name := b.inTheWay()
	b.win.turnTo("uid Priya Raman", false)
	b.whileDrawing()
	b.whileDrawing()
	b.sees("This is Priya Raman’s history")
	b.sees("Still saving "+name, "Stop")
	goOn()
	b.settle()
	b.seesNot("Still saving")
	b.tap("Replace it")
	b.sees("Saved " + name)
	if _, data := saved(t, desk); !bytes.HasPrefix(data, []byte("GIF89a")) {
		t.Errorf("it begins with %.8q", data)
	}
}

// Of two that are being saved where no screen is, the second is told once the first is read,
// and none is kept in mind once both are saved.
func TestDrawing_TellsOfEachWhoseScreenWent(t *testing.T) {
	desk := mentees(t)
	b, goOn := drawing(t, desk)
	turn := func(uid string) {
		b.win.turnTo(uid, false)
		b.whileDrawing()
		b.whileDrawing()
	}
	turn("uid Priya Raman")
	b.win.goTo(screens.PlaceShare)
	b.whileDrawing()
	b.win.shortcut(ctrl(fyne.KeyE))
	b.whileDrawing()
	turn("uid Jonas Weber")
	b.sees("Still saving headroom-", ".gif")
	for _, next := range []string{".png", ""} {
		b.canvas().Unfocus()
		b.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if next == "" {
			b.seesNot("Still saving")
		} else {
			b.sees("Still saving headroom-", next)
		}
	}
	goOn()
	b.settle()
	if n := len(b.win.left); n > 0 {
		t.Errorf("%d screens are kept in mind", n)
	}
}

// Where its screen went it is said on every other, and can be stopped there; Escape does that
// only where closing waits for it.
func TestDrawing_IsStoppedWhereItsScreenWent(t *testing.T) {
	for _, closing := range []bool{false, true} {
		desk := mentees(t)
		b, goOn := drawing(t, desk)
		b.win.turnTo("uid Priya Raman", false)
		b.whileDrawing()
		b.whileDrawing()
		escape := func() {
			b.canvas().Unfocus()
			b.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
		}
		b.win.goTo(screens.PlaceJourney)
		b.sees("Still saving headroom-")
		closed := false
		if b.win.OnClosed(func() { closed = true }); closing {
			escape() // it is read
			b.seesNot("Still saving")
			b.win.goTo(screens.PlaceInsights)
			b.seesNot("Still saving")
			b.win.close()
			escape()
		} else {
			b.win.toast.Focus()
			b.focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		}
		goOn()
		b.settle()
		b.seesNot("Still saving")
		nothingSaved(t, desk)
		if closed != closing {
			t.Errorf("closing: %v, closed: %v", closing, closed)
		}
	}
}

// An image is not copied behind a picture that may take long, and that is said.
func TestDrawing_AnImageIsCopiedAfterIt(t *testing.T) {
	b, goOn := drawing(t, newMemoryDesk(t, months()...))
	b.each(func(o fyne.CanvasObject) bool {
		s, ok := o.(*widgets.Segment)
		if ok = ok && s.Options()[0] == "Card"; ok {
			s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
			s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		}
		return ok
	})
	b.canvas().Unfocus()
	b.win.shortcut(&fyne.ShortcutCopy{})
	b.whileDrawing()
	b.sees("The image can be copied once this is saved")
	goOn()
	b.settle()
	b.win.shortcut(&fyne.ShortcutCopy{})
	b.settle()
	b.sees("The image is copied")
}

// A private word is told also where the screen that shows it is not in sight.
func TestDrawing_AsksAboutAPrivateWordFromAnywhere(t *testing.T) {
	desk := mentees(t)
	desk.pictures = t.TempDir()
	b := first(t, desk)
	b.ctrl(fyne.Key4)
	b.entries("Headline")[0].SetText("Two years at Acme")
	b.settle()
	before := make(chan struct{})
	b.win.draw(func() error { <-before; return nil }, func(error) {})
	b.win.shortcut(ctrl(fyne.KeyE))
	desk.mu.Lock()
	desk.private = []string{"Acme"}
	desk.mu.Unlock()
	b.win.turnTo("uid Priya Raman", false)
	close(before)
	b.settle()
	nothingSaved(t, desk)
	b.sees("This is Priya Raman’s history", "A private word would be seen", "“Acme” is on your private list")
	b.tap("Keep it this once")
	saved(t, desk)
}

// Closing waits for it, says so as often as it is asked, and stays where the picture
// could not be had.
func TestDrawing_ClosingWaits(t *testing.T) {
	for _, there := range []bool{false, true} {
		desk := newMemoryDesk(t, months()...)
		b, goOn := drawing(t, desk)
		if there {
			b.inTheWay()
		}
		closed := 0
		b.win.OnClosed(func() { closed++ })
		b.win.close()
		b.win.closeToast()
		b.win.close()
		b.whileDrawing()
		b.sees("Closes once the picture is done.")
		if closed > 0 {
			t.Error("closed, and the picture is not saved")
		}
		goOn()
		b.settle()
		if !there {
			if closed != 1 {
				t.Errorf("closed %d times", closed)
			}
			saved(t, desk)
			continue
		}
		b.sees(theAnimation + " is there already")
		b.seesNot("Closes once")
		if closed > 0 {
			t.Error("closed, and it was not asked")
		}
		b.key(fyne.KeyEscape)
		b.win.close()
		b.settle()
		if closed != 1 {
			t.Errorf("asked again, it closed %d times", closed)
		}
	}
}

// A picture that is asked for while it waits is waited for too; one can stop it from
// anywhere then.
func TestDrawing_ClosingWaitsForTheLast(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b, goOn := drawing(t, desk)
	closed := 0
	b.win.OnClosed(func() { closed++ })
	b.win.close()
	b.win.draw(func() error { return os.WriteFile(filepath.Join(desk.pictures, "second.png"), nil, 0o600) }, func(error) {})
	b.win.goTo(screens.PlaceJourney)
	b.canvas().Unfocus()
	b.canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	goOn()
	b.settle()
	if name, _ := saved(t, desk); name != "second.png" || closed != 1 {
		t.Errorf("%s is saved, closed %d times", name, closed)
	}
}

// Asked twice it closes once.
func TestClosingTwiceClosesOnce(t *testing.T) {
	b := half(t, newMemoryDesk(t, months()...))
	closed := 0
	b.win.OnClosed(func() { closed++ })
	b.win.close()
	b.win.close()
	b.settle()
	if closed != 1 {
		t.Errorf("closed %d times", closed)
	}
}
