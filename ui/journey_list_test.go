package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"headroom/ui/widgets"
)

// icons counts the icons of that name in sight.
func (b *bench) icons(name string) (n int) {
	b.all(func(o fyne.CanvasObject) {
		if i, ok := o.(*canvas.Image); ok && i.Resource != nil && strings.HasPrefix(i.Resource.Name(), name) {
			n++
		}
	})
	return n
}

// Each row that rests says that there is more to it, and the one that is chosen shows what.
func TestJourneyList_RowsShowThatTheyCanBeChanged(t *testing.T) {
	for _, width := range []float32{1280, 480} {
		all := months()
		b := newBench(t, newMemoryDesk(t, all...), width, 1400, light)
		b.ctrl(fyne.Key2)
		b.typed("l")
		for range all {
			b.key(fyne.KeyDown)
			more, edit, remove := b.icons(widgets.IconMore), b.icons(widgets.IconEdit), b.icons(widgets.IconTrash)
			if more != len(all)-1 || edit != 1 || remove != 1 {
				t.Fatalf("at %v, %d rows show more, %d can be opened, %d deleted", width, more, edit, remove)
			}
		}
	}
}

// A day never touches the words after it, however wide it is.
func TestJourneyList_DaysKeepOffTheNotes(t *testing.T) {
	all := months()
	all[len(all)-1].Day.Day, all[len(all)-1].Note = 28, "Noted"
	b := newBench(t, newMemoryDesk(t, all...), 480, 900, light)
	b.ctrl(fyne.Key2)
	b.typed("l")
	day, _ := b.textAt("28 Oct 2026")
	note, _ := b.textAt("Noted")
	strong := fyne.MeasureText("28 Oct 2026", b.win.theme.Size(widgets.SizeBody), fyne.TextStyle{Bold: true}).Width
	if air := note - day - strong; air < 12 {
		t.Errorf("%v between them", air)
	}
}

// A month that was deleted and is had back while another screen is in sight troubles neither
// a window that then becomes narrow nor the way to a third screen.
func TestJourney_IsLaidOutAfterAnUndoOutOfSight(t *testing.T) {
	for name, act := range map[string]func(b *bench){
		"narrower":  func(b *bench) { b.win.win.Resize(fyne.NewSize(480, 900)) },
		"elsewhere": func(b *bench) { b.ctrl(fyne.Key1) },
	} {
		t.Run(name, func(t *testing.T) {
			b := first(t, newMemoryDesk(t, months()[:1]...))
			b.ctrl(fyne.Key2)
			b.typed("l")
			b.key(fyne.KeyDelete)
			b.ctrl(fyne.Key3)
			b.undo()
			act(b)
			b.settle()
			b.ctrl(fyne.Key2)
			b.typed("r")
			b.sees("Bandwidth")
		})
	}
}
