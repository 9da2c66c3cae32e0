package ui

import (
	"net/url"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
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
