package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/gallery"
	"headroom/ui/screens"
	"headroom/ui/widgets"
)

// The menu behind F10 holds every command with the key that does it too.
func TestMenu_ListsEveryCommandWithItsKey(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1024, 700, light)
	b.canvas().Unfocus()
	b.key(fyne.KeyF10)
	menu, ok := b.canvas().Overlays().Top().(*widgets.Menu)
	if !ok {
		t.Fatal("F10 opens no menu")
	}
	for i, cmd := range b.win.commands() {
		if item := menu.Items()[i]; item.Label != b.win.voice.T("menu."+cmd.name) || item.Key != b.win.key(cmd.name) {
			t.Errorf("%s is listed as %q, %q", cmd.name, item.Label, item.Key)
		}
	}
	at := 0
	for i, group := range b.win.groups() {
		for j := range group {
			if apart := menu.Items()[at+j].Apart; apart != (i > 0 && j == 0) {
				t.Errorf("%s is apart: %v", group[j].name, apart)
			}
		}
		at += len(group)
	}
	if last := len(menu.Items()) - 1; !b.says(menu, menu.Items()[last].Label) {
		t.Error("not all is in sight")
	}
	b.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if b.win.place != screens.PlaceJourney || b.canvas().Overlays().Top() != nil {
		t.Errorf("the second line leads to %d", b.win.place)
	}
	b.key(fyne.KeyF10, fyne.KeyEscape)
	if b.focused() != fyne.Focusable(b.win.journey.Scrubber()) {
		t.Errorf("after the menu %T has the focus", b.focused())
	}
}

// TestMenuPictures keeps a picture of the menu and of a list that drops down.
func TestMenuPictures(t *testing.T) {
	contrast := func(b *bench) {
		b.ctrl(fyne.KeyComma)
		b.choose("High contrast")
	}
	menu := func(b *bench) {
		b.canvas().Unfocus()
		b.key(fyne.KeyF10)
	}
	for _, s := range []struct {
		name          string
		width, height float32
		variant       fyne.ThemeVariant
		act           func(b *bench)
	}{
		{"menu-1024-light", 1024, 700, light, menu},
		{"menu-contrast", 1024, 700, dark, func(b *bench) { contrast(b); menu(b) }},
		{"menu-select-contrast", 1024, 700, light, func(b *bench) {
			contrast(b)
			b.ctrl(fyne.Key4)
			b.each(func(o fyne.CanvasObject) bool {
				s, ok := o.(*widgets.Select)
				if ok {
					s.Tapped(nil)
				}
				return ok
			})
			b.key(fyne.KeyDown)
		}},
		{"menu-360-large", 360, 700, light, func(b *bench) {
			large := b.win.settings
			large.Text = model.TextMax
			b.win.apply(large)
			menu(b)
		}},
	} {
		t.Run(s.name, func(t *testing.T) {
			b := newBench(t, newMemoryDesk(t, gallery.Year()...), s.width, s.height, s.variant)
			s.act(b)
			compare(t, "testdata/"+s.name+".png", b.picture())
		})
	}
}

// Which ceiling an experiment is to lift is chosen from a menu like any other, with an
// edge where there is no shadow.
func TestMenu_OfTheCeilingsForAnExperiment(t *testing.T) {
	b := newBench(t, newMemoryDesk(t, months()...), 1280, 800, light)
	b.typed("442432")
	b.typed("x")
	aim := func(name string) (found *widgets.Button) {
		b.each(func(o fyne.CanvasObject) bool {
			button, ok := o.(*widgets.Button)
			if ok = ok && button.AccessibilityLabel() == name; ok {
				found = button
			}
			return ok
		})
		return found
	}
	aim("Mentorship").Tapped(nil)
	menu, ok := b.canvas().Overlays().Top().(*widgets.Menu)
	if !ok || len(menu.Items()) != 6 || !menu.Items()[2].Chosen {
		t.Fatalf("there is %T", b.canvas().Overlays().Top())
	}
	b.key(fyne.KeyUp, fyne.KeyReturn)
	if aim("Network") == nil {
		t.Error("it is for another ceiling than was chosen")
	}
}
