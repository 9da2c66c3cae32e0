package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// setting is a panel of rows with lines between them.
func setting(rows ...fyne.CanvasObject) fyne.CanvasObject {
	all := stacked(0)
	for i, r := range rows {
		if i > 0 {
			all.Add(sized(newGround(widgets.ColorBorder, 0), 0, 1))
		}
		all.Add(padded(r, inset{gapCard, gapPanel, gapCard, gapPanel}))
	}
	back := widgets.NewPanel(space())
	back.Bare = true
	return container.New(&cover{}, back, all)
}

// settingRow is what is set, with a hint under it, and its control at the right,
// or under both in a narrow window.
func settingRow(class Class, label, hint string, control fyne.CanvasObject) fyne.CanvasObject {
	words := stacked(2,
		widgets.NewText(label, widgets.SizeBody, widgets.TextOptions{Wrap: true}),
		widgets.NewText(hint, widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted, Wrap: true}))
	if class != Narrow {
		return container.New(beside{gapCard}, words, control)
	}
	if s, ok := control.(*widgets.Segment); ok { // it may break
		return stacked(gapWithin, words, s)
	}
	gap := space()
	return stacked(gapWithin, words, growing(row(0, control, gap), gap))
}

// selectOf is a select as wide as most of what it offers.
func selectOf(s *widgets.Select) fyne.CanvasObject { return sized(s.Framed(), 190*TextScale(), 0) }

// atMost gives its object no more than a width.
type atMost struct{ width float32 }

func (a atMost) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if h, ok := heightFor(objects[0], min(width, a.width)); ok {
		return h
	}
	return objects[0].MinSize().Height
}

// MinSize is the object's.
func (a atMost) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout places the object at the left.
func (a atMost) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, min(size.Width, a.width), size.Height)
}
