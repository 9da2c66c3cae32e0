package ui

import (
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/ui/widgets"
)

// An opener is the program as the desktop sees it: it notes what is to be opened.
type opener struct {
	fyne.App
	opened []string
}

func (o *opener) OpenURL(u *url.URL) error {
	o.opened = append(o.opened, u.Path)
	return nil
}

func TestASavedCardOffersItsFolder(t *testing.T) {
	desk := newMemoryDesk(t, months()...)
	b := first(t, desk)
	desktopOf := &opener{App: b.win.app}
	b.win.app = desktopOf
	openIt := func() {
		b.win.shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	}

	b.ctrl(fyne.Key4)
	openIt()
	if n := len(desktopOf.opened); n != 1 || desktopOf.opened[0] != filepath.ToSlash(desk.pictures) {
		t.Errorf("before anything is saved it opens %q", desktopOf.opened)
	}
	elsewhere := t.TempDir()
	b.entry("headroom-2026-10.png").SetText(filepath.Join(elsewhere, "mine.png"))
	b.ctrl(fyne.KeyE)
	b.sees("Saved mine.png in "+elsewhere, "Open folder", "Ctrl Shift O")
	openIt()
	b.win.toast.Focus()
	b.key(fyne.KeyReturn)
	want := filepath.ToSlash(elsewhere)
	if n := len(desktopOf.opened); n != 3 || desktopOf.opened[1] != want || desktopOf.opened[2] != want {
		t.Errorf("it opens %q, not %q", desktopOf.opened, want)
	}
	if b.win.toast != nil {
		t.Error("the toast stays")
	}
}

// A toast lies over the header of a screen, within the window: what is shown and saved there, and
// what was just done, is seen beside it. Where it has a line, it stays within the header.
func TestAToastCoversNothingThatIsNeeded(t *testing.T) {
	apart := func(b *bench, name string, needed ...fyne.CanvasObject) {
		t.Helper()
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		toast := b.win.toast
		if toast == nil {
			t.Fatalf("%s: there is no toast", name)
		}
		a, z := at(toast), at(toast).Add(toast.Size())
		for _, o := range needed {
			c, d := at(o), at(o).Add(o.Size())
			if a.X < d.X && c.X < z.X && a.Y < d.Y && c.Y < z.Y {
				t.Errorf("%s: the toast at %v to %v covers %v to %v", name, a, z, c, d)
			}
		}
		if all := b.canvas().Size(); a.X < 0 || a.Y < 0 || z.X > all.Width || z.Y > all.Height {
			t.Errorf("%s: the toast at %v to %v leaves the window", name, a, z)
		}
		if main := at(b.win.body); toast.Size().Height == toast.MinSize().Height && z.Y > main.Y+24+56 {
			t.Errorf("%s: the toast at %v to %v leaves the header", name, a, z)
		}
	}
	for name, size := range map[string]fyne.Size{"wide": {Width: 1280, Height: 800}, "middle": {Width: 1024, Height: 700}, "narrow": {Width: 480, Height: 900}, "least": {Width: 360, Height: 720}} {
		b := newBench(t, newMemoryDesk(t, months()...), size.Width, size.Height, light)
		b.ctrl(fyne.Key4)
		b.choose("Timeline")
		b.ctrl(fyne.KeyE)
		told := false
		b.all(func(o fyne.CanvasObject) {
			if text, ok := o.(*widgets.Text); ok && strings.HasPrefix(text.Text(), "Ratings, months and what happened") {
				told = true
				apart(b, name+" Share", o)
			}
		})
		if !told {
			t.Errorf("%s: nothing tells what leaves with the picture", name)
		}
		apart(b, name+" Share", b.find("Save PNG"), b.find("Copy image"))
		b.win.closeToast()
		b.ctrl(fyne.Key2)
		b.win.showToast("Deleted the check-in of 31 May 2026", 0, widgets.Offer{Label: "Undo", Key: "Ctrl Z"})
		b.settle()
		apart(b, name+" Journey", b.win.journey.Scrubber())
		b.ctrl(fyne.Key1)
		b.typed("333333")
		b.ctrl(fyne.KeyS)
		apart(b, name+" Check in", b.win.checkin.Regions()[0].(fyne.CanvasObject), b.find("Save the change"))
	}
}

// A toast goes by itself, later where there is something to take back, and stays where the
// window waits for something.
func TestAToastStaysLongerWhereSomethingCanBeTakenBack(t *testing.T) {
	b := first(t, newMemoryDesk(t, months()...))
	b.win.toastsEnd = true
	stays := func(act func()) (after time.Duration) {
		b.timers = nil
		act()
		for _, t := range b.timers {
			if t.f != nil {
				after = max(after, t.after)
			}
		}
		return after
	}
	if got := stays(func() { b.win.shell().Toast("Copied") }); got != widgets.ToastTime {
		t.Errorf("one that only tells stays %v", got)
	}
	b.ctrl(fyne.Key2)
	b.typed("l")
	if got := stays(func() { b.key(fyne.KeyDelete) }); got != widgets.UndoTime {
		t.Errorf("one that takes back stays %v", got)
	}
	if got := stays(func() { b.win.showToast("Waits", 0) }); got != 0 {
		t.Errorf("one that waits stays %v", got)
	}
	b.wait()
	b.sees("Waits")
}
