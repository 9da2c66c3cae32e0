package gallery

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"headroom/ui/widgets"
)

func textPieces() []Piece {
	return []Piece{{Name: "text", Width: 460, Height: 330, Build: func() fyne.CanvasObject {
		wrapped := widgets.NewText("See what is holding your career down, and what lifts it.", widgets.SizeHeadline, widgets.TextOptions{Strong: true, Wrap: true})
		wrapped.Resize(fyne.NewSize(380, 100))
		c := Sheet(
			20, 16, wrapped,
			20, 92, widgets.NewText("A section", widgets.SizeSection, widgets.TextOptions{Strong: true}),
			20, 124, widgets.NewText("Body text, regular", widgets.SizeBody, widgets.TextOptions{}),
			20, 148, widgets.NewText("Body text, half-bold", widgets.SizeBody, widgets.TextOptions{Strong: true}),
			20, 172, widgets.NewText("A caption in the muted colour", widgets.SizeCaption, widgets.TextOptions{Color: widgets.ColorMuted}),
			20, 196, widgets.NewText("Low · the lowest", widgets.SizeCaption, widgets.TextOptions{Strong: true, Color: widgets.ColorBindingInk}),
			20, 222, widgets.NewText("3.0", widgets.SizeNumeral, widgets.TextOptions{Strong: true}),
			20, 288, widgets.NewText("A note that is far too long for its column", widgets.SizeBody, widgets.TextOptions{Clip: true}),
			220, 288, widgets.NewKeyCap("↑"), 248, 288, widgets.NewKeyCap("5"), 276, 288, widgets.NewKeyCap("Ctrl Z"),
		)
		c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(420, 70), 7: fyne.NewSize(180, 20)}}
		return c
	}}}
}

func buttonPieces() []Piece {
	return []Piece{{Name: "buttons", Width: 640, Height: 250, Build: func() fyne.CanvasObject {
		icon := widgets.NewButton("Add a past month", widgets.Quiet, nil)
		icon.Icon = widgets.Icon(widgets.IconPlus)
		tall := widgets.NewButton("Save check-in", widgets.Primary, nil)
		tall.Tall = true
		capped := widgets.NewButton("Next: Learning", widgets.Primary, nil)
		capped.Tall, capped.KeyCap = true, "5"
		off, offQuiet := widgets.NewButton("Save PNG…", widgets.Primary, nil), widgets.NewButton("Copy image", widgets.Quiet, nil)
		offPlain, offIcon := widgets.NewButton("Not now", widgets.Plain, nil), widgets.NewButton("", widgets.Plain, nil)
		offIcon.Icon = widgets.Icon(widgets.IconPlus)
		for _, b := range []*widgets.Button{off, offQuiet, offPlain, offIcon} {
			b.Disable()
		}
		small := widgets.NewButton("Why am I told this?", widgets.Plain, nil)
		small.Small = true
		edit := widgets.NewButton("", widgets.Quiet, nil)
		edit.Icon = widgets.Icon(widgets.IconEdit)
		return Sheet(
			20, 20, tall, 180, 20, capped, 380, 24, icon,
			20, 90, widgets.NewButton("Rest", widgets.Primary, nil), 110, 90, widgets.NewButton("Hover", widgets.Primary, nil),
			210, 90, widgets.NewButton("Press", widgets.Primary, nil), 310, 90, widgets.NewButton("Focus", widgets.Primary, nil), 420, 90, off,
			20, 144, widgets.NewButton("Rest", widgets.Quiet, nil), 110, 144, widgets.NewButton("Hover", widgets.Quiet, nil),
			210, 144, offQuiet, 340, 144, widgets.NewButton("Delete for good", widgets.Danger, nil), 500, 144, edit,
			20, 198, widgets.NewButton("Other ideas", widgets.Plain, nil), 130, 198, widgets.NewButton("Hover", widgets.Plain, nil), 240, 202, small, 420, 198, offPlain, 520, 198, offIcon,
		)
	}, Act: func(w fyne.Window, o fyne.CanvasObject) {
		hover(Child(o, 4))
		hover(Child(o, 5))
		Child(o, 5).(desktop.Mouseable).MouseDown(&desktop.MouseEvent{})
		focus(w, Child(o, 6))
		hover(Child(o, 9))
		hover(Child(o, 14))
	}}}
}

