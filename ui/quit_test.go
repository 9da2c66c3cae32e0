package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"headroom/model"
	"headroom/ui/widgets"
)

// Ctrl+Q quits from wherever the window's own cross does.
func TestQuitFromAnywhere(t *testing.T) {
	rooms := map[string]struct {
		desk *memoryDesk
		come func(*bench)
	}{
		"a note":            {newMemoryDesk(t, months()...), func(b *bench) { b.typed("3n") }},
		"the menu":          {newMemoryDesk(t, months()...), func(b *bench) { b.win.typedKey(&fyne.KeyEvent{Name: fyne.KeyF10}) }},
		"a question":        {newMemoryDesk(t, months()...), func(b *bench) { b.win.typedRune('?') }},
		"a question's text": {newMemoryDesk(t, months()...), func(b *bench) { b.ctrl(fyne.KeyO) }},
		"a turning history": {newMemoryDesk(t, months()...), func(b *bench) { b.win.hold() }},
		"a journal that cannot be opened": {nil, func(b *bench) {
			b.win.Fail(&model.Problem{Kind: model.Damaged, Path: "journal.db"}, func() {})
		}},
		"nothing open yet": {nil, func(*bench) {}},
	}
	for name, room := range rooms {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, room.desk, 1280, 800, light)
			closed := 0
			b.win.OnClosed(func() { closed++ })
			room.come(b)
			b.settle()
			_, writing := b.canvas().Focused().(*widgets.Entry)
			if wants := name == "a note" || name == "a question's text"; writing != wants {
				t.Fatalf("the focus is at %T", b.canvas().Focused())
			}
			b.ctrl(fyne.KeyQ)
			if closed != 1 {
				t.Errorf("closed %d times", closed)
			}
		})
	}
}

// The toolkit adds an end of its own, which keeps nothing, where it finds none in the menu.
func TestTheMenuHasItsEnd(t *testing.T) {
	items := first(t, newMemoryDesk(t, months()...)).win.menu().Items
	if !items[len(items)-1].IsQuit {
		t.Errorf("the menu ends with %q", items[len(items)-1].Label)
	}
}
