package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"headroom/ui/widgets"
)

// A setting is 56 high: settingEdge is between it and the lines over and under it,
// settingWords the height of a label and a hint.
const (
	settingEdge  = 9
	settingWords = 38
)

// setting is a panel of rows with lines between them.
func setting(rows ...fyne.CanvasObject) fyne.CanvasObject {
	all := column(0)
	for i, r := range rows {
		if i > 0 {
			all.Add(sized(newGround(widgets.ColorBorder, 0), 0, 1))
		}
		all.Add(padded(container.New(filled{settingWords * TextScale()}, r), inset{gapCard, settingEdge, gapCard, settingEdge}))
	}
	back := widgets.NewPanel(space())
	back.Bare = true
	return container.New(&cover{}, back, all)
}

// settingRow is what is set, with a hint under it, and its control at the right,
// or under both where a narrow window has no room for it there.
func settingRow(class Class, label, hint string, control fyne.CanvasObject) fyne.CanvasObject {
	return settingRowOf(class, widgets.NewText(label, widgets.SizeBody, widgets.TextOptions{Wrap: true}), captionOf(hint), control)
}

// settingRowOf is a settingRow whose words change.
func settingRowOf(class Class, label, hint *widgets.Text, control fyne.CanvasObject) fyne.CanvasObject {
	words := column(2, label, hint)
	if class != Narrow {
		return container.New(beside{gap: gapCard}, words, control)
	}
	if s, ok := control.(*widgets.Segment); ok { // it may break
		return column(gapWithin, words, s)
	}
	return container.New(leaning{}, words, control)
}

// leaning puts a control at the right of its words, or under them where it would leave
// them less than most of the row's half, or than a word of theirs needs.
type leaning struct{}

func (leaning) fits(objects []fyne.CanvasObject, width float32) bool {
	words, control := objects[0].MinSize().Width, objects[1].MinSize().Width
	return control <= width*.58 && words+gapCard+control <= width
}

// MinSize is that of one under the other.
func (leaning) MinSize(objects []fyne.CanvasObject) fyne.Size {
	words, control := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(words.Width, control.Width), words.Height+gapWithin+control.Height)
}

func (l leaning) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	if l.fits(objects, width) {
		return beside{gap: gapCard}.heightFor(objects, width)
	}
	words, _ := heightFor(objects[0], width)
	return words + gapWithin + objects[1].MinSize().Height
}

// Layout places both.
func (l leaning) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if l.fits(objects, size.Width) {
		beside{gap: gapCard}.Layout(objects, size)
		return
	}
	words, _ := heightFor(objects[0], size.Width)
	control := objects[1].MinSize()
	put(objects[0], 0, 0, size.Width, words)
	put(objects[1], 0, words+gapWithin, control.Width, control.Height)
}

// sideBySide are two controls beside each other, or one under the other where a window is
// too narrow for that.
func (v *SettingsView) sideBySide(one, two fyne.CanvasObject) fyne.CanvasObject {
	if v.shell.Tight() {
		return column(gapWithin, one, two)
	}
	return row(gapWithin, one, two)
}

// filled gives one object all of the height, and asks for at least so much.
type filled struct{ height float32 }

// MinSize is the object's where it is higher.
func (l filled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().Max(fyne.NewSize(0, l.height))
}

func (l filled) heightFor(objects []fyne.CanvasObject, width float32) float32 {
	return max(l.height, heightAt(objects[0], width))
}

// Layout places the object.
func (l filled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	put(objects[0], 0, 0, size.Width, size.Height)
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
