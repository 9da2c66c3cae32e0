package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// titles are the headline in both of its sizes; the class says which is seen.
type titles struct{ large, small *widgets.Text }

func newTitles(text string) titles {
	return titles{
		widgets.NewText(text, widgets.SizeHeadline, widgets.TextOptions{Strong: true}),
		widgets.NewText(text, widgets.SizeSection, widgets.TextOptions{Strong: true}),
	}
}

func (t titles) set(text string) {
	t.large.SetText(text)
	t.small.SetText(text)
}

func (t titles) of(class Class) fyne.CanvasObject {
	if class == Narrow {
		return t.small
	}
	return t.large
}

// prose stacks texts that wrap, in the width it was made for or in the one that it
// is given.
type prose struct{ width, gap float32 }

func newProse(width, gap float32, texts ...*widgets.Text) *fyne.Container {
	c := container.New(&prose{width, gap})
	for _, t := range texts {
		c.Add(t)
	}
	return c
}

func (p *prose) room(given float32) float32 {
	if p.width > 0 {
		return p.width
	}
	return given
}

// MinSize is the height of the texts in the prose's own width, or in a guess.
func (p *prose) MinSize(objects []fyne.CanvasObject) fyne.Size {
	const narrow = 320
	return fyne.NewSize(max(p.width, 120), p.heightFor(objects, narrow))
}

func (p *prose) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	height := -p.gap
	for _, o := range objects {
		height += o.(*widgets.Text).HeightFor(p.room(width)) + p.gap
	}
	return max(0, height)
}

// Layout stacks the texts.
func (p *prose) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		t, w := o.(*widgets.Text), p.room(size.Width)
		h := t.HeightFor(w)
		put(t, 0, y, w, h)
		y += h + p.gap
	}
}
