package widgets_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"headroom/ui/widgets"
)

const ofManyLines = "nobody ever gives me  feedback and so I never know whether it is good"

// Whatever the width, no space gets lost where a line breaks.
func TestEntry_KeepsSpacesWhereLinesBreak(t *testing.T) {
	open(t, theme.VariantLight)
	for width := float32(60); width < 300; width += 3 {
		e := widgets.NewEntry("", 3)
		w := test.NewTempWindow(t, e)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(width, 100))
		test.Type(e, ofManyLines)
		if e.Text != ofManyLines {
			t.Errorf("at %v: %q", width, e.Text)
		}
	}
}

func TestEntry_ErasesTheSpaceWhereALineBreaks(t *testing.T) {
	open(t, theme.VariantLight)
	for width := float32(60); width < 120; width += 3 {
		e := widgets.NewEntry("", 3)
		w := test.NewTempWindow(t, e)
		w.SetPadded(false)
		w.Resize(fyne.NewSize(width, 100))
		test.Type(e, "nobody ever ")
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
		if e.Text != "nobody ever" {
			t.Errorf("at %v: %q", width, e.Text)
		}
		test.Type(e, " ")
		fyne.CurrentApp().Clipboard().SetContent("gives ")
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
		e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		test.Type(e, "me")
		if e.Text != "nobody ever gives \nme" {
			t.Errorf("at %v: %q", width, e.Text)
		}
	}
}
