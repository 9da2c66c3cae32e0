package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// A pile lays chips one under the other, each as wide as its words are where there is
// room for them in one line.
type pile struct{ gap float32 }

func newPile(gap float32) *fyne.Container { return container.New(pile{gap}) }

func (p pile) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	high := -p.gap
	for _, o := range objects {
		high += heightAt(o, width) + p.gap
	}
	return high
}

// MinSize is as wide as the widest word.
func (p pile) MinSize(objects []fyne.CanvasObject) fyne.Size {
	s := fyne.Size{Height: -p.gap}
	for _, o := range objects {
		least := o.MinSize()
		s = fyne.NewSize(max(s.Width, least.Width), s.Height+least.Height+p.gap)
	}
	return s
}

// Layout places the chips.
func (p pile) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		h := heightAt(o, size.Width)
		put(o, 0, y, min(size.Width, o.(*widgets.Chip).Wide()), h)
		y += h + p.gap
	}
}