func choicePieces() []Piece {
	return []Piece{{Name: "choices", Width: 520, Height: 250, Build: func() fyne.CanvasObject {
		on, small, smallOn, event := widgets.NewChip("Partly", func() {}), widgets.NewChip("1 to answer", nil), widgets.NewChip("Light", func() {}), widgets.NewChip("Spoke at a meetup", nil)
		on.SetSelected(true)
		small.Small, smallOn.Small, event.Small = true, true, true
		smallOn.SetSelected(true)
		event.Icon = widgets.Icon(widgets.IconFlag)
		panel := widgets.NewPanel(widgets.NewText("A panel", widgets.SizeBody, widgets.TextOptions{Strong: true}))
		return Sheet(
			20, 20, widgets.NewSegment([]string{"Quick", "Guided"}, 0, nil), 220, 20, widgets.NewSegment([]string{"Radar", "By year", "List"}, 2, nil),
			20, 80, widgets.NewChip("Done", func() {}), 110, 80, on, 220, 80, widgets.NewChip("Hover", func() {}), 320, 80, widgets.NewChip("Focus", func() {}),
			20, 132, small, 120, 132, smallOn, 210, 132, event,
			20, 176, panel,
		)
	}, Act: func(w fyne.Window, o fyne.CanvasObject) {
		hover(Child(o, 4))
		focus(w, Child(o, 5))
	}}, {Name: "segment-focus", Width: 220, Height: 70, Build: func() fyne.CanvasObject {
		return Sheet(20, 16, widgets.NewSegment([]string{"Quick", "Guided"}, 0, nil))
	}, Act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, Child(o, 0)) }}, {Name: "switches", Width: 320, Height: 250, Build: func() fyne.CanvasObject {
		half := widgets.NewProgress()
		half.SetShare(.4)
		off := widgets.NewSwitch("My target", "", false, nil)
		off.Disable()
		c := Sheet(
			16, 12, widgets.NewSwitch("Hard ceiling", "", true, nil), 16, 48, widgets.NewSwitch("Employer-safe", "no dates, no names", false, nil),
			16, 84, off, 16, 120, widgets.NewSwitch("Can be opened again", "only the numbers that it shows", true, nil),
			16, 164, widgets.NewSwitch("Hover", "", false, nil), 16, 200, widgets.NewSwitch("Focus", "", true, nil), 16, 240, half,
		)
		wideRows := map[int]fyne.Size{6: fyne.NewSize(288, 4)}
		for i := range 6 {
			wideRows[i] = fyne.NewSize(288, 36)
		}
		c.Layout = wide{c.Layout.(fixed), wideRows}
		return c
	}, Act: func(w fyne.Window, o fyne.CanvasObject) {
		hover(Child(o, 4))
		focus(w, Child(o, 5))
	}}}
}

func entryPieces() []Piece {
	build := func() fyne.CanvasObject {
		event := widgets.NewEntry("An event to remember, such as a new manager", 1)
		event.LeadIcon(widgets.Icon(widgets.IconFlag))
		filled := widgets.NewEntry("What changed this month?", 2)
		filled.SetText("Two talks with Lena about where I am heading. Still no regular advisor.")
		c := Sheet(20, 20, widgets.NewEntry("What changed this month?", 2), 20, 96, event, 20, 152, filled)
		c.Layout = wide{c.Layout.(fixed), map[int]fyne.Size{0: fyne.NewSize(384, 62), 1: fyne.NewSize(384, 40), 2: fyne.NewSize(384, 62)}}
		return c
	}
	return []Piece{
		{Name: "entries", Width: 424, Height: 234, Build: build},
		{Name: "entry-focus", Width: 424, Height: 234, Build: build, Act: func(w fyne.Window, o fyne.CanvasObject) { focus(w, Child(o, 2)) }},
	}
}
